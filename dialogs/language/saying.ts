import { type Clause, part } from './clauses.ts';
import { type Details, detailsOf } from './details.ts';
import type { Placed } from './extents.ts';
import type { Intent } from './frame.ts';
import { type Quantities, quantitiesOf } from './quantities.ts';
import { is, type Reader, use } from './reader.ts';
import { type Recurrence, recurrenceOf } from './recurrence.ts';
import { timesOf } from './times.ts';

/** What a clause says, before it is made a command. */
export interface Said {
  reader: Reader;
  intent: Intent;
  quantities: Quantities;
  details: Details;
  recurrence?: Recurrence;
  placed: Placed[];
  exceptions: Placed[];
}

/** Reads one clause; what it made nothing of stays unmarked in the reader. */
export function sayingOf(whole: Reader, clause: Clause, intent: Intent): Said {
  const reader = part(whole, clause.from, clause.to);
  const quantities = quantitiesOf(reader);
  const details = detailsOf(reader);
  const recurrence = recurrenceOf(reader);
  const except = reader.tokens.findIndex((_, at) => is(reader, at, 'except') && !reader.used[at]);
  const all = timesOf(reader);
  if (except >= 0) use(reader, except, except + 1);
  reader.used.forEach((used, at) => {
    whole.used[clause.from + at] ||= used;
  });
  const [timed, exceptions] = excepted(all, except);
  const placed = withoutLength(timed, quantities);
  return {
    reader,
    intent,
    quantities,
    details,
    placed,
    exceptions,
    ...(recurrence && { recurrence }),
  };
}

/** « 14h-16h (15 min) »: a short length beside a span is how long each patient takes. */
function withoutLength(placed: Placed[], quantities: Quantities): Placed[] {
  const spans = placed.some(
    ({ sort }) => sort === 'hours' || sort === 'part' || sort === 'all-day',
  );
  const length = placed.find(
    (item) =>
      item.sort === 'lasting' && !item.fromNow && item.minutes !== undefined && item.minutes <= 60,
  );
  if (!spans || length?.sort !== 'lasting' || quantities.slotMinutes !== undefined) return placed;
  quantities.slotMinutes = length.minutes!;
  return placed.filter((item) => item !== length);
}

/** « tous les jours sauf le mercredi 9h-10h »: hours after an excepted day, when there were none before, are the command's. */
function excepted(all: Placed[], except: number): [Placed[], Placed[]] {
  if (except < 0) return [all, []];
  const before = all.filter((item) => item.at < except);
  const after = all.filter((item) => item.at > except);
  const times = after.filter((item) => item.sort !== 'days');
  const moves =
    before.every((item) => item.sort === 'days') && times.length > 0 && times.length < after.length;
  return moves
    ? [[...before, ...times], after.filter((item) => item.sort === 'days')]
    : [before, after];
}
