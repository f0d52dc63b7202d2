import { Prisma } from '../../prisma/generated/client.ts';

/**
 * True of an offer `f` that its doctor was asked by, or is about to be: what the order counts, and what he is told. One
 * that never reached him, or was taken by a colleague before it left, asked him nothing; a no or a silence counts like a yes.
 */
export const wasAsked: Prisma.Sql = Prisma.sql`(f.status IN ('queued', 'accepted', 'refused')
  OR (f."sentAt" IS NOT NULL AND NOT (f.status = 'failed' AND cardinality(f."arrivedOn") = 0)))`;
