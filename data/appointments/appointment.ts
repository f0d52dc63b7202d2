import type { Offer, Orientation, Prisma, Site } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { distanceKm } from '../orientations/offer.ts';

/** When and where an accepted patient is seen; `to_agree` spans the window until an hour is agreed. */
export interface Appointment {
  offerId: string;
  state: 'agreed' | 'to_agree';
  from: Date;
  to: Date;
  mode: string;
  /** Null only for a doctor who has no site at all. */
  site: Site | null;
  deskPhone: string | null;
  outcome: string | null;
}

const withSite = { site: true } satisfies Prisma.ExerciceInclude;
type Practice = Prisma.ExerciceGetPayload<{ include: typeof withSite }>;

/** The appointments of those of these orientations that are accepted, by orientation id: three reads, however many. */
export async function appointmentsOf(
  db: Db,
  orientations: Orientation[],
): Promise<Map<string, Appointment>> {
  const accepted = orientations.filter(({ status }) => status === 'accepted');
  if (accepted.length === 0) return new Map();
  const offers = await db.offer.findMany({
    where: { orientationId: { in: accepted.map(({ id }) => id) }, status: 'accepted' },
  });
  const slots = await db.slot.findMany({
    where: { id: { in: offers.flatMap(({ slotId }) => slotId ?? []) } },
    include: { exercice: { include: withSite } },
  });
  const unplaced = offers.filter(({ slotId }) => slotId === null);
  const practices = await practicesOf(
    db,
    unplaced.map(({ effecteurId }) => effecteurId),
  );
  const found = accepted.flatMap((orientation): [string, Appointment][] => {
    const offer = offers.find(({ orientationId }) => orientationId === orientation.id);
    if (!offer) return [];
    const slot = slots.find(({ id }) => id === offer.slotId);
    const hour = slot
      ? { state: 'agreed' as const, from: slot.startAt, to: slot.endAt, mode: slot.mode }
      : toAgree(orientation, offer);
    const practice = slot?.exercice ?? nearest(practices, offer.effecteurId, orientation);
    const { osnpCallback: deskPhone } = orientation;
    const { id: offerId, outcome } = offer;
    return [
      [orientation.id, { ...hour, offerId, site: practice?.site ?? null, deskPhone, outcome }],
    ];
  });
  return new Map(found);
}

const toAgree = ({ windowFrom, windowTo, mode }: Orientation, offer: Pick<Offer, 'mode'>) => ({
  state: 'to_agree' as const,
  from: windowFrom,
  to: windowTo,
  mode: offer.mode ?? mode,
});

/** The practices of these doctors, first declared first. */
const practicesOf = async (db: Db, effecteurIds: string[]): Promise<Practice[]> =>
  effecteurIds.length === 0
    ? []
    : db.exercice.findMany({
        where: { effecteurId: { in: effecteurIds } },
        include: withSite,
        orderBy: { id: 'asc' },
      });

/** Where a doctor would see this patient when no place says so: his nearest practice, else his first. */
export async function practiceFor(
  db: Db,
  effecteurId: string,
  orientation: Pick<Orientation, 'lat' | 'lon'>,
): Promise<Practice | undefined> {
  return nearest(await practicesOf(db, [effecteurId]), effecteurId, orientation);
}

function nearest(
  practices: Practice[],
  effecteurId: string,
  { lat, lon }: Pick<Orientation, 'lat' | 'lon'>,
): Practice | undefined {
  const his = practices.filter((practice) => practice.effecteurId === effecteurId);
  if (lat === null || lon === null) return his[0];
  const far = ({ site }: Practice) =>
    site.lat === null || site.lon === null
      ? Number.MAX_VALUE
      : distanceKm({ lat, lon }, { lat: site.lat, lon: site.lon });
  return his.toSorted((a, b) => far(a) - far(b))[0];
}
