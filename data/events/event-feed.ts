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

/** Numbers below a resumed place that are looked at again. */
const lookBack = 50n;

/** A reader who comes back after the event that he had last: numbers below it that are not there yet are waited for. */
export async function resumeAfter(db: Db, last: Event, now: Date): Promise<Feed> {
  const from = last.seq > lookBack ? last.seq - lookBack : 1n;
  const around = { gte: from, lt: last.seq };
  const before = await db.event.findMany({ where: { seq: around }, select: { seq: true } });
  const there = new Set(before.map(({ seq }) => seq));
  const missing = new Map<bigint, Date>();
  for (let seq = from; seq < last.seq; seq += 1n) {
    if (!there.has(seq)) missing.set(seq, later(now, patience));
  }
  return { place: last.seq, missing };
}
