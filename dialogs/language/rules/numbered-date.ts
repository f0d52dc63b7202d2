import type { Rule } from '../chart.ts';
import { any, digits, kind, node, notBefore, opt, rule, text } from '../rule.ts';
import type { Day } from '../times.ts';
import { date, dot, fullYear, month, notHour, the, weekday, year } from './date-parts.ts';
import { number } from './number.ts';

/** One day by its number and month. */
export const numberedDates: Rule<Day>[] = [
  rule({
    name: 'day.month',
    node: 'Day',
    pattern: [
      the,
      opt(weekday),
      opt(text('.', ',', 'le', 'the')),
      any(date, kind('first'), number(1, 31)),
      opt(kind('ordinal')),
      opt(text('de', 'of', '-')),
      month,
      dot,
      opt(year),
      notBefore(kind('hour')),
    ],
    make: (_, name, __, day, ___, ____, mo, _____, yr): Day => ({
      sort: 'date',
      day: typeof day === 'string' ? 1 : day,
      month: Number(mo),
      ...(name && { weekday: Number(name) }),
      ...fullYear(yr),
    }),
    yes: ['24 décembre', 'jeudi 26 nov', 'le 1er janvier 2027', '19 déc.', 'le vingt-six novembre'],
  }),
  rule({
    name: 'day.month-bare-year',
    node: 'Day',
    pattern: [
      the,
      opt(weekday),
      dot,
      any(date, number(1, 31)),
      opt(kind('ordinal')),
      opt(text('de', 'of')),
      month,
      dot,
    ],
    make: (_, name, __, day, ___, ____, mo): Day => ({
      sort: 'date',
      day,
      month: Number(mo),
      ...(name && { weekday: Number(name) }),
    }),
    yes: ['le 24 décembre'],
  }),
  rule({
    name: 'day.month-english',
    node: 'Day',
    pattern: [
      opt(text('on', 'the')),
      opt(weekday),
      opt(text(',')),
      month,
      dot,
      opt(text('the')),
      date,
      opt(kind('ordinal')),
      opt(text(',')),
      opt(digits(2024, 2099)),
      notHour,
    ],
    make: (_, name, __, mo, ___, ____, day, _____, ______, yr): Day => ({
      sort: 'date',
      day,
      month: Number(mo),
      ...(name && { weekday: Number(name) }),
      ...fullYear(yr),
    }),
    yes: ['Dec 24', 'December 24th, 2026'],
    no: ['mars 14h'],
  }),
  rule({
    name: 'day.slashes',
    node: 'Day',
    pattern: [
      the,
      opt(weekday),
      opt(text('.', ',', 'le')),
      date,
      text('/'),
      digits(1, 12),
      opt(text('/')),
      opt(year),
      notBefore(any(text('/', 'h'), kind('hour'))),
    ],
    make: (_, name, __, day, ___, mo, slash, yr): Day | undefined =>
      (slash === undefined) !== (yr === undefined)
        ? undefined
        : { sort: 'date', day, month: mo, ...(name && { weekday: Number(name) }), ...fullYear(yr) },
    yes: ['24/12', 'jeu 24/12/26', '20/02/27'],
  }),
  rule({
    name: 'day.slashes-us',
    node: 'Day',
    pattern: [opt(text('on')), digits(1, 12), text('/'), digits(13, 31), notBefore(text('/'))],
    cost: 0.4,
    make: (): Day => ({ sort: 'ambiguous' }),
    yes: ['12/24'],
  }),
  rule({
    name: 'day.dots',
    node: 'Day',
    pattern: [
      the,
      opt(weekday),
      dot,
      date,
      text('.'),
      digits(1, 12),
      opt(text('.')),
      opt(year),
      notBefore(any(text('h'), kind('hour'))),
    ],
    cost: 0.1,
    make: (_, name, __, day, ___, mo, ____, yr): Day => ({
      sort: 'date',
      day,
      month: mo,
      ...(name && { weekday: Number(name) }),
      ...fullYear(yr),
    }),
    yes: ['4.12', '4.12.26'],
  }),
  ...(
    [
      ['je', 4],
      ['me', 3],
      ['ma', 2],
      ['sa', 6],
      ['di', 7],
    ] as const
  ).map(([name, weekday]) =>
    rule({
      name: `day.short-${name}`,
      node: 'Day',
      pattern: [opt(text('le')), text(name), dot, node<Day>('Day')],
      cost: 0.1,
      make: (_, __, ___, day): Day | undefined =>
        day.sort === 'date' && day.month && !day.weekday ? { ...day, weekday } : undefined,
      yes: [`${name} 3.12`],
    }),
  ),
  rule({
    name: 'day.dashes',
    node: 'Day',
    pattern: [the, opt(weekday), date, text('-'), digits(1, 12, 2), text('-'), year],
    make: (_, name, day, __, mo, ___, yr): Day => ({
      sort: 'date',
      day,
      month: mo,
      ...(name && { weekday: Number(name) }),
      ...fullYear(yr),
    }),
    yes: ['24-12-2026'],
  }),
  rule({
    name: 'day.iso',
    node: 'Day',
    pattern: [
      the,
      digits(2024, 2099),
      any(text('-', '/')),
      digits(1, 12),
      any(text('-', '/')),
      date,
    ],
    make: (_, yr, __, mo, ___, day): Day => ({ sort: 'date', day, month: mo, year: yr }),
    yes: ['2027-03-01'],
  }),
  rule({
    name: 'day.easter',
    node: 'Day',
    pattern: [
      opt(text('a', 'le', 'la', 'pour', 'on', 'at', 'le')),
      opt(text('pont')),
      opt(text('de')),
      opt(text('l')),
      kind('easter'),
    ],
    make: (_, __, ___, ____, days): Day => ({ sort: 'easter', days: Number(days) }),
    yes: ['à Pâques'],
  }),
  rule({
    name: 'day.holiday',
    node: 'Day',
    pattern: [
      opt(text('a', 'le', 'la', 'l', 'pour', 'on', 'at')),
      opt(text('le', 'la', 'l')),
      kind('holiday'),
    ],
    make: (_, __, value): Day => ({
      sort: 'date',
      month: Number(value.slice(0, 2)),
      day: Number(value.slice(3)),
    }),
    yes: ['à Noël'],
  }),
];
