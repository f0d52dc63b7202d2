import { createHmac } from 'node:crypto';
import { findEvent } from '../../data/events/events.ts';
import { findOsnp, osnpNames } from '../../data/osnps/osnp-repository.ts';
import { pauseBefore } from '../../data/outbox/outbox.ts';
import {
  claimWebhooks,
  finishRows,
  markDone,
  markFailed,
  nextWebhookDue,
  type OutboxRow,
  putBack,
  stepAside,
} from '../../data/outbox/outbox-repository.ts';
import { later } from '../../data/paris-time.ts';
import { type Duty, type EngineDeps, handingOut, type Metrics, type OsnpWebhook } from './duty.ts';

/** Longer than an OSNP's answer is waited for; whoever dies keeps an event from the others no longer. */
const leaseSeconds = 15;
/** The contract promises seventy-two hours; one more for the last try's pause. */
const giveUpAfter = 73 * 3600 * 1000;

/** So often the OSNP refuses an event before those behind it go on, when it takes others meanwhile; and when it takes none. */
const refusals = { whileOthersPass: 3, whileNonePass: 10 };

/**
 * Tells each OSNP's webhook what happened (contract §6, §10): at least once, the same id and bytes at each try, in order
 * within an orientation. Where nobody listens the rows are done as they are.
 *
 * An event that is refused for itself (4xx) is told again for seventy-two hours like any other, but out of its line: one type
 * that the OSNP does not know must not silence the end of a request. `version` still says the order.
 */
export function notifyOsnp(deps: EngineDeps, metrics: Metrics): Duty {
  const { db, clock, webhook, log } = deps;
  const { prisma } = db;
  const taken = new Map<string, Date>();
  const handing = handingOut('notify-osnp', log, {
    longestSeconds: leaseSeconds,
    claim: (room) => claimWebhooks(prisma, clock(), room, leaseSeconds),
    nextDue: () => nextWebhookDue(prisma),
    handOut: (row) => tell(deps, row, metrics, taken),
  });
  const run: Duty['run'] = async (wake) => {
    const listens = webhook !== undefined || (await osnpNames(prisma)).length > 0;
    return listens ? handing.run(wake) : finishRows(prisma, 'webhook', clock());
  };
  return { ...handing, run };
}

/** `taken` holds when each address last took an event. */
async function tell(deps: EngineDeps, row: OutboxRow, metrics: Metrics, taken: Map<string, Date>) {
  const { db, settings, clock, log } = deps;
  const address = await addressOf(deps, row);
  const failure = address && (await post(address, row, clock()));
  const now = clock();
  if (failure === undefined) {
    if (address) {
      metrics.handedOut.webhook += 1;
      log.info({ row: String(row.id), kind: row.kind, request: row.key }, 'a delivery');
      taken.set(address.url, now);
    }
    await markDone(db.prisma, row, null, now);
  } else if (now.getTime() - row.createdAt.getTime() > giveUpAfter) {
    metrics.givenUp += 1;
    await markFailed(db.prisma, row, failure, now);
    log.error({ row: String(row.id), reason: failure }, 'an event is given up');
  } else {
    metrics.retried += 1;
    const lastTaken = taken.get(address?.url ?? '');
    const othersPass = lastTaken !== undefined && lastTaken > row.createdAt;
    const most = othersPass ? refusals.whileOthersPass : refusals.whileNonePass;
    if (isRefusal(failure) && row.attempts >= most) await stepAside(db.prisma, row);
    const dueAt = later(now, pauseBefore(row.attempts, settings.outboxRetryMaxS, Math.random()));
    await putBack(db.prisma, row, { dueAt, error: failure, ambiguous: false });
  }
}

/** The OSNP's own no to this event; a time-out or too many requests says nothing of it. */
const isRefusal = (failure: string) => /^HTTP 4(?!08|25|29)/.test(failure);

/** An OSNP's own address, else the configured one when that is its: what concerns one OSNP is told nobody else. */
async function addressOf(
  { db: { prisma }, webhook }: EngineDeps,
  { payload: { osnp: named, eventId = '' } }: OutboxRow,
): Promise<OsnpWebhook | undefined> {
  // a row from before OSNPs had addresses does not say whose it is; its event does
  const osnp = named === undefined ? (await findEvent(prisma, eventId))?.osnp : named;
  const name = osnp ?? webhook?.osnp;
  const own = name === undefined ? null : await findOsnp(prisma, name);
  // of an event for all, the one with an address of its own has a row of its own
  if (own) return osnp ? { url: own.webhookUrl, secret: own.webhookSecret } : undefined;
  const ours = !osnp || webhook?.osnp === undefined || webhook.osnp === osnp;
  return ours ? webhook : undefined;
}

/** Undefined when the OSNP took it; anything but a 2xx is a failure, a redirect too. */
async function post(
  { url, secret, timeoutMs = 8_000 }: OsnpWebhook,
  { payload }: OutboxRow,
  now: Date,
): Promise<string | undefined> {
  const { eventId = '', body = '' } = payload;
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const headers = {
    'content-type': 'application/json',
    'webhook-id': eventId,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatureOf(secret, `${eventId}.${timestamp}.${body}`),
  };
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await answer.body?.cancel();
    return answer.ok ? undefined : `HTTP ${answer.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : 'unknown';
  }
}

/** Standard Webhooks: the secret is base64, with or without its `whsec_`. */
const signatureOf = (secret: string, signed: string): string => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
};
