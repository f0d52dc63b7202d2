import type { Db } from '../database.ts';
import { noteAct } from './acts.ts';

/** Who did something: a person's or a token's id, for whom, by which channel, in answer to which message or request. */
export interface Actor {
  actor: string;
  onBehalfOf?: string | undefined;
  channel: string;
  requestId: string;
  /** When the words were said, which may be before they were heard. */
  saidAt?: Date | undefined;
}

/** What time or the carrier decides: nobody asked for it. */
export const engine: Actor = { actor: 'engine', channel: 'engine', requestId: 'engine' };

/** Writes the one row of a change, in its transaction; the table is append-only and never holds a message body. */
export async function audit(
  db: Db,
  who: Actor,
  action: string,
  object: string,
  now: Date,
): Promise<void> {
  const { actor, onBehalfOf = null, channel, requestId } = who;
  await db.audit.create({
    data: { at: now, actor, onBehalfOf, channel, action, object, requestId },
  });
  noteAct(db, { act: action, object, channel, request: requestId });
}

/** Pages of the trail, oldest first; `afterSeq` is the last row already read. */
export const findAudit = (
  db: Db,
  query: { since?: Date | undefined; afterSeq?: bigint | undefined; limit: number },
) =>
  db.audit.findMany({
    where: {
      ...(query.since && { at: { gte: query.since } }),
      ...(query.afterSeq !== undefined && { seq: { gt: query.afterSeq } }),
    },
    orderBy: { seq: 'asc' },
    take: query.limit,
  });

/** What one message changed since, by the names of its acts, but for some. */
export const actsOf = async (
  db: Db,
  requestId: string,
  since: Date,
  but: string[],
): Promise<string[]> => {
  const where = { requestId, at: { gte: since }, action: { notIn: but } };
  const rows = await db.audit.findMany({ where, select: { action: true } });
  return rows.map(({ action }) => action);
};
