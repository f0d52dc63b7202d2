import type { Rule } from '../chart.ts';
import { any, digits, kind, node, notBefore, opt, rule, text } from '../rule.ts';
import type { Days } from '../times.ts';
import { month, notHour } from './date-parts.ts';
import { anyDay, day, incl } from './moment.ts';
import { number } from './number.ts';

const untilWord = any(kind('until'), text('au'));

/** Days with one bound, counted days, months and days that nobody can tell. */
export const boundRules: Rule<Days>[] = [
  rule({
    name: 'days.until',
    node: 'Days',
    pattern: [untilWord, opt(text('le', 'au')), anyDay, incl],
    make: (said, _, to): Days | undefined =>
      said === 'au' && to.sort !== 'date' ? undefined : { sort: 'until', to },
    yes: ["jusqu'à lundi inclus", "jusqu'au 15 décembre", 'until Friday'],
  }),
  rule({
    name: 'days.before',
    node: 'Days',
    pattern: [kind('before'), opt(text('le')), day],
    make: (_, __, to): Days => ({ sort: 'until', to, before: true }),
    yes: ['avant mercredi'],
  }),
  rule({
    name: 'days.impossible-number',
    node: 'Days',
    pattern: [text('le', 'du', 'au'), digits(32, 99), notHour],
    make: (): Days => ({ sort: 'invalid' }),
    yes: ['le 32'],
  }),
  rule({
    name: 'days.until-week',
    node: 'Days',
    pattern: [kind('until'), any(node<Days>('WeekDays'))],
    make: (_, to): Days => ({ sort: 'until', to: to as never }),
    yes: ["jusqu'à la semaine prochaine"],
  }),
  rule({
    name: 'days.from',
    node: 'Days',
    pattern: [kind('starting', 'onwards'), opt(text('le', 'du', 'au')), anyDay],
    make: (_, __, from): Days => ({ sort: 'from', from }),
    yes: ['à partir de lundi', 'dès demain', 'from Thursday'],
  }),
  rule({
    name: 'days.from-week',
    node: 'Days',
    pattern: [kind('starting'), opt(text('de', 'du')), node<Days>('WeekDays')],
    make: (_, __, from): Days | undefined =>
      from.sort === 'week' ? { sort: 'from', from } : undefined,
    yes: ['à partir de la semaine prochaine'],
  }),
  rule({
    name: 'days.count',
    node: 'Days',
    pattern: [
      opt(kind('during')),
      number(1, 60),
      kind('daynoun', 'weeknoun'),
      any(kind('starting', 'from')),
      opt(text('le')),
      day,
    ],
    make: (_, count, noun, __, ___, from): Days => ({
      sort: 'count',
      days: count * Number(noun),
      from,
    }),
    yes: ['3 jours à partir de lundi', 'deux semaines à partir du 12 avril'],
  }),
  rule({
    name: 'days.count-now',
    node: 'Days',
    pattern: [
      kind('during'),
      opt(text('les', 'the', 'next')),
      number(2, 60),
      opt(kind('next')),
      any(kind('daynoun'), kind('weeknoun')),
    ],
    make: (_, __, count): Days => ({ sort: 'count', days: count }),
    yes: ['pendant 3 jours'],
  }),
  rule({
    name: 'days.weeks-now',
    node: 'Days',
    pattern: [opt(kind('during', 'from')), number(1, 30), kind('weeknoun')],
    cost: 0.2,
    make: (_, weeks): Days => ({ sort: 'count', days: weeks * 7 }),
    yes: ['pendant deux semaines'],
  }),
  rule({
    name: 'days.fortnight-from',
    node: 'Days',
    pattern: [
      opt(text('for')),
      opt(text('a', 'une', 'the')),
      kind('fortnightnoun'),
      any(kind('starting', 'from')),
      opt(text('le')),
      day,
    ],
    make: (_, __, ___, ____, _____, from): Days => ({ sort: 'count', days: 14, from }),
    yes: ['a fortnight from Monday'],
  }),
  rule({
    name: 'days.month',
    node: 'Days',
    pattern: [
      opt(any(text('en', 'in', 'tout', 'le', 'all', 'de', 'd'), kind('during'))),
      opt(text('le')),
      opt(kind('monthnoun')),
      opt(text('de', 'd', 'of')),
      month,
    ],
    cost: 0.4,
    make: (said, _, noun, __, mo): Days | undefined =>
      said === undefined && noun === undefined ? undefined : { sort: 'month', month: Number(mo) },
    yes: ['en février', 'tout le mois de mars'],
  }),
  rule({
    name: 'days.half-month',
    node: 'Days',
    pattern: [
      opt(text('la', 'the', 'pendant', 'pour')),
      any(kind('first'), kind('second'), text('premiere', 'deuxieme')),
      any(kind('fortnightnoun')),
      any(text('de', 'd', 'of', 'du')),
      opt(kind('monthnoun')),
      opt(text('de')),
      month,
    ],
    make: (_, which, __, ___, ____, _____, mo): Days => ({
      sort: 'month',
      month: Number(mo),
      part: which === 'deuxieme' || which === 'seconde' ? 2 : 1,
    }),
    yes: ["la première quinzaine d'avril"],
  }),
  rule({
    name: 'days.until-then',
    node: 'Days',
    pattern: [kind('untilthen')],
    make: (): Days => ({ sort: 'then' }),
    yes: ["d'ici là"],
  }),
  rule({
    name: 'days.feasts',
    node: 'Days',
    pattern: [
      opt(text('les', 'aux', 'a', 'pour', 'pendant', 'the', 'la', 'le', 'jusqu', 'au')),
      opt(text('les', 'la', 'a', 'aux')),
      kind('feast'),
    ],
    make: (): Days => ({ sort: 'vague' }),
    yes: ['pendant les vacances de février'],
  }),
  rule({
    name: 'days.vague',
    node: 'Days',
    pattern: [
      any(kind('vague'), text('fin', 'debut', 'milieu')),
      opt(text('la', 'le', 'de', 'du')),
      any(kind('weeknoun', 'monthnoun', 'month', 'weekend')),
    ],
    make: (): Days => ({ sort: 'vague' }),
    yes: ['fin de semaine', 'début mars'],
  }),
  rule({
    name: 'days.next-month',
    node: 'Days',
    pattern: [opt(text('le')), kind('monthnoun'), kind('next')],
    make: (): Days => ({ sort: 'vague' }),
    yes: ['le mois prochain'],
  }),
  rule({
    name: 'days.impossible',
    node: 'Days',
    pattern: [
      opt(text('le', 'du')),
      digits(0, 99),
      text('/'),
      digits(0, 99),
      opt(text('/')),
      opt(digits(0, 2099)),
      notBefore(text('h')),
    ],
    cost: 1,
    make: (_, day, __, mo): Days | undefined =>
      day > 31 || day === 0 || mo > 12 || mo === 0 ? { sort: 'invalid' } : undefined,
    yes: ['32/12'],
  }),
];
