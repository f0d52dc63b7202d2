import type { Rule } from '../chart.ts';
import { any, kind, notBefore, opt, rule, text } from '../rule.ts';
import type { Days } from '../times.ts';
import { anyDay } from './moment.ts';
import { number } from './number.ts';

/** Weeks and weekends. */
export const weekRules: Rule<Days>[] = [
  rule({
    name: 'days.week-next',
    node: 'Days',
    pattern: [
      opt(any(text('la', 'toute', 'all', 'for', 'pour', 'de', 'the', 'of'))),
      opt(text('la')),
      any(kind('weeknoun')),
      kind('next'),
    ],
    make: (): Days => ({ sort: 'week', weeks: 1 }),
    yes: ['la semaine prochaine'],
  }),
  rule({
    name: 'days.next-week',
    node: 'Days',
    pattern: [opt(any(text('all', 'for', 'of', 'the', 'whole'))), text('next'), kind('weeknoun')],
    make: (): Days => ({ sort: 'week', weeks: 1 }),
    yes: ['next week'],
  }),
  rule({
    name: 'days.this-week',
    node: 'Days',
    pattern: [
      opt(any(text('toute', 'all', 'for', 'pour', 'of', 'de', 'the', 'whole'))),
      any(kind('this'), text('la')),
      kind('weeknoun'),
      notBefore(kind('next')),
    ],
    make: (_, said): Days | undefined => (said === 'la' ? undefined : { sort: 'week', weeks: 0 }),
    yes: ['cette semaine'],
  }),
  rule({
    name: 'days.all-week',
    node: 'Days',
    pattern: [
      any(text('toute', 'tte')),
      text('la', 'ma'),
      kind('weeknoun'),
      notBefore(kind('next')),
    ],
    make: (): Days => ({ sort: 'week', weeks: 0, all: true }),
    yes: ['toute la semaine'],
  }),
  rule({
    name: 'days.week-number',
    node: 'Days',
    pattern: [
      opt(text('la', 'en')),
      any(kind('weeknoun'), text('s')),
      number(1, 53),
      notBefore(any(text('sur', 'h'), kind('hour'))),
    ],
    make: (_, __, week): Days => ({ sort: 'isoweek', week }),
    yes: ['semaine 49'],
  }),
  rule({
    name: 'days.week-numbers',
    node: 'Days',
    pattern: [
      opt(text('de', 'des', 'entre', 'du', 'from')),
      opt(text('la', 'les')),
      any(kind('weeknoun'), text('s')),
      number(1, 53),
      any(text('a', 'au', 'et', '-', 'to', 'and')),
      opt(text('la')),
      opt(kind('weeknoun')),
      number(1, 53),
      notBefore(any(text('sur', 'h'), kind('hour'))),
    ],
    make: (said, _, __, week, sep, ___, ____, last): Days | undefined =>
      (sep === 'et' || sep === 'and') && said !== 'entre'
        ? undefined
        : { sort: 'isoweek', week, last },
    yes: ['de la semaine 31 à la semaine 35', 'semaines 31 à 35'],
    no: ['semaines 31 et 35'],
  }),
  rule({
    name: 'days.week-of',
    node: 'Days',
    pattern: [
      opt(text('la', 'the')),
      kind('weeknoun'),
      any(text('du', 'of')),
      opt(text('the')),
      anyDay,
    ],
    make: (_, __, ___, ____, from): Days => ({
      sort: 'span',
      from,
      to: { sort: 'offset', days: Number.NaN },
    }),
    yes: ['la semaine du 14 décembre'],
  }),
  rule({
    name: 'days.weekend',
    node: 'Days',
    pattern: [
      opt(any(kind('this'), text('le', 'the', 'pour', 'du', 'tout'))),
      opt(kind('this')),
      kind('weekend'),
      opt(kind('next')),
    ],
    make: (_, __, ___, next): Days => ({ sort: 'weekend', weeks: next === undefined ? 0 : 1 }),
    yes: ['ce week-end'],
  }),
];
