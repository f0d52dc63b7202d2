import type { Db } from '../database.ts';

/** A doctor of the same structure, as he may be named. */
export interface Colleague {
  id: string;
  name: string;
  family: string;
}

/** More than any structure has; names are told apart among them. */
const most = 500;

/** The other doctors of an effecteur's structure, by name; a structure is one of its department, and nobody's when he has none. */
export async function colleaguesOf(db: Db, effecteurId: string): Promise<Colleague[]> {
  const { structureName, territory } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    select: { structureName: true, territory: true },
  });
  if (!structureName?.trim()) return [];
  const rows = await db.effecteur.findMany({
    where: { structureName, territory, erasedAt: null, id: { not: effecteurId } },
    select: { id: true, family: true, person: { select: { displayName: true } } },
    orderBy: [{ family: 'asc' }, { given: 'asc' }, { id: 'asc' }],
    take: most,
  });
  return rows.map(({ id, family, person }) => ({ id, family, name: person.displayName }));
}
