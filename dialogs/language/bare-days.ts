import { dated, fullDate, nextDate } from './dates.ts';
import type { Extent } from './extents.ts';
import { type Found, is, numberAt, type Reader, says, skip } from './reader.ts';
import { DAY, dateOf } from './wall-clock.ts';

export function found(value: Extent, next: number): Found<Extent> {
  return { value, next };
}

/** « les 24 et 25 décembre »: a day in a list borrows the month of the last. */
export function borrowed(reader: Reader, at: number): number | undefined {
  let next = at;
  for (let guard = 0; guard < 8; guard += 1) {
    const start = skip(reader, next, ',', 'et', 'and', '&', '+', 'le', 'the');
    if (start === next) return undefined;
    const full = fullDate({ ...reader, problems: [] }, start);
    if (full) return dateOf(full.value.first).month;
    if (numberAt(reader, start) === undefined || is(reader, start + 1, 'hour')) return undefined;
    next = start + 1;
  }
  return undefined;
}

const units = 'hour slot patient am pm week dayUnit next monthUnit vague'.split(' ');

export function bareDay(reader: Reader, at: number): Found<Extent> | undefined {
  const listed =
    says(reader, at - 1, ',', 'et', 'and') &&
    reader.used[at - 2] &&
    reader.tokens[at - 2]?.sort === 'digits';
  const run =
    reader.tokens[at - 1]?.sort === 'digits' &&
    reader.used[at - 1] &&
    reader.tokens.slice(Math.max(0, at - 5), at).some(({ text }) => text === 'les');
  const led = says(reader, at, 'le', 'au', 'du', 'the', 'les', 'des');
  const place = led ? at + 1 : at;
  if (
    (!led && !listed && !run) ||
    fullDate({ ...reader, problems: [] }, place) ||
    is(reader, place + 1, ...units) ||
    says(reader, place + 1, 'e', 'eme', 'ieme')
  )
    return undefined;
  const number = says(reader, place, 'premier') ? 1 : numberAt(reader, place);
  if (
    number === undefined ||
    number < 1 ||
    says(reader, place + 1, ':') ||
    (says(reader, place + 1, '.') && reader.tokens[place + 2]?.glued)
  )
    return undefined;
  const next = is(reader, place + 1, 'ordinal') ? place + 2 : place + 1;
  if (number > 31) reader.problems.push('invalid_date');
  const month = borrowed(reader, next);
  const today = Math.floor(reader.now / DAY);
  const days =
    month === undefined
      ? nextDate(reader, Math.min(number, 31), today)
      : dated(reader, number, month);
  return found({ sort: 'days', days }, next);
}
