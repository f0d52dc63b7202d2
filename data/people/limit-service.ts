import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';

/** More than a long day holds is a slip, not a limit. */
const most = 40;

/**
 * How many patients of one Paris day an effecteur takes at most; null takes the limit away. None at all is no limit: he would be
 * taken for somebody who takes part, and never be asked.
 */
export async function setDailyLimit(
  db: Db,
  { effecteurId, patients }: { effecteurId: string; patients: number | null },
  who: Actor,
  personId: string,
  now: Date,
): Promise<void> {
  if (patients === 0) throw new Refusal('limit.zero', {});
  if (patients !== null && patients > most) throw new Refusal('limit.most', { count: most });
  const where = { id: effecteurId };
  const { dailyLimit: before } = await db.effecteur.findUniqueOrThrow({ where });
  await db.effecteur.update({ where, data: { dailyLimit: patients } });
  const undo = { limit: { effecteurId, before, after: patients } };
  await recordChange(db, { personId, effecteurId, kind: 'limit', undo }, who, now);
  await audit(db, who, 'practitioner.limit', effecteurId, now);
}
