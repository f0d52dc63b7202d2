import { type Found, is, meaning, numberAt, type Reader, says } from './reader.ts';
import { DAY, dateOf, dayOf, exists } from './wall-clock.ts';

/** Whole days, both included. */
export interface Days {
  first: number;
  last: number;
  /** « lundi » and « aujourd'hui » are one day; « la semaine prochaine » is several. */
  sort: 'today' | 'tomorrow' | 'weekday' | 'date' | 'week';
  /** Said with the article: « le mardi » may mean each of them. */
  habitual?: boolean;
}

export function one(first: number, sort: Days['sort']): Days {
  return { first, last: first, sort };
}

export function today(reader: Reader): number {
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
  const listed = month > 12 && says(reader, at - 1, '-') && says(reader, at + 3, '-');
  if (listed) return undefined;
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
