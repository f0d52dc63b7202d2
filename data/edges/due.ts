import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { parseHours, toDate, zone } from '../paris-time.ts';
import {
  dayIn,
  type EdgeSettings,
  eveningOf,
  isNow,
  lastDayTold,
  morningOf,
  opensWeek,
} from './edges.ts';
import { wants } from './wants.ts';

/** A doctor who may have something to hear now. */
export interface Due {
  effecteurId: string;
  at: Date;
}

/** `week`: it is the first morning of a week, and the one before is told. */
export type Morning = Due & { week: boolean };

const midnight = (day: Temporal.PlainDate): Date => toDate(day.toZonedDateTime(zone));

/** The hours that doctors keep, each once; most keep those of the SAS. */
async function hoursKept(db: Db, usual: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ hours: string }[]>`
    SELECT DISTINCT COALESCE(p.hours, ${usual}) AS hours
    FROM "Person" p JOIN "Effecteur" e ON e."personId" = p.id WHERE e."erasedAt" IS NULL`;
  return rows.map(({ hours }) => hours);
}

/** Who may have something to hear this morning: a patient or a place of today, a week that is over, a series that ends. */
export async function findMornings(
  db: Db,
  usual: string,
  settings: EdgeSettings,
  now: Date,
): Promise<Morning[]> {
  const today = dayIn(now);
  const due: Morning[] = [];
  for (const hours of await hoursKept(db, usual)) {
    const at = morningOf(parseHours(hours), settings.morning, today);
    const week = opensWeek(parseHours(hours), settings.morning, today);
    if (isNow(at, now)) due.push(...(await mornings(db, { hours, usual, settings, at, week })));
  }
  return due;
}

interface Asked {
  hours: string;
  usual: string;
  settings: EdgeSettings;
  at: Date;
  week: boolean;
}

async function mornings(db: Db, { hours, usual, settings, at, week }: Asked): Promise<Morning[]> {
  const today = dayIn(at);
  const [end, before] = [midnight(today.add({ days: 1 })), midnight(today.subtract({ days: 15 }))];
  const soon = today.add({ days: 7 }).toString();
  const rows = await db.$queryRaw<{ effecteurId: string }[]>`
    SELECT e.id AS "effecteurId" FROM "Effecteur" e JOIN "Person" p ON p.id = e."personId"
    WHERE e."erasedAt" IS NULL AND COALESCE(p.hours, ${usual}) = ${hours}
      AND NOT EXISTS (SELECT FROM "Outbox" x WHERE x.key = 'edge:morning:' || e.id || ${`:${today}`})
      AND (${wants('digest', settings)} AND (e.id IN (
          SELECT s."effecteurId" FROM "Slot" s WHERE s.state IN ('free', 'held', 'booked') AND s."startAt" >= ${at} AND s."startAt" < ${end})
        OR e.id IN (SELECT f."effecteurId" FROM "Offer" f JOIN "Orientation" o ON o.id = f."orientationId"
          WHERE f.status = 'accepted' AND f."slotId" IS NULL AND o."windowTo" > ${at} AND o."windowFrom" < ${end}))
      OR ${week} AND ${wants('week', settings)} AND e.id IN (
        SELECT f."effecteurId" FROM "Offer" f WHERE f.status = 'accepted' AND f."answeredAt" > ${before})
      OR ${wants('series', settings)} AND e.id IN (
        SELECT r."effecteurId" FROM "Series" r WHERE r."endedAt" IS NULL AND r."rootId" IS NULL
          AND r."untilDate" >= ${today.toString()} AND r."untilDate" <= ${soon}))
    ORDER BY e.id`;
  return rows.map(({ effecteurId }) => ({ effecteurId, at, week }));
}

/** Absences of a day and more that end tomorrow, or on the days after it when he is told nothing tomorrow. */
export async function findReturns(
  db: Db,
  usual: string,
  settings: EdgeSettings,
  now: Date,
): Promise<(Due & { absenceId: string })[]> {
  const today = dayIn(now);
  const due: (Due & { absenceId: string })[] = [];
  for (const hours of await hoursKept(db, usual)) {
    const parsed = parseHours(hours);
    const at = eveningOf(parsed, settings.evening, today);
    if (!isNow(at, now)) continue;
    const from = midnight(today.add({ days: 1 }));
    const to = midnight(lastDayTold(parsed, settings.evening, today).add({ days: 1 }));
    const rows = await db.$queryRaw<{ effecteurId: string; absenceId: string }[]>`
      SELECT u."effecteurId", u.id AS "absenceId" FROM "Unavailability" u
        JOIN "Effecteur" e ON e.id = u."effecteurId" JOIN "Person" p ON p.id = e."personId"
      WHERE u."endAt" > ${from} AND u."endAt" <= ${to} AND u."cancelledAt" IS NULL AND u."seriesId" IS NULL
        AND u."endAt" - u."startAt" >= interval '23 hours' AND u.origin <> 'stop' AND u."createdAt" < ${at}::timestamptz - interval '1 day'
        AND e."erasedAt" IS NULL AND COALESCE(p.hours, ${usual}) = ${hours} AND ${wants('return', settings)}
        AND NOT EXISTS (SELECT FROM "Outbox" x WHERE x.key = 'edge:return:' || u.id)
        AND NOT EXISTS (SELECT FROM "Unavailability" v WHERE v."effecteurId" = u."effecteurId" AND v.id <> u.id AND v."cancelledAt" IS NULL
          AND (v."siteId" IS NULL OR v."siteId" = u."siteId") AND v."startAt" <= u."endAt" AND v."endAt" > u."endAt")
      ORDER BY u.id`;
    due.push(...rows.map((row) => ({ ...row, at })));
  }
  return due;
}

/** Patients whose doctor is to be reminded; `startAt` is the first of those whom one reminder names. */
export interface Reminder {
  effecteurId: string;
  startAt: Date;
  hours: string;
}

/**
 * Patients whose hour comes within the lead, who were not agreed in the last moment, whose doctor was not told of his day just
 * now, and who do not follow another patient so closely that he is reminded already.
 */
export function findReminders(
  db: Db,
  usual: string,
  settings: EdgeSettings,
  now: Date,
): Promise<Reminder[]> {
  const lead = Prisma.sql`make_interval(mins => ${settings.reminderMin}::int)`;
  return db.$queryRaw<Reminder[]>`
    SELECT s."effecteurId", s."startAt", COALESCE(p.hours, ${usual}) AS hours
    FROM "Slot" s JOIN "Offer" f ON f.id = s."offerId" AND f.status = 'accepted'
      JOIN "Effecteur" e ON e.id = s."effecteurId" JOIN "Person" p ON p.id = e."personId"
    WHERE s.state = 'booked' AND s."startAt" > ${now} AND s."startAt" <= ${now}::timestamptz + ${lead}
      AND GREATEST(f."answeredAt", s."updatedAt") <= s."startAt" - 2 * ${lead} AND ${wants('reminder', settings)}
      AND NOT EXISTS (SELECT FROM "Outbox" x WHERE x.key = 'edge:reminder:' || s."effecteurId" || ':' || floor(extract(epoch FROM s."startAt"))::bigint)
      AND NOT EXISTS (SELECT FROM "Outbox" x WHERE x.key = 'edge:morning:' || e.id || ':' || to_char(s."startAt" AT TIME ZONE ${zone}, 'YYYY-MM-DD')
        AND x."createdAt" > s."startAt" - 2 * ${lead} AND x.status <> 'failed' AND ${wants('digest', settings)})
      AND NOT EXISTS (SELECT FROM "Slot" b WHERE b."effecteurId" = s."effecteurId" AND b.state = 'booked'
        AND b."startAt" < s."startAt" AND b."startAt" >= s."startAt" - ${lead})
    GROUP BY 1, 2, 3 ORDER BY 2, 1`;
}

/** The row that a reminder leaves behind: one for each hour of a doctor. */
export const reminderKey = ({ effecteurId, startAt }: Reminder): string =>
  `edge:reminder:${effecteurId}:${Math.floor(startAt.getTime() / 1000)}`;
