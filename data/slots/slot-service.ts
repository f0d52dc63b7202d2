import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { type Kept, keepConfirmed, lockConfirmed } from './close-opening.ts';
import { closeRange, noClosing } from './close-range.ts';
import { daysIn, findComing, freeIn } from './coming.ts';
import { chooseSite, insertOpening } from './lay-out.ts';
import { around, openIn, type Piece, patientsIn, type Wanted } from './room.ts';
import { checkRange, type Mode, overlaps, type Places, type Range } from './slot.ts';
import {
  findAbsences,
  findBooked,
  findExercices,
  findOpenings,
  isSilent,
  lockAgenda,
  type OpeningRow,
} from './slot-repository.ts';
import { tellClosed, tellOpened } from './tell.ts';

/** What somebody opens: when, how, for how many. */
export interface NewOpening extends Places {
  effecteurId: string;
  range: Range;
  mode?: Mode | undefined;
  /** A site's label or city, as the doctor calls it; his first site when he says none. */
  site?: string | undefined;
  origin: string;
}

/** One stretch that was opened. */
export interface Laid {
  id: string;
  range: Range;
  minutes: number | null;
  places: number;
}

/** What was opened, as it is read back, and what of the range was open before. */
export interface Opened {
  openings: Laid[];
  already: Range[];
  /** Confirmed patients whom a part of it is left to. */
  patients: Range[];
  mode: Mode;
  site: string;
}

/** Opens a range and lays its places out, around what is open already and the confirmed patients who have a part of it. */
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
  const { effecteurId, mode = 'cabinet' } = wanted;
  await lockAgenda(db, effecteurId);
  const exercice = await chooseSite(db, effecteurId, wanted.site);
  const at = { effecteurId, exerciceId: exercice.id, mode };
  const { pieces, already, patients } = await roomFor(
    db,
    { ...at, range },
    exercice.siteId,
    wanted,
  );
  const openings = await layOut(db, at, pieces, wanted, now);
  const ids = openings.map(({ id }) => id);
  await recordChange(
    db,
    { personId, effecteurId, kind: 'open', undo: { openings: ids } },
    who,
    now,
  );
  for (const one of openings) {
    await audit(db, who, 'slot.open', one.id, now);
    await tellOpened(db, effecteurId, { range: one.range, mode }, now);
  }
  return { openings, already, patients, mode, site: exercice.site.label };
}

/** The places of each piece. */
async function layOut(
  db: Db,
  at: Omit<Wanted, 'range'>,
  pieces: Piece[],
  { minutes, origin }: NewOpening,
  now: Date,
): Promise<Laid[]> {
  const openings: Laid[] = [];
  for (const { capacity, ...range } of pieces) {
    const laid = await insertOpening(db, { ...at, range, minutes, capacity, origin }, now);
    openings.push({ ...laid, range });
  }
  return openings;
}

/**
 * What of the range can be opened. Refused when nothing is left of it, when an absence is in the rest, and when a number
 * of patients shares one range that is open in part: nobody could say how many of them are left.
 */
async function roomFor(
  db: Db,
  wanted: Wanted,
  siteId: string,
  places: Places,
): Promise<{ pieces: Piece[]; already: Range[]; patients: Range[] }> {
  const { effecteurId, range } = wanted;
  const already = await openIn(db, wanted);
  const inTheRest = (one: Range) => !already.some((open) => overlaps(open, one));
  const patients = (await patientsIn(db, effecteurId, range)).filter(inTheRest);
  const pieces = around(range, [...already, ...patients], places);
  const [[taken], [patient]] = [already, patients];
  const shared = places.capacity !== undefined && places.minutes === undefined;
  if (taken && shared) throw new Refusal('slot.overlap', taken);
  if (patient && pieces.length === 0) throw new Refusal('slot.patient', patient);
  if (taken && pieces.length === 0) throw new Refusal('slot.overlap', taken);
  if (await isSilent(db, effecteurId)) throw new Refusal('slot.silenced', {});
  for (const piece of pieces) {
    const [absence] = await findAbsences(db, effecteurId, piece, siteId);
    if (absence)
      throw new Refusal('slot.unavailable', { from: absence.startAt, to: absence.endAt });
  }
  return { pieces, already, patients };
}

/** A range under way starts at the next quarter of an hour (R-CLIP): nobody is sent in the past. */
const roundUp = (now: Date) => new Date(Math.ceil(now.getTime() / 900_000) * 900_000);

/** What a closing did, and the confirmed patients it did not touch. */
export interface Closed {
  ranges: Range[];
  places: number;
  kept: Kept[];
}

/** What somebody closes: hours, of one mode, length or place when he says so. */
export interface Closing {
  effecteurId: string;
  range: Range;
  mode?: Mode | undefined;
  minutes?: number | undefined;
  site?: string | undefined;
  /** How many free places he means to close: never more than that. */
  count?: number | undefined;
}

/** Closes what is open in a range. Confirmed patients stay: the doctor is bound. */
export async function closeSlots(
  db: Db,
  wanted: Closing,
  who: Actor,
  personId: string,
  now: Date,
): Promise<Closed> {
  const { effecteurId, mode, minutes, count = Number.POSITIVE_INFINITY } = wanted;
  const range = { from: wanted.range.from < now ? now : wanted.range.from, to: wanted.range.to };
  await lockConfirmed(db, effecteurId, range);
  await lockAgenda(db, effecteurId);
  const siteId = wanted.site && (await chooseSite(db, effecteurId, wanted.site)).siteId;
  const there = { effecteurId, range, mode, minutes, siteId };
  const undo = noClosing();
  const { ids, ranges, places } = await closeRange(db, there, undo, now);
  if (ids.length === 0) throw new Refusal('slot.nothing-open', {});
  if (places > count) throw new Refusal('slot.closed-count', { places, wanted: count });
  await recordChange(db, { personId, effecteurId, kind: 'close', undo }, who, now);
  await audit(db, who, 'slot.close', ids.join(','), now);
  await tellClosed(db, effecteurId, { range, mode, siteId }, now);
  const kept = await keepConfirmed(db, 'slot.closed', there, now);
  return { ranges, places, kept };
}

/** One line of « mes créneaux ». */
export interface Listed {
  range: Range;
  mode: Mode;
  minutes: number | null;
  capacity: number | null;
  free: number;
  booked: number;
  site: string;
}

/** What the effecteur has in a range, or what of it is of one mode, length or place: openings, those of his recurrences that come later, absences, patients. */
export async function listAgenda(
  db: Db,
  effecteurId: string,
  range: Range,
  only: Pick<Closing, 'mode' | 'minutes' | 'site'> = {},
) {
  const { mode, minutes } = only;
  const siteId = only.site && (await chooseSite(db, effecteurId, only.site)).siteId;
  const openings = await findOpenings(db, { effecteurId, range, mode, minutes, siteId });
  const coming = await findComing(db, { effecteurId, range, mode, minutes, siteId });
  const sites = await findExercices(db, effecteurId);
  const absences = await findAbsences(db, effecteurId, range, siteId);
  const booked = await findBooked(db, effecteurId, range, { mode, siteId });
  const siteOf = (id: string) => sites.find((one) => one.id === id)?.site.label ?? '';
  const count = (opening: OpeningRow, states: string[]) =>
    opening.slots.filter(({ state }) => states.includes(state)).length;
  const lines: Listed[] = openings.map((opening) => ({
    range: { from: opening.startAt, to: opening.endAt },
    mode: opening.mode as Mode,
    minutes: opening.minutes,
    capacity: opening.capacity,
    free: count(opening, ['free', 'held']),
    booked: count(opening, ['booked']),
    site: siteOf(opening.exerciceId),
  }));
  const later = coming.flatMap((series) =>
    daysIn(series, range).map((hours) => ({
      range: hours,
      mode: series.mode as Mode,
      minutes: series.minutes,
      capacity: series.capacity,
      free: freeIn(series, hours, absences),
      booked: 0,
      site: siteOf(series.exerciceId),
    })),
  );
  return {
    openings: [...lines, ...later],
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
