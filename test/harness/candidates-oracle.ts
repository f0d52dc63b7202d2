import type { Db } from '../../data/database.ts';
import { type Candidate, distanceKm, inOrder } from '../../data/orientations/offer.ts';
import type { OrientationRow } from '../../data/orientations/orientation-repository.ts';
import { weekOf } from '../../data/paris-time.ts';
import type { Offer } from '../../prisma/generated/client.ts';

/** He was asked, or is about to be; what never came to him asked him nothing. */
const reached = ({ status, sentAt, arrivedOn }: Offer): boolean =>
  ['queued', 'accepted', 'refused'].includes(status) ||
  (sentAt !== null && !(status === 'failed' && arrivedOn.length === 0));

/** Who should be asked, in order: the whole town read and sorted in plain sight, as slow as it is simple. */
export async function whoShouldBeAsked(db: Db, wanted: OrientationRow, now: Date) {
  const people = await db.effecteur.findMany({
    where: { territory: wanted.territory },
    include: {
      person: true,
      unavailabilities: true,
      exercices: { include: { site: true } },
      slots: { include: { exercice: { include: { site: true } } } },
      offers: true,
    },
  });
  const phones = new Map((await db.phone.findMany()).map((phone) => [phone.number, phone]));
  const from = wanted.windowFrom > now ? wanted.windowFrom : now;
  const week = weekOf(now).from;
  const km = (site: { lat: number | null; lon: number | null }) =>
    wanted.lat === null || wanted.lon === null || site.lat === null || site.lon === null
      ? null
      : distanceKm({ lat: wanted.lat, lon: wanted.lon }, { lat: site.lat, lon: site.lon });
  const near = (distance: number | null) =>
    wanted.radiusKm === null || (distance !== null && distance <= wanted.radiusKm);
  const can = people.filter(({ person, unavailabilities }) => {
    const phone = phones.get(person.phone);
    const away = unavailabilities.some(
      ({ startAt, endAt, cancelledAt }) =>
        cancelledAt === null &&
        ((startAt <= now && endAt > now) || (startAt <= from && endAt >= wanted.windowTo)),
    );
    return phone?.linkedSmsAt && !phone.optedOutAt && !away;
  });
  const all = can.map((one) => {
    const places = one.slots
      .filter(
        ({ state, mode, startAt, exercice }) =>
          state === 'free' &&
          mode === wanted.mode &&
          startAt >= from &&
          startAt < wanted.windowTo &&
          near(km(exercice.site)),
      )
      .toSorted((a, b) => a.startAt.getTime() - b.startAt.getTime() || (a.id < b.id ? -1 : 1));
    const [place] = places;
    const distances = one.exercices.map(({ site }) => km(site)).filter((one) => one !== null);
    const nearest = distances.length > 0 ? Math.min(...distances) : null;
    const candidate: Candidate = {
      effecteurId: one.id,
      slotId: place?.id ?? null,
      startAt: place?.startAt ?? null,
      participates: one.participates,
      distanceKm: place ? (km(place.exercice.site) ?? nearest) : nearest,
      askedThisWeek: one.offers.filter((offer) => offer.createdAt >= week && reached(offer)).length,
      why: place ? 'slot' : 'en-sus',
    };
    return { candidate, willing: one.enSusOptIn };
  });
  const withPlace = all.filter(({ candidate }) => candidate.slotId !== null);
  const beside = all.filter(({ candidate, willing }) => willing && near(candidate.distanceKm));
  const chosen = withPlace.length > 0 ? withPlace : beside;
  return inOrder(chosen.map(({ candidate }) => candidate));
}
