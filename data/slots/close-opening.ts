import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { newId } from '../ids.ts';
import { lockOrientation, saveOrientation } from '../orientations/orientation-repository.ts';
import { cut, meet, overlaps, type Range } from './slot.ts';
import { findAccepted, type OpeningRow } from './slot-repository.ts';

/** What taking a closing back needs. */
export type ClosingUndo = {
  reopened: string[];
  pieces: string[];
  /** `freed`: free before the closing took it, or hidden for a time. */
  slots: { id: string; openingId: string; startAt: Date; endAt: Date; freed: boolean }[];
  /** Recurrences of which days were left out: their exceptions as they were and as they are. */
  shortened: { id: string; before: string[]; after: string[] }[];
  /** Recurrences that go on with the hours that are left of such a day. */
  continued: string[];
};

/**
 * Closes one opening and opens again what lies outside the range. Places move over with their ids, those of patients
 * too; a held place inside the range stays with the closed opening, and is not free again when its offer ends.
 */
export async function closeOne(
  db: Db,
  opening: OpeningRow,
  range: Range,
  undo: ClosingUndo,
  now: Date,
): Promise<number> {
  await db.opening.update({ where: { id: opening.id }, data: { closedAt: now } });
  const pieces = cut({ from: opening.startAt, to: opening.endAt }, range);
  const { slots, id: _, closedAt: __, undoneAt: ___, ...shape } = opening;
  const rootId = opening.rootId ?? opening.id;
  const ids = pieces.map(() => newId('opn'));
  undo.pieces.push(...ids);
  for (const [index, piece] of pieces.entries()) {
    const bounds = { startAt: piece.from, endAt: piece.to };
    await db.opening.create({
      data: { ...shape, ...bounds, rootId, id: ids[index] ?? '', createdAt: now },
    });
  }
  let closed = 0;
  for (const slot of slots) {
    const place = { from: slot.startAt, to: slot.endAt };
    const home = pieces.findIndex((piece) =>
      opening.capacity ? overlaps(piece, place) : piece.from <= place.from && place.to <= piece.to,
    );
    const { id, openingId, startAt, endAt, state, blockedBy } = slot;
    const piece = pieces[home];
    const taken =
      state === 'free' || state === 'held' || (state === 'blocked' && blockedBy !== null);
    undo.slots.push({ id, openingId, startAt, endAt, freed: taken && !piece });
    if (piece) await moveOver(db, id, ids[home] ?? '', opening.capacity ? piece : undefined, now);
    else closed += await hide(db, id, now);
  }
  return closed;
}

/** The place of a patient keeps its hours; a free one of a shared range takes those of what is left. */
async function moveOver(
  db: Db,
  id: string,
  openingId: string,
  piece: Range | undefined,
  now: Date,
) {
  await db.slot.update({ where: { id }, data: { openingId, updatedAt: now } });
  if (!piece) return;
  const bounds = { startAt: piece.from, endAt: piece.to };
  await db.slot.updateMany({ where: { id, state: { in: ['free', 'blocked'] } }, data: bounds });
}

async function hide(db: Db, id: string, now: Date): Promise<number> {
  const data = { state: 'blocked', updatedAt: now };
  const { count } = await db.slot.updateMany({ where: { id, state: 'free' }, data });
  return count;
}

/** A confirmed patient inside a range that was closed. */
export interface Kept extends Range {
  offerId: string;
}

/** Takes the locks of a range's confirmed patients: before the agenda's own, as everybody does. */
export async function lockConfirmed(db: Db, effecteurId: string, range: Range): Promise<void> {
  const held = await findAccepted(db, effecteurId, range);
  const ids = held.map(({ orientationId }) => orientationId).toSorted();
  for (const id of ids) await lockOrientation(db, id);
}

/** Whose patients are meant: in a range, of one mode or at one place when only those are closed. */
interface Where {
  effecteurId: string;
  range: Range;
  mode?: string | undefined;
  siteId?: string | null | undefined;
}

/** The confirmed patients of a range, who stay: the OSNP of each is told that his doctor meant to be away. */
export async function keepConfirmed(
  db: Db,
  type: 'slot.closed' | 'effecteur.unavailable',
  { effecteurId, range, mode, siteId }: Where,
  now: Date,
): Promise<Kept[]> {
  const held = (await findAccepted(db, effecteurId, range, siteId)).filter(
    ({ orientation }) => !mode || orientation.mode === mode,
  );
  for (const { orientation } of held) {
    const data = {
      practitioner_id: effecteurId,
      from: range.from.toISOString(),
      to: range.to.toISOString(),
    };
    const saved = await saveOrientation(db, orientation.id, {}); // its events are ordered by version
    await emit(db, { type, osnp: saved.osnp, orientation: saved, data }, now);
  }
  return held.map(({ id, place }) => ({ ...meet(place, place), offerId: id }));
}
