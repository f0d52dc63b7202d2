import type { Rule } from '../chart.ts';
import type { Mode } from '../frame.ts';
import type { Item } from '../item.ts';
import { any, digits, kind, node, notBefore, opt, type Part, rule, small, text } from '../rule.ts';
import { name } from './name.ts';

const mode = (mode: Mode, not?: boolean): Item => ({
  sort: 'mode',
  mode,
  ...(not && { not: true as const }),
});

const inMode = opt(
  any(
    text(
      'en',
      'par',
      'pour',
      'de',
      'des',
      'd',
      'in',
      'by',
      'as',
      'via',
      'for',
      'la',
      'a',
      'avec',
      'uniquement',
      'only',
      '(',
      'sur',
    ),
  ),
);

const inMode2 = opt(any(text('des', 'la', 'une', 'a', 'de', 'uniquement', 'seulement', 'only')));

const without = any(kind('without', 'not', 'nomore'), text('ni'));

/** Nothing, where this follows. */
const ahead = (part: Part<unknown>): Part<null> => ({
  first: [],
  empty: true,
  read: (chart, at) =>
    part.read(chart, at).length > 0 ? [{ value: null, to: at, cost: 0, guessed: false }] : [],
});

/** Modes inside a count: « 2 rdv visio de 20 min ». */
export const modeWords: Rule<Mode>[] = [
  rule({
    name: 'word.tele',
    node: 'ModeWord',
    pattern: [kind('telemode')],
    make: (): Mode => 'teleconsultation',
    yes: ['visio'],
  }),
  rule({
    name: 'word.visit',
    node: 'ModeWord',
    pattern: [kind('visitmode')],
    make: (): Mode => 'visite',
    yes: ['visite'],
  }),
  rule({
    name: 'word.cabinet',
    node: 'ModeWord',
    pattern: [any(kind('cabinetmode'), text('cabinet'))],
    make: (): Mode => 'cabinet',
    yes: ['cabinet'],
  }),
];

/** How patients are seen, or are not. */
export const modeRules: Rule<Item>[] = [
  rule({
    name: 'mode.tele',
    node: 'Item',
    pattern: [
      inMode,
      inMode2,
      kind('telemode'),
      opt(text(')')),
      opt(text('uniquement', 'only', 'seulement')),
    ],
    make: () => mode('teleconsultation'),
    yes: ['en visio', 'téléconsult'],
  }),
  rule({
    name: 'mode.cabinet',
    node: 'Item',
    pattern: [
      inMode,
      inMode2,
      kind('cabinetmode'),
      opt(text(')')),
      opt(text('uniquement', 'only', 'seulement')),
    ],
    make: () => mode('cabinet'),
    yes: ['au cabinet', 'en présentiel'],
  }),
  rule({
    name: 'mode.cabinet-noun',
    node: 'Item',
    pattern: [
      opt(text('en', 'mode')),
      text('cabinet', 'cab', 'office'),
      notBefore(
        any(digits(1, 9), text('de', 'du', 'd', 'numero', 'n', 'medical', 'secondaire'), name),
      ),
    ],
    cost: 0.2,
    make: () => mode('cabinet'),
    yes: ['cabinet'],
  }),
  rule({
    name: 'mode.cabinet-hours',
    node: 'Item',
    pattern: [text('cabinet', 'cab'), ahead(node('Hours'))],
    cost: 0.1,
    make: () => mode('cabinet'),
    yes: ['cab 8-10'],
  }),
  rule({
    name: 'mode.even',
    node: 'Item',
    pattern: [
      text('meme', 'even', 'ni'),
      inMode,
      any(kind('telemode', 'visitmode', 'cabinetmode')),
    ],
    make: (): Item => ({ sort: 'small' }),
    yes: ['même en visio'],
  }),
  rule({
    name: 'mode.visit',
    node: 'Item',
    pattern: [inMode, inMode2, kind('visitmode'), opt(text(')'))],
    make: () => mode('visite'),
    yes: ['visites à domicile', 'VAD'],
  }),
  rule({
    name: 'mode.not-tele',
    node: 'Item',
    pattern: [without, small(1), inMode, kind('telemode')],
    make: () => mode('teleconsultation', true),
    yes: ['pas de visio'],
  }),
  rule({
    name: 'mode.not-visit',
    node: 'Item',
    pattern: [opt(kind('but', 'and')), without, small(2), inMode, kind('visitmode')],
    make: () => mode('visite', true),
    yes: ['aucune visite', 'sans visite à domicile', 'pas de visite'],
  }),
  rule({
    name: 'mode.not-cabinet',
    node: 'Item',
    pattern: [without, small(1), inMode, kind('cabinetmode')],
    make: () => mode('cabinet', true),
    yes: ['pas au cabinet'],
  }),
];
