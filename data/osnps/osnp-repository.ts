import type { Osnp } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

/** Where an OSNP is told of its own requests, and what signs it. */
export interface WebhookAddress {
  url: string;
  secret: string;
}

/** One OSNP with an address of its own, or null. */
export const findOsnp = (db: Db, name: string): Promise<Osnp | null> =>
  db.osnp.findUnique({ where: { name } });

/** Pages of them, by name. */
export const findOsnps = (
  db: Db,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Osnp[]> =>
  db.osnp.findMany({
    where: after === undefined ? {} : { name: { gt: after } },
    orderBy: { name: 'asc' },
    take: limit,
  });

/** False, and nothing written, when the name is taken. */
export async function createOsnp(
  db: Db,
  name: string,
  { url, secret }: WebhookAddress,
  now: Date,
): Promise<boolean> {
  const data = { name, webhookUrl: url, webhookSecret: secret, createdAt: now, updatedAt: now };
  return (await db.osnp.createMany({ data, skipDuplicates: true })).count === 1;
}

/** Changes what is given; false when there is none of that name. */
export async function changeOsnp(
  db: Db,
  name: string,
  { url, secret }: { [Part in keyof WebhookAddress]?: string | undefined },
  now: Date,
): Promise<boolean> {
  const data = {
    ...(url !== undefined && { webhookUrl: url }),
    ...(secret !== undefined && { webhookSecret: secret }),
    updatedAt: now,
  };
  return (await db.osnp.updateMany({ where: { name }, data })).count === 1;
}

/** Takes the address away: from then on this OSNP is told by SSE and by looking. */
export const removeOsnp = async (db: Db, name: string): Promise<boolean> =>
  (await db.osnp.deleteMany({ where: { name } })).count === 1;

/** Names of all that have an address of their own. */
export const osnpNames = async (db: Db): Promise<string[]> =>
  (await db.osnp.findMany({ select: { name: true } })).map(({ name }) => name);
