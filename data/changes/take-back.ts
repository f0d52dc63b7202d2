import type { Db } from '../database.ts';
import { type LimitUndo, limitAgain } from '../people/limit-undo.ts';
import { type PreferencesUndo, prefer } from '../people/preferences-undo.ts';
import { showAgain, type VisibilityUndo } from '../people/visibility.ts';
import { Refusal } from '../refusal.ts';
import type { ClosingUndo } from '../slots/close-opening.ts';
import { rangeOn } from '../slots/occurrences.ts';
import type { Mode, Range } from '../slots/slot.ts';
import { closeOpenings, findOpenings } from '../slots/slot-repository.ts';
import { tellClosed, tellOpened } from '../slots/tell.ts';
import { rangeOf } from '../unavailability/absence.ts';
import { type AbsenceUndo, comeBack, leaveAgain, type PresentUndo } from './absence-back.ts';

/** What an undo needs of a change; instants are strings, as JSON keeps them. */
export interface Undo {
  openings?: string[];
  reopened?: string[];
  pieces?: string[];
  /** Places that were added to a range that patients share. */
  added?: string[];
  slots?: (Omit<ClosingUndo['slots'][number], 'startAt' | 'endAt'> & {
    startAt: Date | string;
    endAt: Date | string;
  })[];
  absence?: AbsenceUndo;
  present?: PresentUndo;
  preferences?: PreferencesUndo;
  limit?: LimitUndo;
  visibility?: VisibilityUndo;
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
  if (undo.added) return takeAdded(db, undo.added, now);
  if (undo.reopened) return openAgain(db, undo, now);
  if (undo.absence) return comeBack(db, undo.absence, now);
  if (undo.present) return leaveAgain(db, undo.present, seq, now);
  if (undo.limit) return limitAgain(db, undo.limit);
  if (undo.preferences) return prefer(db, undo.preferences);
  if (undo.visibility) return showAgain(db, undo.visibility);
  throw changed();
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
  for (const one of open.filter(({ endAt }) => endAt > now))
    await tellClosed(db, one.effecteurId, { range: rangeOf(one), mode: one.mode as Mode }, now);
  return { ranges: open.map(rangeOf), kept: open.flatMap(({ slots }) => slots.map(rangeOf)) };
}

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
  const ranges: Range[] = [];
  for (const one of shortened.toReversed()) ranges.push(...(await lengthen(db, one, now)));
  for (const id of continued) await endSeries(db, id, now);
  await db.opening.updateMany({ where: { id: { in: pieces } }, data: { closedAt: now } });
  for (const id of reopened) ranges.push(await reopen(db, id));
  for (const slot of slots.toReversed()) await putSlotBack(db, slot, now);
  for (const id of reopened) await tellReopened(db, id, now);
  if (ranges.length === 0) ranges.push(...slots.slice(0, 1).map(asRange));
  return { ranges: ranges.toSorted((a, b) => a.from.getTime() - b.from.getTime()) };
}

/** Places that were added go again, but those that somebody has by now. */
async function takeAdded(db: Db, ids: string[], now: Date): Promise<TakenBack> {
  const free = await db.slot.findMany({ where: { id: { in: ids }, state: 'free' } });
  if (free.length < ids.length) throw changed();
  await db.slot.updateMany({
    where: { id: { in: ids }, state: 'free' },
    data: { state: 'blocked', updatedAt: now },
  });
  return { ranges: free.slice(0, 1).map(rangeOf) };
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

const asRange = ({ startAt, endAt }: { startAt: Date | string; endAt: Date | string }): Range => ({
  from: new Date(startAt),
  to: new Date(endAt),
});

async function tellReopened(db: Db, id: string, now: Date) {
  const opening = await db.opening.findUniqueOrThrow({ where: { id } });
  const { effecteurId, mode } = opening;
  const free = await db.slot.count({ where: { openingId: id, state: 'free' } });
  if (opening.endAt > now && free > 0)
    await tellOpened(db, effecteurId, { range: rangeOf(opening), mode }, now);
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

/** Days left out of a recurrence come again; those of them that were not laid out yet. */
async function lengthen(
  db: Db,
  { id, before, after }: NonNullable<Undo['shortened']>[number],
  now: Date,
): Promise<Range[]> {
  const series = await db.series.findUniqueOrThrow({ where: { id } });
  if (series.exceptions.join() !== after.join() || series.endedAt) throw changed();
  await db.series.update({ where: { id }, data: { exceptions: before } });
  const days = after.filter((day) => !before.includes(day));
  const ranges = days.flatMap((day) => rangeOn(day, series) ?? []);
  const { effecteurId, mode } = series;
  for (const range of ranges) await tellOpened(db, effecteurId, { range, mode }, now);
  return ranges;
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
