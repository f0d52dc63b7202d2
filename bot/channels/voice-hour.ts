import { urgencyOf } from '../../data/knowledge/urgency.ts';
import type { Pressed } from '../../dialogs/dialog.ts';
import { readClock } from '../../dialogs/expectations/clock.ts';
import { readHourKeys } from '../../dialogs/expectations/keys.ts';
import type { Say } from '../../dialogs/say.ts';
import { type CallerInput, clearEnough } from './voice-call.ts';

/** What the digits or words behind « à quelle heure l'attendez-vous ? » say; what is no hour is asked for once more. */
export function hourIn(
  heard: CallerInput,
  offer: string,
): { pressed: Pressed } | { text: string } | { ask: Say[] } {
  if (heard !== 'silence' && 'words' in heard && urgencyOf(heard.words))
    return { text: heard.words };
  const hour = clockIn(heard);
  if (hour) return { pressed: { offer, accept: { hour } } };
  return { ask: [{ key: 'voice.offer.noHour' }, { key: 'voice.offer.hour' }] };
}

function clockIn(heard: CallerInput): string | undefined {
  if (heard === 'silence') return undefined;
  if ('words' in heard) return heard.confidence < clearEnough ? undefined : readClock(heard.words);
  const read = readHourKeys(heard.keys);
  return typeof read === 'string' && read !== '24:00' ? read : undefined;
}
