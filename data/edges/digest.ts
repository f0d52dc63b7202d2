import { patientsOf } from '../appointments/patients.ts';
import type { Db } from '../database.ts';
import { dayOf } from '../paris-time.ts';
import { overlaps } from '../slots/slot.ts';

/** A doctor's day in short: whom he expects, who still waits for an hour, what is free. */
export interface DayInShort {
  patients: { at: Date; code: string; mode: string }[];
  toAgree: string[];
  free: { from: Date; to: Date; count: number }[];
}

/**
 * The day from this moment on; undefined when there is nothing in it that was there before, or only places that come back each
 * week: he knows his habits.
 */
export async function digestOf(
  db: Db,
  effecteurId: string,
  at: Date,
): Promise<DayInShort | undefined> {
  const range = { from: at, to: dayOf(at).to };
  const found = (await patientsOf(db, effecteurId, at)).filter(
    (one) => !one.outcome && overlaps(one, range),
  );
  const openings = await db.opening.findMany({
    where: {
      effecteurId,
      closedAt: null,
      slots: {
        some: { state: { in: ['free', 'held'] }, startAt: { gte: range.from, lt: range.to } },
      },
    },
    include: { slots: { where: { state: { in: ['free', 'held'] }, startAt: { gte: at } } } },
    orderBy: { startAt: 'asc' },
  });
  const news =
    found.some(({ acceptedAt }) => acceptedAt !== null && acceptedAt < at) ||
    openings.some(({ seriesId, createdAt }) => seriesId === null && createdAt < at);
  if (!news) return undefined;
  const agreed = found.filter(({ state }) => state === 'agreed');
  return {
    patients: agreed.map(({ from, code, mode }) => ({ at: from, code, mode })),
    toAgree: found.filter(({ state }) => state === 'to_agree').map(({ code }) => code),
    free: openings.map(({ startAt: from, endAt: to, slots }) => ({
      from,
      to,
      count: slots.length,
    })),
  };
}
