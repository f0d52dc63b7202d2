import type { Person } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId, newVoiceToken } from '../ids.ts';
import { rewordRow } from '../outbox/outbox-repository.ts';
import { queueCall, queueSms } from '../outbox/outbox-service.ts';
import { later } from '../paris-time.ts';
import { codeMinutes as minutes, tries } from './enrolment-code.ts';
import { invitedFor } from './locum.ts';
import { doctorsOf } from './people-repository.ts';

/** A code handed out for so long still serves whoever is enrolled once more meanwhile. */
const freshMs = (minutes / 2) * 60_000;

/**
 * Enrols a person for one more doctor: one text and one code for several. The text that still waits names them all; a
 * code that was just handed out serves too, since it links the phone and not the doctor.
 */
export async function inviteOnce(db: Db, person: Person, who: Actor, now: Date): Promise<void> {
  const waiting = await db.enrolment.findFirst({
    where: {
      personId: person.id,
      channel: { in: ['sms', 'voice'] },
      usedAt: null,
      triesLeft: tries,
      expiresAt: { gt: later(now, minutes * 60_000 - freshMs) },
    },
    orderBy: { expiresAt: 'desc' },
  });
  if (!waiting) return void (await startEnrolment(db, person, 'sms', who, now));
  if (waiting.codeHash || waiting.channel === 'voice') return;
  const say = await inviting(db, person, waiting.channel, waiting.id, now);
  const payload = { to: person.phone, say, locale: person.locale };
  if (!(await rewordRow(db, `link:${waiting.id}`, payload)))
    await startEnrolment(db, person, 'sms', who, now);
}

/** Who writes, why, and for which doctors; the code comes in when the text is handed out. */
async function inviting(db: Db, person: Person, channel: string, enrolment: string, now: Date) {
  const standsIn = await invitedFor(db, person.id, now);
  if (channel === 'sms' && standsIn.length > 0) {
    const params = { name: person.displayName, channel, enrolment, doctors: standsIn.join(', ') };
    return [{ key: 'link.code.locum', params }];
  }
  const { own, names } = await doctorsOf(db, person.id);
  const doctors = names.slice(0, mostNamed).join(', ') + (names.length > mostNamed ? '…' : '');
  const params = { name: person.displayName, channel, enrolment, doctors };
  const key =
    channel === 'teams' ? 'link.code.teams' : own || !doctors ? 'link.code' : 'link.code.for';
  return [{ key, params }];
}

/** A French number that no text reaches: neither 06 nor 07. */
export const isLandline = (phone: string): boolean => /^\+33[1-59]/.test(phone);

/** As many fit into the text. */
const mostNamed = 3;

/**
 * Sends a new code to a person's phone; the codes sent before for that channel are worth nothing from then on. The code
 * itself is made when the text is handed out (`drawCode`): nothing that waits here, or was kept, can link a phone. A
 * landline whose doctor is reached by calls alone is called.
 */
export async function startEnrolment(
  db: Db,
  person: Person,
  wanted: 'sms' | 'teams',
  who: Actor,
  now: Date,
): Promise<{ expiresAt: Date }> {
  const id = newId('enr');
  const expiresAt = later(now, minutes * 60_000);
  const called = wanted === 'sms' && person.channels.join() === 'voice' && isLandline(person.phone);
  const channel = called ? 'voice' : wanted;
  const voiceToken = called ? newVoiceToken() : null;
  const before = { personId: person.id, channel, usedAt: null };
  await db.enrolment.updateMany({ where: before, data: { triesLeft: 0 } });
  await db.enrolment.updateMany({
    where: { ...before, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  await db.enrolment.create({
    data: {
      id,
      personId: person.id,
      channel,
      codeHash: '',
      expiresAt,
      triesLeft: tries,
      voiceToken,
    },
  });
  const [key, to] = [`link:${id}`, person.phone];
  if (voiceToken) await queueCall(db, { key, to, token: voiceToken, offerId: null }, now);
  else {
    const say = await inviting(db, person, channel, id, now);
    await queueSms(db, { key, to, say, locale: person.locale }, now);
  }
  await audit(db, who, 'enrolment.start', id, now);
  return { expiresAt };
}

/** So many codes a day may be asked for from a phone; an administrator may send more. */
const codesADay = 6;

/** « renvoyez-moi un code »: a new one to the person's own number. False when too many were asked for, undefined for a number that is not his. */
export async function resendCode(
  db: Db,
  personId: string,
  channel: 'sms' | 'teams',
  who: Actor,
  now: Date,
): Promise<boolean | undefined> {
  const since = later(now, -24 * 3600_000);
  const sent = await db.enrolment.count({ where: { personId, expiresAt: { gt: since } } });
  if (sent >= codesADay) return false;
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const phone = await db.phone.findUnique({ where: { number: person.phone } });
  if (phone?.wrongAt) return undefined;
  await startEnrolment(db, person, channel, who, now);
  return true;
}
