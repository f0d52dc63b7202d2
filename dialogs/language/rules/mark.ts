import type { Answer, Item, Mark } from '../item.ts';
import {
  any,
  type Chart,
  digits,
  kind,
  node,
  notBefore,
  opt,
  type Part,
  type Rule,
  rule,
  small,
  text,
} from '../rule.ts';
import type { Days, Habit, Hours } from '../times.ts';
import { name } from './place.ts';

const mark = (sort: Mark): Item => ({ sort });

/** Kinds that are items by themselves: what they mark, and what it costs to take a word for that. */
const marks: [kind: string, sort: Mark, cost: number][] = [
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

const lexical: Rule<Item>[] = marks.map(([name, sort, cost]) =>
  rule({ name: `mark.${name}`, node: 'Item', pattern: [kind(name)], cost, make: () => mark(sort) }),
);

const punctuation: Rule<Item>[] = signs.map(([texts, sort]) =>
  rule({
    name: `sign.${sort}`,
    node: 'Item',
    pattern: [text(...texts)],
    cost: -0.9,
    make: () => mark(sort),
  }),
);

const times: Rule<Item>[] = [
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

/** Words that say why: up to a stop, a comma or an act, whatever they are, as long as no time and no number stands among them. */
const followedBy: Part<null> = {
  first: [],
  empty: true,
  read: (chart, at) =>
    chart.nodes('Hours', at).length + chart.nodes('Days', at).length > 0
      ? [{ value: null, to: at, cost: 0, guessed: false }]
      : [],
};

const why: Part<number> = {
  read: (chart: Chart, at) => {
    const ways = [];
    let to = at;
    for (let count = 0; count < 9; count += 1) {
      const token = chart.tokens[to];
      if (token?.sort !== 'word') break;
      if (chart.leaves(to).some((leaf) => !leaf.guessed && weighty.has(leaf.kind))) break;
      to += 1;
      ways.push({ value: count, to, cost: 0.12 * (count + 1), guessed: false });
    }
    return ways;
  },
};

const weighty = new Set([
  'open',
  'close',
  'remove',
  'available',
  'absent',
  'not',
  'nomore',
  'hedge',
  'weekday',
  'weekdays',
  'month',
  'today',
  'tomorrow',
  'aftertomorrow',
  'part',
  'hour',
  'noon',
  'midnight',
  'now',
  'weekend',
  'weeknoun',
  'allday',
  'except',
  'doctor',
  'stranger',
  'each',
  'daily',
  'but',
  'move',
  'condition',
  'yes',
  'no',
  'back',
  'until',
  'tonight',
  'starting',
  'telemode',
  'human',
  'number',
]);

/** A participle of a verb that opens, closes or takes away. */
const done: Part<string> = {
  read: (chart, at) => {
    const token = chart.tokens[at];
    return token?.accent ||
      ['ouvert', 'ouverte', 'opened', 'closed', 'ouverts', 'cancelled', 'blocked', 'mis'].includes(
        token?.text ?? '',
      )
      ? kind('open', 'close', 'remove').read(chart, at)
      : [];
  },
};

/** Any words up to a separator: what is said of a moment that nobody can tell, « dès mon retour ». */
const reasons: Rule<Item>[] = [
  rule({
    name: 'signature.introduces',
    node: 'Item',
    pattern: [
      opt(text('c', 'it', 'this')),
      any(text('ici', 'est', 's', 'is', 'here')),
      opt(text('le', 'la', 'is')),
      kind('doctor'),
      opt(text('.')),
      name,
      opt(name),
    ],
    cost: -0.6,
    make: () => mark('signature'),
    yes: ["c'est le docteur Nguyen"],
  }),
  rule({
    name: 'mark.no-more-messages',
    node: 'Item',
    pattern: [
      any(
        text(
          'arretez',
          'arrete',
          'arreter',
          'stop',
          'plus',
          'cesser',
          'cessez',
          'fini',
          'no',
          'marre',
          'desactiver',
          'desactivez',
        ),
      ),
      small(4),
      opt(text('seul', 'envoyer', 'adresser', 'recevoir', 'm')),
      small(3),
      text(
        'sms',
        'message',
        'messages',
        'textos',
        'texto',
        'appels',
        'texts',
        'notifications',
        'sollicitations',
      ),
    ],
    cost: -0.1,
    make: () => mark('opt-out'),
    yes: ['plus de sms', 'arrêtez de m’envoyer des messages'],
  }),
  rule({
    name: 'mark.the-doctor',
    node: 'Item',
    pattern: [opt(text('le', 'la', 'mon', 'notre', 'the', 'du')), kind('doctor')],
    cost: 0.1,
    make: () => mark('small'),
    yes: ['le docteur'],
  }),
  rule({
    name: 'report.done-already',
    node: 'Item',
    pattern: [text('ai', 'as', 'avons', 'ont', 'a', 've', 'have', 'already'), small(2), done],
    cost: -0.3,
    make: () => mark('report'),
    yes: ["j'ai fermé", "j'ai ouvert"],
  }),
  rule({
    name: 'mark.yes',
    node: 'Item',
    pattern: [kind('yes')],
    cost: 0.2,
    make: () => mark('small'),
    yes: ['ok'],
  }),
  rule({
    name: 'mark.without',
    node: 'Item',
    pattern: [kind('without'), followedBy],
    cost: 0.1,
    make: () => mark('except'),
    yes: ['sans mardi'],
  }),
  rule({
    name: 'mark.sorry-correction',
    node: 'Item',
    pattern: [kind('sorry'), opt(text(',')), followedBy],
    cost: -0.7,
    make: () => mark('correct'),
    yes: ['sorry, 10 to 12'],
  }),
  rule({
    name: 'signature.after-closing',
    node: 'Item',
    pattern: [
      kind('closing', 'thanks'),
      opt(any(text(',', '.', '!', '\n'))),
      opt(text('\n', ',')),
      opt(text('\n')),
      opt(kind('doctor')),
      opt(text('.')),
      name,
      opt(name),
      opt(name),
    ],
    cost: -0.3,
    make: () => mark('closing'),
    yes: ['Cordialement, Paul Girard'],
  }),
  rule({
    name: 'reason.because',
    node: 'Item',
    pattern: [kind('because'), why],
    cost: 0.2,
    make: () => mark('reason'),
    yes: ['car mon fils est malade', 'à cause de la neige'],
  }),
];

/** A code of a pending request. */
const code: Part<string> = {
  read: ({ tokens }, at) => {
    const token = tokens[at];
    return token?.sort === 'code'
      ? [{ value: token.text, to: at + 1, cost: 0, guessed: false }]
      : [];
  },
};

const answers: [kind: string, answer: Answer, cost: number][] = [
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
const answering: Rule<Item>[] = [
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

answering.push(
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
);

void small;
/** What only marks, and what answers. */
export const markRules: Rule[] = [...lexical, ...punctuation, ...times, ...reasons, ...answering];
