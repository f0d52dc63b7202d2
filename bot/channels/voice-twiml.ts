import twilio from 'twilio';
import type { Locale } from '../../dialogs/locales/format.ts';

const { VoiceResponse } = twilio.twiml;

/** What a caller is asked: said once, then shorter after a silence, then the call ends with nothing done. */
export interface Question {
  say: string;
  again: string;
  goodbye: string;
  locale: Locale;
  /** Where the key or the words go. */
  action: string;
  /** True where several digits are typed, ended by « # »; else one key is an answer, `#` and `*` among them. */
  digits?: boolean;
}

const languages = { fr: 'fr-FR', en: 'en-GB' } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML forbids
const unspeakable = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]+/g;

/** Words as a voice may be handed them: what was typed must never make the answer ill-formed. */
export const speakable = (text: string): string =>
  text.toWellFormed().replace(unspeakable, ' ').replaceAll('\ufffd', ' ').trim();

/** A question by key or by speech; silence asks once more, then says goodbye. */
export function questionTwiml({ say, again, goodbye, locale, action, digits }: Question): string {
  const response = new VoiceResponse();
  const language = languages[locale];
  for (const words of [say, again]) {
    const gather = response.gather({
      input: ['dtmf', 'speech'],
      ...(digits ? { finishOnKey: '#' } : { numDigits: 1, finishOnKey: '' }),
      action,
      method: 'POST',
      language,
      speechTimeout: 'auto',
      timeout: digits ? 8 : 6,
    });
    gather.say({ language }, speakable(words));
  }
  response.say({ language }, speakable(goodbye));
  response.hangup();
  return response.toString();
}

/** Says it, then goes on where an address leads. */
export function againTwiml(words: string, address: string, locale: Locale): string {
  const response = new VoiceResponse();
  response.say({ language: languages[locale] }, speakable(words));
  response.redirect({ method: 'POST' }, address);
  return response.toString();
}

/** Last words of a call. */
export function goodbyeTwiml(words: string, locale: Locale): string {
  const response = new VoiceResponse();
  if (words) response.say({ language: languages[locale] }, speakable(words));
  response.hangup();
  return response.toString();
}

/** An answer given again, behind a sentence on why. */
export function sayFirst(twiml: string, words: string, locale: Locale): string {
  const response = new VoiceResponse();
  response.say({ language: languages[locale] }, speakable(words));
  const [, sentence = ''] = /<Response>(.*)<\/Response>/s.exec(response.toString()) ?? [];
  return twiml.replace('<Response>', () => `<Response>${sentence}`);
}
