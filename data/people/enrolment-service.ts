import { createHash, randomInt } from 'node:crypto';
import type { Enrolment, Person } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { newId } from '../ids.ts';
import { queueSms } from '../outbox/outbox-service.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';

/** How long a code is good for (contract §7). */
const minutes = 10;
const tries = 5;

/** What a Teams user's messages say of him, kept so that we can write to him first. */
export interface TeamsAddress {
  userId: string;
  serviceUrl: string;
  conversationId: string;
  tenantId: string | null;
  botId: string;
}

/** A code that came back: by the phone it was sent to, or typed in Teams. */
export type ReturnedCode =
  | { channel: 'sms' | 'voice'; phone: string; code: string }
  | { channel: 'teams'; teams: TeamsAddress; code: string };

/** Salted with the enrolment's id, so that equal codes never look alike at rest. */
const hashOf = (id: string, code: string) =>
  createHash('sha256').update(`${id}:${code}`).digest('hex');

/** Sends a new code to a person's phone; the codes sent before for that channel are worth nothing from then on. */
export async function startEnrolment(
  db: Db,
  person: Person,
  channel: 'sms' | 'teams',
  who: Actor,
  now: Date,
): Promise<{ expiresAt: Date }> {
  const id = newId('enr');
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const expiresAt = later(now, minutes * 60_000);
  await db.enrolment.updateMany({
    where: { personId: person.id, channel, usedAt: null, expiresAt: { gt: now } },
    data: { expiresAt: now },
  });
  await db.enrolment.create({
    data: {
      id,
      personId: person.id,
      channel,
      codeHash: hashOf(id, code),
      expiresAt,
      triesLeft: tries,
    },
  });
  const say = [{ key: 'link.code', params: { name: person.displayName, code, channel } }];
  await queueSms(db, { key: `link:${id}`, to: person.phone, say, locale: person.locale }, now);
  await audit(db, who, 'enrolment.start', id, now);
  return { expiresAt };
}

/**
 * Takes a code back. A wrong one costs a try, which must be committed: that is why this hands the refusal over instead
 * of throwing it, and why it must not run where a refusal undoes what was written.
 */
export async function redeemCode(
  db: Db,
  returned: ReturnedCode,
  who: Actor,
  now: Date,
): Promise<{ person: Person } | { refused: Refusal }> {
  const waiting = await findWaiting(db, returned);
  let refused: Refusal = new Refusal('link.wrong', { triesLeft: 0 });
  for (const enrolment of waiting) {
    const outcome = await tryOne(db, enrolment, returned.code, now);
    if (outcome === 'right')
      return { person: await link(db, enrolment.personId, returned, who, now) };
    refused = outcome;
  }
  return { refused };
}

/** By phone, the newest code sent to it; in Teams, where the code alone names its person, all that still wait. */
async function findWaiting(db: Db, returned: ReturnedCode): Promise<Enrolment[]> {
  if (returned.channel === 'teams') {
    return db.enrolment.findMany({
      where: { channel: 'teams', usedAt: null, triesLeft: { gt: 0 } },
      orderBy: { expiresAt: 'asc' },
    });
  }
  return db.enrolment.findMany({
    where: { channel: 'sms', person: { phone: returned.phone } },
    orderBy: [{ expiresAt: 'desc' }, { id: 'desc' }],
    take: 1,
  });
}

/** Spends a try before looking, so that parallel guesses cannot share one. */
async function tryOne(
  db: Db,
  { id, codeHash, expiresAt, usedAt, triesLeft }: Enrolment,
  code: string,
  now: Date,
) {
  if (usedAt) return new Refusal('link.spent', {});
  if (expiresAt <= now) return new Refusal('link.expired', {});
  const { count } = await db.enrolment.updateMany({
    where: { id, usedAt: null, triesLeft: { gt: 0 } },
    data: { triesLeft: { decrement: 1 } },
  });
  if (count === 0) return new Refusal('link.spent', {});
  if (hashOf(id, code) !== codeHash)
    return new Refusal('link.wrong', { triesLeft: Math.max(0, triesLeft - 1) });
  await db.enrolment.update({ where: { id }, data: { usedAt: now } });
  return 'right';
}

async function link(
  db: Db,
  personId: string,
  returned: ReturnedCode,
  who: Actor,
  now: Date,
): Promise<Person> {
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { effecteur: true },
  });
  if (returned.channel === 'teams') {
    const { userId, ...address } = returned.teams;
    const data = { ...address, personId, linkedAt: now };
    await db.teamsLink.upsert({ where: { userId }, create: { userId, ...data }, update: data });
  } else {
    await linkPhone(db, person, returned.channel, now);
  }
  await audit(db, { ...who, actor: personId }, `${returned.channel}.link`, personId, now);
  if (person.effecteur) {
    const data = { practitioner_id: person.effecteur.id, channel: returned.channel };
    await emit(db, { type: 'effecteur.linked', osnp: null, data }, now);
  }
  return person;
}

/** A text from a number proves the number: calls to it are linked too when the person wants calls. */
async function linkPhone(db: Db, { phone, channels }: Person, channel: 'sms' | 'voice', now: Date) {
  const voice = channel === 'voice' || channels.includes('voice');
  const data = {
    ...(channel === 'sms' && { linkedSmsAt: now }),
    ...(voice && { linkedVoiceAt: now }),
  };
  await db.phone.upsert({
    where: { number: phone },
    create: { number: phone, ...data },
    update: data,
  });
}

/** Forgets that a number was proved; the effecteur's OSNPs are told that he cannot be asked by it. */
export async function unlinkPhone(
  db: Db,
  phone: string,
  effecteurId: string,
  who: Actor,
  now: Date,
) {
  const { count } = await db.phone.updateMany({
    where: {
      number: phone,
      OR: [{ linkedSmsAt: { not: null } }, { linkedVoiceAt: { not: null } }],
    },
    data: { linkedSmsAt: null, linkedVoiceAt: null },
  });
  if (count === 0) return;
  await audit(db, who, 'sms.unlink', effecteurId, now);
  await emit(
    db,
    {
      type: 'effecteur.unlinked',
      osnp: null,
      data: { practitioner_id: effecteurId, channel: 'sms' },
    },
    now,
  );
}
