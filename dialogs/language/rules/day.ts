import {
  any,
  digits,
  end,
  kind,
  node,
  notBefore,
  opt,
  type Rule,
  rule,
  small,
  text,
} from '../rule.ts';
import type { Clock, Day, Days, Habit, Moment, Part } from '../times.ts';
import { number } from './number.ts';

const the = opt(text('le', 'la', 'the', 'on', 'les', 'l', 'ce', 'pour'));
const dot = opt(text('.'));
const weekday = kind('weekday');
const date = digits(1, 31);
const month = kind('month');
const year = any(digits(2024, 2099), digits(24, 99, 2));
const fullYear = (value: number | undefined) =>
  value === undefined ? {} : { year: value < 100 ? 2000 + value : value };
const notHour = notBefore(
  any(
    kind(
      'hour',
      'minute',
      'slot',
      'patient',
      'am',
      'pm',
      'monthnoun',
      'weeknoun',
      'daynoun',
      'telemode',
      'visitmode',
    ),
    text(':', '%', 'x'),
  ),
);

const dateRules: Rule<Day>[] = [
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
  }),
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

const day = node<Day>('Day');
const untilWord = any(kind('until'), text('au'));
const upTo = any(text('au', 'a', 'to', '-', '–', '→', '>', '=>', '->', 'et'), kind('until', 'to'));
const incl = opt(any(kind('untilincl')));

const bareDay = rule({
  name: 'day.bare-number',
  node: 'BareDay',
  pattern: [
    any(date, number(1, 31), kind('first')),
    opt(kind('ordinal')),
    notHour,
    notBefore(text('/', ':')),
  ],
  make: (value): Day => ({ sort: 'date', day: typeof value === 'string' ? 1 : value }),
});
const anyDay = any(day, node<Day>('BareDay'));

const momentRules: Rule<Moment>[] = [
  rule({
    name: 'moment.day-clock',
    node: 'Moment',
    pattern: [day, opt(text('a', 'at', ',')), node<Clock>('Clock')],
    make: (day, _, clock): Moment => ({ day, clock }),
  }),
  rule({
    name: 'moment.clock-day',
    node: 'Moment',
    pattern: [node<Clock>('Clock'), day],
    make: (clock, day): Moment => ({ day, clock, clockFirst: true }),
  }),
  rule({
    name: 'moment.day-part',
    node: 'Moment',
    pattern: [day, opt(any(text('au', 'le', 'en'))), kind('part')],
    make: (day, _, part): Moment => ({ day, part: part as Part }),
  }),
  rule({
    name: 'moment.part-today',
    node: 'Moment',
    pattern: [any(kind('this'), text('des')), opt(kind('this')), kind('part')],
    make: (_, __, part): Moment => ({ day: { sort: 'offset', days: 0 }, part: part as Part }),
  }),
  rule({
    name: 'moment.clock-today',
    node: 'Moment',
    pattern: [node<Clock>('Clock')],
    cost: 0.2,
    make: (clock): Moment | undefined => (clock.now ? undefined : { clock }),
  }),
  rule({
    name: 'moment.now',
    node: 'Moment',
    pattern: [kind('now')],
    make: (): Moment => ({ day: { sort: 'offset', days: 0 }, clock: { minute: 0, now: true } }),
  }),
  rule({
    name: 'moment.day',
    node: 'Moment',
    pattern: [day],
    cost: 0.05,
    make: (day): Moment => ({ day }),
  }),
];

const moment = node<Moment>('Moment');
const exact = ({ clock, part }: Moment) => clock !== undefined || part !== undefined;

/** A number that may be an hour as well as a day. */
const isBare = (day: Day) =>
  day.sort === 'date' && day.month === undefined && day.weekday === undefined;

const dayRules: Rule<Days>[] = [
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
      any(date, number(1, 31)),
      any(text(',', 'et', '/', '&', 'and')),
      any(day),
    ],
    make: (_, first, __, last): Days | undefined =>
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
    make: (said, _, from, sep, __, to): Days | undefined =>
      isBare(from) && isBare(to) && (said !== 'du' || sep === '-') && sep !== 'au'
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
      any(text('au', 'a', 'to', '-', '→', '=>', '->', '>', 'until', 'du'), kind('until', 'to')),
      opt(text('le', 'the')),
      moment,
      incl,
    ],
    make: (_, from, sep, __, to): Days | undefined => {
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
  rule({
    name: 'days.until',
    node: 'Days',
    pattern: [untilWord, opt(text('le', 'au')), anyDay, incl],
    make: (said, _, to): Days | undefined =>
      said === 'au' && to.sort !== 'date' ? undefined : { sort: 'until', to },
    yes: ["jusqu'à lundi inclus", "jusqu'au 15 décembre", 'until Friday'],
  }),
  rule({
    name: 'days.before',
    node: 'Days',
    pattern: [kind('before'), opt(text('le')), day],
    make: (_, __, to): Days => ({ sort: 'until', to, before: true }),
    yes: ['avant mercredi'],
  }),
  rule({
    name: 'days.impossible-number',
    node: 'Days',
    pattern: [text('le', 'du', 'au'), digits(32, 99), notHour],
    make: (): Days => ({ sort: 'invalid' }),
    yes: ['le 32'],
  }),
  rule({
    name: 'days.until-week',
    node: 'Days',
    pattern: [kind('until'), any(node<Days>('WeekDays'))],
    make: (_, to): Days => ({ sort: 'until', to: to as never }),
    yes: ["jusqu'à la semaine prochaine"],
  }),
  rule({
    name: 'days.from',
    node: 'Days',
    pattern: [kind('starting', 'onwards'), opt(text('le', 'du', 'au')), anyDay],
    make: (_, __, from): Days => ({ sort: 'from', from }),
    yes: ['à partir de lundi', 'dès demain', 'from Thursday'],
  }),
  rule({
    name: 'days.count',
    node: 'Days',
    pattern: [
      opt(kind('during')),
      number(2, 60),
      kind('daynoun'),
      any(kind('starting', 'from')),
      day,
    ],
    make: (_, days, __, ___, from): Days => ({ sort: 'count', days, from }),
    yes: ['3 jours à partir de lundi'],
  }),
  rule({
    name: 'days.count-now',
    node: 'Days',
    pattern: [
      kind('during'),
      opt(text('les', 'the', 'next')),
      number(2, 60),
      opt(kind('next')),
      any(kind('daynoun'), kind('weeknoun')),
    ],
    make: (_, __, count): Days => ({ sort: 'count', days: count }),
    yes: ['pendant 3 jours'],
  }),
  rule({
    name: 'days.weeks-now',
    node: 'Days',
    pattern: [opt(kind('during', 'from')), number(1, 30), kind('weeknoun')],
    cost: 0.2,
    make: (_, weeks): Days => ({ sort: 'count', days: weeks * 7 }),
    yes: ['pendant deux semaines'],
  }),
  rule({
    name: 'days.fortnight-from',
    node: 'Days',
    pattern: [
      opt(text('for')),
      opt(text('a', 'une', 'the')),
      kind('fortnightnoun'),
      any(kind('starting', 'from')),
      opt(text('le')),
      day,
    ],
    make: (_, __, ___, ____, _____, from): Days => ({ sort: 'count', days: 14, from }),
    yes: ['a fortnight from Monday'],
  }),
  rule({
    name: 'days.month',
    node: 'Days',
    pattern: [
      opt(any(text('en', 'in', 'tout', 'le', 'all'), kind('during'))),
      opt(text('le')),
      opt(kind('monthnoun')),
      opt(text('de', 'of')),
      month,
    ],
    cost: 0.4,
    make: (said, _, noun, __, mo): Days | undefined =>
      said === undefined && noun === undefined ? undefined : { sort: 'month', month: Number(mo) },
    yes: ['en février', 'tout le mois de mars'],
  }),
  rule({
    name: 'days.half-month',
    node: 'Days',
    pattern: [
      opt(text('la', 'the', 'pendant', 'pour')),
      any(kind('first'), kind('second'), text('premiere', 'deuxieme')),
      any(kind('fortnightnoun')),
      any(text('de', 'd', 'of', 'du')),
      opt(kind('monthnoun')),
      opt(text('de')),
      month,
    ],
    make: (_, which, __, ___, ____, _____, mo): Days => ({
      sort: 'month',
      month: Number(mo),
      part: which === 'deuxieme' || which === 'seconde' ? 2 : 1,
    }),
    yes: ["la première quinzaine d'avril"],
  }),
  rule({
    name: 'days.until-then',
    node: 'Days',
    pattern: [kind('untilthen')],
    make: (): Days => ({ sort: 'then' }),
    yes: ["d'ici là"],
  }),
  rule({
    name: 'days.feasts',
    node: 'Days',
    pattern: [
      opt(text('les', 'aux', 'a', 'pour', 'pendant', 'the', 'la', 'le', 'jusqu', 'au')),
      opt(text('les', 'la', 'a', 'aux')),
      kind('feast'),
    ],
    make: (): Days => ({ sort: 'vague' }),
    yes: ['pendant les vacances de février'],
  }),
  rule({
    name: 'days.vague',
    node: 'Days',
    pattern: [
      kind('vague'),
      opt(text('la', 'le', 'de', 'du')),
      any(kind('weeknoun', 'monthnoun', 'month', 'weekend')),
    ],
    make: (): Days => ({ sort: 'vague' }),
    yes: ['fin de semaine', 'début mars'],
  }),
  rule({
    name: 'days.next-month',
    node: 'Days',
    pattern: [opt(text('le')), kind('monthnoun'), kind('next')],
    make: (): Days => ({ sort: 'vague' }),
    yes: ['le mois prochain'],
  }),
  rule({
    name: 'days.impossible',
    node: 'Days',
    pattern: [
      opt(text('le', 'du')),
      digits(0, 99),
      text('/'),
      digits(0, 99),
      opt(text('/')),
      opt(digits(0, 2099)),
      notBefore(text('h')),
    ],
    cost: 1,
    make: (_, day, __, mo): Days | undefined =>
      day > 31 || day === 0 || mo > 12 || mo === 0 ? { sort: 'invalid' } : undefined,
    yes: ['32/12'],
  }),
];

const weekDays: Rule<Days>[] = dayRules
  .filter(({ name }) => /week|weekend/.test(name) && name !== 'days.until-week')
  .map((one) => ({ ...one, node: 'WeekDays', yes: [], no: [] }));

const weekdayList = rule({
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
});
const list = node<number[]>('WeekdayList');

const allWeek = [1, 2, 3, 4, 5, 6, 7];

const habitRules: Rule<Habit>[] = [
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

void end;

/** Days, spans of days, and what repeats. */
export const dayRulesAll: Rule[] = [
  ...dateRules,
  bareDay,
  ...momentRules,
  ...dayRules,
  ...weekDays,
  weekdayList,
  ...habitRules,
];
