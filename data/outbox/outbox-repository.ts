import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import type { OutboxKind, Say } from './outbox.ts';
import { noteQueued } from './queued.ts';

/** An appointment as it stood when it was to be told; instants are strings, as JSON keeps them. */
export interface Declared {
  offerId: string;
  version: number;
  status: string;
  from: string;
  to: string;
}

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
    /** When it is no news any more: what has not left by then is dropped. */
    until?: string;
    /** The offer whose card in Teams is to be put right. */
    card?: string;
    /** One version of what the national platform, or the Hub, is told of an appointment. */
    declared?: Declared;
  };
  attempts: number;
  ambiguous: boolean;
  /** When a create began whose end nobody knows. */
  triedAt: Date | null;
  /** When the carrier's list was first read since, and did not hold it. */
  missedAt: Date | null;
  phone: string | null;
  offerId: string | null;
  createdAt: Date;
}

const columns = Prisma.sql`id, kind, key, payload, attempts, ambiguous, "triedAt", "missedAt", phone, "offerId", "createdAt"`;

/** What goes out by the carrier or in Teams, as its index is written. */
const message = Prisma.sql`kind <> 'webhook' AND kind <> 'appointment' AND kind <> 'hub'`;

/** Inserts a row once: a second row of the same key is the same effect, and nothing is written. */
export async function insertRow(
  db: Db,
  row: {
    kind: OutboxKind;
    key: string;
    payload: object;
    phone: string | null;
    offerId: string | null;
    /** Those of one line are told one after the other. */
    line?: string | null;
  },
  now: Date,
): Promise<void> {
  const payload = row.payload as Prisma.InputJsonObject;
  await db.outbox.createMany({
    data: [{ ...row, payload, dueAt: now, createdAt: now }],
    skipDuplicates: true,
  });
  noteQueued(db);
}

/**
 * Claims up to `limit` due messages for `leaseSeconds`; two processes never claim the same one.
 *
 * A lease that ran out means a process died with the row in hand: the carrier may have had it, hence `ambiguous`. The
 * lease is also when the row is due again, so that what is due is found by one index, whatever is in hand.
 */
export function claimMessages(db: Db, now: Date, limit: number, leaseSeconds: number) {
  return claim(db, message, now, limit, leaseSeconds);
}

/** Claims due webhooks, of each line its first alone, so that the OSNP hears of an orientation in order. */
export function claimWebhooks(db: Db, now: Date, limit: number, leaseSeconds: number) {
  return claim(db, Prisma.sql`kind = 'webhook' AND NOT behind`, now, limit, leaseSeconds);
}

/** Claims due rows of what is told nationally, of each appointment its first alone. */
export function claimNational(
  db: Db,
  kind: 'appointment' | 'hub',
  now: Date,
  limit: number,
  leaseSeconds: number,
) {
  return claim(db, national(kind), now, limit, leaseSeconds);
}

const national = (kind: 'appointment' | 'hub') =>
  kind === 'appointment'
    ? Prisma.sql`kind = 'appointment' AND NOT behind`
    : Prisma.sql`kind = 'hub' AND NOT behind`;

function claim(
  db: Db,
  which: Prisma.Sql,
  now: Date,
  limit: number,
  leaseSeconds: number,
): Promise<OutboxRow[]> {
  const until = new Date(now.getTime() + leaseSeconds * 1000);
  return db.$queryRaw<OutboxRow[]>`
    UPDATE "Outbox" SET attempts = attempts + 1, ambiguous = ambiguous OR "lockedUntil" IS NOT NULL,
      "lockedUntil" = ${until}, "dueAt" = ${until}
    WHERE id = ANY(ARRAY(
      SELECT id FROM "Outbox"
      WHERE status = 'due' AND ${which} AND "dueAt" <= ${now} AND ("lockedUntil" IS NULL OR "lockedUntil" <= ${now})
      ORDER BY "dueAt", id FOR UPDATE SKIP LOCKED LIMIT ${limit}::int))
    RETURNING ${columns}`;
}

/** When the next message is due, or undefined when none waits. */
export const nextMessageDue = (db: Db) => firstDue(db, message);

/** When the next webhook may be told. */
export const nextWebhookDue = (db: Db) => firstDue(db, Prisma.sql`kind = 'webhook' AND NOT behind`);

/** When something may be told nationally. */
export const nextNationalDue = (db: Db, kind: 'appointment' | 'hub') =>
  firstDue(db, national(kind));

async function firstDue(db: Db, which: Prisma.Sql): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`
    SELECT "dueAt" AS at FROM "Outbox" WHERE status = 'due' AND ${which} ORDER BY "dueAt", id LIMIT 1`;
  return row?.at;
}

/** Still this worker's row. The odd comparison keeps the planner at the key: an index of all that is due may hold thousands. */
const ours = ({ id, attempts }: OutboxRow) =>
  Prisma.sql`id = ${id} AND attempts = ${attempts} AND status || '' = 'due'`;

/**
 * The last look before a create: the lease begins anew, the moment is kept, so that nobody sends again before the
 * carrier's lateness is over. Says no when the number said STOP, or when the row is no longer ours to send.
 */
export async function beginCreate(
  db: Db,
  row: OutboxRow,
  now: Date,
  leaseSeconds: number,
): Promise<'begin' | 'silenced' | 'lost'> {
  const until = new Date(now.getTime() + leaseSeconds * 1000);
  const [found] = await db.$queryRaw<{ silenced: boolean }[]>`
    UPDATE "Outbox" SET "triedAt" = ${now}, "missedAt" = NULL, "lockedUntil" = ${until}, "dueAt" = ${until} WHERE ${ours(row)}
    RETURNING EXISTS (
      SELECT FROM "Phone" WHERE number IN ("Outbox".phone, "Outbox".payload ->> 'to') AND "optedOutAt" IS NOT NULL
    ) AS silenced`;
  if (!found) return 'lost';
  return found.silenced ? 'silenced' : 'begin';
}

/** Marks a row done, unless its lease was lost to another process meanwhile. */
export async function markDone(db: Db, row: OutboxRow, carrierSid: string | null, now: Date) {
  const count = await db.$executeRaw`
    UPDATE "Outbox" SET status = 'done', "carrierSid" = ${carrierSid}, "doneAt" = ${now}, "lockedUntil" = NULL
    WHERE ${ours(row)}`;
  return count === 1;
}

/** Puts a row back for a later try; `ambiguous` makes that try look the message up first, `missedAt` begins its last wait. */
export async function putBack(
  db: Db,
  row: OutboxRow,
  failure: { dueAt: Date; error: string; ambiguous: boolean; missedAt?: Date | undefined },
) {
  const { dueAt, error, ambiguous, missedAt = null } = failure;
  await db.$executeRaw`
    UPDATE "Outbox" SET "dueAt" = ${dueAt}, "lastError" = ${error.slice(0, 200)}, "lockedUntil" = NULL,
      ambiguous = ${ambiguous || row.ambiguous}, "triedAt" = CASE WHEN ${ambiguous} THEN "triedAt" END,
      "missedAt" = CASE WHEN ${ambiguous} THEN COALESCE("missedAt", ${missedAt}::timestamptz) END
    WHERE ${ours(row)}`;
}

/** Gives a row up for good, unless somebody else settled it meanwhile. */
export async function markFailed(db: Db, row: OutboxRow, error: string, now: Date) {
  const count = await db.$executeRaw`
    UPDATE "Outbox" SET status = 'failed', "lastError" = ${error.slice(0, 200)}, "doneAt" = ${now}, "lockedUntil" = NULL
    WHERE ${ours(row)}`;
  return count === 1;
}

/** A webhook whose event alone is refused no longer holds up those behind it; it is still told again and again. */
export async function stepAside(db: Db, row: OutboxRow): Promise<void> {
  await db.$executeRaw`UPDATE "Outbox" SET line = NULL WHERE ${ours(row)}`;
}

/** Changes what a row that nobody has in hand will say; false when it went out meanwhile. */
export async function rewordRow(db: Db, key: string, payload: object): Promise<boolean> {
  const { count } = await db.outbox.updateMany({
    where: { key, status: 'due', attempts: 0 },
    data: { payload: payload as Prisma.InputJsonObject },
  });
  return count === 1;
}

/** So many at once: each takes the lock of its line. */
const batch = 500;

/** Nobody listens to these here: their rows are done as they are. */
export async function finishRows(
  db: Db,
  kind: 'webhook' | 'appointment' | 'hub',
  now: Date,
): Promise<void> {
  for (let count = batch; count === batch; ) {
    count = await db.$executeRaw`
      UPDATE "Outbox" SET status = 'done', "doneAt" = ${now}, "lockedUntil" = NULL
      WHERE id = ANY(ARRAY(SELECT id FROM "Outbox" WHERE status = 'due' AND kind = ${kind} LIMIT ${batch}::int))`;
  }
}

/** Rows due later than any pause reaches were written by a clock that ran ahead: they are due now. */
export async function unstick(db: Db, now: Date, longestWaitMs: number): Promise<number> {
  const beyond = new Date(now.getTime() + longestWaitMs);
  return db.$executeRaw`
    UPDATE "Outbox" SET "dueAt" = ${now}, "lockedUntil" = NULL, "triedAt" = LEAST("triedAt", ${now}), "missedAt" = LEAST("missedAt", ${now}),
      ambiguous = ambiguous OR "lockedUntil" IS NOT NULL
    WHERE status = 'due' AND "dueAt" > ${beyond}`;
}

/** Texts, calls and Teams messages that should have left by now, and since when the first of them waits. */
export async function waitingMessages(
  db: Db,
  now: Date,
): Promise<{ waiting: number; oldest: Date | null }> {
  const { _count, _min } = await db.outbox.aggregate({
    where: { status: 'due', kind: { in: ['sms', 'call', 'teams'] }, createdAt: { lte: now } },
    _count: true,
    _min: { createdAt: true },
  });
  return { waiting: _count, oldest: _min.createdAt };
}
