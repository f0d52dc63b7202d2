import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { dayOf, latest } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import type { ClosingUndo } from './close-opening.ts';
import { closeRange, noClosing } from './close-range.ts';
import type { Mode, Range } from './slot.ts';
import { findOpenings, lockAgenda, type OpeningRow } from './slot-repository.ts';
import { tellClosed } from './tell.ts';

/** What is open for the rest of the day, as the doctor opened it: pieces that a closing left are one. */
export interface OpenNow {
  /** The opening that was first laid out. */
  id: string;
  range: Range;
  mode: Mode;
  exerciceId: string;
  minutes: number | null;
  /** Free places still ahead, soonest first. */
  free: Range[];
  /** Places that wait for an answer, and those of patients. */
  held: number;
  booked: number;
}

const rootOf = ({ id, rootId }: OpeningRow): string => rootId ?? id;

/** The openings of the rest of the day that somebody may still be sent to, soonest first. */
export async function openNow(db: Db, effecteurId: string, now: Date): Promise<OpenNow[]> {
  const range = { from: now, to: dayOf(now).to };
  const openings = await findOpenings(db, { effecteurId, range });
  const found: OpenNow[] = [];
  for (const [id, pieces] of Map.groupBy(openings, rootOf)) {
    const [first] = pieces;
    if (!first) continue;
    const slots = pieces.flatMap((one) => one.slots).filter(({ endAt }) => endAt > now);
    const count = (state: string) => slots.filter((one) => one.state === state).length;
    const free = slots.filter(({ state, startAt }) => state === 'free' && startAt > now);
    const ends = pieces.map(({ endAt }) => endAt.getTime());
    found.push({
      id,
      range: { from: first.startAt, to: new Date(Math.max(...ends)) },
      mode: first.mode as Mode,
      exerciceId: first.exerciceId,
      minutes: first.minutes,
      free: free
        .map(({ startAt, endAt }) => ({ from: startAt, to: endAt }))
        .toSorted((a, b) => a.from.getTime() - b.from.getTime()),
      held: count('held'),
      booked: count('booked'),
    });
  }
  return found.filter(({ free, held, booked }) => free.length + held + booked > 0);
}

/**
 * Leaves so many free places of openings of today, the soonest; none that is held or taken is touched. Gives back what
 * is left of them. Where patients share a range, places may be added.
 */
export async function leaveFree(
  db: Db,
  wanted: { effecteurId: string; openings: string[]; free: number },
  who: Actor,
  personId: string,
  now: Date,
): Promise<OpenNow[]> {
  const { effecteurId, openings, free } = wanted;
  await lockAgenda(db, effecteurId);
  const all = await openNow(db, effecteurId, now);
  const meant = all.filter(({ id }) => openings.includes(id));
  const before = meant.reduce((sum, one) => sum + one.free.length, 0);
  if (meant.length === 0 || before === free) throw new Refusal('places.same', { places: before });
  const undo =
    free > before
      ? await addPlaces(db, meant, free - before, now)
      : await takeAway(db, effecteurId, meant, free, now);
  await recordChange(db, { personId, effecteurId, kind: 'close', undo }, who, now);
  await audit(db, who, 'slot.places', openings.join(','), now);
  return (await openNow(db, effecteurId, now)).filter(({ id }) => openings.includes(id));
}

/** Places back to back become closed hours; of patients who share a range, places of it are hidden. */
async function takeAway(
  db: Db,
  effecteurId: string,
  meant: OpenNow[],
  keep: number,
  now: Date,
): Promise<ClosingUndo> {
  const undo = noClosing();
  let left = keep;
  for (const { id, free, mode, minutes, exerciceId } of meant) {
    const { siteId } = await db.exercice.findUniqueOrThrow({ where: { id: exerciceId } });
    const gone = free.slice(left);
    left = Math.max(0, left - free.length);
    if (minutes === null) await hideShared(db, id, gone.length, undo, now);
    else
      for (const range of joined(gone))
        await closeRange(db, { effecteurId, range, mode, siteId }, undo, now);
    for (const range of minutes === null && gone.length < free.length ? [] : joined(gone))
      await tellClosed(db, effecteurId, { range, mode, siteId }, now);
  }
  return { ...undo, slots: asBefore(undo.slots) };
}

/** A place that was in several cuts goes back to where it was before the first, free when one of them took it. */
function asBefore(slots: ClosingUndo['slots']): ClosingUndo['slots'] {
  const known = new Map<string, ClosingUndo['slots'][number]>();
  for (const one of slots) {
    const first = known.get(one.id) ?? one;
    known.set(one.id, { ...first, freed: first.freed || one.freed });
  }
  return [...known.values()];
}

/** Hours one after the other, as one. */
function joined(ranges: Range[]): Range[] {
  const all: Range[] = [];
  for (const one of ranges) {
    const last = all.at(-1);
    if (last && one.from <= last.to) last.to = latest(one.to, last.to);
    else all.push({ ...one });
  }
  return all;
}

async function hideShared(db: Db, rootId: string, count: number, undo: ClosingUndo, now: Date) {
  const slots = await db.slot.findMany({
    where: { ...ofRoot(rootId), state: 'free' },
    orderBy: { id: 'desc' },
    take: count,
  });
  for (const { id, openingId, startAt, endAt } of slots) {
    const { count: hidden } = await db.slot.updateMany({
      where: { id, state: 'free' },
      data: { state: 'blocked', updatedAt: now },
    });
    if (hidden > 0) undo.slots.push({ id, openingId, startAt, endAt, freed: true });
  }
}

const ofRoot = (id: string) => ({ opening: { OR: [{ id }, { rootId: id }], closedAt: null } });

/** One more patient of those who share the range, as often as wanted; an hour is not made longer. */
async function addPlaces(
  db: Db,
  meant: OpenNow[],
  count: number,
  now: Date,
): Promise<{ added: string[] }> {
  const shared = meant.find(({ minutes, range }) => minutes === null && range.from > now);
  const [like] = shared
    ? await db.slot.findMany({ where: ofRoot(shared.id), orderBy: { id: 'asc' }, take: 1 })
    : [];
  if (!like) throw new Refusal('places.none', {});
  const added = Array.from({ length: count }, () => newId('slt'));
  const place = { ...like, state: 'free', offerId: null, blockedBy: null, updatedAt: now };
  await db.slot.createMany({ data: added.map((id) => ({ ...place, id })) });
  return { added };
}
