import type { Say } from '../../data/outbox/outbox.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import { sentences } from '../words.ts';
import { type Mode, type Place, writePlace } from './voice-keys.ts';
import type { VoiceDeps } from './voice-offer.ts';
import { goodbyeTwiml, questionTwiml } from './voice-twiml.ts';

/** Whoever calls us: a claim, good enough to change what can be undone, never to answer a request (contract §7). */
export interface Caller {
  /** The number shown, or the call itself when it shows none. */
  number: string;
  /** False for whoever may only ask questions. */
  linked: boolean;
  optedOut: boolean;
  name: string;
  locale: Locale;
  /** Where the conversation is kept. */
  conversation: string;
}

/** A place nothing was missed at yet. */
export const at = (mode: Mode, step: number): Place => ({ mode, step, misses: 0 });

/** Words as they are spoken. */
export const spoken = (say: Say[], locale: Locale): string => sentences(say, locale, 'voice');

/** The end of a call with nothing more done. */
export const bye = ({ locale }: Pick<Caller, 'locale'>): string =>
  goodbyeTwiml(spoken([{ key: 'voice.bye' }], locale), locale);

/** Asks, and says where the answer goes. */
export function ask({ publicUrl }: VoiceDeps, locale: Locale, say: Say[], place: Place): string {
  const words = spoken(say, locale);
  return questionTwiml({
    say: words,
    again: `${spoken([{ key: 'voice.nothingHeard' }], locale)} ${words}`,
    goodbye: spoken([{ key: 'voice.bye.silent' }], locale),
    locale,
    action: `${publicUrl}/twilio/voice/answer?at=${writePlace(place)}`,
    digits: place.mode === 'typed' || place.mode === 'words',
  });
}
