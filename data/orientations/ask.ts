import type { Offer, Person } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId, newVoiceToken } from '../ids.ts';
import type { Say } from '../outbox/outbox.ts';
import { queueCall, queueSms, queueTeams } from '../outbox/outbox-service.ts';
import { isWithin, parseHours } from '../paris-time.ts';
import type { Settings } from '../settings.ts';
import type { CandidateRow } from './candidate-rows.ts';
import { type Askable, channelsOf } from './candidates.ts';
import { withinLimits } from './daily-limit.ts';
import { type Candidate, typed } from './offer.ts';
import { holdSlots, type OfferRow, type OrientationRow } from './orientation-repository.ts';
import { unusedCode } from './reply-code.ts';

/**
 * Puts the orientation to the best of these candidates: holds their places, makes the offers, leaves their messages.
 * Whose place somebody else takes this instant is passed over. Gives back how many were asked.
 */
export async function askBest(
  db: Db,
  orientation: OrientationRow,
  candidates: Askable[],
  { room, rank, settings, now }: { room: number; rank: number; settings: Settings; now: Date },
): Promise<number> {
  const waiting = [...candidates];
  let made = 0;
  while (made < room && waiting.length > 0) {
    const batch = await withinLimits(db, waiting.splice(0, room - made), orientation, now);
    const planned = batch.flatMap((candidate) => plan(candidate, settings, now));
    const held = await holdSlots(db, planned, now);
    for (const one of planned.filter(({ id, candidate }) => !candidate.slotId || held.has(id))) {
      await make(db, orientation, one, rank + made, now);
      made += 1;
    }
  }
  return made;
}

/** One offer to be made, and the channels that may carry it. */
interface Planned {
  id: string;
  candidate: Askable;
  slotId: string | null;
  channels: [string, ...string[]];
}

function plan(candidate: Askable, settings: Settings, now: Date): Planned[] {
  const [first, ...others] = quietly(candidate.person, settings, now);
  if (!first) return [];
  const { slotId } = candidate;
  return [{ id: newId('ofr'), candidate, slotId, channels: [first, ...others] }];
}

async function make(
  db: Db,
  orientation: OrientationRow,
  { id, candidate, channels: [channel, ...nextChannels] }: Planned,
  rank: number,
  now: Date,
): Promise<void> {
  const { person, effecteurId, slotId, why, handedById = null } = candidate;
  const made = await db.offer.create({
    data: {
      id,
      orientationId: orientation.id,
      effecteurId,
      slotId,
      phone: person.phone,
      code: await unusedCode(db, person.phone),
      status: 'queued',
      statusSince: now,
      channel,
      nextChannels,
      rank,
      why,
      distanceKm: candidate.distanceKm,
      handedById,
      voiceToken: newVoiceToken(),
      createdAt: now,
    },
  });
  await sendOffer(db, orientation, typed(made), person, candidate, now);
}

/** Nobody is rung outside the hours he allows; a text may wait on his screen. */
export function mayRing({ hours }: Pick<Person, 'hours'>, settings: Settings, now: Date): boolean {
  return isWithin(parseHours(hours ?? settings.hours), now);
}

/** Who is asked outside the hours he allows, as a target may be, is written to and never rung. */
function quietly(person: CandidateRow['person'], settings: Settings, now: Date): string[] {
  const channels = channelsOf(person);
  if (mayRing(person, settings, now)) return channels;
  const written = channels.filter((one) => one !== 'voice');
  return written.length === 0 && channels.length > 0 && person.sms ? ['sms'] : written;
}

/** Leaves the offer's message on its present channel. */
export async function sendOffer(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  { id: personId, locale }: Pick<Person, 'id' | 'locale'>,
  candidate: Pick<Candidate, 'startAt' | 'distanceKm'>,
  now: Date,
): Promise<void> {
  const { phone: to, id: offerId, voiceToken: token } = offer;
  const key = `offer:${offerId}:${offer.channel}`;
  const again = await isAgain(db, orientation, offer);
  const params = offerFacts(orientation, offer, { ...candidate, again });
  const say = [{ key: 'offer.asked', params }];
  await keepTold(db, offerId, say[0], locale);
  if (offer.channel === 'voice') await queueCall(db, { key, to, token, offerId }, now);
  else if (offer.channel === 'teams')
    await queueTeams(db, { key, personId, say, locale, offerId }, now);
  else await queueSms(db, { key, to, say, locale, offerId }, now);
}

/** What he is told is kept, but for his code: nobody else is to know it. */
async function keepTold(db: Db, id: string, say: Say | undefined, locale: string): Promise<void> {
  const told = { ...say, locale, params: { ...say?.params, code: hiddenCode } };
  await db.offer.update({ where: { id }, data: { told: JSON.parse(JSON.stringify(told)) } });
}

const hiddenCode = '****';

/** Asked once more, since the colleague who had the patient gave him back; or the name of the colleague who asks him. */
export type Again = boolean | string;

/** Whether he had been asked before and is now again, or who of his structure named him. */
export async function isAgain(
  db: Db,
  { id: orientationId, createdAt }: Pick<OrientationRow, 'id' | 'createdAt'>,
  { effecteurId, rank, handedById, ...offer }: OfferRow,
): Promise<Again> {
  if (handedById) return nameOf(db, handedById);
  if (rank === 0 || offer.createdAt.getTime() === createdAt.getTime()) return false;
  const rows = await db.offer.findMany({
    where: { orientationId, createdAt: { lt: offer.createdAt } },
    select: { effecteurId: true, withdrawnAt: true },
  });
  const before = rows.some((one) => one.effecteurId === effecteurId);
  return before && rows.some((one) => one.withdrawnAt && one.effecteurId !== effecteurId);
}

/** A colleague who is named has so long, however long others have. */
const colleagueMs = 5 * 60_000;

/** Milliseconds that a doctor has to answer, from when he was written to. */
export const answerTime = (
  { offerTtlS }: Pick<OrientationRow, 'offerTtlS'>,
  { handedById }: Pick<Offer, 'handedById'>,
): number => Math.min(offerTtlS * 1000, handedById ? colleagueMs : Number.POSITIVE_INFINITY);

async function nameOf(db: Db, effecteurId: string): Promise<string> {
  const { person } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    select: { person: { select: { displayName: true } } },
  });
  return person.displayName;
}

/** What a doctor is told of a request: place, when, mode, time to answer, code; nothing about the patient. */
export function offerFacts(
  orientation: OrientationRow,
  offer: Pick<Offer, 'code' | 'handedById'>,
  candidate: Pick<Candidate, 'startAt' | 'distanceKm'> & { again: Again },
) {
  const { mode, territory, windowFrom, windowTo } = orientation;
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
    minutes: Math.max(1, Math.round(answerTime(orientation, offer) / 60_000)),
    again: candidate.again,
  };
}
