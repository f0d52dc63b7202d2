import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  parcel,
  smsLength,
  smsLimit,
  spokenLength,
  voiceLimit,
} from '../../../data/knowledge/parcel.ts';

const sentence = fc
  .array(fc.constantFrom('Le', 'médecin', 'reçoit', 'cœur', '15 €', 'patient'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((words) => `X${words.join(' ')}.`);

it('keeps every part within two SMS and every sentence whole, whatever is said', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (texts) => {
      const parts = parcel(texts, 'sms', '(source)');
      for (const part of parts) expect(smsLength(part)).toBeLessThanOrEqual(smsLimit);
      const rejoined = parts.join(' ').replaceAll(' (SUITE)', '').replace(' (source)', '');
      expect(rejoined).toBe(texts.join(' '));
    }),
  );
});

it('speaks twenty seconds at a time', () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (texts) => {
      for (const part of parcel(texts, 'voice', '')) {
        expect(spokenLength(part)).toBeLessThanOrEqual(voiceLimit);
      }
    }),
  );
});
