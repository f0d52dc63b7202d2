import type { Offer, Orientation, Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { queueCard } from '../outbox/outbox-service.ts';
import { afterEvent, live, type OfferEvent, type OfferStatus, typed } from './offer.ts';

/** An orientation as stored. */
export type OrientationRow = Orientation;

/** An offer as stored. */
export type OfferRow = Offer & { status: OfferStatus };

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
export const findOffers = async (db: Db, orientationId: string): Promise<OfferRow[]> => {
  const rows = await db.offer.findMany({
    where: { orientationId },
    orderBy: [{ rank: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(typed);
};

/** One offer that exists. */
export const findOffer = async (db: Db, id: string): Promise<OfferRow> =>
  typed(await db.offer.findUniqueOrThrow({ where: { id } }));

/** The one offer of an orientation that this effecteur may still answer or holds. */
export const findOpenOffer = async (
  db: Db,
  orientationId: string,
  effecteurId: string,
): Promise<OfferRow | undefined> => {
  const status = { in: [...live, 'accepted'] };
  const row = await db.offer.findFirst({ where: { orientationId, effecteurId, status } });
  return row ? typed(row) : undefined;
};

/**
 * What happens to an offer: the only writer of where it stands. False, and nothing written, when somebody else moved it
 * meanwhile. A card in Teams that shows it is put right once nobody waits any more.
 */
export async function moveOffer(
  db: Db,
  before: Pick<OfferRow, 'id' | 'status'>,
  event: OfferEvent,
  now: Date,
  more: Omit<Prisma.OfferUpdateManyMutationInput, 'status' | 'statusSince'> = {},
): Promise<boolean> {
  const { id } = before;
  const status = afterEvent(before.status, event);
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

/**
 * Holds free places for the offers that want them, and gives back which offers got theirs. One that somebody else is
 * looking at this instant counts as taken, and nobody waits.
 */
export async function holdSlots(
  db: Db,
  offers: { id: string; slotId: string | null }[],
  now: Date,
): Promise<Set<string>> {
  const wanted = offers.flatMap(({ id, slotId }) => (slotId ? [{ id, slotId }] : []));
  if (wanted.length === 0) return new Set();
  const rows = await db.$queryRaw<{ offerId: string }[]>`
    UPDATE "Slot" s SET state = 'held', "offerId" = w.offer, "updatedAt" = ${now}
    FROM (SELECT free.id, wanted.offer FROM "Slot" free
      JOIN unnest(${wanted.map(({ slotId }) => slotId)}::text[], ${wanted.map(({ id }) => id)}::text[])
        AS wanted(slot, offer) ON wanted.slot = free.id
      WHERE free.state = 'free' FOR UPDATE OF free SKIP LOCKED) AS w
    WHERE s.id = w.id RETURNING s."offerId"`;
  return new Set(rows.map(({ offerId }) => offerId));
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

/** Offers of a phone, newest first: of some statuses, of a code, or as `more` says. */
export const findOffersOfPhone = async (
  db: Db,
  phone: string,
  statuses?: OfferStatus[],
  code?: string,
  more: Prisma.OfferWhereInput = {},
  effecteurId?: string,
) => {
  const his = effecteurId ? { AND: [{ OR: [{ phone }, { effecteurId }] }] } : { phone };
  const rows = await db.offer.findMany({
    where: {
      ...his,
      ...(statuses && { status: { in: statuses } }),
      ...(code && { code }),
      ...more,
    },
    include: { orientation: true },
    orderBy: { createdAt: 'desc' },
    take: 20,
  });
  return rows.map(typed);
};

/** The newest requests of all OSNPs, each with its offers in the order in which they were asked. */
export const newestWithOffers = (db: Db, take: number) =>
  db.orientation.findMany({
    include: { offers: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take,
  });

/** Pages of an OSNP's orientations, newest first, stable under inserts. */
export const findOrientations = (
  db: Db,
  query: {
    osnp: string;
    reference?: string | undefined;
    territory?: string | undefined;
    status?: string | undefined;
    since?: Date | undefined;
    after?: { createdAt: Date; id: string } | undefined;
    limit: number;
  },
): Promise<OrientationRow[]> => {
  const { osnp, reference, territory, status, since, after, limit } = query;
  return db.orientation.findMany({
    where: {
      osnp,
      ...(reference && { reference }),
      ...(territory && { territory }),
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
