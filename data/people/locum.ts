import { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { queueSms } from '../outbox/outbox-service.ts';
import type { Range } from '../slots/slot.ts';

/** Somebody who stands in for an effecteur for a time. */
export interface Locum extends Range {
  id: string;
  effecteurId: string;
  name: string;
  phone: string;
  /** His phone returned its code: he acts. */
  proved: boolean;
}

const inForce = (now: Date) => ({ endedAt: null, toAt: { gt: now } });

/** The locums of an effecteur, now and to come. */
export async function locumsOf(db: Db, effecteurId: string, now: Date): Promise<Locum[]> {
  const rows = await db.locum.findMany({
    where: { effecteurId, ...inForce(now) },
    orderBy: { fromAt: 'asc' },
  });
  const people = await db.person.findMany({
    where: { id: { in: rows.map(({ personId }) => personId) } },
    select: { id: true, phone: true },
  });
  return rows.map(({ id, name, fromAt, toAt, provedAt, personId }) => ({
    id,
    effecteurId,
    name,
    phone: people.find((one) => one.id === personId)?.phone ?? '',
    from: fromAt,
    to: toAt,
    proved: provedAt !== null,
  }));
}

/** For whom somebody stands in at this moment; nobody before the period, after it, or before his phone is proved. */
export async function standsInFor(db: Db, personId: string, now: Date): Promise<string[]> {
  const rows = await db.locum.findMany({
    where: { personId, provedAt: { not: null }, fromAt: { lte: now }, ...inForce(now) },
    select: { effecteurId: true },
  });
  return rows.map(({ effecteurId }) => effecteurId);
}

/** True while the owner of a number stands in for an effecteur: after that it hears nothing of her patients. */
export async function isLocumNow(
  db: Db,
  phone: string,
  effecteurId: string,
  now: Date,
): Promise<boolean> {
  const person = await db.person.findUnique({ where: { phone }, select: { id: true } });
  return person !== null && (await standsInFor(db, person.id, now)).includes(effecteurId);
}

/** Who is written to for an effecteur: his locum of this moment, when a text reaches him; null for himself. */
export const locumPerson = (effecteurId: Prisma.Sql, now: Date): Prisma.Sql => Prisma.sql`(
  SELECT l."personId" FROM "Locum" l JOIN "Person" lp ON lp.id = l."personId" JOIN "Phone" lh ON lh.number = lp.phone
  WHERE l."effecteurId" = ${effecteurId} AND l."provedAt" IS NOT NULL AND l."endedAt" IS NULL
    AND l."fromAt" <= ${now} AND l."toAt" > ${now} AND lh."linkedSmsAt" IS NOT NULL AND lh."optedOutAt" IS NULL
  ORDER BY l."fromAt" DESC, l.id LIMIT 1)`;

/** For whom somebody was declared as a locum whose phone has not been proved yet. */
export async function invitedFor(db: Db, personId: string, now: Date): Promise<string[]> {
  const rows = await db.locum.findMany({
    where: { personId, provedAt: null, ...inForce(now) },
    select: { effecteurId: true },
  });
  const names = await db.effecteur.findMany({
    where: { id: { in: rows.map(({ effecteurId }) => effecteurId) } },
    select: { person: { select: { displayName: true } } },
  });
  return names.map(({ person }) => person.displayName);
}

/** The names of those whom somebody stands in for, now or to come. */
export async function standsInNames(db: Db, personId: string, now: Date): Promise<string[]> {
  const rows = await db.locum.findMany({ where: { personId, ...inForce(now) } });
  const found = await db.effecteur.findMany({
    where: { id: { in: rows.map(({ effecteurId }) => effecteurId) } },
    select: { person: { select: { displayName: true } } },
  });
  return found.map(({ person }) => person.displayName);
}

/** The code came back from his phone: he acts from the first day on, and the effecteurs hear it. */
export async function proveLocum(db: Db, personId: string, now: Date): Promise<void> {
  const rows = await db.locum.findMany({ where: { personId, provedAt: null, ...inForce(now) } });
  for (const { id, effecteurId, name, fromAt: from, toAt: to } of rows) {
    await db.locum.update({ where: { id }, data: { provedAt: now } });
    const params = { name, range: { from: from.toISOString(), to: to.toISOString() } };
    await tellOwner(db, effecteurId, `locum:proved:${id}`, { key: 'locum.proved', params }, now);
  }
}

/** On the effecteur's own number, whoever answers for him; a number that never proved itself is told nothing (I17). */
export async function tellOwner(
  db: Db,
  effecteurId: string,
  key: string,
  say: { key: string; params?: Record<string, unknown> },
  now: Date,
): Promise<void> {
  const { person } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    select: { person: true },
  });
  const phone = await db.phone.findUnique({ where: { number: person.phone } });
  if (!phone?.linkedSmsAt) return;
  const { phone: to, locale } = person;
  await queueSms(db, { key, to, say: [say], locale }, now);
}

/** A patient whom a locum accepted, or gave back, is the effecteur's: he hears it on his own number. */
export async function tellLocumAnswered(
  db: Db,
  offer: { id: string; effecteurId: string; phone: string; slotId: string | null; code: string },
  window: { windowFrom: Date; windowTo: Date },
  what: 'accepted' | 'withdrawn',
  now: Date,
  by?: string,
): Promise<void> {
  const person = await db.person.findUnique({
    where: { phone: offer.phone },
    select: { id: true },
  });
  const { effecteurId, slotId, code } = offer;
  const locum =
    person &&
    (await db.locum.findFirst({
      where: { personId: person.id, effecteurId, provedAt: { not: null } },
      orderBy: { fromAt: 'desc' },
    }));
  if (!locum || (by && by !== locum.personId)) return;
  const slot = slotId ? await db.slot.findUnique({ where: { id: slotId } }) : null;
  const range = {
    from: (slot?.startAt ?? window.windowFrom).toISOString(),
    to: (slot?.endAt ?? window.windowTo).toISOString(),
  };
  const say = { key: `locum.${what}`, params: { name: locum.name, code, range } };
  await tellOwner(db, effecteurId, `locum:${what}:${offer.id}:${now.getTime()}`, say, now);
}
