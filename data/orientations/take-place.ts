import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { Refusal } from '../refusal.ts';
import { moveSlot, type OfferRow } from './orientation-repository.ts';

/** held → booked; an offer that had expired takes its place back only while it is still free. */
export async function takePlace(db: Db, offer: OfferRow, now: Date) {
  if (!offer.slotId) return;
  const booked = { state: 'booked', offerId: offer.id };
  const held = await moveSlot(db, offer.slotId, { state: 'held', offerId: offer.id }, booked, now);
  const free =
    held || (await moveSlot(db, offer.slotId, { state: 'free', offerId: null }, booked, now));
  if (!free)
    throw new Refusal('offer.closed', {
      status: 'full',
      since: offer.statusSince,
      code: offer.code,
    });
  await tellWhenFull(db, offer.slotId, now);
}

/** The last place of an opening is given: nobody need look at it any more. */
async function tellWhenFull(db: Db, slotId: string, now: Date) {
  const { opening } = await db.slot.findUniqueOrThrow({
    where: { id: slotId },
    include: { opening: { include: { slots: { select: { state: true } } } } },
  });
  if (opening.slots.some(({ state }) => state === 'free' || state === 'held')) return;
  const data = {
    practitioner_id: opening.effecteurId,
    from: opening.startAt.toISOString(),
    to: opening.endAt.toISOString(),
    mode: opening.mode,
  };
  await emit(db, { type: 'slot.full', osnp: null, data }, now);
}
