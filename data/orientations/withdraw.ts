import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { earliest, later } from '../paris-time.ts';
import { tellLocumAnswered } from '../people/locum.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { fill } from './dispatch.ts';
import { giveBack } from './give-back.ts';
import { lockOffer } from './offer-service.ts';
import type { OrientationRow } from './orientation-repository.ts';

/**
 * The effecteur gives a confirmed patient back: the OSNP is told at once and the next ones are asked. The answer says
 * whether anybody is: `expired` when nobody was left.
 */
export async function withdraw(
  db: Db,
  offerId: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<OrientationRow> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const holds = offer.status === 'accepted' && orientation.acceptedById === offer.effecteurId;
  if (!holds || offer.outcome) {
    throw new Refusal('offer.not-held', {});
  }
  const more = later(now, settings.deadlineS * 1000);
  const extended = orientation.deadline > now ? orientation.deadline : more;
  const deadline = earliest(extended, orientation.windowTo);
  const saved = await giveBack(db, orientation, offer, { deadline }, now);
  await audit(db, who, 'offer.withdraw', offer.id, now);
  await tellLocumAnswered(db, offer, orientation, 'withdrawn', now, who.actor);
  return fill(db, saved, settings, now);
}
