import type { Db } from '../database.ts';

/** Pages of the questions that had no answer, newest first. */
export const findUnanswered = (
  db: Db,
  query: { since?: Date | undefined; after?: { at: Date; id: string } | undefined; limit: number },
) => {
  const { since, after, limit } = query;
  return db.faqUnanswered.findMany({
    where: {
      AND: [
        since ? { at: { gte: since } } : {},
        after ? { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
  });
};
