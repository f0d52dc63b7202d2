import type { Event } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';
import { findEvents } from './events.ts';

/** Longer than any transaction may last: a number still missing then was rolled back. */
const patience = 20_000;

/** Where a reader stands: the last number read, and those below it that were not there yet. */
export interface Feed {
  place: bigint;
  missing: Map<bigint, Date>;
}

/**
 * Reads on, and looks again for numbers that were skipped: numbers are given when a transaction writes, but seen when it
 * commits, so a slow one would be overtaken and lost to a reader who only asks for what is higher.
 */
export async function readOn(
  db: Db,
  feed: Feed,
  now: Date,
  limit = 200,
): Promise<{ events: Event[]; feed: Feed }> {
  const fresh = await findEvents(db, { osnp: undefined, afterSeq: feed.place, limit });
  const waiting = [...feed.missing.keys()];
  const late =
    waiting.length === 0
      ? []
      : await db.event.findMany({ where: { seq: { in: waiting } }, orderBy: { seq: 'asc' } });
  const missing = new Map([...feed.missing].filter(([, until]) => until > now));
  for (const { seq } of late) missing.delete(seq);
  let { place } = feed;
  for (const { seq } of fresh) {
    const gap = seq - place - 1n;
    for (let step = 1n; step <= gap && gap <= 1000n; step += 1n)
      missing.set(place + step, later(now, patience));
    place = seq;
  }
  return { events: [...late, ...fresh], feed: { place, missing } };
}
