import type { Prisma } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import type { Mode } from '../slots/slot.ts';
import { findOpenings, hideSlots, lockAgenda, showSlots } from '../slots/slot-repository.ts';

/** How long ANNULER reaches back. */
const undoMinutes = 10;

/** Remembers what a change touched, so that ANNULER can take it back. */
export async function recordChange(
  db: Db,
  change: {
    personId: string;
    effecteurId: string;
    kind: 'open' | 'close' | 'absent' | 'present' | 'series';
    undo: object;
  },
  now: Date,
): Promise<void> {
  const undo = change.undo as Prisma.InputJsonObject;
  await db.change.create({ data: { ...change, undo, id: newId('chg'), at: now } });
}

/** What an undo needs of a change, as `recordChange` stored it. */
interface Undo {
  openings?: string[];
  reopened?: string[];
  pieces?: string[];
  slots?: { id: string; openingId: string; startAt: string; endAt: string; freed: boolean }[];
  unavailabilityId?: string;
  seriesId?: string;
}

/** Takes back everything a person changed in one turn, the last one within ten minutes. Confirmed patients stay. */
export async function undoLast(
  db: Db,
  personId: string,
  who: Actor,
  now: Date,
): Promise<{ kinds: string[] }> {
  const since = later(now, -undoMinutes * 60_000);
  const last = await db.change.findFirst({
    where: { personId, undoneAt: null, at: { gte: since } },
    orderBy: { at: 'desc' },
  });
  if (!last) throw new Refusal('undo.nothing', {});
  const together = await db.change.findMany({
    where: { personId, undoneAt: null, at: last.at },
    orderBy: { id: 'asc' },
  });
  for (const id of new Set(together.map(({ effecteurId }) => effecteurId).toSorted())) {
    await lockAgenda(db, id);
  }
  const order = ['open', 'series', 'present', 'absent', 'close']; // give room back before filling it
  for (const change of together.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    await undoOne(db, change.undo as Undo, now);
    await db.change.update({ where: { id: change.id }, data: { undoneAt: now } });
    await audit(db, who, `undo.${change.kind}`, change.id, now);
  }
  return { kinds: together.map(({ kind }) => kind) };
}

async function undoOne(db: Db, undo: Undo, now: Date): Promise<void> {
  const { openings = [], reopened = [], pieces = [], slots = [] } = undo;
  if (undo.seriesId) await undoSeries(db, undo.seriesId, now);
  await db.opening.updateMany({
    where: { id: { in: [...openings, ...pieces] } },
    data: { closedAt: now },
  });
  await db.slot.updateMany({
    where: { openingId: { in: openings }, state: 'free' },
    data: { state: 'blocked', updatedAt: now },
  });
  for (const id of reopened) await reopen(db, id);
  for (const slot of slots) await putSlotBack(db, slot, now);
  if (undo.unavailabilityId) await toggleAbsence(db, undo.unavailabilityId, now);
}

/** Somebody else may have filled the hours meanwhile: theirs stay. */
async function reopen(db: Db, id: string) {
  const { effecteurId, exerciceId, mode, startAt, endAt } = await db.opening.findUniqueOrThrow({
    where: { id },
  });
  const range = { from: startAt, to: endAt };
  const [taken] = await findOpenings(db, { effecteurId, exerciceId, mode: mode as Mode, range });
  if (taken) throw new Refusal('slot.overlap', { from: taken.startAt, to: taken.endAt });
  await db.opening.update({ where: { id }, data: { closedAt: null } });
}

/** A place goes back to its opening; a patient's keeps its hours, and only what the closing took is free again. */
async function putSlotBack(db: Db, slot: NonNullable<Undo['slots']>[number], now: Date) {
  const { id, openingId, startAt, endAt, freed } = slot;
  await db.slot.update({ where: { id }, data: { openingId, updatedAt: now } });
  const bounds = { startAt: new Date(startAt), endAt: new Date(endAt) };
  await db.slot.updateMany({ where: { id, state: { in: ['free', 'blocked'] } }, data: bounds });
  if (!freed) return;
  await db.slot.updateMany({
    where: { id, state: 'blocked', blockedBy: null },
    data: { state: 'free' },
  });
}

async function undoSeries(db: Db, seriesId: string, now: Date) {
  await db.series.update({ where: { id: seriesId }, data: { endedAt: now } });
  const openings = await db.opening.findMany({
    where: { seriesId, closedAt: null },
    select: { id: true },
  });
  await undoOne(db, { openings: openings.map(({ id }) => id) }, now);
}

/** A declared absence is taken back, a cancelled one stands again. */
async function toggleAbsence(db: Db, id: string, now: Date) {
  const absence = await db.unavailability.findUniqueOrThrow({ where: { id } });
  const cancelled = absence.cancelledAt === null;
  await db.unavailability.update({ where: { id }, data: { cancelledAt: cancelled ? now : null } });
  if (cancelled) await showSlots(db, absence, now);
  else await hideSlots(db, absence, now);
}
