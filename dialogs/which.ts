import { whichOffer } from './offer.ts';
import type { Heard, Rest } from './rest.ts';
import { asking, say } from './say.ts';
import type { OfferHeard } from './services.ts';
import { orderOpen } from './waiting.ts';

/** Which request, and how to confirm what was read back beside it: the answer could mean either. */
export function whichOf(offers: OfferHeard[], rest: Rest): Heard {
  const heard = whichOffer(offers, rest);
  const order = orderOpen(rest);
  const beside = order && !order.awaiting ? [say('offer.whichDraft')] : [];
  return { ...heard, say: asking([...heard.say, ...beside]) };
}
