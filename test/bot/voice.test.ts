import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readVoice } from '../../bot/channels/voice-call.ts';
import { readPlace, wishOf, writePlace } from '../../bot/channels/voice-keys.ts';
import { goodbyeTwiml, questionTwiml, sayFirst } from '../../bot/channels/voice-twiml.ts';
import { readTwiml } from '../../bot/demo/twiml.ts';
import { cards } from '../../data/knowledge/cards/all.ts';
import { themes } from '../../data/knowledge/themes.ts';

const anything = fc.string({ unit: 'binary', maxLength: 60 });
const call = { CallSid: 'CA1', From: '+33639980001', To: '+33199000000' };

describe('what a call is answered', () => {
  it('is well formed whatever was typed or said', () => {
    fc.assert(
      fc.property(anything, anything, anything, (say, again, why) => {
        const action = 'http://127.0.0.1/twilio/voice/answer?at=menu.1.0';
        const question = { say, again, goodbye: 'Au revoir.', locale: 'fr', action } as const;
        const asked = questionTwiml(question);
        expect(readTwiml(asked).map(({ name }) => name)).toEqual([
          'Gather',
          'Gather',
          'Say',
          'Hangup',
        ]);
        expect(readTwiml(sayFirst(asked, why, 'en'))).toHaveLength(5);
        expect(readTwiml(goodbyeTwiml(say, 'fr')).at(-1)?.name).toBe('Hangup');
      }),
    );
  });
});

describe('what comes from a call', () => {
  it('is keys before words, and words with how sure the carrier is', () => {
    const both = { ...call, Digits: '1', SpeechResult: 'oui', Confidence: '0.9' };
    expect(readVoice(both)?.heard).toEqual({ keys: '1' });
    expect(readVoice({ ...call, SpeechResult: 'oui', Confidence: '0.4' })?.heard).toEqual({
      words: 'oui',
      confidence: 0.4,
    });
    expect(readVoice(call)?.heard).toBe('silence');
  });

  it.each([undefined, '', 'x', 'NaN', 'Infinity'])(
    'is not sure at all when the carrier says « %s »',
    (confidence) => {
      const form = {
        ...call,
        SpeechResult: 'je prends',
        ...(confidence !== undefined && { Confidence: confidence }),
      };
      expect(readVoice(form)?.heard).toEqual({ words: 'je prends', confidence: 0 });
    },
  );

  it('is refused without a call, and never holds what a database cannot keep', () => {
    expect(readVoice({ ...call, CallSid: '' })).toBeUndefined();
    expect(readVoice({ ...call, CallSid: 'CA\u0000' })).toBeUndefined();
    fc.assert(
      fc.property(anything, anything, (typed, said) => {
        const form = { ...call, Digits: typed, SpeechResult: said, Confidence: '1' };
        expect(JSON.stringify(readVoice(form))).not.toMatch(/\\u00[01]|\\ud[89a-f]/);
      }),
    );
  });

  it('is told where it stands by its address, and nothing by a broken one', () => {
    const place = { mode: 'draft', step: 12, misses: 3 } as const;
    expect(readPlace(writePlace(place))).toEqual(place);
    fc.assert(fc.property(anything, (address) => readPlace(address).step >= 0));
    expect(readPlace('menu.99999.0')).toEqual({ mode: 'menu', step: 1, misses: 0 });
  });

  it('means what the caller heard that it means', () => {
    expect(wishOf('question', '2', true)).toEqual({ press: { theme: 2 } });
    expect(wishOf('question', '2', false)).toBe('unknown');
    expect(wishOf('words', '16', true)).toEqual({ say: '16h' });
    expect(wishOf('menu', '3', true)).toEqual({ press: { word: 'patients' } });
    expect(wishOf('draft', '#', true)).toEqual({ say: '1' });
    expect(wishOf('typed', '1430#', true)).toEqual({ say: '1430' });
    expect(wishOf('words', '1430', true)).toEqual({ say: '14h30' });
    expect(wishOf('dialog', '*', true)).toEqual({ press: { word: 'back' } });
    expect(wishOf('menu', '3', false)).toBe('unknown');
    for (const mode of ['menu', 'draft', 'dialog', 'typed', 'words', 'choice', 'question'] as const)
      expect(wishOf(mode, '0', true)).toBe('repeat');
  });
});

it('every theme of the questions names five cards that there are: a key never means another one', () => {
  const known = new Set(cards.map(({ id }) => id));
  expect(themes.flat().filter((id) => !known.has(id))).toEqual([]);
  expect(themes.map(({ length }) => length)).toEqual([5, 5, 5, 5, 5]);
});
