import type { Rule } from '../chart.ts';
import type { Answer, Item } from '../item.ts';
import type { Kind } from '../kinds.ts';
import { any, digits, kind, node, notBefore, opt, type Part, rule, text } from '../rule.ts';

/** A code of a pending request. */
const code: Part<string> = {
  read: ({ tokens }, at) => {
    const token = tokens[at];
    return token?.sort === 'code'
      ? [{ value: token.text, to: at + 1, cost: 0, guessed: false }]
      : [];
  },
};

const answers: [kind: Kind, answer: Answer, cost: number][] = [
  ['yes', 'yes', 0],
  ['thumbup', 'yes', 0],
  ['takes', 'take', -0.1],
  ['no', 'no', 0],
  ['correctionno', 'no', -0.1],
  ['thumbdown', 'no', 0],
  ['noreason', 'no', 0.15],
  ['undecided', 'undecided', 0],
  ['received', 'received', 0],
  ['details', 'details', 0.2],
  ['withdraw', 'withdraw', -0.1],
  ['confirmword', 'confirm', 0.1],
  ['dropit', 'drop', 0.1],
  ['undo', 'undo', 0.05],
  ['both', 'both', 0.1],
  ['neither', 'neither', 0],
  ['firstone', 'first', 0.1],
  ['secondone', 'second', 0.1],
  ['thirdone', 'third', 0.1],
  ['otherone', 'rest', 0.1],
  ['offernoun', 'offer', 0.1],
];

/** Items that only an answer has; a cover of an answer may use them beside all the others. */
export const answerRules: Rule<Item>[] = [
  ...answers.map(([name, answer, cost]) =>
    rule({
      name: `answer.${name}`,
      node: 'Answer',
      pattern: [kind(name)],
      cost,
      make: (): Item => ({ sort: 'answer', answer }),
    }),
  ),
  rule({
    name: 'answer.digit',
    node: 'Answer',
    pattern: [
      digits(1, 9),
      notBefore(
        any(kind('hour', 'minute', 'daynoun', 'slot', 'patient'), text('/', ':', '-', 'h')),
      ),
    ],
    cost: 0.4,
    make: (value): Item => ({ sort: 'answer', answer: 'digit', ref: String(value) }),
  }),
];

/** Answers of several words: a code, a refusal of one of two, a little later. */
export const composedAnswers: Rule<Item>[] = [
  rule({
    name: 'answer.code',
    node: 'Answer',
    pattern: [opt(any(kind('forwhom'), text('au', 'a', 'la', 'le', 'celui'))), code],
    cost: -0.2,
    make: (_, ref): Item => ({ sort: 'answer', answer: 'ref', ref }),
  }),
  rule({
    name: 'answer.nor',
    node: 'Answer',
    pattern: [text('ni'), opt(text('a', 'le', 'la')), code],
    cost: -0.3,
    make: (_, __, ref): Item => ({ sort: 'answer', answer: 'not-ref', ref }),
  }),
  rule({
    name: 'answer.later',
    node: 'Answer',
    pattern: [
      opt(any(text('plutot', 'rather', 'ok', 'mais'))),
      opt(text('un', 'une', 'a')),
      node<number>('Duration'),
      opt(text('de')),
      text('plus', 'later', 'apres', 'after', 'earlier', 'avant'),
      opt(text('tard', 'tot')),
    ],
    cost: -0.3,
    make: (_, __, minutes, ___, way, late): Item | undefined => {
      if (way === 'plus' && !late) return undefined;
      const back = way === 'earlier' || way === 'avant' || late === 'tot';
      return { sort: 'answer', answer: 'shift', ref: String(back ? -minutes : minutes) };
    },
  }),
];
