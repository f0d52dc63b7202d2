import { createHash } from 'node:crypto';
import type { Db } from '../../data/database.ts';
import { urgencyOf } from '../../data/knowledge/urgency.ts';
import { offerFacts } from '../../data/orientations/ask.ts';
import { type CalledOffer, findCalledOffer } from '../../data/orientations/called-offer.ts';
import { isLive } from '../../data/orientations/offer.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { placeOf } from '../../data/slots/slot-service.ts';
import type { Pressed } from '../../dialogs/dialog.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { becameSay } from '../../dialogs/offer.ts';
import type { Say } from '../../dialogs/say.ts';
import { type Ears, hear, type Write } from '../hear.ts';
import { sentences } from '../words.ts';
import { answerOnce, type CallerInput, clearEnough, type VoiceForm } from './voice-call.ts';
import { goodbyeTwiml, questionTwiml } from './voice-twiml.ts';

/** What answering a call needs. */
export interface VoiceDeps extends Ears {
  publicUrl: string;
}

/** The handle in a call's address: the offer's token, and behind a dot how often it was asked on this call. */
interface Handle {
  token: string;
  round: number;
}

/** A call that is asked so often has nobody at its other end. */
const mostRounds = 12;

function readHandle(text: string): Handle {
  const [, token = '', round = '1'] = /^([\w-]{1,64})(?:\.(\d{1,3}))?$/.exec(text) ?? [];
  return { token, round: Number(round) };
}

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

/** `POST /twilio/voice/answer?o=…`: a key or words; only 1, 2 and clear speech settle the offer. */
export async function offerAnswer(
  deps: VoiceDeps,
  call: VoiceForm,
  handle: string,
): Promise<string> {
  const { token, round } = readHandle(handle);
  const { prisma } = deps.db;
  const called = await findCalledOffer(prisma, token, call);
  const id = `${call.sid}:${round}:${fingerprint(call.heard)}`;
  const once = (twiml: string) => answerOnce(deps, id, call.to, async () => twiml);
  if (!called) return once(gone());
  if (call.machine) return once(goodbyeTwiml('', localeOf(called)));
  const next = { token, round: round + 1 };
  const said = meaningOf(call.heard, called);
  if ('ask' in said) return once(put(deps, called, next, said.ask));
  const write: Write = async (say, locale, db) => {
    if (say.some(({ asks }) => asks)) return put(deps, called, next, ...say);
    return end(locale, await withText(db, called, say, locale, deps.clock()));
  };
  const inbound = { id, channel: 'voice' as const, text: '', phone: call.to, ...said };
  return hear(deps, { ...inbound, called: called.offer.id, sentAt: deps.clock() }, write);
}

/** Two inputs at one step are two messages; a copy of one of them is one. */
function fingerprint(heard: CallerInput): string {
  if (heard === 'silence') return '-';
  if ('keys' in heard) return heard.keys;
  return createHash('sha256').update(JSON.stringify(heard)).digest('base64url').slice(0, 12);
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
): { pressed: Pressed } | { text: string } | { ask: Say } {
  if (heard === 'silence') return { ask: { key: 'voice.offer.again' } };
  if ('keys' in heard) {
    const answer = answers[heard.keys];
    if (answer) return { pressed: { offer: called.offer.id, answer } };
    return { ask: heard.keys === '3' ? asked(called) : { key: 'voice.offer.noKey' } };
  }
  const doubtful = heard.confidence < clearEnough && !urgencyOf(heard.words);
  return doubtful ? { ask: { key: 'voice.offer.unclear' } } : { text: heard.words };
}

/** A yes that was counted is also texted, since nobody takes notes on the phone. */
async function withText(
  db: Db,
  { offer: { id, phone } }: CalledOffer,
  say: Say[],
  locale: Locale,
  now: Date,
): Promise<Say[]> {
  const changed = say.filter((one) => one.changed);
  if (changed.length === 0) return say;
  await queueSms(db, { key: `voice:${id}:accepted`, to: phone, say: changed, locale }, now);
  return [...say, { key: 'voice.offer.texted' }];
}

const localeOf = ({ person }: CalledOffer): Locale => (person.locale === 'en' ? 'en' : 'fr');

const asked = ({ offer, startAt, again }: CalledOffer): Say => ({
  key: 'offer.asked',
  params: offerFacts(offer.orientation, offer, { startAt, distanceKm: null, again }),
});

function put({ publicUrl }: VoiceDeps, called: CalledOffer, next: Handle, ...say: Say[]): string {
  const locale = localeOf(called);
  const spoken = (...all: Say[]) => sentences(all, locale, 'voice');
  if (next.round > mostRounds) return end(locale, [{ key: 'voice.offer.silent' }]);
  const round = next.round > 1 ? `.${next.round}` : '';
  return questionTwiml({
    say: spoken(...say),
    again: spoken({ key: 'voice.offer.again' }),
    goodbye: spoken({ key: 'voice.offer.silent' }),
    locale,
    action: `${publicUrl}/twilio/voice/answer?o=${next.token}${round}`,
  });
}

const end = (locale: Locale, say: Say[]): string =>
  goodbyeTwiml(sentences([...say, { key: 'voice.goodbye' }], locale, 'voice'), locale);

/** Neutral on purpose: whoever forged the handle learns nothing. */
const gone = (): string =>
  goodbyeTwiml(sentences([{ key: 'voice.offer.gone' }], 'fr', 'voice'), 'fr');
