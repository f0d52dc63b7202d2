import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { parseHours } from '../paris-time.ts';
import { type Colleague, colleaguesOf } from '../people/colleagues.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { answerTime, askBest } from './ask.ts';
import { findNamed } from './candidates.ts';
import { handedUntil } from './hand-over.ts';
import { historyOf } from './history.ts';
import { closed, isLive, looking, outcomeOf } from './offer.ts';
import { lockOffer } from './offer-service.ts';
import { findOffers, type OfferRow, type OrientationRow } from './orientation-repository.ts';

/** A colleague who is asked in somebody's place, how long she has, and whether he holds the patient meanwhile. */
export interface Named {
  name: string;
  minutes: number;
  holds: boolean;
}

/**
 * Asks a colleague of his structure, whom he named, to take a patient of his or a request put to him: she alone is asked,
 * and until she says yes all stays as it is. Refused in words when she cannot be asked, without saying why.
 */
export async function nameColleague(
  db: Db,
  offerId: string,
  colleagueId: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<Named> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const holds = offer.status === 'accepted' && orientation.acceptedById === offer.effecteurId;
  if (!holds && !(isLive(offer) && looking.includes(orientation.status)))
    throw closed(offer, outcomeOf(offer, orientation));
  const colleague = (await colleaguesOf(db, offer.effecteurId)).find(
    ({ id }) => id === colleagueId,
  );
  if (!colleague) throw new Refusal('practitioner.unknown', {});
  const offers = await findOffers(db, orientation.id);
  await mayBeHanded(db, orientation, offer, offers, colleague, now);
  await ask(db, orientation, offer, offers, colleague, settings, now);
  await audit(db, who, 'offer.name-colleague', offer.id, now);
  const ms = answerTime(orientation, { handedById: offer.effecteurId });
  return { name: colleague.name, minutes: Math.max(1, Math.round(ms / 60_000)), holds };
}

async function mayBeHanded(
  db: Db,
  orientation: OrientationRow,
  { outcome, code }: OfferRow,
  offers: OfferRow[],
  { id }: Colleague,
  now: Date,
): Promise<void> {
  const { windowTo, targets, wantedSlotId } = orientation;
  if (outcome || (await handedUntil(db, orientation)) <= now || windowTo <= now)
    throw new Refusal('hand-over.late', { code });
  if (offers.some((one) => one.handedById && isLive(one)))
    throw new Refusal('hand-over.waiting', { code });
  // only those are asked whom the OSNP chose, or whose place it wants
  if (wantedSlotId || (targets.length > 0 && !targets.includes(id)))
    throw new Refusal('hand-over.chosen', { code });
}

async function ask(
  db: Db,
  orientation: OrientationRow,
  { effecteurId, code }: OfferRow,
  offers: OfferRow[],
  { id, name }: Colleague,
  settings: Settings,
  now: Date,
): Promise<void> {
  const hours = parseHours(settings.hours);
  const looked = {
    orientation,
    past: historyOf(offers),
    hours,
    room: 1,
    traitantFirst: false,
    now,
  };
  const candidate = await findNamed(db, looked, id);
  const named = candidate ? [{ ...candidate, handedById: effecteurId }] : [];
  const rank = offers.length;
  const made = await askBest(db, orientation, named, { room: 1, rank, settings, now });
  if (made === 0) throw new Refusal('hand-over.unavailable', { code, name });
}
