import type { Enrolment, Person } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { findSentInTeams, hashOf, codeMinutes as minutes, tries } from './enrolment-code.ts';
import { proveLocum } from './locum.ts';

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
  const { channel, code } = returned;
  const found =
    channel === 'teams'
      ? await guessInTeams(db, returned.teams.userId, code, now)
      : await tryOne(db, await findNewest(db, returned.phone), code, now);
  if (found instanceof Refusal) return { refused: found };
  return { person: await link(db, found.personId, returned, who, now) };
}

/** The code of a number that can still be used (a newer one ends those before it), else the last, which says why not. */
async function findNewest(db: Db, phone: string): Promise<Enrolment | null> {
  const where = { channel: { in: ['sms', 'voice'] }, person: { phone } };
  const orderBy = { expiresAt: 'desc' as const };
  const usable = { ...where, usedAt: null, triesLeft: { gt: 0 }, codeHash: { not: '' } };
  return (
    (await db.enrolment.findFirst({ where: usable, orderBy })) ??
    (await db.enrolment.findFirst({ where, orderBy }))
  );
}

/** Wrong codes that a Teams user may type in the life of a code, and in a day. */
const guesses = { soon: tries, day: 20 };

/**
 * A code typed in Teams names its person: no two that wait are equal. A wrong one is nobody's, so it spends a try of the
 * user who typed it, before it is looked at, and of nobody else.
 */
async function guessInTeams(db: Db, userId: string, code: string, now: Date) {
  const since = (ms: number) => ({ userId, at: { gt: later(now, -ms) } });
  const soon = await db.teamsGuess.count({ where: since(minutes * 60_000) });
  const today = await db.teamsGuess.count({ where: since(24 * 3600_000) });
  if (soon >= guesses.soon || today >= guesses.day) return new Refusal('link.spent', {});
  await db.teamsGuess.create({ data: { userId, at: now } });
  // the last hour too, so that a code of yesterday's coffee break is told that it is old
  const sent = await findSentInTeams(db, later(now, -3600_000));
  const named = sent.find(({ id, codeHash }) => hashOf(id, code) === codeHash);
  if (!named) return new Refusal('link.wrong', { triesLeft: guesses.soon - 1 - soon });
  if (named.expiresAt <= now) return new Refusal('link.expired', {});
  const { count } = await db.enrolment.updateMany({
    where: { id: named.id, usedAt: null, triesLeft: { gt: 0 } },
    data: { usedAt: now },
  });
  if (count === 0) return new Refusal('link.spent', {});
  await db.teamsGuess.deleteMany({ where: { userId } });
  return named;
}

/** Spends a try before looking, so that parallel guesses cannot share one. */
async function tryOne(db: Db, enrolment: Enrolment | null, code: string, now: Date) {
  if (!enrolment) return new Refusal('link.wrong', { triesLeft: 0 });
  const { id, codeHash, expiresAt, usedAt, triesLeft } = enrolment;
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
  return enrolment;
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
    await proveLocum(db, personId, now);
  }
  await audit(db, { ...who, actor: personId }, `${returned.channel}.link`, personId, now);
  if (person.effecteur) {
    const data = { practitioner_id: person.effecteur.id, channel: returned.channel };
    await emit(db, { type: 'effecteur.linked', osnp: null, data }, now);
  }
  return person;
}

/** A text from a number proves the number: calls to it are linked too when the person wants calls. */
export async function linkPhone(
  db: Db,
  { phone, channels }: Person,
  channel: 'sms' | 'voice',
  now: Date,
) {
  const voice = channel === 'voice' || channels.includes('voice');
  const data = {
    ...(channel === 'sms' && { linkedSmsAt: now }),
    ...(voice && { linkedVoiceAt: now }),
    wrongAt: null,
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
  reason?: string,
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
      data: { practitioner_id: effecteurId, channel: 'sms', ...(reason && { reason }) },
    },
    now,
  );
}
