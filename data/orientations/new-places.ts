import type { Db } from '../database.ts';

/** Places that somebody may be asked for. */
interface Places {
  effecteurId: string;
  mode: string;
  startAt: Date;
  endAt: Date;
}

/**
 * Remembers, in the transaction that opens them, that there are new places: orientations with room in their window are
 * looked at at once. No orientation is touched here, so that no agenda waits for one.
 */
export async function notePlaces(db: Db, places: Places, now: Date): Promise<void> {
  const { effecteurId, mode, startAt, endAt } = places;
  await db.newPlace.create({ data: { effecteurId, mode, startAt, endAt, at: now } });
}

/** Marks the orientations that could ask for a new place as due, and forgets the places. */
export async function lookAtNewPlaces(db: Db, now: Date): Promise<void> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM "NewPlace" ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED`;
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await db.$executeRaw`
    UPDATE "Orientation" SET "dueAt" = ${now} WHERE id IN (
      SELECT o.id FROM "Orientation" o
      WHERE o.status IN ('pending', 'offered') AND o.room > 0 AND EXISTS (
        SELECT FROM "NewPlace" n JOIN "Effecteur" e ON e.id = n."effecteurId"
        WHERE n.id = ANY(${ids}) AND n.mode = o.mode AND n."startAt" < o."windowTo" AND n."endAt" > o."windowFrom"
          AND (e.territory = o.territory OR e.id = ANY(o.targets)))
      ORDER BY o.id FOR NO KEY UPDATE)`;
  await db.newPlace.deleteMany({ where: { id: { in: ids } } });
}
