import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { Refusal } from '../refusal.ts';
import { around } from './around.ts';
import { type Kept, keepConfirmed, lockConfirmed } from './close-opening.ts';
import { closeRange, noClosing } from './close-range.ts';
import { chooseSite, insertOpening } from './lay-out.ts';
import { checkRange, type Mode, type Places, type Range } from './slot.ts';
import {
  findAbsences,
  findBooked,
  findExercices,
  findOpenings,
  isSilent,
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
}

/** What was opened, as it is read back. */
export interface Opened {
  openingId: string;
  range: Range;
  /** What of it was opened, and the confirmed patients who have the rest. */
  ranges: Range[];
  patients: Range[];
  mode: Mode;
  minutes: number | null;
  places: number;
  site: string;
}

/** Opens a range and lays its places out, around the confirmed patients who have a part of it. */
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
  const { minutes, origin, effecteurId } = wanted;
  await checkRoom(db, { effecteurId, range, mode, exerciceId: exercice.id }, exercice.siteId);
  const { pieces, patients } = await around(db, effecteurId, range, wanted);
  const [patient] = patients;
  if (patient && pieces.length === 0) throw new Refusal('slot.patient', patient);
  const shape = { effecteurId, exerciceId: exercice.id, mode, minutes, origin };
  const openings = [];
  for (const { capacity, ...piece } of pieces)
    openings.push(await insertOpening(db, { ...shape, range: piece, capacity }, now));
  const ids = openings.map(({ id }) => id);
  await recordChange(
    db,
    { personId, effecteurId, kind: 'open', undo: { openings: ids } },
    who,
    now,
  );
  await audit(db, who, 'slot.open', ids.join(','), now);
  const data = {
    practitioner_id: wanted.effecteurId,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    mode,
  };
  await emit(db, { type: 'slot.opened', osnp: null, data }, now);
  const [opening] = openings;
  return {
    openingId: opening?.id ?? '',
    range,
    ranges: pieces.map(({ from, to }) => ({ from, to })),
    patients,
    mode,
    minutes: opening?.minutes ?? null,
    places: openings.reduce((sum, { places }) => sum + places, 0),
    site: exercice.site.label,
  };
}

/** Refuses what is open already, and what lies in an absence. */
async function checkRoom(
  db: Db,
  wanted: Parameters<typeof findOpenings>[1],
  siteId: string,
): Promise<void> {
  const [taken] = await findOpenings(db, wanted);
  if (taken) throw new Refusal('slot.overlap', { from: taken.startAt, to: taken.endAt });
  if (await isSilent(db, wanted.effecteurId)) throw new Refusal('slot.silenced', {});
  const [absence] = await findAbsences(db, wanted.effecteurId, wanted.range, siteId);
  if (absence) throw new Refusal('slot.unavailable', { from: absence.startAt, to: absence.endAt });
}

/** A range under way starts at the next quarter of an hour (R-CLIP): nobody is sent in the past. */
const roundUp = (now: Date) => new Date(Math.ceil(now.getTime() / 900_000) * 900_000);

/** What a closing did, and the confirmed patients it did not touch. */
export interface Closed {
  ranges: Range[];
  places: number;
  kept: Kept[];
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
  await lockConfirmed(db, effecteurId, wanted.range);
  await lockAgenda(db, effecteurId);
  const range = { from: wanted.range.from < now ? now : wanted.range.from, to: wanted.range.to };
  const undo = noClosing();
  const { ids, ranges, places } = await closeRange(db, { effecteurId, range, mode }, undo, now);
  if (ids.length === 0) throw new Refusal('slot.nothing-open', {});
  await recordChange(db, { personId, effecteurId, kind: 'close', undo }, who, now);
  await audit(db, who, 'slot.close', ids.join(','), now);
  const data = {
    practitioner_id: effecteurId,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
  };
  await emit(db, { type: 'slot.closed', osnp: null, data }, now);
  const kept = await keepConfirmed(db, 'slot.closed', effecteurId, range, now);
  return { ranges, places, kept };
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
    absences: absences.map(({ startAt, endAt, siteId }) => ({
      from: startAt,
      to: endAt,
      site: sites.find(({ site }) => site.id === siteId)?.site.label,
    })),
    booked: booked.map(({ startAt, endAt }) => ({ from: startAt, to: endAt })),
  };
}

/** The stretch of one place; undefined for an offer that holds none. */
export async function placeOf(db: Db, slotId: string | null): Promise<Range | undefined> {
  const slot = slotId ? await db.slot.findUnique({ where: { id: slotId } }) : null;
  return slot ? { from: slot.startAt, to: slot.endAt } : undefined;
}
