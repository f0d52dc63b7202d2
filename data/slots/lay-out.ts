import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { type Mode, type Places, placesOf, type Range, usualMinutes } from './slot.ts';
import { findExercices } from './slot-repository.ts';

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The place that the doctor names by its number, label or city, never guessed; his first one when he names none. */
export async function chooseSite(db: Db, effecteurId: string, name: string | undefined) {
  const exercices = await findExercices(db, effecteurId);
  const [first] = exercices;
  if (!first) throw new Refusal('slot.no-site', {});
  if (!name) return first;
  const byNumber = /^\d$/.test(name) ? exercices[Number(name) - 1] : undefined;
  if (byNumber) return byNumber;
  const wanted = fold(name);
  const exact = exercices.filter(({ site }) => fold(site.label) === wanted);
  const alike = exercices.filter(({ site }) => fold(`${site.label} ${site.city}`).includes(wanted));
  const [found, second] = exact.length > 0 ? exact : alike;
  if (found && !second) return found;
  const sites = (found ? alike : exercices).map(({ site }) => site.label).join(', ');
  throw new Refusal(found ? 'slot.site-which' : 'slot.site-unknown', { sites });
}

/** Writes an opening and its places; the exclusion constraint has the last word on overlaps. */
export async function insertOpening(
  db: Db,
  opening: Places & {
    effecteurId: string;
    exerciceId: string;
    range: Range;
    mode: Mode;
    origin: string;
    seriesId?: string;
  },
  now: Date,
): Promise<{ id: string; minutes: number | null; places: number }> {
  const { effecteurId, exerciceId, range, mode, capacity, origin, seriesId = null } = opening;
  const shared = capacity !== undefined && opening.minutes === undefined;
  const minutes = shared ? null : (opening.minutes ?? usualMinutes);
  const id = newId('opn');
  const base = { effecteurId, exerciceId, mode };
  const bounds = { startAt: range.from, endAt: range.to };
  const form = { minutes, capacity: shared ? capacity : null };
  await db.opening.create({
    data: { ...base, ...bounds, ...form, id, origin, seriesId, createdAt: now },
  });
  const places = placesOf(range, opening).map(({ from, to }) => ({ startAt: from, endAt: to }));
  await db.slot.createMany({
    data: places.map((place) => ({
      ...base,
      ...place,
      id: newId('slt'),
      openingId: id,
      updatedAt: now,
    })),
  });
  return { id, minutes, places: places.length };
}
