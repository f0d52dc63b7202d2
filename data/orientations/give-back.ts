import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { unconfirm } from '../outbox/outbox-service.ts';
import {
  moveOffer,
  moveSlot,
  type OfferRow,
  type OrientationRow,
  saveOrientation,
} from './orientation-repository.ts';

/**
 * The patient is nobody's from here on, and the place that he had is blocked: it is the doctor who cannot be there. The
 * OSNP hears `orientation.withdrawn`; `handedTo` is the colleague whose yes follows in the same transaction.
 */
export async function giveBack(
  db: Db,
  { id }: OrientationRow,
  offer: OfferRow,
  { deadline, handedTo }: { deadline?: Date; handedTo?: string },
  now: Date,
): Promise<OrientationRow> {
  await moveOffer(db, offer, 'withdraw', now, { withdrawnAt: now });
  await unconfirm(db, offer, now);
  if (offer.slotId) {
    const booked = { state: 'booked', offerId: offer.id };
    await moveSlot(db, offer.slotId, booked, { state: 'blocked', offerId: null }, now);
  }
  const nobody = { status: 'offered', acceptedById: null, acceptedAt: null, slotId: null };
  const orientation = await saveOrientation(db, id, { ...nobody, ...(deadline && { deadline }) });
  const event = { type: 'orientation.withdrawn' as const, osnp: orientation.osnp, orientation };
  await emit(db, { ...event, ...(handedTo && { data: { handed_to: handedTo } }) }, now);
  return orientation;
}
