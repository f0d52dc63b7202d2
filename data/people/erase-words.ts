import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

/** What names somebody in words that were said to others. */
export interface Traces {
  /** Family name, full name, number, RPPS, labels and lines of his places. */
  names: string[];
  /** People whose conversations may hold his name: those who acted for him. */
  delegates: string[];
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whole words, in the syntax of PostgreSQL. */
const patternOf = (names: string[]): string =>
  names.map((name) => `(?<![[:alnum:]])${escaped(name.trim())}(?![[:alnum:]])`).join('|');

/**
 * Takes somebody out of what was said to others: answers to whoever wrote for him, texts that went out, events and what
 * is kept for those who ask again. What still has to go out to an OSNP goes without his place; what would still tell others of
 * him does not go. A word that is somebody else's name as well costs an old answer at most.
 */
export async function forgetWords(db: Db, { names, delegates }: Traces): Promise<void> {
  const known = names.filter((name) => name.trim().length > 1);
  if (known.length === 0) return;
  const pattern = patternOf(known);
  await db.$executeRaw`
    UPDATE "Inbound" SET reply = CASE WHEN reply LIKE '<%' THEN '<Response/>' ELSE '' END WHERE reply ~* ${pattern}`;
  await forgetPlaces(db, pattern);
  await db.$executeRaw`
    UPDATE "Outbox" SET payload = '{}', status = CASE status WHEN 'due' THEN 'failed' ELSE status END
    WHERE payload::text ~* ${pattern}`;
  await db.$executeRaw`
    DELETE FROM "Conversation" WHERE concat(waiting, suspended, draft, memory) ~* ${pattern}
      AND (id = ANY (${delegates}) OR concat(waiting, suspended, draft, memory) ~* ${patternOf(known.slice(1))})`;
  await db.$executeRaw`DELETE FROM "FaqUnanswered" WHERE text ~* ${pattern}`;
  await db.$executeRaw`UPDATE "IdempotencyKey" SET body = '{}' WHERE body ~* ${pattern}`;
}

const place = Prisma.sql`'{orientation,appointment,site}'`;

/** Where a patient was to be seen, in what OSNPs were told and are still to be told. */
async function forgetPlaces(db: Db, pattern: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Event" SET data = jsonb_set(data, ${place}, 'null')
    WHERE data #> ${place} IS NOT NULL AND data::text ~* ${pattern}`;
  await db.$executeRaw`
    UPDATE "Outbox" SET payload = jsonb_set(payload, '{body}', to_jsonb(
      jsonb_set((payload ->> 'body')::jsonb, '{data,orientation,appointment,site}', 'null')::text))
    WHERE kind = 'webhook' AND status = 'due' AND payload ->> 'body' ~* ${pattern}
      AND (payload ->> 'body')::jsonb #> '{data,orientation,appointment,site}' IS NOT NULL`;
}
