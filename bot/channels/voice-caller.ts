import { hasUntold } from '../../data/appointments/patients.ts';
import { findConversation, findReply } from '../../data/conversations/conversation-repository.ts';
import { liveOffers, type OfferAsked } from '../../data/orientations/offer-service.ts';
import { findCaller } from '../../data/people/people-service.ts';
import type { Pressed } from '../../dialogs/dialog.ts';
import type { Say } from '../../dialogs/say.ts';
import { restOf } from '../../dialogs/stored.ts';
import { hear, type Write } from '../hear.ts';
import { ask, at, bye, type Caller, spoken } from './voice-ask.ts';
import { answerOnce, clearEnough, type VoiceForm } from './voice-call.ts';
import { confirmByText } from './voice-confirm.ts';
import {
  endsCall,
  type Mode,
  modeOf,
  type Place,
  readPlace,
  type Wish,
  wishOf,
} from './voice-keys.ts';
import type { VoiceDeps } from './voice-offer.ts';
import { goodbyeTwiml, sayFirst } from './voice-twiml.ts';
import { aboutOffer, readOffers } from './voice-waiting.ts';

/** A call of which nothing is understood so often in a row is ended. */
const mostMisses = 4;
const mostSteps = 100;
async function callerOf({ db }: VoiceDeps, { sid, from }: VoiceForm): Promise<Caller> {
  const number = /^\+[1-9]\d{5,14}$/.test(from) ? from : `call:${sid}`;
  const found = await findCaller(db.prisma, number);
  const { linked = false, optedOut = false, displayName: name = '', locale = 'fr' } = found ?? {};
  return { number, linked, optedOut, name, locale, conversation: found?.id ?? `voice:${number}` };
}

/** `POST /twilio/voice` of somebody who calls us: greets him, and takes up what the last call left. */
export async function callBegins(deps: VoiceDeps, call: VoiceForm): Promise<string> {
  const caller = await callerOf(deps, call);
  const { linked, optedOut, name, locale } = caller;
  const id = `${call.sid}:0`;
  if (!linked || optedOut)
    return answerOnce(deps, id, caller.number, async () =>
      linked
        ? goodbyeTwiml(spoken([{ key: 'voice.silenced' }], locale), locale)
        : ask(deps, locale, [{ key: 'voice.stranger' }], at('question', 1)),
    );
  const hello: Say = { key: 'voice.hello', params: { name } };
  const offers = await liveOffers(deps.db.prisma, caller.number);
  const untold = await hasUntold(deps.db.prisma, caller.conversation, deps.clock());
  const unknown: Say[] = untold ? [{ key: 'voice.patients.unknown' }] : [];
  const greeting = [hello, ...waiting(offers), ...unknown];
  const row = await findConversation(deps.db.prisma, caller.conversation);
  const mode = modeOf(restOf(row), deps.clock());
  if (mode === 'menu' || mode === 'choice') {
    return answerOnce(deps, id, caller.number, async () => {
      const say: Say[] = [...greeting, { key: 'voice.menu' }, { key: 'voice.keys' }];
      return ask(deps, locale, say, at('menu', 1));
    });
  }
  const say: Say[] = [...greeting, { key: 'voice.resume' }];
  return turn(deps, call, caller, { step: 0, text: '', pressed: { word: 'where' }, say });
}

const waiting = ({ length: count }: OfferAsked[]): Say[] => {
  if (count === 0) return [];
  return count === 1 ? [{ key: 'voice.waiting' }] : [{ key: 'voice.waitings', params: { count } }];
};

/** `POST /twilio/voice/answer?at=…`: a key or words of somebody who called us. */
export async function callerAnswers(
  deps: VoiceDeps,
  call: VoiceForm,
  address: string,
): Promise<string> {
  const place = readPlace(address);
  const caller = await callerOf(deps, call);
  const { heard } = call;
  if (place.step > mostSteps) return bye(caller);
  if (heard === 'silence') return again(deps, call, caller, place, 'voice.nothingHeard');
  if ('words' in heard) {
    if (heard.confidence < clearEnough) return again(deps, call, caller, place, 'voice.unclear');
    if (endsCall(heard.words) && ['menu', 'question', 'choice'].includes(place.mode))
      return bye(caller);
    return (
      (await aboutOffer(deps, call, caller, place, heard.words)) ??
      turn(deps, call, caller, { step: place.step, text: asked(heard.words, place.mode) })
    );
  }
  return keyed(deps, call, caller, place, wishOf(place.mode, heard.keys, caller.linked));
}

/** Said after « quelle est votre question ? », it is one, however it was worded. */
const asked = (words: string, mode: Mode) =>
  mode === 'question' && !words.endsWith('?') ? `${words} ?` : words;

function keyed(deps: VoiceDeps, call: VoiceForm, caller: Caller, place: Place, wish: Wish) {
  const { step } = place;
  const { locale, number } = caller;
  if (typeof wish === 'object') {
    const said = 'say' in wish ? { text: wish.say } : { text: '', pressed: wish.press };
    return turn(deps, call, caller, { step, ...said });
  }
  if (wish === 'repeat') return again(deps, call, caller, place);
  if (wish === 'offers') return readOffers(deps, call, caller, place);
  if (wish === 'unknown') return again(deps, call, caller, place, 'voice.noKey');
  const menu: Say[] = [{ key: 'voice.menu' }, { key: 'voice.keys' }];
  return answerOnce(deps, `${call.sid}:${step}`, number, async () =>
    wish === 'menu'
      ? ask(deps, locale, menu, at('menu', step + 1))
      : ask(
          deps,
          locale,
          [{ key: 'voice.question' }, { key: 'voice.question.themes' }],
          at('question', step + 1),
        ),
  );
}

interface Said {
  step: number;
  text: string;
  pressed?: Pressed;
  /** Said before the answer. */
  say?: Say[];
}

/** One turn of the conversation, as a text would be; what it changed is confirmed by SMS to the real number. */
function turn(
  deps: VoiceDeps,
  call: VoiceForm,
  caller: Caller,
  { step, text, pressed, say: before = [] }: Said,
): Promise<string> {
  const now = deps.clock();
  const id = `${call.sid}:${step}`;
  const write: Write = async (say, locale, db, { rest }) => {
    if (say.length === 0) return bye({ ...caller, locale });
    const { linked } = caller;
    const open = modeOf(rest, now);
    const mode = linked || open === 'choice' ? open : 'question';
    if (linked) await confirmByText(db, { id, to: caller.number, say, locale, since: now });
    return ask(deps, locale, [...before, ...say, ...tail(mode, say, linked)], at(mode, step + 1));
  };
  const said = { text, pressed, sentAt: now };
  const inbound = { id, channel: 'voice' as const, ...said, phone: caller.number };
  return hear(deps, inbound, write);
}

/** What may follow, said behind an answer. */
function tail(mode: Mode, say: Say[], known: boolean): Say[] {
  if (mode === 'menu') return [{ key: 'voice.else' }];
  if (mode === 'question') return [{ key: 'voice.question.else' }];
  if (mode === 'draft' && !say.some(({ asks }) => asks)) return [{ key: 'readback.sure' }];
  return known && (mode === 'choice' || mode === 'dialog') ? [{ key: 'voice.choose' }] : [];
}

/** The last answer once more, behind a word on why; nothing is done, so nothing is stored. */
async function again(
  { db, publicUrl }: VoiceDeps,
  { sid }: VoiceForm,
  caller: Caller,
  place: Place,
  why?: string,
): Promise<string> {
  const misses = why ? place.misses + 1 : place.misses;
  const last = await findReply(db.prisma, `${sid}:${place.step - 1}`);
  if (!last || misses > mostMisses) return bye(caller);
  const moved = last.replaceAll(
    /(\?at=[a-z]+\.\d+)\.\d/g,
    (_, stands: string) => `${stands}.${misses}`,
  );
  if (!moved.includes(`${publicUrl}/twilio/voice/answer`)) return bye(caller);
  return why ? sayFirst(moved, spoken([{ key: why }], caller.locale), caller.locale) : moved;
}
