import type { Rule } from '../chart.ts';
import { any, digits, kind, type Part, rule } from '../rule.ts';

/** A whole number between two bounds, in digits or in words. */
export const number = (least: number, most: number): Part<number> => ({
  first: ['d', 'k:number'],
  read: (chart, at) => [
    ...digits(least, most).read(chart, at),
    ...kind('number')
      .read(chart, at)
      .map((step) => ({ ...step, value: Number(step.value) }))
      .filter(({ value }) => value >= least && value <= most),
  ],
});

const minutes = number(1, 600);

/** How long: minutes. */
export const durations: Rule[] = [
  rule({
    name: 'duration.minutes',
    node: 'Duration',
    pattern: [minutes, kind('minute')],
    make: (count) => count,
    yes: ['20 min', 'vingt minutes'],
  }),
  rule({
    name: 'duration.hours',
    node: 'Duration',
    pattern: [number(1, 12), kind('hour', 'halfhour')],
    make: (count, word) => (word === '' || word === '60' ? count * 60 : undefined),
    yes: ['2h', 'deux heures', '2 hours'],
  }),
  rule({
    name: 'duration.hours-minutes',
    node: 'Duration',
    pattern: [number(1, 12), kind('hour'), digits(1, 59, 2)],
    make: (hours, _, rest) => hours * 60 + rest,
    yes: ['1h30'],
  }),
  rule({
    name: 'duration.hour-and-half',
    node: 'Duration',
    pattern: [number(1, 12), kind('hour'), any(kind('and')), kind('half')],
    make: (hours) => hours * 60 + 30,
    yes: ['une heure et demie'],
  }),
  rule({
    name: 'duration.named',
    node: 'Duration',
    pattern: [kind('halfhour')],
    make: (value) => Number(value),
    yes: ['1/2h', "quart d'heure"],
  }),
];
