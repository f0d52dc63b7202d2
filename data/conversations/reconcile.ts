import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * From when the carrier's list is to be read again at start: before the last text heard and before the oldest offer
 * that still waits, so that nothing said while we were down is missed; a day back at most.
 */
export async function reconcileFrom(db: Db, now: Date): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT LEAST(
      (SELECT max(at) FROM "Inbound" WHERE channel = 'sms'),
      (SELECT min("createdAt") FROM "Offer" WHERE status IN ('queued', 'sent'))) AS at`;
  const from = later(row?.at ?? now, -10 * minute);
  const oldest = later(now, -day);
  return new Date(Math.max(from.getTime(), oldest.getTime()));
}
