import { forgetSome } from '../../data/retention.ts';
import type { Duty, EngineDeps } from './duty.ts';

const hour = 3_600_000;

/** Once an hour, what is older than its retention goes: step by step until nothing is left, other work in between. */
export function forget({ db, clock, auditMonths }: EngineDeps): Duty {
  let next = 0;
  return {
    name: 'forget',
    run: async () => {
      const now = clock();
      const wait = next - now.getTime();
      if (wait > 0 && wait <= hour) return; // further ahead, the clock was set back
      const more = await forgetSome(db.prisma, now, auditMonths);
      next = now.getTime() + (more ? 0 : hour);
    },
    nextDue: async () => (next === 0 ? clock() : new Date(next)),
  };
}
