import type { Unavailability } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { latest } from '../paris-time.ts';
import { cut, meet, type Range } from '../slots/slot.ts';
import { findAbsences, findExercices, hideSlots, showSlots } from '../slots/slot-repository.ts';

/** What taking a part of absences back did, and needs to be undone. */
export interface TakenOut {
  /** Absences that stand no more; one that was a piece itself is among `pieces` too. */
  absences: string[];
  /** What is left of them. */
  pieces: string[];
  /** The hours in which he is no longer away. */
  ranges: Range[];
}

/** Nothing was taken out yet. */
export const nothingOut = (): TakenOut => ({ absences: [], pieces: [], ranges: [] });

/** When a stored thing begins and ends. */
export const rangeOf = ({ startAt, endAt }: { startAt: Date; endAt: Date }): Range => ({
  from: startAt,
  to: endAt,
});

/** Stretches that touch become one. */
export function union(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const one of ranges.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const last = joined.at(-1);
    if (last && one.from <= last.to) last.to = latest(last.to, one.to);
    else joined.push({ ...one });
  }
  return joined;
}

/** Writes an absence and hides the free places in it. */
export async function insertAbsence(
  db: Db,
  absence: Pick<Unavailability, 'effecteurId' | 'siteId' | 'startAt' | 'endAt' | 'origin'> &
    Partial<Pick<Unavailability, 'seriesId' | 'rootId'>>,
  now: Date,
): Promise<{ absence: Unavailability; hidden: number }> {
  const made = await db.unavailability.create({
    data: { ...absence, id: newId('una'), createdAt: now },
  });
  return { absence: made, hidden: await hideSlots(db, made, now) };
}

/**
 * Takes a stretch out of the absences that hold in it, those of one place when it is named: what lies before, after or at
 * his other places stays as it was. What is past of an absence under way goes with it.
 */
export async function takeOut(
  db: Db,
  wanted: { effecteurId: string; range: Range; siteId?: string | undefined },
  out: TakenOut,
  now: Date,
): Promise<void> {
  const { effecteurId, range, siteId } = wanted;
  const others = siteId
    ? (await findExercices(db, effecteurId)).filter((one) => one.siteId !== siteId)
    : [];
  for (const absence of await findAbsences(db, effecteurId, range, siteId)) {
    if (absence.endAt <= now) continue;
    const whole = rangeOf(absence);
    const hole = range.from <= now ? { from: whole.from, to: range.to } : range;
    const shape = {
      effecteurId,
      origin: absence.origin,
      seriesId: absence.seriesId,
      rootId: absence.rootId ?? absence.id,
    };
    const there = cut(whole, hole).map((piece) => ({ piece, at: absence.siteId }));
    const elsewhere = absence.siteId
      ? []
      : others.map((other) => ({ piece: meet(whole, hole), at: other.siteId }));
    for (const { piece, at } of [...there, ...elsewhere]) {
      const bounds = { startAt: piece.from, endAt: piece.to, siteId: at };
      const made = await insertAbsence(db, { ...shape, ...bounds }, now);
      out.pieces.push(made.absence.id);
    }
    await db.unavailability.update({ where: { id: absence.id }, data: { cancelledAt: now } });
    await showSlots(db, absence, now);
    out.absences.push(absence.id);
    const gone = meet(whole, hole);
    out.ranges.push(gone.from < now ? { from: now, to: gone.to } : gone);
  }
}
