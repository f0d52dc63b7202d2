import { createHash } from 'node:crypto';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newVoiceToken } from '../ids.ts';
import { later } from '../paris-time.ts';
import { exportPerson } from './export.ts';

const minutes = 10;

/** Kept as a hash: whoever reads the database cannot fetch the file. */
const idOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Makes the address of a person's file good for ten minutes and one fetch; the one before is worth nothing from then on. */
export async function makeDataLink(
  db: Db,
  personId: string,
  who: Actor,
  now: Date,
): Promise<{ token: string; since: Date }> {
  const token = newVoiceToken();
  await db.dataLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
  const expiresAt = later(now, minutes * 60_000);
  await db.dataLink.create({ data: { id: idOf(token), personId, expiresAt } });
  await audit(db, who, 'data.link', personId, now);
  const { createdAt: since } = await db.person.findUniqueOrThrow({ where: { id: personId } });
  return { token, since };
}

/** The file behind an address, once; undefined when there is none, or none any more. */
export async function takeDataFile(db: Db, token: string, now: Date): Promise<object | undefined> {
  if (!/^[\w-]{24}$/.test(token)) return undefined;
  const id = idOf(token);
  const { count } = await db.dataLink.updateMany({
    where: { id, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) return undefined;
  const { personId } = await db.dataLink.findUniqueOrThrow({ where: { id } });
  const who = { actor: personId, channel: 'web', requestId: id };
  await audit(db, who, 'data.fetch', personId, now);
  return exportPerson(db, personId);
}
