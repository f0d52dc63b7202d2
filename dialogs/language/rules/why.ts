import type { Chart, Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, kind, notBefore, opt, type Part, rule, small, text } from '../rule.ts';
import { mark } from './mark-item.ts';
import { name } from './name.ts';

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
      if (
        token.text !== 'mon' &&
        chart.leaves(to).some((leaf) => !leaf.guessed && weighty.has(leaf.kind))
      )
        break;
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

/** What somebody did with slots and absences before. */
const participles =
  'mis mise mises pose posee poses posees propose proposes proposee proposees declare declares declaree declarees annonce annonces annoncee annoncees note notes notee notees donne donnes indique indiques indiquee saisi saisis saisie reserve reserves put set opened closed added'.split(
    ' ',
  );

/** Any words up to a separator: what is said of a moment that nobody can tell, « dès mon retour ». */
export const reasonRules: Rule<Item>[] = [
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
    pattern: [
      text('ai', 'as', 'avons', 'ont', 'a', 've', 'have', 'already'),
      notBefore(text('quoi', 'je', '-')),
      small(2),
      done,
    ],
    cost: -0.3,
    make: () => mark('report'),
    yes: ["j'ai fermé", "j'ai ouvert"],
  }),
  rule({
    name: 'mark.which-i-did',
    node: 'Item',
    pattern: [
      text('que', 'qu', 'which', 'that'),
      any(text('j', 'je', 'nous', 'on', 'vous', 'tu', 'i', 'we', 'elle', 'il')),
      small(1),
      text('ai', 'avais', 'avons', 'avait', 'avez', 'aviez', 'a', 'have', 'had'),
      small(1),
      any(kind('open', 'close'), text(...participles)),
    ],
    cost: -1,
    make: () => mark('small'),
    yes: ["les créneaux que j'ai ouverts", "l'absence que j'avais mise"],
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
    name: 'mark.courtesy-if-you',
    node: 'Item',
    pattern: [
      text('si', 'if', 's'),
      text(
        'vous',
        'vs',
        'tu',
        'ca',
        'cela',
        'anyone',
        'someone',
        'you',
        'that',
        'it',
        'quelqu',
        'jamais',
        'y',
        'qqun',
        'qqn',
      ),
      why,
    ],
    cost: -0.6,
    make: () => mark('courtesy-if'),
    yes: ['si cela vous rend service', 'if anyone needs seeing', 'si vous avez quelqu’un'],
    no: ['si je peux', 'si mon associé revient'],
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
