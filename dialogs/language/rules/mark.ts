import type { Rule } from '../chart.ts';
import type { Item, Mark } from '../item.ts';
import type { Kind } from '../kinds.ts';
import { any, kind, node, notBefore, opt, type Part, rule, text } from '../rule.ts';
import type { Days, Habit, Hours } from '../times.ts';
import { mark } from './mark-item.ts';

/** Kinds that are items by themselves: what they mark, and what it costs to take a word for that. */
const marks: [kind: Kind, sort: Mark, cost: number, example: string][] = [
  ['except', 'except', 0, 'sauf'],
  ['and', 'and', 0, 'et'],
  ['but', 'but', 0, 'mais'],
  ['or', 'or', 0, 'ou'],
  ['correction', 'correct', 0.3, 'pardon'],
  ['correctionno', 'correct', 0.3, 'euh non'],
  ['rather', 'rather', 0.25, 'plutot'],
  ['hedge', 'hedge', -1.2, 'peut etre'],
  ['condition', 'condition', 0.3, 'si'],
  ['courtesyif', 'courtesy-if', 0.1, 'si besoin'],
  ['greeting', 'greeting', -0.4, 'bonjour'],
  ['closing', 'closing', -0.4, 'bonne journee'],
  ['thanks', 'thanks', -0.4, 'merci'],
  ['polite', 'small', -0.6, 'svp'],
  ['sorry', 'small', -0.5, 'desole'],
  ['wish', 'small', -0.6, 'je voudrais'],
  ['self', 'small', -0.65, 'je'],
  ['function', 'small', -0.6, 'le'],
  ['filler', 'small', -0.5, 'euh'],
  ['ne', 'small', -0.5, 'ne'],
  ['signature', 'signature', -0.1, 'secretariat'],
  ['emojideco', 'decoration', -0.8, '🙂'],
  ['reason', 'reason', 0.1, 'imprevu'],
  ['instead', 'instead', -0.1, 'a la place de'],
  ['because', 'because', 0, 'car'],
  ['max', 'max', 0.1, 'max'],
  ['not', 'not', 0.6, 'pas'],
  ['nomore', 'not', 0.7, 'plus'],
  ['help', 'help', 0.2, 'aide'],
  ['human', 'human', 0, 'parler a quelqu un'],
  ['stop', 'opt-out', 0.1, 'stop'],
  ['participation', 'participation', 0.3, 'participer'],
  ['faq', 'faq', 0.4, 'forfait'],
  ['faqask', 'asking', 0.3, 'comment'],
  ['stranger', 'stranger', 0.2, 'colis'],
  ['report', 'report', 0.4, 'hier'],
  ['others', 'others', 0, 'mon associe'],
  ['yesterday', 'past', 0, 'hier'],
  ['slipnoun', 'slip', 0.4, 'betise'],
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

const picture: Part<null> = {
  read: ({ tokens, leaves }, at) =>
    leaves(at).length === 0 &&
    /^\p{Extended_Pictographic}/u.test(tokens[at]?.raw ?? '') &&
    !/[❌✅✔✖❓❔⛔🚫]/u.test(tokens[at]?.raw ?? '')
      ? [{ value: null, to: at + 1, cost: 0, guessed: false }]
      : [],
};

/** « 2) », « 3/ », « (b) » at the beginning of a line: the number of an order, none of its own. */
const numbering: Part<null> = {
  read: ({ tokens }, at) => {
    const bracket = tokens[at]?.text === '(' ? at + 1 : at;
    const before = tokens[at - 1];
    const begins = !before || ['\n', ';', ':'].includes(before.text);
    const [one, sign, next] = tokens.slice(bracket, bracket + 3);
    const numbers = /^(?:[1-9]|[a-e])$/.test(one?.text ?? '') && one?.sort !== 'code';
    const closes = sign?.text === ')' || (bracket === at && /^[/.]$/.test(sign?.text ?? ''));
    return begins && numbers && closes && next?.sort === 'word'
      ? [{ value: null, to: bracket + 2, cost: 0, guessed: false }]
      : [];
  },
};

/** Words that only mark. */
export const lexicalMarks: Rule<Item>[] = marks.map(([name, sort, cost, example]) =>
  rule({
    name: `mark.${name}`,
    node: 'Item',
    pattern: [kind(name)],
    cost,
    make: () => mark(sort),
    yes: [example],
  }),
);

/** A picture that answers nothing. */
export const pictures: Rule<Item>[] = [
  rule({
    name: 'mark.picture',
    node: 'Item',
    pattern: [picture],
    cost: -0.7,
    make: () => mark('decoration'),
    yes: ['🍝'],
    no: ['❌'],
  }),
];

/** « ah si vous voulez », « ah si je peux »: what follows is a condition after all. */
const conditional: Part<null> = {
  read: ({ tokens }, at) => {
    const [word = '', next = ''] = [tokens[at]?.text, tokens[at + 1]?.text];
    const mine = ['je', 'j', 'i'].includes(word) && !/^(?:suis|serai|ai|am|m)$/.test(next);
    const others =
      /^(?:vous|tu|on|il|elle|ca|besoin|jamais|possible|necessaire|utile|le|la|les|mon|ma|you)$/;
    return mine || others.test(word) ? [{ value: null, to: at, cost: 0, guessed: false }] : [];
  },
};

/** « si si jeudi », « ah si je suis là »: it is so after all, no condition. */
export const contradictions: Rule<Item>[] = [
  rule({
    name: 'mark.yes-it-is',
    node: 'Item',
    pattern: [
      text('si', 'ah', 'oh', 'eh', 'ben', 'bah'),
      text('si'),
      opt(text('si')),
      notBefore(conditional),
    ],
    cost: -1,
    make: () => mark('correct'),
    yes: ['si si jeudi 14h-16h', 'ah si je suis là le 15'],
    no: ['si je peux', 'ah si vous voulez', 'ah si je peux jeudi'],
  }),
];

/** Signs that part a sentence, and the numbers of orders. */
export const punctuation: Rule<Item>[] = [
  rule({
    name: 'sign.number',
    node: 'Item',
    pattern: [numbering],
    cost: -1,
    make: () => mark('stop'),
    yes: ['1) ouvrir demain 9h-10h', '2/ Dr Haddad absente'],
    no: ['1/2 journée'],
  }),
  ...signs.map(([texts, sort]) =>
    rule({
      name: `sign.${sort}`,
      node: 'Item',
      pattern: [text(...texts)],
      cost: -0.9,
      make: () => mark(sort),
      yes: texts.slice(0, 1),
    }),
  ),
];

/** Times as items, and days that are over. */
export const timeItems: Rule<Item>[] = [
  rule({
    name: 'item.hours',
    node: 'Item',
    pattern: [node<Hours>('Hours')],
    make: (hours): Item => ({ sort: 'hours', hours }),
    yes: ['14h-16h'],
  }),
  rule({
    name: 'item.days',
    node: 'Item',
    pattern: [node<Days>('Days')],
    make: (days): Item => ({ sort: 'days', days }),
    yes: ['demain'],
  }),
  rule({
    name: 'item.habit',
    node: 'Item',
    pattern: [node<Habit>('Habit')],
    make: (habit): Item => ({ sort: 'habit', habit }),
    yes: ['tous les mardis'],
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
