import type { Rule } from '../chart.ts';
import { any, digits, glued, kind, node, notBefore, opt, rule, text } from '../rule.ts';
import type { Clock, Hours, Part } from '../times.ts';
import { clock } from './clock-parts.ts';
import { words } from './hours.ts';

/** Parts of the day. */
export const partHours: Rule<Hours>[] = [
  rule({
    name: 'hours.part',
    node: 'Hours',
    pattern: [
      opt(
        any(
          text('le', 'la', 'l', 'au', 'en', 'in', 'the', 'du', 'dans', 'de', 'les', 'a', 'toute'),
        ),
      ),
      opt(text('la', 'l', 'the', 'a')),
      opt(text('toute')),
      kind('part'),
    ],
    make: (_, __, ___, part): Hours =>
      part === 'night' ? { sort: 'vague' } : { sort: 'part', part: part as Part },
    yes: ['matin', "l'après-midi", 'in the afternoon'],
  }),
  rule({
    name: 'hours.this-part',
    node: 'Hours',
    pattern: [opt(text('en', 'dans', 'pour', 'de')), kind('this'), kind('part')],
    make: (_, __, part): Hours =>
      part === 'night' ? { sort: 'vague' } : { sort: 'part', part: part as Part, today: true },
    yes: ['cet aprem', 'ce soir', 'this evening'],
  }),
  rule({
    name: 'hours.avant-midi',
    node: 'Hours',
    pattern: [opt(text('l', 'd')), text('avant'), glued, text('-'), glued, text('midi')],
    cost: -0.5,
    make: (): Hours => ({ sort: 'part', part: 'morning' }),
    yes: ['demain avant-midi'],
    no: ['avant midi'],
  }),
  rule({
    name: 'hours.this-noon',
    node: 'Hours',
    pattern: [kind('thisnoon')],
    make: (): Hours => ({ sort: 'part', part: 'midday', today: true }),
    yes: ['ce midi'],
  }),
  rule({
    name: 'hours.tonight',
    node: 'Hours',
    pattern: [kind('tonight')],
    make: (): Hours => ({ sort: 'part', part: 'evening', today: true }),
    yes: ['tonight'],
  }),
  rule({
    name: 'hours.tantot',
    node: 'Hours',
    pattern: [opt(kind('this')), kind('tantot')],
    cost: 0.3,
    make: (): Hours => ({ sort: 'part', part: 'afternoon', today: true, around: true }),
    yes: ['ce tantôt'],
  }),
  rule({
    name: 'hours.from-part',
    node: 'Hours',
    pattern: [
      any(kind('starting', 'after')),
      opt(any(kind('this'), text('le', 'la', 'l'))),
      any(kind('part'), kind('thisnoon')),
    ],
    make: (_, said, part): Hours => ({
      sort: 'part',
      part: (part || 'midday') as Part,
      from: true,
      ...(said === '' && { today: true as const }),
    }),
    yes: ['à partir de cet après-midi'],
  }),
  rule({
    name: 'hours.until-part',
    node: 'Hours',
    pattern: [any(kind('until')), opt(any(kind('this'), text('au', 'le', 'la'))), kind('part')],
    make: (_, __, part): Hours => ({ sort: 'part', part: part as Part, until: true }),
    yes: ["jusqu'au soir", "jusqu'à ce soir"],
  }),
  rule({
    name: 'hours.all-day',
    node: 'Hours',
    pattern: [kind('allday')],
    make: (): Hours => ({ sort: 'allday' }),
    yes: ['toute la journée'],
  }),
  rule({
    name: 'hours.rest-of-day',
    node: 'Hours',
    pattern: [opt(any(kind('during'), text('le'))), kind('restofday')],
    make: (): Hours => ({ sort: 'rest' }),
    yes: ['le reste de la journée'],
  }),
];

/** Hours that nobody can tell, or that cannot be. */
export const vagueHours: Rule<Hours>[] = [
  rule({
    name: 'hours.vague',
    node: 'Hours',
    pattern: [
      any(kind('vague'), text('fin', 'debut', 'milieu')),
      opt(text('l', 'la', 'le', 'd', 'de')),
      opt(text('l')),
      any(kind('part', 'allday', 'noon'), kind('daynoun')),
    ],
    make: (): Hours => ({ sort: 'vague' }),
    yes: ["fin d'aprem", 'en début de matinée'],
  }),
  rule({
    name: 'hours.vague-alone',
    node: 'Hours',
    pattern: [kind('vague')],
    cost: 0.6,
    make: (): Hours => ({ sort: 'vague' }),
    yes: ['plus tard'],
  }),
  rule({
    name: 'hours.in-the-day',
    node: 'Hours',
    pattern: [text('dans'), text('la'), text('journee')],
    cost: -0.3,
    make: (): Hours => ({ sort: 'vague' }),
    yes: ['dans la journée'],
  }),
  rule({
    name: 'hours.half-day',
    node: 'Hours',
    pattern: [any(kind('halfday'))],
    make: (): Hours => ({ sort: 'half' }),
    yes: ['1/2 journée'],
  }),
  rule({
    name: 'hours.end-of-day',
    node: 'Hours',
    pattern: [opt(text('en')), kind('endofday')],
    make: (): Hours => ({ sort: 'vague' }),
    yes: ['en fin de journée'],
  }),
  rule({
    name: 'hours.plus',
    node: 'Hours',
    pattern: [any(clock, node<Clock>('BareClock')), text('+')],
    make: (from): Hours | undefined =>
      from.minute >= 480 ? { sort: 'from', from: { minute: from.minute } } : undefined,
    yes: ['17+'],
  }),
  rule({
    name: 'hours.slash',
    node: 'Hours',
    pattern: [digits(8, 20), text('/'), digits(13, 20), notBefore(text('/'))],
    cost: 0.3,
    make: (from, _, to): Hours | undefined =>
      to > from
        ? { sort: 'span', from: { minute: from * 60 }, to: { minute: to * 60 } }
        : undefined,
    yes: ['14/16'],
  }),
  rule({
    name: 'hours.until-evening',
    node: 'Hours',
    pattern: [
      opt(kind('from', 'starting')),
      clock,
      kind('until'),
      opt(text('au', 'le', 'la')),
      kind('part'),
    ],
    make: (): Hours => ({ sort: 'vague' }),
    yes: ["14h jusqu'au soir"],
  }),
  rule({
    name: 'hours.whenever',
    node: 'Hours',
    pattern: [kind('whenever'), words],
    cost: 0.2,
    make: (): Hours => ({ sort: 'vague' }),
    yes: ['dès mon retour'],
  }),
  rule({
    name: 'hours.impossible',
    node: 'Hours',
    pattern: [opt(kind('at')), digits(25, 99), glued, kind('hour')],
    make: (): Hours => ({ sort: 'invalid' }),
    yes: ['25h'],
  }),
  rule({
    name: 'hours.impossible-minutes',
    node: 'Hours',
    pattern: [digits(0, 24), any(kind('hour'), text(':')), digits(60, 99, 2)],
    make: (): Hours => ({ sort: 'invalid' }),
    yes: ['14h75'],
  }),
];
