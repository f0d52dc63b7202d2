import { pauseBefore } from '../../data/outbox/outbox.ts';
import {
  claimNational,
  finishRows,
  markDone,
  markFailed,
  nextNationalDue,
  type OutboxRow,
  putBack,
} from '../../data/outbox/outbox-repository.ts';
import { later, latest } from '../../data/paris-time.ts';
import type { Alarms } from './alarms.ts';
import { type Duty, type EngineDeps, handingOut, type Metrics } from './duty.ts';

/** What became of one thing that was told. */
export type Told =
  | { taken: true }
  /** Refused for itself, for good: it is shown, and those behind it go on. */
  | { refused: string }
  /** Not now: they are away, or will not hear us; it is told again. `account`: somebody must look at it. */
  | { later: string; account?: boolean };

/** Longer than an answer is waited for. */
const leaseSeconds = 30;
/** Somebody who is away is asked again so often at most, for all that waits together. */
const longestPause = 60;
/** Nobody looks at an appointment of a fortnight ago any more. */
const giveUpAfter = 14 * 24 * 3600 * 1000;

/** Something that is told nationally, and how. */
export interface NationalLine {
  name: string;
  kind: 'appointment' | 'hub';
  /** Undefined where it is not configured: its rows are done as they are. */
  tell: ((row: OutboxRow) => Promise<Told>) | undefined;
  refused(row: OutboxRow, why: string): Promise<void>;
}

/**
 * Tells somebody national what stands in a line, each appointment in order. Whoever does not answer is left alone for a while
 * by all rows at once, so that a day of it costs a request a minute, and then hears everything.
 */
export function tellNationally(
  deps: EngineDeps,
  { name, kind, tell, refused }: NationalLine,
  metrics: Metrics,
  alarms: Alarms,
): Duty {
  const { db, clock, log } = deps;
  const { prisma } = db;
  let failures = 0;
  let quietUntil = new Date(0);
  /** A clock that was put back shows a pause that is longer than any: it is over. */
  const isQuiet = () => quietUntil > clock() && quietUntil < later(clock(), 2000 * longestPause);
  const wait = async (row: OutboxRow, why: string, account: boolean) => {
    const now = clock();
    metrics.retried += 1;
    failures += 1;
    const pause = (tries: number) => later(now, pauseBefore(tries, longestPause, Math.random()));
    quietUntil = pause(failures);
    await putBack(prisma, row, { dueAt: pause(row.attempts), error: why, ambiguous: false });
    if (account) alarms.raise(`account-${kind}`, { reason: why }, 'we are not let in nationally');
  };
  const giveUp = async (row: OutboxRow, why: string) => {
    metrics.givenUp += 1;
    await refused(row, why);
    await markFailed(prisma, row, why, clock());
    log.error({ row: row.key, reason: why.slice(0, 100) }, 'a national message is refused');
  };
  const handOut = async (row: OutboxRow) => {
    const told = tell && (await tell(row));
    if (!told) return;
    if ('later' in told) {
      const tooOld = clock().getTime() - row.createdAt.getTime() > giveUpAfter;
      return tooOld ? giveUp(row, told.later) : wait(row, told.later, told.account ?? false);
    }
    failures = 0;
    quietUntil = new Date(0);
    alarms.settle(`account-${kind}`);
    if ('refused' in told) return giveUp(row, told.refused);
    metrics.handedOut[kind] += 1;
    await markDone(prisma, row, null, clock());
  };
  const handing = handingOut(name, log, {
    longestSeconds: leaseSeconds,
    claim: async (room) =>
      isQuiet() ? [] : claimNational(prisma, kind, clock(), failures > 0 ? 1 : room, leaseSeconds),
    nextDue: async () => {
      const due = await nextNationalDue(prisma, kind);
      return due && (isQuiet() ? latest(due, quietUntil) : due);
    },
    handOut,
  });
  if (tell) return handing;
  return { ...handing, run: () => finishRows(prisma, kind, clock()) };
}
