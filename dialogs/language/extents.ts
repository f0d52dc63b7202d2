import { type Clock, clockAt, halved, impossible } from './clock.ts';
import { type Days, fullDate, nextDate } from './dates.ts';
import { daysAt } from './days.ts';
import { connector, links, type Point, partAt, pointAt } from './points.ts';
import { type Found, is, numberAt, type Reader, says, skip, use } from './reader.ts';
import { DAY } from './wall-clock.ts';

/** One thing a message says about time. */
export type Extent =
  | { sort: 'days'; days: Days }
  | { sort: 'hour'; clock: Clock; about?: boolean }
  | { sort: 'hours'; from: Clock; to: Clock }
  | { sort: 'part'; part: number }
  | { sort: 'all-day' }
  | { sort: 'from'; point: Point; after?: boolean }
  | { sort: 'until'; point: Point; before: boolean }
  | { sort: 'wide'; from: Point; to: Point }
  | { sort: 'lasting'; minutes?: number; days?: number; fromNow: boolean }
  | { sort: 'in'; minutes?: number; days?: number }
  | { sort: 'vague' };

/** An extent and where it stands. */
export type Placed = Extent & { at: number; next: number };

/** The last day, with « au matin » or « à midi » after it. */
function closing(reader: Reader, days: Days, next: number): Found<{ to: Point }> {
  const at = says(reader, next, 'au', 'le', 'en', 'a') ? next + 1 : next;
  const part = at > next ? partAt(reader, at) : undefined;
  return part
    ? { value: { to: { days, part: part.value } }, next: part.next }
    : { value: { to: { days } }, next };
}

/** « du 3 au 7 », « 24-31 décembre », « du 24 au 31/12 »: bare days, the first borrowing the month of the last. */
function bareDates(reader: Reader, at: number): Found<Extent> | undefined {
  const opener = is(reader, at, 'fromDay') || says(reader, at, 'de', 'entre', 'from', 'between');
  const start = opener ? skip(reader, at + 1, 'le', 'the') : at;
  const token = reader.tokens[start];
  const first = says(reader, start, 'premier') ? 1 : numberAt(reader, start);
  if (first === undefined || first < 1 || first > 31 || !token) return undefined;
  const after = is(reader, start + 1, 'ordinal') ? start + 2 : start + 1;
  const part = says(reader, after, 'au', 'le', 'en')
    ? partAt(reader, after + 1)
    : partAt(reader, after);
  const join = connector(reader, part ? part.next : after, says(reader, at, 'entre'));
  if (join === undefined || says(reader, join - 1, '/')) return undefined;
  const second = skip(reader, join, 'le', 'the');
  const full = fullDate(reader, second);
  if (full) {
    const end = full.value.first;
    const day = end - ((new Date(end * 86_400_000).getUTCDate() - first + 31) % 31);
    const days = nextDate(reader, first, Math.max(end - 31, Math.min(day, end)));
    const from: Point = { days, ...(part && { part: part.value }) };
    return {
      value: { sort: 'wide', from, ...closing(reader, full.value, full.next).value },
      next: closing(reader, full.value, full.next).next,
    };
  }
  const last = numberAt(reader, second);
  const ordinals = is(reader, start + 1, 'ordinal') && is(reader, second + 1, 'ordinal');
  const strict = ordinals || (is(reader, at, 'fromDay') && is(reader, second - 1, 'toDay'));
  const hours = is(reader, second + 1, 'hour', 'am', 'pm') || says(reader, second + 1, ':');
  if (!strict || last === undefined || last < 1 || last > 31 || hours) return undefined;
  const days = nextDate(reader, first, Math.floor(reader.now / DAY));
  const to = nextDate(reader, last, days.first);
  const from: Point = { days, ...(part && { part: part.value }) };
  const end = closing(reader, to, second + (ordinals ? 2 : 1));
  return { value: { sort: 'wide', from, ...end.value }, next: end.next };
}

/** « Dec 24-26 ». */
function monthFirst(reader: Reader, at: number): Found<Extent> | undefined {
  const start = is(reader, at, 'from') ? at + 1 : at;
  const from = is(reader, start, 'month') ? fullDate(reader, start) : undefined;
  const join = from ? connector(reader, from.next, false) : undefined;
  const last = join === undefined ? undefined : numberAt(reader, join);
  if (
    !from ||
    last === undefined ||
    last > 31 ||
    is(reader, join! + 1, 'hour', 'am', 'pm') ||
    says(reader, join! + 1, ':')
  )
    return undefined;
  const to = nextDate(reader, last, from.value.first);
  const next = is(reader, join! + 1, 'ordinal') ? join! + 2 : join! + 1;
  return { value: { sort: 'wide', from: { days: from.value }, to: { days: to } }, next };
}

/** « du 24 décembre 12h au 26 décembre 18h », « de lundi à mercredi », « de 14h à demain 12h ». */
function wideAt(reader: Reader, at: number): Found<Extent> | undefined {
  const opener = is(reader, at, 'from', 'fromDay', 'between', 'starting');
  const start = opener ? at + 1 : at;
  const problems = reader.problems.length;
  const from = pointAt(reader, start, false);
  const join = from ? connector(reader, from.next, is(reader, at, 'between')) : undefined;
  const to = join === undefined ? undefined : pointAt(reader, join, false);
  const dashed = join !== undefined && says(reader, from!.next, '-', '/');
  const leading = to?.value.days && !dashed && daysAt(reader, skip(reader, join!, ...links));
  reader.problems.length = problems;
  const listed = from !== undefined && says(reader, from.next, '/');
  if (!from || !to?.value.days || listed || (!from.value.days && !leading)) return undefined;
  pointAt(reader, start, false);
  pointAt(reader, join!, false);
  return { value: { sort: 'wide', from: from.value, to: to.value }, next: to.next };
}

/** « 14h-16h », « de 9 à 11 », « entre 14 et 16h », « 2 to 4pm ». */
function hoursAt(reader: Reader, at: number): Found<Extent> | undefined {
  const opened =
    is(reader, at, 'from', 'fromDay', 'between', 'starting', 'at') && !says(reader, at, 'vers');
  const between = is(reader, at, 'between');
  const from = clockAt(reader, opened ? at + 1 : at);
  const join = from ? connector(reader, from.next, between) : undefined;
  const to = join === undefined ? undefined : clockAt(reader, join);
  if (!from || !to || fullDate({ ...reader, problems: [] }, opened ? at + 1 : at)) return undefined;
  if (is(reader, to.next, 'slot', 'patient', 'minute', 'dayUnit') && !to.value.marked)
    return undefined;
  let [first, last] = [from.value, to.value];
  if (first.minute < 0 || last.minute < 0)
    return { value: { sort: 'hours', from: impossible, to: impossible }, next: to.next };
  const half = last.half;
  if (half && !first.half && !first.settled && !first.marked && half === 'pm')
    first = withHalf(first, last);
  else if (half && !first.half && first.minute < 720) first = withHalf(first, last);
  const noon =
    first.minute >= 720 && (first.half === 'pm' || is(reader, opened ? at + 1 : at, 'noon'));
  if (noon && !last.settled && !last.half) last = halved(last, 'pm');
  if (!first.marked && !last.marked && first.minute >= last.minute && !opened) return undefined;
  return { value: { sort: 'hours', from: first, to: last }, next: to.next };
}

/** « 9 to 11am », « 2 to 4pm », « 10 to 2pm »: the half of the day that keeps the order. */
function withHalf(first: Clock, last: Clock): Clock {
  const later = first.minute < 720 ? first.minute + 720 : first.minute;
  const minute = last.half === 'pm' && later < last.minute ? later : first.minute;
  return { ...first, minute, settled: true };
}

/** A span of two ends, with or without days. */
export function spanAt(reader: Reader, at: number): Found<Extent> | undefined {
  return (
    bareDates(reader, at) ?? monthFirst(reader, at) ?? wideAt(reader, at) ?? hoursAt(reader, at)
  );
}

/** Reads all that the clause says about time, in order, and marks it as read. */
export function collect(
  reader: Reader,
  read: (reader: Reader, at: number) => Found<Extent> | undefined,
): Placed[] {
  const found: Placed[] = [];
  for (let at = 0; at < reader.tokens.length; ) {
    const extent = reader.used[at] ? undefined : read(reader, at);
    if (extent) {
      found.push({ ...extent.value, at, next: extent.next });
      use(reader, at, extent.next);
    }
    at = extent ? extent.next : at + 1;
  }
  return found;
}
