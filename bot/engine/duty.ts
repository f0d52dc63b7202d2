import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../../data/database.ts';
import type { Say } from '../../data/outbox/outbox.ts';
import type { OutboxRow } from '../../data/outbox/outbox-repository.ts';
import type { Settings } from '../../data/settings.ts';
import type { InboundSms, TwilioPort } from '../channels/twilio.ts';
import type { R03Config } from '../config-fhir.ts';
import type { HubConfig } from '../config-hub.ts';
import type { Logger } from '../log.ts';

/** What the engine is given; whatever channel is absent, its rows fail at once and the next channel is tried. */
export interface EngineDeps {
  db: Database;
  settings: Settings;
  clock: () => Date;
  /** Milliseconds of this process: whether it was stopped between a look and an act. */
  stopwatch?: (() => number) | undefined;
  render: (say: Say[], locale: string) => string;
  twilio?: TwilioPort | undefined;
  /** Gives the activity's id; throws errors with a `status` or `statusCode`. */
  teams?: { deliver(row: OutboxRow): Promise<string | null> } | undefined;
  /** The configured webhook and whose it is; every OSNP's while it is not said whose. */
  webhook?: (OsnpWebhook & { osnp?: string | undefined }) | undefined;
  /** Where the national platform is told of appointments; undefined where it is not. */
  r03?: R03Config | undefined;
  /** The gateway of the Hub Santé; undefined where it is not. */
  hub?: HubConfig | undefined;
  /** Takes a text that was found at the carrier through the same path as its webhook; heard twice is heard once. */
  hear: (inbound: InboundSms) => Promise<void>;
  reconcileS: number;
  /** The longest that the carrier deals with a create before its list shows it. */
  doubtS?: number;
  /** How long the audit is kept. */
  auditMonths: number;
  log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/** Where an OSNP is told what happened, and how long its answer is waited for. */
export interface OsnpWebhook {
  url: string;
  secret: string;
  timeoutMs?: number;
}

/** What happened since the start, for `/metrics`. */
export interface Metrics {
  handedOut: Record<OutboxRow['kind'], number>;
  retried: number;
  givenUp: number;
  expired: number;
  reconciled: number;
  failures: Record<string, number>;
  alarms: ReadonlySet<string>;
  /** By lane: since when, on the process's own clock, it has not come to the end of a turn; empty without timers. */
  lanes: Map<string, number>;
}

/** Counters at zero. */
export const newMetrics = (alarms: ReadonlySet<string> = new Set()): Metrics => ({
  handedOut: { sms: 0, call: 0, teams: 0, webhook: 0, appointment: 0, hub: 0 },
  retried: 0,
  givenUp: 0,
  expired: 0,
  reconciled: 0,
  failures: {},
  alarms,
  lanes: new Map(),
});

/** One kind of work of the cycle; idempotent, and safe on two machines at once. */
export interface Duty {
  name: string;
  /** Begins all that is due. `wake` is called once something was written that another duty, or this one, may act on. */
  run(wake: () => void): Promise<void>;
  /** When it must run again, whatever wakes it before. */
  nextDue(): Promise<Date | undefined>;
  /** Resolves once what it began has ended. */
  settled?(): Promise<void>;
}

/** A duty that looks again after so many seconds, and at the start. */
export function every(
  name: string,
  seconds: number,
  clock: () => Date,
  work: () => Promise<void>,
): Duty {
  const pause = seconds * 1000;
  let last = Number.NEGATIVE_INFINITY;
  /** A clock that was put back shows a last time that is still to come: then it is due. */
  const isDue = (now: number) => now >= last + pause || now < last;
  return {
    name,
    run: async () => {
      const started = clock().getTime();
      if (!isDue(started)) return;
      await work();
      last = started;
    },
    nextDue: async () => {
      const now = clock();
      return isDue(now.getTime()) ? now : new Date(last + pause);
    },
  };
}

/** Works through a list one by one; what fails does not stop the others, and the first failure is thrown at the end. */
export async function each<T>(items: T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await work(item).catch((failure: unknown) => failures.push(failure));
  if (failures.length > 0) throw failures[0];
}

/** What a duty over rows of the outbox does with them. */
interface Hands {
  /** After so long nobody waits for a row any more. */
  longestSeconds: number;
  claim(room: number): Promise<OutboxRow[]>;
  /** Tries one row and writes down what became of it. */
  handOut(row: OutboxRow): Promise<void>;
  nextDue(): Promise<Date | undefined>;
}

/** Messages under way at once. */
const parallel = 16;

/** A duty whose rows go out side by side: one slow receiver holds up one row, and that no longer than its lease. */
export function handingOut(name: string, log: EngineDeps['log'], hands: Hands): Duty {
  const busy = new Set<Promise<void>>();
  const begin = (row: OutboxRow, wake: () => void) => {
    const task = within(hands.handOut(row), hands.longestSeconds * 1000)
      .catch((failure) => log.error({ err: failure, row: String(row.id) }, 'a row is unsettled'))
      .finally(() => {
        busy.delete(task);
        wake();
      });
    busy.add(task);
  };
  return {
    name,
    run: async (wake) => {
      const room = parallel - busy.size;
      if (room === 0) return;
      for (const row of await hands.claim(room)) begin(row, wake);
    },
    nextDue: async () => (busy.size < parallel ? hands.nextDue() : undefined),
    settled: async () => {
      while (busy.size > 0) await Promise.all(busy);
    },
  };
}

/** Gives up waiting after so long: whoever never answers must not keep a place for ever. */
async function within(work: Promise<void>, ms: number): Promise<void> {
  const over = new AbortController();
  const late = pause(ms, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error('a row took longer than its lease');
  });
  late.catch(() => {});
  try {
    await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}
