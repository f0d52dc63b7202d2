import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

/** The row that a receipt is about. */
export interface ReceiptRow {
  id: bigint;
  kind: string;
  status: string;
  phone: string | null;
  offerId: string | null;
  carrierSid: string | null;
}

/** By the id that we gave the carrier along, else by the carrier's own. */
export async function findReceiptRow(
  db: Db,
  id: bigint | undefined,
  carrierSid: string,
): Promise<ReceiptRow | undefined> {
  const where = id === undefined ? { carrierSid } : { id };
  const select = {
    id: true,
    kind: true,
    status: true,
    phone: true,
    offerId: true,
    carrierSid: true,
  } as const;
  return (await db.outbox.findFirst({ where, select })) ?? undefined;
}

/** A receipt proves that the carrier took it, whether or not its answer to our create ever comes. True when we did not know. */
export async function markTaken(db: Db, id: bigint, carrierSid: string, now: Date) {
  const count = await db.$executeRaw`
    UPDATE "Outbox" SET status = 'done', "carrierSid" = ${carrierSid}, "doneAt" = ${now}, "lockedUntil" = NULL
    WHERE id = ${id} AND status || '' = 'due'`;
  return count === 1;
}

/** Of what the carrier lists, what is no other row's: the same words may have gone out twice. */
export async function unknownSids(db: Db, sids: string[]): Promise<string[]> {
  if (sids.length === 0) return [];
  const rows = await db.$queryRaw<{ carrierSid: string }[]>`
    SELECT "carrierSid" FROM "Outbox" WHERE "carrierSid" IN (${Prisma.join(sids)})`;
  const known = new Set(rows.map(({ carrierSid }) => carrierSid));
  return sids.filter((sid) => !known.has(sid));
}

/** The first of them that is still nobody's. Until the transaction ends, nobody else takes one. */
export async function takeUnknown(db: Db, sids: string[]): Promise<string | undefined> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(72707370)`;
  return (await unknownSids(db, sids))[0];
}
