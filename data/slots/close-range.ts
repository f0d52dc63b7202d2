import type { Series } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { inParis, wallClock } from '../paris-time.ts';
import { type ClosingUndo, closeOne } from './close-opening.ts';
import { dayIn, daysIn, findComing, type Where } from './coming.ts';
import { cut, meet, type Range } from './slot.ts';
import { findOpenings } from './slot-repository.ts';

/** What a closing found to close. */
export interface ClosedRange {
  /** Ids of the openings and recurrences that it changed. */
  ids: string[];
  ranges: Range[];
  places: number;
}

/** A closing that has touched nothing yet. */
export const noClosing = (): ClosingUndo => ({
  reopened: [],
  pieces: [],
  slots: [],
  shortened: [],
  continued: [],
});

/** Closes what is open in a range, and what a recurrence would open in it once its days come within the horizon. */
export async function closeRange(
  db: Db,
  wanted: Where,
  undo: ClosingUndo,
  now: Date,
): Promise<ClosedRange> {
  const { range } = wanted;
  const openings = await findOpenings(db, wanted);
  undo.reopened.push(...openings.map(({ id }) => id));
  const closed: ClosedRange = { ids: openings.map(({ id }) => id), ranges: [], places: 0 };
  for (const opening of openings) {
    closed.places += await closeOne(db, opening, range, undo, now);
    closed.ranges.push(meet({ from: opening.startAt, to: opening.endAt }, range));
  }
  for (const series of await findComing(db, wanted)) {
    const days = daysIn(series, range);
    if (days.length === 0) continue;
    closed.ids.push(series.id);
    closed.ranges.push(...days.map((hours) => meet(hours, range)));
    await leaveOut(db, series, days, range, undo, now);
  }
  return closed;
}

const timeOf = (at: Date) => wallClock(at).slice(11);

/** Its days become exceptions; hours of theirs outside the range go on as recurrences of one day. */
async function leaveOut(
  db: Db,
  series: Series,
  days: Range[],
  range: Range,
  undo: ClosingUndo,
  now: Date,
): Promise<void> {
  const { id, exceptions } = series;
  const after = [...exceptions, ...days.map(({ from }) => dayIn(from))];
  await db.series.update({ where: { id }, data: { exceptions: after } });
  undo.shortened.push({ id, before: exceptions, after });
  for (const piece of days.flatMap((hours) => cut(hours, range))) {
    const continued = newId('ser');
    const day = dayIn(piece.from);
    const once = { weekdays: [inParis(piece.from).dayOfWeek], everyWeeks: 1, exceptions: [] };
    const span = { fromDate: day, untilDate: day, producedTo: day };
    const times = { startTime: timeOf(piece.from), endTime: timeOf(piece.to) };
    const made = { rootId: series.rootId ?? id, id: continued, createdAt: now };
    await db.series.create({ data: { ...series, ...once, ...span, ...times, ...made } });
    undo.continued.push(continued);
  }
}
