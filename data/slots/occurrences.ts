import { isHoliday } from '../holidays.ts';
import { isSkipped, parisRange, toDate, zone } from '../paris-time.ts';
import type { Range } from './slot.ts';

/** Which days are meant: ISO weekdays of every n-th week from a first day on. */
export interface Days {
  weekdays: number[];
  everyWeeks: number;
  fromDate: string;
}

const mondayOf = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

/** True on the chosen weekdays of every n-th week. */
export function fallsOn(
  { weekdays, everyWeeks, fromDate }: Days,
  day: Temporal.PlainDate,
): boolean {
  const first = mondayOf(Temporal.PlainDate.from(fromDate));
  const weeks = first.until(mondayOf(day), { largestUnit: 'days' }).days / 7;
  return weekdays.includes(day.dayOfWeek) && weeks % everyWeeks === 0;
}

/** True when a recurrence opens that day: not on its exceptions, nor on public holidays, when the PDSA takes over. */
export const occursOn = (
  series: Days & { exceptions: string[] },
  day: Temporal.PlainDate,
): boolean =>
  fallsOn(series, day) && !series.exceptions.includes(day.toString()) && !isHoliday(day);

/** Hours of a recurrence, Paris wall clock `HH:MM`. */
export interface Times {
  startTime: string;
  endTime: string;
}

/** The Paris wall clocks of one day. */
export const clocksOn = (day: string, { startTime, endTime }: Times) => ({
  start: `${day}T${startTime}`,
  end: `${day}T${endTime}`,
});

/** The hours of one day; none in the spring night that skips one of them: that day is left out, never moved. */
export function rangeOn(day: string, times: Times): Range | undefined {
  const clocks = clocksOn(day, times);
  if (isSkipped(clocks.start) || isSkipped(clocks.end)) return undefined;
  return parisRange(clocks, 'once');
}

/** A recurrence that is meant to the letter: public holidays too, and whole days when it ends at `00:00`. */
export interface Meant extends Times {
  weekdays: number[];
  everyWeeks?: number | undefined;
  from: string;
  until?: string | undefined;
  except?: string[] | undefined;
}

/** The hours of each day meant, up to a last day, from now on. */
export function daysMeant(meant: Meant, last: string, now: Date): Range[] {
  const { weekdays, everyWeeks = 1, from, until = last, except = [] } = meant;
  const [end = last] = [until, last].toSorted();
  const found: Range[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= end; day = day.add({ days: 1 })) {
    if (!fallsOn({ weekdays, everyWeeks, fromDate: from }, day)) continue;
    const hours = except.includes(day.toString()) ? undefined : hoursOn(day, meant);
    if (hours && hours.to > now)
      found.push({ from: hours.from < now ? now : hours.from, to: hours.to });
  }
  return found;
}

/** « Ferme tous les mardis », which names no hours, ends at midnight, on the next day. */
function hoursOn(day: Temporal.PlainDate, times: Times): Range | undefined {
  if (times.endTime !== '00:00') return rangeOn(day.toString(), times);
  const midnight = toDate(day.add({ days: 1 }).toZonedDateTime(zone));
  const start = rangeOn(day.toString(), { startTime: times.startTime, endTime: '23:59' });
  return start && { from: start.from, to: midnight };
}
