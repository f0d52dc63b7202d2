import type { Clock } from './clock.ts';
import { halved } from './clock.ts';
import type { Days } from './dates.ts';
import type { Placed, Point } from './extents.ts';
import type { ClarifyReason, Doubt } from './frame.ts';
import { type Group, grouped } from './groups.ts';
import { minutesOf } from './lengths.ts';
import { DAY, dateOf, roundedUp, type Span, type Wall, weekdayOf, without } from './wall-clock.ts';

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

interface State extends Filling {
  out: Resolved;
}

/** R-SAS: parts of the day, minutes after midnight. */
const parts: Record<number, [number, number]> = {
  1: [480, 720],
  2: [720, 840],
  3: [840, 1080],
  4: [1080, 1200],
  5: [1200, 1440],
};

function fail(state: State, problem: ClarifyReason): void {
  state.out.problem ??= problem;
}

function dayEnd(state: State, day: number): number {
  if (!state.opening) return DAY;
  return weekdayOf(day) === 6 ? 720 : 1200;
}

function dayStart(state: State): number {
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
function hourOf(state: State, clock: Clock, part: number | undefined): number {
  const minute = settled(state, clock, part);
  if (!clock.marked && part === undefined && clock.minute < 780 && clock.minute % 60 === 0)
    fail(state, 'ambiguous_hour');
  return minute;
}

function startOf(state: State, point: Point, day: number): Wall {
  const base = (point.days?.first ?? day) * DAY;
  if (point.clock) return base + hourOf(state, point.clock, point.part);
  if (point.part !== undefined) return base + parts[point.part]![0];
  return base + dayStart(state);
}

/** R-INCL: a day that ends a span belongs to it; an hour is exact. */
function endOf(state: State, point: Point, day: number, before: boolean): Wall {
  const base = (point.days?.last ?? day) * DAY;
  if (point.clock) return base + hourOf(state, point.clock, point.part);
  if (point.part === 2) return base + 720;
  if (point.part !== undefined) return base + parts[point.part]![before ? 0 : 1];
  return before ? (point.days?.first ?? day) * DAY : base + dayEnd(state, point.days?.last ?? day);
}

function add(state: State, start: Wall, end: Wall): void {
  if (end <= start) return fail(state, 'end_before_start');
  if (state.out.spans.some((span) => span.start === start && span.end === end)) return;
  state.out.spans.push({ start, end });
}

function pair(state: State, from: Clock, to: Clock, part: number | undefined): [number, number] {
  const both = !from.marked && !to.marked;
  let first = settled(state, from, part);
  let last = settled(state, to, part);
  if (both && part === undefined && (first > 1200 || last > 1260)) fail(state, 'ambiguous_hour');
  if (part === 5 && last <= first) last += DAY;
  if (part !== undefined && part > 1 && first > last && first - 720 >= 0 && !from.marked)
    first -= 720;
  return [first, last];
}

function agrees(state: State, part: number | undefined, start: number, end: number): void {
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

function onDay(state: State, day: number, times: Placed[]): void {
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
    out.openFrom = true;
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

function lastingEnd(start: Wall, lasting: Placed & { sort: 'lasting' | 'in' }): Wall {
  const { days, minutes } = lasting;
  if (days !== undefined) return (Math.floor(start / DAY) + days) * DAY;
  return start + minutesOf({ minutes });
}

/** The bounds of one span: where it begins, where it ends or how long it lasts. */
interface Bounds {
  begun: Wall | undefined;
  first: number;
  part: number | undefined;
  until?: Placed & { sort: 'until' };
  lasting?: Placed & { sort: 'lasting' };
}

/** « jusqu'au 3, reprise le 4 » says the same end twice. */
function lastUntil(state: State, times: Placed[]): (Placed & { sort: 'until' }) | undefined {
  const all = times.filter((time) => time.sort === 'until');
  const [first, second] = all;
  if (!first || !second) return first;
  const [plain, back] = first.before ? [second, first] : [first, second];
  const gap = (back.point.days?.first ?? 0) - (plain.point.days?.last ?? 0);
  const sameMonthDay =
    dateOf(back.point.days?.first ?? 0).date === dateOf((plain.point.days?.last ?? 0) + 1).date;
  if (!back.before || (gap !== 1 && !sameMonthDay)) fail(state, 'contradictory_time');
  return plain;
}

/** Makes one span of a start, an end or a length that belong together; gives back what is left to read. */
function joined(state: State, group: Group, today: number): Placed[] {
  const { times, days } = group;
  const first = days[0]?.first ?? today;
  const inAWhile = times.find((time) => time.sort === 'in');
  if (inAWhile) {
    const start =
      inAWhile.days === undefined
        ? state.now + (inAWhile.minutes ?? 0)
        : (today + inAWhile.days) * DAY;
    return ahead(state, start, inAWhile, times);
  }
  const until = lastUntil(state, times);
  const lasting = times.find(
    (time) => time.sort === 'lasting' && (time.minutes ?? time.days) !== undefined,
  );
  const end = until ?? lasting;
  if (!end) return times;
  const place = times.indexOf(end);
  const from = times.find((time) => time.sort === 'from');
  const hour =
    times.slice(0, place).findLast((time) => time.sort === 'hour') ??
    (lasting ? times.find((time) => time.sort === 'hour') : undefined);
  const part = times.find((time) => time.sort === 'part');
  const begun = from
    ? startOf(state, from.point, first)
    : hour
      ? first * DAY + hourOf(state, hour.clock, part?.part)
      : undefined;
  const bounds: Bounds = {
    begun,
    first,
    part: part?.part,
    ...(until && { until }),
    ...(lasting?.sort === 'lasting' && { lasting }),
  };
  const done = until
    ? ended(state, bounds, days.length > 0)
    : lasted(state, bounds, days.length > 0);
  if (!done) return times.filter((time) => time.sort !== 'until' || time === until);
  state.out.ranged = true;
  const used = new Set<Placed | undefined>([
    ...times.filter(({ sort }) => sort === 'until'),
    end,
    from,
    from ? undefined : hour,
    part,
  ]);
  return times.filter((time) => !used.has(time));
}

function lasted(state: State, { begun, first, part, lasting }: Bounds, named: boolean): boolean {
  if (!lasting) return false;
  const start = begun ?? (named ? first * DAY + (part ? parts[part]![0] : 0) : state.now);
  if (begun === undefined && named && lasting.minutes !== undefined) fail(state, 'missing_time');
  if (begun === undefined && state.opening && lasting.days !== undefined)
    fail(state, 'missing_time');
  add(state, start, lastingEnd(start, lasting));
  return true;
}

function ended(state: State, { begun, first, part, until }: Bounds, named: boolean): boolean {
  if (!until) return false;
  const fromDay =
    until.point.days && named && !state.opening
      ? first * DAY + (part ? parts[part]![0] : 0)
      : undefined;
  const start = begun ?? fromDay;
  if (start === undefined) return false;
  if (!until.point.clock && until.point.part === undefined && state.opening)
    fail(state, 'missing_time');
  add(state, start, endOf(state, until.point, Math.floor(start / DAY), until.before));
  return true;
}

function ahead(
  state: State,
  start: Wall,
  inAWhile: Placed & { sort: 'in' },
  times: Placed[],
): Placed[] {
  if (
    times.length > 2 ||
    (times.length === 2 &&
      inAWhile.days === undefined &&
      !times.some(({ sort }) => sort === 'until'))
  )
    fail(state, 'contradictory_time');
  const until = times.find((time) => time.sort === 'until');
  const from = inAWhile.days === undefined ? roundedUp(start) : start;
  const day = Math.floor(start / DAY);
  if (until) add(state, from, endOf(state, until.point, day, until.before));
  else if (inAWhile.days !== undefined) {
    const others = times.filter((time) => time !== inAWhile);
    if (others.length) onDay(state, day, others);
    else if (state.opening) fail(state, 'missing_time');
    else add(state, start, start + DAY);
  } else if (inAWhile.minutes === 0) {
    if (state.opening) fail(state, 'missing_end');
    add(state, state.now, day * DAY + dayEnd(state, day));
  } else {
    state.out.points += 1;
    add(state, from, from + state.slotMinutes);
  }
  return [];
}

function resolveGroup(state: State, group: Group): void {
  const today = Math.floor(state.now / DAY);
  const wide = group.times.filter((time) => time.sort === 'wide');
  for (const { from, to } of wide) {
    state.out.ranged = true;
    add(state, startOf(state, from, today), endOf(state, to, today, false));
  }
  const times = group.times.filter((time) => time.sort !== 'wide');
  if (
    times.some((time) => time.sort === 'vague') &&
    !times.some((time) => time.sort === 'hours' || time.sort === 'hour' || time.sort === 'from')
  )
    return fail(state, 'vague_time');
  const others = times.some(
    (time) => time.sort !== 'vague' && time.sort !== 'in' && time.sort !== 'until',
  );
  const clear = times.filter(
    (time) => time.sort !== 'vague' && !(others && time.sort === 'in' && time.minutes === 0),
  );
  const rest = joined(state, { ...group, times: clear }, today);
  if (rest.length === 0 && clear.length > 0) return;
  if (clear.length === 0) {
    if (group.days.length && state.opening) fail(state, 'missing_time');
    for (const days of group.days) add(state, days.first * DAY, (days.last + 1) * DAY);
    return;
  }
  const spread = group.days.flatMap(each);
  if (group.days.some((days) => days.last > days.first)) state.out.doubts.add('week-days');
  for (const day of spread.length ? spread : [today]) onDay(state, day, rest);
}

function each({ first, last }: Days): number[] {
  return Array.from({ length: Math.min(last - first + 1, 62) }, (_, index) => first + index);
}

/** Cuts what is over; R-CLIP for what is under way, R-PAST for what is gone. */
function clipped(state: State): void {
  const { out, now } = state;
  const kept = out.spans.flatMap(({ start, end }) => {
    const from = start < now ? roundedUp(now) : start;
    return from < end ? [{ start: from, end }] : [];
  });
  if (out.spans.length > 0 && kept.length === 0) fail(state, 'past_time');
  else if (kept.length < out.spans.length && out.points > 0) fail(state, 'past_time');
  out.spans = kept;
}

function outcome(): Resolved {
  return { spans: [], doubts: new Set(), points: 0, openFrom: false, named: false, ranged: false };
}

/** Words about time to spans on the wall, exceptions cut out (R-EXCEPT). */
export function resolve(placed: Placed[], exceptions: Placed[], filling: Filling): Resolved {
  const state: State = { ...filling, out: outcome() };
  const groups = grouped(placed);
  for (const group of groups) resolveGroup(state, group);
  state.out.named = groups.some((group) => group.named);
  if (groups.some((group) => group.days.some((days) => days.habitual)))
    state.out.doubts.add('habitual-day');
  const { out } = state;
  if (filling.count > 1 && out.points === 1 && out.spans.length === 1) {
    out.spans[0]!.end = out.spans[0]!.start + filling.count * filling.slotMinutes;
  } else if (filling.count > 0 && out.openFrom && out.spans.length === 1) {
    out.spans[0]!.end = out.spans[0]!.start + filling.count * filling.slotMinutes;
    out.doubts.delete('filled-bound');
  }
  clipped(state);
  if (exceptions.length) cut(state, placed, exceptions);
  return out;
}

function cut(state: State, placed: Placed[], exceptions: Placed[]): void {
  const dayless = exceptions.every((item) => item.sort !== 'days' && item.sort !== 'wide');
  const days = placed.filter((item) => item.sort === 'days' || item.sort === 'wide');
  const holes = resolve(dayless ? [...days, ...exceptions] : exceptions, [], {
    ...state,
    opening: false,
    count: 0,
  });
  if (holes.problem) fail(state, holes.problem);
  const left = without(state.out.spans, holes.spans);
  if (left.length === 0 || holes.spans.length === 0) fail(state, 'contradictory_time');
  state.out.spans = left;
}
