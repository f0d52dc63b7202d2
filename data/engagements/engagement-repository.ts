import type { Db } from '../database.ts';
import type { Range } from '../slots/slot.ts';

/** The hours that patients have in a stretch of an effecteur's day, earliest first; triggers write them. */
export const findEngagements = (db: Db, effecteurId: string, { from, to }: Range) =>
  db.engagement.findMany({
    where: { effecteurId, startAt: { lt: to }, endAt: { gt: from } },
    orderBy: { startAt: 'asc' },
  });
