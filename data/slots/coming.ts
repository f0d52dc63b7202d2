import type { Series } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { wallClock } from '../paris-time.ts';
import { occursOn, rangeOn } from './occurrences.ts';
import { type Mode, overlaps, placesOf, type Range } from './slot.ts';

/** In a range; of one mode or at one place when only there. */
export interface Where {
  effecteurId: string;
  range: Range;
  mode?: Mode | undefined;
  /** Only what is laid out so: « les créneaux de 20 minutes ». */
  minutes?: number | undefined;
  siteId?: string | undefined;
}

/** Recurrences that have days to lay out yet, up to the end of the range. */
export function findComing(db: Db, { effecteurId, range, mode, minutes, siteId }: Where) {
  return db.series.findMany({
    where: {
      effecteurId,
      endedAt: null,
      untilDate: { gte: dayIn(range.from) },
      fromDate: { lte: dayIn(range.to) },
      ...(mode && { mode }),
      ...(minutes && { minutes }),
      ...(siteId && { exercice: { siteId } }),
    },
    orderBy: { id: 'asc' },
  });
}

/** The hours, not laid out yet, of a recurrence's days that a range touches. */
export function daysIn(series: Series, range: Range): Range[] {
  const found: Range[] = [];
  const [, first = ''] = [series.producedTo, dayIn(range.from)].toSorted();
  const [last = ''] = [series.untilDate, dayIn(range.to)].toSorted();
  for (
    let day = Temporal.PlainDate.from(first);
    day.toString() <= last;
    day = day.add({ days: 1 })
  ) {
    const hours = occursOn(series, day) ? rangeOn(day.toString(), series) : undefined;
    if (hours && overlaps(hours, range)) found.push(hours);
  }
  return found;
}

/** The Paris day of a moment. */
export const dayIn = (at: Date) => wallClock(at).slice(0, 10);

/** How many places a day that comes later will have; none under an absence. */
export function freeIn(
  { minutes, capacity }: Series,
  hours: Range,
  absences: { startAt: Date; endAt: Date }[],
): number {
  const away = absences.some((one) => overlaps(hours, { from: one.startAt, to: one.endAt }));
  const places = { ...(minutes !== null && { minutes }), ...(capacity !== null && { capacity }) };
  return away ? 0 : placesOf(hours, places).length;
}
