import type { Db } from '../../data/database.ts';
import { urgencyOf } from '../../data/knowledge/urgency.ts';
import { offerFacts } from '../../data/orientations/ask.ts';
import { type CalledOffer, findCalledOffer } from '../../data/orientations/called-offer.ts';
import { isLive } from '../../data/orientations/offer.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { takesTexts } from '../../data/people/people-repository.ts';
import { placeOf } from '../../data/slots/slot-service.ts';
import type { Pressed } from '../../dialogs/dialog.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { becameSay } from '../../dialogs/offer.ts';
import type { Say } from '../../dialogs/say.ts';
import { type Ears, hear, type Write } from '../hear.ts';
import { sentences } from '../words.ts';
import {
  answerOnce,
  type CallerInput,
  clearEnough,
  fingerprint,
  type Handle,
  readHandle,
  type VoiceForm,
  writeHandle,
} from './voice-call.ts';
import { hourIn } from './voice-hour.ts';
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
    if (isLive(called.offer)) return put(deps, called, { token, round }, asked(called));
    const place = await placeOf(db, called.offer.slotId);
    return end(localeOf(called), [becameSay({ ...called.offer, place })]);
  });
}

/** `POST /twilio/voice/answer?o=…`: a key or words; only 1, 2 and clear speech settle the offer, digits its hour. */
export async function offerAnswer(
  deps: VoiceDeps,
  call: VoiceForm,
  handle: string,
): Promise<string> {
  const { token, round, hour = false } = readHandle(handle);
  const { prisma } = deps.db;
  const called = await findCalledOffer(prisma, token, call);
  const id = `${call.sid}:${round}:${fingerprint(call.heard)}`;
  const once = (twiml: string) => answerOnce(deps, id, call.to, async () => twiml);
  if (!called) return once(gone());
  if (call.machine) return once(goodbyeTwiml('', localeOf(called)));
  const next = { token, round: round + 1, hour };
  const said = hour ? hourIn(call.heard, called.offer.id) : meaningOf(call.heard, called);
  if ('ask' in said) return once(put(deps, called, next, ...said.ask));
  const write: Write = async (say, locale, db) => {
    const told = await withText(db, called, say, locale, deps.clock());
    if (!say.some(({ asks }) => asks)) return end(locale, told);
    return put(deps, called, { ...next, hour: hour || say.some(isHour) }, ...told);
  };
  const inbound = { id, channel: 'voice' as const, text: '', phone: call.to, ...said };
  return hear(deps, { ...inbound, called: called.offer.id, sentAt: deps.clock() }, write);
}

const answers: Record<string, 'accept' | 'refuse' | 'no-calls'> = {
  1: 'accept',
  2: 'refuse',
  9: 'no-calls',
};

/** A key is a value, clear words are heard as a text would be; for the rest the call asks once more by itself. */
function meaningOf(
  heard: CallerInput,
  called: CalledOffer,
): { pressed: Pressed } | { text: string } | { ask: Say[] } {
  if (heard === 'silence') return { ask: [{ key: 'voice.offer.again' }] };
  if ('keys' in heard) {
    const answer = answers[heard.keys];
    if (answer) return { pressed: { offer: called.offer.id, answer } };
    return { ask: [heard.keys === '3' ? asked(called) : { key: 'voice.offer.noKey' }] };
  }
  const doubtful = heard.confidence < clearEnough && !urgencyOf(heard.words);
  return doubtful ? { ask: [{ key: 'voice.offer.unclear' }] } : { text: heard.words };
}

const isHour = ({ key }: Say): boolean => key === 'voice.offer.hour';

/** What was changed is also texted to whoever takes texts, since nobody takes notes on the phone. */
async function withText(
  db: Db,
  { offer: { id, phone } }: CalledOffer,
  say: Say[],
  locale: Locale,
  now: Date,
): Promise<Say[]> {
  const changed = say.filter((one) => one.changed);
  // where the hour is asked aloud, only the text asks for it in writing
  const spoken = say.some(isHour) ? say.filter(({ key }) => key !== 'appointment.hour') : say;
  if (changed.length === 0 || !(await takesTexts(db, phone))) return spoken;
  const what = changed.some(({ key }) => key === 'appointment.agreed') ? 'hour' : 'accepted';
  await queueSms(db, { key: `voice:${id}:${what}`, to: phone, say: changed, locale }, now);
  const isQuestion = ({ asks }: Say) => asks === true;
  return [
    ...spoken.filter((one) => !isQuestion(one)),
    { key: 'voice.offer.texted' },
    ...spoken.filter(isQuestion),
  ];
}

const localeOf = ({ person }: CalledOffer): Locale => (person.locale === 'en' ? 'en' : 'fr');

const asked = ({ offer, startAt, again }: CalledOffer): Say => ({
  key: 'offer.asked',
  params: offerFacts(offer.orientation, offer, { startAt, distanceKm: null, again }),
});

/** Asks, and once more after a silence; the hour is typed with the hash key behind it, anything else is one key. */
function put({ publicUrl }: VoiceDeps, called: CalledOffer, next: Handle, ...say: Say[]): string {
  const locale = localeOf(called);
  const spoken = (...all: Say[]) => sentences(all, locale, 'voice');
  const { round, hour = false } = next;
  const silent: Say = { key: hour ? 'voice.offer.hourLater' : 'voice.offer.silent' };
  if (round > mostRounds) return end(locale, [silent]);
  return questionTwiml({
    say: spoken(...say),
    again: spoken({ key: hour ? 'voice.offer.hour' : 'voice.offer.again' }),
    goodbye: spoken(silent),
    locale,
    action: `${publicUrl}/twilio/voice/answer?o=${writeHandle(next)}`,
    digits: hour,
  });
}

const end = (locale: Locale, say: Say[]): string =>
  goodbyeTwiml(sentences([...say, { key: 'voice.goodbye' }], locale, 'voice'), locale);

/** Neutral on purpose: whoever forged the handle learns nothing. */
const gone = (): string =>
  goodbyeTwiml(sentences([{ key: 'voice.offer.gone' }], 'fr', 'voice'), 'fr');
