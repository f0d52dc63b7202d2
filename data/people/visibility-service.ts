import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';
import {
  type Visibility,
  type VisibilityChange,
  visibilityOf,
  writeVisibility,
} from './visibility.ts';

/**
 * Shows or hides a doctor's places nationally, from the next question of the platform on. His own to say, like taking part
 * at all; whom he shows them to in words (« au public ») he shows them to the regulation as well.
 */
export async function setVisibility(
  db: Db,
  effecteurId: string,
  { hidden, show, hide }: VisibilityChange,
  who: Actor,
  personId: string,
  now: Date,
): Promise<Visibility> {
  if (who.onBehalfOf) throw new Refusal('not-allowed', { act: 'participation' });
  const row = await db.effecteur.findUniqueOrThrow({ where: { id: effecteurId } });
  if (show === 'CPTS' && !row.cptsId) throw new Refusal('visibility.no-cpts', {});
  const before = { hidden: row.nationalSyncOptOut, beside: row.visibility };
  const kept = before.beside.filter((one) => one !== hide && one !== show);
  const after = {
    hidden: show ? false : (hidden ?? before.hidden),
    beside: [...kept, ...(show ? [show] : [])].toSorted(),
  };
  await writeVisibility(db, effecteurId, after);
  const undo = { visibility: { effecteurId, before, after } };
  await recordChange(db, { personId, effecteurId, kind: 'visibility', undo }, who, now);
  await audit(db, who, 'practitioner.visibility', effecteurId, now);
  return visibilityOf(db, effecteurId);
}
