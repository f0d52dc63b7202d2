import type { Db } from '../database.ts';
import { earliest, latest } from '../paris-time.ts';
import { overlaps, type Range } from '../slots/slot.ts';

/** A visit takes a quarter of an hour when nothing else is said. */
const visit = 15 * 60_000;

/** An hour that a confirmed patient has for sure. */
export interface TakenHour extends Range {
  effecteurId: string;
  /** The opening of his place; null when he has none. */
  openingId: string | null;
}

/**
 * What every visit inside a window would cover: the hour of a patient accepted without a place is not agreed yet, so
 * only that is sure. The whole window up to a quarter of an hour, its middle up to a half, nothing beyond.
 */
function coreOf({ from, to }: Range): Range | undefined {
  const core = {
    from: latest(from, new Date(to.getTime() - visit)),
    to: earliest(to, new Date(from.getTime() + visit)),
  };
  return core.from < core.to ? core : undefined;
}

/** The hours that these effecteurs' confirmed patients have inside a range. N patients who share a range have no hour each. */
export async function findTakenHours(
  db: Db,
  effecteurIds: string[],
  { from, to }: Range,
): Promise<TakenHour[]> {
  if (effecteurIds.length === 0) return [];
  const effecteurId = { in: effecteurIds };
  const touching = { startAt: { lt: to }, endAt: { gt: from } };
  const slots = await db.slot.findMany({
    where: { effecteurId, state: 'booked', ...touching, opening: { capacity: null } },
    select: { effecteurId: true, openingId: true, startAt: true, endAt: true },
  });
  const offers = await db.offer.findMany({
    where: {
      effecteurId,
      status: 'accepted',
      slotId: null,
      orientation: { windowFrom: { lt: to }, windowTo: { gt: from } },
    },
    select: {
      effecteurId: true,
      answeredAt: true,
      orientation: { select: { windowFrom: true, windowTo: true } },
    },
  });
  const cores = offers.flatMap(({ effecteurId: id, answeredAt, orientation }) => {
    const { windowFrom, windowTo } = orientation;
    const core = coreOf({ from: latest(windowFrom, answeredAt ?? windowFrom), to: windowTo });
    return core ? [{ ...core, effecteurId: id, openingId: null }] : [];
  });
  return [
    ...slots.map(({ startAt, endAt, ...rest }) => ({ ...rest, from: startAt, to: endAt })),
    ...cores,
  ];
}

/** True when a visit fits into the window beside what is taken; one shorter than a visit needs all of it. */
export function hasRoom(window: Range, taken: Range[]): boolean {
  const needed = Math.min(visit, window.to.getTime() - window.from.getTime());
  let free = window.from;
  for (const hour of taken.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (hour.from.getTime() - free.getTime() >= needed) return true;
    free = latest(free, hour.to);
  }
  return window.to.getTime() - free.getTime() >= needed;
}

/** True when somebody else's hour is in the way of this place; those of one opening lie side by side. */
export const clashes = (place: Range & { openingId: string }, taken: TakenHour[]): boolean =>
  taken.some((hour) => hour.openingId !== place.openingId && overlaps(hour, place));
