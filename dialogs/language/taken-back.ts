import { asks } from './dates.ts';
import { type DaySpan, spansOf } from './days.ts';
import type { Frame, KnownCommand, Range } from './frame.ts';
import { has } from './heard.ts';
import type { Placed } from './parse.ts';
import { plainItems } from './short-answer.ts';
import type { Days } from './times.ts';

/** Days of the last command that were not meant: what goes, and what comes in their place; neither when it has no such day. */
export interface TakenBack {
  gone?: KnownCommand;
  frame?: Frame;
}

/** « pas lundi mardi », « sauf le 8 », « pas le 24 ni le 31 »: days of the last command taken out of it, or moved. */
export function daysTakenBack(
  items: Placed[],
  known: KnownCommand,
  now: Temporal.ZonedDateTime,
): TakenBack | undefined {
  const { not, other } = parted(items);
  if (not.length === 0 || has(items, 'hours', 'habit', 'who')) return undefined;
  if (known.recurrence) return other.length > 0 ? undefined : outOfSeries(not, known, now);
  const out = known.ranges.filter((range) => not.some((days) => isOn(range, days, now)));
  if (out.length === 0 || !known.ranges.every(isOneDay)) return undefined;
  const gone = { ...known, ranges: out };
  if (other.length === 0) return { gone };
  const [date, second] = other.flatMap((days) => datesOf(days, now));
  if (!date || second) return undefined;
  return { gone, frame: { ...known, ranges: out.map((range) => onDate(range, date)) } };
}

/** The days that « pas », « ni » and « sauf » stand before, and the others; « c'est les fêtes » is no day. */
function parted(items: Placed[]): { not: Days[]; other: Days[] } {
  const not: Days[] = [];
  const other: Days[] = [];
  const said = items.filter((item) => item.sort !== 'days' || item.days.sort !== 'vague');
  let negated = false;
  for (const item of said) {
    if (item.sort === 'days') (negated ? not : other).push(item.days);
    else negated = isNegation(item) || negated;
    negated &&= item.sort !== 'days' || listed(said, item);
  }
  return { not, other };
}

const isNegation = ({ sort }: Placed): boolean => sort === 'not' || sort === 'except';

/** « le 24 ni le 31 »: what stands before one stands before the next. */
const listed = (said: Placed[], item: Placed): boolean =>
  said[said.indexOf(item) + 1]?.sort === 'and';

function datesOf(days: Days, now: Temporal.ZonedDateTime): string[] {
  const spans = spansOf(days, now);
  if (asks(spans)) return [];
  return spans.flatMap(({ from, to }: DaySpan) =>
    Array.from({ length: Math.min(from.until(to).total('days'), 62) }, (_, at) =>
      from.add({ days: at }).toString(),
    ),
  );
}

const weekdayOf = (days: Days): number | undefined =>
  days.sort === 'day' && days.day.sort === 'weekday' ? days.day.weekday : undefined;

const dayOf = ({ start }: Range) => start.slice(0, 10);

/** True when a stretch is on a day that was said; a weekday is any of that name. */
export const isOn = (range: Range, days: Days, now: Temporal.ZonedDateTime): boolean => {
  const weekday = weekdayOf(days);
  return weekday
    ? Temporal.PlainDate.from(dayOf(range)).dayOfWeek === weekday
    : datesOf(days, now).includes(dayOf(range));
};

/** True when a message names the day of each stretch of a command. */
export function isAbout(
  text: string,
  { ranges }: KnownCommand,
  now: Temporal.ZonedDateTime,
): boolean {
  const days = plainItems(text).flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  return days.length > 0 && ranges.every((range) => days.some((one) => isOn(range, one, now)));
}

const nextDay = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString();

const isOneDay = (range: Range): boolean =>
  dayOf(range) === range.end.slice(0, 10) || range.end === `${nextDay(dayOf(range))}T00:00`;

const onDate = ({ start, end }: Range, date: string): Range => ({
  start: date + start.slice(10),
  end: (end.slice(0, 10) > start.slice(0, 10) ? nextDay(date) : date) + end.slice(10),
});

/** « pas le jeudi » takes the day out of a series of several, a date only that one; the only day of a series is all of it. */
function outOfSeries(
  not: Days[],
  known: KnownCommand,
  now: Temporal.ZonedDateTime,
): TakenBack | undefined {
  const { recurrence } = known;
  if (!recurrence) return undefined;
  const out = not.map(weekdayOf).filter((day) => day !== undefined);
  const { weekdays, except = [] } = recurrence;
  if (out.length === not.length) {
    if (!out.every((day) => weekdays.includes(day))) return {};
    const left = weekdays.filter((day) => !out.includes(day));
    if (left.length === 0) return { gone: known };
    return { frame: { ...known, recurrence: { ...recurrence, weekdays: left } } };
  }
  const dates = not.flatMap((days) => datesOf(days, now));
  const hits = (date: string) => weekdays.includes(Temporal.PlainDate.from(date).dayOfWeek);
  if (!dates.some(hits)) return {};
  const all = [...new Set([...except, ...dates])].toSorted();
  return { frame: { ...known, recurrence: { ...recurrence, except: all } } };
}
