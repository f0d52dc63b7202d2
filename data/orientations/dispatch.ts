import { audit, engine } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { cancelOfferMessages, queueCall, queueSms, queueTeams } from '../outbox/outbox-service.ts';
import { later, parseHours } from '../paris-time.ts';
import { isLocumNow, tellOwner } from '../people/locum.ts';
import type { Settings } from '../settings.ts';
import { askBest } from './ask.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { historyOf, lateReason, reasonOf } from './history.ts';
import { isLive } from './offer.ts';
import {
  findOffers,
  freeSlot,
  moveOffer,
  type OfferRow,
  type OrientationRow,
  saveOrientation,
} from './orientation-repository.ts';

/** How soon to try again when all who were free had their places taken this very instant. */
const afterRace = 1_000;

/** As many of those who hold three offers are remembered; the first of them to be free is asked. */
const mostAwaited = 200;

/**
 * Keeps the window full: asks the next effecteurs, or ends the orientation with its reason when nobody is left.
 *
 * The caller holds the orientation's row lock, so that two processes never fill the same place.
 */
export async function fill(
  db: Db,
  orientation: OrientationRow,
  settings: Settings,
  now: Date,
): Promise<OrientationRow> {
  const offers = await findOffers(db, orientation.id);
  if (orientation.deadline <= now) return end(db, orientation, 'expired', lateReason(offers), now);
  const open = offers.filter(isLive);
  const overdue = open.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= now);
  // the médecin traitant is asked alone, and so is a colleague whom somebody named
  if (open.some((one) => isAlone(one, offers) && !overdue.includes(one))) return orientation;
  // silence that the carrier cannot confirm yet does not stop everything: one more is asked meanwhile
  const room = widthOf(orientation, settings) + Math.min(1, overdue.length) - open.length;
  if (room <= 0) return keepRoom(db, orientation, 0, []);
  const found = await look(db, orientation, offers, room, settings, now);
  const rank = offers.length;
  const made = await askBest(db, orientation, found.ready, { room, rank, settings, now });
  const left = found.ready[0]?.why === 'medecin-traitant' ? 0 : room - made;
  return settle(db, orientation, offers, { open: open.length, made, left, found }, now);
}

/** Once whoever named him gave the patient back, the named colleague is one of the order. */
const isAlone = ({ why, handedById }: OfferRow, offers: OfferRow[]): boolean =>
  why === 'medecin-traitant' ||
  (handedById !== null &&
    !offers.some((one) => one.effecteurId === handedById && one.withdrawnAt !== null));

/** The médecin traitant when it is his turn, else whoever may be asked: also when he is out of reach. */
async function look(
  db: Db,
  orientation: OrientationRow,
  offers: OfferRow[],
  room: number,
  settings: Settings,
  now: Date,
): Promise<Candidates> {
  const hours = parseHours(settings.hours);
  const search = { orientation, past: historyOf(offers), hours, room, now };
  const first = await findCandidates(db, { ...search, traitantFirst: true });
  const { medecinTraitantId } = orientation;
  const asked = offers.some(({ effecteurId }) => effecteurId === medecinTraitantId);
  if (first.ready.length > 0 || !medecinTraitantId || asked) return first;
  return findCandidates(db, { ...search, traitantFirst: false });
}

const widthOf = ({ strategy }: OrientationRow, settings: Settings) =>
  strategy === 'sequential' ? 1 : strategy === 'broadcast' ? 20 : settings.window;

/** Remembers whom it could ask more, so that a place or a doctor who becomes free finds it. */
async function keepRoom(
  db: Db,
  orientation: OrientationRow,
  room: number,
  waitingFor: string[],
): Promise<OrientationRow> {
  const same = orientation.room === room && orientation.waitingFor.join() === waitingFor.join();
  if (same) return orientation;
  return saveOrientation(db, orientation.id, { room, waitingFor });
}

async function settle(
  db: Db,
  orientation: OrientationRow,
  offers: OfferRow[],
  done: { open: number; made: number; left: number; found: Candidates },
  now: Date,
): Promise<OrientationRow> {
  const { open, made, left, found } = done;
  const waitingFor = left > 0 ? found.waiting.slice(0, mostAwaited) : [];
  if (made > 0) {
    const first = orientation.status === 'pending';
    const more = { room: left, waitingFor, dueAt: null };
    const saved = await saveOrientation(db, orientation.id, { status: 'offered', ...more });
    if (first) {
      await emit(db, { type: 'orientation.offered', osnp: saved.osnp, orientation: saved }, now);
      await audit(db, engine, 'orientation.offer', saved.id, now);
    }
    return saved;
  }
  const raced = found.ready.length > 0;
  if (open === 0 && waitingFor.length === 0 && !raced)
    return end(db, orientation, 'expired', reasonOf(offers), now);
  const dueAt = raced ? later(now, afterRace) : orientation.dueAt;
  const kept = await keepRoom(db, orientation, left, waitingFor);
  return raced ? saveOrientation(db, kept.id, { dueAt }) : kept;
}

/** Ends an orientation and closes what it still had open; its OSNP is told in the same transaction. */
export async function end(
  db: Db,
  orientation: OrientationRow,
  status: 'expired' | 'cancelled',
  reason: string | null,
  now: Date,
): Promise<OrientationRow> {
  await closeOthers(db, orientation, status === 'cancelled' ? 'cancelled' : 'expired', null, now);
  const over = { status, reason, dueAt: null, room: 0, waitingFor: [] };
  const saved = await saveOrientation(db, orientation.id, over);
  await emit(db, { type: `orientation.${status}`, osnp: saved.osnp, orientation: saved }, now);
  if (status === 'expired') await audit(db, engine, 'orientation.expire', saved.id, now);
  return saved;
}

/** Closes the live offers but one; those whose text had gone out hear that it is taken or cancelled, the others never knew. */
export async function closeOthers(
  db: Db,
  orientation: OrientationRow,
  because: 'taken' | 'cancelled' | 'expired',
  keepId: string | null,
  now: Date,
): Promise<void> {
  const offers = await findOffers(db, orientation.id);
  const open = offers.filter((offer) => offer.id !== keepId && isLive(offer));
  await cancelOfferMessages(
    db,
    open.map(({ id }) => id),
    now,
  );
  for (const offer of open) {
    const reached = offer.status === 'sent';
    const event = because === 'expired' ? (reached ? 'expire' : 'fail') : 'supersede';
    if (!(await moveOffer(db, offer, event, now))) continue;
    await releaseSlot(db, offer, now);
    await audit(db, engine, `offer.${event}`, offer.id, now);
    if (because === 'expired')
      await emitOffer(db, orientation, reached ? 'offer.expired' : 'offer.failed', offer, now);
    if (reached && because !== 'expired') {
      const say = { key: `offer.closed.${because}`, params: { code: offer.code } };
      await tell(db, offer, say, because, now);
    }
  }
}

/** Gives a held place back. */
export async function releaseSlot(db: Db, { id, slotId }: OfferRow, now: Date): Promise<void> {
  if (slotId) await freeSlot(db, slotId, 'held', id, now);
}

/** Tells the OSNP about one offer, in the orientation's order. */
export async function emitOffer(
  db: Db,
  orientation: OrientationRow,
  type:
    | 'offer.sent'
    | 'offer.delivered'
    | 'offer.refused'
    | 'offer.expired'
    | 'offer.failed'
    | 'offer.countered',
  offer: OfferRow,
  now: Date,
) {
  const saved = await saveOrientation(db, orientation.id, {});
  const data = { offer: { id: offer.id, practitioner_id: offer.effecteurId } };
  await emit(db, { type, osnp: saved.osnp, orientation: saved, data }, now);
}

/** What happened to a confirmed patient: the call says where he stands when it is taken. */
const worthACall = /^(offer\.acceptedByPhone|offer\.closed\.cancelledAccepted|appointment\.)/;

const ring = (
  db: Db,
  { id: offerId, phone: to, voiceToken: token }: OfferRow,
  key: string,
  now: Date,
) => queueCall(db, { key, to, token, offerId }, now);

/** Sends words about an offer to its doctor, on the channel that carried it; of a patient whom a locum has, to both. */
export async function tell(
  db: Db,
  offer: OfferRow,
  say: { key: string; params?: Record<string, unknown> },
  what: string,
  now: Date,
): Promise<void> {
  const { person } = await db.effecteur.findUniqueOrThrow({
    where: { id: offer.effecteurId },
    select: { person: true },
  });
  const key = `offer:${offer.id}:${what}`;
  if (offer.channel === 'teams') {
    await queueTeams(
      db,
      { key, personId: person.id, say: [say], locale: person.locale, offerId: offer.id },
      now,
    );
    return;
  }
  if (offer.phone !== person.phone) {
    // put to her locum: the patient is hers, and he hears of him for as long as he stands in
    if (worthACall.test(say.key)) await tellOwner(db, offer.effecteurId, `${key}:own`, say, now);
    if (!(await isLocumNow(db, offer.phone, offer.effecteurId, now))) return;
  }
  const phone = await db.phone.findUnique({ where: { number: offer.phone } });
  if (!phone?.linkedSmsAt) {
    // a number that never proved itself is told nothing (I17); one that no text reaches is rung about its patient
    if (phone?.linkedVoiceAt && worthACall.test(say.key)) await ring(db, offer, `${key}:call`, now);
    return;
  }
  await queueSms(db, { key, to: offer.phone, say: [say], locale: person.locale }, now);
}
