import type { Effecteur, Person, Phone } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId, newReplyCode, newVoiceToken } from '../ids.ts';
import { queueCall, queueSms, queueTeams } from '../outbox/outbox-service.ts';
import { isWithin, parseHours } from '../paris-time.ts';
import type { Settings } from '../settings.ts';
import { channelsOf } from './candidates.ts';
import type { Candidate } from './offer.ts';
import { holdSlot, type OfferRow, type OrientationRow } from './orientation-repository.ts';

/** Puts the orientation to one candidate: holds his place, makes the offer, leaves its message. False when he is not to be had. */
export async function ask(
  db: Db,
  orientation: OrientationRow,
  candidate: Candidate,
  rank: number,
  settings: Settings,
  now: Date,
) {
  const effecteur = await db.effecteur.findUniqueOrThrow({
    where: { id: candidate.effecteurId },
    include: { person: { include: { teams: true } } },
  });
  const phone = await db.phone.findUnique({ where: { number: effecteur.person.phone } });
  const channels = quietly(
    effecteur.person,
    channelsOf(effecteur.person, phone),
    phone,
    settings,
    now,
  );
  const [channel] = channels;
  if (!channel) return false;
  const id = newId('ofr');
  if (candidate.slotId && !(await holdSlot(db, candidate.slotId, id, now))) return false;
  const offer = await db.offer.create({
    data: {
      id,
      orientationId: orientation.id,
      effecteurId: effecteur.id,
      slotId: candidate.slotId,
      phone: effecteur.person.phone,
      code: await unusedCode(db, effecteur.person.phone),
      status: 'queued',
      statusSince: now,
      channel,
      nextChannels: channels.slice(1),
      rank,
      why: candidate.why,
      voiceToken: newVoiceToken(),
      createdAt: now,
    },
  });
  await sendOffer(db, orientation, offer, effecteur, candidate, now);
  return true;
}

/** Nobody is rung outside the hours he allows; a text may wait on his screen. */
export function mayRing({ hours }: Pick<Person, 'hours'>, settings: Settings, now: Date): boolean {
  return isWithin(parseHours(hours ?? settings.hours), now);
}

/** Who is asked outside the hours he allows, as a target may be, is written to and never rung. */
function quietly(
  person: Person,
  channels: string[],
  phone: Phone | null,
  settings: Settings,
  now: Date,
): string[] {
  if (mayRing(person, settings, now)) return channels;
  const written = channels.filter((one) => one !== 'voice');
  return written.length === 0 && channels.length > 0 && phone?.linkedSmsAt ? ['sms'] : written;
}

async function unusedCode(db: Db, phone: string): Promise<string> {
  const used = await db.offer.findMany({
    where: { phone, status: { in: ['queued', 'sent', 'accepted'] } },
    select: { code: true },
  });
  const taken = new Set(used.map(({ code }) => code));
  for (;;) {
    const code = newReplyCode();
    if (!taken.has(code)) return code;
  }
}

/** Leaves the offer's message on its present channel. */
export async function sendOffer(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  effecteur: Effecteur & { person: Person },
  candidate: Pick<Candidate, 'startAt' | 'distanceKm'>,
  now: Date,
): Promise<void> {
  const { person } = effecteur;
  const key = `offer:${offer.id}:${offer.channel}`;
  const params = offerFacts(orientation, offer, candidate);
  const say = [{ key: 'offer.asked', params }];
  if (offer.channel === 'voice') {
    await queueCall(db, { key, to: offer.phone, token: offer.voiceToken, offerId: offer.id }, now);
  } else if (offer.channel === 'teams') {
    await queueTeams(
      db,
      { key, personId: person.id, say, locale: person.locale, offerId: offer.id },
      now,
    );
  } else {
    await queueSms(
      db,
      { key, to: offer.phone, say, locale: person.locale, offerId: offer.id },
      now,
    );
  }
}

/** What a doctor is told of a request: place, when, mode, time to answer, code; nothing about the patient. */
export function offerFacts(
  orientation: OrientationRow,
  offer: Pick<OfferRow, 'code'>,
  candidate: Pick<Candidate, 'startAt' | 'distanceKm'>,
) {
  const { mode, territory, windowFrom, windowTo, offerTtlS } = orientation;
  return {
    code: offer.code,
    mode,
    where: {
      territory,
      distanceKm:
        candidate.distanceKm === null ? null : Math.max(1, Math.round(candidate.distanceKm)),
    },
    when: {
      at: candidate.startAt?.toISOString() ?? null,
      from: windowFrom.toISOString(),
      to: windowTo.toISOString(),
    },
    minutes: Math.max(1, Math.round(offerTtlS / 60)),
  };
}
