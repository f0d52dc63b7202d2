import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { latest } from '../paris-time.ts';
import { locumPerson } from '../people/locum.ts';
import { wasAsked } from './asked.ts';
import { mayHaveIn, mayHaveOn, waitsIn, waitsOn } from './daily-limit.ts';
import type { OrientationRow } from './orientation-repository.ts';

/** A doctor who may be asked, as one statement finds him: neither away nor spent, with his first free place if any. */
export interface CandidateRow {
  effecteurId: string;
  participates: boolean;
  enSusOptIn: boolean;
  slotId: string | null;
  startAt: Date | null;
  distanceKm: number | null;
  askedThisWeek: number;
  openOffers: number;
  /** As many patients of a day as he wants at most; and whether open requests use up what is left of it. */
  dailyLimit: number | null;
  limited: boolean;
  /** Set by whoever looked. */
  why: string;
  person: {
    id: string;
    phone: string;
    locale: string;
    hours: string | null;
    channels: string[];
    noCalls: boolean;
    /** What reaches him: linked, and for the phone no STOP. */
    sms: boolean;
    voice: boolean;
    teams: boolean;
  };
}

/** Which doctors to look at, and how many. */
export interface Search {
  orientation: OrientationRow;
  /** These alone, wherever they are; else those of the territory. */
  ids?: string[];
  /** Whether a free matching place nearby is needed, is taken when there is one, or is not looked for. */
  slots: 'needed' | 'maybe' | 'none';
  /** The best so many, and all who are as good as the last of them; absent = all. */
  limit?: number;
  excluded: string[];
  /** Monday: who was asked often since comes after who was not. */
  week: Date;
  now: Date;
}

type Place = Pick<OrientationRow, 'lat' | 'lon'>;

/** Kilometres to the site `si`; null when either place is unknown (`least` alone would pass over it). As `distanceKm`. */
const kilometres = ({ lat, lon }: Place): Prisma.Sql =>
  lat === null || lon === null
    ? Prisma.sql`NULL::float8`
    : Prisma.sql`CASE WHEN si.lat IS NOT NULL AND si.lon IS NOT NULL THEN
        12742 * asin(sqrt(least(1, sin(radians(si.lat - ${lat}::float8) / 2) ^ 2
        + cos(radians(${lat}::float8)) * cos(radians(si.lat)) * sin(radians(si.lon - ${lon}::float8) / 2) ^ 2))) END`;

const near = ({ radiusKm }: OrientationRow, km: Prisma.Sql): Prisma.Sql =>
  radiusKm === null ? Prisma.sql`true` : Prisma.sql`${km} <= ${radiusKm}::float8`;

const starts = Prisma.sql`sl."startAt"`;

/** The first free place of the practice `x` in the window; none that lies over a confirmed patient of its doctor (I34). */
function firstPlace(orientation: OrientationRow, from: Date): Prisma.Sql {
  const { mode, windowTo, wantedSlotId } = orientation;
  const wanted = wantedSlotId ? Prisma.sql`AND sl.id = ${wantedSlotId}` : Prisma.empty;
  return Prisma.sql`
    SELECT sl.id, sl."startAt", ${waitsOn(starts)} AS limited FROM "Slot" sl JOIN "Opening" op ON op.id = sl."openingId" AND op."closedAt" IS NULL
    WHERE sl."exerciceId" = x.id AND sl.state = 'free' AND sl.mode = ${mode}
      AND sl."startAt" >= ${from} AND sl."startAt" < ${windowTo} ${wanted} AND ${mayHaveOn(starts)}
      AND (op.capacity IS NOT NULL OR NOT EXISTS (
        SELECT FROM "Slot" b JOIN "Opening" bo ON bo.id = b."openingId" AND bo.capacity IS NULL
        WHERE b."effecteurId" = sl."effecteurId" AND b.state = 'booked' AND b."openingId" <> sl."openingId"
          AND b."startAt" > sl."startAt" - interval '1 hour' AND b."startAt" < sl."endAt" AND b."endAt" > sl."startAt"))
    ORDER BY limited, sl."startAt", sl.id LIMIT 1`;
}

/** The places of practice of `e`. */
const practices = Prisma.sql`"Exercice" x JOIN "Site" si ON si.id = x."siteId"`;

const doctor = Prisma.sql`e.id AS "effecteurId", e.participates, e."enSusOptIn", e."personId", e."dailyLimit"`;

/**
 * Away now, or during all that is left of the window, everywhere; away from one place only, he may be asked. Two days of
 * absence, one after the other, are one: a recurrence writes each by itself.
 */
const away = (from: Date, windowTo: Date, now: Date): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM "Unavailability" u WHERE u."effecteurId" = e.id AND u."cancelledAt" IS NULL AND u."siteId" IS NULL
    AND u."startAt" < ${windowTo} AND u."endAt" > ${now}
  HAVING COALESCE(bool_or(u."startAt" <= ${now}), false)
    OR range_agg(tstzrange(u."startAt", u."endAt")) @> tstzrange(${from}::timestamptz, ${windowTo}::timestamptz))`;

/** Each doctor once, with his first free place nearby, or with none and his nearest site. */
function doctors({ orientation, ids, slots, excluded, now }: Search): Prisma.Sql {
  const { territory, windowFrom, windowTo } = orientation;
  const from = latest(windowFrom, now);
  const window = { from, to: windowTo };
  const scope = ids ? Prisma.sql`e.id = ANY(${ids})` : Prisma.sql`e.territory = ${territory}`;
  const where = Prisma.sql`${scope} AND e.id <> ALL(${excluded}) AND NOT ${away(from, windowTo, now)} AND ${mayHaveIn(window)}`;
  const km = kilometres(orientation);
  const place = firstPlace(orientation, from);
  if (slots === 'needed')
    return Prisma.sql`
      SELECT DISTINCT ON (e.id) ${doctor}, s.id AS "slotId", s."startAt", s.limited, ${km} AS km
      FROM "Effecteur" e JOIN (${practices}) ON x."effecteurId" = e.id CROSS JOIN LATERAL (${place}) s
      WHERE ${where} AND ${near(orientation, km)} ORDER BY e.id, s.limited, s."startAt", s.id`;
  if (slots === 'maybe')
    return Prisma.sql`
      SELECT ${doctor}, s.id AS "slotId", s."startAt", COALESCE(s.limited, ${waitsIn(window)}) AS limited, s.km
      FROM "Effecteur" e LEFT JOIN LATERAL (
        SELECT s.id, s."startAt", s.limited, ${km} AS km FROM ${practices} CROSS JOIN LATERAL (${place}) s
        WHERE x."effecteurId" = e.id AND ${near(orientation, km)} ORDER BY s.limited, s."startAt", s.id LIMIT 1) s ON true
      WHERE ${where}`;
  const nearest = Prisma.sql`min(${km})`;
  return Prisma.sql`
    SELECT ${doctor}, NULL::text AS "slotId", NULL::timestamptz AS "startAt", ${waitsIn(window)} AS limited, ${nearest} AS km
    FROM "Effecteur" e LEFT JOIN (${practices}) ON x."effecteurId" = e.id
    WHERE ${where} AND e."enSusOptIn" GROUP BY e.id HAVING ${near(orientation, nearest)}`;
}

/** How far he is when his place says nothing of it: his nearest site. */
const distance = (orientation: OrientationRow): Prisma.Sql =>
  orientation.lat === null
    ? Prisma.sql`one.km`
    : Prisma.sql`COALESCE(one.km, (
        SELECT min(${kilometres(orientation)}) FROM ${practices} WHERE x."effecteurId" = one."effecteurId"))`;

type FlatRow = Omit<CandidateRow, 'person' | 'why'> & CandidateRow['person'] & { personId: string };

/**
 * Participants first, then the nearer: one statement, whatever the town. How often each was asked, and how he is
 * reached, is looked up for those alone whom it gives back; `inOrder` then has the last word on them.
 */
export async function findCandidateRows(db: Db, search: Search): Promise<CandidateRow[]> {
  const { orientation, limit, week, now } = search;
  const best = limit ? Prisma.sql`FETCH FIRST (${limit}::int) ROWS WITH TIES` : Prisma.empty;
  const rows = await db.$queryRaw<FlatRow[]>`
    SELECT best."effecteurId", best.participates, best."enSusOptIn", best."slotId", best."startAt", best."distanceKm",
      best."dailyLimit", best.limited,
      p.id AS "personId", p.phone, p.locale, p.hours, p.channels, p."noCalls",
      COALESCE(h."linkedSmsAt" IS NOT NULL AND h."optedOutAt" IS NULL, false) AS sms,
      COALESCE(h."linkedVoiceAt" IS NOT NULL AND h."optedOutAt" IS NULL, false) AS voice,
      EXISTS (SELECT FROM "TeamsLink" t WHERE t."personId" = p.id) AS teams,
      (SELECT count(*)::int FROM "Offer" f WHERE f."effecteurId" = best."effecteurId" AND f."createdAt" >= ${week} AND ${wasAsked}) AS "askedThisWeek",
      (SELECT count(*)::int FROM "Offer" f WHERE f."effecteurId" = best."effecteurId" AND f.status IN ('queued', 'sent')) AS "openOffers"
    FROM (
      SELECT one.*, ${distance(orientation)} AS "distanceKm" FROM (${doctors(search)}) AS one
      ORDER BY one.participates DESC, "distanceKm" NULLS LAST ${best}
    ) AS best
      JOIN "Person" p ON p.id = COALESCE(${locumPerson(Prisma.sql`best."effecteurId"`, now)}, best."personId") LEFT JOIN "Phone" h ON h.number = p.phone`;
  return rows.map(
    ({ personId, phone, locale, hours, channels, noCalls, sms, voice, teams, ...row }) => ({
      ...row,
      why: '',
      person: { id: personId, phone, locale, hours, channels, noCalls, sms, voice, teams },
    }),
  );
}
