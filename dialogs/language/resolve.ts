import { add, endOf, type Filling, fail, type Resolved, type State, startOf } from './bounds.ts';
import type { Days } from './dates.ts';
import type { Placed } from './extents.ts';
import { type Group, grouped } from './groups.ts';
import { joined } from './lasting.ts';
import { onDay } from './on-day.ts';
import { DAY, roundedUp, without } from './wall-clock.ts';

/** « cette semaine, aujourd'hui 11h »: the day said is meant, not the week around it. */
function precise(days: Days[]): Days[] {
  const single = days.filter(({ first, last }) => first === last);
  return single.length
    ? days.filter(
        ({ first, last }) =>
          first === last || !single.some((one) => one.first >= first && one.first <= last),
      )
    : days;
}

function resolveGroup(state: State, given: Group): void {
  const group = { ...given, days: precise(given.days) };
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
  ) {
    fail(state, 'vague_time');
    return;
  }
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
