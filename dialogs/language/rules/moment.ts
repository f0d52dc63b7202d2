import type { Rule } from '../chart.ts';
import { any, kind, node, notBefore, opt, rule, text } from '../rule.ts';
import type { Clock, Day, Moment, Part } from '../times.ts';
import { date, notHour } from './date-parts.ts';
import { number } from './number.ts';

/** One day. */
export const day = node<Day>('Day');

/** « inclus », or nothing. */
export const incl = opt(any(kind('untilincl')));

/** A number that is a day only where the sentence says so. */
export const bareDay = rule({
  name: 'day.bare-number',
  node: 'BareDay',
  pattern: [
    any(date, number(1, 31), kind('first')),
    opt(kind('ordinal')),
    notHour,
    notBefore(text('/', ':')),
  ],
  make: (value): Day => ({ sort: 'date', day: typeof value === 'string' ? 1 : value }),
  yes: ['24'],
});

/** A day, or a number that may be one. */
export const anyDay = any(day, node<Day>('BareDay'));

/** A day with an hour, where a stretch of time begins or ends. */
export const momentRules: Rule<Moment>[] = [
  rule({
    name: 'moment.day-clock',
    node: 'Moment',
    pattern: [day, opt(text('a', 'at', ',')), node<Clock>('Clock')],
    make: (day, _, clock): Moment => ({ day, clock }),
    yes: ['lundi 14h'],
  }),
  rule({
    name: 'moment.clock-day',
    node: 'Moment',
    pattern: [node<Clock>('Clock'), day],
    make: (clock, day): Moment => ({ day, clock, clockFirst: true }),
    yes: ['14h lundi'],
  }),
  rule({
    name: 'moment.day-part',
    node: 'Moment',
    pattern: [day, opt(any(text('au', 'le', 'en'))), kind('part')],
    make: (day, _, part): Moment => ({ day, part: part as Part }),
    yes: ['vendredi soir'],
  }),
  rule({
    name: 'moment.part-today',
    node: 'Moment',
    pattern: [any(kind('this'), text('des')), opt(kind('this')), kind('part')],
    make: (_, __, part): Moment => ({ day: { sort: 'offset', days: 0 }, part: part as Part }),
    yes: ['ce soir'],
  }),
  rule({
    name: 'moment.clock-today',
    node: 'Moment',
    pattern: [node<Clock>('Clock')],
    cost: 0.2,
    make: (clock): Moment | undefined => (clock.now ? undefined : { clock }),
    yes: ['14h'],
  }),
  rule({
    name: 'moment.now',
    node: 'Moment',
    pattern: [kind('now')],
    make: (): Moment => ({ day: { sort: 'offset', days: 0 }, clock: { minute: 0, now: true } }),
    yes: ['maintenant'],
  }),
  rule({
    name: 'moment.day',
    node: 'Moment',
    pattern: [day],
    cost: 0.05,
    make: (day): Moment => ({ day }),
    yes: ['lundi'],
  }),
];

/** Where a stretch of time begins or ends. */
export const moment = node<Moment>('Moment');

/** True when more than the day was said. */
export const exact = ({ clock, part }: Moment) => clock !== undefined || part !== undefined;
