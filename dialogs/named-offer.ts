import type { Turn } from './dialog.ts';
import { codeAnswered, codeShape } from './expectations/coded.ts';
import { answerOffer, whichOffer } from './offer.ts';
import { pendingOf } from './offer-facts.ts';
import { type Heard, type Rest, says } from './rest.ts';
import type { OfferHeard } from './services.ts';

const anyCode = new RegExp(`\\b${codeShape}\\b`, 'giu');

/**
 * « OUI 4K7P merci », « non pour la 4K7P » : a code within more words. They are read as said of that request alone, so
 * that the code of a request that is over never answers another one.
 */
export async function answerNamed(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const text = turn.text.normalize('NFKC');
  const [offer, ...others] = await offersNamed(text, turn);
  if (!offer) return unknown(text, rest);
  if (others.length > 0) {
    const open = [offer, ...others].filter(isLive);
    return open.length > 0 ? whichOffer(open, rest) : undefined;
  }
  const said = text.replace(
    new RegExp(`(?:\\b(?:pour|la|le|demande|code) )*${offer.code}`, 'iu'),
    '',
  );
  const context = { channel: turn.channel, pending: pendingOf([offer]) };
  const { frame } = await turn.services.understand(said, turn.now, context, turn.locale);
  if (!['accept', 'refuse', 'counter', 'ask_details'].includes(frame.intent)) return undefined;
  if (frame.clarify) return isLive(offer) ? whichOffer([offer], rest) : undefined;
  return answerOffer({ ...frame, ref: offer.id }, [offer], turn, rest, true);
}

const isLive = ({ status }: OfferHeard) => status === 'queued' || status === 'sent';

async function offersNamed(text: string, turn: Turn): Promise<OfferHeard[]> {
  const codes = new Set((text.match(anyCode) ?? []).map((one) => one.toUpperCase()));
  const found: OfferHeard[] = [];
  for (const one of codes) {
    const offer = await turn.services.offerByCode(one);
    if (offer) found.push(offer);
  }
  return found;
}

function unknown(text: string, rest: Rest): Heard | undefined {
  const code = codeAnswered(text);
  return code ? says(rest, { key: 'offer.unknownCode', params: { code } }) : undefined;
}
