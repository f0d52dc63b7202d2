import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

/** A place on the map, as whoever looks for one sees it. */
export interface MapSlot {
  id: string;
  effecteurId: string;
  siteId: string;
  label: string;
  mode: string;
  startAt: Date;
  endAt: Date;
  state: string;
}

/** Which places are looked for; the circle has a centre and a radius, or is none. */
export interface MapQuery {
  from: Date;
  to: Date;
  territory?: string | undefined;
  mode?: string | undefined;
  state?: string | undefined;
  lat?: number | undefined;
  lon?: number | undefined;
  radiusKm?: number | undefined;
  after?: { startAt: Date; id: string } | undefined;
  limit: number;
}

const columns = Prisma.sql`
  slot.id, slot."effecteurId", site.id AS "siteId", site.label, slot.mode, slot."startAt", slot."endAt", slot.state
  FROM "Slot" slot
  JOIN "Exercice" exercice ON exercice.id = slot."exerciceId"
  JOIN "Site" site ON site.id = exercice."siteId"`;

/** Great-circle distance from a point to the site, in kilometres: the same as `distanceKm` of the offers. */
const distance = (lat: number, lon: number) => Prisma.sql`
  12742 * asin(sqrt(least(1, power(sin(radians(site.lat - ${lat}::float8) / 2), 2)
    + cos(radians(${lat}::float8)) * cos(radians(site.lat)) * power(sin(radians(site.lon - ${lon}::float8) / 2), 2))))`;

/**
 * Places on the map, soonest first, in one statement whatever the circle: when nobody is near, nothing more is read.
 * Pages are stable because (start, id) never changes.
 */
export function findSlots(db: Db, query: MapQuery): Promise<MapSlot[]> {
  const { from, to, territory, mode, state = 'free', lat, lon, radiusKm, after, limit } = query;
  const near =
    lat !== undefined && lon !== undefined && radiusKm !== undefined
      ? Prisma.sql`AND ${distance(lat, lon)} <= ${radiusKm}::float8`
      : Prisma.empty;
  const within = territory
    ? Prisma.sql`AND slot."effecteurId" IN (SELECT id FROM "Effecteur" WHERE territory = ${territory})`
    : Prisma.empty;
  return db.$queryRaw<MapSlot[]>`
    SELECT ${columns}
    WHERE slot.state = ${state} AND slot."startAt" >= ${from} AND slot."startAt" < ${to}
      ${mode ? Prisma.sql`AND slot.mode = ${mode}` : Prisma.empty}
      ${after ? Prisma.sql`AND (slot."startAt", slot.id) > (${after.startAt}, ${after.id})` : Prisma.empty}
      ${within} ${near}
    ORDER BY slot."startAt", slot.id LIMIT ${limit}::int`;
}

/** One place, whatever its state; undefined when there is none of that id. */
export async function findMapSlot(db: Db, id: string): Promise<MapSlot | undefined> {
  const [slot] = await db.$queryRaw<MapSlot[]>`SELECT ${columns} WHERE slot.id = ${id}`;
  return slot;
}
