import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { fromParis, inParis, toDate, zone } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { type Kept, keepConfirmed, lockConfirmed } from './close-opening.ts';
import { type ClosedRange, closeRange, noClosing } from './close-range.ts';
import { fallsOn, rangeOn, type Times } from './occurrences.ts';
import type { Mode, Range } from './slot.ts';
import { lockAgenda } from './slot-repository.ts';

/** « Ferme tous les mardis 12h-13h » : ISO weekdays, Paris wall clock, from a day on; `until`, when said, is inclusive. */
export interface SeriesToClose extends Times {
  effecteurId: string;
  weekdays: number[];
  everyWeeks?: number | undefined;
  from: string;
  until?: string | undefined;
  mode?: Mode | undefined;
}

/** What the closing of recurring hours did: the days on which something was, or would have come to be, open. */
export interface ClosedSeries {
  days: Range[];
  places: number;
  kept: Kept[];
}

/**
 * Closes recurring hours from a day on: what is open then, and what recurrences would open later; their other days and
 * hours go on. One change, taken back whole. Confirmed patients stay.
 */
export async function closeSeries(
  db: Db,
  wanted: SeriesToClose,
  who: Actor,
  personId: string,
  now: Date,
): Promise<ClosedSeries> {
  const { effecteurId, mode } = wanted;
  await lockConfirmed(db, effecteurId, { from: now, to: fromParis('2100-01-01T00:00') });
  await lockAgenda(db, effecteurId);
  const undo = noClosing();
  const closed: ClosedRange = { ids: [], ranges: [], places: 0 };
  const kept: Kept[] = [];
  for (const range of daysOf(wanted, await lastDay(db, effecteurId), now)) {
    const day = await closeRange(db, { effecteurId, range, mode }, undo, now);
    if (day.ids.length === 0) continue;
    closed.ids.push(...day.ids);
    closed.ranges.push(...day.ranges);
    closed.places += day.places;
    await tellClosed(db, effecteurId, range, now);
    kept.push(...(await keepConfirmed(db, 'slot.closed', effecteurId, range, now)));
  }
  if (closed.ids.length === 0) throw new Refusal('slot.nothing-open', {});
  await recordChange(db, { personId, effecteurId, kind: 'series-end', undo }, who, now);
  await audit(db, who, 'series.close', [...new Set(closed.ids)].join(','), now);
  return { days: closed.ranges, places: closed.places, kept };
}

/** The last day on which anything is open, or would come to be: beyond it there is nothing to close. */
async function lastDay(db: Db, effecteurId: string): Promise<string> {
  const [series, opening] = [
    await db.series.findFirst({
      where: { effecteurId, endedAt: null },
      orderBy: { untilDate: 'desc' },
    }),
    await db.opening.findFirst({
      where: { effecteurId, closedAt: null },
      orderBy: { endAt: 'desc' },
    }),
  ];
  const open = opening ? inParis(opening.endAt).toPlainDate().toString() : '';
  return [series?.untilDate ?? '', open].toSorted().at(-1) ?? '';
}

/** The hours of each day meant, from now on, public holidays too. */
function daysOf(wanted: SeriesToClose, last: string, now: Date): Range[] {
  const { weekdays, everyWeeks = 1, from, until = last } = wanted;
  const end = until < last ? until : last;
  const found: Range[] = [];
  for (let day = Temporal.PlainDate.from(from); day.toString() <= end; day = day.add({ days: 1 })) {
    const meant = fallsOn({ weekdays, everyWeeks, fromDate: from }, day);
    const hours = meant ? hoursOn(day, wanted) : undefined;
    if (hours && hours.to > now)
      found.push({ from: hours.from < now ? now : hours.from, to: hours.to });
  }
  return found;
}

/** « Ferme tous les mardis », which names no hours, ends at midnight, on the next day. */
function hoursOn(day: Temporal.PlainDate, times: Times): Range | undefined {
  if (times.endTime !== '00:00') return rangeOn(day.toString(), times);
  const midnight = toDate(day.add({ days: 1 }).toZonedDateTime(zone));
  const start = rangeOn(day.toString(), { startTime: times.startTime, endTime: '23:59' });
  return start && { from: start.from, to: midnight };
}

async function tellClosed(db: Db, effecteurId: string, { from, to }: Range, now: Date) {
  const data = {
    practitioner_id: effecteurId,
    from: from.toISOString(),
    to: to.toISOString(),
  };
  await emit(db, { type: 'slot.closed', osnp: null, data }, now);
}
