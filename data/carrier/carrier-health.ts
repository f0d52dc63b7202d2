import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { later } from '../paris-time.ts';

/** What the carrier does for us; either may be out of order while the other works. */
export type CarrierPart = 'send' | 'list';

/** One failure is a network's day; nothing but failures for so long is an outage. */
const degradedAfter = 30_000;
/** With nothing left to send nobody would ever see it well again: after so long its other part speaks for it. */
const forgottenAfter = 600_000;

/** How the carrier is; `since` when all of it, or a part, began to fail. */
export interface CarrierState {
  state: 'ok' | 'degraded';
  since: Date | null;
}

/** As it was last noted by whichever process. */
export async function carrierState(db: Db): Promise<CarrierState> {
  const parts = await db.carrierHealth.findMany({ where: { degraded: true } });
  const times = parts.flatMap(({ failingSince }) => failingSince ?? []);
  const [since = null] = times.toSorted((a, b) => a.getTime() - b.getTime());
  return { state: parts.length > 0 ? 'degraded' : 'ok', since };
}

/** A request failed that may succeed later. The OSNPs are told once, however many processes see it. */
export async function noteCarrierFailure(db: Db, part: CarrierPart, now: Date): Promise<void> {
  const before = await lockHealth(db);
  const failingSince = before.get(part)?.failingSince ?? now;
  const degraded = later(failingSince, degradedAfter) <= now;
  const kept = degraded || isDegraded(before.get(part));
  await save(db, part, { failingSince, failedAt: now, degraded: kept });
  if (!degraded || [...before.values()].some(isDegraded)) return;
  const data = { since: failingSince.toISOString() };
  await emit(db, { type: 'carrier.degraded', osnp: null, data }, now);
}

/** It does what is asked of it (again). */
export async function noteCarrierSuccess(db: Db, part: CarrierPart, now: Date): Promise<void> {
  const failing = await db.carrierHealth.count({ where: { failingSince: { not: null } } });
  if (failing === 0) return;
  const before = await lockHealth(db);
  const ends = ([name, { failedAt }]: [string, Health]) =>
    name === part || (failedAt !== null && later(failedAt, forgottenAfter) <= now);
  const over = [...before].filter(ends);
  for (const [name] of over)
    await save(db, name, { failingSince: null, failedAt: null, degraded: false });
  const still = [...before].filter((one) => !ends(one)).some(([, health]) => isDegraded(health));
  if (still || !over.some(([, health]) => isDegraded(health))) return;
  const data = { since: now.toISOString() };
  await emit(db, { type: 'carrier.restored', osnp: null, data }, now);
}

interface Health {
  failingSince: Date | null;
  failedAt: Date | null;
  degraded: boolean;
}

const isDegraded = (health: Health | undefined): boolean => health?.degraded === true;

/** Both parts, always in one order, so that two processes do not tell the same thing. */
async function lockHealth(db: Db): Promise<Map<string, Health>> {
  const rows = await db.$queryRaw<(Health & { part: string })[]>`
    SELECT part, "failingSince", "failedAt", degraded FROM "CarrierHealth" ORDER BY part FOR UPDATE`;
  return new Map(rows.map(({ part, ...health }) => [part, health]));
}

const save = (db: Db, part: string, health: Health) =>
  db.carrierHealth.upsert({ where: { part }, create: { part, ...health }, update: health });
