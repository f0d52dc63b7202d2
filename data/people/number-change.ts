import type { NumberChange } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { queueSms } from '../outbox/outbox-service.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { codeMinutes } from './enrolment-code.ts';
import { isLandline } from './enrolment-start.ts';
import { codeRef, takeCode } from './number-code.ts';
import { moveNumber } from './number-move.ts';

/** So many changes a day may be asked for a number, or for a person. */
const changesADay = 3;
const day = 24 * 3_600_000;
/** So long an administrator may confirm what the new number has proved. */
const confirmableMs = 7 * day;

/** What is asked: by somebody we know, from where he is known, or from the new number, which nobody knows. */
export type Wanted =
  | { personId: string; newPhone: string }
  | { oldPhone: string; newPhone: string };

/**
 * Sends a code to the new number; nothing else is changed. From a number that nobody knows the answer is the same whoever
 * has the old one, and nobody at all. False when too many were asked for.
 */
export async function askNumberChange(
  db: Db,
  wanted: Wanted,
  who: Actor,
  now: Date,
): Promise<boolean> {
  const { newPhone } = wanted;
  const person = await whoseNumber(db, wanted, now);
  if ('personId' in wanted) await checkNew(db, wanted.personId, newPhone);
  const since = { gt: later(now, -day) };
  const asked = await db.numberChange.count({ where: { newPhone, createdAt: since } });
  const own = 'personId' in wanted && (await askedToday(db, wanted.personId, now));
  if (asked >= changesADay || own) return false;
  await db.numberChange.updateMany({
    where: { newPhone, endedAt: null },
    data: { endedAt: now },
  });
  const id = newId('num');
  const personId = person?.id ?? null;
  const oldPhone = person?.phone ?? null;
  const newExpiresAt = later(now, codeMinutes * 60_000);
  await db.numberChange.create({
    data: { id, personId, oldPhone, newPhone, newExpiresAt, createdAt: now },
  });
  const say = [{ key: 'number.code.new', params: { numberCode: codeRef(id, 'new') } }];
  const locale = person?.locale ?? 'fr';
  await queueSms(db, { key: `number:${id}:new`, to: newPhone, say, locale }, now);
  await audit(db, who, 'number.ask', personId ?? id, now);
  return true;
}

const askedToday = async (db: Db, personId: string, now: Date): Promise<boolean> => {
  const where = { personId, createdAt: { gt: later(now, -day) } };
  return (await db.numberChange.count({ where })) >= changesADay;
};

/** Nobody, too, for a person whose old phone would be written to too often by strangers. */
async function whoseNumber(db: Db, wanted: Wanted, now: Date) {
  const where = 'personId' in wanted ? { id: wanted.personId } : { phone: wanted.oldPhone };
  const person = await db.person.findUnique({ where });
  if (!person || 'personId' in wanted) return person;
  return (await askedToday(db, person.id, now)) ? null : person;
}

async function checkNew(db: Db, personId: string, newPhone: string): Promise<void> {
  if (isLandline(newPhone)) throw new Refusal('number.landline', {});
  const owner = await db.person.findUnique({ where: { phone: newPhone }, select: { id: true } });
  if (owner) throw new Refusal(owner.id === personId ? 'number.same' : 'phone.taken', {});
}

/** True while a code that was sent to this number may come back from it. */
export const isProving = async (db: Db, newPhone: string): Promise<boolean> =>
  (await db.numberChange.count({ where: { newPhone, endedAt: null, provedAt: null } })) > 0;

/**
 * The code came back from the new number: the old one is sent a code of its own. Undefined when this number proves
 * nothing; a refusal is handed over, as `redeemCode` does, since a wrong code costs a try.
 */
export async function proveNumber(
  db: Db,
  newPhone: string,
  code: string,
  who: Actor,
  now: Date,
): Promise<{ proved: true } | { refused: Refusal } | undefined> {
  const waiting = await db.numberChange.findMany({
    where: { newPhone, endedAt: null, provedAt: null, newHash: { not: '' } },
  });
  if (waiting.length === 0) return undefined;
  const found = await takeCode(db, waiting, 'new', code, now);
  if (found instanceof Refusal) return { refused: found };
  await db.numberChange.update({ where: { id: found.id }, data: { provedAt: now } });
  await audit(db, who, 'number.prove', found.personId ?? found.id, now);
  await askOld(db, found, now);
  return { proved: true };
}

/** A phone that never proved itself, or said STOP, is told nothing: an administrator may confirm. */
async function askOld(db: Db, { id, personId, oldPhone, newPhone }: NumberChange, now: Date) {
  const person = personId && (await db.person.findUnique({ where: { id: personId } }));
  if (!person || !oldPhone || person.phone !== oldPhone) return;
  const phone = await db.phone.findUnique({ where: { number: oldPhone } });
  if (!phone?.linkedSmsAt || phone.optedOutAt) return;
  const { displayName: name, locale } = person;
  const params = { name, ending: newPhone.slice(-4), numberCode: codeRef(id, 'old') };
  const say = [{ key: 'number.code.old', params }];
  await queueSms(db, { key: `number:${id}:old`, to: oldPhone, say, locale }, now);
}

/** The code of the old number came back from it: from here on the new one is his. Undefined when none was sent there. */
export async function confirmNumber(
  db: Db,
  oldPhone: string,
  code: string,
  who: Actor,
  now: Date,
): Promise<{ moved: string } | { refused: Refusal } | undefined> {
  const waiting = await db.numberChange.findMany({
    where: { oldPhone, endedAt: null, provedAt: { not: null }, oldHash: { not: '' } },
  });
  if (waiting.length === 0) return undefined;
  const found = await takeCode(db, waiting, 'old', code, now);
  if (found instanceof Refusal) return { refused: found };
  await moveNumber(db, found, who, now);
  return { moved: found.newPhone };
}

/** Numbers that were proved and wait to be confirmed, of one effecteur, newest first. */
export async function provedNumbers(
  db: Db,
  effecteurId: string,
  now: Date,
): Promise<NumberChange[]> {
  const owner = await db.effecteur.findUnique({
    where: { id: effecteurId },
    select: { personId: true },
  });
  if (!owner) throw new Refusal('not-found', {});
  return db.numberChange.findMany({
    where: {
      personId: owner.personId,
      endedAt: null,
      provedAt: { gt: later(now, -confirmableMs) },
    },
    orderBy: { createdAt: 'desc' },
  });
}

/** The administrator confirms in the place of the old number, which may be lost. */
export async function confirmForAdmin(
  db: Db,
  effecteurId: string,
  id: string,
  who: Actor,
  now: Date,
): Promise<void> {
  const found = (await provedNumbers(db, effecteurId, now)).find((one) => one.id === id);
  if (!found) throw new Refusal('not-found', {});
  await moveNumber(db, found, who, now);
}
