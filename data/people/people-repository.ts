import type { Person, Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';

const withPrincipals = {
  effecteur: true,
  delegations: {
    include: { effecteur: { include: { person: { select: { displayName: true } } } } },
    // as a list of names is read: its numbers may be answered
    orderBy: [{ effecteur: { family: 'asc' } }, { id: 'asc' }],
  },
} satisfies Prisma.PersonInclude;

/** A person, his own effecteur if he is one, and those he acts for. */
export type PersonRow = Prisma.PersonGetPayload<{ include: typeof withPrincipals }>;

/** The person of a number. */
export const findPersonByPhone = (db: Db, phone: string): Promise<PersonRow | null> =>
  findPerson(db, { phone });

/** The person whom a Teams user was bound to. */
export const findPersonByTeams = (db: Db, userId: string): Promise<PersonRow | null> =>
  findPerson(db, { teams: { some: { userId } } });

/** Most people act for nobody else, and what they may do is looked up at each of their messages. */
async function findPerson(db: Db, where: Prisma.PersonWhereInput): Promise<PersonRow | null> {
  const include = { effecteur: true, delegations: { select: { id: true }, take: 1 } };
  const person = await db.person.findFirst({ where, include });
  if (!person || person.delegations.length === 0) return person && { ...person, delegations: [] };
  return db.person.findFirst({ where, include: withPrincipals });
}

/** For whom a person may act: himself when he is an effecteur, and by name those who declared him. */
export async function doctorsOf(
  db: Db,
  personId: string,
): Promise<{ own: boolean; names: string[] }> {
  const { effecteur, delegations } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      effecteur: { select: { id: true } },
      delegations: withPrincipals.delegations,
    },
  });
  const names = delegations.map((one) => one.effecteur.person.displayName);
  return { own: effecteur !== null, names };
}

/** The person of a number, made when nobody has it; an existing one keeps his own name. */
export async function findOrCreatePerson(
  db: Db,
  person: { phone: string; displayName: string; channels?: string[] },
  now: Date,
): Promise<Person> {
  const { phone, displayName, channels = ['sms'] } = person;
  const data = { id: newId('per'), phone, displayName, channels, createdAt: now };
  await db.person.createMany({ data, skipDuplicates: true }); // two at once: the second finds the first's
  return db.person.findUniqueOrThrow({ where: { phone } });
}

const practitionerParts = {
  person: { include: { teams: { select: { userId: true } } } },
  exercices: { include: { site: true }, orderBy: { id: 'asc' } },
  cpts: true,
  delegations: { include: { person: true }, orderBy: { id: 'asc' } },
} satisfies Prisma.EffecteurInclude;

type EffecteurRow = Prisma.EffecteurGetPayload<{ include: typeof practitionerParts }>;

/** An effecteur with his person, places, delegates, and what is known of his number. */
export type Practitioner = EffecteurRow & {
  linked: { sms: boolean; voice: boolean; teams: boolean };
};

async function withLinks(db: Db, rows: EffecteurRow[]): Promise<Practitioner[]> {
  const numbers = rows.map(({ person }) => person.phone);
  const phones = await db.phone.findMany({ where: { number: { in: numbers } } });
  const known = new Map(phones.map((phone) => [phone.number, phone]));
  return rows.map((row) => {
    const phone = known.get(row.person.phone);
    const sms = Boolean(phone?.linkedSmsAt);
    const voice = Boolean(phone?.linkedVoiceAt);
    return { ...row, linked: { sms, voice, teams: row.person.teams.length > 0 } };
  });
}

/** One effecteur, or undefined. */
export async function findPractitionerRow(db: Db, id: string): Promise<Practitioner | undefined> {
  const where = { id, erasedAt: null };
  const row = await db.effecteur.findUnique({ where, include: practitionerParts });
  return row ? (await withLinks(db, [row]))[0] : undefined;
}

/** Pages of effecteurs in the order they came, stable under inserts. */
export async function findPractitionerRows(
  db: Db,
  query: {
    territory?: string | undefined;
    after?: { createdAt: Date; id: string } | undefined;
    limit: number;
  },
): Promise<Practitioner[]> {
  const { territory, after, limit } = query;
  const rows = await db.effecteur.findMany({
    where: {
      erasedAt: null,
      ...(territory && { territory }),
      ...(after && {
        OR: [
          { createdAt: { gt: after.createdAt } },
          { createdAt: after.createdAt, id: { gt: after.id } },
        ],
      }),
    },
    include: practitionerParts,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit,
  });
  return withLinks(db, rows);
}

/** False for a landline: what was said on a call is all that it hears. */
export const takesTexts = async (db: Db, number: string): Promise<boolean> =>
  Boolean((await db.phone.findUnique({ where: { number } }))?.linkedSmsAt);
