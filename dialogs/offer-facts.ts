import { wallClock } from '../data/paris-time.ts';
import type { LanguageContext } from './language/frame.ts';
import type { OfferHeard } from './services.ts';

/** What is known of an offer: its code, its place or its window, its mode. */
export function factsOf({
  id,
  code,
  place,
  orientation,
  mode,
}: Pick<OfferHeard, 'id' | 'code' | 'place' | 'orientation' | 'mode'>) {
  const range = place ?? { from: orientation.windowFrom, to: orientation.windowTo };
  return { id, code, range, mode: mode ?? orientation.mode, territory: orientation.territory };
}

/** Live offers as the grammar wants them. */
export const pendingOf = (offers: OfferHeard[]): NonNullable<LanguageContext['pending']> =>
  offers.map((offer) => {
    const { range, mode } = factsOf(offer);
    return { id: offer.id, start: wallClock(range.from), end: wallClock(range.to), mode };
  });
