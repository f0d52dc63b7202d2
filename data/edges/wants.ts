import { Prisma } from '../../prisma/generated/client.ts';
import type { EdgeKind, EdgeSettings } from './edges.ts';

/** What a person said of the texts at his day's edges; what is in neither list is as it is configured. */
export interface EdgeWishes {
  edgesOn: string[];
  edgesOff: string[];
}

/** True when nothing was wished between the two. */
export const sameEdges = (a: EdgeWishes, b: EdgeWishes): boolean =>
  a.edgesOn.join() === b.edgesOn.join() && a.edgesOff.join() === b.edgesOff.join();

/** In SQL, beside a `"Person" p`: he gets this kind, by his own wish or since he said nothing of it. */
export const wants = (kind: EdgeKind, { on }: Pick<EdgeSettings, 'on'>): Prisma.Sql =>
  Prisma.sql`(${kind} = ANY (p."edgesOn") OR ${on.includes(kind)} AND NOT ${kind} = ANY (p."edgesOff"))`;

/** The same of a person who was read. */
export const isWanted = (
  kind: EdgeKind,
  { edgesOn, edgesOff }: EdgeWishes,
  { on }: Pick<EdgeSettings, 'on'>,
): boolean => edgesOn.includes(kind) || (on.includes(kind) && !edgesOff.includes(kind));
