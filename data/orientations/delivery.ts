import { audit, engine } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { cancelOfferMessages } from '../outbox/outbox-service.ts';
import { earliest, later } from '../paris-time.ts';
import type { Settings } from '../settings.ts';
import { answerTime } from './ask.ts';
import { emitOffer, releaseSlot } from './dispatch.ts';
import { handedUntil, tellWhoNamed } from './hand-over.ts';
import { moveOn, noteLost, standsElsewhere, standsInTeams } from './next-channel.ts';
import { isHanded, isLive } from './offer.ts';
import { lockOffer, refill } from './offer-service.ts';
import { moveOffer, type OfferRow, type OrientationRow } from './orientation-repository.ts';

/** The carrier has it: the doctor's time starts now. A receipt that comes after the answer changes nothing. */
export async function markSent(db: Db, offerId: string, now: Date): Promise<void> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (offer.status !== 'queued') return;
  const expiresAt = later(now, answerTime(orientation, offer));
  const sent = {
    sentAt: now,
    expiresAt: earliest(expiresAt, await lastMoment(db, orientation, offer)),
    // the receipt may have overtaken the carrier's own answer
    delivery: offer.arrivedOn.includes(offer.channel) ? 'delivered' : 'sent',
  };
  await moveOffer(db, offer, 'send', now, sent);
  await audit(db, engine, 'offer.send', offer.id, now);
  await emitOffer(db, orientation, 'offer.sent', offer, now);
}

/** The deadline is for finding a doctor: while one holds the patient, his colleague may think until his hour. */
const lastMoment = async (db: Db, orientation: OrientationRow, offer: OfferRow): Promise<Date> =>
  isHanded(offer, orientation) ? handedUntil(db, orientation) : orientation.deadline;

/** The carrier's word that the doctor has it, on a channel of his; whatever a later receipt says, he has it. */
export async function markDelivered(
  db: Db,
  offerId: string,
  now: Date,
  channel = 'sms',
): Promise<void> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (offer.arrivedOn.includes(channel)) return;
  const here = channel === offer.channel && offer.delivery !== null && offer.status !== 'queued';
  await db.offer.update({
    where: { id: offerId },
    data: { arrivedOn: { push: channel }, ...(here && { delivery: 'delivered' }) },
  });
  if (isLive(offer)) await emitOffer(db, orientation, 'offer.delivered', offer, now);
}

/**
 * This channel cannot reach him: the next channel of the same person, else the next effecteur.
 * With `failed`, the channel that the carrier speaks of: a receipt repeated after the switch changes nothing.
 */
export async function markUndeliverable(
  db: Db,
  offerId: string,
  settings: Settings,
  now: Date,
  failed?: string,
): Promise<void> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (!isLive(offer)) return;
  if (failed && offer.arrivedOn.includes(failed)) return; // receipts come in any order: he has it
  if (failed) await noteLost(db, offer, failed);
  if (failed && failed !== offer.channel) return;
  const stands = await standsElsewhere(db, offer);
  if (await moveOn(db, orientation, offer, !stands, settings, now)) return;
  if (stands) return; // his text can still be answered
  await fail(db, orientation, offer, settings, now);
}

async function fail(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  settings: Settings,
  now: Date,
): Promise<void> {
  await moveOffer(db, offer, 'fail', now, { delivery: 'undelivered' });
  await audit(db, engine, 'offer.fail', offer.id, now);
  await releaseSlot(db, offer, now);
  await emitOffer(db, orientation, 'offer.failed', offer, now);
  await tellWhoNamed(db, offer, 'unreached', now);
  await refill(db, orientation.id, settings, now);
}

/**
 * Nothing of his number is heard any more: the offer goes on in Teams, where it stands already or can be put, else to
 * the next effecteur at once. A text that he still has on his screen can no longer be answered.
 */
export async function leavePhone(
  db: Db,
  offerId: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (!isLive(offer)) return;
  const nextChannels = offer.nextChannels.filter((channel) => channel === 'teams');
  await db.offer.update({ where: { id: offerId }, data: { nextChannels } });
  if (offer.channel === 'teams' || (await standsInTeams(db, offer))) return;
  if (await moveOn(db, orientation, { ...offer, nextChannels }, true, settings, now)) return;
  await fail(db, orientation, offer, settings, now);
}

/** « 9 » on a call: the offer goes on by text, when it was not texted before, else it leaves him as a failed call would. */
export async function leaveCalls(
  db: Db,
  offerId: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const { offer } = await lockOffer(db, offerId);
  if (!isLive(offer) || offer.channel !== 'voice') return;
  const texted = await db.outbox.count({ where: { offerId, kind: 'sms' } });
  const left = offer.nextChannels.filter((channel) => channel !== 'sms');
  const nextChannels = texted === 0 ? ['sms', ...left] : left;
  await db.offer.update({ where: { id: offerId }, data: { nextChannels } });
  await markUndeliverable(db, offerId, settings, now, 'voice');
}

/** Closes an offer whose time ran out before `upTo`, and asks the next effecteurs. */
export async function expireOffer(
  db: Db,
  offerId: string,
  upTo: Date,
  settings: Settings,
  now: Date,
): Promise<boolean> {
  const { orientation, offer } = await lockOffer(db, offerId);
  if (offer.status !== 'sent' || !offer.expiresAt || offer.expiresAt > upTo) return false;
  await moveOffer(db, offer, 'expire', now);
  await audit(db, engine, 'offer.expire', offer.id, now);
  await cancelOfferMessages(db, [offer.id], now);
  await releaseSlot(db, offer, now);
  await emitOffer(db, orientation, 'offer.expired', offer, now);
  await tellWhoNamed(db, offer, 'silent', now);
  await refill(db, orientation.id, settings, now);
  return true;
}
