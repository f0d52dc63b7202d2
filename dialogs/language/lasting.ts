import { add, dayEnd, endOf, fail, hourOf, parts, type State, startOf } from './bounds.ts';
import type { Placed } from './extents.ts';
import type { Group } from './groups.ts';
import { minutesOf } from './lengths.ts';
import { onDay } from './on-day.ts';
import { DAY, dateOf, roundedUp, type Wall } from './wall-clock.ts';

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
export function joined(state: State, group: Group, today: number): Placed[] {
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
