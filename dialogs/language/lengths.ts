import { type Found, is, numberAt, type Reader, says } from './reader.ts';
import { DAY } from './wall-clock.ts';

/** A length of time: minutes, or calendar days when said in days or weeks. */
export interface Length {
  minutes?: number;
  days?: number;
}

function inHours(reader: Reader, at: number, hours: number): Found<Length> {
  const fraction = is(reader, at, 'and') && is(reader, at + 1, 'half');
  if (fraction) return { value: { minutes: hours * 60 + 30 }, next: at + 2 };
  const minutes = numberAt(reader, at);
  const glued = reader.tokens[at]?.glued || reader.tokens[at]?.sort === 'word';
  if (minutes === undefined || !glued || minutes > 59)
    return { value: { minutes: hours * 60 }, next: at };
  return {
    value: { minutes: hours * 60 + minutes },
    next: is(reader, at + 1, 'minute') ? at + 2 : at + 1,
  };
}

/** Reads « 20 min », « 1h30 », « une demi-heure », « trois jours » at that place; the caller knows that it is a length. */
export function lengthAt(reader: Reader, at: number): Found<Length> | undefined {
  if (reader.used[at]) return undefined;
  const article = says(reader, at, 'une', 'un', 'a', 'an') ? 1 : 0;
  if (is(reader, at + article, 'halfHour'))
    return { value: { minutes: 30 }, next: at + article + 1 };
  if (is(reader, at + article, 'quarterHour'))
    return { value: { minutes: 15 }, next: at + article + 1 };
  if (says(reader, at, '1') && says(reader, at + 1, '/') && is(reader, at + 3, 'hour')) {
    const parts = numberAt(reader, at + 2) ?? 0;
    return parts > 0 ? { value: { minutes: 60 / parts }, next: at + 4 } : undefined;
  }
  const token = reader.tokens[at];
  const many = token?.sort === 'digits' && token.text.length === 3 ? Number(token.text) : undefined;
  const number = numberAt(reader, at) ?? many ?? (says(reader, at, 'a', 'an') ? 1 : undefined);
  if (number === undefined) return undefined;
  const unit = says(reader, at + 1, '-') && is(reader, at + 2, 'minute', 'hour') ? at + 2 : at + 1;
  if (is(reader, unit, 'minute')) return { value: { minutes: number }, next: unit + 1 };
  if (is(reader, unit, 'hour')) return inHours(reader, unit + 1, number);
  if (is(reader, unit, 'dayUnit')) return { value: { days: number }, next: unit + 1 };
  if (is(reader, unit, 'week')) return { value: { days: number * 7 }, next: unit + 1 };
  if (is(reader, unit, 'monthUnit')) return { value: { days: number * 30 }, next: unit + 1 };
  return undefined;
}

/** The length in minutes, a day counted whole. */
export function minutesOf({ minutes, days }: Length): number {
  return minutes ?? (days ?? 0) * DAY;
}
