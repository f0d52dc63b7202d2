import type { Actor } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId, newVoiceToken } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { placeOf } from '../slots/slot-service.ts';
import { accept } from './accept.ts';
import { tell } from './dispatch.ts';
import { isLive, typed } from './offer.ts';
import { refuse } from './offer-service.ts';
import {
  findOffers,
  lockOrientation,
  type OfferRow,
  type OrientationRow,
} from './orientation-repository.ts';
import type { Caller } from './orientation-service.ts';
import { unusedCode } from './reply-code.ts';

/** An answer that the OSNP heard by phone and records for the effecteur. */
export async function recordAnswer(
  db: Db,
  orientationId: string,
  answer: { effecteurId: string; answer: 'accept' | 'refuse'; at?: Date | undefined },
  caller: Caller,
  settings: Settings,
  now: Date,
): Promise<OrientationRow> {
  const orientation = await lockOrientation(db, orientationId);
  if (!orientation || orientation.osnp !== caller.osnp) throw new Refusal('not-found', {});
  const { effecteurId } = answer;
  const offers = await findOffers(db, orientationId);
  const his = offers.findLast((offer) => offer.effecteurId === effecteurId);
  if (['expired', 'cancelled'].includes(orientation.status)) {
    throw new Refusal('orientation.ended', { status: orientation.status });
  }
  if (orientation.status === 'accepted' && his?.status !== 'accepted') {
    throw new Refusal('orientation.ended', { status: 'accepted' });
  }
  const standing = his && (isLive(his) || his.status === 'accepted') ? his : undefined;
  const made = () => offerByPhone(db, orientation, effecteurId, offers.length, now);
  const who: Actor = {
    actor: caller.osnp,
    onBehalfOf: effecteurId,
    channel: 'phone',
    requestId: caller.requestId,
  };
  if (answer.answer === 'refuse') {
    await refuse(db, (standing ?? his ?? (await made())).id, who, settings, now);
  } else {
    await acceptFor(db, standing ?? (await made()), who, answer.at, now);
  }
  return db.orientation.findUniqueOrThrow({ where: { id: orientationId } });
}

async function acceptFor(db: Db, offer: OfferRow, who: Actor, at: Date | undefined, now: Date) {
  // his time to answer by text is no matter of a call
  await db.offer.update({ where: { id: offer.id }, data: { expiresAt: null } });
  const held = await placeOf(db, offer.slotId);
  const same = at !== undefined && held?.from.getTime() === at.getTime();
  const hour = at && !same ? { from: at, must: true } : undefined;
  const { again, offer: taken } = await accept(db, offer.id, who, now, now, hour);
  if (again) return;
  const place = await placeOf(db, taken.slotId);
  const range = place && { from: place.from.toISOString(), to: place.to.toISOString() };
  const key = range ? 'offer.acceptedByPhone.at' : 'offer.acceptedByPhone';
  await tell(db, offer, { key, params: { code: offer.code, range } }, 'accepted-by-phone', now);
}

/** The OSNP rang somebody whom we had not asked, or no longer: his answer needs an offer of its own. */
async function offerByPhone(
  db: Db,
  orientation: OrientationRow,
  effecteurId: string,
  rank: number,
  now: Date,
): Promise<OfferRow> {
  const effecteur = await db.effecteur.findUnique({
    where: { id: effecteurId },
    include: { person: true },
  });
  if (!effecteur) throw new Refusal('practitioner.unknown', {});
  const { phone } = effecteur.person;
  const made = await db.offer.create({
    data: {
      id: newId('ofr'),
      orientationId: orientation.id,
      effecteurId,
      phone,
      code: await unusedCode(db, phone),
      status: 'queued',
      statusSince: now,
      channel: 'sms',
      nextChannels: [],
      rank,
      why: 'phone',
      sentAt: now,
      voiceToken: newVoiceToken(),
      createdAt: now,
    },
  });
  return typed(made);
}
