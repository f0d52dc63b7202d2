import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { accept } from '../orientations/accept.ts';
import { tell } from '../orientations/dispatch.ts';
import { closed, looking, outcomeOf } from '../orientations/offer.ts';
import { lockOffer } from '../orientations/offer-service.ts';
import {
  findOffers,
  lockOrientation,
  type OfferRow,
  type OrientationRow,
  saveOrientation,
} from '../orientations/orientation-repository.ts';
import type { Caller } from '../orientations/orientation-service.ts';
import { Refusal } from '../refusal.ts';
import type { Range } from '../slots/slot.ts';
import { appointmentsOf } from './appointment.ts';
import { bookHour, type WantedHour } from './book-hour.ts';
import { counterOf } from './counter.ts';

/** An orientation and the doctor's offer by which he holds it; both locked. */
interface Held {
  orientation: OrientationRow;
  offer: OfferRow;
}

/**
 * The doctor says at what hour he expects his patient, or moves him: the OSNP is told at once, and the place that he
 * leaves is nobody's, since it is he who cannot be there.
 */
export async function agreeHour(
  db: Db,
  offerId: string,
  from: Date,
  who: Actor,
  personId: string,
  now: Date,
): Promise<Range> {
  const held = await holding(db, offerId);
  const range = await moveTo(db, held, { from, before: 'blocked' }, who, now);
  await rememberPatient(db, held.offer, who, personId, now);
  return range;
}

/** ANNULER right after words about a patient must not take back something older in their place (I37). */
export const rememberPatient = (
  db: Db,
  { effecteurId }: OfferRow,
  who: Actor,
  personId: string,
  now: Date,
) =>
  recordChange(db, { personId, effecteurId, kind: 'patient', undo: { patient: true } }, who, now);

/** The offer, when its doctor holds the patient; refused with what became of it otherwise. */
export async function holding(db: Db, offerId: string): Promise<Held> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const holds = offer.status === 'accepted' && orientation.status === 'accepted';
  if (!holds) throw closed(offer, outcomeOf(offer, orientation));
  return { orientation, offer };
}

/** The hour that doctor and OSNP agreed by phone, or that the OSNP moves the patient to: his doctor hears it. */
export async function setHour(
  db: Db,
  orientationId: string,
  from: Date,
  caller: Caller,
  now: Date,
): Promise<void> {
  const held = await heldBy(db, orientationId, caller);
  const who = { actor: caller.osnp, channel: 'api', requestId: caller.requestId };
  const before = held.offer.slotId;
  const range = await moveTo(db, held, { from, before: 'free' }, who, now);
  const params = { code: held.offer.code, range: stamped(range) };
  const key = before ? 'appointment.movedByDesk' : 'appointment.setByDesk';
  await tell(db, held.offer, { key, params }, `hour:${caller.requestId}`, now);
}

const stamped = ({ from, to }: Range) => ({ from: from.toISOString(), to: to.toISOString() });

/** The orientation of this OSNP, when a doctor holds it. */
export async function heldBy(db: Db, orientationId: string, { osnp }: Caller): Promise<Held> {
  const orientation = await lockOrientation(db, orientationId);
  if (!orientation || orientation.osnp !== osnp) throw new Refusal('not-found', {});
  const offer = (await findOffers(db, orientationId)).find(({ status }) => status === 'accepted');
  if (offer) return { orientation, offer };
  throw looking.includes(orientation.status)
    ? new Refusal('appointment.none', {})
    : new Refusal('orientation.ended', { status: orientation.status });
}

async function moveTo(
  db: Db,
  { orientation, offer }: Held,
  wanted: WantedHour,
  who: Actor,
  now: Date,
): Promise<Range> {
  if (offer.outcome) throw new Refusal('orientation.ended', { status: offer.outcome });
  const was = (await appointmentsOf(db, [orientation])).get(orientation.id);
  if (was?.state === 'agreed' && was.from.getTime() === wanted.from.getTime()) return was;
  const { slotId } = await bookHour(db, orientation, offer, wanted, now);
  const saved = await saveOrientation(db, orientation.id, { slotId });
  const data = { from: was?.state === 'agreed' ? was.from.toISOString() : null };
  await emit(db, { type: 'appointment.moved', osnp: saved.osnp, orientation: saved, data }, now);
  await audit(db, who, offer.slotId ? 'appointment.move' : 'appointment.agree', offer.id, now);
  const place = await db.slot.findUniqueOrThrow({ where: { id: slotId ?? '' } });
  return { from: place.startAt, to: place.endAt };
}

/**
 * The OSNP takes what a doctor proposed: he has the patient, at exactly that hour and in that mode, and is told so. His
 * proposal stands after his time to answer is over, as long as nobody else has the patient.
 */
export async function acceptCounter(
  db: Db,
  orientationId: string,
  offerId: string,
  caller: Caller,
  now: Date,
): Promise<void> {
  const orientation = await lockOrientation(db, orientationId);
  if (!orientation || orientation.osnp !== caller.osnp) throw new Refusal('not-found', {});
  const offer = (await findOffers(db, orientationId)).find(({ id }) => id === offerId);
  if (!offer) throw new Refusal('not-found', {});
  if (offer.status === 'accepted') return;
  // he heard that a colleague has the patient: should that be over, he is asked again
  if (offer.status === 'superseded') throw closed(offer, outcomeOf(offer, orientation));
  const counter = counterOf(offer.counter);
  if (!counter) throw new Refusal('appointment.no-counter', {});
  const { effecteurId } = offer;
  const who = {
    actor: caller.osnp,
    onBehalfOf: effecteurId,
    channel: 'api',
    requestId: caller.requestId,
  };
  // his time to answer was for the hour that was asked
  await db.offer.update({
    where: { id: offerId },
    data: { expiresAt: null, ...(counter.mode && { mode: counter.mode }) },
  });
  const place = offer.slotId ? await db.slot.findUnique({ where: { id: offer.slotId } }) : null;
  const from = counter.from ?? place?.startAt;
  const to = counter.from ? counter.to : place?.endAt;
  const { mode } = counter;
  const hour = from && { from, to, mode, proposed: true, before: 'free' as const, must: true };
  const { offer: taken } = await accept(db, offerId, who, now, now, hour);
  await tell(db, taken, await takenSay(db, taken, orientation), 'counter-accepted', now);
}

async function takenSay(db: Db, { code, slotId, mode }: OfferRow, orientation: OrientationRow) {
  const place = slotId ? await db.slot.findUnique({ where: { id: slotId } }) : null;
  const { windowFrom, windowTo } = orientation;
  const range = stamped({ from: place?.startAt ?? windowFrom, to: place?.endAt ?? windowTo });
  const params = { code, range, mode: place?.mode ?? mode ?? orientation.mode };
  return { key: 'appointment.counterTaken', params };
}
