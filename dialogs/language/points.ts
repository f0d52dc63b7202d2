import { type Clock, clockAt } from './clock.ts';
import type { Days } from './dates.ts';
import { daysAt } from './days.ts';
import { type Found, is, meaning, type Reader, says, skip } from './reader.ts';

/** One end of a span: a day, an hour, a part of day, or several of them. */
export interface Point {
  days?: Days;
  clock?: Clock;
  part?: number;
}

export const links = [
  'le',
  'la',
  'l',
  'les',
  'a',
  'at',
  'en',
  'on',
  'the',
  'of',
  'in',
  ',',
  'dans',
  'vers',
  'au',
  'd',
  'des',
];

/** « ce soir à lundi » goes on to another end; « demain à 9h » does not. */
const leads = ['a', 'au', 'at', ','];

/** A part of the day at that place: « matin », « ce soir »; « midi » after a day. */
export function partAt(reader: Reader, at: number): Found<number> | undefined {
  if (reader.used[at]) return undefined;
  const part = meaning(reader, at, 'part');
  if (part !== undefined) return { value: part, next: at + 1 };
  const dated = is(reader, at - 1, 'today', 'tomorrow', 'afterTomorrow', 'weekday');
  if (is(reader, at, 'pm') && dated) return { value: 3, next: at + 1 };
  if (is(reader, at, 'am') && dated) {
    if (!reader.english) reader.problems.push('ambiguous_hour');
    return { value: 1, next: at + 1 };
  }
  const shown =
    at > 0 &&
    (is(
      reader,
      at - 1,
      'except',
      'this',
      'today',
      'tomorrow',
      'afterTomorrow',
      'weekday',
      'between',
    ) ||
      says(reader, at - 1, 'le'));
  const span =
    is(reader, at + 1, 'dash', 'until', 'half', 'and') ||
    says(reader, at + 1, '-', 'a', 'to', 'et');
  if (
    is(reader, at, 'noon') &&
    shown &&
    (!span ||
      (says(reader, at - 1, 'ce') && is(reader, at + 1, 'and') && !is(reader, at + 2, 'half')))
  )
    return { value: 2, next: at + 1 };
  return undefined;
}

function markedClock(reader: Reader, at: number): Found<Clock> | undefined {
  const found = clockAt(reader, at);
  if (!found) return undefined;
  const compact = reader.tokens[at]!.text.length > 2 && reader.tokens[at]!.sort === 'digits';
  return found.value.marked || compact ? found : undefined;
}

/** An hour that begins a span of its own (« vendredi 14h-16h ») ends nothing. */
function unspanned(reader: Reader, found: Found<Clock> | undefined): Found<Clock> | undefined {
  const join = found && connector(reader, found.next, false);
  const day = join === undefined ? undefined : daysAt({ ...reader, problems: [] }, join);
  return join !== undefined && !day && clockAt(reader, join) ? undefined : found;
}

/** A day with or without an hour or a part, in either order. */
export function pointAt(reader: Reader, at: number, bare: boolean): Found<Point> | undefined {
  const point: Point = {};
  let next = at;
  for (let guard = 0; guard < 4; guard += 1) {
    let from = skip(
      reader,
      next,
      ...(point.clock ? links.filter((link) => !leads.includes(link)) : links),
    );
    const led =
      next > at && reader.tokens.slice(next, from).some(({ text }) => leads.includes(text));
    if (is(reader, from, 'this') && !is(reader, from + 1, 'weekday', 'week', 'weekend')) from += 1;
    const days = point.days || led ? undefined : daysAt(reader, from);
    const part = days || point.part !== undefined ? undefined : partAt(reader, from);
    const clock =
      days || part || point.clock
        ? undefined
        : bare && next === at
          ? clockAt(reader, from)
          : unspanned(reader, markedClock(reader, from));
    if (days) point.days = days.value;
    else if (part) point.part = part.value;
    else if (clock) point.clock = clock.value;
    const found = days ?? part ?? clock;
    if (!found) break;
    next = found.next;
  }
  return next === at ? undefined : { value: point, next };
}

export function connector(reader: Reader, at: number, between: boolean): number | undefined {
  const first = skip(reader, at, ',');
  if (
    says(reader, first, '-', '>', 'a', 'to', '/', '=') ||
    is(reader, first, 'toDay', 'until', 'to')
  ) {
    const arrow = says(reader, first, '-') && says(reader, first + 1, '>') ? 1 : 0;
    const next = first + 1 + arrow;
    return says(reader, next, 'a') ? next + 1 : next;
  }
  if (between && (is(reader, first, 'and') || says(reader, first, 'et'))) return first + 1;
  return undefined;
}
