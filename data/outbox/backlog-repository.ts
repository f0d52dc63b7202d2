import type { Db } from '../database.ts';

/** How many rows wait to be sent or told, of whatever kind. */
export const countDue = (db: Db): Promise<number> => db.outbox.count({ where: { status: 'due' } });

/** When the oldest row still waiting became due: what readiness watches. */
export async function oldestDue(db: Db): Promise<Date | undefined> {
  const row = await db.outbox.findFirst({
    where: { status: 'due' },
    orderBy: { createdAt: 'asc' },
    select: { createdAt: true },
  });
  return row?.createdAt;
}
