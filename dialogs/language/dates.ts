import { easter } from '../../data/holidays.ts';
import type { ClarifyReason } from './frame.ts';
import type { Day } from './times.ts';

/** Thrown nowhere: a day that cannot be one says why. */
export interface Asked {
  ask: ClarifyReason;
}

/** True for a day that cannot be told. */
export const asks = (value: object): value is Asked => 'ask' in value;

/** A day that cannot be told, with the reason. */
export const ask = (reason: ClarifyReason): Asked => ({ ask: reason });

/** Between midnight and five « demain » may be either day (R-NIGHT). */
const smallHours = 5;

/** The date of a day as it was said, or why it cannot be told (R-WEEKDAY, R-DATE, R-NIGHT). */
export function dateOf(
  day: Day,
  now: Temporal.ZonedDateTime,
  after?: Temporal.PlainDate,
): Temporal.PlainDate | Asked {
  const today = now.toPlainDate();
  switch (day.sort) {
    case 'ambiguous':
      return ask('ambiguous_date');
    case 'offset':
      return day.days > 0 && day.days < 3 && now.hour < smallHours
        ? ask('ambiguous_date')
        : today.add({ days: day.days });
    case 'weekday':
      return weekdayOf(day, today, after);
    case 'easter': {
      const [next] = [0, 1]
        .map((years) => easter(today.year + years).add({ days: day.days }))
        .filter((date) => Temporal.PlainDate.compare(date, after ?? today) >= 0);
      return next ?? ask('invalid_date');
    }
    default:
      return dated(day, today, after);
  }
}

function weekdayOf(
  { weekday, which }: Extract<Day, { sort: 'weekday' }>,
  today: Temporal.PlainDate,
  after?: Temporal.PlainDate,
): Temporal.PlainDate | Asked {
  if (after) return after.add({ days: (weekday - after.dayOfWeek + 7) % 7 || (which ? 7 : 0) });
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  if (which === 'next') {
    if (weekday > today.dayOfWeek) return ask('ambiguous_date');
    return today.add({ days: 7 - today.dayOfWeek + weekday });
  }
  if (ahead === 0 && which !== 'this') return ask('ambiguous_date');
  const further = which === 'eight' ? 7 : which === 'fifteen' ? 14 : 0;
  return today.add({ days: ahead + further });
}

function makeDate(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

function dated(
  { day, month, year, weekday }: Extract<Day, { sort: 'date' }>,
  today: Temporal.PlainDate,
  after?: Temporal.PlainDate,
): Temporal.PlainDate | Asked {
  const start = after ?? today;
  const found =
    month === undefined ? nextDayOfMonth(day, start) : nextDate(day, month, year, start, today);
  if (asks(found)) return found;
  return weekday && found.dayOfWeek !== weekday ? ask('weekday_mismatch') : found;
}

function nextDayOfMonth(day: number, start: Temporal.PlainDate): Temporal.PlainDate | Asked {
  for (let months = 0; months < 3; months += 1) {
    const { year, month } = start.with({ day: 1 }).add({ months });
    const date = makeDate(year, month, day);
    if (date && Temporal.PlainDate.compare(date, start) >= 0) return date;
  }
  return ask('invalid_date');
}

function nextDate(
  day: number,
  month: number,
  year: number | undefined,
  start: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Temporal.PlainDate | Asked {
  if (year !== undefined) {
    const exact = makeDate(year, month, day);
    if (!exact) return ask('invalid_date');
    return Temporal.PlainDate.compare(exact, today) < 0 ? ask('past_date') : exact;
  }
  const dates = [0, 1, 2, 3, 4].flatMap((years) => makeDate(start.year + years, month, day) ?? []);
  const next = dates.find((date) => Temporal.PlainDate.compare(date, start) >= 0);
  if (!next) return ask('invalid_date');
  const passed = dates[0] && Temporal.PlainDate.compare(dates[0], start) < 0;
  const far = Temporal.PlainDate.compare(next, start.add({ months: 6 })) > 0;
  return passed && far ? ask('past_date') : next;
}
