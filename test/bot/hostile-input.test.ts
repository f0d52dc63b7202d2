import { describe, expect, it } from 'vitest';
import { depthOf } from '../../bot/api/json-body.ts';
import { foldGsm7 } from '../../bot/channels/gsm7.ts';
import { textOf } from '../../bot/channels/teams-activity.ts';
import { goodbyeTwiml, sayFirst } from '../../bot/channels/voice-twiml.ts';
import { isStart, isStop } from '../../dialogs/stop-words.ts';
import { growth, readOnce } from '../harness/growth.ts';

const repeated = (part: string) => (length: number) => part.repeat(length / part.length);

describe('what somebody sends to keep the assistant busy is read once, from its beginning to its end', () => {
  it.each([
    ['brackets', '['],
    ['strings that never end', '"'],
    ['escapes', '\\"'],
    ['a string of escapes', '"\\"\\"\\'],
    ['strings in lists', '["a",'],
  ])('a JSON body of %s', (_, part) => {
    expect(growth(depthOf, repeated(part))).toBeLessThan(readOnce);
  });

  it.each([
    ['mentions that never end', '<at '],
    ['mentions in mentions', '<at>a'],
    ['ends of mentions', '</at>'],
    ['one mention that never ends', 'x'],
    ['blanks', '\u00a0'],
  ])('a Teams text of %s', (_, part) => {
    const read = (text: string) => textOf({ text: `<at ${text}` });
    expect(growth(read, repeated(part))).toBeLessThan(readOnce);
  });

  it.each([' ', '« ', ' »', 'ê', '\u0301'])(
    'a text of « %s » as it is written for a phone',
    (part) => {
      expect(growth(foldGsm7, repeated(part))).toBeLessThan(readOnce);
    },
  );

  it.each(['<', '</Say>', ' '])('words of « %s » as they are spoken', (part) => {
    const read = (text: string) => sayFirst(goodbyeTwiml('', 'fr'), text, 'fr');
    expect(growth(read, repeated(part))).toBeLessThan(readOnce);
  });

  it.each(['arret', ' ', '!'])('a text of « %s » that may be ARRET', (part) => {
    const read = (text: string) => isStop(text) || isStart(text);
    expect(growth(read, repeated(part))).toBeLessThan(readOnce);
  });
});

describe('how deep a JSON body nests', () => {
  it.each([
    ['{}', 1],
    ['[[],[[]]]', 3],
    ['"[[["', 0],
    ['{"a\\"[[":["\\\\",[{}]]}', 4],
    ['"\\', 0],
    ['', 0],
  ])('%s is %i', (text, depth) => {
    expect(depthOf(text)).toBe(depth);
  });
});

describe('what was typed in Teams', () => {
  it.each([
    ['<at>Relais SAS</at> ouvre 16h-18h', 'ouvre 16h-18h'],
    ['<at id="0">Relais</at>&nbsp;mes créneaux', 'mes créneaux'],
    ['<AT>Relais</AT> aide <at>x</at>', 'aide'],
    ['<attaque> 3 < 4', '<attaque> 3 < 4'],
    ['<at>jamais fini', '<at>jamais fini'],
  ])('%s is read without its mentions', (text, typed) => {
    expect(textOf({ text })).toBe(typed);
  });
});
