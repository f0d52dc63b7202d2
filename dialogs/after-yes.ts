import type { Turn } from './dialog.ts';
import { isThumb, readYesNo } from './expectations/yes-no.ts';
import { nothingOpen } from './offer.ts';
import { type Heard, type Rest, says } from './rest.ts';

/**
 * A yes, a no or a thumb where nothing is open. After a patient was confirmed « 👍 » is courtesy; after a command « non » may mean
 * that; else it comes too late for the last request, and hears what became of it.
 */
export async function answeredBefore(turn: Turn, rest: Rest): Promise<Heard> {
  const last = await turn.services.lastClosedOffer();
  const confirmed = last?.status === 'accepted';
  if (isThumb(turn.text) && (confirmed || !last)) return says(rest, { key: 'other.thanks' });
  const refuses = readYesNo(turn.text) === false;
  const done = rest.memory.last && new Date(rest.memory.last.at);
  if (refuses && confirmed && done && done > last.statusSince)
    return says(rest, { key: 'undo.hint' });
  return nothingOpen(turn, rest, refuses ? 'refuse' : undefined);
}
