import type { Database } from '../../data/database.ts';

/** Every breach of what must always hold (I01–I03, I05, I06, I08, I25), as a sentence; none when all is well. */
export async function breaches({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const found: string[] = [];
  for (const [sentence, sql] of Object.entries(queries)) {
    const { rows } = await pool.query<{ id: string }>(sql);
    found.push(...rows.map(({ id }) => `${sentence}: ${id}`));
  }
  return found;
}

const queries: Record<string, string> = {
  'accepted without exactly its holder’s accepted offer': `
    SELECT o.id FROM "Orientation" o WHERE o.status = 'accepted' AND NOT EXISTS (
      SELECT FROM "Offer" f WHERE f."orientationId" = o.id AND f.status = 'accepted' AND f."effecteurId" = o."acceptedById")`,
  'not accepted, yet somebody holds it': `
    SELECT o.id FROM "Orientation" o JOIN "Offer" f ON f."orientationId" = o.id AND f.status = 'accepted'
    WHERE o.status <> 'accepted'`,
  'two people were told that they hold it': `
    SELECT o.id FROM "Orientation" o JOIN "Event" e ON e.data #>> '{orientation,id}' = o.id
    WHERE e.type IN ('orientation.accepted', 'orientation.withdrawn') GROUP BY o.id
    HAVING count(*) FILTER (WHERE e.type = 'orientation.accepted')
      - count(*) FILTER (WHERE e.type = 'orientation.withdrawn') NOT IN (0, 1)`,
  'over, yet an offer is still open': `
    SELECT o.id FROM "Orientation" o JOIN "Offer" f ON f."orientationId" = o.id AND f.status IN ('queued', 'sent')
    WHERE o.status NOT IN ('pending', 'offered')
      AND NOT (o.status = 'accepted' AND f."handedById" = o."acceptedById")`,
  'a place is held by an offer that is closed': `
    SELECT s.id FROM "Slot" s LEFT JOIN "Offer" f ON f.id = s."offerId"
    WHERE s.state = 'held' AND (f.id IS NULL OR f.status NOT IN ('queued', 'sent'))`,
  'a place is booked without its accepted offer': `
    SELECT s.id FROM "Slot" s LEFT JOIN "Offer" f ON f.id = s."offerId"
    WHERE s.state = 'booked' AND (f.id IS NULL OR f.status <> 'accepted')`,
  'a confirmed patient lost his place': `
    SELECT f.id FROM "Offer" f LEFT JOIN "Slot" s ON s.id = f."slotId"
    WHERE f.status = 'accepted' AND f."slotId" IS NOT NULL AND (s.state <> 'booked' OR s."offerId" <> f.id)`,
  'more places than the range takes': `
    SELECT o.id FROM "Opening" o JOIN "Slot" s ON s."openingId" = o.id GROUP BY o.id
    HAVING count(*) > COALESCE(o.capacity, extract(epoch FROM o."endAt" - o."startAt") / 60 / o.minutes)`,
  'two places of one opening overlap': `
    SELECT a.id FROM "Slot" a JOIN "Slot" b ON a."openingId" = b."openingId" AND a.id < b.id
    JOIN "Opening" o ON o.id = a."openingId" AND o.capacity IS NULL
    WHERE a."startAt" < b."endAt" AND b."startAt" < a."endAt"`,
  'free, although its opening is closed': `
    SELECT s.id FROM "Slot" s JOIN "Opening" o ON o.id = s."openingId"
    WHERE s.state = 'free' AND o."closedAt" IS NOT NULL`,
  'two patients of one doctor at one time': `
    SELECT a.id FROM "Slot" a JOIN "Slot" b ON a."effecteurId" = b."effecteurId" AND a.id < b.id AND b.state = 'booked'
    JOIN "Opening" o ON o.id = a."openingId" JOIN "Opening" p ON p.id = b."openingId"
    WHERE a.state = 'booked' AND o.capacity IS NULL AND p.capacity IS NULL
      AND COALESCE(o."rootId", o.id) <> COALESCE(p."rootId", p.id)
      AND a."startAt" < b."endAt" AND b."startAt" < a."endAt"`,
  'free, although its doctor has a patient then': `
    SELECT s.id FROM "Slot" s JOIN "Opening" o ON o.id = s."openingId"
    JOIN "Engagement" e ON e."effecteurId" = s."effecteurId" AND e."groupId" <> COALESCE(o."rootId", o.id)
    WHERE s.state = 'free' AND e."startAt" < s."endAt" AND e."endAt" > s."startAt"`,
  'a booked place that keeps nobody out': `
    SELECT s.id FROM "Slot" s JOIN "Opening" o ON o.id = s."openingId"
    WHERE s.state = 'booked' AND o.capacity IS NULL AND NOT EXISTS (
      SELECT FROM "Engagement" e WHERE e.id = s.id AND e."startAt" = s."startAt" AND e."endAt" = s."endAt")`,
  'nobody is there, yet the hour is kept': `
    SELECT e.id FROM "Engagement" e WHERE NOT EXISTS (SELECT FROM "Slot" s WHERE s.id = e.id AND s.state = 'booked')
      AND NOT EXISTS (SELECT FROM "Offer" f WHERE f.id = e.id AND f.status = 'accepted')`,
  'free, although its doctor is away': `
    SELECT s.id FROM "Slot" s JOIN "Exercice" x ON x.id = s."exerciceId"
    JOIN "Unavailability" u ON u."effecteurId" = s."effecteurId" AND u."cancelledAt" IS NULL
    WHERE s.state = 'free' AND (u."siteId" IS NULL OR u."siteId" = x."siteId") AND u."startAt" < s."endAt" AND u."endAt" > s."startAt"`,
  'expired before the carrier had it': `
    SELECT id FROM "Offer" WHERE status = 'expired' AND "sentAt" IS NULL`,
  'over, and its OSNP was not told exactly once': `
    SELECT o.id FROM "Orientation" o WHERE o.status IN ('expired', 'cancelled') AND 1 <> (
      SELECT count(*) FROM "Event" e
      WHERE e.type = 'orientation.' || o.status AND e.data #>> '{orientation,id}' = o.id)`,
  'an event without its one webhook row': `
    SELECT e.id FROM "Event" e WHERE 1 <> (SELECT count(*) FROM "Outbox" x WHERE x.key = 'webhook:' || e.id)`,
  'events out of the order of their versions': `
    SELECT id FROM (SELECT id, (data #>> '{orientation,version}')::int AS version,
      lag((data #>> '{orientation,version}')::int) OVER (PARTITION BY data #>> '{orientation,id}' ORDER BY seq) AS before
      FROM "Event" WHERE data ? 'orientation') AS told WHERE version < before`,
  'a closed offer still has an unsent text': `
    SELECT f.id FROM "Offer" f JOIN "Outbox" x ON x."offerId" = f.id AND x.status = 'due' AND x.kind IN ('sms', 'call')
    WHERE f.status NOT IN ('queued', 'sent')`,
};
