import type { Db } from '../database.ts';
import { type Hours, isWithin, latest, parseHours, weekOf } from '../paris-time.ts';
import { type CandidateRow, findCandidateRows, type Search } from './candidate-rows.ts';
import type { History } from './history.ts';
import { type Candidate, inOrder } from './offer.ts';
import type { OrientationRow } from './orientation-repository.ts';
import { findTakenHours, hasRoom } from './taken-hours.ts';

/** More open offers than this at once and a doctor waits for his turn. */
export const openOffersPerPerson = 3;

/** Somebody to ask, with what is needed to write to him. */
export type Askable = Candidate &
  Pick<CandidateRow, 'person' | 'dailyLimit'> & {
    /** The colleague who named him. */
    handedById?: string;
  };

/** Whom to ask next, in order; `waiting`: who could be asked once an offer of his closes. */
export interface Candidates {
  ready: Askable[];
  waiting: string[];
}

/** What one look for candidates is about. */
export interface Looking {
  orientation: OrientationRow;
  past: History;
  /** When doctors may be asked who chose no hours of their own. */
  hours: Hours;
  /** How many are wanted. */
  room: number;
  /** False once the médecin traitant is known to be out of reach: the search opens. */
  traitantFirst: boolean;
  now: Date;
}

/** The effecteurs who may be asked for this orientation now, best first; the number of those read grows with `room`. */
export async function findCandidates(db: Db, looking: Looking): Promise<Candidates> {
  const { orientation, past, traitantFirst } = looking;
  const { medecinTraitantId, targets } = orientation;
  if (traitantFirst && medecinTraitantId && !past.asked.has(medecinTraitantId)) {
    return sorted(await byName(db, looking, [medecinTraitantId], 'medecin-traitant'));
  }
  const open = targets.length > 0;
  const late = past.lateYes.filter((id) => !open || targets.includes(id));
  const again = await byName(db, looking, late, 'late-yes');
  const left = targets.filter((id) => !past.lateYes.includes(id));
  const others = open ? await byName(db, looking, left, 'targets') : await bySearch(db, looking);
  return sorted([...again, ...others]);
}

const sorted = (found: Found[]): Candidates => ({
  ready: found.filter(isReady),
  waiting: found.filter((one) => !isReady(one)).map(({ effecteurId }) => effecteurId),
});

type Found = Askable & Pick<CandidateRow, 'openOffers' | 'limited'>;

const isReady = ({ openOffers, limited }: Pick<CandidateRow, 'openOffers' | 'limited'>) =>
  openOffers < openOffersPerPerson && !limited;

/**
 * Whoever is named is asked whatever his slots and the hour, in the order given. A late yes keeps to the doctor's own
 * wishes: his free place, or none when he ticked « J'accepte d'être directement contacté » (R-85).
 */
async function byName(db: Db, looking: Looking, ids: string[], why: string): Promise<Found[]> {
  const { orientation, past } = looking;
  const wanted = ids.filter((id) => !past.spent.includes(id));
  if (wanted.length === 0) return [];
  const rows = await rowsOf(db, looking, { ids: wanted, slots: 'maybe' });
  const may = ({ slotId, enSusOptIn, distanceKm }: CandidateRow) =>
    orientation.wantedSlotId || why === 'late-yes' || why === 'colleague'
      ? slotId !== null ||
        (!orientation.wantedSlotId && enSusOptIn && isNear(orientation, distanceKm))
      : true;
  const fit = await withRoom(db, looking, rows.filter(may));
  return wanted
    .map((id) => fit.find(({ effecteurId }) => effecteurId === id))
    .filter((row) => row !== undefined)
    .map((row) => found(row, why));
}

/**
 * A doctor whom a colleague names: with a free place in the window, or when he takes patients beside his hours; within the
 * hours that he allows, and never one who was asked and did not want, or waits for three answers of his own.
 */
export async function findNamed(
  db: Db,
  looking: Looking,
  effecteurId: string,
): Promise<Askable | undefined> {
  const [named] = await byName(db, looking, [effecteurId], 'colleague');
  if (!named || !isReady(named)) return undefined;
  const { hours } = named.person;
  return isWithin(hours ? parseHours(hours) : looking.hours, looking.now) ? named : undefined;
}

const isNear = ({ radiusKm }: OrientationRow, distance: number | null) =>
  radiusKm === null || (distance !== null && distance <= radiusKm);

/** Those with a free place; only when there is none nearby, those who take patients beside their hours. */
async function bySearch(db: Db, looking: Looking): Promise<Found[]> {
  const withSlot = await firstOnes(db, looking, 'needed');
  if (withSlot.length > 0 || looking.orientation.wantedSlotId)
    return withSlot.map((row) => found(row, 'slot'));
  const without = await firstOnes(db, looking, 'none');
  return without.map((row) => found(row, 'en-sus'));
}

/** Reads no more than it takes to find so many whom one may ask now: the rest of the town does not matter. */
async function firstOnes(
  db: Db,
  looking: Looking,
  slots: Search['slots'],
): Promise<CandidateRow[]> {
  const { hours, now, room } = looking;
  for (let limit = 16 + 2 * room; ; limit *= 4) {
    const rows = await rowsOf(db, looking, { slots, limit });
    const awake = rows.filter(({ person }) =>
      isWithin(person.hours ? parseHours(person.hours) : hours, now),
    );
    const fit = slots === 'none' ? await withRoom(db, looking, awake) : awake;
    if (rows.length < limit || fit.filter(isReady).length >= room) return inOrder(fit);
  }
}

async function rowsOf(
  db: Db,
  { orientation, past, now }: Looking,
  search: Pick<Search, 'ids' | 'slots' | 'limit'>,
): Promise<CandidateRow[]> {
  const excluded = search.ids ? past.spent : [...past.spent, ...past.lateYes];
  const week = weekOf(now).from;
  const rows = await findCandidateRows(db, { ...search, orientation, excluded, week, now });
  return rows.filter(({ person }) => channelsOf(person).length > 0);
}

/** Nobody is asked for an hour at which he has a confirmed patient already (I34). */
async function withRoom(
  db: Db,
  { orientation, now }: Looking,
  rows: CandidateRow[],
): Promise<CandidateRow[]> {
  const { windowFrom, windowTo } = orientation;
  const window = { from: latest(windowFrom, now), to: windowTo };
  const free = rows.filter(({ slotId }) => slotId === null).map(({ effecteurId }) => effecteurId);
  const taken = Map.groupBy(
    await findTakenHours(db, free, window),
    ({ effecteurId }) => effecteurId,
  );
  return rows.filter(
    ({ slotId, effecteurId }) => slotId !== null || hasRoom(window, taken.get(effecteurId) ?? []),
  );
}

function found(row: CandidateRow, why: string): Found {
  return { ...row, why };
}

/** The channels of a person that can carry an offer now, in his order: linked, and not silenced by STOP or a « 9 ». */
export function channelsOf(person: CandidateRow['person']): string[] {
  const { channels, sms, voice, teams, noCalls } = person;
  const can: Record<string, boolean> = { sms, voice: voice && !noCalls, teams };
  const wanted = channels.length > 0 ? channels : ['sms'];
  return wanted.filter((channel) => can[channel]);
}
