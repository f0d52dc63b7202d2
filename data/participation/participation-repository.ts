import type { Outcome } from '../appointments/outcome.ts';
import type { Db } from '../database.ts';
import type { Range } from '../slots/slot.ts';
import { settingsOf } from './outcomes.ts';
import { columnsOf, type Declaration } from './participation.ts';

/** Writes a declaration over the one before, and the columns it drives. */
export async function saveDeclaration(db: Db, declared: Declaration, now: Date): Promise<void> {
  const { effecteurId, asOf, answers, outcome, details } = declared;
  const settings = { ...settingsOf(outcome, asOf), details: { ...details } };
  const row = { asOf, answers: { ...answers }, outcome, settings, declaredAt: now };
  await db.participation.upsert({
    where: { effecteurId },
    create: { effecteurId, ...row },
    update: row,
  });
  await db.effecteur.update({ where: { id: effecteurId }, data: columnsOf(declared) });
}

/** What an effecteur last declared; null when he never did. */
export const findDeclaration = (db: Db, effecteurId: string) =>
  db.participation.findUnique({ where: { effecteurId } });

const columns = {
  participates: true,
  interfacedSoftware: true,
  nationalSyncOptOut: true,
  via: true,
} as const;

/** What counters need to know of an effecteur. */
export const findCounted = (db: Db, id: string) =>
  db.effecteur.findUniqueOrThrow({ where: { id }, select: columns });

/** Patients taken, and of how many it is known how the visit ended. */
export type Taken = Record<'accepted' | Outcome, number>;

/**
 * Patients taken whose act falls in the range: at their slot, else at the start of the window asked for. Counted on the date of
 * the act, not of the answer, as the weekly cap is.
 */
export async function countAccepted(
  db: Db,
  effecteurId: string,
  { from, to }: Range,
): Promise<Taken> {
  const offers = await db.offer.findMany({
    where: { effecteurId, status: 'accepted' },
    select: { slotId: true, outcome: true, orientation: { select: { windowFrom: true } } },
  });
  const slots = await db.slot.findMany({
    where: { id: { in: offers.flatMap(({ slotId }) => slotId ?? []) } },
    select: { id: true, startAt: true },
  });
  const startOf = new Map(slots.map(({ id, startAt }) => [id, startAt]));
  const within = offers.filter(({ slotId, orientation }) => {
    const start = startOf.get(slotId ?? '') ?? orientation.windowFrom;
    return start >= from && start < to;
  });
  const ended = (how: Outcome) => within.filter(({ outcome }) => outcome === how).length;
  return {
    accepted: within.length,
    fulfilled: ended('fulfilled'),
    noshow: ended('noshow'),
    other: ended('other'),
  };
}

/** Openings in force that touch the range, as ranges. */
export async function findOpenRanges(
  db: Db,
  effecteurId: string,
  { from, to }: Range,
): Promise<Range[]> {
  const openings = await db.opening.findMany({
    where: { effecteurId, closedAt: null, startAt: { lt: to }, endAt: { gt: from } },
    select: { startAt: true, endAt: true },
  });
  return openings.map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
}
