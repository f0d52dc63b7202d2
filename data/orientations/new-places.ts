import type { Db } from '../database.ts';

/** Enough at once: the rest is looked at in the next round. */
const batch = 200;

/**
 * Marks the orientations that have room and could ask for a new place as due, and forgets the places. Triggers write a
 * row wherever places are laid out or become free, so that no path can forget it and no agenda waits for an orientation.
 */
export async function lookAtNewPlaces(db: Db, now: Date): Promise<void> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT id FROM "NewPlace" ORDER BY id LIMIT ${batch}::int FOR UPDATE SKIP LOCKED`;
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

/** True when a place became free that nobody has looked at yet. */
export const hasNewPlaces = async (db: Db): Promise<boolean> =>
  (await db.newPlace.findFirst({ select: { id: true } })) !== null;
