import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { cancelOfferMessages } from '../outbox/outbox-service.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { closeOthers, fill } from './dispatch.ts';
import { looking, sayYes } from './offer.ts';
import { lockOffer } from './offer-service.ts';
import {
  findOpenOffer,
  type OfferRow,
  type OrientationRow,
  saveOffer,
  saveOrientation,
} from './orientation-repository.ts';
import { takeHour } from './take-place.ts';

/** A yes that was counted; `again` when it had been before. */
export interface Accepted {
  orientation: OrientationRow;
  offer: OfferRow;
  again: boolean;
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
): Promise<Accepted> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const status = sayYes(offer, orientation, answeredAt);
  if (!status) return { orientation, offer: await held(db, offer), again: true };
  await takeHour(db, orientation, offer, now, () =>
    saveOffer(db, offer, status, now, { answeredAt: now, sentAt: offer.sentAt ?? now }),
  );
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
  return { orientation: saved, offer, again: false };
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
): Promise<Yes> {
  try {
    return await accept(db, offerId, who, answeredAt, now);
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
      status: { in: ['expired', 'superseded', 'failed'] },
      lateYesAt: null,
      orientation: { status: { in: [...looking, 'accepted'] } },
    },
    data: { lateYesAt: now },
  });
  if (count === 0) return;
  await audit(db, who, 'offer.late-yes', offerId, now);
  if (looking.includes(orientation.status)) await fill(db, orientation, settings, now);
}
