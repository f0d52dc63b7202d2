import type { Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, kind, opt, rule, text } from '../rule.ts';

/** What is opened, closed or asked for. */
export const objectRules: Rule<Item>[] = [
  rule({
    name: 'object.slots',
    node: 'Item',
    pattern: [
      opt(any(kind('everything'))),
      opt(
        any(text('les', 'le', 'la', 'des', 'de', 'the', 'd', 'un', 'une', 'du', 'l', 'ces', 'ce')),
      ),
      kind('slot'),
    ],
    cost: 0.05,
    make: (): Item => ({ sort: 'object', noun: 'slot' }),
    yes: ['créneaux'],
  }),
  rule({
    name: 'object.my-slots',
    node: 'Item',
    pattern: [
      opt(kind('everything')),
      kind('mine'),
      opt(text('prochains', 'derniers', 'next')),
      kind('slot'),
      opt(text('sas')),
    ],
    cost: -0.1,
    make: (): Item => ({ sort: 'object', noun: 'slot', mine: true }),
    yes: ['mes créneaux'],
  }),
  rule({
    name: 'object.my-patients',
    node: 'Item',
    pattern: [kind('mine'), kind('patient')],
    make: (): Item => ({ sort: 'object', noun: 'slot', mine: true }),
    yes: ['mes patients'],
  }),
  rule({
    name: 'object.absence',
    node: 'Item',
    pattern: [kind('mine'), kind('absence')],
    make: (): Item => ({ sort: 'object', noun: 'absence', mine: true }),
    yes: ['mon absence'],
  }),
  rule({
    name: 'object.everything',
    node: 'Item',
    pattern: [kind('everything')],
    cost: 0.2,
    make: (): Item => ({ sort: 'everything' }),
    yes: ['tout'],
  }),
  rule({
    name: 'object.urgent',
    node: 'Item',
    pattern: [text('pour', 'aux', 'for'), opt(text('les', 'vos', 'des')), text('urgences')],
    cost: -0.8,
    make: (): Item => ({ sort: 'count', count: 0, noun: 'patient' }),
    yes: ['pour les urgences'],
  }),
  rule({
    name: 'object.patients',
    node: 'Item',
    pattern: [opt(text('des', 'de', 'd', 'les', 'some', 'du', 'vos', 'mes')), kind('patient')],
    cost: 0.1,
    make: (): Item => ({ sort: 'count', count: 0, noun: 'patient' }),
    yes: ['des patients'],
  }),
];
