import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { openOffersPerPerson } from './candidates.ts';
import { waitsNowhere } from './daily-limit.ts';

const open = Prisma.sql`o.status IN ('pending', 'offered')`;

/**
 * It waits for a doctor who held three offers, or as many as he wants of a day, and he has one less: the closing of that offer is
 * what wakes it.
 */
const freed = (now: Date): Prisma.Sql => Prisma.sql`cardinality(o."waitingFor") > 0 AND EXISTS (
  SELECT FROM "Effecteur" e WHERE e.id = ANY(o."waitingFor")
    AND (SELECT count(*) FROM "Offer" f WHERE f."effecteurId" = e.id AND f.status IN ('queued', 'sent'))
      < ${openOffersPerPerson}::int
    AND ${waitsNowhere(now)})`;

/** Orientations to look at again: their time has come, or somebody they wait for is free; the oldest first. */
export async function findDueOrientations(db: Db, now: Date, except: string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id, "createdAt" FROM "Orientation" o
    WHERE ${open} AND ("dueAt" <= ${now} OR deadline <= ${now}) AND id <> ALL(${except})
    UNION SELECT id, "createdAt" FROM "Orientation" o WHERE ${open} AND ${freed(now)} AND id <> ALL(${except})
    ORDER BY "createdAt", id LIMIT 200`;
  return rows.map(({ id }) => id);
}

/** Sent offers whose time ran out at `upTo`, oldest first. */
export async function findExpired(
  db: Db,
  upTo: Date,
  except: string[],
): Promise<{ id: string; orientationId: string }[]> {
  return db.offer.findMany({
    where: { status: 'sent', expiresAt: { lte: upTo }, orientationId: { notIn: except } },
    select: { id: true, orientationId: true },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

/**
 * When the next offer, orientation or deadline is due. `except`: orientations left alone for now; `after`: offers whose
 * time ran out before it are not looked at, since nobody can say yet whether they were answered.
 */
export async function nextDispatchDue(
  db: Db,
  now: Date,
  except: string[],
  after: Date | undefined,
): Promise<Date | undefined> {
  const unheard = after ? Prisma.sql`AND "expiresAt" > ${after}` : Prisma.empty;
  const [row] = await db.$queryRaw<{ at: Date | null; now: boolean }[]>`
    SELECT LEAST(
      (SELECT min("expiresAt") FROM "Offer"
        WHERE status = 'sent' AND "orientationId" <> ALL(${except}) ${unheard}),
      (SELECT min(LEAST(deadline, COALESCE("dueAt", deadline))) FROM "Orientation" o
        WHERE ${open} AND id <> ALL(${except}))
    ) AS at,
    EXISTS (SELECT FROM "NewPlace")
      OR EXISTS (SELECT FROM "Orientation" o WHERE ${open} AND ${freed(now)} AND id <> ALL(${except})) AS now`;
  return row?.now ? now : (row?.at ?? undefined);
}
