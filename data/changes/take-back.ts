import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';
import type { ClosingUndo } from '../slots/close-opening.ts';
import { type Mode, meet, type Range } from '../slots/slot.ts';
import {
  closeOpenings,
  findAbsences,
  findOpenings,
  hideSlots,
  showSlots,
} from '../slots/slot-repository.ts';

/** What an undo needs of a change; instants are strings, as JSON keeps them. */
export interface Undo {
  openings?: string[];
  reopened?: string[];
  pieces?: string[];
  slots?: (Omit<ClosingUndo['slots'][number], 'startAt' | 'endAt'> & {
    startAt: Date | string;
    endAt: Date | string;
  })[];
  unavailabilityId?: string;
  /** Whether the absence was declared or cancelled. */
  cancelled?: boolean;
  /** Open requests that the absence passed on: they do not come back. */
  passedOn?: number;
  seriesId?: string;
  shortened?: ClosingUndo['shortened'];
  continued?: string[];
  /** It was about a patient: the OSNP knows it, and nothing takes that back. */
  patient?: boolean;
}

/** What a change concerned, and what its undo could not change. */
export interface TakenBack {
  ranges: Range[];
  /** Other absences that still cover a part. */
  still?: Range[];
  /** Confirmed patients who stay. */
  kept?: Range[];
  passedOn?: number;
}

const changed = () => new Refusal('undo.changed', {});

/** Takes one change back; refused, with nothing written, when that would overwrite what somebody did since. */
export async function takeBack(db: Db, undo: Undo, seq: bigint, now: Date): Promise<TakenBack> {
  if (undo.patient) throw new Refusal('undo.patient', {});
  if (undo.seriesId) return endSeries(db, undo.seriesId, now);
  if (undo.openings) return closeAgain(db, undo.openings, now);
  if (undo.reopened) return openAgain(db, undo, now);
  if (!undo.unavailabilityId) throw changed();
  const absence = await db.unavailability.findUniqueOrThrow({
    where: { id: undo.unavailabilityId },
  });
  return undo.cancelled
    ? leaveAgain(db, absence, seq, now)
    : comeBack(db, absence, undo.passedOn ?? 0, now);
}

/** What was opened goes, and so does what others left of it; nothing else of theirs. */
async function closeAgain(db: Db, ids: string[], now: Date): Promise<TakenBack> {
  const family = await db.opening.findMany({
    where: { OR: [{ id: { in: ids } }, { rootId: { in: ids } }] },
    include: { slots: { where: { state: 'booked' }, orderBy: { startAt: 'asc' } } },
    orderBy: { startAt: 'asc' },
  });
  const open = family.filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) throw changed();
  await closeOpenings(
    db,
    open.map(({ id }) => id),
    now,
  );
  await db.opening.updateMany({
    where: { id: { in: family.map(({ id }) => id) } },
    data: { undoneAt: now },
  });
  return { ranges: open.map(rangeOf), kept: open.flatMap(({ slots }) => slots.map(rangeOf)) };
}

const rangeOf = ({ startAt, endAt }: { startAt: Date; endAt: Date }): Range => ({
  from: startAt,
  to: endAt,
});

/** What was closed opens as it was, unless its pieces were touched or its hours were filled meanwhile. */
async function openAgain(db: Db, undo: Undo, now: Date): Promise<TakenBack> {
  const { pieces = [], slots = [], shortened = [], continued = [] } = undo;
  const reopened = (undo.reopened ?? []).filter((id) => !pieces.includes(id)); // a piece may itself have been cut
  const untouched = pieces.filter((id) => !undo.reopened?.includes(id));
  const touched = await db.opening.count({
    where: {
      OR: [
        { id: { in: untouched }, closedAt: { not: null } },
        { id: { in: reopened }, OR: [{ undoneAt: { not: null } }, { closedAt: null }] },
      ],
    },
  });
  if (touched > 0) throw changed();
  for (const one of shortened.toReversed()) await lengthen(db, one);
  for (const id of continued) await endSeries(db, id, now);
  await db.opening.updateMany({ where: { id: { in: pieces } }, data: { closedAt: now } });
  const ranges: Range[] = [];
  for (const id of reopened) ranges.push(await reopen(db, id));
  for (const slot of slots.toReversed()) await putSlotBack(db, slot, now);
  return { ranges };
}

/** Somebody may have filled the hours meanwhile: theirs stay. */
async function reopen(db: Db, id: string): Promise<Range> {
  const opening = await db.opening.findUniqueOrThrow({ where: { id } });
  const { effecteurId, exerciceId } = opening;
  const mode = opening.mode as Mode;
  const range = rangeOf(opening);
  const [taken] = await findOpenings(db, { effecteurId, exerciceId, mode, range });
  if (taken) throw new Refusal('slot.overlap', { from: taken.startAt, to: taken.endAt });
  await db.opening.update({ where: { id }, data: { closedAt: null } });
  return range;
}

/**
 * A place goes back to its opening; a patient's keeps its hours. What the closing took is free again, unless its hour is
 * past; the database's own guard keeps hidden what an absence or a patient covers.
 */
async function putSlotBack(db: Db, slot: NonNullable<Undo['slots']>[number], now: Date) {
  const { id, openingId, freed } = slot;
  const [startAt, endAt] = [new Date(slot.startAt), new Date(slot.endAt)];
  await db.slot.update({ where: { id }, data: { openingId, updatedAt: now } });
  await db.slot.updateMany({
    where: { id, state: { in: ['free', 'blocked'] } },
    data: { startAt, endAt },
  });
  if (!freed) return;
  const state = startAt > now ? 'free' : 'expired';
  await db.slot.updateMany({ where: { id, state: 'blocked' }, data: { state, blockedBy: null } });
}

async function lengthen(db: Db, { id, before, after }: NonNullable<Undo['shortened']>[number]) {
  const { exceptions, endedAt } = await db.series.findUniqueOrThrow({ where: { id } });
  if (exceptions.join() !== after.join() || endedAt) throw changed();
  await db.series.update({ where: { id }, data: { exceptions: before } });
}

/** A recurrence comes no more, nor what goes on with it, and what they opened goes. */
async function endSeries(db: Db, id: string, now: Date): Promise<TakenBack> {
  const family = await db.series.findMany({
    where: { OR: [{ id }, { rootId: id }] },
    include: { openings: { select: { id: true, rootId: true, closedAt: true } } },
  });
  const openings = family.flatMap((series) => series.openings);
  const isOpen = openings.some(({ closedAt }) => closedAt === null);
  if (family.every(({ endedAt }) => endedAt) && !isOpen) throw changed();
  await db.series.updateMany({
    where: { id: { in: family.map((series) => series.id) }, endedAt: null },
    data: { endedAt: now },
  });
  const roots = openings.filter(({ rootId }) => rootId === null).map((root) => root.id);
  return isOpen ? closeAgain(db, roots, now) : { ranges: [] };
}

type AbsenceRow = Awaited<ReturnType<typeof findAbsences>>[number];

/** A declared absence is taken back; another one may cover the same hours, and is told. */
async function comeBack(
  db: Db,
  absence: AbsenceRow,
  passedOn: number,
  now: Date,
): Promise<TakenBack> {
  if (absence.cancelledAt) throw changed();
  await db.unavailability.update({ where: { id: absence.id }, data: { cancelledAt: now } });
  await showSlots(db, absence, now);
  const range = rangeOf(absence);
  const others = await findAbsences(db, absence.effecteurId, range, absence.siteId);
  return { ranges: [range], still: others.map((other) => meet(rangeOf(other), range)), passedOn };
}

/**
 * A cancelled absence stands again, unless something was opened in it since: that would vanish unasked. What the same
 * message opened after it is closed again by now.
 */
async function leaveAgain(db: Db, absence: AbsenceRow, seq: bigint, now: Date): Promise<TakenBack> {
  const { id, effecteurId, cancelledAt } = absence;
  if (!cancelledAt) throw changed();
  const range = rangeOf(absence);
  const later = await db.change.findMany({
    where: { effecteurId, kind: 'open', seq: { gt: seq }, undoneAt: null },
  });
  const ids = later.flatMap(({ undo }) => (undo as Undo).openings ?? []);
  const openings = await findOpenings(db, { effecteurId, range, siteId: absence.siteId });
  const since = openings.find((one) => ids.includes(one.rootId ?? one.id));
  if (since) throw new Refusal('slot.overlap', { from: since.startAt, to: since.endAt });
  await db.unavailability.update({ where: { id }, data: { cancelledAt: null } });
  await hideSlots(db, absence, now);
  return { ranges: [range] };
}
