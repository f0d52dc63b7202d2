import type { Db } from '../database.ts';
import type { Range } from '../slots/slot.ts';
import { wasAsked } from './asked.ts';
import { typed } from './offer.ts';
import type { OfferAsked } from './offer-service.ts';

/** Below so many doctors a median would be somebody's own figure. */
const enough = 5;

/** What an effecteur was asked in a stretch of time, and how that compares; of others nothing but a median is told. */
export interface Ledger {
  asked: number;
  /** A yes, a no, or a yes that came too late. */
  answered: number;
  accepted: number;
  territory: string;
  /** Of the doctors of his territory who were asked at all; absent when they are too few to hide anybody. */
  others: { doctors: number; median: number } | undefined;
}

/** His own count, by the rule that the order of candidates goes by. */
export async function ledgerOf(db: Db, effecteurId: string, { from, to }: Range): Promise<Ledger> {
  const { territory } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    select: { territory: true },
  });
  const [mine] = await db.$queryRaw<{ asked: number; answered: number; accepted: number }[]>`
    SELECT count(*)::int AS asked,
      count(*) FILTER (WHERE f."answeredAt" IS NOT NULL OR f."lateYesAt" IS NOT NULL)::int AS answered,
      count(*) FILTER (WHERE f.status = 'accepted' OR f."withdrawnAt" IS NOT NULL
        OR (f.status = 'superseded' AND f."answeredAt" IS NOT NULL))::int AS accepted
    FROM "Offer" f WHERE f."effecteurId" = ${effecteurId} AND f."createdAt" >= ${from} AND f."createdAt" < ${to} AND ${wasAsked}`;
  const [all] = await db.$queryRaw<{ doctors: number; median: number | null }[]>`
    SELECT count(*)::int AS doctors, percentile_cont(0.5) WITHIN GROUP (ORDER BY n) AS median FROM (
      SELECT count(*) AS n FROM "Offer" f JOIN "Effecteur" e ON e.id = f."effecteurId" AND e.territory = ${territory}
      WHERE f."createdAt" >= ${from} AND f."createdAt" < ${to} AND ${wasAsked} GROUP BY e.id) AS one`;
  const { asked = 0, answered = 0, accepted = 0 } = mine ?? {};
  const { doctors = 0, median = null } = all ?? {};
  const others = doctors >= enough && median !== null ? { doctors, median } : undefined;
  return { asked, answered, accepted, territory, others };
}

/** The newest requests that he was asked by since a moment, newest first. */
export async function askedOf(
  db: Db,
  effecteurId: string,
  since: Date,
  most: number,
): Promise<OfferAsked[]> {
  const ids = await db.$queryRaw<{ id: string }[]>`
    SELECT f.id FROM "Offer" f WHERE f."effecteurId" = ${effecteurId} AND f."createdAt" >= ${since} AND ${wasAsked}
    ORDER BY f."createdAt" DESC, f.id LIMIT ${most}::int`;
  const rows = await db.offer.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: { orientation: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
  });
  return rows.map(typed);
}
