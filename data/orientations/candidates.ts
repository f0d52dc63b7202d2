import type { Phone } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { type Hours, isWithin, parseHours, weekOf } from '../paris-time.ts';
import { type Candidate, distanceKm, inOrder } from './offer.ts';
import { countAsked, countLiveOffers, type OrientationRow } from './orientation-repository.ts';

/** More open offers than this at once and a doctor waits for his turn (dispatch.md). */
const openOffersPerPerson = 3;

/** Whom to ask next, in order; `waiting` when somebody could be asked once an offer of his closes. */
export interface Candidates {
  ready: Candidate[];
  waiting: boolean;
}

/** The effecteurs who may be asked for this orientation now, best first. */
export async function findCandidates(
  db: Db,
  orientation: OrientationRow,
  asked: Set<string>,
  hours: Hours,
  now: Date,
): Promise<Candidates> {
  const people = await reachable(db, orientation, asked, hours, now);
  const slots = await freeSlots(db, orientation, people, now);
  const [busy, askedThisWeek] = [await countLiveOffers(db), await countAsked(db, weekOf(now).from)];
  const found = rank(orientation, people, slots, askedThisWeek, asked);
  const ready = found.filter(
    ({ effecteurId }) => (busy.get(effecteurId) ?? 0) < openOffersPerPerson,
  );
  return { ready, waiting: ready.length < found.length };
}

type Reachable = Awaited<ReturnType<typeof loadPeople>>[number];
type FreeSlot = Awaited<ReturnType<typeof loadSlots>>[number] & { distanceKm: number | null };

function loadPeople(db: Db, ids: string[] | undefined, territory: string) {
  return db.effecteur.findMany({
    where: ids ? { id: { in: ids } } : { territory },
    select: {
      id: true,
      participates: true,
      enSusOptIn: true,
      person: {
        select: {
          phone: true,
          hours: true,
          channels: true,
          noCalls: true,
          teams: { select: { userId: true } },
        },
      },
      unavailabilities: {
        where: { cancelledAt: null, siteId: null },
        select: { startAt: true, endAt: true },
      },
      exercices: { select: { site: { select: { lat: true, lon: true } } } },
    },
  });
}

/** The channels of a person that can carry an offer now, in his order: linked, and not silenced by STOP or a « 9 ». */
export function channelsOf(
  person: { channels: string[]; noCalls: boolean; teams: unknown[] },
  phone: Phone | null | undefined,
): string[] {
  const heard = phone && !phone.optedOutAt;
  const can: Record<string, boolean> = {
    sms: Boolean(heard && phone.linkedSmsAt),
    voice: Boolean(heard && phone.linkedVoiceAt && !person.noCalls),
    teams: person.teams.length > 0,
  };
  const wanted = person.channels.length > 0 ? person.channels : ['sms'];
  return wanted.filter((channel) => can[channel]);
}

/** Linked, not opted out, not absent; targets and the médecin traitant are asked whatever the hour. */
async function reachable(
  db: Db,
  orientation: OrientationRow,
  asked: Set<string>,
  hours: Hours,
  now: Date,
): Promise<Reachable[]> {
  const named = namedFirst(orientation, asked);
  const people = await loadPeople(db, named, orientation.territory);
  const phones = await db.phone.findMany({
    where: { number: { in: people.map(({ person }) => person.phone) } },
  });
  const known = new Map(phones.map((phone) => [phone.number, phone]));
  return people.filter(({ id, person, unavailabilities }) => {
    const phone = known.get(person.phone);
    const allowed = named || isWithin(person.hours ? parseHours(person.hours) : hours, now);
    return (
      !asked.has(id) &&
      channelsOf(person, phone).length > 0 &&
      allowed &&
      !isAway(unavailabilities, orientation, now)
    );
  });
}

/** Ids that alone may be asked: the targets, or the médecin traitant before anyone else. */
function namedFirst({ targets, medecinTraitantId }: OrientationRow, asked: Set<string>) {
  if (medecinTraitantId && !asked.has(medecinTraitantId)) return [medecinTraitantId];
  return targets.length > 0 ? targets : undefined;
}

/** Away now, or during all that is left of the window. */
function isAway(
  absences: { startAt: Date; endAt: Date }[],
  orientation: OrientationRow,
  now: Date,
) {
  const from = orientation.windowFrom > now ? orientation.windowFrom : now;
  return absences.some(
    ({ startAt, endAt }) =>
      (startAt <= now && endAt > now) || (startAt <= from && endAt >= orientation.windowTo),
  );
}

function loadSlots(db: Db, orientation: OrientationRow, ids: string[], now: Date) {
  const { mode, windowFrom, windowTo, wantedSlotId } = orientation;
  return db.slot.findMany({
    where: {
      state: 'free',
      opening: { closedAt: null },
      mode,
      effecteurId: { in: ids },
      startAt: { gte: windowFrom > now ? windowFrom : now, lt: windowTo },
      ...(wantedSlotId && { id: wantedSlotId }),
    },
    select: {
      id: true,
      effecteurId: true,
      startAt: true,
      exercice: { select: { site: { select: { lat: true, lon: true } } } },
    },
    orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
  });
}

/** Free matching slots within the radius. */
async function freeSlots(
  db: Db,
  orientation: OrientationRow,
  people: Reachable[],
  now: Date,
): Promise<FreeSlot[]> {
  const ids = people.map(({ id }) => id);
  const slots = await loadSlots(db, orientation, ids, now);
  return slots
    .map((slot) => ({ ...slot, distanceKm: distanceTo(orientation, slot.exercice.site) }))
    .filter((slot) => isNear(orientation, slot.distanceKm));
}

function distanceTo(
  { lat, lon }: { lat: number | null; lon: number | null },
  site: { lat: number | null; lon: number | null },
) {
  if (lat === null || lon === null || site.lat === null || site.lon === null) return null;
  return distanceKm({ lat, lon }, { lat: site.lat, lon: site.lon });
}

const isNear = ({ radiusKm }: OrientationRow, distance: number | null) =>
  radiusKm === null || (distance !== null && distance <= radiusKm);

function rank(
  orientation: OrientationRow,
  people: Reachable[],
  slots: FreeSlot[],
  askedThisWeek: Map<string, number>,
  asked: Set<string>,
): Candidate[] {
  const named = namedFirst(orientation, asked);
  const candidates = people.map((person): Candidate => {
    const slot = slots.find(({ effecteurId }) => effecteurId === person.id);
    const nearest = person.exercices
      .map(({ site }) => distanceTo(orientation, site))
      .filter((distance) => distance !== null)
      .sort((a, b) => a - b)[0];
    return {
      effecteurId: person.id,
      slotId: slot?.id ?? null,
      startAt: slot?.startAt ?? null,
      participates: person.participates,
      distanceKm: slot?.distanceKm ?? nearest ?? null,
      askedThisWeek: askedThisWeek.get(person.id) ?? 0,
      why: slot ? 'slot' : 'en-sus',
    };
  });
  if (orientation.wantedSlotId) return candidates.filter(({ slotId }) => slotId !== null);
  if (named) return inGivenOrder(candidates, named, orientation);
  const withSlot = candidates.filter(({ slotId }) => slotId !== null);
  if (withSlot.length > 0) return inOrder(withSlot);
  const willing = new Set(people.filter(({ enSusOptIn }) => enSusOptIn).map(({ id }) => id));
  return inOrder(
    candidates.filter((one) => willing.has(one.effecteurId) && isNear(orientation, one.distanceKm)),
  );
}

function inGivenOrder(
  candidates: Candidate[],
  named: string[],
  { medecinTraitantId }: OrientationRow,
) {
  return named
    .map((id) => candidates.find(({ effecteurId }) => effecteurId === id))
    .filter((candidate) => candidate !== undefined)
    .map((candidate) => ({
      ...candidate,
      why: candidate.effecteurId === medecinTraitantId ? 'medecin-traitant' : 'targets',
    }));
}
