import { askCame, findUnasked } from '../../data/appointments/ask-came.ts';
import { inTransaction } from '../../data/database.ts';
import { earliest } from '../../data/paris-time.ts';
import { type Duty, type EngineDeps, each } from './duty.ts';

/** After the hours of patients, inside the hours of their doctor: did they come? Once; silence is no answer. */
export function askWhoCame({ db, settings, clock }: EngineDeps): Duty {
  const { prisma } = db;
  return {
    name: 'ask-came',
    run: async (wake) => {
      const now = clock();
      const due = (await findUnasked(prisma, settings, now)).filter(({ at }) => at <= now);
      if (due.length === 0) return;
      try {
        await each(
          due.map(({ offerIds }) => offerIds),
          (ids) => inTransaction(prisma, (tx) => askCame(tx, ids, clock())),
        );
      } finally {
        wake();
      }
    },
    nextDue: async () => {
      const all = await findUnasked(prisma, settings, clock());
      return all.length === 0 ? undefined : all.map(({ at }) => at).reduce(earliest);
    },
  };
}
