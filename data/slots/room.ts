import type { Db } from '../database.ts';
import { findEngagements } from '../engagements/engagement-repository.ts';
import { cut, type Mode, meet, type Places, type Range, usualMinutes } from './slot.ts';
import { findOpenings } from './slot-repository.ts';

/** Where something is to be opened: at one place, in one mode. */
export interface Wanted {
  effecteurId: string;
  exerciceId: string;
  mode: Mode;
  range: Range;
}

/** What of a range is open already, there and in that mode. */
export async function openIn(db: Db, wanted: Wanted): Promise<Range[]> {
  const openings = await findOpenings(db, wanted);
  return openings.map(({ startAt, endAt }) => meet({ from: startAt, to: endAt }, wanted.range));
}

/** The hours of a range that patients have: nothing is opened over them (I34). */
export async function patientsIn(db: Db, effecteurId: string, range: Range): Promise<Range[]> {
  const patients = await findEngagements(db, effecteurId, range);
  return patients.map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
}

/** A stretch to be opened, and how many patients of those wanted it takes. */
export type Piece = Range & { capacity?: number };

/** What is left of a range around holes, but for pieces too short for a single patient. */
export function around(range: Range, holes: Range[], { minutes, capacity }: Places): Piece[] {
  if (holes.length === 0) return [{ ...range, ...(capacity && { capacity }) }];
  const shared = capacity !== undefined && minutes === undefined;
  const shortest = shared ? 5 : (minutes ?? usualMinutes);
  const left = holes
    .reduce((pieces, hole) => pieces.flatMap((one) => cut(one, hole)), [range])
    .filter((piece) => lengthOf(piece) >= shortest * 60_000);
  return capacity === undefined ? left : share(left, capacity);
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
