import { describe, expect, it } from 'vitest';
import { chart, covers } from '../../../dialogs/language/parse.ts';
import { tokenise } from '../../../dialogs/language/tokens.ts';
import { read } from './reading.ts';

const long = 'du 3 au 7 '.repeat(160);
const bad: [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \n\t  '],
  ['emoji alone', '😀😀🏳️‍🌈'],
  ['1,600 characters of « du 3 au 7 »', long],
  ['1,600 characters of « et »', 'et '.repeat(533)],
  ['1,600 hyphens', '-'.repeat(1600)],
  ['640 characters of « du 3 au 7 »', long.slice(0, 640)],
  ['637 characters of « 14h-16h sauf »', '14h-16h sauf '.repeat(49)],
  ['637 characters of unknown words', 'xqwzrt '.repeat(91)],
  ['hundreds of digits', '1234567890'.repeat(60)],
  ['digits one by one', '1 2 3 4 5 '.repeat(60)],
  ['another script', 'открыть завтра с 14 до 16'],
  ['right to left', 'افتح غدا من ١٤ إلى ١٦'],
  ['Chinese', '明天下午两点到四点有空'],
  ['only zero-width characters', '​‌‍⁠﻿'],
  ['a right-to-left override', '‮h61-h41 ervuo'],
  ['lone surrogates', '\ud83d \udc4d \ud83d'],
  ['one endless word', 'a'.repeat(900)],
  ['an endless hour', `ouvre ${'9'.repeat(300)}h`],
  ['a stack of accents', `e${'́'.repeat(500)}`],
];

describe('Bad input', () => {
  it.each(bad)('%s: no crash, no action', (_, text) => {
    expect(read(text).commit).toBe(false);
  });

  it('makes no more work than its length: rules tried grow with the words of a message', () => {
    const work = (text: string) => {
      const made = chart(tokenise(text));
      covers(made, ['Item', 'Answer']);
      return made.tried / Math.max(1, made.tokens.length);
    };
    for (const [name, text] of bad) {
      expect(work(text), name).toBeLessThan(600);
      if (text.length >= 600)
        expect(work(text), name).toBeLessThan(2 * work(text.slice(0, 300)) + 50);
    }
  });

  it('reads through zero-width and decorated characters', () => {
    expect(read('ou​vre 14h‑16h').frame.ranges).toEqual([
      { start: '2026-11-23T14:00', end: '2026-11-23T16:00' },
    ]);
    expect(read('𝐨𝐮𝐯𝐫𝐞 １４h-１６h').frame.ranges).toEqual([
      { start: '2026-11-23T14:00', end: '2026-11-23T16:00' },
    ]);
  });

  it.each([
    ['absent le 31/11', 'invalid_date'],
    ['absent le 29 février 2027', 'invalid_date'],
    ['absent le 32', 'invalid_date'],
    ['dispo 25h-26h', 'invalid_time'],
    ['dispo 14h75', 'invalid_time'],
  ])('« %s » says what is impossible', (text, reason) => {
    expect(read(text).frame.clarify).toBe(reason);
  });

  it('asks for a shorter message when it is too long to be a command', () => {
    expect(read(`ouvre 14h-16h ${'s’il vous plaît '.repeat(100)}`).frame.clarify).toBe('too_long');
  });
});
