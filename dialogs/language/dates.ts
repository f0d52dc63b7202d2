import { type Found, is, meaning, numberAt, type Reader, says, skip } from './reader.ts';
import { DAY, dateOf, dayOf, exists, weekdayOf } from './wall-clock.ts';

/** Whole days, both included. */
export interface Days {
  first: number;
  last: number;
  /** « lundi » and « aujourd'hui » are one day; « la semaine prochaine » is several. */
  sort: 'today' | 'tomorrow' | 'weekday' | 'date' | 'week';
  /** Said with the article: « le mardi » may mean each of them. */
  habitual?: boolean;
}

function one(first: number, sort: Days['sort']): Days {
  return { first, last: first, sort };
}

function today(reader: Reader): number {
  return Math.floor(reader.now / DAY);
}

/** R-DATE: the next such date, unless that is more than half a year off and this year's is past. */
export function dated(reader: Reader, date: number, month: number, year?: number): Days {
  const now = dateOf(today(reader));
  const wanted = year ?? now.year;
  if (!exists(wanted, month, date) && !(year === undefined && exists(wanted + 1, month, date))) {
    reader.problems.push('invalid_date');
    return one(today(reader), 'date');
  }
  const day = dayOf(wanted, month, date);
  if (year !== undefined || (day >= today(reader) && exists(wanted, month, date))) {
    if (day < today(reader)) reader.problems.push('past_date');
    return one(day, 'date');
  }
  const later = dayOf(wanted + 1, month, date);
  if (later - today(reader) > 183) reader.problems.push('past_date');
  return one(later, 'date');
}

/** The next day with that number, at or after `from`. */
export function nextDate(reader: Reader, date: number, from: number): Days {
  const { year, month, date: current } = dateOf(from);
  const shift = date >= current ? 0 : 1;
  const wanted = {
    year: year + (month + shift > 12 ? 1 : 0),
    month: ((month + shift - 1) % 12) + 1,
  };
  if (exists(wanted.year, wanted.month, date))
    return one(dayOf(wanted.year, wanted.month, date), 'date');
  reader.problems.push('invalid_date');
  return one(from, 'date');
}

function yearAt(reader: Reader, at: number): number | undefined {
  const token = reader.tokens[at];
  if (token?.sort !== 'digits') return undefined;
  const value = Number(token.text);
  if (token.text.length === 4 && value > 2000 && value < 2100) return value;
  return undefined;
}

/** « 24/12 », « 24/12/2026 », « 24.12. ». */
function slashed(reader: Reader, at: number): Found<Days> | undefined {
  const [first, sign, second] = reader.tokens.slice(at, at + 3);
  const date = numberAt(reader, at);
  const month = numberAt(reader, at + 2);
  if (date === undefined || month === undefined || is(reader, at + 3, 'hour', 'am', 'pm'))
    return undefined;
  if (first?.sort !== 'digits' || second?.sort !== 'digits' || !sign || !'/.-'.includes(sign.text))
    return undefined;
  if (sign.text !== '/' && !datesNotHours(reader, at, date, month)) return undefined;
  const again = says(reader, at + 3, sign.text) && reader.tokens[at + 3]!.glued;
  const short = again && reader.tokens[at + 4]?.glued ? numberAt(reader, at + 4) : undefined;
  const full = again ? yearAt(reader, at + 4) : undefined;
  const year = full ?? (short === undefined || short < 20 ? undefined : 2000 + short);
  return { value: dated(reader, date, month, year), next: year === undefined ? at + 3 : at + 5 };
}

/** « 24.12. », « 24-11 »: a dot or a dash makes a date only where it can make no hour. */
function datesNotHours(reader: Reader, at: number, date: number, month: number): boolean {
  const glued = reader.tokens[at + 1]!.glued && reader.tokens[at + 2]!.glued;
  if (!glued || month > 12 || month < 1) return false;
  const dashed = says(reader, at + 1, '-');
  const whole = says(reader, at + 3, '-', '.') && reader.tokens[at + 3]!.glued;
  if (dashed) return whole || (date > 20 && !is(reader, at - 1, 'fromDay', 'from'));
  return whole || says(reader, at - 1, 'le', 'du', 'au') || month % 5 !== 0 || date > 23;
}

/** « 24 décembre », « 1er décembre 2026 », « Dec 24 ». */
function withMonth(reader: Reader, at: number): Found<Days> | undefined {
  if (is(reader, at, 'month') && !is(reader, at, 'weekday')) {
    const date = numberAt(reader, at + 1);
    if (date === undefined || is(reader, at + 2, 'hour') || says(reader, at + 2, ':'))
      return undefined;
    const next = is(reader, at + 2, 'ordinal') ? at + 3 : at + 2;
    return { value: dated(reader, date, meaning(reader, at, 'month')!), next };
  }
  const date = says(reader, at, 'premier') ? 1 : numberAt(reader, at);
  if (date === undefined || date > 39) return undefined;
  let next = is(reader, at + 1, 'ordinal') ? at + 2 : at + 1;
  if (says(reader, next, 'of')) next += 1;
  const month = meaning(reader, next, 'month');
  if (month === undefined) return undefined;
  const year = yearAt(reader, next + 1);
  return { value: dated(reader, date, month, year), next: year ? next + 2 : next + 1 };
}

/** A date with its month, in figures or words. */
export function fullDate(reader: Reader, at: number): Found<Days> | undefined {
  return reader.used[at] ? undefined : (slashed(reader, at) ?? withMonth(reader, at));
}

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
    !is(reader, next + 1, 'hour', 'am', 'pm', 'slot', 'patient', 'minute', 'number');
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

/** « la semaine du 7 décembre »: the week that holds that day. */
function weekOf(reader: Reader, at: number): Found<Days> | undefined {
  if (!says(reader, at, 'du', 'of')) return undefined;
  const start = skip(reader, at + 1, 'the', 'lundi', 'monday');
  const number = numberAt(reader, start);
  const full =
    fullDate(reader, start) ??
    (number && number <= 31
      ? { value: nextDate(reader, number, today(reader)), next: start + 1 }
      : undefined);
  if (!full) return undefined;
  const monday = full.value.first - weekdayOf(full.value.first) + 1;
  return { value: { first: monday, last: monday + 6, sort: 'week' }, next: full.next };
}

function weekAt(reader: Reader, at: number): Found<Days> | undefined {
  const monday = today(reader) - weekdayOf(today(reader)) + 1;
  const start = skip(reader, at, 'la', 'the', 'toute', 'le');
  const following = is(reader, start, 'next') && is(reader, start + 1, 'week', 'weekend');
  const current = is(reader, start, 'this') && is(reader, start + 1, 'week', 'weekend');
  const noun = start + (following || current ? 1 : 0);
  if (!is(reader, noun, 'week', 'weekend') || reader.used[noun]) return undefined;
  const next = following || is(reader, noun + 1, 'next');
  const end = is(reader, noun + 1, 'next') ? noun + 2 : noun + 1;
  const dated = weekOf(reader, noun + 1);
  if (is(reader, noun, 'weekend') && dated && !next) {
    const { first } = dated.value;
    return { value: { first: first + 5, last: first + 6, sort: 'week' }, next: dated.next };
  }
  if (is(reader, noun, 'weekend')) return weekend(reader, monday, next, end);
  if (next) return { value: { first: monday + 7, last: monday + 13, sort: 'week' }, next: end };
  if (current)
    return { value: { first: today(reader), last: monday + 6, sort: 'week' }, next: end };
  return dated;
}

function weekend(reader: Reader, monday: number, next: boolean, end: number): Found<Days> {
  const saturday = monday + 5 + (next ? 7 : 0);
  if (next && weekdayOf(today(reader)) < 6) reader.problems.push('ambiguous_date');
  const first = next ? saturday : Math.max(saturday, today(reader));
  return { value: { first, last: saturday + 1, sort: 'week' }, next: end };
}

function relativeAt(reader: Reader, at: number): Found<Days> | undefined {
  const now = today(reader);
  const night = reader.now - now * DAY < 5 * 60;
  if (is(reader, at, 'yesterday')) reader.problems.push('past_date');
  if (is(reader, at, 'today', 'yesterday')) return { value: one(now, 'today'), next: at + 1 };
  const after = is(reader, at, 'afterTomorrow');
  if (!after && !is(reader, at, 'tomorrow')) return undefined;
  if (night) reader.problems.push('ambiguous_date');
  return { value: one(now + (after ? 2 : 1), 'tomorrow'), next: at + 1 };
}

/** « en décembre », « le mois prochain ». */
function monthAt(reader: Reader, at: number): Found<Days> | undefined {
  const { year, month } = dateOf(today(reader));
  const next = is(reader, at, 'monthUnit') && is(reader, at + 1, 'next');
  const named =
    says(reader, at - 1, 'en', 'in', 'de', 'd', 'tout') ||
    is(reader, at - 1, 'until', 'starting', 'vague')
      ? meaning(reader, at, 'month')
      : undefined;
  if (!next && named === undefined) return undefined;
  const wanted = next ? (month % 12) + 1 : named!;
  const wantedYear = wanted < month ? year + 1 : year;
  const first = dayOf(wantedYear, wanted, 1);
  const last = dayOf(wantedYear + (wanted === 12 ? 1 : 0), (wanted % 12) + 1, 1) - 1;
  return { value: { first, last, sort: 'week' }, next: at + (next ? 2 : 1) };
}

/** « fin décembre », « la fin du mois », after « jusqu'à »: its last day; of the week, Sunday. */
export function endAt(reader: Reader, at: number): Found<Days> | undefined {
  const start = skip(reader, at, 'la', 'the');
  if (!says(reader, start, 'fin', 'fin de', 'fin du', 'fin d', 'end')) return undefined;
  const noun = skip(reader, start + 1, 'la', 'de', 'du', 'of', 'the', 'mois de');
  const { year, month } = dateOf(today(reader));
  const wanted = is(reader, noun, 'monthUnit') ? month : meaning(reader, noun, 'month');
  if (is(reader, noun, 'week')) {
    return { value: one(today(reader) - weekdayOf(today(reader)) + 7, 'date'), next: noun + 1 };
  }
  if (wanted === undefined) return undefined;
  const wantedYear = wanted < month ? year + 1 : year;
  const last = dayOf(wantedYear + (wanted === 12 ? 1 : 0), (wanted % 12) + 1, 1) - 1;
  return { value: one(last, 'date'), next: noun + 1 };
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
