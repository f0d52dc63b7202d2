import type { Rule } from '../chart.ts';
import { any, digits, glued, kind, node, notBefore, opt, rule, text } from '../rule.ts';
import type { Clock, Part } from '../times.ts';
import { at, clockRules, inPart, minute, two } from './clock.ts';
import { number } from './number.ts';

/** Times on the clock in words. */
export const wordClocks: Rule<Clock>[] = [
  rule({
    name: 'clock.half-past',
    node: 'Clock',
    pattern: [any(kind('halfpast'), text('half')), number(1, 12)],
    make: (_, h) => at(h, 30),
    yes: ['half past 2', 'half two'],
  }),
  rule({
    name: 'clock.quarter-past',
    node: 'Clock',
    pattern: [kind('quarterpast'), number(1, 12)],
    make: (_, h) => at(h, 15),
    yes: ['quarter past nine'],
  }),
  rule({
    name: 'clock.quarter-to',
    node: 'Clock',
    pattern: [kind('quarterto'), number(2, 12)],
    make: (_, h) => at(h - 1, 45),
    yes: ['quarter to nine'],
  }),
  rule({
    name: 'clock.noon',
    node: 'Clock',
    pattern: [kind('noon')],
    make: (): Clock => ({ minute: 720, noon: true }),
    yes: ['midi'],
  }),
  rule({
    name: 'clock.noon-minutes',
    node: 'Clock',
    pattern: [kind('noon'), opt(kind('and')), any(two, minute)],
    make: (_, __, m) => (m >= 5 ? at(12, m) : undefined),
    yes: ['midi trente'],
  }),
  rule({
    name: 'clock.noon-half',
    node: 'Clock',
    pattern: [kind('noon'), kind('and'), kind('half')],
    make: () => at(12, 30),
    yes: ['midi et demi'],
  }),
  rule({
    name: 'clock.noon-quarter',
    node: 'Clock',
    pattern: [kind('noon'), opt(kind('and')), kind('quarter')],
    make: () => at(12, 15),
    yes: ['midi et quart', 'midi quart'],
  }),
  rule({
    name: 'clock.midnight',
    node: 'Clock',
    pattern: [kind('midnight')],
    make: () => ({ minute: 1440 }),
    yes: ['minuit'],
  }),
  rule({
    name: 'clock.around',
    node: 'Clock',
    pattern: [kind('around'), node<Clock>('Clock')],
    make: (_, clock): Clock => ({ ...clock, around: true }),
    yes: ['vers 15h'],
  }),
  rule({
    name: 'clock.ish',
    node: 'Clock',
    pattern: [kind('roundish')],
    make: (): Clock => ({ minute: 720, around: true }),
    yes: ['noonish'],
  }),
  rule({
    name: 'clock.of-part',
    node: 'Clock',
    pattern: [
      any(node<Clock>('PlainClock'), node<Clock>('BareClock')),
      opt(text('de', 'du', 'ce', 'cet', 'cette', 'in', 'this', 'at')),
      opt(text('l', 'la', 'the')),
      kind('part'),
    ],
    make: (clock, _, __, part) => inPart(clock, part as Part),
    yes: ["4h de l'après-midi", '8h du soir', '9 heures ce matin'],
    no: ['16h ce matin'],
  }),
  rule({
    name: 'clock.slip-of-h',
    node: 'Clock',
    pattern: [digits(8, 20), glued, text('j', 'g', 'ha', 'hh', 'u'), opt(two)],
    cost: 1.6,
    make: (h, _, __, m) => at(h, m ?? 0),
    yes: ['14j'],
  }),
];

/** The clocks that a part of the day may follow: all but those that have one. */
export const plainClocks: Rule<Clock>[] = clockRules
  .filter(({ name }) => /^clock\.(h|h-minutes|words|half|colon)$/.test(name))
  .map((one) => ({ ...one, node: 'PlainClock', yes: [], no: [] }));

/** A number that is an hour only where the sentence says so. */
export const bareClock = rule({
  name: 'clock.bare',
  node: 'BareClock',
  pattern: [
    number(1, 24),
    notBefore(any(kind('hour', 'minute', 'weeknoun', 'daynoun'), text('/', '%'))),
  ],
  cost: 0.4,
  make: (h): Clock => ({ minute: h * 60, bare: true, ...(h < 8 && { twelve: true as const }) }),
  yes: ['9'],
});
