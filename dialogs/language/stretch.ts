import type { ClarifyReason, Doubt, Range } from './frame.ts';
import type { SasHours } from './sas-hours.ts';

type Kind = 'open' | 'other';

/** Everything that reading a time needs to know. */
export interface Setting {
  now: Temporal.ZonedDateTime;
  hours: SasHours;
  kind: Kind;
  doubts: Set<Doubt>;
}

/** A stretch of wall-clock time. */
export interface Stretch {
  from: Temporal.PlainDateTime;
  to: Temporal.PlainDateTime;
}

/** What cannot be told: ends the reading of a clause, which becomes a question. */
export class Question extends Error {
  reason: ClarifyReason;

  constructor(reason: ClarifyReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Minutes of a place when none are said (R-POINT). */
export const usualMinutes = 15;

/** A minute of a day on the wall; 1440 is the midnight that ends it. */
export const atMinute = (date: Temporal.PlainDate, minute: number): Temporal.PlainDateTime =>
  date.toPlainDateTime().add({ minutes: minute });

/** R-CLIP: what is under way begins at the next quarter. */
export function nowRounded(now: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  return now
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
}

/** The minute of today. */
export const minuteNow = (now: Temporal.ZonedDateTime) => now.hour * 60 + now.minute;

/** Cuts what is over; nothing left is a time in the past. */
export function ahead(stretches: Stretch[], { now }: Setting, day: boolean): Stretch[] {
  const floor = nowRounded(now);
  const left = stretches
    .filter(({ to }) => Temporal.PlainDateTime.compare(to, floor) > 0)
    .map((one) =>
      Temporal.PlainDateTime.compare(one.from, floor) < 0 ? { ...one, from: floor } : one,
    );
  if (left.length === 0 && stretches.length > 0)
    throw new Question(
      day &&
        stretches.every(
          ({ to }) => Temporal.PlainDate.compare(to.toPlainDate(), now.toPlainDate()) < 0,
        )
        ? 'past_date'
        : 'past_time',
    );
  return left;
}

/** What is left of a stretch when a hole is cut into it. */
export function minus(one: Stretch, hole: Stretch): Stretch[] {
  const before = Temporal.PlainDateTime.compare;
  if (before(hole.to, one.from) <= 0 || before(hole.from, one.to) >= 0) return [one];
  return [
    ...(before(one.from, hole.from) < 0 ? [{ ...one, to: hole.from }] : []),
    ...(before(hole.to, one.to) < 0 ? [{ ...one, from: hole.to }] : []),
  ];
}

const wall = (moment: Temporal.PlainDateTime): string =>
  moment.toString({ smallestUnit: 'minute' }).slice(0, 16);

/** A stretch as a range of a frame. */
export const rangeOf = ({ from, to }: Stretch): Range => ({ start: wall(from), end: wall(to) });

/** How long a stretch is. */
export const minutesLong = ({ from, to }: Stretch) => from.until(to).total('minutes');
