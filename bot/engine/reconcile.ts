import {
  forgetUnheard,
  markRead,
  noteUnheard,
  notYetHeard,
  reconcileFrom,
} from '../../data/conversations/reconcile.ts';
import { classify } from '../channels/carrier-failure.ts';
import type { InboundSms } from '../channels/twilio.ts';
import type { Alarms } from './alarms.ts';
import { type Duty, type EngineDeps, each, every, type Metrics } from './duty.ts';

/** Reads the carrier's list of what it received, since its webhooks are hardly ever repeated. */
export interface Reconciler {
  /** Hears whatever the carrier took before this call; throws when its list cannot be read to the end. */
  hearMissed(): Promise<void>;
  duty: Duty;
}

/** Without a carrier there is nothing to miss. */
export function openReconciler(deps: EngineDeps, metrics: Metrics, alarms: Alarms): Reconciler {
  const { clock, twilio, hear, reconcileS, db } = deps;
  const hearOne = async (inbound: InboundSms) => {
    try {
      await hear(inbound);
    } catch (failure) {
      const { sid } = inbound;
      if (!(await noteUnheard(db.prisma, inbound, nameOf(failure), clock()))) throw failure;
      alarms.raise('text-unheard', { sid, reason: nameOf(failure) }, 'a text is left unheard');
      return;
    }
    metrics.reconciled += 1;
    await forgetUnheard(db.prisma, inbound.sid);
  };
  const list = async (from: Date): Promise<InboundSms[]> => {
    try {
      const listed = (await twilio?.inboundSince(from)) ?? [];
      alarms.settle('carrier-list');
      return listed;
    } catch (failure) {
      const { reason } = classify(failure);
      alarms.raise('carrier-list', { reason }, 'the carrier does not say what it received');
      throw failure;
    }
  };
  const hearMissed = async () => {
    if (!twilio) return;
    const listed = await list(await reconcileFrom(db.prisma, clock()));
    const sids = listed.map(({ sid }) => sid);
    const missed = sids.length > 0 ? await notYetHeard(db.prisma, sids) : new Set();
    await each(
      listed.filter(({ sid }) => missed.has(sid)),
      hearOne,
    );
    const newest = listed.at(-1)?.at;
    if (newest) await markRead(db.prisma, newest, clock());
  };
  return { hearMissed, duty: every('reconcile', reconcileS, clock, hearMissed) };
}

/** What an error may say outside: its kind, since its words may hold somebody's. */
const nameOf = (failure: unknown): string => {
  const { name, code } = (failure ?? {}) as { name?: unknown; code?: unknown };
  return [name, code].filter((one) => typeof one === 'string').join(' ') || 'unknown';
};
