import type { Db } from '../database.ts';

/** The department of a practitioner, a request or a place; undefined for what is nowhere. */
export async function territoryOf(db: Db, id: string): Promise<string | undefined> {
  const select = { territory: true } as const;
  if (id.startsWith('prc_'))
    return (await db.effecteur.findUnique({ where: { id }, select }))?.territory;
  if (id.startsWith('ori_'))
    return (await db.orientation.findUnique({ where: { id }, select }))?.territory;
  const place = { effecteur: { select } };
  if (id.startsWith('slt_'))
    return (await db.slot.findUnique({ where: { id }, select: place }))?.effecteur.territory;
  return undefined;
}
