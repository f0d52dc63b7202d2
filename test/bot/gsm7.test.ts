import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitsSms, foldGsm7, segmentsOf } from '../../bot/channels/gsm7.ts';

describe('a text on its way to a phone', () => {
  it.each([
    ['é è à ù É Ç €', 'é è à ù É Ç €'],
    ['ê ç ô î û ï œ À È', 'e c o i u i oe A E'],
    ['l’accès « OUI 4K7P » …', 'l\'accès "OUI 4K7P" ...'],
    ['8 h – 20 h', '8 h - 20 h'],
    ['e\u0301te\u0301', 'été'],
    ['16\u202fh\u00a030', '16 h 30'],
    ['a\r\nb\u0000\u0007c', 'a\nbc'],
    ['merci 👍🏽', 'merci '],
    ['北', '?'],
  ])('writes %j as %j', (text, expected) => {
    expect(foldGsm7(text)).toBe(expected);
  });

  it.each([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['a'.repeat(306), 2],
    ['a'.repeat(307), 3],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    [`${'a'.repeat(152)}€${'a'.repeat(152)}`, 3],
    ['ê'.repeat(70), 1],
    ['ê'.repeat(71), 2],
    ['👍'.repeat(35), 1],
    [`${'ê'.repeat(66)}👍${'ê'.repeat(66)}`, 3],
  ])('costs %j in %i parts', (text, parts) => {
    expect(segmentsOf(text)).toBe(parts);
  });

  it('fits 160 letters whatever accents the writer used', () => {
    expect(fitsSms('ê'.repeat(160))).toBe(true);
    expect(fitsSms('ê'.repeat(161))).toBe(false);
    expect(fitsSms('ê'.repeat(161), 2)).toBe(true);
  });

  it('never needs the 70-letter alphabet once folded, and folding again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = foldGsm7(text);
        expect(foldGsm7(once)).toBe(once);
        expect(segmentsOf(once)).toBeLessThanOrEqual(Math.ceil((once.length * 2) / 152) || 1);
      }),
      { numRuns: 300 },
    );
  });
});
