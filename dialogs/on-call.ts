import { offerFacts } from '../data/orientations/ask.ts';
import type { Turn } from './dialog.ts';
import { emergency } from './emergency.ts';
import { accept, answerOffer, refuse } from './offer.ts';
import { pendingOf } from './offer-facts.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { asking, type Say, say } from './say.ts';
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
  if (!pressed || !('answer' in pressed)) return spoken(offer, turn, rest);
  if (pressed.answer === 'accept') return accept(offer, turn, rest);
  if (pressed.answer === 'refuse') return refuse(offer, turn, rest);
  await turn.services.leaveCalls(offer.id);
  await turn.services.setPreferences({ calls: false });
  return says(rest, { key: 'voice.offer.noCalls' });
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
