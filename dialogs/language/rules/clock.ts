import type { Chart, Rule } from '../chart.ts';
import {
  any,
  digits,
  glued,
  kind,
  notBefore,
  opt,
  type Part as Piece,
  rule,
  text,
} from '../rule.ts';
import type { Clock, Part } from '../times.ts';
import { number } from './number.ts';

/** A time on the clock: from 1 to 7 it must be told morning from afternoon. */
export const at = (hour: number, minute = 0): Clock | undefined => {
  if (minute > 59 || hour * 60 + minute > 1440) return undefined;
  const clock: Clock = { minute: hour * 60 + minute };
  return hour >= 1 && hour <= 7 ? { ...clock, twelve: true } : clock;
};

const hour = number(0, 24);

/** Minutes of an hour. */
export const minute = number(1, 59);

/** Minutes in two digits. */
export const two = digits(0, 59, 2);

const counted = notBefore(any(kind('minute', 'slot', 'patient')));

/** True when nothing stands between a token and the one before. */
const isGlued: Piece<boolean> = {
  first: [],
  empty: true,
  read: (chart: Chart, place) => [
    { value: chart.tokens[place]?.glued ?? false, to: place, cost: 0, guessed: false },
  ],
};

/** Twelve hours later where the part of the day or « pm » says so. */
export function inPart(clock: Clock, part: Part): Clock | undefined {
  const { twelve: _, bare: __, ...exact } = clock;
  if (part === 'morning' || part === 'night') return clock.minute <= 720 ? exact : undefined;
  if (part === 'midday') return clock.minute >= 660 ? exact : undefined;
  if (clock.minute >= 720) return exact;
  return clock.minute <= 660 ? { ...exact, minute: clock.minute + 720 } : undefined;
}

/** Times on the clock in figures. */
export const clockRules: Rule<Clock>[] = [
  rule({
    name: 'clock.h',
    node: 'Clock',
    pattern: [hour, kind('hour')],
    make: (h) => at(h),
    yes: ['14h', 'quatorze heures', '9 H'],
  }),
  rule({
    name: 'clock.h-minutes',
    node: 'Clock',
    pattern: [hour, isGlued, kind('hour'), isGlued, two, opt(kind('minute')), counted],
    make: (h, tight, _, close, m) => (tight && !close ? undefined : at(h, m)),
    yes: ['14h30', '14 h 30', '14 h30'],
    no: ['14h 15 SNP'],
  }),
  rule({
    name: 'clock.h-apart-minutes',
    node: 'Clock',
    pattern: [hour, glued, kind('hour'), two, opt(kind('minute')), counted],
    cost: 0.4,
    make: (h, _, __, m) => at(h, m),
    yes: ['14h 30 min'],
  }),
  rule({
    name: 'clock.words',
    node: 'Clock',
    pattern: [hour, kind('hour'), opt(kind('and')), kind('number'), counted],
    make: (h, _, __, m) => (Number(m) >= 5 && Number(m) < 60 ? at(h, Number(m)) : undefined),
    yes: ['quatorze heures trente', '14 heures quinze'],
  }),
  rule({
    name: 'clock.half',
    node: 'Clock',
    pattern: [hour, opt(kind('hour')), kind('and'), kind('half')],
    make: (h) => at(h, 30),
    yes: ['14h et demie'],
  }),
  rule({
    name: 'clock.quarter',
    node: 'Clock',
    pattern: [hour, kind('hour'), opt(kind('and')), kind('quarter')],
    make: (h) => at(h, 15),
    yes: ['9 heures et quart', 'huit heures quart'],
  }),
  rule({
    name: 'clock.less-quarter',
    node: 'Clock',
    pattern: [hour, kind('hour'), kind('less'), opt(text('le', 'un')), kind('quarter')],
    make: (h) => at(h - 1, 45),
    yes: ['quinze heures moins le quart'],
  }),
  rule({
    name: 'clock.less',
    node: 'Clock',
    pattern: [hour, kind('hour'), kind('less'), minute],
    make: (h, _, __, m) => at(h - 1, 60 - m),
    yes: ['15h moins dix'],
  }),
  rule({
    name: 'clock.colon',
    node: 'Clock',
    pattern: [hour, text(':'), two],
    make: (h, _, m) => at(h, m),
    yes: ['14:30'],
  }),
  rule({
    name: 'clock.dot',
    node: 'Clock',
    pattern: [digits(7, 20), glued, text('.'), glued, digits(0, 45, 2)],
    cost: 0.3,
    make: (h, _, __, ___, m) => (m % 15 === 0 ? at(h, m) : undefined),
    yes: ['14.30'],
    no: ['4.12'],
  }),
  rule({
    name: 'clock.compact',
    node: 'Clock',
    pattern: [digits(700, 2359)],
    cost: 0.3,
    make: (n) => (n % 5 === 0 ? at(Math.floor(n / 100), n % 100) : undefined),
    yes: ['1430', '930'],
    no: ['2027'],
  }),
  ...(['am', 'pm'] as const).flatMap((half) => {
    const of = (h: number, m = 0) => ({ minute: ((h % 12) + (half === 'pm' ? 12 : 0)) * 60 + m });
    return [
      rule({
        name: `clock.${half}`,
        node: 'Clock',
        pattern: [number(1, 12), opt(text('h')), kind(half)],
        make: (h) => of(h),
        yes: [`9${half}`],
      }),
      rule({
        name: `clock.minutes-${half}`,
        node: 'Clock',
        pattern: [number(1, 12), text(':', '.', 'h'), two, kind(half)],
        make: (h, _, m) => of(h, m),
        yes: [`9:30${half}`],
      }),
      rule({
        name: `clock.words-${half}`,
        node: 'Clock',
        pattern: [kind('number'), kind('number'), kind(half)],
        make: (h, m) => (Number(h) <= 12 && Number(m) >= 10 ? of(Number(h), Number(m)) : undefined),
        yes: [`nine thirty ${half}`],
      }),
    ];
  }),
];
