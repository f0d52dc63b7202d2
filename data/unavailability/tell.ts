import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { later } from '../paris-time.ts';
import { meet, type Range } from '../slots/slot.ts';
import { findOpenings } from '../slots/slot-repository.ts';
import { tellOpened } from '../slots/tell.ts';

/** Days ahead that an OSNP is told of: a recurrence has no end, and nobody is asked for further than 48 hours. */
export const toldDays = 14;

/** The stretches that begin so soon that an OSNP is to hear of them now. */
export const soon = (ranges: Range[], now: Date): Range[] =>
  ranges.filter(({ from }) => from < later(now, toldDays * 24 * 3_600_000));

const told = (effecteurId: string, { from, to }: Range, siteId: string | null) => ({
  practitioner_id: effecteurId,
  from: from.toISOString(),
  to: to.toISOString(),
  ...(siteId && { site_id: siteId }),
});

/** Tells every OSNP that a doctor is away. */
export const tellAway = (
  db: Db,
  effecteurId: string,
  range: Range,
  siteId: string | null,
  now: Date,
): Promise<void> =>
  emit(
    db,
    { type: 'effecteur.unavailable', osnp: null, data: told(effecteurId, range, siteId) },
    now,
  );

/** Tells every OSNP that he is not away after all, and what of his openings is to be had again. */
export async function tellBack(
  db: Db,
  effecteurId: string,
  range: Range,
  siteId: string | null,
  now: Date,
): Promise<void> {
  const data = { ...told(effecteurId, range, siteId), cancelled: true };
  await emit(db, { type: 'effecteur.unavailable', osnp: null, data }, now);
  for (const opening of await findOpenings(db, { effecteurId, range, siteId })) {
    if (!opening.slots.some(({ state }) => state === 'free')) continue;
    const hours = meet({ from: opening.startAt, to: opening.endAt }, range);
    await tellOpened(db, effecteurId, { range: hours, mode: opening.mode }, now);
  }
}
