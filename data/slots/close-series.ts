import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { fromParis, inParis } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { type Kept, keepConfirmed, lockConfirmed } from './close-opening.ts';
import { type ClosedRange, closeRange, noClosing } from './close-range.ts';
import { chooseSite } from './lay-out.ts';
import { daysMeant, type Meant } from './occurrences.ts';
import { type Mode, overlaps, type Range } from './slot.ts';
import { findAccepted, lockAgenda } from './slot-repository.ts';
import { tellClosed } from './tell.ts';

/** « Ferme tous les mardis 12h-13h » : ISO weekdays, Paris wall clock, from a day on; `until`, when said, is inclusive. */
export interface SeriesToClose extends Meant {
  effecteurId: string;
  mode?: Mode | undefined;
  minutes?: number | undefined;
  site?: string | undefined;
}

/** What the closing of recurring hours did: the days on which something was, or would have come to be, open. */
export interface ClosedSeries {
  days: Range[];
  places: number;
  kept: Kept[];
}

const farthest = fromParis('2100-01-01T00:00');

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
  const { effecteurId, mode, minutes } = wanted;
  await lockConfirmed(db, effecteurId, { from: now, to: farthest });
  await lockAgenda(db, effecteurId);
  const siteId = wanted.site && (await chooseSite(db, effecteurId, wanted.site)).siteId;
  const undo = noClosing();
  const closed: ClosedRange = { ids: [], ranges: [], places: 0 };
  const kept: Kept[] = [];
  const held = await findAccepted(db, effecteurId, { from: now, to: farthest });
  for (const range of daysMeant(wanted, await lastDay(db, effecteurId), now)) {
    const there = { effecteurId, range, mode, minutes, siteId };
    const day = await closeRange(db, there, undo, now);
    if (day.ids.length === 0) continue;
    closed.ids.push(...day.ids);
    closed.ranges.push(...day.ranges);
    closed.places += day.places;
    await tellClosed(db, effecteurId, there, now);
    if (held.some(({ place }) => overlaps(place, range)))
      kept.push(...(await keepConfirmed(db, 'slot.closed', there, now)));
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
