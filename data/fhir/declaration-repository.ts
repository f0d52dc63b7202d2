import type { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

/** A declaration with what names its doctor and its regulator. */
export interface DeclarationRow {
  offerId: string;
  bookedAt: Date;
  takenVersion: number;
  rpps: string;
  family: string;
  given: string;
  specialty: string | undefined;
  profession: string;
  via: string;
  /** Who booked, when the OSNP said who. */
  regulator: string | null;
  /** Who asked. */
  osnp: string;
}

/** What a version of a declaration is told with; undefined once its doctor was erased. */
export async function findDeclaration(
  db: Db,
  offerId: string,
): Promise<DeclarationRow | undefined> {
  const row = await db.declaration.findUnique({ where: { offerId } });
  const who = row && (await db.effecteur.findUnique({ where: { id: row.effecteurId } }));
  if (!row || !who || who.erasedAt) return undefined;
  const { bookedAt, takenVersion, orientationId } = row;
  const { rpps, family, given, specialtyCodes, professionCode: profession, via } = who;
  const asked = await db.orientation.findUnique({
    where: { id: orientationId },
    select: { regulator: true, osnp: true },
  });
  const regulator = asked?.regulator ?? null;
  const osnp = asked?.osnp ?? '';
  const [specialty] = specialtyCodes;
  return {
    offerId,
    bookedAt,
    takenVersion,
    rpps,
    family,
    given,
    specialty,
    profession,
    via,
    regulator,
    osnp,
  };
}

/** The platform took a version; what it calls the appointment is kept, and an older refusal is over. */
export async function noteTaken(
  db: Db,
  offerId: string,
  taken: { version: number; remoteId: string | undefined },
  now: Date,
): Promise<void> {
  const { version, remoteId } = taken;
  await db.declaration.updateMany({
    where: { offerId, takenVersion: { lt: version } },
    data: {
      takenVersion: version,
      takenAt: now,
      refused: null,
      refusedAt: null,
      refusal: null,
      ...(remoteId && { remoteId }),
    },
  });
}

/** The platform would not take a version, and said why. */
export async function noteRefused(
  db: Db,
  offerId: string,
  { version, why }: { version: number; why: string },
  now: Date,
): Promise<void> {
  await db.declaration.updateMany({
    where: { offerId },
    data: { refused: version, refusedAt: now, refusal: why.slice(0, 500) },
  });
}

/** Where declarations stand with the platform. */
export type DeclarationState = 'waiting' | 'taken' | 'refused';

const inState = (state: DeclarationState, fields: Prisma.DeclarationFieldRefs) =>
  ({
    refused: { refused: { not: null } },
    taken: { refused: null, takenVersion: { equals: fields.version } },
    waiting: { refused: null, takenVersion: { lt: fields.version } },
  })[state];

/** Pages of declarations, those changed last first. */
export const findDeclarations = (
  db: Db,
  query: {
    state: DeclarationState | undefined;
    before: { at: Date; id: string } | undefined;
    limit: number;
  },
) => {
  const { state, before, limit } = query;
  return db.declaration.findMany({
    where: {
      ...(state && inState(state, db.declaration.fields)),
      ...(before && {
        OR: [
          { updatedAt: { lt: before.at } },
          { updatedAt: before.at, offerId: { lt: before.id } },
        ],
      }),
    },
    orderBy: [{ updatedAt: 'desc' }, { offerId: 'desc' }],
    take: limit,
  });
};
