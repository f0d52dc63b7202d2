import type { Rule } from '../chart.ts';
import { any, kind, notBefore, opt, rule, text } from '../rule.ts';
import type { Day } from '../times.ts';
import { date, dot, notHour, the, weekday } from './date-parts.ts';
import { number } from './number.ts';

/** One day by its name. */
export const dateRules: Rule<Day>[] = [
  ...(
    [
      ['today', 0, ["aujourd'hui", 'ajd']],
      ['tomorrow', 1, ['demain', 'tmrw']],
      ['aftertomorrow', 2, ['après-demain']],
    ] as const
  ).map(([name, days, yes]) =>
    rule({
      name: `day.${name}`,
      node: 'Day',
      pattern: [opt(text('le', 'pour', 'des', 'for', 'the', 'de')), kind(name)],
      make: (): Day => ({ sort: 'offset', days }),
      yes: [...yes],
    }),
  ),
  rule({
    name: 'day.in-days',
    node: 'Day',
    pattern: [kind('within'), number(1, 60), kind('daynoun')],
    make: (_, days): Day => ({ sort: 'offset', days }),
    yes: ['dans 3 jours'],
  }),
  rule({
    name: 'day.weekday',
    node: 'Day',
    pattern: [the, opt(kind('this')), weekday, dot],
    make: (said, own, name): Day => ({
      sort: 'weekday',
      weekday: Number(name),
      ...(said === 'le' && own === undefined && { habitual: true as const }),
    }),
    yes: ['jeudi', 'on Thursday', 'ven.'],
  }),
  rule({
    name: 'day.weekday-next',
    node: 'Day',
    pattern: [the, weekday, dot, kind('next')],
    make: (_, name): Day => ({ sort: 'weekday', weekday: Number(name), which: 'next' }),
    yes: ['mardi prochain'],
  }),
  rule({
    name: 'day.next-weekday',
    node: 'Day',
    pattern: [text('next'), weekday],
    make: (_, name): Day => ({ sort: 'weekday', weekday: Number(name), which: 'next' }),
    yes: ['next Friday'],
  }),
  rule({
    name: 'day.weekday-in-eight',
    node: 'Day',
    pattern: [the, weekday, kind('ineight')],
    make: (_, name): Day => ({ sort: 'weekday', weekday: Number(name), which: 'eight' }),
    yes: ['mardi en huit'],
  }),
  rule({
    name: 'day.weekday-in-fifteen',
    node: 'Day',
    pattern: [the, weekday, kind('infifteen')],
    make: (_, name): Day => ({ sort: 'weekday', weekday: Number(name), which: 'fifteen' }),
    yes: ['jeudi en quinze'],
  }),
  rule({
    name: 'day.weekday-week',
    node: 'Day',
    pattern: [weekday, text('week')],
    make: (name): Day => ({ sort: 'weekday', weekday: Number(name), which: 'eight' }),
    yes: ['Tuesday week'],
  }),
  rule({
    name: 'day.number',
    node: 'Day',
    pattern: [
      any(text('le', 'the', 'du', 'les')),
      any(date, kind('first')),
      opt(kind('ordinal')),
      notHour,
      notBefore(any(text('/'), kind('month'))),
    ],
    make: (_, day): Day => ({ sort: 'date', day: typeof day === 'string' ? 1 : day }),
    yes: ['le 24', 'the 3rd'],
    no: ['le 15h'],
  }),
  rule({
    name: 'day.number-words',
    node: 'Day',
    pattern: [text('le', 'du'), kind('number'), notHour, notBefore(any(text('/'), kind('month')))],
    make: (_, day): Day | undefined =>
      Number(day) >= 2 && Number(day) <= 31 ? { sort: 'date', day: Number(day) } : undefined,
    yes: ['le dix-neuf'],
  }),
  rule({
    name: 'day.ordinal',
    node: 'Day',
    pattern: [date, kind('ordinal'), notHour],
    make: (day): Day => ({ sort: 'date', day }),
    yes: ['24th', '1er'],
  }),
  rule({
    name: 'day.weekday-number',
    node: 'Day',
    pattern: [
      the,
      weekday,
      dot,
      opt(text('le', 'the', ',')),
      date,
      opt(kind('ordinal')),
      notHour,
      notBefore(any(text('/', '-', 'a', 'h'), kind('month'))),
    ],
    make: (_, name, __, ___, day): Day => ({ sort: 'date', day, weekday: Number(name) }),
    yes: ['vendredi 15'],
    no: ['vendredi 15h'],
  }),
  rule({
    name: 'day.weekday-number-loose',
    node: 'Day',
    pattern: [the, weekday, dot, date, notHour, notBefore(any(text('/'), kind('month', 'hour')))],
    cost: 0.8,
    make: (_, name, __, day): Day => ({ sort: 'date', day, weekday: Number(name) }),
    yes: ['vendredi 15'],
  }),
];
