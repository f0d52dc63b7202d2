import { refusalOf } from '../../data/attempt.ts';
import type { Actor } from '../../data/audit/audit.ts';
import type { Db } from '../../data/database.ts';
import { urgencyOf } from '../../data/knowledge/urgency.ts';
import { takeYes } from '../../data/orientations/accept.ts';
import { offerFacts } from '../../data/orientations/ask.ts';
import { type CalledOffer, findCalledOffer } from '../../data/orientations/called-offer.ts';
import { leaveCalls } from '../../data/orientations/delivery.ts';
import { isLive } from '../../data/orientations/offer.ts';
import { propose, refuse } from '../../data/orientations/offer-service.ts';
import type { Say } from '../../data/outbox/outbox.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { setPreferences } from '../../data/people/preferences-service.ts';
import { placeOf } from '../../data/slots/slot-service.ts';
import type { Frame } from '../../dialogs/language/frame.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { acceptedSay, becameSay, factsOf, pendingOf, refusedSay } from '../../dialogs/offer.ts';
import { refusalSay } from '../../dialogs/refusals.ts';
import type { OfferHeard } from '../../dialogs/services.ts';
import type { Ears } from '../hear.ts';
import { sentences } from '../words.ts';
import {
  answerOnce,
  type CallerInput,
  clearEnough,
  fingerprint,
  type Handle,
  readHandle,
  type VoiceForm,
} from './voice-call.ts';
import { takesTexts } from './voice-confirm.ts';
import { hourHeard, waitsForHour } from './voice-hour.ts';
import { goodbyeTwiml, questionTwiml } from './voice-twiml.ts';

/** What answering a call needs. */
export interface VoiceDeps extends Ears {
  publicUrl: string;
}

/** A call that is asked so often has nobody at its other end. */
const mostRounds = 12;
/** `POST /twilio/voice?o=…`: somebody, or a machine, took the call that puts an offer. */
export function offerCall(deps: VoiceDeps, call: VoiceForm, handle: string): Promise<string> {
  const { token, round } = readHandle(handle);
  return answerOnce(deps, `${call.sid}:call:${round}`, call.to, async (db) => {
    const called = await findCalledOffer(db, token, call);
    if (!called) return gone();
    if (call.machine) return goodbyeTwiml('', localeOf(called));
    const asked = { key: 'offer.asked', params: askedFacts(called) };
    return isLive(called.offer)
      ? put(deps, called, { token, round }, asked)
      : end(called, [becameSay(await heardOf(db, called))]);
  });
}

/** `POST /twilio/voice/answer?o=…`: a key or words; only 1, 2 and clear speech settle the offer. */
export function offerAnswer(deps: VoiceDeps, call: VoiceForm, handle: string): Promise<string> {
  const { token, round } = readHandle(handle);
  const id = `${call.sid}:${round}:${fingerprint(call.heard)}`;
  return answerOnce(deps, id, call.to, async (db, now) => {
    const called = await findCalledOffer(db, token, call);
    if (!called) return gone();
    if (call.machine) return goodbyeTwiml('', localeOf(called));
    const next = { token, round: round + 1 };
    if (waitsForHour(called)) return hourAnswered(deps, db, called, call.heard, next, id);
    const meant = await meaningOf(deps, db, called, call.heard, now);
    if (meant === 'again')
      return put(deps, called, next, { key: 'offer.asked', params: askedFacts(called) });
    if (typeof meant === 'object' && 'ask' in meant)
      return put(deps, called, next, { key: meant.ask });
    const who: Actor = { actor: called.person.id, channel: 'voice', requestId: id };
    const settled = await settle(deps, db, called, meant, who, now);
    if ('ask' in settled) return put(deps, called, next, { key: settled.ask });
    const open = settled.say.some(({ key }) => key === 'appointment.hour');
    return open ? askHour(deps, called, next, settled.say) : end(called, settled.say);
  });
}

/** « À quelle heure l'attendez-vous ? » on the very call that gave him the patient: « 16 » or « 1630 », then the hash key. */
function askHour({ publicUrl }: VoiceDeps, called: CalledOffer, next: Handle, say: Say[]): string {
  const locale = localeOf(called);
  const spoken = (...all: Say[]) => sentences(all, locale, 'voice');
  if (next.round > mostRounds) return end(called, [{ key: 'voice.offer.hourLater' }]);
  const first = say.filter(({ key }) => key !== 'appointment.hour');
  return questionTwiml({
    say: spoken(...first, { key: 'voice.offer.hour' }),
    again: spoken({ key: 'voice.offer.hour' }),
    goodbye: spoken({ key: 'voice.offer.hourLater' }),
    locale,
    action: `${publicUrl}/twilio/voice/answer?o=${next.token}.${next.round}`,
    digits: true,
  });
}

async function hourAnswered(
  deps: VoiceDeps,
  db: Db,
  called: CalledOffer,
  heard: CallerInput,
  next: Handle,
  id: string,
): Promise<string> {
  const now = deps.clock();
  const who: Actor = { actor: called.person.id, channel: 'voice', requestId: id };
  const answered = await hourHeard(db, called, heard, who, now);
  if ('again' in answered) return askHour(deps, called, next, [answered.again]);
  if ('over' in answered) return end(called, [answered.over]);
  const { phone: to, id: offerId } = called.offer;
  const text = {
    key: `voice:${offerId}:hour`,
    to,
    say: [answered.agreed],
    locale: localeOf(called),
  };
  if (await takesTexts(db, to)) await queueSms(db, text, now);
  return end(called, [answered.agreed]);
}

type Meaning = 'accept' | 'refuse' | 'no-calls' | 'again' | { ask: string } | { counter: Frame };

const keys: Record<string, Meaning> = { 1: 'accept', 2: 'refuse', 3: 'again', 9: 'no-calls' };

/** What keys or words mean for the one offer of this call; what is not clear is asked again. */
async function meaningOf(
  deps: VoiceDeps,
  db: Db,
  called: CalledOffer,
  heard: CallerInput,
  now: Date,
): Promise<Meaning> {
  if (heard === 'silence') return { ask: 'voice.offer.again' };
  if ('keys' in heard) return keys[heard.keys] ?? { ask: 'voice.offer.noKey' };
  if (urgencyOf(heard.words)) return { ask: 'faq.emergency' };
  if (heard.confidence < clearEnough) return { ask: 'voice.offer.unclear' };
  const context = { channel: 'voice', pending: pendingOf([await heardOf(db, called)]) } as const;
  const { frame } = await deps.understand(heard.words, now, context, localeOf(called));
  const { intent, clarify, also = [] } = frame;
  if (clarify || also.length > 0) return { ask: 'voice.offer.unclear' };
  if (intent === 'accept' || intent === 'refuse') return intent;
  if (intent === 'counter') return { counter: frame };
  return intent === 'ask_details' ? 'again' : { ask: 'voice.offer.unclear' };
}

/** Does it, or says why the rules do not let it be done: then nothing of it stays. */
async function settle(
  deps: VoiceDeps,
  db: Db,
  called: CalledOffer,
  meant: Exclude<Meaning, 'again' | { ask: string }>,
  who: Actor,
  now: Date,
): Promise<{ say: Say[] } | { ask: string }> {
  await db.$executeRaw`SAVEPOINT answer`;
  try {
    if (meant === 'accept') return { say: await take(deps, db, called, who, now) };
    if (meant === 'no-calls') return { say: await noMoreCalls(deps, db, called, who, now) };
    if (meant === 'refuse') return { say: await turnDown(deps, db, called, who, now) };
    const [range] = meant.counter.ranges;
    const counter = {
      ...(range && { from: range.start, to: range.end }),
      ...(meant.counter.mode && { mode: meant.counter.mode }),
    };
    await propose(db, called.offer.id, counter, who, now);
    return { ask: 'voice.offer.noted' };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT answer`;
    return { say: [refusalSay(refused)] };
  }
}

/** A yes: what is spoken is also texted, since nobody takes notes on the phone. */
async function take(
  { settings }: VoiceDeps,
  db: Db,
  called: CalledOffer,
  who: Actor,
  now: Date,
): Promise<Say[]> {
  const { id, phone } = called.offer;
  const yes = await takeYes(db, id, who, now, settings, now);
  if ('refused' in yes) return [refusalSay(yes.refused)];
  const { orientation, offer, again } = yes;
  const heard = { ...offer, orientation, place: await placeOf(db, offer.slotId) };
  const say = acceptedSay(heard);
  if (again) return [{ key: 'offer.alreadyYours', params: factsOf(heard) }];
  if (!(await takesTexts(db, phone))) return say;
  const text = { key: `voice:${id}:accepted`, to: phone, say, locale: localeOf(called) };
  await queueSms(db, text, now);
  return [...say, { key: 'voice.offer.texted' }];
}

/** A no; what was accepted before stands, and he is told so. */
async function turnDown(
  { settings }: VoiceDeps,
  db: Db,
  called: CalledOffer,
  who: Actor,
  now: Date,
): Promise<Say[]> {
  if (called.offer.status === 'accepted') return [becameSay(await heardOf(db, called))];
  await refuse(db, called.offer.id, who, settings, now);
  return [refusedSay(called.offer)];
}

async function noMoreCalls(
  { settings }: VoiceDeps,
  db: Db,
  { offer, person }: CalledOffer,
  who: Actor,
  now: Date,
): Promise<Say[]> {
  await leaveCalls(db, offer.id, settings, now);
  await setPreferences(db, person.id, { calls: false }, settings.hours, who, now);
  return [{ key: 'voice.offer.noCalls' }];
}

const localeOf = ({ person }: CalledOffer): Locale => (person.locale === 'en' ? 'en' : 'fr');

const askedFacts = ({ offer, startAt, again }: CalledOffer) =>
  offerFacts(offer.orientation, offer, { startAt, distanceKm: null, again });

const heardOf = async (db: Db, { offer }: CalledOffer): Promise<OfferHeard> => ({
  ...offer,
  place: await placeOf(db, offer.slotId),
});

function put({ publicUrl }: VoiceDeps, called: CalledOffer, next: Handle, say: Say): string {
  const locale = localeOf(called);
  const spoken = (...all: Say[]) => sentences(all, locale, 'voice');
  if (next.round > mostRounds) return end(called, [{ key: 'voice.offer.silent' }]);
  const round = next.round > 1 ? `.${next.round}` : '';
  return questionTwiml({
    say: spoken(say),
    again: spoken({ key: 'voice.offer.again' }),
    goodbye: spoken({ key: 'voice.offer.silent' }),
    locale,
    action: `${publicUrl}/twilio/voice/answer?o=${next.token}${round}`,
  });
}

function end(called: CalledOffer, say: Say[]): string {
  const locale = localeOf(called);
  return goodbyeTwiml(sentences([...say, { key: 'voice.goodbye' }], locale, 'voice'), locale);
}

/** Neutral on purpose: whoever forged the handle learns nothing. */
const gone = (): string =>
  goodbyeTwiml(sentences([{ key: 'voice.offer.gone' }], 'fr', 'voice'), 'fr');
