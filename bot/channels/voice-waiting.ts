import type { Db } from '../../data/database.ts';
import { offerFacts } from '../../data/orientations/ask.ts';
import { liveOffers, type OfferAsked } from '../../data/orientations/offer-service.ts';
import { queueCall } from '../../data/outbox/outbox-service.ts';
import { later } from '../../data/paris-time.ts';
import { placeOf } from '../../data/slots/slot-service.ts';
import { pendingOf } from '../../dialogs/offer-facts.ts';
import { ask, at, type Caller, spoken } from './voice-ask.ts';
import { answerOnce, type VoiceForm } from './voice-call.ts';
import type { Place } from './voice-keys.ts';
import type { VoiceDeps } from './voice-offer.ts';
import { goodbyeTwiml } from './voice-twiml.ts';

/** Long enough to hang up, or we would find the line busy. */
const callBackAfter = 4_000;

/** The waiting request is read out, and answered only on the call that we then place. */
export function readOffers(deps: VoiceDeps, call: VoiceForm, caller: Caller, { step }: Place) {
  return answerOnce(deps, `${call.sid}:${step}`, caller.number, async (db, now) => {
    const [offer] = (await liveOffers(db, caller.number)).toSorted(bySoonest);
    if (!offer) {
      const say = [{ key: 'voice.offer.none' }, { key: 'voice.else' }];
      return ask(deps, caller.locale, say, at('menu', step + 1));
    }
    return callBack(db, call, caller, offer, now);
  });
}

const bySoonest = (a: OfferAsked, b: OfferAsked): number =>
  (a.expiresAt ?? a.orientation.deadline).getTime() -
  (b.expiresAt ?? b.orientation.deadline).getTime();

async function callBack(
  db: Db,
  { sid }: VoiceForm,
  { number, locale }: Caller,
  offer: OfferAsked,
  now: Date,
): Promise<string> {
  const place = await placeOf(db, offer.slotId);
  const facts = offerFacts(offer.orientation, offer, {
    startAt: place?.from ?? null,
    distanceKm: null,
    again: false,
  });
  const key = `call-back:${sid}:${offer.id}`;
  const row = { key, to: number, token: offer.voiceToken, offerId: offer.id };
  await queueCall(db, row, later(now, callBackAfter));
  const say = [{ key: 'voice.offer.waiting', params: facts }, { key: 'voice.offer.callBack' }];
  return goodbyeTwiml(spoken(say, locale), locale);
}

const aboutOffers = ['accept', 'refuse', 'counter', 'ask_details'];

/** « je prends », « non » : what answers a request is never done on a call placed to us. */
export async function aboutOffer(
  deps: VoiceDeps,
  call: VoiceForm,
  caller: Caller,
  place: Place,
  words: string,
): Promise<string | undefined> {
  const { linked, number, locale } = caller;
  if (!linked || place.mode !== 'menu') return undefined;
  const { prisma } = deps.db;
  const offers = await liveOffers(prisma, number);
  if (offers.length === 0) return undefined;
  const pending = pendingOf(
    await Promise.all(
      offers.map(async (one) => ({ ...one, place: await placeOf(prisma, one.slotId) })),
    ),
  );
  const context = { channel: 'voice', pending } as const;
  const { frame } = await deps.understand(words, deps.clock(), context, locale);
  return aboutOffers.includes(frame.intent) ? readOffers(deps, call, caller, place) : undefined;
}
