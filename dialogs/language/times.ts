import { bareDay, borrowed, found } from './bare-days.ts';
import { clockAt } from './clock.ts';
import { nextDate } from './dates.ts';
import { daysAt } from './days.ts';
import { collect, type Extent, type Placed, spanAt } from './extents.ts';
import { lengthAt } from './lengths.ts';
import { type Point, partAt, pointAt } from './points.ts';
import { type Found, is, numberAt, type Reader, says, skip, use } from './reader.ts';
import { DAY } from './wall-clock.ts';
import { endAt } from './weeks.ts';

/** « les 3 prochains jours », « les deux prochaines semaines »: from now. */
function upcoming(reader: Reader, at: number): Found<Extent> | undefined {
  if (!says(reader, at, 'les', 'the', 'ces', 'next')) return undefined;
  const first = is(reader, at + 1, 'next') ? at + 2 : at + 1;
  const number = numberAt(reader, first);
  if (number === undefined) return undefined;
  const noun = is(reader, first + 1, 'next') ? first + 2 : first + 1;
  const named = noun > first + 1 || first > at + 1 || says(reader, at, 'next');
  const next = is(reader, noun + 1, 'next') ? noun + 2 : noun + 1;
  if (says(reader, first + 1, 'prochains jours'))
    return found({ sort: 'lasting', days: number, fromNow: true }, first + 2);
  if (!named && next === noun + 1) return undefined;
  if (is(reader, noun, 'dayUnit'))
    return found({ sort: 'lasting', days: number, fromNow: true }, next);
  return is(reader, noun, 'week')
    ? found({ sort: 'lasting', days: number * 7, fromNow: true }, next)
    : undefined;
}

/** « dans 2h » is a start; « dans les 2h » and « pendant 2h » last from now. */
function lasting(reader: Reader, at: number): Found<Extent> | undefined {
  const coming = upcoming(reader, at);
  if (coming) return coming;
  if (is(reader, at, 'within')) {
    const whole = says(reader, at + 1, 'les', 'l', 'the', 'la');
    const start = skip(reader, at + 1, 'les', 'l', 'the', 'prochaines', 'la');
    const length =
      whole && is(reader, start, 'hour')
        ? { value: { minutes: 60 }, next: start + 1 }
        : lengthAt(reader, is(reader, start, 'next') ? start + 1 : start);
    if (!length) return undefined;
    const more = is(reader, length.next, 'next') ? length.next + 1 : length.next;
    return found(
      whole ? { sort: 'lasting', ...length.value, fromNow: true } : { sort: 'in', ...length.value },
      more,
    );
  }
  const during = is(reader, at, 'during') || says(reader, at, 'pour');
  if (during) {
    const start = skip(reader, at + 1, 'encore', 'les', 'the', 'next', 'prochaines', 'de');
    const length = lengthAt(reader, start);
    const clock = !is(reader, at, 'during') || says(reader, at, 'for');
    if (clock && is(reader, start + 1, 'hour') && (numberAt(reader, start) ?? 0) >= 8)
      return undefined;
    return length && found({ sort: 'lasting', ...length.value, fromNow: true }, length.next);
  }
  const length = lengthAt(reader, at);
  if (!length) return undefined;
  const { days, minutes } = length.value;
  const based = is(reader, length.next, 'starting', 'after') || says(reader, length.next, 'des');
  const article = says(reader, at, 'une', 'un', 'one') && says(reader, length.next, 'a', 'at');
  const clockLike = is(reader, at + 1, 'hour') && !based && !article;
  if (clockLike || (days === undefined && minutes !== undefined && minutes > 1440))
    return undefined;
  return found({ sort: 'lasting', ...length.value, fromNow: false }, length.next);
}

/** Which way a bound points; « pas avant 17h » is from then on. */
function direction(reader: Reader, at: number): 'from' | 'until' | 'before' | 'back' | undefined {
  if (is(reader, at, 'part') && is(reader, at - 1, 'this', 'weekday', 'tomorrow', 'today'))
    return undefined;
  const governed =
    is(reader, at - 2, 'able') || says(reader, at - 2, 'suis', 'serai', 'sera', 'est', 'am', 'be');
  const reversed = says(reader, at - 1, 'pas', 'not') && !governed;
  if (is(reader, at, 'back')) return 'back';
  if (is(reader, at, 'until')) return 'until';
  if (is(reader, at, 'before')) return reversed ? 'from' : 'before';
  if (is(reader, at, 'after')) return reversed ? 'before' : 'from';
  const listed =
    says(reader, at, 'des') &&
    numberAt(reader, at + 1) !== undefined &&
    says(reader, at + 2, 'et', ',') &&
    borrowed(reader, at + 2) !== undefined;
  if (listed) return undefined;
  return is(reader, at, 'starting') || says(reader, at, 'des', 'from') ? 'from' : undefined;
}

/** « jusqu'au 5 »: a bare number after an article is a day. */
function boundDay(reader: Reader, at: number, start: number): Found<Point> | undefined {
  const article =
    reader.tokens[at]!.text.endsWith(' au') || says(reader, start - 1, 'au', 'le', 'du', 'the');
  const number = numberAt(reader, start);
  if (!article || !number || number > 31 || is(reader, start + 1, 'slot', 'patient'))
    return undefined;
  const next = is(reader, start + 1, 'ordinal') ? start + 2 : start + 1;
  return { value: { days: nextDate(reader, number, Math.floor(reader.now / DAY)) }, next };
}

const boundLinks = 'a au le la l de du d the at on from en ,'.split(' ');

function bounded(reader: Reader, at: number): Found<Extent> | undefined {
  const way = direction(reader, at);
  if (!way) return undefined;
  const start = skip(reader, at + 1, ...boundLinks);
  if (is(reader, start, 'now')) return found({ sort: 'lasting', fromNow: true }, start + 1);
  const end = way === 'until' || way === 'back' ? endAt(reader, start) : undefined;
  const marked = end
    ? { value: { days: end.value }, next: end.next }
    : pointAt(reader, start, false);
  const counted = is(reader, start + 1, 'slot', 'patient', 'minute', 'dayUnit', 'week');
  const day = marked ? undefined : boundDay(reader, at, start);
  const point =
    apart(reader, marked, way === 'before', start) ??
    day ??
    (counted ? undefined : pointAt(reader, start, true));
  if (!point) return undefined;
  const included = says(reader, point.next, 'inclus', 'compris', 'inclu', 'included', 'inclusive');
  const next = included ? point.next + 1 : point.next;
  if (way === 'from')
    return found({ sort: 'from', point: point.value, after: is(reader, at, 'after') }, next);
  return found({ sort: 'until', point: point.value, before: way !== 'until' }, next);
}

/** « avant 10h lundi »: the day frames the hour, and is read on its own. */
function apart(
  reader: Reader,
  point: Found<Point> | undefined,
  before: boolean,
  start: number,
): Found<Point> | undefined {
  if (!before || !point?.value.days || !point.value.clock) return point;
  const clock = clockAt(reader, start);
  return clock ? { value: { clock: clock.value }, next: clock.next } : point;
}

/** An hour alone; « à 16 » is one too, « le 16 » is a date. */
function hourAt(reader: Reader, at: number): Found<Extent> | undefined {
  const about = says(reader, at, 'vers', 'around', 'environ', 'about');
  const led = about || is(reader, at, 'at');
  const start = skip(reader, led ? at + 1 : at, 'l', 'les', 'environ');
  const clock = clockAt(reader, start);
  if (!clock || (!clock.value.marked && is(reader, clock.next, 'slot', 'patient')))
    return undefined;
  const token = reader.tokens[start]!;
  if (['un', 'une', 'one'].includes(token.text) && !clock.value.marked) return undefined;
  if (led && token.glued && !clock.value.marked) return undefined;
  const compact = token.sort === 'digits' && token.text.length > 2 && clock.value.minute % 5 === 0;
  if (!clock.value.marked && !compact && !led) return undefined;
  return found({ sort: 'hour', clock: clock.value, about }, clock.next);
}

function timeAt(reader: Reader, at: number): Found<Extent> | undefined {
  if (is(reader, at, 'vague')) {
    const next = skip(reader, at + 1, 'de', 'd', 'l', 'la', 'le', 'du');
    const what =
      partAt(reader, next) ??
      (is(reader, next, 'week', 'monthUnit', 'allDay', 'dayUnit', 'month', 'hour')
        ? { next: next + 1 }
        : undefined);
    return found({ sort: 'vague' }, what?.next ?? at + 1);
  }
  const first =
    lasting(reader, at) ?? spanAt(reader, at) ?? bounded(reader, at) ?? bareDay(reader, at);
  if (first) return first;
  if (is(reader, at, 'allDay')) return found({ sort: 'all-day' }, at + 1);
  const days = daysAt(reader, at);
  if (days) {
    return found({ sort: 'days', days: days.value }, days.next);
  }
  const part = partAt(reader, at);
  if (part) return found({ sort: 'part', part: part.value }, part.next);
  if (is(reader, at, 'now')) return found({ sort: 'in', minutes: 0 }, at + 1);
  return hourAt(reader, at);
}

/** « la semaine prochaine, mardi et jeudi »: the days are those of that week. */
function inNamedWeek(reader: Reader): Reader {
  const quiet = { ...reader, problems: [] };
  const ends = reader.tokens.some(
    (_, at) =>
      is(reader, at, 'weekday') &&
      (is(reader, at - 1, 'until', 'back', 'starting', 'before') ||
        is(reader, at - 2, 'until', 'back', 'starting', 'before')),
  );
  const weekday =
    !ends && reader.tokens.some((_, at) => is(reader, at, 'weekday') && !reader.used[at]);
  for (let at = 0; weekday && at < reader.tokens.length; at += 1) {
    if (!is(reader, at, 'week', 'next', 'this') || reader.used[at]) continue;
    const week = daysAt(quiet, at);
    if (
      week?.value.sort !== 'week' ||
      is(reader, week.next - 1, 'weekday', 'weekend') ||
      is(reader, at - 1, 'until') ||
      is(reader, at - 2, 'until')
    )
      continue;
    use(reader, at, week.next);
    const { last } = week.value;
    return { ...reader, week: last - 6 };
  }
  return reader;
}

/** All that a clause says about time, in the order of the text. */
export function timesOf(given: Reader): Placed[] {
  const reader = inNamedWeek(given);
  return collect(reader, timeAt);
}
