import type { Resolved } from './bounds.ts';
import type { Days } from './dates.ts';
import type { Placed } from './extents.ts';
import type { ClarifyReason, Doubt, Frame } from './frame.ts';
import type { Quantities } from './quantities.ts';
import { is, says } from './reader.ts';
import { dayOn, firstDay, type Recurrence, ruleText } from './recurrence.ts';
import { resolve } from './resolve.ts';
import type { Said } from './saying.ts';
import { asRanges, DAY, roundedUp, weekdayOf } from './wall-clock.ts';

/** A frame, why it would have to be read back, and the days it leaves for what follows. */
export interface Command {
  frame: Frame;
  doubts: Set<Doubt>;
  days: Days[];
  /** Something about time was said. */
  timed: boolean;
  problem?: ClarifyReason;
}

function beginning(...said: (Placed | undefined)[]): number | undefined {
  for (const item of said) {
    if (item?.sort === 'from') return item.point.days!.first;
    if (item?.sort === 'wide') return item.from.days!.first;
    if (item?.sort === 'days') return item.days.first;
  }
  return undefined;
}

/** A recurrence's days take the place of a day; its last day leaves the hours alone. */
function recurring(said: Said): { placed: Placed[]; exceptions: Placed[]; rule?: Recurrence } {
  const { recurrence, placed, exceptions, reader } = said;
  if (!recurrence) return { placed, exceptions };
  const rule = { ...recurrence };
  const from = placed.find((item) => item.sort === 'from' && item.point.days && !item.point.clock);
  const until = placed.find(
    (item) => item.sort === 'until' && item.point.days && !item.point.clock,
  );
  if (until?.sort === 'until') rule.until = (until.point.days?.last ?? 0) - (until.before ? 1 : 0);
  const wide = placed.find((item) => item.sort === 'wide' && item.from.days && item.to.days);
  if (wide?.sort === 'wide') rule.until = wide.to.days!.last;
  const months = placed.find((item) => item.sort === 'days' && item.days.last > item.days.first);
  const start = beginning(from, wide, months) ?? dayOn(reader.now);
  const out = exceptions.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  if (out.length && rule.interval === 1) {
    const all = rule.weekdays.length ? rule.weekdays : [1, 2, 3, 4, 5, 6, 7];
    const gone = out.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, i) => weekdayOf(first + i)),
    );
    rule.weekdays = all.filter((weekday) => !gone.includes(weekday));
  }
  if (months?.sort === 'days') rule.until ??= months.days.last;
  if (placed.some((item) => item.sort === 'days' && item !== months && item.days.sort === 'date'))
    rule.unsupported = true;
  const times = placed.filter(
    (item) => item !== from && item !== until && item !== wide && item.sort !== 'days',
  );
  const at = placed[0]?.at ?? 0;
  const first: Placed = { sort: 'days', days: firstDay(rule, start), at: at - 1, next: at };
  return {
    placed: [first, ...times],
    exceptions: exceptions.filter((item) => item.sort !== 'days'),
    rule,
  };
}

function quantityProblem(
  { count = 1, slotMinutes }: Quantities,
  { spans, ranged }: Resolved,
): ClarifyReason | undefined {
  if (slotMinutes !== undefined && (slotMinutes < 5 || slotMinutes > 60)) return 'slot_length';
  if (!ranged || count === 1 || spans.length === 0) return undefined;
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return count * (slotMinutes ?? 15) > total ? 'does_not_fit' : undefined;
}

/** Hours side by side, with nothing between to say whether they are two places or the ends of a span. */
function adjacent(placed: Placed[]): boolean {
  return placed.some(
    (item, index) =>
      item.sort === 'hour' &&
      placed[index + 1]?.sort === 'hour' &&
      placed[index + 1]!.at === item.next,
  );
}

/** « dispo 9h 12h », « bloque de 9h 12h »: two hours side by side are most likely the ends of a span. */
function juxtaposed(placed: Placed[], { intent, quantities, reader }: Said): Placed[] {
  const hours = placed.filter((item) => item.sort === 'hour');
  const [from, to] = hours;
  if (hours.length !== 2 || !adjacent(placed) || from?.sort !== 'hour' || to?.sort !== 'hour')
    return placed;
  const led = is(reader, from.at - 1, 'from', 'between');
  const wide = to.clock.minute - from.clock.minute >= (intent === 'close_slots' ? 30 : 60);
  if ((!wide && !led) || quantities.count === 2) return placed;
  const span: Placed = {
    sort: 'hours',
    from: from.clock,
    to: to.clock,
    at: from.at,
    next: to.next,
  };
  return placed.flatMap((item) => (item === from ? [span] : item === to ? [] : [item]));
}

function resolved(said: Said, carried: Days[]): Resolved & { rule?: Recurrence } {
  const { intent, quantities, reader } = said;
  const { placed: listed, exceptions: holes, rule } = recurring(said);
  const exceptions = adjacent(holes)
    ? juxtaposed(holes, { ...said, intent: 'close_slots' })
    : holes;
  const placed = juxtaposed(listed, said);
  const dayless = !placed.some(
    (item) => item.sort === 'days' || item.sort === 'wide' || ('point' in item && item.point.days),
  );
  const given = carried.map((days): Placed => ({ sort: 'days', days, at: -1, next: 0 }));
  const filling = {
    now: reader.now,
    opening: intent === 'open_slots' || intent === 'counter',
    slotMinutes: quantities.slotMinutes ?? 15,
    count: quantities.count ?? 0,
  };
  const out = resolve(
    dayless && placed.length ? [...given, ...placed] : placed,
    exceptions,
    filling,
  );
  if (dayless && placed.length && given.length) out.doubts.add('day-shared');
  if (adjacent(listed) || adjacent(holes)) out.doubts.add('juxtaposed');
  if (
    rule &&
    out.problem === 'past_time' &&
    dayOn(reader.now) === firstDay(rule, dayOn(reader.now)).first
  ) {
    const later = firstDay(rule, dayOn(reader.now) + 1);
    const moved = placed.map(
      (item): Placed => (item.sort === 'days' ? { ...item, days: later } : item),
    );
    return { ...resolve(moved, exceptions, filling), rule };
  }
  return { ...out, ...(rule && { rule }) };
}

/** « ma consultation de jeudi est annulée »: one place of a day, and no hour to tell which. */
function oneOfDay({ placed, reader }: Said): boolean {
  const one = ['consult', 'consultation', 'rdv', 'rendez vous', 'creneau', 'slot', 'appointment'];
  return (
    placed.every((item) => item.sort === 'days') &&
    reader.tokens.some(
      (_, at) =>
        says(reader, at, ...one) &&
        says(reader, at - 1, 'mon', 'ma', 'le', 'la', 'un', 'une', 'my', 'the'),
    )
  );
}

function doubtsOf(said: Said, out: Resolved, rule: Recurrence | undefined): Set<Doubt> {
  const { intent, quantities, placed } = said;
  const doubts = new Set(out.doubts);
  if (intent !== 'open_slots')
    for (const doubt of ['filled-bound', 'habitual-day', 'week-days'] as const)
      doubts.delete(doubt);
  if (rule) doubts.delete('week-days');
  const works = said.reader.tokens.some((_, at) => is(said.reader, at, 'work'));
  if (works && out.doubts.has('habitual-day')) doubts.add('habitual-day');
  if (rule) {
    doubts.delete('habitual-day');
    if (rule.until === undefined || rule.weekdays.length === 0) doubts.add('recurrence');
  }
  const several = (quantities.count ?? 1) > 1 && intent === 'open_slots';
  if (quantities.patients && several && out.points > 0) doubts.add('patients-at-time');
  if (
    said.reader.tokens.some(({ text }) => /^(inclus|inclu|compris|included|inclusive)$/.test(text))
  )
    doubts.delete('until-day');
  const outside = out.spans.some(({ start, end }) => {
    const weekday = weekdayOf(dayOn(start));
    return (
      weekday === 7 ||
      start % 1440 < 480 ||
      end - dayOn(start) * 1440 > (weekday === 6 ? 720 : 1200)
    );
  });
  if (intent === 'open_slots' && outside) doubts.add('outside-sas-hours');
  if (intent === 'close_slots' && (placed.length === 0 || oneOfDay(said))) doubts.add('wide-close');
  const returns = placed.some((item) => item.sort === 'until' && is(said.reader, item.at, 'back'));
  if (intent === 'cancel_unavailability' && returns) doubts.add('until-day');
  if (intent === 'declare_unavailability' && said.details.modes.length > 0)
    doubts.add('unknown-words');
  return doubts;
}

/** A bound without its hour, or a holiday without its date: what is missing. */
function dangling({ reader, placed }: Said): ClarifyReason | undefined {
  const unbounded = reader.tokens.some(
    (token, at) =>
      !reader.used[at] &&
      is(reader, at, 'until', 'before', 'after', 'between') &&
      token.text !== 'passe' &&
      !is(reader, at, 'filler'),
  );
  if (unbounded) return 'vague_time';
  const feast = reader.tokens.some((_, at) => is(reader, at, 'feast'));
  const dated = placed.some((item) => item.sort === 'days' || item.sort === 'wide');
  return feast && !dated ? 'ambiguous_date' : undefined;
}

/** Makes the frame of a clause (R-SAS to R-RRULE); `carried` are the days said before, if this one names none. */
export function commandOf(said: Said, carried: Days[], acted: boolean): Command {
  const { intent, quantities, details, reader } = said;
  const out = resolved(said, carried);
  const timed = said.placed.length > 0 || said.recurrence !== undefined;
  const { rule } = out;
  if (intent !== 'list_slots') out.problem ??= dangling(said);
  let problem = reader.problems[0] ?? out.problem ?? quantityProblem(quantities, out);
  if (rule?.unsupported) problem = 'unsupported_recurrence';
  else if (rule && said.placed.length === 0 && intent === 'open_slots') problem ??= 'missing_time';
  const ill =
    intent === 'declare_unavailability' &&
    !timed &&
    reader.tokens.some((_, at) => is(reader, at, 'ill'));
  if (ill) out.spans = [{ start: roundedUp(reader.now), end: (dayOn(reader.now) + 1) * DAY }];
  if (out.spans.length === 0 && acted && intent !== 'list_slots') problem ??= 'missing_time';
  if (intent === 'open_slots' && quantities.patients && out.openFrom && !out.ranged)
    problem ??= 'missing_end';
  const { slotMinutes, count = 1 } = quantities;
  const [mode] = details.modes;
  const frame: Frame = {
    intent,
    ranges: problem ? [] : asRanges(out.spans),
    ...(slotMinutes && { slotMinutes }),
    ...(count > 1 && !(out.points === count && out.spans.length === count) && { capacity: count }),
    ...(mode && { mode: mode.mode }),
    ...(details.site && { site: details.site }),
    ...(rule && !rule.unsupported && { recurrence: ruleText(rule) }),
    ...(problem && { clarify: problem }),
  };
  const days = said.placed.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  const doubts = doubtsOf(said, out, rule);
  if (ill) doubts.add('no-date');
  return { frame, doubts, days, timed, ...(problem && { problem }) };
}
