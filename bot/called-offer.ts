import type { Db } from '../data/database.ts';
import { isAgain } from '../data/orientations/ask.ts';
import { offerById } from '../data/orientations/offer-service.ts';
import type { Speaker } from '../data/people/person.ts';
import { placeOf } from '../data/slots/slot-service.ts';
import type { OfferCalled } from '../dialogs/services.ts';

/** The one request of a call that we placed, when the number is still its doctor's. */
export async function calledOffer(
  db: Db,
  call: {
    called?: string | undefined;
    phone: string | undefined;
    speaker: Speaker | undefined;
  },
): Promise<OfferCalled | undefined> {
  const { called, phone = '', speaker } = call;
  if (!called || !speaker) return undefined;
  const offer = await offerById(db, phone, speaker.person.id, called);
  if (!offer) return undefined;
  const place = await placeOf(db, offer.slotId);
  return { ...offer, place, again: await isAgain(db, offer.orientation, offer) };
}
