import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { latest } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { lockAgenda } from '../slots/slot-repository.ts';
import { closed } from './offer.ts';
import { moveSlot, type OfferRow, type OrientationRow } from './orientation-repository.ts';
import { clashes, findTakenHours, hasRoom } from './taken-hours.ts';

/**
 * Takes the offer's place and saves the yes, or says in words that the doctor has a patient at that hour already (I34).
 * The database's own guard has the last word: what it refuses is undone, and told in the same words.
 */
export async function takeHour(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  now: Date,
  save: () => Promise<unknown>,
): Promise<void> {
  await lockAgenda(db, offer.effecteurId); // nobody opens over him meanwhile
  if (!(await isFree(db, orientation, offer, now))) throw hourTaken(offer);
  await db.$executeRaw`SAVEPOINT hour`;
  try {
    await takePlace(db, offer, now);
    await save();
  } catch (error) {
    if (!isOverlap(error)) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT hour`;
    throw hourTaken(offer);
  }
}

const hourTaken = ({ code }: OfferRow) => new Refusal('offer.hour-taken', { code });

async function isFree(db: Db, orientation: OrientationRow, offer: OfferRow, now: Date) {
  const { slotId, effecteurId } = offer;
  const { windowFrom, windowTo } = orientation;
  const window = { from: latest(windowFrom, now), to: windowTo };
  if (window.to <= window.from) return true;
  if (!slotId) return hasRoom(window, await findTakenHours(db, [effecteurId], window));
  const slot = await db.slot.findUniqueOrThrow({
    where: { id: slotId },
    include: { opening: { select: { capacity: true } } },
  });
  const { openingId, startAt: from, endAt: to, opening } = slot;
  if (opening.capacity !== null) return true;
  return !clashes({ openingId, from, to }, await findTakenHours(db, [effecteurId], { from, to }));
}

/** An exclusion constraint, or a guard that speaks as one, said no. */
const isOverlap = (error: unknown): boolean => {
  const { meta } = error as {
    meta?: { driverAdapterError?: { cause?: { originalCode?: string } } };
  };
  return meta?.driverAdapterError?.cause?.originalCode === '23P01';
};

/** held → booked; an offer that was over takes its place back only while it is still free. */
async function takePlace(db: Db, offer: OfferRow, now: Date) {
  if (!offer.slotId) return;
  const booked = { state: 'booked', offerId: offer.id };
  const held = await moveSlot(db, offer.slotId, { state: 'held', offerId: offer.id }, booked, now);
  const free =
    held || (await moveSlot(db, offer.slotId, { state: 'free', offerId: null }, booked, now));
  if (!free) throw closed(offer, 'full');
  await tellWhenFull(db, offer.slotId, now);
}

/** The last place of an opening is given: nobody need look at it any more. */
async function tellWhenFull(db: Db, slotId: string, now: Date) {
  const { opening } = await db.slot.findUniqueOrThrow({
    where: { id: slotId },
    include: { opening: { include: { slots: { select: { state: true } } } } },
  });
  if (opening.slots.some(({ state }) => state === 'free' || state === 'held')) return;
  const data = {
    practitioner_id: opening.effecteurId,
    from: opening.startAt.toISOString(),
    to: opening.endAt.toISOString(),
    mode: opening.mode,
  };
  await emit(db, { type: 'slot.full', osnp: null, data }, now);
}
