import {
  add,
  agrees,
  dayEnd,
  dayStart,
  endOf,
  fail,
  hourOf,
  pair,
  parts,
  type State,
  startOf,
} from './bounds.ts';
import type { Clock } from './clock.ts';
import type { Placed } from './extents.ts';
import { DAY } from './wall-clock.ts';

export function onDay(state: State, day: number, times: Placed[]): void {
  const has = (sort: Placed['sort']) => times.some((time) => time.sort === sort);
  const alone = !has('hour') && !has('hours') && !has('from') && !has('until');
  let part: number | undefined;
  for (const [index, time] of times.entries()) {
    const previous = times[index - 1];
    if (time.sort === 'part' && (clashes(previous, time) || clashes(time, times[index + 1])))
      fail(state, 'contradictory_time');
    if (time.sort === 'part') {
      part = time.part;
      const next = times[index + 1];
      const qualifies = [previous, next].some(
        (one) =>
          one && ['hour', 'hours', 'from', 'until'].includes(one.sort) && fits(one, time.part),
      );
      if (alone || !qualifies)
        add(state, day * DAY + parts[part]![0], day * DAY + Math.min(parts[part]![1], DAY));
      state.out.ranged = true;
    } else timed(state, day, time, partNear(times, index));
  }
}

/** « demain matin 14h-16h »: side by side, and cannot both be meant. */
function clashes(left: Placed | undefined, right: Placed | undefined): boolean {
  if (!left || !right || left.next !== right.at) return false;
  const [part, other] = left.sort === 'part' ? [left, right] : [right, left];
  if (part.sort !== 'part' || !['hour', 'hours', 'from', 'until'].includes(other.sort))
    return false;
  return !fits(other, part.part);
}

/** The part of day said next to an hour: « cet aprem 15h », « 3h cet aprem ». */
function partNear(times: Placed[], index: number): number | undefined {
  for (const near of [times[index - 1], times[index + 1]]) {
    if (near?.sort === 'part' && fits(times[index]!, near.part)) return near.part;
  }
  return undefined;
}

function fits(time: Placed, part: number): boolean {
  const [start, end] = parts[part]!;
  const inside = (clock: Clock | undefined, slack: number) => {
    if (!clock) return true;
    const minutes = [clock.minute, ...(clock.minute < 720 && part > 2 ? [clock.minute + 720] : [])];
    return minutes.some((minute) => minute >= start - slack && minute <= end + slack);
  };
  if (time.sort === 'hour') return inside(time.clock, part === 4 ? 180 : 60);
  if (time.sort === 'hours') return inside(time.from, 120) && inside(time.to, 180);
  if (time.sort === 'from' || time.sort === 'until') return inside(time.point.clock, 60);
  return false;
}

function timed(state: State, day: number, time: Placed, part: number | undefined): void {
  const base = day * DAY;
  const { out } = state;
  if (time.sort === 'hour') {
    if (time.about) out.doubts.add('approximate');
    const start = base + hourOf(state, time.clock, part);
    out.points += 1;
    add(state, start, start + state.slotMinutes);
  } else if (time.sort === 'hours') {
    const [first, last] = pair(state, time.from, time.to, part);
    agrees(state, part, first, last);
    out.ranged = true;
    add(state, base + first, base + last);
  } else if (time.sort === 'all-day') add(state, base + dayStart(state), base + dayEnd(state, day));
  else if (time.sort === 'from') {
    const start = startOf(state, time.point, day);
    const on = time.point.days?.first ?? day;
    if (!time.after) out.openFrom = true;
    else out.ranged = true;
    if (!time.point.clock && time.point.part === undefined)
      fail(state, state.opening ? 'missing_time' : 'missing_end');
    out.doubts.add('filled-bound');
    add(state, start, on * DAY + (part === undefined ? dayEnd(state, on) : parts[part]![1]));
  } else if (time.sort === 'until') untilOn(state, day, time, part);
}

function untilOn(
  state: State,
  day: number,
  time: Placed & { sort: 'until' },
  part: number | undefined,
): void {
  const dayOnly = !time.point.clock && time.point.part === undefined;
  if (dayOnly) {
    if (state.opening) fail(state, 'missing_time');
    if (!time.before) state.out.doubts.add('until-day');
  }
  state.out.doubts.add('filled-bound');
  const on = state.opening ? (time.point.days?.first ?? day) : day;
  const from = part === undefined ? dayStart(state) : parts[part]![0];
  const end = endOf(state, time.point, day, time.before);
  state.out.ranged = true;
  add(state, Math.min(Math.max(on * DAY + from, state.now), end), end);
}
