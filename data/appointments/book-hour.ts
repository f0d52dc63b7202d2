import type { Slot } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { findEngagements } from '../engagements/engagement-repository.ts';
import { newId } from '../ids.ts';
import { typed } from '../orientations/offer.ts';
import {
  freeSlot,
  moveSlot,
  type OfferRow,
  type OrientationRow,
} from '../orientations/orientation-repository.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { overlaps, type Range, usualMinutes } from '../slots/slot.ts';
import { lockAgenda } from '../slots/slot-repository.ts';
import { practiceFor } from './appointment.ts';
import { roomIn, windowLeft } from './room-in.ts';

/** An hour agreed with a doctor for his patient. */
export interface WantedHour {
  from: Date;
  /** A quarter of an hour, or as long as his place was, when it is not said. */
  to?: Date | undefined;
  mode?: string | undefined;
  /** The hour is the doctor's own proposal that the OSNP takes: the window asked for no longer binds it. */
  proposed?: boolean;
  /** What becomes of the place that he had: free for others, or, when it is the doctor who cannot, for nobody. */
  before?: 'free' | 'blocked';
}

/** Said at 16h00 for « 16h », and heard a little later. */
const graceMs = 5 * 60_000;

/**
 * Gives a patient an hour: a place of his own in the agenda, written before he is confirmed or in the place of the one
 * that he had. The caller holds the orientation's lock. Refused in words with what is possible, and the exclusion
 * constraint has the last word: the same hour is never given twice (I34).
 */
export async function bookHour(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  wanted: WantedHour,
  now: Date,
): Promise<OfferRow> {
  const { effecteurId, id: offerId } = offer;
  await lockAgenda(db, effecteurId);
  const had = offer.slotId ? await db.slot.findUnique({ where: { id: offer.slotId } }) : null;
  const range = { from: wanted.from, to: wanted.to ?? later(wanted.from, await lengthOf(db, had)) };
  const { proposed = false } = wanted;
  const left = await sharedRange(db, had);
  await checkHour(db, orientation, offer, { range, proposed, left }, now);
  const practice = await practiceFor(db, effecteurId, orientation);
  const exerciceId = had?.exerciceId ?? practice?.id;
  if (!exerciceId) throw new Refusal('slot.no-site', {});
  const mode = wanted.mode ?? had?.mode ?? offer.mode ?? orientation.mode;
  const slotId = newId('slt');
  // the offer first: what was kept of its window is not in the way of its own hour
  const saved = await db.offer.update({
    where: { id: offerId },
    data: { slotId, ...(mode !== orientation.mode && { mode }) },
  });
  if (had) await leave(db, had, offerId, wanted.before ?? 'free', now);
  await writePlace(db, { slotId, offerId, effecteurId, exerciceId, mode, range }, now);
  return typed(saved);
}

/** The range that he shared with others: once he leaves it they need no more of it than their own time. */
async function sharedRange(db: Db, had: Slot | null): Promise<string | undefined> {
  const home = had && (await db.opening.findUnique({ where: { id: had.openingId } }));
  if (!home || home.capacity === null) return undefined;
  const long = home.endAt.getTime() - home.startAt.getTime() >= 2 * usualMinutes * 60_000;
  return long ? (home.rootId ?? home.id) : undefined;
}

/** As long as his place was; one that he shared with others says nothing of his own time. */
async function lengthOf(db: Db, had: Slot | null): Promise<number> {
  const usual = usualMinutes * 60_000;
  if (!had) return usual;
  const { capacity } = await db.opening.findUniqueOrThrow({
    where: { id: had.openingId },
    select: { capacity: true },
  });
  return capacity === null ? had.endAt.getTime() - had.startAt.getTime() : usual;
}

async function checkHour(
  db: Db,
  orientation: OrientationRow,
  { id, slotId, effecteurId, code }: OfferRow,
  { range, proposed, left }: { range: Range; proposed: boolean; left: string | undefined },
  now: Date,
): Promise<void> {
  const { windowFrom, windowTo } = orientation;
  const window = windowLeft(orientation, now);
  const around = {
    from: new Date(Math.min(range.from.getTime(), window.from.getTime())),
    to: new Date(Math.max(range.to.getTime(), window.to.getTime())),
  };
  const taken = (await findEngagements(db, effecteurId, around))
    .filter((one) => one.id !== id && one.id !== slotId && one.groupId !== left)
    .map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
  const room = roomIn(window, taken).slice(0, 3);
  const refuse = (why: 'past' | 'outside' | 'taken') =>
    room.length > 0 || proposed
      ? new Refusal(`appointment.${why}`, { code, at: range.from, room })
      : new Refusal('appointment.no-hour', { code });
  if (later(range.from, graceMs) < now) throw refuse('past');
  if (!proposed && (range.from < windowFrom || range.from >= windowTo)) throw refuse('outside');
  if (taken.some((one) => overlaps(one, range))) throw refuse('taken');
}

/** The place that he had: an open offer held it, or he was booked there. */
async function leave(db: Db, had: Slot, offerId: string, to: 'free' | 'blocked', now: Date) {
  const { id, state } = had;
  if (had.offerId !== offerId) return;
  if (state === 'held' || to === 'free')
    return freeSlot(db, id, state === 'held' ? 'held' : 'booked', offerId, now);
  await moveSlot(db, id, { state, offerId }, { state: 'blocked', offerId: null }, now);
}

/** His own place lies in an opening that is closed from the start: nobody else is offered any of it. */
async function writePlace(
  db: Db,
  place: {
    slotId: string;
    offerId: string;
    effecteurId: string;
    exerciceId: string;
    mode: string;
    range: Range;
  },
  now: Date,
): Promise<void> {
  const { slotId, offerId, range, ...where } = place;
  const bounds = { startAt: range.from, endAt: range.to };
  const minutes = Math.round((range.to.getTime() - range.from.getTime()) / 60_000);
  const over = { closedAt: now, undoneAt: now, createdAt: now };
  const opening = await db.opening.create({
    data: { ...where, ...bounds, ...over, id: newId('opn'), minutes, origin: 'agreed' },
  });
  const state = { state: 'booked', offerId, updatedAt: now };
  await db.slot.create({
    data: { ...where, ...bounds, ...state, id: slotId, openingId: opening.id },
  });
}
