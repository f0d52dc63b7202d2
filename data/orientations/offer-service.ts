import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { cancelOfferMessages } from '../outbox/outbox-service.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { emitOffer, fill, releaseSlot } from './dispatch.ts';
import { tellWhoNamed } from './hand-over.ts';
import {
  closed,
  isLive,
  live,
  looking,
  type OfferStatus,
  outcomeOf,
  sayNo,
  typed,
} from './offer.ts';
import {
  findOffer,
  findOffersOfPhone,
  findOpenOffer,
  lockOrientation,
  moveOffer,
  type OfferRow,
  type OrientationRow,
} from './orientation-repository.ts';

/** An offer with its orientation, as dialogs need it. */
export type OfferAsked = OfferRow & { orientation: OrientationRow };

/** The offers that a phone could still be answering. */
export const liveOffers = (db: Db, phone: string): Promise<OfferAsked[]> =>
  findOffersOfPhone(db, phone, live);

/**
 * The offers that words without a code, said at `said`, could be about: made by then, and open then, whatever became of
 * them since, in the order in which they were texted: « le premier ». What was texted later was not on the screen.
 */
export async function offersOpenAt(db: Db, phone: string, said: Date): Promise<OfferAsked[]> {
  const found = await findOffersOfPhone(db, phone, undefined, undefined, {
    createdAt: { lte: said },
    OR: [{ status: { in: live } }, { statusSince: { gt: said } }],
  });
  const seen = found.filter(({ sentAt }) => sentAt === null || sentAt <= said);
  return seen.toSorted((a, b) => (a.sentAt ?? said).getTime() - (b.sentAt ?? said).getTime());
}

/**
 * The offer that a code meant on this phone, closed or not, so that a late answer hears what became of it. The code of
 * his first text means the same request when he was asked again since. A patient whom his locum accepted is his as well.
 */
export async function offerByCode(
  db: Db,
  phone: string,
  code: string,
  effecteurId?: string,
): Promise<OfferAsked | undefined> {
  const [put] = await findOffersOfPhone(db, phone, undefined, code);
  const [held] = put ? [] : await findOffersOfPhone(db, phone, ['accepted'], code, {}, effecteurId);
  return putSince(db, put ?? held);
}

/** A code or a card of his means the request: when he was asked again since, that is what is answered. */
export async function putSince(
  db: Db,
  offer: OfferAsked | undefined,
): Promise<OfferAsked | undefined> {
  if (!offer || isLive(offer) || offer.status === 'accepted') return offer;
  const again = await findOpenOffer(db, offer.orientationId, offer.effecteurId);
  return again ? { ...again, orientation: offer.orientation } : offer;
}

/** The offer with this id, when it is this person's and was put to this phone; which code it had matters no more. */
export async function offerById(
  db: Db,
  phone: string,
  personId: string,
  id: string,
): Promise<OfferAsked | undefined> {
  const own = { id, effecteur: { personId } };
  const [offer] = await findOffersOfPhone(db, phone, undefined, undefined, own);
  return offer;
}

/**
 * Confirmed patients of a phone, and of its effecteur, whose time is still ahead, newest yes first: their hour, or their window
 * without one.
 */
export async function heldOffers(
  db: Db,
  phone: string,
  now: Date,
  effecteurId?: string,
): Promise<OfferAsked[]> {
  const held = await findOffersOfPhone(db, phone, ['accepted'], undefined, {}, effecteurId);
  const slots = await db.slot.findMany({
    where: { id: { in: held.flatMap(({ slotId }) => slotId ?? []) }, endAt: { gt: now } },
    select: { id: true },
  });
  const ahead = ({ slotId, orientation }: OfferAsked) =>
    orientation.windowTo > now || slots.some(({ id }) => id === slotId);
  return held.filter((one) => one.orientation.status === 'accepted' && ahead(one));
}

/** So long after it was over, « oui » and « non » are about something else. */
const spokenOfMs = 24 * 3_600_000;

/** The newest offer of a phone that is over, not long ago: what a late « OUI » without a code was about. */
export async function lastClosedOffer(
  db: Db,
  phone: string,
  now: Date,
): Promise<OfferAsked | undefined> {
  const ended: OfferStatus[] = ['expired', 'superseded', 'failed', 'accepted', 'refused'];
  const [last] = await findOffersOfPhone(db, phone, ended, undefined, {
    orientation: { windowTo: { gt: later(now, -spokenOfMs) } },
  });
  return last;
}

/** Takes the lock of an offer's orientation: always first, before rows of the outbox, or two transactions wait for each other. */
export async function lockOffer(db: Db, offerId: string) {
  const { orientationId } = await db.offer.findUniqueOrThrow({
    where: { id: offerId },
    select: { orientationId: true },
  });
  const orientation = await lockOrientation(db, orientationId);
  const offer = await findOffer(db, offerId);
  if (!orientation) throw new Refusal('not-found', {});
  return { orientation, offer };
}

/** The doctor's no: no reproach, the next one is asked at once. */
export async function refuse(
  db: Db,
  offerId: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<OfferRow> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const event = sayNo(offer, orientation);
  if (!event) return offer;
  await moveOffer(db, offer, event, now, { answeredAt: now });
  await cancelOfferMessages(db, [offer.id], now);
  await releaseSlot(db, offer, now);
  await emitOffer(db, orientation, 'offer.refused', offer, now);
  await audit(db, who, 'offer.refuse', offer.id, now);
  await tellWhoNamed(db, offer, 'refused', now);
  await refill(db, orientation.id, settings, now);
  return offer;
}

/** Asks the next effecteurs in the place of one who will not come. */
export async function refill(db: Db, orientationId: string, settings: Settings, now: Date) {
  const orientation = await lockOrientation(db, orientationId);
  if (orientation && looking.includes(orientation.status)) {
    await fill(db, orientation, settings, now);
  }
}

/** Keeps another time or mode that the doctor proposes; never a yes, and the offer stays open. */
export async function propose(
  db: Db,
  offerId: string,
  counter: { from?: string; to?: string; mode?: string },
  who: Actor,
  now: Date,
): Promise<OfferRow> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (!isLive(offer)) throw closed(offer, outcomeOf(offer, orientation));
  const proposed = { ...counter, at: now.toISOString() };
  const row = await db.offer.update({ where: { id: offerId }, data: { counter: proposed } });
  const saved = typed(row);
  await emitOffer(db, orientation, 'offer.countered', saved, now);
  await audit(db, who, 'offer.propose', offer.id, now);
  return saved;
}
