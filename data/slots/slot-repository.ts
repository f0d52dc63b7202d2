import type { Opening, Slot } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import type { Mode, Range } from './slot.ts';

/** An opening as stored, with its slots. */
export type OpeningRow = Opening & { slots: Slot[] };

/** At one place, or at all of them. */
const atSite = (siteId?: string | null) => (siteId ? { exercice: { siteId } } : {});

const touching = ({ from, to }: Range) => ({ startAt: { lt: to }, endAt: { gt: from } });

/**
 * Serialises the changes of one effecteur's agenda, so that a read-then-write never races with itself.
 * NO KEY UPDATE: offers, which only point at him, may be written meanwhile.
 */
export async function lockAgenda(db: Db, effecteurId: string): Promise<void> {
  await db.$queryRaw`SELECT id FROM "Effecteur" WHERE id = ${effecteurId} FOR NO KEY UPDATE`;
}

/** Openings in force that touch the range, earliest first. */
export function findOpenings(
  db: Db,
  query: {
    effecteurId: string;
    range: Range;
    mode?: Mode | undefined;
    minutes?: number | undefined;
    exerciceId?: string | undefined;
    siteId?: string | null;
  },
): Promise<OpeningRow[]> {
  const { effecteurId, range, mode, minutes, exerciceId, siteId } = query;
  return db.opening.findMany({
    where: {
      effecteurId,
      closedAt: null,
      ...touching(range),
      ...(mode && { mode }),
      ...(minutes && { minutes }),
      ...(exerciceId && { exerciceId }),
      ...atSite(siteId),
    },
    include: { slots: { orderBy: [{ startAt: 'asc' }, { id: 'asc' }] } },
    orderBy: { startAt: 'asc' },
  });
}

/** Slots given to a patient that touch the range, whatever became of their opening. */
export const findBooked = (
  db: Db,
  effecteurId: string,
  range: Range,
  { mode, siteId }: { mode?: Mode | undefined; siteId?: string | undefined } = {},
) =>
  db.slot.findMany({
    where: {
      effecteurId,
      state: 'booked',
      ...touching(range),
      ...(mode && { mode }),
      ...atSite(siteId),
    },
    orderBy: { startAt: 'asc' },
  });

/** Where the effecteur sees patients, first declared first. */
export const findExercices = (db: Db, effecteurId: string) =>
  db.exercice.findMany({ where: { effecteurId }, include: { site: true }, orderBy: { id: 'asc' } });

/** Where some effecteurs see patients, as it is called. */
export async function sitesOf(
  db: Db,
  effecteurIds: string[],
): Promise<{ label: string; city: string }[]> {
  const found = await db.exercice.findMany({
    where: { effecteurId: { in: effecteurIds } },
    select: { site: { select: { label: true, city: true } } },
  });
  return found.map(({ site }) => site);
}

/** The origin of what STOP hides: an absence that is nobody's to see or to end but by START. */
export const silence = 'stop';

/** Absences in force that touch the range; with a site, those that hold there: its own and those at all places. */
export const findAbsences = (db: Db, effecteurId: string, range: Range, siteId?: string | null) =>
  db.unavailability.findMany({
    where: {
      effecteurId,
      cancelledAt: null,
      ...touching(range),
      origin: { not: silence },
      ...(siteId && { OR: [{ siteId: null }, { siteId }] }),
    },
    orderBy: { startAt: 'asc' },
  });

/** True for an effecteur whose phone said STOP and who is not in Teams: what is opened for him is hidden until START. */
export const isSilent = async (db: Db, effecteurId: string): Promise<boolean> =>
  (await db.unavailability.count({ where: { effecteurId, cancelledAt: null, origin: silence } })) >
  0;

/** Hides the free places that absences touch; an absence's id on them lets their return be exact. */
export function hideAll(db: Db, ids: string[], now: Date): Promise<number> {
  return db.$executeRaw`
    UPDATE "Slot" s SET state = 'blocked', "blockedBy" = u.id, "updatedAt" = ${now} FROM "Unavailability" u
    WHERE u.id = ANY (${ids}) AND s."effecteurId" = u."effecteurId" AND s.state = 'free'
      AND s."startAt" < u."endAt" AND s."endAt" > u."startAt"
      AND (u."siteId" IS NULL OR u."siteId" = (SELECT x."siteId" FROM "Exercice" x WHERE x.id = s."exerciceId"))`;
}

/**
 * Frees the places that cancelled absences hid, but those past. The database keeps hidden, by itself, what is closed
 * since and what another absence or a patient covers.
 */
export async function showSlots(db: Db, ids: string[], now: Date): Promise<void> {
  await db.slot.updateMany({
    where: { blockedBy: { in: ids }, state: 'blocked', startAt: { gt: now } },
    data: { state: 'free', blockedBy: null, updatedAt: now },
  });
}

/** Closes openings; the places of patients stay theirs, and held ones are settled by their offers. */
export async function closeOpenings(db: Db, ids: string[], now: Date): Promise<void> {
  await db.opening.updateMany({ where: { id: { in: ids } }, data: { closedAt: now } });
  await db.slot.updateMany({
    where: { openingId: { in: ids }, state: 'free' },
    data: { state: 'blocked', updatedAt: now },
  });
}

/**
 * The effecteur's confirmed patients who touch a range, each with his place, or his window when he has none; with a
 * site, those who have a place there.
 */
export async function findAccepted(
  db: Db,
  effecteurId: string,
  range: Range,
  siteId?: string | null,
) {
  const offers = await db.offer.findMany({
    where: { effecteurId, status: 'accepted' },
    include: { orientation: true },
    orderBy: { answeredAt: 'asc' },
  });
  const ids = offers.flatMap(({ slotId }) => slotId ?? []);
  const slots = await db.slot.findMany({ where: { id: { in: ids }, ...atSite(siteId) } });
  const there = offers.filter(({ slotId }) => !siteId || slots.some(({ id }) => id === slotId));
  const placed = there.map((offer) => {
    const { windowFrom, windowTo } = offer.orientation;
    const slot = slots.find(({ id }) => id === offer.slotId);
    return { ...offer, place: { from: slot?.startAt ?? windowFrom, to: slot?.endAt ?? windowTo } };
  });
  return placed.filter(({ place }) => place.from < range.to && place.to > range.from);
}

/** Ids of the effecteur's live offers whose place, or whose whole window, lies in the range; with a site, only places there. */
export async function findLiveOffersIn(
  db: Db,
  effecteurId: string,
  range: Range,
  siteId?: string | null,
): Promise<string[]> {
  const offers = await db.offer.findMany({
    where: { effecteurId, status: { in: ['queued', 'sent'] } },
    include: { orientation: { select: { windowFrom: true, windowTo: true } } },
  });
  const slots = await db.slot.findMany({
    where: { id: { in: offers.flatMap(({ slotId }) => slotId ?? []) }, ...atSite(siteId) },
  });
  return offers
    .filter(({ slotId, orientation }) => {
      const slot = slots.find(({ id }) => id === slotId);
      if (slot) return slot.startAt < range.to && slot.endAt > range.from;
      if (siteId) return false; // away from one place only, he may still see somebody elsewhere
      return orientation.windowFrom < range.to && orientation.windowTo > range.from;
    })
    .map(({ id }) => id);
}

/** Turns places that nobody took in time into `expired` ones, so that no search finds them. */
export async function expireSlots(db: Db, now: Date): Promise<void> {
  await db.slot.updateMany({
    where: { state: 'free', startAt: { lte: now } },
    data: { state: 'expired', updatedAt: now },
  });
}
