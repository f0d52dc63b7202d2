import { actsSoFar, forgetActsAfter } from './audit/acts.ts';
import type { Db } from './database.ts';
import { Refusal } from './refusal.ts';

/** Does a part of a transaction: when the rules, or the database's own guards, refuse it, nothing of that part stays. */
export async function attempt<T>(
  db: Db,
  work: () => Promise<T>,
): Promise<{ done: T } | { refused: Refusal }> {
  const before = actsSoFar(db);
  await db.$executeRaw`SAVEPOINT part`;
  try {
    const done = await work();
    await db.$executeRaw`RELEASE SAVEPOINT part`;
    return { done };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT part`;
    forgetActsAfter(db, before);
    await db.$executeRaw`RELEASE SAVEPOINT part`;
    return { refused };
  }
}

interface DriverError {
  meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } };
}

/**
 * The refusal that an error means: the rules', or what a guard of the database stands for. The rules look first, so a
 * guard speaks only where two changes met, or where a new path forgot to look.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  const cause = (error as DriverError).meta?.driverAdapterError?.cause;
  if (cause?.originalCode !== '23P01') return undefined;
  return new Refusal('agenda.taken', {});
}
