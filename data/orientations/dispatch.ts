import { audit, engine } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { cancelOfferMessages, queueSms, queueTeams } from '../outbox/outbox-service.ts';
import { later, parseHours } from '../paris-time.ts';
import type { Settings } from '../settings.ts';
import { ask } from './ask.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { live } from './offer.ts';
import {
  findOffers,
  freeSlot,
  type OfferRow,
  type OrientationRow,
  saveOffer,
  saveOrientation,
} from './orientation-repository.ts';

/** How soon to look again when every doctor who could be asked holds three open offers already. */
const waitForSomeone = 5_000;

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
  const open = offers.filter(({ status }) => live.includes(status as never)).length;
  const asked = new Set(offers.map(({ effecteurId }) => effecteurId));
  const alone =
    orientation.medecinTraitantId !== null &&
    open > 0 &&
    asked.size === 1 &&
    asked.has(orientation.medecinTraitantId);
  if (alone) return orientation;

  let room = widthOf(orientation, settings) - open;
  let made = 0;
  let candidates = await findCandidates(db, orientation, asked, parseHours(settings.hours), now);
  if (candidates.ready.length === 0 && onlyTheTraitant(orientation, asked)) {
    asked.add(orientation.medecinTraitantId ?? '');
    candidates = await findCandidates(db, orientation, asked, parseHours(settings.hours), now);
  }
  for (const candidate of candidates.ready) {
    if (room <= 0) break;
    if (!(await ask(db, orientation, candidate, offers.length + made, settings, now))) continue;
    made += 1;
    room -= 1;
    if (candidate.why === 'medecin-traitant') break;
  }
  return settle(db, orientation, offers, open + made, made, candidates, now);
}

/** The médecin traitant is next and nobody but him may be looked at yet. */
const onlyTheTraitant = ({ medecinTraitantId }: OrientationRow, asked: Set<string>) =>
  medecinTraitantId !== null && !asked.has(medecinTraitantId);

const widthOf = ({ strategy }: OrientationRow, settings: Settings) =>
  strategy === 'sequential' ? 1 : strategy === 'broadcast' ? 20 : settings.window;

async function settle(
  db: Db,
  orientation: OrientationRow,
  offers: OfferRow[],
  open: number,
  made: number,
  candidates: Candidates,
  now: Date,
): Promise<OrientationRow> {
  if (made > 0) {
    const first = orientation.status === 'pending';
    const saved = await saveOrientation(db, orientation.id, { status: 'offered', dueAt: null });
    if (first) {
      await emit(db, { type: 'orientation.offered', osnp: saved.osnp, orientation: saved }, now);
      await audit(db, engine, 'orientation.offer', saved.id, now);
    }
    return saved;
  }
  if (open > 0) return orientation;
  if (candidates.waiting || candidates.ready.length > 0) {
    return saveOrientation(db, orientation.id, { dueAt: later(now, waitForSomeone) });
  }
  return end(db, orientation, 'expired', reasonOf(offers), now);
}

/** Why nobody took it: silence outweighs refusals, since somebody might have said yes. */
function reasonOf(offers: OfferRow[]): string {
  const statuses = new Set(offers.map(({ status }) => status));
  if (statuses.size === 0) return 'no_candidate';
  if (statuses.has('expired') || statuses.has('superseded')) return 'timeout';
  return statuses.has('refused') ? 'all_refused' : 'undeliverable';
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
  const saved = await saveOrientation(db, orientation.id, { status, reason, dueAt: null });
  await emit(db, { type: `orientation.${status}`, osnp: saved.osnp, orientation: saved }, now);
  if (status === 'expired') await audit(db, engine, 'orientation.expire', saved.id, now);
  return saved;
}

const closings = {
  expired: 'offer.expire',
  failed: 'offer.fail',
  superseded: 'offer.supersede',
};

/** Closes the live offers but one; those whose text had gone out hear that it is taken or cancelled, the others never knew. */
export async function closeOthers(
  db: Db,
  orientation: OrientationRow,
  because: 'taken' | 'cancelled' | 'expired',
  keepId: string | null,
  now: Date,
): Promise<void> {
  const offers = await findOffers(db, orientation.id);
  const open = offers.filter(
    (offer) => offer.id !== keepId && live.includes(offer.status as never),
  );
  await cancelOfferMessages(
    db,
    open.map(({ id }) => id),
    now,
  );
  for (const offer of open) {
    const reached = offer.status === 'sent';
    const status = because === 'expired' ? (reached ? 'expired' : 'failed') : 'superseded';
    if (!(await saveOffer(db, offer, status, now))) continue;
    await releaseSlot(db, offer, now);
    await audit(db, engine, closings[status], offer.id, now);
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

/** Sends words about an offer to its doctor, on the channel that carried it. */
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
  const phone = await db.phone.findUnique({ where: { number: offer.phone } });
  if (!phone?.linkedSmsAt) return; // an answer recorded for a number that never proved itself: it is told nothing (I17)
  await queueSms(db, { key, to: offer.phone, say: [say], locale: person.locale }, now);
}
