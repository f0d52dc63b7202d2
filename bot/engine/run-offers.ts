import { inTransaction } from '../../data/database.ts';
import { expireOffer } from '../../data/orientations/delivery.ts';
import {
  findDueOrientations,
  findExpired,
  nextDispatchDue,
} from '../../data/orientations/orientation-repository.ts';
import { runDueOrientation } from '../../data/orientations/orientation-service.ts';
import { type Duty, type EngineDeps, each, type Metrics } from './duty.ts';
import type { Reconciler } from './reconcile.ts';

/**
 * Fills windows, ends orientations at their deadline, and closes the offers that nobody answered.
 *
 * Before silence is believed, the carrier is asked what it received: an answer given in time counts even when its
 * webhook was lost. While the carrier cannot say, offers stay open, until their orientation's deadline.
 */
export function runOffers(deps: EngineDeps, reconciler: Reconciler, metrics: Metrics): Duty {
  const { db, settings, clock, log } = deps;
  const { prisma } = db;

  const askCarrier = async (): Promise<boolean> => {
    try {
      await reconciler.hearMissed();
      return true;
    } catch (failure) {
      log.warn({ err: failure }, 'the carrier does not say what it received');
      return false;
    }
  };
  const expire = async (id: string, upTo: Date) => {
    const expired = await inTransaction(prisma, (tx) =>
      expireOffer(tx, id, upTo, settings, clock()),
    );
    if (expired) metrics.expired += 1;
  };
  return {
    name: 'run-offers',
    run: async (wake) => {
      const upTo = clock();
      const silent = await findExpired(prisma, upTo);
      const due = await findDueOrientations(prisma, upTo);
      if (silent.length + due.length === 0) return;
      const sure = await askCarrier();
      try {
        await each(due, (id) =>
          inTransaction(prisma, (tx) => runDueOrientation(tx, id, settings, clock())),
        );
        if (!sure) throw new Error('silence cannot be told from an answer');
        await each(silent, (id) => expire(id, upTo));
      } finally {
        wake();
      }
    },
    nextDue: () => nextDispatchDue(prisma),
  };
}
