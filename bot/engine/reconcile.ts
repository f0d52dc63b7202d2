import { isHeard } from '../../data/conversations/conversation-repository.ts';
import { reconcileFrom } from '../../data/conversations/reconcile.ts';
import { later } from '../../data/paris-time.ts';
import type { InboundSms } from '../channels/twilio.ts';
import { type Duty, type EngineDeps, each, every, type Metrics } from './duty.ts';

/** Reads the carrier's list of what it received, since its webhooks are hardly ever repeated. */
export interface Reconciler {
  /** Hears whatever the carrier took before this call; throws when its list cannot be read to the end. */
  hearMissed(): Promise<void>;
  duty: Duty;
}

/** Overlap of two readings: the carrier's clock is to the second and its list may lag. */
const overlap = 120_000;

/** After so many failures a text is left alone: one that breaks the turn must not keep every offer open. */
const triesEach = 3;

/** Without a carrier there is nothing to miss. */
export function openReconciler(deps: EngineDeps, metrics: Metrics): Reconciler {
  const { clock, twilio, hear, reconcileS, db } = deps;
  let since: Date | undefined;
  const failures = new Map<string, number>();
  const hearOne = async (inbound: InboundSms) => {
    const tries = failures.get(inbound.sid) ?? 0;
    if (tries >= triesEach || (await isHeard(db.prisma, inbound.sid))) return;
    failures.set(inbound.sid, tries + 1);
    await hear(inbound);
    failures.delete(inbound.sid);
    metrics.reconciled += 1;
  };
  const hearMissed = async () => {
    if (!twilio) return;
    const started = clock();
    const from = since ?? (await reconcileFrom(db.prisma, started));
    await each(await twilio.inboundSince(from), hearOne);
    since = later(started, -overlap);
  };
  return { hearMissed, duty: every('reconcile', reconcileS, clock, hearMissed) };
}
