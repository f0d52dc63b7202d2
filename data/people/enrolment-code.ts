import { createHash, randomInt } from 'node:crypto';
import type { Enrolment } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';

/** How long a code is good for, from when its text is handed out (contract §7). */
export const codeMinutes = 10;

/** Wrong codes that an enrolment bears (contract §7). */
export const tries = 5;

/** Salted with the enrolment's id, so that equal codes never look alike at rest. */
export const hashOf = (id: string, code: string): string =>
  createHash('sha256').update(`${id}:${code}`).digest('hex');

/** Codes handed out to be typed in Teams, not used, and good since `since`. */
export const findSentInTeams = (db: Db, since: Date): Promise<Enrolment[]> =>
  db.enrolment.findMany({
    where: { channel: 'teams', usedAt: null, codeHash: { not: '' }, expiresAt: { gt: since } },
    orderBy: { expiresAt: 'desc' },
  });

/**
 * Makes the code of an enrolment, when its text is handed out and not before: until then there is none that a dump or a
 * reader of the outbox could find, and afterwards its hash alone. `again` repeats a text whose fate is not known in the
 * same words. Undefined when a newer code was asked for meanwhile, or the number is linked already.
 */
export async function drawCode(
  db: Db,
  id: string,
  again: string | undefined,
  now: Date,
): Promise<string | undefined> {
  // one at a time: in Teams a code alone names its person, so no two may be equal
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('enrolment-code', 0))`;
  const others = (await findSentInTeams(db, now)).filter((other) => other.id !== id);
  const taken = (code: string) => others.some((one) => hashOf(one.id, code) === one.codeHash);
  let code = again ?? sixDigits();
  while (taken(code)) code = sixDigits();
  const { count } = await db.enrolment.updateMany({
    where: { id, usedAt: null, triesLeft: { gt: 0 } },
    data: { codeHash: hashOf(id, code), expiresAt: later(now, codeMinutes * 60_000) },
  });
  return count === 1 ? code : undefined;
}

/** A code as it is read on a phone. */
export const sixDigits = () => String(randomInt(1_000_000)).padStart(6, '0');
