import { isHeard } from '../../data/conversations/conversation-repository.ts';
import { reconcileFrom } from '../../data/conversations/reconcile.ts';
import { later } from '../../data/paris-time.ts';
import { type Duty, type EngineDeps, each, every, type Metrics } from './duty.ts';

/** Reads the carrier's list of what it received, since its webhooks are hardly ever repeated. */
export interface Reconciler {
  /** Hears whatever the carrier took before this call; throws when its list cannot be read to the end. */
  hearMissed(): Promise<void>;
  duty: Duty;
}

/** Overlap of two readings: the carrier's clock is to the second and its list may lag. */
const overlap = 120_000;

/** Without a carrier there is nothing to miss. */
export function openReconciler(deps: EngineDeps, metrics: Metrics): Reconciler {
  const { clock, twilio, hear, reconcileS, db } = deps;
  let since: Date | undefined;
  const hearMissed = async () => {
    if (!twilio) return;
    const started = clock();
    const from = since ?? (await reconcileFrom(db.prisma, started));
    await each(await twilio.inboundSince(from), async (inbound) => {
      if (await isHeard(db.prisma, inbound.sid)) return;
      await hear(inbound);
      metrics.reconciled += 1;
    });
    since = later(started, -overlap);
  };
  return { hearMissed, duty: every('reconcile', reconcileS, clock, hearMissed) };
}
