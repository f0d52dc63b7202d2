import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';

/** How a patient is seen; one mode an opening. */
export type Mode = 'cabinet' | 'teleconsultation' | 'visite';

/** A stretch of time, end exclusive. */
export interface Range {
  from: Date;
  to: Date;
}

/** One patient every `minutes`, or `capacity` patients over the range; 15 minutes when nothing is said. */
export interface Places {
  minutes?: number | undefined;
  capacity?: number | undefined;
}

/** The length that stands where the doctor says none: the platform's own example, 10h00–10h15. */
export const usualMinutes = 15;

/** Refuses what no rule allows: an end before its start, a time past, slots of 3 or 90 minutes. */
export function checkRange({ from, to }: Range, { minutes, capacity }: Places, now: Date): void {
  if (to <= from) throw new Refusal('slot.end-before-start', {});
  if (to <= now) throw new Refusal('slot.past', {});
  if (minutes !== undefined && (minutes < 5 || minutes > 60))
    throw new Refusal('slot.length', { minutes });
  if (capacity !== undefined && capacity < 1) throw new Refusal('slot.capacity', {});
  const length = (to.getTime() - from.getTime()) / 60_000;
  if (minutes !== undefined && minutes > length)
    throw new Refusal('slot.does-not-fit', { minutes });
}

/** The bookable places of an opening: back to back, or N that span the whole range. */
export function placesOf(range: Range, { minutes, capacity }: Places): Range[] {
  if (capacity !== undefined && minutes === undefined) {
    return Array.from({ length: capacity }, () => ({ ...range }));
  }
  const step = (minutes ?? usualMinutes) * 60_000;
  const room = range.to.getTime() - range.from.getTime();
  const count = Math.max(1, Math.floor(room / step));
  const all = Array.from({ length: capacity ? Math.min(capacity, count) : count }, (_, index) => {
    const from = later(range.from, index * step);
    return { from, to: new Date(Math.min(from.getTime() + step, range.to.getTime())) };
  });
  return all;
}

/** True when two stretches share an instant. */
export const overlaps = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

const latest = (a: Date, b: Date) => new Date(Math.max(a.getTime(), b.getTime()));
const earliest = (a: Date, b: Date) => new Date(Math.min(a.getTime(), b.getTime()));

/** What two stretches share; empty, or upside down, when they share nothing. */
export const meet = (a: Range, b: Range): Range => ({
  from: latest(a.from, b.from),
  to: earliest(a.to, b.to),
});

/** What is left of `range` once `hole` is cut out of it. */
export function cut(range: Range, hole: Range): Range[] {
  return [
    { from: range.from, to: earliest(range.to, hole.from) },
    { from: latest(range.from, hole.to), to: range.to },
  ].filter(({ from, to }) => from < to);
}
