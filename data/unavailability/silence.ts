import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { newId } from '../ids.ts';
import { keepConfirmed, lockConfirmed } from '../slots/close-opening.ts';
import type { Range } from '../slots/slot.ts';
import { hideAll, lockAgenda, showSlots, silence } from '../slots/slot-repository.ts';

/**
 * Hides all that an effecteur has free, and whatever is opened for him meanwhile: he said STOP, and nobody may be sent
 * to a doctor who cannot be told. It is kept as an absence that no list shows and no « annule mon absence » ends.
 */
export async function hideForSilence(
  db: Db,
  effecteurId: string,
  to: Date,
  who: Actor,
  now: Date,
): Promise<{ kept: Range[]; hidden: number }> {
  const range = { from: now, to };
  await lockConfirmed(db, effecteurId, range);
  await lockAgenda(db, effecteurId);
  const id = newId('una');
  await db.unavailability.create({
    data: {
      id,
      effecteurId,
      siteId: null,
      startAt: range.from,
      endAt: range.to,
      origin: silence,
      createdAt: now,
    },
  });
  const hidden = await hideAll(db, [id], now);
  await audit(db, who, 'unavailability.declare', id, now);
  const data = { practitioner_id: effecteurId, from: now.toISOString(), to: null, reason: silence };
  await emit(db, { type: 'effecteur.unavailable', osnp: null, data }, now);
  const kept = await keepConfirmed(db, 'effecteur.unavailable', { effecteurId, range }, now);
  return { kept, hidden };
}

/** START: what was hidden and still lies ahead is free again. Gives back the openings that it is in, soonest first. */
export async function showAfterSilence(
  db: Db,
  effecteurId: string,
  who: Actor,
  now: Date,
): Promise<Range[]> {
  await lockAgenda(db, effecteurId);
  const where = { effecteurId, origin: silence, cancelledAt: null };
  const absences = await db.unavailability.findMany({ where });
  const ids = absences.map(({ id }) => id);
  const hidden = await db.slot.findMany({
    where: { blockedBy: { in: ids }, state: 'blocked', startAt: { gt: now } },
    select: { id: true },
  });
  for (const { id, startAt } of absences) {
    const endAt = startAt < now ? now : new Date(startAt.getTime() + 1);
    await db.unavailability.update({ where: { id }, data: { cancelledAt: now, endAt } });
    await showSlots(db, [id], now);
    await audit(db, who, 'unavailability.cancel', id, now);
  }
  const free = { id: { in: hidden.map(({ id }) => id) }, state: 'free' };
  const openings = await db.opening.findMany({
    where: { effecteurId, closedAt: null, slots: { some: free } },
    orderBy: { startAt: 'asc' },
  });
  for (const { startAt, endAt, mode } of openings) {
    const data = {
      practitioner_id: effecteurId,
      from: startAt.toISOString(),
      to: endAt.toISOString(),
      mode,
    };
    await emit(db, { type: 'slot.opened', osnp: null, data }, now);
  }
  return openings.map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
}
