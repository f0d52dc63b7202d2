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

const answers: [kind: Kind, answer: Answer, cost: number, example: string][] = [
  ['yes', 'yes', 0, 'oui'],
  ['thumbup', 'yes', 0, '👍'],
  ['takes', 'take', -0.1, 'j accepte'],
  ['no', 'no', 0, 'non'],
  ['correctionno', 'no', -0.1, 'euh non'],
  ['thumbdown', 'no', 0, '👎'],
  ['noreason', 'no', 0.15, 'complet'],
  ['undecided', 'undecided', 0, 'je vous redis'],
  ['received', 'received', 0, 'bien recu'],
  ['details', 'details', 0.2, 'motif'],
  ['withdraw', 'withdraw', -0.1, 'me desiste'],
  ['confirmword', 'confirm', 0.1, 'je confirme'],
  ['dropit', 'drop', 0.1, 'laisse tomber'],
  ['undo', 'undo', 0.05, 'undo'],
  ['both', 'both', 0.1, 'les deux'],
  ['neither', 'neither', 0, 'ni l un ni l autre'],
  ['firstone', 'first', 0.1, 'le premier'],
  ['secondone', 'second', 0.1, 'le second'],
  ['thirdone', 'third', 0.1, 'le troisieme'],
  ['otherone', 'rest', 0.1, 'l autre'],
  ['offernoun', 'offer', 0.1, 'demande'],
];

const choices = new Set<Answer>(['both', 'neither', 'first', 'second', 'third', 'rest']);

/** « le 1er », « les 2 »: while several requests wait these name them, and no date. */
export const choiceRules: Rule<Item>[] = answers
  .filter(([, answer]) => choices.has(answer))
  .map(([name, answer, , example]) =>
    rule({
      name: `choice.${name}`,
      node: 'Choice',
      pattern: [kind(name), notBefore(any(kind('month'), text('/')))],
      cost: -0.8,
      make: (value): Item => ({ sort: 'answer', answer, ...(value && { ref: value }) }),
      yes: [example],
    }),
  );

/** Items that only an answer has; a cover of an answer may use them beside all the others. */
export const answerRules: Rule<Item>[] = [
  ...answers.map(([name, answer, cost, example]) =>
    rule({
      name: `answer.${name}`,
      node: 'Answer',
      pattern: [kind(name)],
      cost,
      make: (value): Item => ({ sort: 'answer', answer, ...(value && { ref: value }) }),
      yes: [example],
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
    yes: ['1'],
    no: ['1h', '2 patients'],
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
    yes: ['OUI 4K7P', 'le B'],
  }),
  rule({
    name: 'answer.nor',
    node: 'Answer',
    pattern: [text('ni'), opt(text('a', 'le', 'la')), code],
    cost: -0.3,
    make: (_, __, ref): Item => ({ sort: 'answer', answer: 'not-ref', ref }),
    yes: ['ni B'],
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
    yes: ["un quart d'heure plus tard", '10 minutes later'],
  }),
];
