import { bookHour, type WantedHour } from '../appointments/book-hour.ts';
import { attempt } from '../attempt.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { cancelOfferMessages } from '../outbox/outbox-service.ts';
import { tellLocumAnswered } from '../people/locum.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { closeOthers, fill } from './dispatch.ts';
import { releaseHolder } from './hand-over.ts';
import { isHanded, looking, type OfferEvent, sayYes } from './offer.ts';
import { lockOffer } from './offer-service.ts';
import {
  findOpenOffer,
  moveOffer,
  type OfferRow,
  type OrientationRow,
  saveOrientation,
} from './orientation-repository.ts';
import { takeHour } from './take-place.ts';

/** A yes that was counted; `again` when it had been before. */
export interface Accepted {
  orientation: OrientationRow;
  offer: OfferRow;
  again: boolean;
  /** Why the hour said with the yes cannot be: he has the patient, and the hour is still to agree. */
  hourRefused?: Refusal;
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
  hour?: AgreedHour,
): Promise<Accepted> {
  const { orientation, offer: asked } = await lockOffer(db, offerId);
  const event = sayYes(asked, orientation, answeredAt);
  if (!event) return { orientation, offer: await held(db, asked), again: true };
  const take = (open: OrientationRow) => hold(db, open, asked, event, who, now, hour);
  if (!isHanded(asked, orientation)) return take(orientation);
  // both or neither: a place that is taken meanwhile leaves the patient with whoever has him
  const moved = await attempt(db, async () =>
    take(await releaseHolder(db, orientation, asked, who, now)),
  );
  if ('refused' in moved) throw moved.refused;
  return moved.done;
}

async function hold(
  db: Db,
  orientation: OrientationRow,
  asked: OfferRow,
  event: OfferEvent,
  who: Actor,
  now: Date,
  hour: AgreedHour | undefined,
): Promise<Accepted> {
  const { offer, hourRefused } = await withHour(db, orientation, asked, hour, now);
  const save = () =>
    moveOffer(db, asked, event, now, { answeredAt: now, sentAt: offer.sentAt ?? now });
  await (offer === asked ? takeHour(db, orientation, offer, now, save) : save());
  await cancelOfferMessages(db, [offer.id], now);
  await closeOthers(db, orientation, 'taken', offer.id, now);
  const saved = await saveOrientation(db, orientation.id, {
    status: 'accepted',
    acceptedById: offer.effecteurId,
    acceptedAt: now,
    slotId: offer.slotId,
    dueAt: null,
    room: 0,
    waitingFor: [],
  });
  await emit(db, { type: 'orientation.accepted', osnp: saved.osnp, orientation: saved }, now);
  await audit(db, who, 'offer.accept', offer.id, now);
  await tellLocumAnswered(db, offer, orientation, 'accepted', now);
  return { orientation: saved, offer, again: false, ...(hourRefused && { hourRefused }) };
}

/** An hour said with the yes; `must`: without it there is no yes. */
export type AgreedHour = WantedHour & { must?: boolean };

/** The offer with the place of the hour that came with the yes, or why that hour cannot be. */
async function withHour(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  hour: AgreedHour | undefined,
  now: Date,
): Promise<{ offer: OfferRow; hourRefused?: Refusal }> {
  if (!hour) return { offer };
  const booked = await attempt(db, () => bookHour(db, orientation, offer, hour, now));
  if ('done' in booked) return { offer: booked.done };
  if (hour.must) throw booked.refused;
  return { offer, hourRefused: booked.refused };
}

/** The offer by which he holds it: an older code of his means the same patient. */
const held = async (db: Db, offer: OfferRow): Promise<OfferRow> =>
  offer.status === 'accepted'
    ? offer
    : ((await findOpenOffer(db, offer.orientationId, offer.effecteurId)) ?? offer);

/** What a yes led to: the patient is his, or why not. A refusal undoes nothing else that the same message did. */
export type Yes = Accepted | { refused: Refusal };

/**
 * A yes by text, card or call. One that comes too late is kept: he is asked first, as soon as there is room, should the
 * patient be free again.
 */
export async function takeYes(
  db: Db,
  offerId: string,
  who: Actor,
  answeredAt: Date,
  settings: Settings,
  now: Date,
  hour?: AgreedHour,
): Promise<Yes> {
  try {
    return await accept(db, offerId, who, answeredAt, now, hour);
  } catch (error) {
    if (!(error instanceof Refusal) || !error.code.startsWith('offer.')) throw error;
    if (error.code === 'offer.closed') await noteLateYes(db, offerId, who, settings, now);
    return { refused: error };
  }
}

async function noteLateYes(db: Db, offerId: string, who: Actor, settings: Settings, now: Date) {
  const { orientation } = await lockOffer(db, offerId);
  const { count } = await db.offer.updateMany({
    where: {
      id: offerId,
      status: { in: ['expired', 'superseded', 'failed', 'refused'] },
      withdrawnAt: null,
      lateYesAt: null,
      orientation: { status: { in: [...looking, 'accepted'] } },
    },
    data: { lateYesAt: now },
  });
  if (count === 0) return;
  await audit(db, who, 'offer.late-yes', offerId, now);
  if (looking.includes(orientation.status)) await fill(db, orientation, settings, now);
}
