import type { Person } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { type Again, isAgain } from './ask.ts';
import { typed } from './offer.ts';
import type { OfferAsked } from './offer-service.ts';

/** The offer that a call is about, and whom it was placed to. */
export interface CalledOffer {
  offer: OfferAsked;
  person: Person;
  /** When the place that it holds begins. */
  startAt: Date | null;
  /** He was asked before, and the colleague who had the patient gave him back. */
  again: Again;
}

/**
 * The offer of a call's handle. The handle alone is not enough: the number must be the one that was called, and the
 * call one that we placed for it. A call whose number the carrier could not tell us (`ambiguous`) counts as ours.
 */
export async function findCalledOffer(
  db: Db,
  token: string,
  call: { sid: string; to: string },
): Promise<CalledOffer | undefined> {
  const offer = await db.offer.findUnique({
    where: { voiceToken: token },
    include: { orientation: true, effecteur: { include: { person: true } } },
  });
  if (!offer || offer.phone !== call.to || !(await wasPlaced(db, offer.id, call.sid)))
    return undefined;
  const slot = offer.slotId ? await db.slot.findUnique({ where: { id: offer.slotId } }) : null;
  const again = await isAgain(db, offer.orientation, typed(offer));
  const { person } = offer.effecteur;
  return { offer: typed(offer), person, startAt: slot?.startAt ?? null, again };
}

/** The webhook may overtake the carrier's own answer to our request: a row in hand has no number yet. */
async function wasPlaced(db: Db, offerId: string, sid: string): Promise<boolean> {
  const rows = await db.outbox.findMany({
    where: { offerId, kind: 'call' },
    select: { carrierSid: true, ambiguous: true, attempts: true, status: true },
  });
  return rows.some(
    ({ carrierSid, ambiguous, attempts, status }) =>
      carrierSid === sid ||
      (attempts > 0 && (ambiguous || (carrierSid === null && status === 'due'))),
  );
}
