import type { Prisma } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';

/** How long ANNULER reaches back. */
export const undoMinutes = 10;

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
  slots?: { id: string; openingId: string; startAt: string; endAt: string }[];
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
  const order = ['open', 'series', 'present', 'absent', 'close']; // give room back before filling it
  for (const change of together.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    await undoOne(db, change.undo as Undo, now);
    await db.change.update({ where: { id: change.id }, data: { undoneAt: now } });
    await audit(db, who, `undo.${change.kind}`, change.id, now);
  }
  return { kinds: together.map(({ kind }) => kind) };
}

async function undoOne(db: Db, undo: Undo, now: Date): Promise<void> {
  const opened = [...(undo.openings ?? []), ...(undo.pieces ?? [])];
  if (undo.seriesId) await undoSeries(db, undo.seriesId, now);
  await db.opening.updateMany({ where: { id: { in: opened } }, data: { closedAt: now } });
  const block = { state: 'blocked', updatedAt: now };
  await db.slot.updateMany({
    where: { openingId: { in: undo.openings ?? [] }, state: 'free' },
    data: block,
  });
  await db.opening.updateMany({
    where: { id: { in: undo.reopened ?? [] } },
    data: { closedAt: null },
  });
  for (const { id, openingId, startAt, endAt } of undo.slots ?? []) {
    const bounds = { startAt: new Date(startAt), endAt: new Date(endAt) };
    const data = { openingId, ...bounds, state: 'free', updatedAt: now };
    await db.slot.updateMany({
      where: { id, state: { in: ['blocked', 'free'] }, blockedBy: null },
      data,
    });
  }
  if (undo.unavailabilityId) await toggleAbsence(db, undo.unavailabilityId, now);
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
  if (cancelled) {
    const free = { state: 'free', blockedBy: null, updatedAt: now };
    await db.slot.updateMany({
      where: { blockedBy: id, state: 'blocked', startAt: { gt: now } },
      data: free,
    });
    return;
  }
  const { effecteurId, startAt, endAt } = absence;
  const touched = { effecteurId, state: 'free', startAt: { lt: endAt }, endAt: { gt: startAt } };
  await db.slot.updateMany({
    where: touched,
    data: { state: 'blocked', blockedBy: id, updatedAt: now },
  });
}
