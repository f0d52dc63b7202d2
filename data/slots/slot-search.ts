import type { Db } from '../database.ts';
import { distanceKm } from '../orientations/offer.ts';
import { findFreeSlots } from './slot-repository.ts';

type Row = Awaited<ReturnType<typeof findFreeSlots>>[number];

/** A circle on the map. */
interface Near {
  lat?: number | undefined;
  lon?: number | undefined;
  radiusKm?: number | undefined;
}

/** Places on the map. The radius is looked at after reading, so it reads on until `limit` places are near enough. */
export async function findSlots(
  db: Db,
  query: Parameters<typeof findFreeSlots>[1] & Near,
): Promise<Row[]> {
  const { lat, lon, radiusKm, ...rest } = query;
  const near: Row[] = [];
  for (let { after } = rest; ; ) {
    const page = await findFreeSlots(db, { ...rest, after });
    near.push(...page.filter((row) => isNear(row, { lat, lon, radiusKm })));
    after = page.at(-1);
    if (page.length < rest.limit || near.length >= rest.limit) return near.slice(0, rest.limit);
  }
}

function isNear({ exercice: { site } }: Row, { lat, lon, radiusKm }: Near): boolean {
  if (lat === undefined || lon === undefined || radiusKm === undefined) return true;
  if (site.lat === null || site.lon === null) return false;
  return distanceKm({ lat, lon }, { lat: site.lat, lon: site.lon }) <= radiusKm;
}
