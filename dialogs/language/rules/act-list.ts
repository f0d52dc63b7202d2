import type { Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, kind, opt, rule, small, text } from '../rule.ts';
import { act } from './act-parts.ts';

/** Asking for one’s own list. */
export const listActs: Rule<Item>[] = [
  rule({
    name: 'act.list',
    node: 'Item',
    pattern: [kind('list')],
    cost: 0.1,
    make: () => act('list'),
    yes: ['planning', 'liste'],
  }),
  rule({
    name: 'act.show',
    node: 'Item',
    pattern: [kind('show'), small(3), any(kind('slot', 'list', 'absence', 'patient', 'available'))],
    make: () => act('list'),
    yes: ['montre-moi mes créneaux', 'show my slots'],
  }),
  rule({
    name: 'act.what-slots',
    node: 'Item',
    pattern: [
      kind('what'),
      small(3),
      any(kind('slot', 'absence', 'available', 'patient')),
      small(3),
      opt(any(kind('have', 'still'))),
    ],
    make: () => act('list'),
    yes: ["quels créneaux j'ai", 'quels sont mes créneaux'],
  }),
  rule({
    name: 'act.what-have',
    node: 'Item',
    pattern: [kind('what'), small(4), any(kind('have'))],
    cost: 0.1,
    make: () => act('list', { weak: true }),
    yes: ["qu'est-ce que j'ai"],
  }),
  rule({
    name: 'act.have-what',
    node: 'Item',
    pattern: [any(kind('have'), text('g', 'jai')), small(2), kind('what')],
    cost: -0.6,
    make: () => act('list', { weak: true }),
    yes: ["j'ai quoi", 'g koi'],
  }),
  rule({
    name: 'act.has-what',
    node: 'Item',
    pattern: [text('a', 'as', 'ont', 'avez'), text('quoi', 'qui', 'koi')],
    cost: -0.6,
    make: () => act('list', { weak: true }),
    yes: ['elle a quoi', 'le docteur a qui'],
    no: ['merci à ceux qui'],
  }),
  rule({
    name: 'act.have-many',
    node: 'Item',
    pattern: [
      kind('have'),
      small(2),
      text('combien', 'how'),
      small(2),
      any(kind('slot', 'patient')),
    ],
    make: () => act('list'),
    yes: ["j'ai combien de patients"],
  }),
  rule({
    name: 'act.whom-see',
    node: 'Item',
    pattern: [text('qui'), small(4), any(kind('take', 'have'))],
    make: () => act('list', { weak: true }),
    yes: ['qui est-ce que je vois', 'qui vient'],
  }),
  rule({
    name: 'act.see-whom',
    node: 'Item',
    pattern: [text('je', 'j'), any(text('vois', 'recois', 'ai')), text('qui', 'quoi')],
    make: () => act('list'),
    yes: ['je vois qui'],
  }),
  rule({
    name: 'act.still-open',
    node: 'Item',
    pattern: [
      any(text('est', 'sont', 'is', 'are')),
      small(2),
      kind('still'),
      small(1),
      text('ouvert', 'ouverts', 'open', 'libre', 'dispo', 'libres', 'ouverte'),
    ],
    make: () => act('list'),
    yes: ['est encore ouvert'],
  }),
  rule({
    name: 'act.remains',
    node: 'Item',
    pattern: [
      any(text('reste', 'restent', 'remains', 'left')),
      small(4),
      any(kind('slot', 'patient')),
    ],
    cost: 0.1,
    make: () => act('list', { weak: true }),
    yes: ['il me reste des places'],
  }),
];
