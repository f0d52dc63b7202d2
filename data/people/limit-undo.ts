import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';

/** A limit before it was changed, and after. */
export interface LimitUndo {
  effecteurId: string;
  before: number | null;
  after: number | null;
}

/** Puts a limit back, unless another was said since. */
export async function limitAgain(
  db: Db,
  { effecteurId, before, after }: LimitUndo,
): Promise<{ ranges: [] }> {
  const { count } = await db.effecteur.updateMany({
    where: { id: effecteurId, dailyLimit: after },
    data: { dailyLimit: before },
  });
  if (count === 0) throw new Refusal('undo.changed', {});
  return { ranges: [] };
}
