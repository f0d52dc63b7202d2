import { toDate, zone } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { type DoctorOpen, sayDoctorsOpen } from './locales/format-doctors.ts';
import type { SaidHour } from './patient-clock.ts';
import { dayMeant } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { saidAt } from './said.ts';
import type { Say } from './say.ts';
import { put, without } from './waiting.ts';

/** With the day above and the line about SUITE below, a part still fits two segments. */
const longestPart = 240;

/** « qui a ouvert quoi demain ? »: one line for each doctor whom the speaker may look at; who opened nothing comes last. */
export async function overview(day: SaidHour['day'], turn: Turn, rest: Rest): Promise<Heard> {
  const on = dayMeant(day ?? { ahead: 0 }, saidAt(turn));
  const [from, to] = [on, on.add({ days: 1 })].map((one) => toDate(one.toZonedDateTime(zone)));
  const lines: DoctorOpen[] = [];
  const none: string[] = [];
  const range = { from: from ?? turn.now, to: to ?? turn.now };
  for (const { id, name } of turn.speaker?.effecteurs ?? []) {
    const { openings, absences } = await turn.services.listAgenda(id, range);
    if (openings.length === 0 && absences.length === 0) none.push(name);
    else lines.push({ name, hours: openings.map(hoursOf), away: openings.length === 0 });
  }
  const all = [...lines, ...none.map((name) => ({ name, hours: [], away: false }))];
  const head: Say = { key: 'overview.head', params: { day: `${on.toString()}T12:00` } };
  return inParts(all, head, turn, rest);
}

const hoursOf = (one: {
  range: { from: Date; to: Date };
  mode: string;
  free: number;
  booked: number;
}) => ({ ...one.range, mode: one.mode, free: one.free, booked: one.booked });

function inParts(lines: DoctorOpen[], head: Say, turn: Turn, rest: Rest): Heard {
  const parts: DoctorOpen[][] = [[]];
  for (const line of lines) {
    const last = parts.at(-1) ?? [];
    const long = sayDoctorsOpen([...last, line], turn.locale, 'sms').length > longestPart;
    if (last.length > 0 && long) parts.push([line]);
    else last.push(line);
  }
  const [first = [], ...others] = parts;
  const more = others.map(
    (one, at): Say => ({
      key: at < others.length - 1 ? 'overview.linesMore' : 'overview.lines',
      params: { doctorsOpen: one },
    }),
  );
  const clean = without(rest, 'more');
  const left = more.length > 0 ? put(clean, { kind: 'more', parts: more }, turn) : clean;
  const key = more.length > 0 ? ('overview.linesMore' as const) : ('overview.lines' as const);
  return says(left, head, { key, params: { doctorsOpen: first } });
}
