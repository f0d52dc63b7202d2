import { Prisma, type PrismaClient } from '../prisma/generated/client.ts';
import { inTransaction } from './database.ts';
import { inParis, later, toDate } from './paris-time.ts';
import { type Cuts, type Forget, step } from './retention-steps.ts';
import { kept, order } from './retention-table.ts';

const day = 24 * 3600 * 1000;

/**
 * Deletes what is older than its retention, in small steps, each in a transaction of its own; true while there may be
 * more. Rows in somebody's hands are passed over: nobody waits for it, and it waits for nobody.
 */
export async function forgetSome(
  prisma: PrismaClient,
  now: Date,
  auditMonths: number,
): Promise<boolean> {
  const failures: unknown[] = [];
  let more = false;
  for (const chain of chainsAt(now, auditMonths)) {
    try {
      more = (await stepAlong(prisma, chain)) || more;
    } catch (failure) {
      failures.push(failure); // one kind that cannot go does not keep the others
    }
  }
  if (failures.length > 0) throw failures[0];
  return more;
}

/** What others point at is looked for once those are gone: until then it would be looked for in vain, again and again. */
async function stepAlong(prisma: PrismaClient, chain: Forget[]): Promise<boolean> {
  for (const forget of chain) if ((await inTransaction(prisma, forget)) >= step) return true;
  return false;
}

function chainsAt(now: Date, auditMonths: number): Forget[][] {
  const since = toDate(inParis(now).subtract({ months: auditMonths }));
  return order.map((chain) =>
    chain.flatMap((model) => {
      const { keep, old } = kept[model];
      const before = typeof keep === 'number' ? later(now, -keep * day) : since;
      const cuts: Cuts = { before, since };
      return old?.(cuts) ?? [];
    }),
  );
}

/** Tables that are in no chain: nothing in them ever grows old. */
export const unchained = (): Prisma.ModelName[] =>
  Object.values(Prisma.ModelName).filter(
    (model) => kept[model].old && !order.some((chain) => chain.includes(model)),
  );
