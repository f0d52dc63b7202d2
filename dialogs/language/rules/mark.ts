import type { Rule } from '../chart.ts';
import type { Item, Mark } from '../item.ts';
import type { Kind } from '../kinds.ts';
import { any, kind, node, opt, rule, text } from '../rule.ts';
import type { Days, Habit, Hours } from '../times.ts';
import { mark } from './mark-item.ts';

/** Kinds that are items by themselves: what they mark, and what it costs to take a word for that. */
const marks: [kind: Kind, sort: Mark, cost: number][] = [
  ['except', 'except', 0],
  ['and', 'and', 0],
  ['but', 'but', 0],
  ['or', 'or', 0],
  ['correction', 'correct', 0.3],
  ['correctionno', 'correct', 0.3],
  ['rather', 'rather', 0.25],
  ['hedge', 'hedge', -1.2],
  ['condition', 'condition', 0.3],
  ['courtesyif', 'courtesy-if', 0.1],
  ['greeting', 'greeting', -0.4],
  ['closing', 'closing', -0.4],
  ['thanks', 'thanks', -0.4],
  ['polite', 'small', -0.6],
  ['sorry', 'small', -0.5],
  ['wish', 'small', -0.6],
  ['self', 'small', -0.65],
  ['function', 'small', -0.6],
  ['filler', 'small', -0.5],
  ['ne', 'small', -0.5],
  ['signature', 'signature', -0.1],
  ['emojideco', 'decoration', -0.8],
  ['reason', 'reason', 0.1],
  ['because', 'because', 0],
  ['max', 'max', 0.1],
  ['not', 'not', 0.6],
  ['nomore', 'not', 0.7],
  ['help', 'help', 0.2],
  ['human', 'human', 0],
  ['stop', 'opt-out', 0.1],
  ['participation', 'participation', 0.3],
  ['faq', 'faq', 0.4],
  ['faqask', 'asking', 0.3],
  ['stranger', 'stranger', 0.2],
  ['report', 'report', 0.4],
  ['others', 'others', 0],
  ['yesterday', 'past', 0],
  ['slipnoun', 'slip', 0.4],
];

const signs: [texts: string[], sort: Mark][] = [
  [[','], 'comma'],
  [
    [
      '.',
      '..',
      '...',
      '....',
      ';',
      '\n',
      '!',
      '(',
      ')',
      '–',
      '—',
      '-',
      '/',
      '*',
      '|',
      '_',
      '[',
      ']',
      '~',
      '•',
      '#',
      '=',
      '…',
    ],
    'stop',
  ],
  [[':', '=>', '->', '→'], 'colon'],
  [['?'], 'question'],
];

/** Words that only mark. */
export const lexicalMarks: Rule<Item>[] = marks.map(([name, sort, cost]) =>
  rule({ name: `mark.${name}`, node: 'Item', pattern: [kind(name)], cost, make: () => mark(sort) }),
);

/** Signs that part a sentence. */
export const punctuation: Rule<Item>[] = signs.map(([texts, sort]) =>
  rule({
    name: `sign.${sort}`,
    node: 'Item',
    pattern: [text(...texts)],
    cost: -0.9,
    make: () => mark(sort),
  }),
);

/** Times as items, and days that are over. */
export const timeItems: Rule<Item>[] = [
  rule({
    name: 'item.hours',
    node: 'Item',
    pattern: [node<Hours>('Hours')],
    make: (hours): Item => ({ sort: 'hours', hours }),
  }),
  rule({
    name: 'item.days',
    node: 'Item',
    pattern: [node<Days>('Days')],
    make: (days): Item => ({ sort: 'days', days }),
  }),
  rule({
    name: 'item.habit',
    node: 'Item',
    pattern: [node<Habit>('Habit')],
    make: (habit): Item => ({ sort: 'habit', habit }),
  }),
  rule({
    name: 'item.past-day',
    node: 'Item',
    pattern: [
      opt(text('le', 'la')),
      any(kind('weekday', 'weeknoun', 'weekend', 'monthnoun')),
      kind('lastpast'),
    ],
    make: () => mark('past'),
    yes: ['mardi dernier'],
  }),
  rule({
    name: 'item.last-day',
    node: 'Item',
    pattern: [text('last'), any(kind('weekday', 'weeknoun', 'weekend', 'monthnoun'))],
    make: () => mark('past'),
    yes: ['last Tuesday'],
  }),
];
