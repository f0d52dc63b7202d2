import type { Db } from '../database.ts';
import { tell } from '../orientations/dispatch.ts';
import { lockOffer } from '../orientations/offer-service.ts';
import { later, nextWithin, parseHours } from '../paris-time.ts';

/** A visit is over a little after its end, and nobody is asked about the day before yesterday. */
const afterMs = 15 * 60_000;
const forgottenMs = 3 * 24 * 3_600_000;

/** A patient of whom nobody said whether he came; `at`: when his doctor may be asked. */
interface Unasked {
  offerId: string;
  at: Date;
}

/**
 * The patients whose hour is over, or to come, and whose doctors were not asked: each once, within the hours that his
 * doctor allows. Those who were accepted a month ago are left alone.
 */
export async function findUnasked(db: Db, hours: string, now: Date): Promise<Unasked[]> {
  const month = later(now, -31 * 24 * 3_600_000);
  const rows = await db.$queryRaw<{ id: string; over: Date; hours: string | null }[]>`
    SELECT f.id, COALESCE(s."endAt", o."windowTo") AS over, p.hours
    FROM "Offer" f JOIN "Orientation" o ON o.id = f."orientationId" LEFT JOIN "Slot" s ON s.id = f."slotId"
      JOIN "Effecteur" e ON e.id = f."effecteurId" JOIN "Person" p ON p.id = e."personId"
    WHERE f.status = 'accepted' AND f."cameAskedAt" IS NULL AND f.outcome IS NULL AND f."answeredAt" > ${month}
      AND COALESCE(s."endAt", o."windowTo") > ${later(now, -forgottenMs)}
    ORDER BY over, f.id LIMIT 500`;
  const opens = new Map<string, Date>();
  return rows.map((row) => {
    const due = later(row.over, afterMs);
    if (due > now) return { offerId: row.id, at: due };
    const his = row.hours ?? hours;
    const open = opens.get(his) ?? nextWithin(parseHours(his), now);
    opens.set(his, open);
    return { offerId: row.id, at: open };
  });
}

/** Asks the doctor whether his patient came: once, and silence is no answer. */
export async function askCame(db: Db, offerId: string, now: Date): Promise<void> {
  const { offer } = await lockOffer(db, offerId);
  const { count } = await db.offer.updateMany({
    where: { id: offerId, status: 'accepted', cameAskedAt: null, outcome: null },
    data: { cameAskedAt: now },
  });
  if (count === 0) return;
  const { code, slotId } = offer;
  const place = slotId ? await db.slot.findUnique({ where: { id: slotId } }) : null;
  const key = place ? 'outcome.ask' : 'outcome.ask.noHour';
  await tell(db, offer, { key, params: { code, at: place?.startAt.toISOString() } }, 'came', now);
}
