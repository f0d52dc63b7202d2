import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import {
  checkRange,
  cut,
  type Mode,
  overlaps,
  type Places,
  placesOf,
  type Range,
  usualMinutes,
} from './slot.ts';
import {
  findAbsences,
  findBooked,
  findExercices,
  findOpenings,
  lockAgenda,
  type OpeningRow,
} from './slot-repository.ts';

/** What somebody opens: when, how, for how many. */
export interface NewOpening extends Places {
  effecteurId: string;
  range: Range;
  mode?: Mode | undefined;
  /** A site's label or city, as the doctor calls it; his first site when he says none. */
  site?: string | undefined;
  origin: string;
  seriesId?: string;
}

/** What was opened, as it is read back. */
export interface Opened {
  openingId: string;
  range: Range;
  mode: Mode;
  minutes: number | null;
  places: number;
  site: string;
}

/** Opens a range and lays its places out. */
export async function openSlots(
  db: Db,
  wanted: NewOpening,
  who: Actor,
  personId: string,
  now: Date,
): Promise<Opened> {
  const range = {
    from: wanted.range.from < now ? roundUp(now) : wanted.range.from,
    to: wanted.range.to,
  };
  checkRange(wanted.range, wanted, now);
  checkRange(range, wanted, now);
  await lockAgenda(db, wanted.effecteurId);
  const mode = wanted.mode ?? 'cabinet';
  const exercice = await chooseSite(db, wanted.effecteurId, wanted.site);
  const [taken] = await findOpenings(db, {
    effecteurId: wanted.effecteurId,
    range,
    mode,
    exerciceId: exercice.id,
  });
  if (taken) throw new Refusal('slot.overlap', { from: taken.startAt, to: taken.endAt });
  const [absence] = await findAbsences(db, wanted.effecteurId, range);
  if (absence) throw new Refusal('slot.unavailable', { from: absence.startAt, to: absence.endAt });
  const opening = await insertOpening(db, { ...wanted, range, mode }, exercice.id, now);
  await recordChange(
    db,
    { personId, effecteurId: wanted.effecteurId, kind: 'open', undo: { openings: [opening.id] } },
    now,
  );
  await audit(db, who, 'slot.open', opening.id, now);
  const data = {
    practitioner_id: wanted.effecteurId,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    mode,
  };
  await emit(db, { type: 'slot.opened', osnp: null, data }, now);
  return {
    openingId: opening.id,
    range,
    mode,
    minutes: opening.minutes,
    places: opening.places,
    site: exercice.site.label,
  };
}

/** A range under way starts at the next quarter of an hour (R-CLIP): nobody is sent in the past. */
const roundUp = (now: Date) => new Date(Math.ceil(now.getTime() / 900_000) * 900_000);

async function chooseSite(db: Db, effecteurId: string, name: string | undefined) {
  const exercices = await findExercices(db, effecteurId);
  const [first] = exercices;
  if (!first) throw new Refusal('slot.no-site', {});
  if (!name) return first;
  const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const byNumber = /^\d$/.test(name) ? exercices[Number(name) - 1] : undefined;
  const named = exercices.find(({ site }) =>
    fold(`${site.label} ${site.city}`).includes(fold(name)),
  );
  const found = byNumber ?? named;
  if (!found)
    throw new Refusal('slot.site-unknown', {
      sites: exercices.map(({ site }) => site.label).join(', '),
    });
  return found;
}

/** Writes an opening and its places; the exclusion constraint has the last word on overlaps. */
export async function insertOpening(
  db: Db,
  opening: NewOpening & { mode: Mode },
  exerciceId: string,
  now: Date,
): Promise<{ id: string; minutes: number | null; places: number }> {
  const { effecteurId, range, mode, capacity, origin, seriesId } = opening;
  const shared = capacity !== undefined && opening.minutes === undefined;
  const minutes = shared ? null : (opening.minutes ?? usualMinutes);
  const places = placesOf(range, opening);
  const id = newId('opn');
  const base = { effecteurId, exerciceId, mode };
  await db.opening.create({
    data: {
      ...base,
      id,
      startAt: range.from,
      endAt: range.to,
      minutes,
      capacity: shared ? capacity : null,
      origin,
      createdAt: now,
      seriesId: seriesId ?? null,
    },
  });
  await db.slot.createMany({
    data: places.map(({ from, to }) => ({
      ...base,
      id: newId('slt'),
      openingId: id,
      startAt: from,
      endAt: to,
      updatedAt: now,
    })),
  });
  return { id, minutes, places: places.length };
}

/** What a closing did, and the confirmed patients it did not touch. */
export interface Closed {
  ranges: Range[];
  places: number;
  kept: { from: Date; to: Date; offerId: string }[];
}

/** Closes what is open in a range. Confirmed patients stay: the doctor is bound. */
export async function closeSlots(
  db: Db,
  wanted: { effecteurId: string; range: Range; mode?: Mode | undefined },
  who: Actor,
  personId: string,
  now: Date,
): Promise<Closed> {
  const { effecteurId, mode } = wanted;
  await lockAgenda(db, effecteurId);
  const range = { from: wanted.range.from < now ? now : wanted.range.from, to: wanted.range.to };
  const openings = await findOpenings(db, { effecteurId, range, mode });
  if (openings.length === 0) throw new Refusal('slot.nothing-open', {});
  const undo = {
    reopened: openings.map(({ id }) => id),
    pieces: [] as string[],
    slots: [] as { id: string; openingId: string; startAt: Date; endAt: Date }[],
  };
  let places = 0;
  for (const opening of openings) places += await closeOne(db, opening, range, undo, now);
  await recordChange(db, { personId, effecteurId, kind: 'close', undo: undo as object }, now);
  await audit(db, who, 'slot.close', openings.map(({ id }) => id).join(','), now);
  const data = {
    practitioner_id: effecteurId,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
  };
  await emit(db, { type: 'slot.closed', osnp: null, data }, now);
  const booked = await findBooked(db, effecteurId, range);
  return {
    ranges: openings.map(({ startAt, endAt }) => ({
      from: startAt > range.from ? startAt : range.from,
      to: endAt < range.to ? endAt : range.to,
    })),
    places,
    kept: booked.map(({ startAt, endAt, offerId }) => ({
      from: startAt,
      to: endAt,
      offerId: offerId ?? '',
    })),
  };
}

/** Closes one opening and opens again what lies outside the range; its places move over with their ids. */
async function closeOne(
  db: Db,
  opening: OpeningRow,
  range: Range,
  undo: { pieces: string[]; slots: object[] },
  now: Date,
): Promise<number> {
  await db.opening.update({ where: { id: opening.id }, data: { closedAt: now } });
  const pieces = cut({ from: opening.startAt, to: opening.endAt }, range);
  const { slots, id: _, closedAt: __, ...shape } = opening;
  for (const piece of pieces) {
    const id = newId('opn');
    undo.pieces.push(id);
    await db.opening.create({
      data: { ...shape, id, startAt: piece.from, endAt: piece.to, createdAt: now },
    });
  }
  let closed = 0;
  for (const slot of slots) {
    if (slot.state !== 'free') continue;
    const home = pieces.findIndex((piece) =>
      opening.capacity
        ? overlaps(piece, { from: slot.startAt, to: slot.endAt })
        : piece.from <= slot.startAt && slot.endAt <= piece.to,
    );
    const piece = pieces[home];
    undo.slots.push({
      id: slot.id,
      openingId: slot.openingId,
      startAt: slot.startAt,
      endAt: slot.endAt,
    });
    if (piece) {
      const openingId = undo.pieces.at(home - pieces.length) ?? opening.id;
      const bounds = opening.capacity ? { startAt: piece.from, endAt: piece.to } : {};
      await db.slot.updateMany({
        where: { id: slot.id, state: 'free' },
        data: { openingId, ...bounds, updatedAt: now },
      });
    } else {
      const { count } = await db.slot.updateMany({
        where: { id: slot.id, state: 'free' },
        data: { state: 'blocked', updatedAt: now },
      });
      closed += count;
    }
  }
  return closed;
}

/** One line of « mes créneaux ». */
export interface Listed {
  range: Range;
  mode: Mode;
  free: number;
  booked: number;
  site: string;
}

/** What the effecteur has in a range: openings, absences, confirmed patients. */
export async function listAgenda(db: Db, effecteurId: string, range: Range) {
  const openings = await findOpenings(db, { effecteurId, range });
  const sites = await findExercices(db, effecteurId);
  const absences = await findAbsences(db, effecteurId, range);
  const booked = await findBooked(db, effecteurId, range);
  const count = (opening: OpeningRow, states: string[]) =>
    opening.slots.filter(({ state }) => states.includes(state)).length;
  const lines: Listed[] = openings.map((opening) => ({
    range: { from: opening.startAt, to: opening.endAt },
    mode: opening.mode as Mode,
    free: count(opening, ['free', 'held']),
    booked: count(opening, ['booked']),
    site: sites.find(({ id }) => id === opening.exerciceId)?.site.label ?? '',
  }));
  return {
    openings: lines,
    absences: absences.map(({ startAt, endAt }) => ({ from: startAt, to: endAt })),
    booked: booked.map(({ startAt, endAt }) => ({ from: startAt, to: endAt })),
  };
}

/** The stretch of one place; undefined for an offer that holds none. */
export async function placeOf(db: Db, slotId: string | null): Promise<Range | undefined> {
  const slot = slotId ? await db.slot.findUnique({ where: { id: slotId } }) : null;
  return slot ? { from: slot.startAt, to: slot.endAt } : undefined;
}
