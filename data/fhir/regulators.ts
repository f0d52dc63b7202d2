import type { Regulator } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';

/** What may identify a regulator: his national id, the platform's own, or both. */
export interface RegulatorIds {
  nationalId?: string | undefined;
  technicalId?: string | undefined;
}

/** A regulator as the platform declares him. */
export interface NewRegulator extends RegulatorIds {
  family: string;
  given: string;
  email: string;
  active: boolean;
}

/** Why a declaration cannot be: two accounts would become one, or one would become another's. */
export class RegulatorConflict extends Error {}

/**
 * Keeps a regulator; sent twice it is the same one. `by` is whom an update means: he may have been known by the platform's id
 * and get his national one. Whoever is no longer active stays by his ids alone, so that what he booked still has an author.
 */
export async function saveRegulator(
  db: Db,
  wanted: NewRegulator,
  by: RegulatorIds,
  who: Actor,
  now: Date,
): Promise<{ regulator: Regulator; created: boolean }> {
  const known = await findThose(db, [by, wanted]);
  const [one, other] = known;
  if (other) throw new RegulatorConflict();
  if (one && differs(one.nationalId, wanted.nationalId)) throw new RegulatorConflict();
  const { active } = wanted;
  const named = active
    ? { family: wanted.family, given: wanted.given, email: wanted.email }
    : { family: '', given: '', email: '' };
  const data = {
    ...named,
    active,
    nationalId: wanted.nationalId ?? one?.nationalId ?? by.nationalId ?? null,
    technicalId: wanted.technicalId ?? one?.technicalId ?? by.technicalId ?? null,
    updatedAt: now,
  };
  if (one && isSame(one, data)) return { regulator: one, created: false };
  const regulator = one
    ? await db.regulator.update({ where: { id: one.id }, data })
    : await db.regulator.create({ data: { ...data, id: newId('rgl'), createdAt: now } });
  const action = one ? (active ? 'regulator.change' : 'regulator.remove') : 'regulator.create';
  await audit(db, who, action, regulator.id, now);
  return { regulator, created: !one };
}

const differs = (a: string | null, b: string | undefined): boolean =>
  a !== null && b !== undefined && a !== b;

type Content = Omit<Regulator, 'id' | 'createdAt'>;

const isSame = (before: Regulator, after: Content): boolean =>
  (['family', 'given', 'email', 'active', 'nationalId', 'technicalId'] as const).every(
    (name) => before[name] === after[name],
  );

/** The regulators of any of these ids. */
function findThose(db: Db, ids: RegulatorIds[]): Promise<Regulator[]> {
  const any = ids.flatMap(({ nationalId, technicalId }) => [
    ...(nationalId ? [{ nationalId }] : []),
    ...(technicalId ? [{ technicalId }] : []),
  ]);
  return db.regulator.findMany({ where: { OR: any }, orderBy: { id: 'asc' } });
}

/** The active regulator of a national or technical id. */
export const regulatorNamed = (
  db: Db,
  id: string,
): Promise<{ family: string; given: string; email: string } | null> =>
  db.regulator.findFirst({
    where: { active: true, OR: [{ nationalId: id }, { technicalId: id }] },
    select: { family: true, given: true, email: true },
  });

/** One regulator by our own id; null when there is none. */
export const findRegulator = (db: Db, id: string): Promise<Regulator | null> =>
  db.regulator.findUnique({ where: { id } });
