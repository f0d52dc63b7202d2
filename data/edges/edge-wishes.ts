import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { type EdgeKind, type EdgeSettings, edgeKinds, usualEdges } from './edges.ts';
import { isWanted } from './wants.ts';

const columns = { edgesOn: true, edgesOff: true } as const;

/** The kinds that a person gets now. */
export async function edgesOf(
  db: Db,
  id: string,
  settings: EdgeSettings = usualEdges,
): Promise<EdgeKind[]> {
  const wishes = await db.person.findUniqueOrThrow({ where: { id }, select: columns });
  return edgeKinds.filter((kind) => isWanted(kind, wishes, settings));
}

/** Turns kinds of texts on or off for a person; ANNULER takes it back like any other preference. */
export async function setEdges(
  db: Db,
  personId: string,
  { kinds, on }: { kinds: EdgeKind[]; on: boolean },
  who: Actor,
  now: Date,
): Promise<void> {
  const where = { id: personId };
  const select = { ...columns, channels: true, hours: true, noCalls: true } as const;
  const { edgesOn, edgesOff, ...same } = await db.person.findUniqueOrThrow({ where, select });
  const without = (list: string[]) => list.filter((kind) => !kinds.some((one) => one === kind));
  const after = {
    edgesOn: [...without(edgesOn), ...(on ? kinds : [])],
    edgesOff: [...without(edgesOff), ...(on ? [] : kinds)],
  };
  await db.person.update({ where, data: after });
  const edges = { before: { edgesOn, edgesOff }, after };
  const undo = { preferences: { personId, before: same, after: same, edges } };
  await recordChange(db, { personId, effecteurId: personId, kind: 'preferences', undo }, who, now);
  await audit(db, who, 'person.preferences', personId, now);
}
