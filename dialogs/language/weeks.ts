import { type Days, fullDate, nextDate, one, today } from './dates.ts';
import { type Found, is, meaning, numberAt, type Reader, says, skip } from './reader.ts';
import { dateOf, dayOf, weekdayOf } from './wall-clock.ts';

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

export function weekAt(reader: Reader, at: number): Found<Days> | undefined {
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

/** « en décembre », « le mois prochain ». */
export function monthAt(reader: Reader, at: number): Found<Days> | undefined {
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
