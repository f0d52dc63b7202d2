import type { Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, kind, notBefore, opt, type Part, rule, small, text } from '../rule.ts';
import { act, ne, no, not, taking } from './act-parts.ts';

/** « fermé »: the participle shows by its accent. */
const participle: Part<string> = {
  read: (chart, at) => (chart.tokens[at]?.accent ? kind('close').read(chart, at) : []),
};

/** Being away: not available, absent, busy, full. */
export const awayActs: Rule<Item>[] = [
  rule({
    name: 'act.not-available',
    node: 'Item',
    pattern: [ne, small(3), no, small(4), kind('available')],
    make: () => act('absent'),
    yes: ['pas dispo', 'je ne suis pas du tout disponible', 'not available', 'plus dispo'],
  }),
  rule({
    name: 'act.not-here',
    node: 'Item',
    pattern: [ne, small(3), no, small(4), kind('here'), notBefore(kind('part', 'weeknoun'))],
    make: () => act('absent'),
    yes: ['pas là', 'je ne serai pas là'],
  }),
  rule({
    name: 'act.not-open',
    node: 'Item',
    pattern: [ne, small(3), no, small(2), text('ouvert', 'ouverte')],
    cost: 0.1,
    make: () => act('absent'),
    yes: ['je ne suis pas ouvert'],
  }),
  rule({
    name: 'act.cannot',
    node: 'Item',
    pattern: [ne, small(2), kind('cannot'), small(3), opt(taking)],
    make: () => act('absent', { weak: true }),
    yes: ['je peux pas', "can't do"],
  }),
  rule({
    name: 'act.take-nobody',
    node: 'Item',
    pattern: [
      ne,
      small(2),
      opt(not),
      small(2),
      taking,
      small(2),
      opt(kind('nomore')),
      kind('nobody'),
    ],
    make: () => act('absent'),
    yes: ['je vois personne', 'je ne reçois personne', 'je ne prends plus personne'],
  }),
  rule({
    name: 'act.take-none',
    node: 'Item',
    pattern: [
      kind('ne'),
      small(2),
      taking,
      kind('not'),
      small(2),
      opt(any(kind('patient', 'slot'))),
    ],
    make: () => act('absent'),
    yes: ['je ne prends pas de patients'],
  }),
  rule({
    name: 'act.take-no-more',
    node: 'Item',
    pattern: [
      kind('ne'),
      small(2),
      taking,
      kind('nomore'),
      small(2),
      opt(any(kind('patient', 'slot'))),
    ],
    make: () => act('absent'),
    yes: ['je ne prends plus de patients'],
  }),
  rule({
    name: 'act.work-not',
    node: 'Item',
    pattern: [
      kind('ne'),
      small(2),
      text(
        'travaille',
        'consulte',
        'consulterai',
        'travaillerai',
        'bosse',
        'exerce',
        'bosserai',
        'reprends',
      ),
      kind('not'),
    ],
    make: () => act('absent'),
    yes: ['je ne travaille pas'],
  }),
  rule({
    name: 'act.work-not-spoken',
    node: 'Item',
    pattern: [text('travaille', 'consulte', 'bosse', 'travaillerai', 'consulterai'), kind('not')],
    make: () => act('absent'),
    yes: ['je travaille pas'],
  }),
  rule({
    name: 'act.not-working',
    node: 'Item',
    pattern: [kind('not'), small(2), text('working', 'work', 'consulting', 'seeing', 'taking')],
    make: () => act('absent'),
    yes: ["I'm not working", 'not seeing anyone'],
  }),

  rule({
    name: 'act.absent',
    node: 'Item',
    pattern: [kind('absent')],
    make: () => act('absent'),
    yes: ['absent', 'en congés', 'off'],
  }),
  rule({
    name: 'act.put-absent',
    node: 'Item',
    pattern: [any(kind('open', 'take', 'close')), small(4), kind('absent', 'absence')],
    make: () => act('absent'),
    yes: ['mettez-moi en congé', 'fermé pour congés', 'enregistrez les absences'],
  }),
  rule({
    name: 'act.absence-title',
    node: 'Item',
    pattern: [kind('absence'), small(2), opt(kind('open')), notBefore(kind('remove')), text(':')],
    make: () => act('absent'),
    yes: ['Absence : demain', 'absences à saisir : lundi'],
  }),
  rule({
    name: 'act.note-absence',
    node: 'Item',
    pattern: [
      text('note', 'notez', 'noter', 'declare', 'declarez', 'declarer', 'signale', 'signalez'),
      small(2),
      kind('absence'),
    ],
    make: () => act('absent'),
    yes: ['notez mon absence'],
  }),
  rule({
    name: 'act.practice-closed',
    node: 'Item',
    pattern: [
      small(1),
      text('cabinet', 'practice', 'surgery', 'consultation', 'consultations'),
      small(2),
      any(participle, text('closed', 'shut', 'ferme')),
    ],
    make: () => act('absent'),
    yes: ['cabinet fermé', 'le cabinet sera fermé'],
  }),
  rule({
    name: 'act.ill',
    node: 'Item',
    pattern: [
      any(text('suis', 'am', 'm', 'clouee', 'cloue', 'tombe', 'tombee', 'j', 'ai')),
      small(2),
      kind('ill'),
    ],
    make: () => act('busy'),
    yes: ['je suis malade'],
  }),
  rule({
    name: 'act.ill-alone',
    node: 'Item',
    pattern: [kind('ill')],
    cost: 0.4,
    make: () => act('busy', { weak: true }),
    yes: ['grippe'],
  }),
  rule({
    name: 'act.have-business',
    node: 'Item',
    pattern: [
      text('ai', 'aurai', 'suis', 'serai', 'have', 'am', 'pars', 'g', 'jai', 'got', 'vais'),
      small(3),
      kind('busy'),
    ],
    make: () => act('busy'),
    yes: ["j'ai un enterrement", 'je suis en réunion'],
  }),
  rule({
    name: 'act.busy',
    node: 'Item',
    pattern: [kind('busy')],
    cost: 0.3,
    make: () => act('busy', { weak: true }),
    yes: ['en réunion'],
  }),
  rule({
    name: 'act.full',
    node: 'Item',
    pattern: [kind('full')],
    cost: 0.1,
    make: () => act('full'),
    yes: ['complet'],
  }),
];
