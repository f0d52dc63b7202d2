import { inTransaction } from '../../data/database.ts';
import { findMornings, findReminders, findReturns, reminderKey } from '../../data/edges/due.ts';
import { sayMorning, sayReminder, sayReturn } from '../../data/edges/edge-service.ts';
import { isWithin, parseHours } from '../../data/paris-time.ts';
import { type Duty, type EngineDeps, each, every } from './duty.ts';

/** More than are due within the time in which something may be said late. */
const remembered = 20_000;

/**
 * Once a minute, what is said at the edges of a doctor's day: morning, reminder, an absence that ends. The row of the outbox says
 * that it was said; what was looked at and had nothing in it is remembered here, and looked at again after a restart at most.
 */
export function sayEdges({ db, settings, clock }: EngineDeps): Duty {
  const { prisma } = db;
  const { edges, hours } = settings;
  const empty = new Set<string>();
  const once = async (key: string, say: () => Promise<void>) => {
    if (empty.has(key)) return;
    await say();
    if (empty.size > remembered) empty.clear();
    empty.add(key);
  };
  return every('edges', 60, clock, async () => {
    if (!edges) return;
    const now = clock();
    await each(await findMornings(prisma, hours, edges, now), (due) =>
      once(`morning:${due.effecteurId}:${due.at.getTime()}`, () =>
        inTransaction(prisma, (tx) => sayMorning(tx, due, edges, now)),
      ),
    );
    const coming = await findReminders(prisma, hours, edges, now);
    const within = coming.filter((one) => isWithin(parseHours(one.hours), now));
    await each(within, (one) =>
      once(reminderKey(one), () => inTransaction(prisma, (tx) => sayReminder(tx, one, edges, now))),
    );
    await each(await findReturns(prisma, hours, edges, now), (due) =>
      once(`return:${due.absenceId}`, () => inTransaction(prisma, (tx) => sayReturn(tx, due, now))),
    );
  });
}
