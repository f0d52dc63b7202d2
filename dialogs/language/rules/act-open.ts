import type { Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, kind, notBefore, type Part, rule, small, text } from '../rule.ts';
import { act, no, taking } from './act-parts.ts';

/** Nothing, where the word before it has no accent at its end. */
const notParticiple: Part<null> = {
  first: [],
  empty: true,
  read: (chart, at) =>
    chart.tokens[at - 1]?.accent ? [] : [{ value: null, to: at, cost: 0, guessed: false }],
};

/** Opening and being available. */
export const openActs: Rule<Item>[] = [
  rule({
    name: 'report.practice-closes',
    node: 'Item',
    pattern: [
      text('le', 'la', 'the', 'notre', 'leur'),
      text('cabinet', 'pharmacie', 'clinique', 'practice', 'secretariat', 'accueil', 'labo'),
      kind('close', 'open'),
      notParticiple,
    ],
    cost: -0.3,
    make: (): Item => ({ sort: 'report' }),
    yes: ['le cabinet ferme à 19h'],
  }),
  rule({
    name: 'act.taken-place',
    node: 'Item',
    pattern: [kind('taken')],
    cost: 0.25,
    make: () => act('close', { weak: true }),
    yes: ['pris'],
  }),
  rule({
    name: 'act.stop-slots',
    node: 'Item',
    pattern: [text('stop', 'arrete', 'arretez'), small(1), kind('slot')],
    make: () => act('close', { imperative: true }),
    yes: ['stop rdv'],
  }),
  rule({
    name: 'act.place-not-free',
    node: 'Item',
    pattern: [any(text('n')), any(text('est', 'sont')), small(1), no, small(1), kind('available')],
    cost: -0.2,
    make: () => act('close'),
    yes: ["n'est plus libre"],
  }),
  rule({
    name: 'act.slot-not-free',
    node: 'Item',
    pattern: [text('is', 'are'), small(1), no, small(1), kind('available')],
    cost: -0.1,
    make: () => act('close'),
    yes: ['is no longer free'],
  }),
  rule({
    name: 'act.open',
    node: 'Item',
    pattern: [kind('open')],
    make: () => act('open', { imperative: true }),
    yes: ['ouvre', 'ajoutez'],
  }),
  rule({
    name: 'act.available',
    node: 'Item',
    pattern: [kind('available')],
    make: () => act('open'),
    yes: ['dispo'],
  }),
  rule({
    name: 'act.send-me',
    node: 'Item',
    pattern: [
      text('m', 'me', 'nous'),
      text('envoyer', 'envoyez', 'adresser', 'adressez', 'orienter', 'orientez'),
      small(2),
      any(kind('patient')),
    ],
    cost: -0.2,
    make: () => act('open'),
    yes: ["vous pouvez m'envoyer des patients"],
    no: ['vous pouvez envoyer le formulaire'],
  }),
  rule({
    name: 'act.here',
    node: 'Item',
    pattern: [
      text('suis', 'serai', 'am', 'be', 'm', 'reste', 'resterai', 'sera'),
      small(2),
      any(
        text('la', 'here', 'in', 'present', 'presente', 'around', 'joignable'),
        kind('cabinetmode'),
      ),
      notBefore(kind('part', 'weeknoun', 'not')),
    ],
    cost: 0.1,
    make: () => act('open', { weak: true }),
    yes: ['je suis là'],
  }),
  rule({
    name: 'act.able-available',
    node: 'Item',
    pattern: [kind('able'), small(2), kind('available')],
    make: () => act('open'),
    yes: ['je peux être dispo'],
  }),
  rule({
    name: 'act.make-available',
    node: 'Item',
    pattern: [kind('open'), small(2), kind('available')],
    make: () => act('open', { imperative: true }),
    yes: ['mets-moi dispo'],
  }),
  rule({
    name: 'act.able-open',
    node: 'Item',
    pattern: [kind('able'), small(2), kind('open')],
    make: () => act('open'),
    yes: ['je peux ouvrir'],
  }),
  rule({
    name: 'act.able-take',
    node: 'Item',
    pattern: [kind('able'), small(3), taking],
    make: () => act('open'),
    yes: ['je peux prendre', 'I can see'],
  }),
  rule({
    name: 'act.take',
    node: 'Item',
    pattern: [taking],
    cost: 0.2,
    make: () => act('open', { weak: true }),
    yes: ['je prends'],
  }),
  rule({
    name: 'act.able',
    node: 'Item',
    pattern: [kind('able')],
    cost: 0.4,
    make: () => act('open', { weak: true }),
    yes: ['possible'],
  }),
];
