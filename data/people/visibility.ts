import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';

/** Who sees a doctor's places nationally: nobody when `hidden`, else the regulation and those named. */
export interface Visibility {
  hidden: boolean;
  /** PUBLIC, PRO, CPTS. */
  beside: string[];
}

/** What a doctor wishes of it; left out, it stays. */
export interface VisibilityChange {
  hidden?: boolean;
  show?: Audience;
  hide?: Audience;
}

/** Whom places may be shown to beside the regulation. */
export type Audience = 'PUBLIC' | 'PRO' | 'CPTS';

/** How it stood before a wish, and after it. */
export interface VisibilityUndo {
  effecteurId: string;
  before: Visibility;
  after: Visibility;
}

/** Who sees the places of a doctor. */
export async function visibilityOf(db: Db, id: string): Promise<Visibility> {
  const row = await db.effecteur.findUniqueOrThrow({ where: { id } });
  return { hidden: row.nationalSyncOptOut || !row.participates, beside: row.visibility };
}

/** Puts a wish back, unless another one came since. */
export async function showAgain(
  db: Db,
  { effecteurId, before, after }: VisibilityUndo,
): Promise<{ ranges: [] }> {
  const { nationalSyncOptOut: hidden, visibility } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
  });
  if (hidden !== after.hidden || visibility.join() !== after.beside.join())
    throw new Refusal('undo.changed', {});
  await writeVisibility(db, effecteurId, before);
  return { ranges: [] };
}

/** Writes who sees his places. */
export const writeVisibility = (db: Db, id: string, { hidden, beside }: Visibility) =>
  db.effecteur.update({
    where: { id },
    data: { nationalSyncOptOut: hidden, visibility: beside },
  });
