import { inTransaction } from '../../data/database.ts';
import { expireOffer } from '../../data/orientations/delivery.ts';
import { findDueOrientations, findExpired, nextDispatchDue } from '../../data/orientations/due.ts';
import { hasNewPlaces, lookAtNewPlaces } from '../../data/orientations/new-places.ts';
import { runDueOrientation } from '../../data/orientations/orientation-service.ts';
import { earliest, later } from '../../data/paris-time.ts';
import { openBackoff } from './backoff.ts';
import type { Duty, EngineDeps, Metrics } from './duty.ts';
import type { Reconciler } from './reconcile.ts';

/** How soon the carrier is asked again what it received, after it could not say. */
const askAgainAfter = 1_000;

/**
 * Fills windows, ends orientations at their deadline, and closes the offers that nobody answered.
 *
 * Before silence is believed, the carrier is asked what it received: an answer given in time counts even when its
 * webhook was lost. While the carrier cannot say, offers stay open until their orientation's deadline, and one more
 * doctor is asked in their place. A request that cannot be dealt with is left alone for a while, and stops no other.
 */
export function runOffers(deps: EngineDeps, reconciler: Reconciler, metrics: Metrics): Duty {
  const { db, settings, clock, log } = deps;
  const { prisma } = db;
  const failing = openBackoff(settings.outboxRetryMaxS);
  /** While the carrier cannot say: offers over by `upTo` stay as they are until `until`. */
  let unsure: { upTo: Date; until: Date } | undefined;

  const noteFailure = () => {
    metrics.failures['run-offers'] = (metrics.failures['run-offers'] ?? 0) + 1;
  };
  const askCarrier = async (upTo: Date): Promise<boolean> => {
    try {
      await reconciler.hearMissed();
      unsure = undefined;
      return true;
    } catch (failure) {
      noteFailure();
      if (!unsure) log.warn({ err: failure }, 'the carrier does not say what it received');
      unsure = { upTo, until: later(clock(), askAgainAfter) };
      return false;
    }
  };
  const expire = async (id: string, upTo: Date) => {
    const expired = await inTransaction(prisma, (tx) =>
      expireOffer(tx, id, upTo, settings, clock()),
    );
    if (expired) metrics.expired += 1;
  };
  const lookAgain = (id: string) =>
    inTransaction(prisma, (tx) => runDueOrientation(tx, id, settings, clock()));
  const deal = async (orientation: string, work: () => Promise<void>) => {
    const outcome = await failing.guard(orientation, clock(), work);
    if (!outcome) return;
    noteFailure();
    const { failure, first } = outcome;
    if (first) log.error({ err: failure, orientation }, 'an orientation is left for now');
  };
  return {
    name: 'run-offers',
    run: async (wake) => {
      const upTo = clock();
      const held = failing.held(upTo);
      if (await hasNewPlaces(prisma))
        await inTransaction(prisma, (tx) => lookAtNewPlaces(tx, upTo));
      const waits = unsure !== undefined && unsure.until > upTo;
      const silent = waits ? [] : await findExpired(prisma, upTo, held);
      const due = await findDueOrientations(prisma, upTo, held);
      if (!waits && silent.length === 0) unsure = undefined;
      if (silent.length + due.length === 0) return;
      const sure = silent.length === 0 || (await askCarrier(upTo));
      for (const id of due) await deal(id, () => lookAgain(id));
      for (const { id, orientationId } of silent)
        await deal(orientationId, () => (sure ? expire(id, upTo) : lookAgain(orientationId)));
      wake();
    },
    nextDue: async () => {
      const now = clock();
      const next = await nextDispatchDue(prisma, now, failing.held(now), unsure?.upTo);
      const later = [next, unsure?.until, failing.next(now)].filter((one) => one !== undefined);
      return later.length === 0 ? undefined : later.reduce(earliest);
    },
  };
}
