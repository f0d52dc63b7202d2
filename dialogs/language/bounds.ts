import { type Clock, halved } from './clock.ts';
import type { ClarifyReason, Doubt } from './frame.ts';
import type { Point } from './points.ts';
import { DAY, type Span, type Wall, weekdayOf } from './wall-clock.ts';

/** How open ends are filled (R-OPEN-END, R-DAY): openings within SAS hours, all else by whole days. */
export interface Filling {
  now: Wall;
  opening: boolean;
  slotMinutes: number;
  count: number;
}

/** What the words about time come to. */
export interface Resolved {
  spans: Span[];
  problem?: ClarifyReason;
  doubts: Set<Doubt>;
  /** How many of the spans are points (R-POINT). */
  points: number;
  /** A bound was given, not filled: « N créneaux à partir de 14h » counts from there. */
  openFrom: boolean;
  named: boolean;
  /** The base is bound to a part of day or a span: N patients share it. */
  ranged: boolean;
}

export interface State extends Filling {
  out: Resolved;
}

/** R-SAS: parts of the day, minutes after midnight. */
export const parts: Record<number, [number, number]> = {
  1: [480, 720],
  2: [720, 840],
  3: [840, 1080],
  4: [1080, 1200],
  5: [1200, 1440],
};

export function fail(state: State, problem: ClarifyReason): void {
  state.out.problem ??= problem;
}

export function dayEnd(state: State, day: number): number {
  if (!state.opening) return DAY;
  return weekdayOf(day) === 6 ? 720 : 1200;
}

export function dayStart(state: State): number {
  return state.opening ? 480 : 0;
}

function settled(state: State, clock: Clock, part: number | undefined): number {
  if (clock.minute < 0) fail(state, 'invalid_time');
  if (clock.half && !clock.settled) fail(state, 'ambiguous_hour');
  if (part !== undefined && clock.minute < 720 && (part === 3 || part === 4) && !clock.half) {
    const moved = halved(clock, 'pm').minute;
    const [start, end] = parts[part]!;
    if (part === 4 && clock.settled && clock.minute >= 540) fail(state, 'ambiguous_hour');
    if (!clock.settled || (moved >= start - 60 && moved <= end + 180)) return moved;
  }
  if (part !== undefined && (part === 1 || part === 5)) return clock.minute;
  if (!clock.settled && clock.minute < 480) fail(state, 'ambiguous_hour');
  return clock.minute;
}

/** R-HOUR: bare numbers are hours in a pair, or from 13 to 20. */
export function hourOf(state: State, clock: Clock, part: number | undefined): number {
  const minute = settled(state, clock, part);
  if (!clock.marked && part === undefined && clock.minute < 780 && clock.minute % 60 === 0)
    fail(state, 'ambiguous_hour');
  return minute;
}

export function startOf(state: State, point: Point, day: number): Wall {
  const base = (point.days?.first ?? day) * DAY;
  if (point.clock) return base + hourOf(state, point.clock, point.part);
  if (point.part !== undefined) return base + parts[point.part]![0];
  return base + dayStart(state);
}

/** R-INCL: a day that ends a span belongs to it; an hour is exact. */
export function endOf(state: State, point: Point, day: number, before: boolean): Wall {
  const base = (point.days?.last ?? day) * DAY;
  if (point.clock) return base + hourOf(state, point.clock, point.part);
  if (point.part === 2) return base + 720;
  if (point.part !== undefined) return base + parts[point.part]![before ? 0 : 1];
  return before ? (point.days?.first ?? day) * DAY : base + dayEnd(state, point.days?.last ?? day);
}

export function add(state: State, start: Wall, end: Wall): void {
  const twice = state.out.spans.some((span) => span.start === start && span.end === end);
  if (end <= start) fail(state, 'end_before_start');
  else if (!twice) state.out.spans.push({ start, end });
}

export function pair(
  state: State,
  from: Clock,
  to: Clock,
  part: number | undefined,
): [number, number] {
  const both = !from.marked && !to.marked;
  let first = settled(state, from, part);
  let last = settled(state, to, part);
  if (both && part === undefined && (first > 1200 || last > 1260)) fail(state, 'ambiguous_hour');
  if (part === 5 && last <= first) last += DAY;
  if (part !== undefined && part > 1 && first > last && first - 720 >= 0 && !from.marked)
    first -= 720;
  return [first, last];
}

export function agrees(state: State, part: number | undefined, start: number, end: number): void {
  if (part === undefined || part === 5) return;
  const [from, to] = parts[part]!;
  const slack = part === 4 ? 180 : 60;
  if (
    start < from - 120 ||
    end > to + Math.max(slack, 120) ||
    start >= to + (part === 4 ? 180 : 0) ||
    end <= from
  ) {
    fail(state, 'contradictory_time');
  }
}
