import type { Unavailability } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { latest } from '../paris-time.ts';
import { cut, meet, overlaps, type Range } from '../slots/slot.ts';
import { findAbsences, findExercices, showSlots } from '../slots/slot-repository.ts';

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

type NewAbsence = Pick<Unavailability, 'effecteurId' | 'siteId' | 'origin'> &
  Partial<Pick<Unavailability, 'seriesId' | 'rootId'>> & { range: Range };

/** Writes absences, and gives their ids; the free places in them are still to be hidden. */
export async function insertAbsences(db: Db, all: NewAbsence[], now: Date): Promise<string[]> {
  const rows = all.map(({ range: { from, to }, ...absence }) => {
    return { ...absence, id: newId('una'), startAt: from, endAt: to, createdAt: now };
  });
  await db.unavailability.createMany({ data: rows });
  return rows.map(({ id }) => id);
}

/**
 * Takes stretches out of the absences that hold in them, those of one place when it is named: what lies before, after or
 * at his other places stays as it was. What is past of an absence under way goes with it.
 */
export async function takeOut(
  db: Db,
  wanted: { effecteurId: string; ranges: Range[]; siteId?: string | undefined },
  out: TakenOut,
  now: Date,
): Promise<void> {
  const { effecteurId, siteId } = wanted;
  const holes = union(wanted.ranges.filter(({ to }) => to > now));
  const [first, last] = [holes[0], holes.at(-1)];
  if (!first || !last) return;
  const others = siteId
    ? (await findExercices(db, effecteurId)).filter((one) => one.siteId !== siteId)
    : [];
  const all = await findAbsences(db, effecteurId, { from: first.from, to: last.to }, siteId);
  const cuts = all
    .filter(({ endAt }) => endAt > now)
    .map((absence) => ({ absence, ...cutBy(absence, holes, now) }))
    .filter(({ gone }) => gone.length > 0);
  const pieces = cuts.flatMap(({ absence, left, gone }) => {
    const { origin, seriesId } = absence;
    const shape = { effecteurId, origin, seriesId, rootId: absence.rootId ?? absence.id };
    const there = left.map((range) => ({ ...shape, range, siteId: absence.siteId }));
    const everywhere = absence.siteId === null ? others : [];
    const elsewhere = everywhere.flatMap((other) =>
      gone.map((range) => ({ ...shape, range, siteId: other.siteId })),
    );
    return [...there, ...elsewhere];
  });
  const ids = cuts.map(({ absence }) => absence.id);
  out.pieces.push(...(await insertAbsences(db, pieces, now)));
  await db.unavailability.updateMany({ where: { id: { in: ids } }, data: { cancelledAt: now } });
  await showSlots(db, ids, now); // what the pieces cover stays hidden: the database sees to it
  out.absences.push(...ids);
  out.ranges.push(...cuts.flatMap(({ gone }) => gone));
}

/** What holes leave of an absence, and what they take, from now on. */
function cutBy(
  absence: Unavailability,
  holes: Range[],
  now: Date,
): { left: Range[]; gone: Range[] } {
  const whole = rangeOf(absence);
  const mine = holes
    .filter((hole) => overlaps(hole, whole))
    .map((hole) => (hole.from <= now ? { from: whole.from, to: hole.to } : hole));
  const gone = mine.map((hole) => meet(hole, whole));
  return {
    left: mine.reduce((all, hole) => all.flatMap((one) => cut(one, hole)), [whole]),
    gone: gone.map(({ from, to }) => ({ from: latest(from, now), to })),
  };
}
