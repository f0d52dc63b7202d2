import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

/** A free place as it is shown nationally. */
export interface PlaceRow {
  id: string;
  startAt: Date;
  endAt: Date;
  mode: string;
  motives: string[];
  exerciceId: string;
}

/** A doctor at a place of practice, with all that names the two nationally. */
export interface PracticeRow {
  id: string;
  scheduleId: string;
  phone: string | null;
  agendaUrl: string | null;
  structureIdType: string | null;
  structureIdValue: string | null;
  effecteurId: string;
  rpps: string;
  family: string;
  given: string;
  specialtyCodes: string[];
  visibility: string[];
  siteId: string;
  label: string;
  line: string;
  postalCode: string;
  city: string;
  lat: number | null;
  lon: number | null;
  cptsId: string | null;
  finess: string | null;
  cptsName: string | null;
  cptsPhone: string | null;
}

/** Whose places are looked for, and when they begin; `to` is exclusive. */
export interface PlaceSearch {
  rpps: string[];
  from: Date;
  to: Date;
  /** Only of those who show them to their CPTS. */
  cpts: boolean;
  now: Date;
}

/** He takes part, nothing of him was erased, and he lets his places be shown. */
const shown = Prisma.sql`e.participates AND e."erasedAt" IS NULL AND NOT e."nationalSyncOptOut"`;

const place = Prisma.sql`s.id, s."startAt", s."endAt", s.mode, COALESCE(o.motives, '{}') AS motives, s."exerciceId"
  FROM "Effecteur" e JOIN "Slot" s ON s."effecteurId" = e.id JOIN "Opening" o ON o.id = s."openingId"`;

/** The places that a patient could be given now, soonest first: free ones alone, never one that an offer holds. */
export function findFreePlaces(db: Db, search: PlaceSearch): Promise<PlaceRow[]> {
  const { rpps, from, to, cpts, now } = search;
  const forCpts = cpts
    ? Prisma.sql`AND e."cptsId" IS NOT NULL AND 'CPTS' = ANY (e.visibility)`
    : Prisma.empty;
  return db.$queryRaw<PlaceRow[]>`
    SELECT ${place} WHERE e.rpps = ANY (${rpps}) AND ${shown} ${forCpts}
      AND s.state = 'free' AND s."startAt" >= ${from} AND s."startAt" < ${to} AND s."startAt" > ${now}
    ORDER BY s."startAt", s.id`;
}

/** One place, as long as it is free and shown. */
export async function findFreePlace(db: Db, id: string, now: Date): Promise<PlaceRow | undefined> {
  const [found] = await db.$queryRaw<PlaceRow[]>`
    SELECT ${place} WHERE s.id = ${id} AND ${shown} AND s.state = 'free' AND s."startAt" > ${now}`;
  return found;
}

/** Practices by their own id, their schedule's or their doctor's; none of a doctor who is not shown. */
export function findPractices(
  db: Db,
  by: { id: string[] } | { scheduleId: string } | { effecteurId: string },
): Promise<PracticeRow[]> {
  const which =
    'id' in by
      ? Prisma.sql`x.id = ANY (${by.id})`
      : 'scheduleId' in by
        ? Prisma.sql`x."scheduleId" = ${by.scheduleId}`
        : Prisma.sql`x."effecteurId" = ${by.effecteurId}`;
  return db.$queryRaw<PracticeRow[]>`
    SELECT x.id, x."scheduleId", x.phone, x."agendaUrl", x."structureIdType", x."structureIdValue", x."effecteurId",
      e.rpps, e.family, e.given, e."specialtyCodes", e.visibility, x."siteId",
      i.label, i.line, i."postalCode", i.city, i.lat, i.lon,
      c.id AS "cptsId", c.finess, c.name AS "cptsName", c.phone AS "cptsPhone"
    FROM "Exercice" x JOIN "Effecteur" e ON e.id = x."effecteurId" JOIN "Site" i ON i.id = x."siteId"
      LEFT JOIN "Cpts" c ON c.id = e."cptsId"
    WHERE ${which} AND ${shown} ORDER BY x.id`;
}

/** The doctors of these RPPS who are shown, by id. */
export const findShown = (db: Db, rpps: string[]): Promise<{ id: string }[]> =>
  db.effecteur.findMany({
    where: { rpps: { in: rpps }, participates: true, erasedAt: null, nationalSyncOptOut: false },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
