import { unstick } from '../../data/outbox/outbox-repository.ts';
import { type Duty, type EngineDeps, every } from './duty.ts';

const minute = 60_000;

/** Once a minute: rows that a clock which ran ahead put far into the future are due at once. */
export function unstickRows({ db, clock, settings, log }: EngineDeps): Duty {
  const longest = Math.max(settings.outboxRetryMaxS * 1000, 2 * minute) + 3 * minute;
  return every('unstick-rows', 60, clock, async () => {
    const rows = await unstick(db.prisma, clock(), longest);
    if (rows > 0) log.warn({ rows }, 'rows of a clock that ran ahead are due now');
  });
}
