import type { Offer, Orientation, Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { queueCard } from '../outbox/outbox-service.ts';
import { live, type OfferStatus } from './offer.ts';

/** An orientation as stored. */
export type OrientationRow = Orientation;

/** An offer as stored. */
export type OfferRow = Offer;

/** Takes the orientation's row lock: whoever decides on it waits for the one before. */
export async function lockOrientation(db: Db, id: string): Promise<OrientationRow | undefined> {
  await db.$queryRaw`SELECT id FROM "Orientation" WHERE id = ${id} FOR NO KEY UPDATE`;
  return (await db.orientation.findUnique({ where: { id } })) ?? undefined;
}

/** Saves a change and raises the version that orders its events. */
export function saveOrientation(
  db: Db,
  id: string,
  data: Prisma.OrientationUpdateInput,
): Promise<OrientationRow> {
  return db.orientation.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
}

/** Offers of an orientation in the order they were made. */
export const findOffers = (db: Db, orientationId: string): Promise<OfferRow[]> =>
  db.offer.findMany({ where: { orientationId }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] });

/** Saves an offer's change of status; false, and nothing written, when somebody else moved it meanwhile. */
export async function saveOffer(
  db: Db,
  before: OfferRow,
  status: OfferStatus,
  now: Date,
  more: Prisma.OfferUpdateManyMutationInput = {},
): Promise<boolean> {
  const { id } = before;
  const [saved] = await db.offer.updateManyAndReturn({
    where: { id, status: before.status },
    data: { status, statusSince: now, ...more },
    select: { teamsActivity: true },
  });
  if (saved?.teamsActivity && !live.includes(status)) await queueCard(db, id, status, now);
  return saved !== undefined;
}

/** compare-and-set of a slot's state; the only way a slot moves. */
export async function moveSlot(
  db: Db,
  id: string,
  from: { state: string; offerId: string | null },
  to: { state: string; offerId: string | null },
  now: Date,
): Promise<boolean> {
  const { count } = await db.slot.updateMany({
    where: { id, state: from.state, offerId: from.offerId },
    data: { ...to, updatedAt: now },
  });
  return count === 1;
}

/** Holds a free place for an offer; one that somebody else is looking at this instant counts as taken, and nobody waits. */
export async function holdSlot(db: Db, id: string, offerId: string, now: Date): Promise<boolean> {
  const count = await db.$executeRaw`
    UPDATE "Slot" SET state = 'held', "offerId" = ${offerId}, "updatedAt" = ${now}
    WHERE id = (SELECT id FROM "Slot" WHERE id = ${id} AND state = 'free' FOR UPDATE SKIP LOCKED)`;
  return count === 1;
}

/**
 * Gives a place back that an offer held or booked: free again, unless its opening was closed or its doctor declared an
 * absence meanwhile. Waits for whoever is changing the agenda, so that neither overlooks the other.
 */
export async function freeSlot(
  db: Db,
  id: string,
  state: 'held' | 'booked',
  offerId: string,
  now: Date,
): Promise<void> {
  await db.$queryRaw`
    SELECT e.id FROM "Effecteur" e JOIN "Slot" s ON s.id = ${id} AND e.id = s."effecteurId" FOR SHARE OF e`;
  await db.$executeRaw`
    WITH absence AS (
      SELECT u.id FROM "Unavailability" u JOIN "Slot" s ON s.id = ${id} AND u."effecteurId" = s."effecteurId"
      WHERE u."cancelledAt" IS NULL AND u."startAt" < s."endAt" AND u."endAt" > s."startAt"
        AND (u."siteId" IS NULL OR u."siteId" = (SELECT x."siteId" FROM "Exercice" x WHERE x.id = s."exerciceId"))
      ORDER BY u.id LIMIT 1)
    UPDATE "Slot" SET "offerId" = NULL, "updatedAt" = ${now}, "blockedBy" = (SELECT id FROM absence),
      state = CASE WHEN EXISTS (SELECT FROM absence)
        OR EXISTS (SELECT FROM "Opening" o WHERE o.id = "Slot"."openingId" AND o."closedAt" IS NOT NULL)
        THEN 'blocked' ELSE 'free' END
    WHERE id = ${id} AND state = ${state} AND "offerId" = ${offerId}`;
}

/** Orientations whose time has come, oldest first. */
export async function findDueOrientations(db: Db, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Orientation" WHERE status IN ('pending', 'offered') AND ("dueAt" <= ${now} OR deadline <= ${now})
    ORDER BY LEAST("dueAt", deadline), id LIMIT 200`;
  return rows.map(({ id }) => id);
}

/** Sent offers whose time ran out at `upTo`, oldest first. */
export async function findExpired(db: Db, upTo: Date): Promise<string[]> {
  const offers = await db.offer.findMany({
    where: { status: 'sent', expiresAt: { lte: upTo } },
    select: { id: true },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: 200,
  });
  return offers.map(({ id }) => id);
}

/** When the next offer, orientation or deadline is due. */
export async function nextDispatchDue(db: Db): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT LEAST(
      (SELECT min("expiresAt") FROM "Offer" WHERE status = 'sent'),
      (SELECT min(LEAST(deadline, COALESCE("dueAt", deadline))) FROM "Orientation" WHERE status IN ('pending', 'offered'))
    ) AS at`;
  return row?.at ?? undefined;
}

/** The offers that a phone could be answering, newest first. */
export const findOffersOfPhone = (db: Db, phone: string, statuses: string[], code?: string) =>
  db.offer.findMany({
    where: { phone, status: { in: statuses }, ...(code && { code }) },
    include: { orientation: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });

/** Everybody's live offers, to spare who holds three already. */
export async function countLiveOffers(db: Db): Promise<Map<string, number>> {
  const rows = await db.offer.groupBy({
    by: ['effecteurId'],
    where: { status: { in: live } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.effecteurId, row._count]));
}

/** How often each was asked since `from` (Monday). */
export async function countAsked(db: Db, from: Date): Promise<Map<string, number>> {
  const rows = await db.offer.groupBy({
    by: ['effecteurId'],
    where: { createdAt: { gte: from } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.effecteurId, row._count]));
}

/** Pages of an OSNP's orientations, newest first, stable under inserts. */
export const findOrientations = (
  db: Db,
  query: {
    osnp: string;
    status?: string | undefined;
    since?: Date | undefined;
    after?: { createdAt: Date; id: string } | undefined;
    limit: number;
  },
): Promise<OrientationRow[]> => {
  const { osnp, status, since, after, limit } = query;
  return db.orientation.findMany({
    where: {
      osnp,
      ...(status && { status }),
      AND: [
        since ? { createdAt: { gte: since } } : {},
        after
          ? {
              OR: [
                { createdAt: { lt: after.createdAt } },
                { createdAt: after.createdAt, id: { lt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
  });
};
