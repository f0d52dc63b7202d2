import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { checkHourIsFree } from '../engagements/hour-is-free.ts';
import { emit } from '../events/events.ts';
import { newId, newReplyCode, newVoiceToken } from '../ids.ts';
import { cancelOfferMessages } from '../outbox/outbox-service.ts';
import { earliest, later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { closeOthers, emitOffer, fill, releaseSlot, tell } from './dispatch.ts';
import { advance, live } from './offer.ts';
import {
  findOffersOfPhone,
  lockOrientation,
  moveSlot,
  type OfferRow,
  type OrientationRow,
  saveOffer,
  saveOrientation,
} from './orientation-repository.ts';
import type { Caller } from './orientation-service.ts';
import { takePlace } from './take-place.ts';

/** An offer with its orientation, as dialogs need it. */
export type OfferAsked = OfferRow & { orientation: OrientationRow };

/** The offers that a phone could still be answering. */
export const liveOffers = (db: Db, phone: string): Promise<OfferAsked[]> =>
  findOffersOfPhone(db, phone, live);

/** The offer that a code meant on this phone, closed or not, so that a late answer hears what became of it. */
export async function offerByCode(
  db: Db,
  phone: string,
  code: string,
): Promise<OfferAsked | undefined> {
  const all = ['queued', 'sent', 'accepted', 'refused', 'expired', 'superseded', 'failed'];
  return (await findOffersOfPhone(db, phone, all, code))[0];
}

/** Confirmed patients of a phone whose time is still ahead, newest yes first. */
export async function heldOffers(db: Db, phone: string, now: Date): Promise<OfferAsked[]> {
  const held = await findOffersOfPhone(db, phone, ['accepted']);
  return held.filter(
    ({ orientation }) => orientation.status === 'accepted' && orientation.windowTo > now,
  );
}

/** The newest offer of a phone that is over: what a late « OUI » without a code was about. */
export async function lastClosedOffer(db: Db, phone: string): Promise<OfferAsked | undefined> {
  return (await findOffersOfPhone(db, phone, ['expired', 'superseded', 'failed', 'accepted']))[0];
}

/** Takes the lock of an offer's orientation: always first, before rows of the outbox, or two transactions wait for each other. */
export async function lockOffer(db: Db, offerId: string) {
  const { orientationId } = await db.offer.findUniqueOrThrow({
    where: { id: offerId },
    select: { orientationId: true },
  });
  const orientation = await lockOrientation(db, orientationId);
  const offer = await db.offer.findUniqueOrThrow({ where: { id: offerId } });
  if (!orientation) throw new Refusal('not-found', {});
  return { orientation, offer };
}

/**
 * The doctor's own yes. One transaction: orientation open, offer live, place still ours → holder set, others
 * superseded, OSNP's event written. `answeredAt` is the carrier's time: a yes in time counts even when we heard it late.
 */
export async function accept(
  db: Db,
  offerId: string,
  who: Actor,
  answeredAt: Date,
  now: Date,
): Promise<{ orientation: OrientationRow; offer: OfferRow; again: boolean }> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const { code, statusSince: since } = offer;
  if (!['pending', 'offered', 'accepted'].includes(orientation.status)) {
    throw new Refusal('offer.closed', { status: closedBy(orientation), since, code });
  }
  if (orientation.status === 'accepted' && orientation.acceptedById !== offer.effecteurId) {
    throw new Refusal('offer.closed', { status: 'superseded', since, code });
  }
  const status = advance(offer, 'accept', answeredAt);
  if (!status) return { orientation, offer, again: true };
  await checkHourIsFree(db, { ...offer, orientation }, now);
  await takePlace(db, offer, now);
  await saveOffer(db, offer, status, now, { answeredAt: now, sentAt: offer.sentAt ?? now });
  await cancelOfferMessages(db, [offer.id], now);
  await closeOthers(db, orientation, 'taken', offer.id, now);
  const saved = await saveOrientation(db, orientation.id, {
    status: 'accepted',
    acceptedById: offer.effecteurId,
    acceptedAt: now,
    slotId: offer.slotId,
    dueAt: null,
  });
  await emit(db, { type: 'orientation.accepted', osnp: saved.osnp, orientation: saved }, now);
  await audit(db, who, 'offer.accept', offer.id, now);
  return { orientation: saved, offer, again: false };
}

const closedBy = ({ status }: OrientationRow) => (status === 'cancelled' ? 'cancelled' : 'expired');

/** The doctor's no: no reproach, the next one is asked at once. */
export async function refuse(
  db: Db,
  offerId: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<OfferRow> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const status = advance(offer, 'refuse', now);
  if (!status) return offer;
  await saveOffer(db, offer, status, now, { answeredAt: now });
  await cancelOfferMessages(db, [offer.id], now);
  await releaseSlot(db, offer, now);
  await emitOffer(db, orientation, 'offer.refused', offer, now);
  await audit(db, who, 'offer.refuse', offer.id, now);
  await refill(db, orientation.id, settings, now);
  return offer;
}

/** Asks the next effecteurs in the place of one who will not come. */
export async function refill(db: Db, orientationId: string, settings: Settings, now: Date) {
  const orientation = await lockOrientation(db, orientationId);
  if (orientation && ['pending', 'offered'].includes(orientation.status)) {
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
  if (!live.includes(offer.status as never)) {
    const { code, status, statusSince: since } = offer;
    throw new Refusal('offer.closed', { status, since, code });
  }
  const saved = await db.offer.update({ where: { id: offerId }, data: { counter } });
  await emitOffer(db, orientation, 'offer.countered', saved, now);
  await audit(db, who, 'offer.propose', offer.id, now);
  return saved;
}

/** The effecteur gives a confirmed patient back: the OSNP is told at once and the next ones are asked. */
export async function withdraw(
  db: Db,
  offerId: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<OrientationRow> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (offer.status !== 'accepted' || orientation.acceptedById !== offer.effecteurId) {
    throw new Refusal('offer.not-held', {});
  }
  await saveOffer(db, offer, 'refused', now);
  if (offer.slotId) {
    const booked = { state: 'booked', offerId: offer.id };
    await moveSlot(db, offer.slotId, booked, { state: 'blocked', offerId: null }, now);
  }
  const more = later(now, settings.deadlineS * 1000);
  const extended = orientation.deadline > now ? orientation.deadline : more;
  const saved = await saveOrientation(db, orientation.id, {
    status: 'offered',
    acceptedById: null,
    acceptedAt: null,
    slotId: null,
    deadline: earliest(extended, orientation.windowTo),
  });
  await emit(db, { type: 'orientation.withdrawn', osnp: saved.osnp, orientation: saved }, now);
  await audit(db, who, 'offer.withdraw', offer.id, now);
  return fill(db, saved, settings, now);
}

/** An answer that the OSNP heard by phone and records for the effecteur. */
export async function recordAnswer(
  db: Db,
  orientationId: string,
  answer: { effecteurId: string; answer: 'accept' | 'refuse' },
  caller: Caller,
  settings: Settings,
  now: Date,
): Promise<OrientationRow> {
  const orientation = await lockOrientation(db, orientationId);
  if (!orientation || orientation.osnp !== caller.osnp) throw new Refusal('not-found', {});
  const existing = await db.offer.findFirst({
    where: { orientationId, effecteurId: answer.effecteurId },
  });
  if (['expired', 'cancelled'].includes(orientation.status)) {
    throw new Refusal('orientation.ended', { status: orientation.status });
  }
  if (orientation.status === 'accepted' && existing?.status !== 'accepted') {
    throw new Refusal('orientation.ended', { status: 'accepted' });
  }
  const offer = existing ?? (await offerByPhone(db, orientation, answer.effecteurId, now));
  const who: Actor = {
    actor: caller.osnp,
    onBehalfOf: answer.effecteurId,
    channel: 'phone',
    requestId: caller.requestId,
  };
  if (answer.answer === 'refuse') await refuse(db, offer.id, who, settings, now);
  else {
    const reopened = live.includes(offer.status as never) || offer.status === 'accepted';
    if (!reopened)
      await db.offer.update({
        where: { id: offer.id },
        data: { status: 'queued', expiresAt: null },
      });
    const { again } = await accept(db, offer.id, who, now, now);
    const say = { key: 'offer.acceptedByPhone', params: { code: offer.code } };
    if (!again) await tell(db, offer, say, 'accepted-by-phone', now);
  }
  return db.orientation.findUniqueOrThrow({ where: { id: orientationId } });
}

/** The OSNP rang somebody whom we had not asked: his answer needs an offer of its own. */
async function offerByPhone(db: Db, orientation: OrientationRow, effecteurId: string, now: Date) {
  const effecteur = await db.effecteur.findUnique({
    where: { id: effecteurId },
    include: { person: true },
  });
  if (!effecteur) throw new Refusal('practitioner.unknown', {});
  return db.offer.create({
    data: {
      id: newId('ofr'),
      orientationId: orientation.id,
      effecteurId,
      phone: effecteur.person.phone,
      code: newReplyCode(),
      status: 'queued',
      statusSince: now,
      channel: 'sms',
      nextChannels: [],
      rank: 0,
      why: 'phone',
      sentAt: now,
      voiceToken: newVoiceToken(),
      createdAt: now,
    },
  });
}
