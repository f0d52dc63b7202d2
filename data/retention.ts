import { Prisma, type PrismaClient } from '../prisma/generated/client.ts';
import { type Db, inTransaction } from './database.ts';
import { inParis, later, toDate } from './paris-time.ts';

const day = 24 * 3600 * 1000;

/** Days that each thing is kept once it has served; numbers and words of people go first. */
const kept = {
  heard: 30,
  sent: 30,
  answers: 2,
  events: 90,
  changes: 2,
  questions: 90,
  codes: 2,
  agenda: 90,
};

/** Rows that one step deletes: some milliseconds, so that no turn notices. */
const step = 1000;

/** Deletes up to `step` old rows of one kind; how many went. */
type Forget = (db: Db) => Promise<number>;

/**
 * Deletes what is older than its retention, in small steps, each in a transaction of its own; true while there may be
 * more. Rows in somebody's hands are passed over: nobody waits for it, and it waits for nobody.
 */
export async function forgetSome(
  prisma: PrismaClient,
  now: Date,
  auditMonths: number,
): Promise<boolean> {
  const failures: unknown[] = [];
  let more = false;
  for (const chain of kinds(now, toDate(inParis(now).subtract({ months: auditMonths })))) {
    try {
      more = (await stepAlong(prisma, chain)) || more;
    } catch (failure) {
      failures.push(failure); // one kind that cannot go does not keep the others
    }
  }
  if (failures.length > 0) throw failures[0];
  return more;
}

/** What others point at is looked for once those are gone: until then it would be looked for in vain, again and again. */
async function stepAlong(prisma: PrismaClient, chain: Forget[]): Promise<boolean> {
  for (const forget of chain) if ((await inTransaction(prisma, forget)) >= step) return true;
  return false;
}

/** What points at something comes before it; orientations and their offers go with their audit, at `since`. */
function kinds(now: Date, since: Date): Forget[][] {
  const before = (days: number) => later(now, -days * day);
  return [
    [oldest('Inbound', 'at', before(kept.heard))],
    [oldest('Outbox', 'createdAt', before(kept.sent), Prisma.sql`t.status <> 'due'`)],
    [oldest('IdempotencyKey', 'createdAt', before(kept.answers))],
    [oldest('Event', 'at', before(kept.events))],
    [oldest('Change', 'at', before(kept.changes))],
    [oldest('InName', 'at', before(kept.changes))],
    [oldest('FaqUnanswered', 'at', before(kept.questions))],
    [oldest('Enrolment', 'expiresAt', before(kept.codes))],
    [oldest('TeamsGuess', 'at', before(kept.codes))],
    [oldest('NumberChange', 'createdAt', before(kept.heard))],
    [oldest('DataLink', 'expiresAt', before(kept.codes))],
    [oldest('Locum', 'toAt', before(kept.agenda))],
    [oldest('Unheard', 'firstAt', before(kept.heard))],
    [oldest('Conversation', 'updatedAt', before(kept.heard))],
    [oldest('Declaration', 'updatedAt', since)],
    [forgetOffers(since), oldest('Orientation', 'createdAt', since, unoffered)],
    forgetAgenda(before(kept.agenda), since),
    [forgetAudit(since)],
  ];
}

/** Free places first, those of patients with their requests; then the openings and recurrences that have none left. */
function forgetAgenda(old: Date, since: Date): Forget[] {
  const lastDay = inParis(old).toPlainDate().toString();
  const inState = (state: string, at: Date, more = Prisma.sql`true`) =>
    oldest('Slot', 'startAt', at, Prisma.sql`t.state = ${state} AND ${more}`);
  const noOffer = Prisma.sql`NOT EXISTS (SELECT FROM "Offer" f WHERE f.id = t."offerId")`;
  return [
    oldest('Unavailability', 'endAt', old),
    ...['free', 'expired', 'blocked'].map((state) => inState(state, old)),
    ...['held', 'booked'].map((state) => inState(state, since, noOffer)),
    oldest(
      'Opening',
      'endAt',
      old,
      Prisma.sql`NOT EXISTS (SELECT FROM "Slot" s WHERE s."openingId" = t.id)`,
    ),
    deleted(
      'Series',
      Prisma.sql`t."untilDate" < ${lastDay}
      AND NOT EXISTS (SELECT FROM "Opening" o WHERE o."seriesId" = t.id)`,
    ),
    deleted(
      'AbsenceSeries',
      Prisma.sql`(t."untilDate" < ${lastDay} OR t."endedAt" < ${old})
      AND NOT EXISTS (SELECT FROM "Unavailability" u WHERE u."seriesId" = t.id)`,
    ),
  ];
}

const over = (name: string) =>
  Prisma.sql`${Prisma.raw(name)}.status IN ('accepted', 'expired', 'cancelled')`;

const unoffered = Prisma.sql`${over('t')}
  AND NOT EXISTS (SELECT FROM "Offer" f WHERE f."orientationId" = t.id)`;

const forgetOffers = (since: Date): Forget =>
  deleted(
    'Offer',
    Prisma.sql`t."orientationId" IN (SELECT o.id FROM "Orientation" o
    WHERE o."createdAt" < ${since} AND ${over('o')} ORDER BY o."createdAt" LIMIT ${step})`,
  );

const forgetAudit =
  (since: Date): Forget =>
  async (db) => {
    await db.$executeRaw`SELECT set_config('relais.retention', 'on', true)`;
    return oldest('Audit', 'at', since)(db);
  };

/** A step over the oldest rows of a table, by an index on `column`: what is gone already costs nothing. */
const oldest = (table: string, column: string, at: Date, more = Prisma.sql`true`): Forget => {
  const time = Prisma.raw(`t."${column}"`);
  return deleted(table, Prisma.sql`${time} < ${at} AND ${more} ORDER BY ${time}`);
};

const deleted =
  (table: string, old: Prisma.Sql): Forget =>
  (db) => {
    const name = Prisma.raw(`"${table}"`);
    return db.$executeRaw`DELETE FROM ${name} WHERE ctid = ANY (ARRAY(
      SELECT t.ctid FROM ${name} t WHERE ${old} LIMIT ${step} FOR UPDATE OF t SKIP LOCKED))`;
  };
