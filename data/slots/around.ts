import type { Db } from '../database.ts';
import { findEngagements } from '../engagements/engagement-repository.ts';
import { cut, type Places, type Range, usualMinutes } from './slot.ts';

/** A stretch to be opened, and how many patients of those wanted it takes. */
export type Piece = Range & { capacity?: number };

/** What is left of some hours around the patients who have a part of them: nothing is opened over them (I34). */
export async function around(
  db: Db,
  effecteurId: string,
  range: Range,
  { minutes, capacity }: Places,
): Promise<{ pieces: Piece[]; patients: Range[] }> {
  const found = await findEngagements(db, effecteurId, range);
  const patients = found.map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
  if (patients.length === 0)
    return { pieces: [{ ...range, ...(capacity && { capacity }) }], patients };
  const shared = capacity !== undefined && minutes === undefined;
  const shortest = shared ? 5 : (minutes ?? usualMinutes);
  const left = patients
    .reduce((all, hole) => all.flatMap((one) => cut(one, hole)), [range])
    .filter((piece) => lengthOf(piece) >= shortest * 60_000);
  return { pieces: capacity === undefined ? left : share(left, capacity), patients };
}

const lengthOf = ({ from, to }: Range) => to.getTime() - from.getTime();

/** So many patients over several stretches, the longer ones taking more; a stretch that takes none is not opened. */
function share(pieces: Range[], capacity: number): Piece[] {
  const shares = pieces.map(() => 0);
  for (let given = 0; given < capacity; given += 1) {
    const room = pieces.map((piece, at) => lengthOf(piece) / ((shares[at] ?? 0) + 1));
    const best = room.indexOf(Math.max(...room));
    if (best >= 0) shares[best] = (shares[best] ?? 0) + 1;
  }
  return pieces.flatMap((piece, at) => {
    const taken = shares[at] ?? 0;
    return taken > 0 ? [{ ...piece, capacity: taken }] : [];
  });
}
