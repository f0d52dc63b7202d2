import type { Pressed } from '../../dialogs/dialog.ts';
import { expects } from '../../dialogs/questions.ts';
import type { Rest } from '../../dialogs/rest.ts';
import { stillOpen } from '../../dialogs/waiting.ts';

/** What the caller was last asked, so that a key means what he heard it means. */
export type Mode = 'menu' | 'question' | 'draft' | 'words' | 'dialog' | 'typed' | 'choice';

/** Where a call stands, as its address carries it: the carrier signs the address, so nobody else can move it. */
export interface Place {
  mode: Mode;
  /** Counts what was answered on this call: with the call's id, the key of a message. */
  step: number;
  /** How often in a row nothing was understood. */
  misses: number;
}

const modes: Mode[] = ['menu', 'question', 'draft', 'words', 'dialog', 'typed', 'choice'];

/** Reads `menu.4.0`; anything else is the menu, at a step that no other shares. */
export function readPlace(text: string): Place {
  const [, name, step = '1', misses = '0'] = /^([a-z]{1,10})\.(\d{1,4})\.(\d)$/.exec(text) ?? [];
  const mode = modes.find((one) => one === name) ?? 'menu';
  return { mode, step: Number(step), misses: Number(misses) };
}

/** The other way round. */
export const writePlace = ({ mode, step, misses }: Place): string => `${mode}.${step}.${misses}`;

/** What a conversation at rest waits for, by keys. */
export function modeOf(rest: Rest, now: Date): Mode {
  const { waiting } = stillOpen(rest, now).rest;
  switch (waiting?.kind) {
    case 'order':
      if (expects(waiting) === 'choice' && waiting.order.choices) return 'choice';
      return waiting.order.awaiting ? 'words' : 'draft';
    case 'dialog':
      return ['day', 'clock'].includes(expects(waiting)) ? 'typed' : 'dialog';
    case 'howLate':
      return 'typed';
    case 'menu':
    case 'who':
      return 'choice';
    default:
      return 'menu';
  }
}

/** What a key asks for: digits as they were typed, a value, or something that the call itself does. */
export type Wish =
  | { say: string }
  | { press: Pressed }
  | 'repeat'
  | 'menu'
  | 'offers'
  | 'question'
  | 'unknown'
  | 'nothing';

const menuKeys: Record<string, Wish> = {
  '1': 'offers',
  '2': { press: { begin: 'keypad' } },
  '3': { press: { word: 'patients' } },
  '4': 'question',
  '5': { press: { begin: 'participation' } },
  '#': { press: { word: 'more' } },
};

/** What keys mean where the caller stands. `0` repeats and `*` goes back wherever he is; `#` confirms. */
export function wishOf(mode: Mode, typed: string, known: boolean): Wish {
  const keys = typed.length > 1 ? typed.replace(/#$/, '') : typed;
  if (keys === '0') return 'repeat';
  if (!known) return keys === '#' ? (menuKeys['#'] ?? 'unknown') : stranger(mode, keys);
  if (keys === '*') return goBack(mode);
  if (mode === 'typed') return { say: keys };
  if (mode === 'words') return hoursTyped(keys);
  if (mode === 'draft') return draftKeys[keys] ?? 'unknown';
  if (mode === 'dialog') return /^[\d#]$/.test(keys) ? { say: keys } : 'unknown';
  if (mode === 'choice' && /^[1-5]$/.test(keys)) return { say: keys };
  if (mode === 'question' && /^[1-5]$/.test(keys)) return { press: { theme: Number(keys) } };
  return menuKeys[keys] ?? 'unknown';
}

const draftKeys: Record<string, Wish> = { 1: { say: '1' }, 2: { say: '2' }, '#': { say: '1' } };

function goBack(mode: Mode): Wish {
  if (mode === 'draft' || mode === 'words') return { press: { answer: 'no' } };
  return mode === 'dialog' || mode === 'typed' ? { press: { word: 'back' } } : 'menu';
}

const stranger = (mode: Mode, keys: string): Wish =>
  mode === 'choice' && /^[1-3]$/.test(keys) ? { say: keys } : 'unknown';

/** Digits where an hour was missing: « 16 » and « 1630 » are said as « 16h » and « 16h30 ». */
function hoursTyped(keys: string): Wish {
  const [, hour, minute = ''] = /^(\d{1,2})(\d\d)?$/.exec(keys) ?? [];
  return hour ? { say: `${Number(hour)}h${minute}` } : 'unknown';
}

/** Words that end a call; « stop » to a machine that talks means « be quiet », not « never write again ». */
export const endsCall = (words: string): boolean =>
  /^\W*(?:non merci|stop|arr[êe]te?[rz]?|au revoir|merci,? au revoir|raccroche[rz]?|c'est tout|rien d'autre|bye|goodbye|hang up|that's all)\W*$/iu.test(
    words,
  );
