import { type Days, fullDate } from './dates.ts';
import { is, meaning, numberAt, type Reader, says, skip, use } from './reader.ts';
import { DAY, dateOf, weekdayOf } from './wall-clock.ts';

/** « tous les mardis », « un jeudi sur deux », « chaque jour ». */
export interface Recurrence {
  /** ISO weekdays; none means every day. */
  weekdays: number[];
  interval: number;
  /** Last day, included. */
  until?: number;
  /** Said, but not one of the rules that can be kept (« le premier lundi du mois »). */
  unsupported: boolean;
}

const codes = ['', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

function weekdaysAt(reader: Reader, at: number): { weekdays: number[]; next: number } {
  const weekdays: number[] = [];
  let next = at;
  for (let from = skip(reader, at, 'les', 'le', 'des', 'du', 'on'); ; ) {
    const weekday = meaning(reader, from, 'weekday');
    if (weekday === undefined || reader.used[from]) return { weekdays, next };
    const last = weekdays.at(-1);
    const ranged =
      last !== undefined &&
      (says(reader, next, 'au', 'a', '-') || is(reader, next, 'toDay', 'to', 'until'));
    if (ranged) for (let day = last + 1; day < weekday; day += 1) weekdays.push(day);
    weekdays.push(weekday);
    next = from + 1;
    from = skip(
      reader,
      next,
      ',',
      'et',
      'and',
      '&',
      '+',
      'les',
      'le',
      'au',
      'a',
      '-',
      'to',
      'to',
      'chaque',
      'tous les',
      'every',
      'du',
      '/',
    );
  }
}

function allWeekdays(reader: Reader): number[] {
  const weekdays: number[] = [];
  for (let at = 0; at < reader.tokens.length; at += 1) {
    const found = weekdaysAt(reader, at);
    if (found.weekdays.length === 0) continue;
    if (fullDate(reader, found.next)) continue;
    if (
      is(reader, at - 1, 'until', 'except', 'starting') ||
      is(reader, at - 2, 'until', 'except', 'starting')
    ) {
      at = found.next;
      continue;
    }
    weekdays.push(...found.weekdays);
    use(reader, at, found.next);
    at = found.next;
  }
  return [...new Set(weekdays)].sort();
}

function rule(weekdays: number[], interval: number): Recurrence {
  return { weekdays, interval, unsupported: false };
}

/** The rule that begins at `at`, and how far it goes. */
function ruleAt(reader: Reader, at: number): { value: Recurrence; next: number } | undefined {
  if (is(reader, at, 'workdays')) return { value: rule([1, 2, 3, 4, 5], 1), next: at + 1 };
  const never =
    says(reader, at, 'le') &&
    reader.tokens.slice(0, at).some(({ text }) => text === 'jamais' || text === 'never');
  const days = never ? weekdaysAt(reader, at) : undefined;
  if (days?.weekdays.length) return { value: rule(days.weekdays, 1), next: days.next };
  if (is(reader, at, 'daily')) return { value: rule([], 1), next: at + 1 };
  if (is(reader, at, 'fortnight')) return { value: rule(allWeekdays(reader), 2), next: at + 1 };
  if (is(reader, at, 'weekly')) return { value: rule(allWeekdays(reader), 1), next: at + 1 };
  if (is(reader, at, 'inMonth'))
    return { value: { ...rule([], 1), unsupported: true }, next: at + 1 };
  const everyOther = is(reader, at, 'everyOther');
  if (is(reader, at, 'each') || everyOther) {
    const skipped = says(reader, at + 1, 'deux', '2') ? at + 2 : at + 1;
    const found = weekdaysAt(reader, skipped);
    const interval = everyOther || skipped > at + 1 || is(reader, found.next, 'onTwo') ? 2 : 1;
    if (found.weekdays.length)
      return {
        value: rule(found.weekdays, interval),
        next: is(reader, found.next, 'onTwo') ? found.next + 1 : found.next,
      };
    if (is(reader, at + 1, 'part', 'noon')) return { value: rule([], 1), next: at + 1 };
    const count = numberAt(reader, at + 1);
    const unit =
      is(reader, at + 2, 'week', 'dayUnit', 'monthUnit') || is(reader, at + 1, 'monthUnit');
    return unit && (count !== undefined || is(reader, at + 1, 'monthUnit'))
      ? { value: { ...rule([], 1), unsupported: true }, next: at + 3 }
      : undefined;
  }
  const one = numberAt(reader, at) === 1 ? at + 1 : at;
  const found = weekdaysAt(reader, one);
  if (found.weekdays.length && is(reader, found.next, 'onTwo'))
    return { value: rule(found.weekdays, 2), next: found.next + 1 };
  const plural =
    reader.tokens[one]?.text.endsWith('s') &&
    meaning(reader, one, 'weekday') !== undefined &&
    !is(reader, one - 1, 'next');
  if (plural && reader.tokens[one]!.text.length > 5)
    return { value: rule(found.weekdays, 1), next: found.next };
  return undefined;
}

/** Finds and marks a recurrence; its « jusqu'au 19/12 » too. */
export function recurrenceOf(reader: Reader): Recurrence | undefined {
  let found: Recurrence | undefined;
  for (let at = 0; at < reader.tokens.length; at += 1) {
    const next = reader.used[at] ? undefined : ruleAt(reader, at);
    if (!next) continue;
    use(reader, at, next.next);
    if (!found) found = next.value;
    else {
      found.weekdays = [...new Set([...found.weekdays, ...next.value.weekdays])].sort();
      found.interval = Math.max(found.interval, next.value.interval);
      found.unsupported ||= next.value.unsupported;
    }
  }
  return found;
}

/** The rule as RFC 5545 writes it, the days of `except` left out. */
export function ruleText({ weekdays, interval, until }: Recurrence): string {
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  const days = weekdays.map((weekday) => codes[weekday]).join(',');
  const base = weekdays.length ? `FREQ=WEEKLY${every};BYDAY=${days}` : `FREQ=DAILY${every}`;
  if (until === undefined) return base;
  const { year, month, date } = dateOf(until);
  return `${base};UNTIL=${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}

/** The first day at or after `from` on which the rule falls. */
export function firstDay({ weekdays }: Recurrence, from: number): Days {
  let day = from;
  while (weekdays.length > 0 && !weekdays.includes(weekdayOf(day))) day += 1;
  return { first: day, last: day, sort: 'weekday' };
}

/** The day number of a wall clock. */
export function dayOn(wall: number): number {
  return Math.floor(wall / DAY);
}
