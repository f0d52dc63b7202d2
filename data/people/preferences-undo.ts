import type { Db } from '../database.ts';
import { type EdgeWishes, sameEdges } from '../edges/wants.ts';
import { Refusal } from '../refusal.ts';
import type { Preferences } from './preferences-service.ts';

/** How a person was reached before a wish, and after it. */
export interface PreferencesUndo {
  personId: string;
  before: Preferences;
  after: Preferences;
  /** What is said to him unasked, when the wish was about that. */
  edges?: { before: EdgeWishes; after: EdgeWishes };
}

const same = (a: Preferences, b: Preferences): boolean =>
  a.channels.join() === b.channels.join() && a.hours === b.hours && a.noCalls === b.noCalls;

/** Puts a wish back, unless another one came since. */
export async function prefer(
  db: Db,
  { personId, before, after, edges }: PreferencesUndo,
): Promise<{ ranges: [] }> {
  const { channels, hours, noCalls, edgesOn, edgesOff } = await db.person.findUniqueOrThrow({
    where: { id: personId },
  });
  if (!same({ channels, hours, noCalls }, after)) throw new Refusal('undo.changed', {});
  if (edges && !sameEdges({ edgesOn, edgesOff }, edges.after))
    throw new Refusal('undo.changed', {});
  const data = { ...before, ...edges?.before };
  await db.person.update({ where: { id: personId }, data });
  return { ranges: [] };
}
