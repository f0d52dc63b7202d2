import { type Days, fullDate, nextDate, one, today } from './dates.ts';
import { type Found, is, meaning, numberAt, type Reader, says, skip } from './reader.ts';
import { DAY, dateOf, weekdayOf } from './wall-clock.ts';
import { monthAt, weekAt } from './weeks.ts';

/** R-WEEKDAY. */
function nextWeekday(reader: Reader, weekday: number, next: boolean): number {
  const now = today(reader);
  if (reader.week !== undefined) return reader.week + weekday - 1;
  const ahead = (weekday - weekdayOf(now) + 7) % 7;
  if (!next) {
    if (ahead === 0) reader.problems.push('ambiguous_date');
    return now + (ahead === 0 ? 7 : ahead);
  }
  if (ahead > 0 && weekday > weekdayOf(now)) reader.problems.push('ambiguous_date');
  return now - weekdayOf(now) + 7 + weekday;
}

function checked(reader: Reader, weekday: number, found: Found<Days>): Found<Days> {
  if (weekdayOf(found.value.first) !== weekday) reader.problems.push('weekday_mismatch');
  return found;
}

function weekdayAt(reader: Reader, at: number): Found<Days> | undefined {
  const before = is(reader, at, 'next') || is(reader, at, 'this') ? 1 : 0;
  const weekday = meaning(reader, at + before, 'weekday');
  if (weekday === undefined || reader.used[at + before]) return undefined;
  const article = before === 0 && says(reader, at - 1, 'le', 'les') && at > 0;
  let next = at + before + 1;
  const dateAt = skip(reader, next, ',', 'le', 'the');
  const full = fullDate(reader, dateAt);
  if (full) return checked(reader, weekday, full);
  const number = numberAt(reader, next);
  const bare =
    number !== undefined &&
    number <= 31 &&
    !is(reader, next + 1, 'hour', 'am', 'pm', 'slot', 'patient', 'minute', 'number', 'until');
  if (
    bare &&
    !says(reader, next + 1, '-', ':', '/', 'a', 'to', '>') &&
    (!says(reader, next + 1, 'et') || is(reader, next + 2, 'weekday')) &&
    reader.tokens[next]!.sort === 'digits'
  ) {
    return checked(reader, weekday, {
      value: nextDate(reader, number, today(reader)),
      next: is(reader, next + 1, 'ordinal') ? next + 2 : next + 1,
    });
  }
  if (is(reader, next, 'last')) reader.problems.push('past_date');
  const following = is(reader, at, 'next') || is(reader, next, 'next');
  const plus = is(reader, next, 'inEight') ? 7 : is(reader, next, 'inFifteen') ? 14 : 0;
  const day = nextWeekday(reader, weekday, following) + plus;
  if (is(reader, next, 'next', 'last', 'inEight', 'inFifteen')) next += 1;
  return { value: { ...one(day, 'weekday'), habitual: article && next === at + 1 }, next };
}

function relativeAt(reader: Reader, at: number): Found<Days> | undefined {
  const now = today(reader);
  const night = reader.now - now * DAY < 5 * 60;
  if (is(reader, at, 'yesterday')) reader.problems.push('past_date');
  if (is(reader, at, 'today', 'yesterday')) return { value: one(now, 'today'), next: at + 1 };
  const after = is(reader, at, 'afterTomorrow');
  if (!after && !is(reader, at, 'tomorrow')) return undefined;
  if (night) reader.problems.push('ambiguous_date');
  const day = now + (after ? 2 : 1);
  const date = skip(reader, at + 1, 'le', 'the');
  const full = fullDate({ ...reader, problems: [] }, date);
  if (full?.value.first === day) return { value: one(day, 'tomorrow'), next: full.next };
  const said =
    !full &&
    reader.tokens[date]?.sort === 'digits' &&
    numberAt(reader, date) === dateOf(day).date &&
    !is(reader, date + 1, 'hour', 'am', 'pm', 'slot', 'patient', 'minute') &&
    !says(reader, date + 1, '-', ':', '/', 'a', 'to', 'et', '>', '.');
  return { value: one(day, 'tomorrow'), next: said ? date + 1 : at + 1 };
}

/** Reads one day, or a week or month, at that place. */
export function daysAt(reader: Reader, at: number): Found<Days> | undefined {
  if (reader.used[at]) return undefined;
  return (
    relativeAt(reader, at) ??
    weekAt(reader, at) ??
    weekdayAt(reader, at) ??
    fullDate(reader, at) ??
    monthAt(reader, at)
  );
}
