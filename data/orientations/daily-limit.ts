import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { latest } from '../paris-time.ts';
import type { Range } from '../slots/slot.ts';

/** What counts against a doctor's limit: patients he accepted; and, where nobody is to be asked in vain, requests that are open. */
const accepted = Prisma.sql`('accepted')`;
const acceptedOrOpen = Prisma.sql`('accepted', 'queued', 'sent')`;

const midnight = (day: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${day})::timestamp AT TIME ZONE 'Europe/Paris'`;

/** The Paris day of an instant. */
const dayOf = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(${instant} AT TIME ZONE 'Europe/Paris')::date`;

/**
 * How many patients of a Paris day an effecteur has; without a place or an agreed hour one counts on every day of his window, so
 * that no limit is passed once the hour is agreed.
 */
const patientsOn = (effecteurId: Prisma.Sql, day: Prisma.Sql, status: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*) FROM "Offer" lo JOIN "Orientation" lr ON lr.id = lo."orientationId"
    LEFT JOIN "Slot" ls ON ls.id = lo."slotId"
    WHERE lo."effecteurId" = ${effecteurId} AND lo.status IN ${status}
      AND COALESCE(ls."startAt", lr."windowFrom") < ${midnight(Prisma.sql`${day} + 1`)}
      AND COALESCE(ls."startAt" >= ${midnight(day)}, lr."windowTo" > ${midnight(day)}))`;

const me = Prisma.sql`e.id`;

/** True for `e` when he has no limit, or may have one more patient on the day of an instant. */
export const mayHaveOn = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(e."dailyLimit" IS NULL OR ${patientsOn(me, dayOf(instant), accepted)} < e."dailyLimit")`;

/** True for `e` when requests that are open use up what is left of the day of an instant: he waits for one to close. */
export const waitsOn = (instant: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(e."dailyLimit" IS NOT NULL AND ${patientsOn(me, dayOf(instant), acceptedOrOpen)} >= e."dailyLimit")`;

const someDay = ({ from, to }: Range, status: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`EXISTS (SELECT FROM generate_series(
      ${dayOf(Prisma.sql`${from}::timestamptz`)},
      ${dayOf(Prisma.sql`greatest(${from}::timestamptz, ${to}::timestamptz - interval '1 second')`)}, interval '1 day') AS d(day)
    WHERE ${patientsOn(me, Prisma.sql`d.day::date`, status)} < e."dailyLimit")`;

/** The same over the days of a window: one of them is enough. */
export const mayHaveIn = (window: Range): Prisma.Sql =>
  Prisma.sql`(e."dailyLimit" IS NULL OR ${someDay(window, accepted)})`;
export const waitsIn = (window: Range): Prisma.Sql =>
  Prisma.sql`(e."dailyLimit" IS NOT NULL AND NOT ${someDay(window, acceptedOrOpen)})`;

/** True for `e` when no day of the window of `o` on which he may have one more is used up by requests that are open. */
export const waitsNowhere = (now: Date): Prisma.Sql =>
  Prisma.sql`(e."dailyLimit" IS NULL OR NOT EXISTS (SELECT FROM generate_series(
      ${dayOf(Prisma.sql`greatest(o."windowFrom", ${now}::timestamptz)`)},
      ${dayOf(Prisma.sql`(o."windowTo" - interval '1 second')`)}, interval '1 day') AS d(day)
    WHERE ${patientsOn(me, Prisma.sql`d.day::date`, accepted)} < e."dailyLimit"
      AND ${patientsOn(me, Prisma.sql`d.day::date`, acceptedOrOpen)} >= e."dailyLimit"))`;

/** Somebody who is about to be asked: for a place of his, or for an hour of the window. */
interface ToAsk {
  effecteurId: string;
  dailyLimit: number | null;
  startAt: Date | null;
}

/**
 * Those who may be asked once more, now that nobody else asks them: two requests that looked at one moment must not both find
 * the last patient of the day free. Whom another transaction is asking this instant is passed over.
 */
export async function withinLimits<One extends ToAsk>(
  db: Db,
  candidates: One[],
  { windowFrom, windowTo }: { windowFrom: Date; windowTo: Date },
  now: Date,
): Promise<One[]> {
  const may: One[] = [];
  for (const one of candidates) {
    const window = { from: latest(windowFrom, now), to: windowTo };
    if (one.dailyLimit === null || (await isFree(db, one, window))) may.push(one);
  }
  return may;
}

async function isFree(db: Db, { effecteurId, startAt }: ToAsk, window: Range): Promise<boolean> {
  const [lock] = await db.$queryRaw<{ taken: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended('daily-limit:' || ${effecteurId}, 0)) AS taken`;
  return lock?.taken === true && !(await isFull(db, effecteurId, startAt, window));
}

/** True when he has, or is asked about, as many patients of the day as he wants; of a window, on each of its days. */
export async function isFull(
  db: Db,
  effecteurId: string,
  startAt: Date | null,
  window: Range,
): Promise<boolean> {
  const full = startAt ? waitsOn(Prisma.sql`${startAt}::timestamptz`) : waitsIn(window);
  const [row] = await db.$queryRaw<{ full: boolean }[]>`
    SELECT ${full} AS full FROM "Effecteur" e WHERE e.id = ${effecteurId}`;
  return row?.full === true;
}
