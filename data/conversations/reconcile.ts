import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Overlap of two readings: the carrier's dates are to the second and its list may lag. */
const overlap = 2 * minute;
/** What is older can answer no request, and what was heard so long ago may be forgotten soon. */
const longestBack = 2 * day;

const name = 'sms';

/**
 * From when the carrier's list is to be read: where the last whole reading ended, by the carrier's own clock, since ours may
 * have been wrong then or be wrong now. The mark is kept in the database, so that nothing said while nobody could write, or
 * while we were down, is missed.
 */
export async function reconcileFrom(db: Db, now: Date): Promise<Date> {
  await db.readMark.createMany({
    data: [{ name, at: later(now, -8 * minute) }],
    skipDuplicates: true,
  });
  const { at } = await db.readMark.findUniqueOrThrow({ where: { name } });
  const oldest = later(now, -longestBack);
  // a mark still to come was set by a clock that ran ahead
  if (at > later(now, overlap)) return oldest;
  return new Date(Math.max(at.getTime() - overlap, oldest.getTime()));
}

/** All that the carrier took up to its moment `at` is heard; a mark still to come, of a wrong clock, is put right. */
export async function markRead(db: Db, at: Date, now: Date): Promise<void> {
  await db.readMark.updateMany({
    where: { name, OR: [{ at: { lt: at } }, { at: { gt: later(now, overlap) } }] },
    data: { at },
  });
}

/** Of these texts, those that were neither heard nor left alone. */
export async function notYetHeard(db: Db, sids: string[]): Promise<Set<string>> {
  const where = { in: sids };
  const [heard, left] = await Promise.all([
    db.inbound.findMany({ where: { id: where }, select: { id: true } }),
    db.unheard.findMany({ where: { sid: where, leftAt: { not: null } }, select: { sid: true } }),
  ]);
  const known = new Set([...heard.map(({ id }) => id), ...left.map(({ sid }) => sid)]);
  return new Set(sids.filter((sid) => !known.has(sid)));
}

/** After so many failures over so long a text is left alone: one that breaks the turn must not keep every offer open. */
const mostTries = 5;
const longestTry = minute;

/**
 * Notes that a text could not be heard; true when it is left alone from now on. A failure counts only when it can be written
 * down: while the database is away or read-only, the fault is not the text's.
 */
export async function noteUnheard(
  db: Db,
  { sid, from }: { sid: string; from: string },
  error: string,
  now: Date,
): Promise<boolean> {
  const row = await db.unheard.upsert({
    where: { sid },
    create: { sid, sender: from, tries: 1, firstAt: now, lastError: error.slice(0, 200) },
    update: { tries: { increment: 1 }, lastError: error.slice(0, 200) },
  });
  const patient = row.tries < mostTries || now.getTime() - row.firstAt.getTime() < longestTry;
  if (patient) return false;
  await db.unheard.update({ where: { sid }, data: { leftAt: now } });
  return true;
}

/** It was heard after all. */
export const forgetUnheard = async (db: Db, sid: string): Promise<void> =>
  void (await db.unheard.deleteMany({ where: { sid } }));
