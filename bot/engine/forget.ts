import { inTransaction } from '../../data/database.ts';
import { forgetOld } from '../../data/retention.ts';
import { type Duty, type EngineDeps, every } from './duty.ts';

/** Once an hour: what is older than its retention goes. */
export function forget({ db, clock, auditMonths }: EngineDeps): Duty {
  return every('forget', 3600, clock, () =>
    inTransaction(db.prisma, (tx) => forgetOld(tx, clock(), auditMonths)),
  );
}
