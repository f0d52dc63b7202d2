import { offerFacts } from '../data/orientations/ask.ts';
import { fromParis, later, wallClock } from '../data/paris-time.ts';
import type { PickedHour, Turn } from './dialog.ts';
import { emergency } from './emergency.ts';
import { accept, answerOffer, becameSay, refuse } from './offer.ts';
import { pendingOf } from './offer-facts.ts';
import { hourPicked } from './patient-clock.ts';
import { graceMs } from './patient-hour.ts';
import { instantsIn } from './patient-words.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { asking, changing, type Say, say } from './say.ts';
import type { OfferCalled } from './services.ts';

/**
 * What is pressed or said on a call that we placed: it is about the one request that the call puts, and leaves whatever else is
 * open as it was. An answer that ends with a question keeps the line; any other ends the call.
 */
export async function onCall(turn: Turn, rest: Rest): Promise<Heard> {
  const offer = await turn.services.calledOffer();
  const heard = offer ? await toOffer(offer, turn, rest) : says(rest, { key: 'voice.offer.gone' });
  return { ...heard, kind: 'answer' };
}

async function toOffer(offer: OfferCalled, turn: Turn, rest: Rest): Promise<Heard> {
  const { pressed } = turn;
  if (pressed && 'accept' in pressed) return hourTyped(pressed.accept, offer, turn, rest);
  if (!pressed || !('answer' in pressed)) return askingHour(await spoken(offer, turn, rest));
  if (pressed.answer === 'accept') return askingHour(await accept(offer, turn, rest));
  if (pressed.answer === 'refuse') return refuse(offer, turn, rest);
  await turn.services.leaveCalls(offer.id);
  await turn.services.setPreferences({ calls: false });
  return says(rest, { key: 'voice.offer.noCalls' });
}

/** « À quelle heure l'attendez-vous ? » is asked on the very call that gave him the patient. */
function askingHour(heard: Heard): Heard {
  const lacks = heard.say.some(({ key, changed }) => key === 'appointment.hour' && changed);
  return lacks ? { ...heard, say: asking([...heard.say, say('voice.offer.hour')]) } : heard;
}

/** The hour of the patient whom he took on this call; one that the rules refuse is asked for once more. */
async function hourTyped(
  typed: PickedHour,
  offer: OfferCalled,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  if (offer.status !== 'accepted' || offer.place) return says(rest, becameSay(offer));
  const { windowFrom, windowTo } = offer.orientation;
  const from = windowFrom > turn.now ? windowFrom : later(turn.now, -graceMs);
  const hour = hourPicked(typed, turn.now);
  const [first, second] = instantsIn(hour, { from, to: windowTo }, turn.now);
  if (second) return says(rest, { key: 'voice.offer.hourTwoDays' });
  const at = first ?? fromParis(`${wallClock(windowFrom).slice(0, 10)}T${typed.hour}`);
  const range = await turn.services.agreeHour(offer.id, at);
  return says(rest, ...changing([say('appointment.agreed', { code: offer.code, range })]));
}

/** Words count only when they are clear and nothing else is said with them: nobody can read them over. */
async function spoken(offer: OfferCalled, turn: Turn, rest: Rest): Promise<Heard> {
  const urgent = emergency(turn, rest);
  if (urgent) return { ...urgent, say: asking(urgent.say) };
  const context = { channel: turn.channel, pending: pendingOf([offer]) };
  const { frame } = await turn.services.understand(turn.text, turn.now, context, turn.locale);
  const { intent, clarify, also = [] } = frame;
  const again = (one: Say) => says(rest, ...asking([one]));
  if (clarify || also.length > 0) return again(say('voice.offer.unclear'));
  if (intent === 'ask_details') return again(askedSay(offer));
  if (intent !== 'accept' && intent !== 'refuse' && intent !== 'counter')
    return again(say('voice.offer.unclear'));
  const heard = await answerOffer({ ...frame, ref: offer.id }, [offer], turn, rest, true);
  return intent === 'counter' ? { ...heard, say: asking([say('voice.offer.noted')]) } : heard;
}

/** The request as a call puts it. */
const askedSay = (offer: OfferCalled): Say => ({
  key: 'offer.asked',
  params: offerFacts(offer.orientation, offer, {
    startAt: offer.place?.from ?? null,
    distanceKm: null,
    again: offer.again,
  }),
});
