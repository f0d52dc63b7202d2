import type { Rule } from '../chart.ts';
import { any, digits, kind, opt, type Part, rule, text } from '../rule.ts';
import type { Day, Days } from '../times.ts';
import { date, notHour } from './date-parts.ts';
import { anyDay, day, exact, incl, moment } from './moment.ts';
import { number } from './number.ts';

const upTo = any(
  text('au', 'o', 'a', 'to', '-', '–', '→', '>', '=>', '->', 'et'),
  kind('until', 'to'),
);

/** « 15h30, ve 30.10 »: what is stuck to an hour is its minutes. */
const noMinutes: Part<null> = {
  first: [],
  empty: true,
  read: ({ tokens }, at) =>
    tokens[at]?.glued && ['h', ':', 'heures'].includes(tokens[at - 1]?.text ?? '')
      ? []
      : [{ value: null, to: at, cost: 0, guessed: false }],
};

/** A number that may be an hour as well as a day. */
const isBare = (day: Day) =>
  day.sort === 'date' && day.month === undefined && day.weekday === undefined;

/** Days, lists of days and spans of days. */
export const dayRules: Rule<Days>[] = [
  rule({
    name: 'days.day',
    node: 'Days',
    pattern: [day],
    make: (day): Days => ({ sort: 'day', day }),
    yes: ['demain'],
  }),
  rule({
    name: 'days.numbers-of-month',
    node: 'Days',
    pattern: [
      opt(text('les', 'le', 'the')),
      noMinutes,
      any(date, number(1, 31)),
      any(text(',', 'et', '/', '&', 'and')),
      any(day),
    ],
    make: (_, __, first, ___, last): Days | undefined =>
      last.sort === 'date' && last.month
        ? {
            sort: 'list',
            days: [
              { ...last, day: first, ...(last.weekday && { weekday: undefined as never }) },
              last,
            ],
          }
        : undefined,
    cost: 0.1,
    yes: ['24 et 25 décembre'],
  }),
  rule({
    name: 'days.three-of-month',
    node: 'Days',
    pattern: [
      opt(text('les', 'le', 'the')),
      date,
      opt(text(',', 'et', '&')),
      date,
      opt(text(',')),
      any(text('et', 'and', '&', ',')),
      any(day),
    ],
    make: (_, a, __, b, ___, ____, last): Days | undefined =>
      last.sort === 'date' && last.month
        ? {
            sort: 'list',
            days: [a, b]
              .map((day): Day => ({ sort: 'date', day, month: last.month as number }))
              .concat(last),
          }
        : undefined,
    yes: ['les 16 17 et 18 fev', 'les 8, 9 et 10 mars'],
  }),
  rule({
    name: 'days.weekdays-numbers',
    node: 'Days',
    pattern: [
      text('les', 'le', 'on'),
      any(kind('weekdays', 'weekday')),
      opt(text(',')),
      date,
      opt(text(',')),
      opt(date),
      any(text('et', 'and', ',')),
      any(day),
    ],
    make: (_, __, ___, a, ____, b, _____, last): Days | undefined =>
      last.sort === 'date' && last.month
        ? {
            sort: 'list',
            days: [a, ...(b ? [b] : [])]
              .map((day): Day => ({ sort: 'date', day, month: last.month as number }))
              .concat(last),
          }
        : undefined,
    yes: ['les mardis 6, 13 et 20 octobre'],
  }),
  rule({
    name: 'days.late-numbers',
    node: 'Days',
    pattern: [date, text('-', '–'), digits(25, 31), notHour],
    cost: 0.3,
    make: (from, _, to): Days => ({
      sort: 'span',
      from: { sort: 'date', day: from },
      to: { sort: 'date', day: to },
    }),
    yes: ['24-27'],
  }),
  rule({
    name: 'days.numbers',
    node: 'Days',
    pattern: [text('les'), date, any(text('et', ',', '&')), date, notHour],
    make: (_, a, __, b): Days => ({
      sort: 'list',
      days: [a, b].map((day): Day => ({ sort: 'date', day })),
    }),
    yes: ['les 3 et 4'],
  }),
  rule({
    name: 'days.span',
    node: 'Days',
    pattern: [
      any(text('du', 'de', 'from', 'entre', 'des', 'd'), kind('starting', 'between')),
      opt(text('le', 'the')),
      anyDay,
      upTo,
      opt(text('le', 'the')),
      anyDay,
      incl,
    ],
    make: (said, first, from, sep, second, to): Days | undefined =>
      isBare(from) &&
      isBare(to) &&
      !(first && second) &&
      (said !== 'du' || sep === '-') &&
      sep !== 'au'
        ? undefined
        : { sort: 'span', from, to },
    yes: [
      'du 24 au 31 décembre',
      'du lundi au vendredi',
      'du 13 au lundi 15 juillet',
      'from Dec 24 to Dec 31',
      'du 3 au 7',
      'entre le 13 et le dix-huit',
      'à compter du 8 février jusqu’au 30 mai',
    ],
    no: ['de 9h à 11h'],
  }),
  rule({
    name: 'days.span-bare',
    node: 'Days',
    pattern: [
      any(day),
      any(text('au', 'to', '-', '–', '→', '>', '->', '=>'), kind('until')),
      opt(text('le', 'the')),
      any(day),
      incl,
    ],
    make: (from, sep, _, to): Days | undefined =>
      from.sort === 'offset' && sep === '-' ? undefined : { sort: 'span', from, to },
    yes: ['28/12 - 31/12', 'lundi au mercredi', '19 déc. au 3 janv.'],
  }),
  rule({
    name: 'days.span-english',
    node: 'Days',
    pattern: [
      opt(text('from')),
      any(day),
      any(text('to', '-', '–'), kind('until')),
      date,
      incl,
      notHour,
    ],
    make: (_, from, __, to): Days | undefined =>
      from.sort === 'date' && from.month && !from.weekday && to > from.day
        ? { sort: 'span', from, to: { sort: 'date', day: to, month: from.month } }
        : undefined,
    yes: ['May 28 to 31'],
  }),
  rule({
    name: 'days.span-number-dash',
    node: 'Days',
    pattern: [opt(text('du', 'les', 'le')), date, text('-', '–', 'au', 'to'), any(day)],
    make: (_, from, __, to): Days | undefined =>
      to.sort === 'date' && to.month && !to.weekday
        ? { sort: 'span', from: { sort: 'date', day: from }, to }
        : undefined,
    yes: ['24-31 décembre'],
  }),
  rule({
    name: 'days.moments',
    node: 'Days',
    pattern: [
      opt(any(text('du', 'de', 'from', 'd'), kind('starting'))),
      moment,
      opt(text('et')),
      any(text('au', 'a', 'to', '-', '→', '=>', '->', '>', 'until', 'du'), kind('until', 'to')),
      opt(text('le', 'the')),
      moment,
      incl,
    ],
    make: (_, from, __, sep, ___, to): Days | undefined => {
      if (!(exact(from) || exact(to)) || sep === 'du') return undefined;
      if (!to.day || (!from.day && (!exact(to) || to.clockFirst))) return undefined;
      if (from.clock && !to.clock && !to.part && !from.clock.now && sep === '-') return undefined;
      return { sort: 'moments', from, to };
    },
    yes: [
      'du 24 décembre 12h au 26 décembre 18h',
      'de lundi 14h à mardi 12h',
      'du vendredi soir au lundi matin',
      "de maintenant jusqu'à lundi",
    ],
    no: ['demain 9h-11h'],
  }),
];
