import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { inviteOnce, startEnrolment } from './enrolment-start.ts';
import { leaveNumber, movePhone, unless } from './move-phone.ts';
import {
  findOrCreatePerson,
  findPractitionerRow,
  findPractitionerRows,
  type Practitioner,
} from './people-repository.ts';
import { partsOf } from './person.ts';
import { type NewCpts, type NewSite, saveCpts, saveSites } from './sites.ts';

export type { Practitioner };

/** Somebody who will act for an effecteur: délégataire, or gestionnaire of his structure. */
export interface NewDelegate {
  phone: string;
  name: string;
  role?: 'delegataire' | 'gestionnaire' | undefined;
}

/** What may be changed of an effecteur. */
export interface PractitionerChange {
  displayName?: string | undefined;
  phone?: string | undefined;
  channels?: string[] | undefined;
  territory?: string | undefined;
  sites?: NewSite[] | undefined;
  participates?: boolean | undefined;
  via?: string | undefined;
  structure?: string | undefined;
  /** The CPTS that he belongs to; null for none. */
  cpts?: NewCpts | null | undefined;
  interfacedSoftware?: string | null | undefined;
}

/** What an effecteur is declared with. */
export interface NewPractitioner extends PractitionerChange {
  rpps: string;
  displayName: string;
  phone: string;
  territory: string;
  delegates?: NewDelegate[] | undefined;
}

/** Pages of effecteurs, oldest first. */
export const findPractitioners = findPractitionerRows;

/** One effecteur; refused when there is none of that id. */
export async function findPractitioner(db: Db, id: string): Promise<Practitioner> {
  const found = await findPractitionerRow(db, id);
  if (!found) throw new Refusal('not-found', {});
  return found;
}

/** Declares an effecteur and sends his phone, and each delegate's, a code of its own. */
export async function createPractitioner(
  db: Db,
  wanted: NewPractitioner,
  who: Actor,
  now: Date,
): Promise<Practitioner> {
  const { rpps, displayName, phone, territory, channels = ['sms'] } = wanted;
  const id = newId('prc');
  const person = await findOrCreatePerson(db, { phone, displayName, channels }, now);
  if (await db.effecteur.findUnique({ where: { personId: person.id }, select: { id: true } })) {
    throw new Refusal('phone.taken', {});
  }
  await db.person.update({ where: { id: person.id }, data: { displayName, channels } });
  const data = {
    id,
    personId: person.id,
    rpps,
    territory,
    ...partsOf(displayName),
    createdAt: now,
  };
  await unless(
    'practitioner.exists',
    db.effecteur.create({ data: { ...data, ...settingsOf(wanted) } }),
  );
  await saveSites(db, id, wanted.sites ?? []);
  await saveCpts(db, id, wanted.cpts);
  await audit(db, who, 'practitioner.create', id, now);
  await inviteOnce(db, { ...person, displayName, channels }, who, now);
  for (const delegate of wanted.delegates ?? []) await addDelegate(db, id, delegate, who, now);
  return findPractitioner(db, id);
}

const settingsOf = ({
  territory,
  participates,
  via,
  structure,
  interfacedSoftware,
}: PractitionerChange) => ({
  ...(territory !== undefined && { territory }),
  ...(participates !== undefined && { participates }),
  ...(via !== undefined && { via }),
  ...(structure !== undefined && { structureName: structure }),
  ...(interfacedSoftware !== undefined && { interfacedSoftware }),
});

/** Changes an effecteur; a new phone is unknown until the code sent to it comes back from it, and what waits on the old one goes on at once. */
export async function patchPractitioner(
  db: Db,
  id: string,
  change: PractitionerChange,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<Practitioner> {
  if (change.phone !== undefined) await leaveNumber(db, id, change.phone, settings, now);
  await db.$queryRaw`SELECT id FROM "Effecteur" WHERE id = ${id} FOR UPDATE`;
  const before = await findPractitioner(db, id);
  const { displayName, channels, phone } = change;
  const names = displayName === undefined ? {} : partsOf(displayName);
  await db.effecteur.update({ where: { id }, data: { ...settingsOf(change), ...names } });
  const person = await db.person.update({
    where: { id: before.personId },
    data: { ...(displayName !== undefined && { displayName }), ...(channels && { channels }) },
  });
  if (channels?.includes('voice') && before.linked.sms && !before.linked.voice) {
    await db.phone.update({ where: { number: person.phone }, data: { linkedVoiceAt: now } });
  }
  if (change.sites) await saveSites(db, id, change.sites);
  await saveCpts(db, id, change.cpts);
  await audit(db, who, 'practitioner.change', id, now);
  if (phone !== undefined && phone !== person.phone) await movePhone(db, before, phone, who, now);
  return findPractitioner(db, id);
}

/** Sends a new code to the effecteur's phone, to be answered from it or typed in Teams. */
export async function enrol(db: Db, id: string, channel: 'sms' | 'teams', who: Actor, now: Date) {
  const { person } = await findPractitioner(db, id);
  return startEnrolment(db, person, channel, who, now);
}

/** Lets somebody act for an effecteur once his own phone has returned its own code; the same twice changes nothing. */
export async function addDelegate(
  db: Db,
  effecteurId: string,
  delegate: NewDelegate,
  who: Actor,
  now: Date,
) {
  const { phone, name, role = 'delegataire' } = delegate;
  const effecteur = await findPractitioner(db, effecteurId);
  if (effecteur.person.phone === phone) throw new Refusal('phone.taken', {});
  const person = await findOrCreatePerson(db, { phone, displayName: name }, now);
  const same = effecteur.delegations.find(({ personId }) => personId === person.id);
  if (same?.role === role) return { ...same, person };
  const delegation = same
    ? await db.delegation.update({ where: { id: same.id }, data: { role } })
    : await db.delegation.create({
        data: { id: newId('del'), effecteurId, personId: person.id, role, createdAt: now },
      });
  await audit(db, who, 'delegate.add', `${effecteurId}/${delegation.id}`, now);
  await inviteOnce(db, person, who, now);
  return { ...delegation, person };
}

/** Those of the ids that no effecteur has, in the order given. */
export async function findUnknown(db: Db, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const where = { id: { in: ids }, erasedAt: null };
  const found = await db.effecteur.findMany({ where, select: { id: true } });
  return ids.filter((id) => !found.some((row) => row.id === id));
}
