import type { Rule } from '../chart.ts';
import { any, kind, node, opt, rule, small, text } from '../rule.ts';
import type { Habit } from '../times.ts';
import { dot, weekday } from './date-parts.ts';

/** Weekdays one after the other. */
export const weekdayList = rule({
  name: 'weekdays.list',
  node: 'WeekdayList',
  pattern: [
    any(weekday, kind('weekdays')),
    dot,
    opt(any(text(',', '/', '&', '-'), kind('and'))),
    opt(text('les', 'le', 'tous', 'on')),
    opt(text('les')),
    opt(node<number[]>('WeekdayList')),
  ],
  make: (first, _, sep, __, ___, rest): number[] | undefined =>
    rest ? [Number(first), ...rest] : sep === undefined ? [Number(first)] : undefined,
  yes: ['mardi et jeudi'],
});

const list = node<number[]>('WeekdayList');

const allWeek = [1, 2, 3, 4, 5, 6, 7];

/** What comes back every week or every other. */
export const habitRules: Rule<Habit>[] = [
  rule({
    name: 'habit.each',
    node: 'Habit',
    pattern: [kind('each'), list],
    make: (_, weekdays): Habit => ({ weekdays, every: 1 }),
    yes: ['tous les mardis', 'chaque jeudi', 'every Tuesday', 'tous les lundis et vendredis'],
  }),
  rule({
    name: 'habit.plural',
    node: 'Habit',
    pattern: [
      opt(text('les', 'on', 'mes', 'le', 'des')),
      any(kind('weekdays')),
      opt(any(text(',', '/', '&'), kind('and'))),
      opt(text('les')),
      opt(any(kind('weekdays'))),
    ],
    make: (_, first, sep, __, second): Habit | undefined =>
      (sep === undefined) !== (second === undefined)
        ? undefined
        : { weekdays: second ? [Number(first), Number(second)] : [Number(first)], every: 1 },
    yes: ['les vendredis', 'on Tuesdays'],
  }),
  rule({
    name: 'habit.on-two',
    node: 'Habit',
    pattern: [
      opt(text('un', '1', 'le', 'les', 'tous', 'une')),
      opt(text('les')),
      any(weekday, kind('weekdays')),
      kind('ontwo'),
    ],
    make: (_, __, name): Habit => ({ weekdays: [Number(name)], every: 2 }),
    yes: ['un mercredi sur deux'],
  }),
  rule({
    name: 'habit.every-other',
    node: 'Habit',
    pattern: [kind('everyother'), weekday],
    make: (_, name): Habit => ({ weekdays: [Number(name)], every: 2 }),
    yes: ['every other Monday'],
  }),
  rule({
    name: 'habit.each-fortnight',
    node: 'Habit',
    pattern: [kind('each'), list, any(kind('fortnightly', 'ontwo'))],
    make: (_, weekdays): Habit => ({ weekdays, every: 2 }),
    yes: ['tous les mardis une semaine sur deux'],
  }),
  rule({
    name: 'habit.weekday-fortnight',
    node: 'Habit',
    pattern: [opt(text('le', 'les', 'on')), list, opt(text(',')), kind('fortnightly')],
    make: (_, weekdays): Habit => ({ weekdays, every: 2 }),
    yes: ['le mardi une semaine sur deux'],
  }),
  rule({
    name: 'habit.fortnight-weekday',
    node: 'Habit',
    pattern: [kind('fortnightly'), opt(text('le', 'les', 'on', ',')), list],
    make: (_, __, weekdays): Habit => ({ weekdays, every: 2 }),
    yes: ['une semaine sur deux le jeudi'],
  }),
  rule({
    name: 'habit.weekly-weekday',
    node: 'Habit',
    pattern: [kind('weekly'), opt(text('le', 'les', 'on', ',')), list],
    make: (_, __, weekdays): Habit => ({ weekdays, every: 1 }),
    yes: ['toutes les semaines le mardi'],
  }),
  rule({
    name: 'habit.weekday-weekly',
    node: 'Habit',
    pattern: [
      opt(text('le', 'les', 'on', 'du', 'mon', 'mes', 'de', 'my')),
      list,
      opt(text(',')),
      kind('weekly'),
    ],
    make: (_, weekdays): Habit => ({ weekdays, every: 1 }),
    yes: ['le mardi toutes les semaines'],
  }),
  rule({
    name: 'habit.span-weekly',
    node: 'Habit',
    pattern: [
      opt(kind('each')),
      opt(any(kind('daynoun'))),
      any(text('du', 'de', 'from', 'le')),
      weekday,
      any(text('au', 'a', 'to')),
      weekday,
      opt(text(',')),
      kind('weekly'),
    ],
    make: (_, __, ___, from, ____, to): Habit => ({
      weekdays: daysBetween(Number(from), Number(to)),
      every: 1,
    }),
    yes: ['du lundi au vendredi toutes les semaines'],
  }),
  rule({
    name: 'habit.daily-span',
    node: 'Habit',
    pattern: [
      kind('daily', 'weekly'),
      opt(text(',')),
      any(text('du', 'de', 'from')),
      weekday,
      any(text('au', 'a', 'to')),
      weekday,
    ],
    make: (_, __, ___, from, ____, to): Habit => ({
      weekdays: daysBetween(Number(from), Number(to)),
      every: 1,
    }),
    yes: ['tous les jours du lundi au vendredi'],
  }),
  rule({
    name: 'habit.daily',
    node: 'Habit',
    pattern: [kind('daily')],
    make: (): Habit => ({ weekdays: allWeek, every: 1 }),
    yes: ['tous les jours'],
  }),
];

/** What comes back otherwise. */
export const otherHabits: Rule<Habit>[] = [
  rule({
    name: 'habit.workdays',
    node: 'Habit',
    pattern: [kind('workdays')],
    make: (): Habit => ({ weekdays: [1, 2, 3, 4, 5], every: 1 }),
    yes: ['tous les jours ouvrés'],
  }),
  rule({
    name: 'habit.series-of',
    node: 'Habit',
    pattern: [
      any(
        text(
          'recurrence',
          'recurrences',
          'serie',
          'series',
          'recurrent',
          'recurrents',
          'recurring',
        ),
      ),
      small(2),
      list,
    ],
    make: (_, __, weekdays): Habit => ({ weekdays, every: 1 }),
    yes: ['ma récurrence du mardi'],
  }),
  rule({
    name: 'habit.of-month',
    node: 'Habit',
    pattern: [
      opt(text('le', 'chaque', 'tous', 'the', 'every')),
      opt(text('les')),
      any(kind('first', 'second', 'lastpast'), text('troisieme', 'third', 'quatrieme')),
      any(weekday, kind('weekdays')),
      kind('inmonth'),
    ],
    make: (): Habit => ({ weekdays: [], every: 1, unsupported: true }),
    yes: ['le premier lundi du mois'],
  }),
  rule({
    name: 'habit.even-weeks',
    node: 'Habit',
    pattern: [
      opt(text('les', 'en', 'le', 'tous')),
      opt(text('les')),
      opt(list),
      opt(text(',', 'des', 'les', 'en', 'de')),
      kind('evenodd'),
      opt(text(',')),
      opt(text('le', 'les')),
      opt(list),
    ],
    make: (_, __, before, ___, parity, ____, _____, after): Habit => ({
      weekdays: before ?? after ?? [],
      every: 2,
      parity: parity === 'even' ? 0 : 1,
    }),
    yes: ['semaines paires'],
  }),
  rule({
    name: 'habit.in-month',
    node: 'Habit',
    pattern: [kind('inmonth')],
    cost: 0.5,
    make: (): Habit => ({ weekdays: [], every: 1, unsupported: true }),
    yes: ['tous les mois'],
  }),
];

/** Monday to Friday as numbers; a span that wraps goes over Sunday. */
function daysBetween(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; days.length < 7; day = (day % 7) + 1) {
    days.push(day);
    if (day === to) break;
  }
  return days;
}
