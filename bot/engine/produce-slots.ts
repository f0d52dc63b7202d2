import { inTransaction } from '../../data/database.ts';
import { findSeriesDue, produceSeries } from '../../data/slots/series-service.ts';
import { expireSlots } from '../../data/slots/slot-repository.ts';
import { findAbsenceSeriesDue, produceAbsences } from '../../data/unavailability/absence-series.ts';
import { type Duty, type EngineDeps, each, every } from './duty.ts';

/** Once a minute: places whose hour has come are no longer free, and recurrences reach their horizon. */
export function produceSlots({ db, clock }: EngineDeps): Duty {
  const { prisma } = db;
  return every('produce-slots', 60, clock, async () => {
    await expireSlots(prisma, clock());
    await each(await findSeriesDue(prisma, clock()), (id) =>
      inTransaction(prisma, (tx) => produceSeries(tx, id, clock())),
    );
    await each(await findAbsenceSeriesDue(prisma, clock()), (id) =>
      inTransaction(prisma, (tx) => produceAbsences(tx, id, clock())),
    );
  });
}
