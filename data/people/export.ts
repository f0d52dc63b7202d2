import type { Db } from '../database.ts';
import { findPractitioner } from './practitioner-service.ts';

/** Of each kind, so that one answer stays one answer; the newest first. */
const most = 2_000;

/** All that is kept about an effecteur, as the tables hold it, for himself: his own words and codes are not kept. */
export async function exportPractitioner(db: Db, id: string) {
  const { person, exercices, delegations, linked, ...effecteur } = await findPractitioner(db, id);
  const { teams, ...own } = person;
  const { phone } = person;
  const mine = { effecteurId: id };
  const of = (where: object, column: string) => ({
    where,
    orderBy: { [column]: 'desc' as const },
    take: most,
  });
  return {
    effecteur,
    person: own,
    linked,
    phone: await db.phone.findUnique({ where: { number: phone } }),
    teams: teams.map(({ userId }) => userId),
    sites: exercices.map(({ site }) => site),
    delegates: delegations.map(({ role, person: { displayName, phone } }) => ({
      role,
      displayName,
      phone,
    })),
    participation: await db.participation.findUnique({ where: mine }),
    conversation: await db.conversation.findUnique({ where: { id: own.id } }),
    number_changes: await numberChanges(db, own.id),
    locums: await db.locum.findMany(of(mine, 'createdAt')),
    done_in_name: await db.inName.findMany(of(mine, 'at')),
    declared: await db.declaration.findMany(of(mine, 'updatedAt')),
    openings: await db.opening.findMany(of(mine, 'createdAt')),
    recurrences: await db.series.findMany(of(mine, 'createdAt')),
    slots: await db.slot.findMany(of(mine, 'startAt')),
    absences: await db.unavailability.findMany(of(mine, 'createdAt')),
    recurring_absences: await db.absenceSeries.findMany(of(mine, 'createdAt')),
    acts_for: await db.delegation.findMany({ where: { personId: own.id } }),
    changes: await db.change.findMany({ ...of({ personId: own.id }, 'at'), omit: { seq: true } }),
    unheard: await db.unheard.findMany({ where: { sender: phone } }),
    offers: await db.offer.findMany({ ...of(mine, 'createdAt'), omit: { voiceToken: true } }),
    answers_given: await db.inbound.findMany(of({ sender: phone }, 'at')),
    messages_sent: await db.outbox.findMany({
      ...of({ phone }, 'createdAt'),
      select: { kind: true, status: true, payload: true, createdAt: true, doneAt: true },
    }),
    audit: await db.audit.findMany({
      ...of({ OR: [{ actor: own.id }, { onBehalfOf: id }, { object: id }] }, 'at'),
      omit: { seq: true },
    }),
  };
}

const numberChanges = (db: Db, personId: string) =>
  db.numberChange.findMany({
    where: { personId },
    orderBy: { createdAt: 'desc' },
    omit: { newHash: true, oldHash: true },
  });

/** The same of anybody who has a conversation: an effecteur's own, or what is kept of somebody who acts for others. */
export async function exportPerson(db: Db, personId: string): Promise<object> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: {
      effecteur: { select: { id: true } },
      teams: { select: { userId: true } },
      delegations: {
        select: {
          role: true,
          effecteur: { select: { person: { select: { displayName: true } } } },
        },
      },
    },
  });
  const { effecteur, teams, delegations, ...own } = person;
  if (effecteur) return exportPractitioner(db, effecteur.id);
  const newest = { orderBy: { at: 'desc' as const }, take: most };
  const { phone } = own;
  return {
    person: own,
    phone: await db.phone.findUnique({ where: { number: phone } }),
    teams: teams.map(({ userId }) => userId),
    acts_for: delegations.map(({ role, effecteur: { person: doctor } }) => ({
      role,
      displayName: doctor.displayName,
    })),
    conversation: await db.conversation.findUnique({ where: { id: personId } }),
    number_changes: await numberChanges(db, personId),
    answers_given: await db.inbound.findMany({ where: { sender: phone }, ...newest }),
    audit: await db.audit.findMany({
      where: { OR: [{ actor: personId }, { object: personId }] },
      ...newest,
      omit: { seq: true },
    }),
  };
}
