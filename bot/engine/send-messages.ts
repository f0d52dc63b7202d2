import { inTransaction } from '../../data/database.ts';
import { markSent, markUndeliverable } from '../../data/orientations/delivery.ts';
import { lockOffer } from '../../data/orientations/offer-service.ts';
import type { OutboxKind } from '../../data/outbox/outbox.ts';
import { pauseBefore } from '../../data/outbox/outbox.ts';
import {
  claimDue,
  isSilenced,
  knownSids,
  markDone,
  markFailed,
  nextDue,
  type OutboxRow,
  putBack,
} from '../../data/outbox/outbox-repository.ts';
import { later } from '../../data/paris-time.ts';
import { optOut } from '../../data/people/people-service.ts';
import { foldGsm7 } from '../channels/gsm7.ts';
import { type CarrierFailure, classify } from '../channels/twilio.ts';
import { type Duty, type EngineDeps, handingOut, type Metrics } from './duty.ts';
import { type Completer, completer } from './enrolment-codes.ts';

const kinds: OutboxKind[] = ['sms', 'call', 'teams'];
const channels: Record<string, string> = { sms: 'sms', call: 'voice', teams: 'teams' };
/** Longer than a look-up and a send together, so that a row is never in two hands. */
const leaseSeconds = 30;
/** After a day a message is no news. */
const giveUpAfter = 24 * 3600 * 1000;

/** What became of one try. */
type Outcome = { sid: string | null } | { failure: CarrierFailure };

const refused = (reason: string): Outcome => ({
  failure: { retry: false, ambiguous: false, optedOut: false, reason },
});

/** Hands out texts, calls and Teams messages; the carrier is spoken to outside any transaction. */
export function sendMessages(deps: EngineDeps, metrics: Metrics): Duty {
  const { db, clock, log } = deps;
  const complete = completer(deps);
  return handingOut('send-messages', log, {
    claim: (room) => claimDue(db.prisma, kinds, clock(), room, leaseSeconds),
    nextDue: () => nextDue(db.prisma, kinds),
    handOut: async (row) => {
      const outcome = await attempt(deps, row, complete).catch(
        (error: unknown): Outcome => ({ failure: classify(error) }),
      );
      await settle(deps, row, outcome, metrics);
    },
  });
}

async function attempt(deps: EngineDeps, row: OutboxRow, complete: Completer): Promise<Outcome> {
  const { db, twilio, teams, render } = deps;
  const { to, say = [], locale = 'fr', token } = row.payload;
  if (row.kind === 'teams') {
    return teams ? { sid: await teams.deliver(row) } : refused('no Teams');
  }
  if (!twilio || !to) return refused('no carrier');
  if (await isSilenced(db.prisma, to)) return refused('opted out');
  const whole = await complete(say);
  if (!whole) return refused('no longer needed');
  const body = row.kind === 'sms' ? foldGsm7(render(whole, locale)) : '';
  const since = row.createdAt;
  if (row.ambiguous) {
    const sent =
      row.kind === 'sms' ? twilio.findSms({ to, body, since }) : twilio.findCalls({ to, since });
    const sid = await firstUnknown(deps, await sent);
    if (sid) return { sid };
  }
  if (row.kind === 'sms') return { sid: await twilio.sendSms({ to, body, row: row.id }) };
  return { sid: await twilio.placeCall({ to, token: token ?? '', row: row.id }) };
}

/** The same words may have gone out for another row: only a sid that no row has is this one's. */
async function firstUnknown({ db }: EngineDeps, sids: string[]): Promise<string | undefined> {
  const known = await knownSids(db.prisma, sids);
  return sids.find((sid) => !known.has(sid));
}

async function settle(deps: EngineDeps, row: OutboxRow, outcome: Outcome, metrics: Metrics) {
  const { db, settings, clock } = deps;
  const now = clock();
  if ('sid' in outcome) {
    metrics.handedOut[row.kind] += 1;
    return inTransaction(db.prisma, async (tx) => {
      if (row.offerId) await markSent(tx, row.offerId, now);
      await markDone(tx, row, outcome.sid, now);
    });
  }
  const { failure } = outcome;
  const old = now.getTime() - row.createdAt.getTime() > giveUpAfter;
  if (failure.retry && !old) {
    metrics.retried += 1;
    const wait = pauseBefore(row.attempts, settings.outboxRetryMaxS, Math.random());
    const again = { dueAt: later(now, wait), error: failure.reason, ambiguous: failure.ambiguous };
    return putBack(db.prisma, row, again);
  }
  metrics.givenUp += 1;
  return giveUp(deps, row, failure, now);
}

/** For good: the offer goes to the next channel of the same person, or to the next effecteur. */
async function giveUp(deps: EngineDeps, row: OutboxRow, failure: CarrierFailure, now: Date) {
  const { db, settings } = deps;
  const { phone, offerId } = row;
  if (failure.optedOut && phone) {
    const carrier = { actor: 'carrier', channel: 'sms', requestId: `outbox:${row.id}` };
    await inTransaction(db.prisma, (tx) => optOut(tx, phone, carrier, settings, now));
  }
  await inTransaction(db.prisma, async (tx) => {
    if (offerId) await lockOffer(tx, offerId);
    const ours = await markFailed(tx, row, failure.reason, now);
    if (ours && offerId) {
      await markUndeliverable(tx, offerId, settings, now, channels[row.kind]);
    }
  });
}
