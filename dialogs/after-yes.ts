import type { Turn } from './dialog.ts';
import { isThumb, readYesNo } from './expectations/yes-no.ts';
import { nothingOpen, startWithdraw } from './offer.ts';
import { type Heard, type Rest, says } from './rest.ts';

/**
 * A yes, a no or a thumb where nothing is open. After a patient was confirmed « 👍 » is courtesy and « non » may be second thoughts, which
 * are asked about; after anything else it comes too late for the last request, and hears what became of it.
 */
export async function answeredBefore(turn: Turn, rest: Rest): Promise<Heard> {
  const last = await turn.services.lastClosedOffer();
  const courtesy = isThumb(turn.text);
  if (last?.status !== 'accepted')
    return courtesy && !last ? says(rest, { key: 'other.thanks' }) : nothingOpen(turn, rest);
  if (courtesy) return says(rest, { key: 'other.thanks' });
  if (readYesNo(turn.text) !== false) return nothingOpen(turn, rest);
  if (rest.memory.last && new Date(rest.memory.last.at) > last.statusSince)
    return says(rest, { key: 'undo.hint' });
  const held = await turn.services.heldOffers();
  const ahead = held.some(({ id }) => id === last.id);
  const frame = { intent: 'withdraw' as const, ranges: [], ref: last.code };
  return ahead ? startWithdraw(frame, turn, rest) : nothingOpen(turn, rest);
}
