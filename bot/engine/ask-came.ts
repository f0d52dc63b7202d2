import { askCame, findUnasked } from '../../data/appointments/ask-came.ts';
import { inTransaction } from '../../data/database.ts';
import { earliest } from '../../data/paris-time.ts';
import { type Duty, type EngineDeps, each } from './duty.ts';

/** After the hour of a patient, inside the hours of his doctor: did he come? Once; silence is no answer. */
export function askWhoCame({ db, settings, clock }: EngineDeps): Duty {
  const { prisma } = db;
  return {
    name: 'ask-came',
    run: async (wake) => {
      const now = clock();
      const due = (await findUnasked(prisma, settings.hours, now)).filter(({ at }) => at <= now);
      if (due.length === 0) return;
      try {
        await each(
          due.map(({ offerId }) => offerId),
          (id) => inTransaction(prisma, (tx) => askCame(tx, id, clock())),
        );
      } finally {
        wake();
      }
    },
    nextDue: async () => {
      const all = await findUnasked(prisma, settings.hours, clock());
      return all.length === 0 ? undefined : all.map(({ at }) => at).reduce(earliest);
    },
  };
}
