import type { Db } from '../database.ts';

/** What had not left for a number goes to the one in its place; what left for it says nothing of an offer any more. */
export async function moveRows(db: Db, from: string, to: string): Promise<void> {
  await db.$executeRaw`UPDATE "Outbox" SET "offerId" = NULL WHERE phone = ${from} AND "offerId" IS NOT NULL`;
  await db.$executeRaw`
    UPDATE "Outbox" SET phone = ${to}, payload = jsonb_set(payload, '{to}', to_jsonb(${to}::text))
    WHERE phone = ${from} AND status = 'due' AND kind = 'sms' AND attempts = 0 AND key NOT LIKE 'number:%'`;
}
