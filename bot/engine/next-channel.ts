import { inTransaction } from '../../data/database.ts';
import { findSilent, nextSilent, tryNextChannel } from '../../data/orientations/next-channel.ts';
import { type Duty, type EngineDeps, each } from './duty.ts';

/** Asks a silent doctor on his next channel as well, once a part of his time is gone. */
export function nextChannel({ db, settings, clock }: EngineDeps): Duty {
  const { prisma } = db;
  const { nextChannelPart: part } = settings;
  return {
    name: 'next-channel',
    run: async (wake) => {
      const silent = await findSilent(prisma, part, clock());
      if (silent.length === 0) return;
      try {
        await each(silent, (id) =>
          inTransaction(prisma, (tx) => tryNextChannel(tx, id, settings, clock())),
        );
      } finally {
        wake();
      }
    },
    nextDue: () => nextSilent(prisma, part, clock()),
  };
}
