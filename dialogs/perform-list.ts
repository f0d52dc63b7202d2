import { inParis, later } from '../data/paris-time.ts';
import { fallsOn } from '../data/slots/occurrences.ts';
import type { Range } from '../data/slots/slot.ts';
import type { Frame } from './language/frame.ts';
import { type Say, say } from './say.ts';
import { keyed, onlyOf, type Task, wide } from './task.ts';

const listDays = 14;
const listLines = 8;
/** Weeks that « tous les mardis » looks ahead when no end is said. */
const listWeeks = 6;

/** « mes créneaux » : openings, absences and confirmed patients, soonest first; of one mode or place where it is said. */
export async function list({ frame, id, named, turn }: Task): Promise<Say[]> {
  const away = asksAbsences(turn.text);
  const range = away && frame.ranges.length === 0 ? aYear(turn.now) : rangeOf(frame, turn.now);
  const only = onlyOf(frame);
  const { openings, absences, booked, seen } = await turn.services.listAgenda(id, range, only);
  const all = [
    ...openings.map((one) => ({ at: one.range.from, said: say('list.opening', { ...one }) })),
    ...booked.map((one) => ({ at: one.from, said: say('list.booked', { range: one }) })),
  ];
  const lines = [...(away ? [] : all), ...absences.map(absenceLine)]
    .filter(({ at }) => meant(frame, at))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const params = { ...named, range, only };
  const none = noneOf(away, frame.ranges.length === 0);
  if (lines.length === 0) return [{ key: keyed(none, named), params }];
  const shown = lines.slice(0, listLines).map(({ said }) => said);
  const hidden = lines.length - shown.length;
  const usual = frame.ranges.length === 0 && Object.values(only).every((one) => !one);
  return [
    { key: keyed(headOf(usual, away), named), params },
    ...shown,
    ...(hidden > 0 ? [say('list.more', { count: hidden })] : []),
    ...(seen && openings.length > 0 && !away
      ? [seen.hidden ? say('list.hidden') : say('list.shown')]
      : []),
  ];
}

const noneOf = (away: boolean, ahead: boolean) => {
  if (!away) return 'list.none';
  return ahead ? 'list.noAbsence.ahead' : 'list.noAbsence';
};

const headOf = (usual: boolean, away: boolean) => {
  if (!usual) return 'list.head.at';
  return away ? 'list.head.away' : 'list.head';
};

/** Holidays are told months ahead. */
const aYear = (now: Date): Range => ({ from: now, to: later(now, 365 * 86_400_000) });

function absenceLine(one: Range & { site?: string | undefined }) {
  const key = one.site ? 'list.absence.at' : 'list.absence';
  return { at: one.from, said: say(key, { range: one, site: one.site }) };
}

/** « Vous pouvez me redire les absences ? »: nothing else is told. */
const asksAbsences = (text: string): boolean =>
  /\b(?:absences?|absente?s?|cong[eé]s?|away)(?!\p{L})/iu.test(text) &&
  !/cr[eé]neau|plage|ouvert|patient|slot|rdv/iu.test(text);

/** What is asked about: a fortnight when nothing is said. */
function rangeOf({ ranges, recurrence }: Frame, now: Date): Range {
  const [first] = ranges;
  const today = inParis(now).startOfDay();
  if (!first) return { from: now, to: new Date(today.add({ days: listDays }).epochMilliseconds) };
  const range = wide(first);
  if (!recurrence) return range;
  const last = recurrence.until
    ? Temporal.PlainDate.from(recurrence.until).toZonedDateTime(today.timeZoneId)
    : inParis(range.from).add({ weeks: listWeeks });
  return { from: range.from, to: new Date(last.add({ days: 1 }).epochMilliseconds) };
}

/** Of a recurrence, its days. */
function meant({ ranges, recurrence }: Frame, at: Date): boolean {
  const [first] = ranges;
  if (!recurrence || !first) return true;
  const { weekdays, every: everyWeeks, except = [] } = recurrence;
  const fromDate = first.start.slice(0, 10);
  const day = inParis(at).toPlainDate();
  return fallsOn({ weekdays, everyWeeks, fromDate }, day) && !except.includes(day.toString());
}
