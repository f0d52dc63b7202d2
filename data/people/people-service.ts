import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { standsInFor } from './locum.ts';
import { findPersonByPhone, findPersonByTeams, type PersonRow } from './people-repository.ts';
import type { Principal, Speaker } from './person.ts';

/** The person behind a number, linked or not, with whom he stands in for at `now`; undefined when nobody has it. */
export async function findSpeaker(db: Db, phone: string, now?: Date): Promise<Speaker | undefined> {
  const person = await findPersonByPhone(db, phone);
  if (!person) return undefined;
  const known = await db.phone.findUnique({ where: { number: phone } });
  const linked = Boolean(known?.linkedSmsAt ?? known?.linkedVoiceAt);
  const speaker = speakerOf(person, linked, Boolean(known?.optedOutAt));
  if (!now || person.effecteur) return speaker;
  return {
    ...speaker,
    effecteurs: [...(await locumFor(db, person.id, now)), ...speaker.effecteurs],
  };
}

/** A locum acts as the effecteur himself would; of two whom he stands in for, he names the one he means. */
async function locumFor(db: Db, personId: string, now: Date): Promise<Principal[]> {
  const ids = await standsInFor(db, personId, now);
  if (ids.length === 0) return [];
  const found = await db.effecteur.findMany({
    where: { id: { in: ids }, erasedAt: null },
    include: { person: { select: { displayName: true } } },
    orderBy: [{ family: 'asc' }, { id: 'asc' }],
  });
  return found.map(({ person, ...one }) => ({
    ...principalOf(one, person.displayName, found.length > 1 ? 'delegataire' : 'effecteur'),
    standsIn: true as const,
  }));
}

/** Whose number this was when the words were said, should another one have taken its place since. */
export async function findMoved(db: Db, phone: string, saidAt: Date): Promise<Speaker | undefined> {
  const moved = await db.numberChange.findFirst({
    where: { oldPhone: phone, movedAt: { gt: saidAt } },
    orderBy: { movedAt: 'asc' },
  });
  const where = { id: moved?.personId ?? '' };
  const person = moved && (await db.person.findUnique({ where, select: { phone: true } }));
  return person ? findSpeaker(db, person.phone) : undefined;
}

/** Who a calling number is taken for, without those he acts for: looked up at every key he presses. */
export async function findCaller(db: Db, phone: string) {
  const select = { id: true, displayName: true, locale: true } as const;
  const person = await db.person.findUnique({ where: { phone }, select });
  if (!person) return undefined;
  const known = await db.phone.findUnique({ where: { number: phone } });
  return {
    ...person,
    locale: person.locale === 'en' ? ('en' as const) : ('fr' as const),
    linked: Boolean(known?.linkedSmsAt ?? known?.linkedVoiceAt),
    optedOut: Boolean(known?.optedOutAt),
  };
}

/** The person bound to a Teams user; STOP is a matter of his phone and does not silence Teams. */
export async function findSpeakerByTeams(db: Db, userId: string): Promise<Speaker | undefined> {
  const person = await findPersonByTeams(db, userId);
  return person ? speakerOf(person, true, false) : undefined;
}

function speakerOf(person: PersonRow, linked: boolean, optedOut: boolean): Speaker {
  const { id, displayName, phone, role } = person;
  const own = person.effecteur
    ? [principalOf(person.effecteur, person.displayName, 'effecteur')]
    : [];
  const others = person.delegations.map(({ effecteur, role: as }) =>
    principalOf(
      effecteur,
      effecteur.person.displayName,
      as === 'gestionnaire' ? 'gestionnaire' : 'delegataire',
    ),
  );
  const locale = person.locale === 'en' ? 'en' : 'fr';
  return {
    person: { id, displayName, phone, locale, linked, optedOut, role: role ?? undefined },
    effecteurs: [...own, ...others],
  };
}

function principalOf(
  effecteur: NonNullable<PersonRow['effecteur']>,
  name: string,
  as: Principal['as'],
): Principal {
  const { id, family, via, interfacedSoftware } = effecteur;
  return { id, name, family, as, interfaced: interfacedSoftware !== null, via };
}

/** The language the person last asked for, on every channel. */
export async function rememberLocale(
  db: Db,
  personId: string,
  locale: 'fr' | 'en',
  who: Actor,
  now: Date,
) {
  const { count } = await db.person.updateMany({
    where: { id: personId, locale: { not: locale } },
    data: { locale },
  });
  if (count > 0) await audit(db, who, 'person.locale', personId, now);
}

/** What the person said he is, so that he is asked once. */
export async function rememberRole(db: Db, personId: string, role: string, who: Actor, now: Date) {
  const { count } = await db.person.updateMany({
    where: { id: personId, OR: [{ role: null }, { role: { not: role } }] },
    data: { role },
  });
  if (count > 0) await audit(db, who, 'person.role', personId, now);
}
