import type { Db } from '../database.ts';
import { toDate, wallClock, zone } from '../paris-time.ts';
import type { Mode } from './slot.ts';

/** Hours of a day that was, as they would be opened again on another: Paris wall clocks `HH:MM`. */
export interface HabitualHours {
  start: string;
  end: string;
  mode: Mode;
  minutes: number | null;
  capacity: number | null;
  site: string;
}

/** What a day is to be like, and the day it comes from. */
export interface Habit {
  from: string;
  hours: HabitualHours[];
}

const weeksBack = 4;

/**
 * What was open on a day like the one meant: that of last week, or the last one of four whose hours came more than once; where
 * nothing came twice, the last one that had any.
 */
export async function habitOf(
  db: Db,
  effecteurId: string,
  day: Temporal.PlainDate,
  like: 'usual' | 'lastWeek',
): Promise<Habit | undefined> {
  const weeks = like === 'lastWeek' ? 1 : weeksBack;
  const days: Habit[] = [];
  for (let week = 1; week <= weeks; week += 1) {
    const found = await hoursOf(db, effecteurId, day.subtract({ weeks: week }));
    if (found) days.push(found);
  }
  const often = days.find((one) => days.filter((other) => sameHours(one, other)).length > 1);
  return often ?? days[0];
}

const sameHours = (a: Habit, b: Habit): boolean =>
  JSON.stringify(a.hours) === JSON.stringify(b.hours);

/** What was open on a day while it went on; what was closed before its hour was not, nor what was taken back. */
export async function hoursOf(
  db: Db,
  effecteurId: string,
  day: Temporal.PlainDate,
): Promise<Habit | undefined> {
  const [from, to] = [day, day.add({ days: 1 })].map((one) => toDate(one.toZonedDateTime(zone)));
  const openings = await db.opening.findMany({
    where: { effecteurId, undoneAt: null, startAt: { gte: from, lt: to } },
    include: { exercice: { include: { site: true } } },
    orderBy: [{ startAt: 'asc' }, { endAt: 'desc' }],
  });
  const stood = openings.filter(({ closedAt, startAt }) => !closedAt || closedAt > startAt);
  const hours: HabitualHours[] = [];
  for (const { startAt, endAt, minutes, capacity, ...one } of stood) {
    const [start, end] = [clockOf(startAt), clockOf(endAt)];
    const mode = one.mode as Mode;
    const site = one.exercice.site.label;
    const shape = { mode, minutes, capacity, site };
    const known = hours.find((other) => isAlike(other, shape) && touches(other, start));
    if (!known) hours.push({ start, end, ...shape });
    else if (end > known.end) known.end = end;
  }
  return hours.length > 0 ? { from: day.toString(), hours } : undefined;
}

type Shape = Omit<HabitualHours, 'start' | 'end'>;

const isAlike = (a: Shape, b: Shape): boolean =>
  a.mode === b.mode && a.minutes === b.minutes && a.capacity === b.capacity && a.site === b.site;

/** A piece of the same hours; patients who share a range are counted for each range. */
const touches = ({ end, minutes }: HabitualHours, start: string): boolean =>
  minutes === null ? start < end : start <= end;

const clockOf = (at: Date): string => wallClock(at).slice(11);
