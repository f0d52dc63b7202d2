import type { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';

/** A place of practice as it is declared. */
export interface NewSite {
  label: string;
  address: { line: string; postalCode: string; city: string };
  lat?: number | undefined;
  lon?: number | undefined;
  /** What names the doctor there nationally; left out, it stays. */
  structure?: { type: string; value: string } | null | undefined;
  phone?: string | null | undefined;
  agendaUrl?: string | null | undefined;
}

/** A CPTS by its FINESS. */
export interface NewCpts {
  finess: string;
  name: string;
  phone?: string | undefined;
}

/** Sites are told apart by their label; one left out is removed, unless something was ever opened there. */
export async function saveSites(db: Db, effecteurId: string, sites: NewSite[]): Promise<void> {
  const existing = await db.exercice.findMany({
    where: { effecteurId },
    include: { site: true, _count: { select: { openings: true, series: true } } },
  });
  const ids = sites.map(() => newId('exe')).toSorted(); // the first site declared stays the first by id
  for (const [index, site] of sites.entries()) {
    const { label, address, lat = null, lon = null } = site;
    const data = { label, ...address, lat, lon };
    const same = existing.find(({ site }) => site.label === label);
    const id = same?.id ?? ids[index] ?? newId('exe');
    if (same) await db.site.update({ where: { id: same.siteId }, data });
    else await addSite(db, effecteurId, id, data);
    await db.exercice.update({ where: { id }, data: nationally(site) });
  }
  const left = existing.filter(({ site }) => !sites.some(({ label }) => label === site.label));
  for (const { id, siteId, _count } of left) {
    if (_count.openings + _count.series > 0) throw new Refusal('site.in-use', {});
    await db.exercice.delete({ where: { id } });
    await db.site.deleteMany({ where: { id: siteId, exercices: { none: {} } } });
  }
}

const nationally = ({ structure, phone, agendaUrl }: NewSite) => ({
  ...(structure !== undefined && {
    structureIdType: structure?.type ?? null,
    structureIdValue: structure?.value ?? null,
  }),
  ...(phone !== undefined && { phone }),
  ...(agendaUrl !== undefined && { agendaUrl }),
});

/** A CPTS is one for all its members: whoever names it last says how it is called. */
export async function saveCpts(
  db: Db,
  effecteurId: string,
  cpts: NewCpts | null | undefined,
): Promise<void> {
  if (cpts === undefined) return;
  const data = cpts && { name: cpts.name, phone: cpts.phone ?? null };
  const found =
    cpts &&
    (await db.cpts.upsert({
      where: { finess: cpts.finess },
      create: { id: newId('cpt'), finess: cpts.finess, ...data, name: cpts.name },
      update: { ...data },
    }));
  await db.effecteur.update({ where: { id: effecteurId }, data: { cptsId: found?.id ?? null } });
}

async function addSite(
  db: Db,
  effecteurId: string,
  id: string,
  site: Omit<Prisma.SiteUncheckedCreateInput, 'id'>,
) {
  const { id: siteId } = await db.site.create({ data: { ...site, id: newId('sit') } });
  await db.exercice.create({ data: { id, scheduleId: newId('sch'), effecteurId, siteId } });
}
