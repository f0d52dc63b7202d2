import { setTimeout as pause } from 'node:timers/promises';
import { inTransaction } from '../../data/database.ts';
import { markSent, markUndeliverable } from '../../data/orientations/delivery.ts';
import { lockOffer } from '../../data/orientations/offer-service.ts';
import { pauseBefore } from '../../data/outbox/outbox.ts';
import {
  claimMessages,
  markDone,
  markFailed,
  nextMessageDue,
  type OutboxRow,
  putBack,
} from '../../data/outbox/outbox-repository.ts';
import { takeUnknown } from '../../data/outbox/receipts.ts';
import { earliest, later } from '../../data/paris-time.ts';
import { carrier, optOut } from '../../data/people/opt-out.ts';
import type { CarrierFailure } from '../channels/carrier-failure.ts';
import type { Alarms } from './alarms.ts';
import {
  attempt,
  claimSeconds,
  createSeconds,
  type Doubt,
  doubtEnds,
  type Outcome,
} from './create.ts';
import { type Duty, type EngineDeps, handingOut, type Metrics } from './duty.ts';
import { completer } from './enrolment-codes.ts';

const channels: Record<string, string> = { sms: 'sms', call: 'voice', teams: 'teams' };
/** After a day a message is no news. */
const giveUpAfter = 24 * 3600 * 1000;
/** An offer whose fate the carrier does not tell for so long goes on to the next doctor, and is never sent again. */
const decideAfter = 15 * 60 * 1000;

/** Hands out texts, calls and Teams messages; the carrier is spoken to outside any transaction. */
export function sendMessages(deps: EngineDeps, metrics: Metrics, alarms: Alarms): Duty {
  const { db, clock, log } = deps;
  const hands = { deps, metrics, alarms };
  const complete = completer(deps);
  return handingOut('send-messages', log, {
    longestSeconds: claimSeconds + createSeconds,
    claim: (room) => claimMessages(db.prisma, clock(), room, claimSeconds),
    nextDue: () => nextMessageDue(db.prisma),
    handOut: async (row) => {
      const outcome = await attempt(deps, alarms, complete, row);
      await persist(() => settle(hands, row, outcome));
    },
  });
}

interface HandsOf {
  deps: EngineDeps;
  metrics: Metrics;
  alarms: Alarms;
}

/** What became of a row is known here alone: a database that is away for some seconds is tried again. */
async function persist(write: () => Promise<void>): Promise<void> {
  for (let wait = 500; ; wait *= 2) {
    try {
      return await write();
    } catch (failure) {
      if (wait > 8_000) throw failure;
      await pause(wait, undefined, { ref: false });
    }
  }
}

async function settle(hands: HandsOf, row: OutboxRow, outcome: Outcome): Promise<void> {
  if (outcome === 'settled') return;
  if ('sid' in outcome) return handedOut(hands, row, async () => outcome.sid);
  if ('listed' in outcome) {
    return handedOut(hands, row, (tx) => takeUnknown(tx, outcome.listed));
  }
  if ('doubt' in outcome) return waitInDoubt(hands, row, outcome);
  return failed(hands, row, outcome.failure);
}

/** The row is done and the doctor's time begins, unless a receipt was here before; undefined is nobody's sid. */
async function handedOut(
  hands: HandsOf,
  row: OutboxRow,
  sidOf: (tx: Parameters<typeof takeUnknown>[0]) => Promise<string | null | undefined>,
): Promise<void> {
  const { deps, metrics, alarms } = hands;
  const { db, clock } = deps;
  const now = clock();
  const outcome = await inTransaction(db.prisma, async (tx) => {
    if (row.offerId) await lockOffer(tx, row.offerId);
    const sid = await sidOf(tx);
    if (sid === undefined) return 'not found';
    const ours = await markDone(tx, row, sid, now);
    if (ours && row.offerId) await markSent(tx, row.offerId, now);
    return 'found';
  });
  if (outcome === 'not found') {
    return waitInDoubt(hands, row, { doubt: 'not listed yet', missedAt: row.missedAt ?? now });
  }
  metrics.handedOut[row.kind] += 1;
  deps.log.info({ row: String(row.id), kind: row.kind, request: row.key }, 'a delivery');
  alarms.settle('carrier-account');
}

/** Somebody waits for a text in doubt, and asking costs the carrier little. */
const longestBetweenLooks = 5_000;

/** Nothing is sent: the carrier is asked again soon, and surely once the doubt is over. */
async function waitInDoubt(
  { deps, metrics, alarms }: HandsOf,
  row: OutboxRow,
  { doubt: reason, missedAt }: Doubt,
): Promise<void> {
  const { db, settings, clock } = deps;
  const now = clock();
  const since = (row.triedAt ?? row.createdAt).getTime();
  if (now.getTime() - since > (row.offerId ? decideAfter : giveUpAfter)) {
    alarms.raise(
      'text-in-doubt',
      { row: String(row.id) },
      'a message may or may not have gone out',
    );
    const failure = { retry: false, ambiguous: true, optedOut: false, ours: false, reason };
    return failed({ deps, metrics, alarms }, row, failure);
  }
  metrics.retried += 1;
  const wait = pauseBefore(row.attempts, settings.outboxRetryMaxS, Math.random());
  const soon = later(now, Math.min(wait, longestBetweenLooks));
  const dueAt = missedAt ? earliest(soon, doubtEnds(deps, missedAt)) : soon;
  await putBack(db.prisma, row, { dueAt, error: reason, ambiguous: true, missedAt });
}

async function failed(
  { deps, metrics, alarms }: HandsOf,
  row: OutboxRow,
  failure: CarrierFailure,
): Promise<void> {
  const { db, settings, clock, log } = deps;
  const { reason } = failure;
  const now = clock();
  if (failure.ours) {
    alarms.raise('carrier-account', { reason }, 'the carrier refuses our account, not the number');
  }
  const old = now.getTime() - row.createdAt.getTime() > giveUpAfter;
  if (failure.retry && !old) {
    metrics.retried += 1;
    const lookedUp = failure.ambiguous && row.kind !== 'teams'; // and that at once
    const tries = lookedUp ? 1 : row.attempts;
    const wait = pauseBefore(tries, settings.outboxRetryMaxS, Math.random());
    const again = { dueAt: later(now, wait), error: reason, ambiguous: failure.ambiguous };
    return putBack(db.prisma, row, again);
  }
  await giveUp(deps, row, failure, now);
  metrics.givenUp += 1;
  log.warn({ row: String(row.id), kind: row.kind, reason }, 'a message is given up');
}

/** For good: the offer goes to the next channel of the same person, or to the next effecteur. */
async function giveUp(deps: EngineDeps, row: OutboxRow, failure: CarrierFailure, now: Date) {
  const { db, settings } = deps;
  const { phone, offerId } = row;
  if (failure.optedOut && phone) {
    const who = { actor: carrier, channel: 'sms', requestId: `outbox:${row.id}` };
    await inTransaction(db.prisma, (tx) => optOut(tx, phone, who, settings, now));
  }
  await inTransaction(db.prisma, async (tx) => {
    if (offerId) await lockOffer(tx, offerId);
    const ours = await markFailed(tx, row, failure.reason, now);
    if (ours && offerId) {
      await markUndeliverable(tx, offerId, settings, now, channels[row.kind]);
    }
  });
}
