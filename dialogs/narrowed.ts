import { inParis, later, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range } from './language/frame.ts';
import { fold } from './language/tokens.ts';

const aheadMs = 400 * 86_400_000;

/** The absences of somebody from now on, on the wall in Paris. */
export async function absencesAhead(who: Principal, turn: Turn): Promise<Range[]> {
  const range = { from: turn.now, to: later(turn.now, aheadMs) };
  const { absences } = await turn.services.listAgenda(who.id, range);
  return absences
    .filter(({ site }) => !site)
    .map(({ from, to }) => ({ start: wallClock(from), end: wallClock(to) }));
}

/** « Je reviens le 31 » inside an absence that lasts longer: from then on he is there. */
export async function comesBack(
  frame: Frame,
  who: Principal | undefined,
  turn: Turn,
): Promise<Frame> {
  const [range, second] = frame.ranges;
  if (frame.intent !== 'declare_unavailability' || !range || second || !who) return frame;
  const away = await absencesAhead(who, turn);
  const inside = (at: string) => away.find(({ start, end }) => start <= at && at < end);
  const days = sameDayLater(range.end, turn);
  const at = days.find(inside);
  const around = at === undefined ? undefined : inside(at);
  if (!at || !around) return frame;
  return { ...frame, intent: 'cancel_unavailability', ranges: [{ start: at, end: around.end }] };
}

/** « le 2 », said in November of holidays until the 3rd of January: that day, or the same of a month after. */
function sameDayLater(at: string, { text }: Turn): string[] {
  const bare =
    /\ble \d{1,2}\b(?! ?(?:h|:|\/|[a-z]*(?:jan|fev|fév|mar|avr|mai|jui|aou|aoû|sep|oct|nov|dec|déc)))/iu;
  if (!bare.test(text)) return [at];
  const first = Temporal.PlainDateTime.from(at);
  return [0, 1, 2]
    .map((months) => first.add({ months }))
    .filter(({ day }) => day === first.day)
    .map((one) => one.toString({ smallestUnit: 'minute' }));
}

const limiting =
  /\b(?:seulement|uniquement|que (?:l|le|la|a partir|de|jusqu)|plutot|finalement|en fait|only|just|actually|instead|rather)\b/u;

/** « absent vendredi seulement à partir de midi » inside an absence of all Friday: the rest of that day is given back. */
export async function onlyThen(
  frame: Frame,
  who: Principal | undefined,
  turn: Turn,
): Promise<Frame> {
  const [range, second] = frame.ranges;
  if (frame.intent !== 'declare_unavailability' || !range || second || !who) return frame;
  if (frame.recurrence || frame.site || !limiting.test(fold(turn.text))) return frame;
  const day = wholeDay(range);
  const around = day && (await absencesAhead(who, turn)).find(covers(range));
  if (!day || !around) return frame;
  const rest = [
    { start: latest(day.start, around.start), end: range.start },
    { start: range.end, end: earliest(day.end, around.end) },
  ].filter(({ start, end }) => start < end);
  if (rest.length === 0) return frame;
  return { ...frame, intent: 'cancel_unavailability', ranges: rest };
}

const covers =
  ({ start, end }: Range) =>
  (away: Range): boolean =>
    away.start <= start && end <= away.end;

const latest = (...all: string[]): string => all.toSorted().at(-1) ?? '';
const earliest = (...all: string[]): string => all.toSorted()[0] ?? '';

/** The day that a stretch lies in; none for one of several days. */
function wholeDay({ start, end }: Range): Range | undefined {
  const day = Temporal.PlainDate.from(start.slice(0, 10));
  const whole = { start: `${day}T00:00`, end: `${day.add({ days: 1 })}T00:00` };
  return end <= whole.end ? whole : undefined;
}

/** The start of an absence said anew: « je pars plutôt le 21 » when it begins on the 19th, or on the 23rd. */
export async function startsOn(
  day: string,
  who: Principal,
  turn: Turn,
): Promise<{ intent: Frame['intent']; range: Range } | undefined> {
  const at = `${day}T00:00`;
  const today = inParis(turn.now).toPlainDate().toString();
  const away = await absencesAhead(who, turn);
  const around = away.find(({ start, end }) => start < at && at < end);
  if (around) return { intent: 'cancel_unavailability', range: { start: around.start, end: at } };
  const next = away.find(({ start }) => start > at);
  return next && day > today
    ? { intent: 'declare_unavailability', range: { start: at, end: next.start } }
    : undefined;
}
