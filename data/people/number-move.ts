import type { NumberChange, Person, Prisma } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { isLive, live } from '../orientations/offer.ts';
import { lockOffer } from '../orientations/offer-service.ts';
import type { OfferRow } from '../orientations/orientation-repository.ts';
import { moveRows } from '../outbox/move-rows.ts';
import { cancelOfferMessages, queueCall, queueSms } from '../outbox/outbox-service.ts';
import { Refusal } from '../refusal.ts';
import { linkPhone, unlinkPhone } from './enrolment-service.ts';

/**
 * The new number takes the place of the old one, in one step: what is open is answered from it alone from here on, and is
 * put there again under the same code. What the old one said before, and is heard later, still counts (`findMoved`).
 */
export async function moveNumber(
  db: Db,
  { id, personId, oldPhone, newPhone }: NumberChange,
  who: Actor,
  now: Date,
): Promise<void> {
  const person = await db.person.findUnique({
    where: { id: personId ?? '' },
    include: { effecteur: { select: { id: true } } },
  });
  if (!person || person.phone !== oldPhone) throw new Refusal('not-found', {});
  const offers = await lockLive(db, oldPhone);
  await takeNumber(db, person, newPhone);
  const { effecteur } = person;
  await unlinkOld(db, oldPhone, effecteur?.id, who, now);
  await linkPhone(db, { ...person, phone: newPhone }, 'sms', now);
  await db.enrolment.updateMany({ where: { personId: person.id }, data: { triesLeft: 0 } });
  if (effecteur) {
    const mine = { effecteurId: effecteur.id, phone: oldPhone };
    await db.offer.updateMany({ where: mine, data: { phone: newPhone } });
    const data = { practitioner_id: effecteur.id, channel: 'sms' };
    await emit(db, { type: 'effecteur.linked', osnp: null, data }, now);
  }
  for (const offer of offers) await putAgain(db, offer, newPhone, person.locale, id, now);
  await moveRows(db, oldPhone, newPhone);
  await db.phone.deleteMany({ where: { number: oldPhone, optedOutAt: null } });
  await db.conversation.deleteMany({ where: { id: `sms:${newPhone}` } });
  await db.numberChange.update({ where: { id }, data: { endedAt: now, movedAt: now } });
  await audit(db, who, 'number.move', person.id, now);
  const say = [{ key: 'number.here', params: { name: person.displayName } }];
  const { locale } = person;
  await queueSms(db, { key: `number:${id}:here`, to: newPhone, say, locale }, now);
}

/** Orientations first, in their order: or two transactions wait for each other. */
async function lockLive(db: Db, phone: string): Promise<OfferRow[]> {
  const rows = await db.offer.findMany({
    where: { phone, status: { in: live } },
    select: { id: true },
    orderBy: { orientationId: 'asc' },
  });
  const locked: OfferRow[] = [];
  for (const { id } of rows) locked.push((await lockOffer(db, id)).offer);
  return locked.filter(isLive);
}

async function takeNumber(db: Db, { id }: Person, phone: string): Promise<void> {
  if (await db.person.findUnique({ where: { phone }, select: { id: true } }))
    throw new Refusal('phone.taken', {});
  await db.person.update({ where: { id }, data: { phone } });
}

async function unlinkOld(
  db: Db,
  phone: string,
  effecteurId: string | undefined,
  who: Actor,
  now: Date,
): Promise<void> {
  if (effecteurId) return unlinkPhone(db, phone, effecteurId, who, now);
  const data = { linkedSmsAt: null, linkedVoiceAt: null };
  await db.phone.updateMany({ where: { number: phone }, data });
}

/** The same words and code, on the new screen; what had not left for the old one goes there no more. */
async function putAgain(
  db: Db,
  { id: offerId, channel, code, told, voiceToken: token }: OfferRow,
  to: string,
  locale: string,
  change: string,
  now: Date,
): Promise<void> {
  if (channel === 'teams') return;
  await cancelOfferMessages(db, [offerId], now);
  const key = `offer:${offerId}:${channel}:${change}`;
  if (channel === 'voice') return queueCall(db, { key, to, token, offerId }, now);
  const { params } = (told ?? {}) as { params?: Prisma.JsonObject };
  const say = [{ key: 'offer.asked', params: { ...params, code } }];
  await queueSms(db, { key, to, say, locale, offerId }, now);
}
