import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import type { OutboxKind, Say } from './outbox.ts';

/** A row claimed by this process, until its lease ends. */
export interface OutboxRow {
  id: bigint;
  kind: OutboxKind;
  key: string;
  payload: {
    to?: string;
    say?: Say[];
    locale?: string;
    token?: string;
    personId?: string;
    body?: string;
    eventId?: string;
    /** Whose webhook it is for; null: the configured one, of an event that concerns every OSNP. */
    osnp?: string | null;
    /** The offer whose card in Teams is to be put right. */
    card?: string;
  };
  attempts: number;
  ambiguous: boolean;
  phone: string | null;
  offerId: string | null;
  createdAt: Date;
}

/** Inserts a row once: a second row of the same key is the same effect, and nothing is written. */
export async function insertRow(
  db: Db,
  row: {
    kind: OutboxKind;
    key: string;
    payload: object;
    phone: string | null;
    offerId: string | null;
  },
  now: Date,
): Promise<void> {
  const payload = row.payload as Prisma.InputJsonObject;
  await db.outbox.createMany({
    data: [{ ...row, payload, dueAt: now, createdAt: now }],
    skipDuplicates: true,
  });
}

/**
 * Claims up to `limit` due rows of some kinds for `leaseSeconds`; two processes never claim the same one.
 *
 * A lease that ran out means a process died with the row in hand: the carrier may have had it, hence `ambiguous`.
 */
export function claimDue(
  db: Db,
  kinds: OutboxKind[],
  now: Date,
  limit: number,
  leaseSeconds: number,
): Promise<OutboxRow[]> {
  const until = new Date(now.getTime() + leaseSeconds * 1000);
  return db.$queryRaw<OutboxRow[]>`
    UPDATE "Outbox" SET attempts = attempts + 1, ambiguous = ambiguous OR "lockedUntil" IS NOT NULL, "lockedUntil" = ${until}
    WHERE id IN (
      SELECT id FROM "Outbox"
      WHERE status = 'due' AND kind = ANY(${kinds}) AND "dueAt" <= ${now} AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now})
      ORDER BY "dueAt", id FOR UPDATE SKIP LOCKED LIMIT ${limit}::int)
    RETURNING id, kind, key, payload, attempts, ambiguous, phone, "offerId", "createdAt"`;
}

/** The oldest webhook still to tell of each orientation: the next waits for it, so that the OSNP hears them in order. */
const webhookHeads = Prisma.sql`
  SELECT DISTINCT ON (told) id FROM (
    SELECT id, COALESCE((payload ->> 'body')::jsonb #>> '{data,orientation,id}', id::text) AS told
    FROM "Outbox" WHERE status = 'due' AND kind = 'webhook') AS waiting
  ORDER BY told, id`;

/** Claims due webhooks, at most one an orientation. */
export function claimDueWebhooks(
  db: Db,
  now: Date,
  limit: number,
  leaseSeconds: number,
): Promise<OutboxRow[]> {
  const until = new Date(now.getTime() + leaseSeconds * 1000);
  return db.$queryRaw<OutboxRow[]>`
    UPDATE "Outbox" SET attempts = attempts + 1, "lockedUntil" = ${until}
    WHERE id IN (
      SELECT id FROM "Outbox"
      WHERE id IN (${webhookHeads}) AND status = 'due' AND "dueAt" <= ${now} AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now})
      ORDER BY id FOR UPDATE SKIP LOCKED LIMIT ${limit}::int)
    RETURNING id, kind, key, payload, attempts, ambiguous, phone, "offerId", "createdAt"`;
}

/** Marks a row done, unless its lease was lost to another process meanwhile. */
export async function markDone(db: Db, row: OutboxRow, carrierSid: string | null, now: Date) {
  const { count } = await db.outbox.updateMany({
    where: { id: row.id, status: 'due', attempts: row.attempts },
    data: { status: 'done', carrierSid, doneAt: now, lockedUntil: null },
  });
  return count === 1;
}

/** Puts a row back for a later try; `ambiguous` makes that try look the message up first. */
export async function putBack(
  db: Db,
  row: OutboxRow,
  failure: { dueAt: Date; error: string; ambiguous: boolean },
) {
  const { dueAt, error, ambiguous } = failure;
  await db.outbox.updateMany({
    where: { id: row.id, status: 'due', attempts: row.attempts },
    data: {
      dueAt,
      lastError: error.slice(0, 200),
      ambiguous: ambiguous || row.ambiguous,
      lockedUntil: null,
    },
  });
}

/** Gives a row up for good, unless somebody else settled it meanwhile. */
export async function markFailed(db: Db, row: OutboxRow, error: string, now: Date) {
  const { count } = await db.outbox.updateMany({
    where: { id: row.id, status: 'due', attempts: row.attempts },
    data: { status: 'failed', lastError: error.slice(0, 200), doneAt: now, lockedUntil: null },
  });
  return count === 1;
}

/** Cancels what these offers had not yet handed to a carrier. */
export async function cancelRows(db: Db, offerIds: string[], now: Date) {
  if (offerIds.length === 0) return;
  await db.outbox.updateMany({
    where: { offerId: { in: offerIds }, status: 'due' },
    data: { status: 'failed', lastError: 'no longer needed', doneAt: now },
  });
}

/** Gives up what is still due for a number that said STOP. */
export async function cancelForPhone(db: Db, phone: string, now: Date) {
  await db.outbox.updateMany({
    where: { phone, status: 'due' },
    data: { status: 'failed', lastError: 'opted out', doneAt: now },
  });
}

const whenDue = Prisma.sql`min(GREATEST("dueAt", COALESCE("lockedUntil", "dueAt")))`;

/** When the next row of some kinds is due, or undefined when nothing waits. */
export async function nextDue(db: Db, kinds: OutboxKind[]): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT ${whenDue} AS at FROM "Outbox" WHERE status = 'due' AND kind = ANY(${kinds})`;
  return row?.at ?? undefined;
}

/** When the next webhook may be told. */
export async function nextWebhookDue(db: Db): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT ${whenDue} AS at FROM "Outbox" WHERE id IN (${webhookHeads})`;
  return row?.at ?? undefined;
}

/** Nobody listens to these kinds here: their rows are done as they are. */
export async function finishAll(db: Db, kinds: OutboxKind[], now: Date): Promise<void> {
  await db.outbox.updateMany({
    where: { status: 'due', kind: { in: kinds } },
    data: { status: 'done', doneAt: now, lockedUntil: null },
  });
}

/** True when the number said STOP: nothing may be sent to it, whoever queued it. */
export async function isSilenced(db: Db, phone: string): Promise<boolean> {
  return (await db.phone.count({ where: { number: phone, optedOutAt: { not: null } } })) > 0;
}

/** Which of these carrier ids we already know as ours. */
export async function knownSids(db: Db, sids: string[]): Promise<Set<string>> {
  const rows = await db.outbox.findMany({
    where: { carrierSid: { in: sids } },
    select: { carrierSid: true },
  });
  return new Set(rows.flatMap(({ carrierSid }) => carrierSid ?? []));
}

/** The row that a status is about: by the id we gave the carrier along, else by the carrier's own. */
export function findRow(db: Db, id: bigint | undefined, carrierSid: string) {
  const where = id === undefined ? { carrierSid } : { id };
  return db.outbox.findFirst({
    where,
    select: { id: true, offerId: true, phone: true, kind: true },
  });
}

/** When the oldest row still waiting became due: what readiness watches. */
export async function oldestDue(db: Db): Promise<Date | undefined> {
  const row = await db.outbox.findFirst({
    where: { status: 'due' },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  return row?.createdAt;
}
