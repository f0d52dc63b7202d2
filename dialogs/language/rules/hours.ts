import type { Rule } from '../chart.ts';
import {
  any,
  digits,
  glued,
  kind,
  node,
  notBefore,
  opt,
  type Part as Piece,
  rule,
  text,
} from '../rule.ts';
import type { Clock, Hours } from '../times.ts';
import { two } from './clock.ts';
import { anyClock, clock, dash } from './clock-parts.ts';

const start = opt(any(kind('from'), kind('between'), text('du')));

const sep = any(dash, kind('at', 'to', 'until'), text('jusqu'));

/** « de 2 à 4 cet aprem », « 9 to 11am »: what the second says of the half of the day holds for the first. */
function firstOfSpan(from: Clock, to: Clock): Clock {
  const { bare, twelve, ...early } = from;
  if (to.twelve || to.bare) return twelve ? { ...early, twelve } : early;
  if (!bare && !twelve) return early;
  const later = from.minute + 720 < to.minute && from.minute < 480;
  return later ? { ...early, minute: from.minute + 720 } : early;
}

function span(from: Clock, to: Clock, said = false): Hours | undefined {
  const both = from.bare && to.bare;
  if (both && (to.minute <= from.minute || to.minute > 1440)) return undefined;
  const early = firstOfSpan(from, to);
  if (both && !said && early.minute < 480) return undefined;
  if (!from.twelve && from.minute >= 480 && to.twelve && to.bare) return undefined;
  const { bare: _, ...late } = to;
  return { sort: 'span', from: early, to: late };
}

/** Up to six words of any kind but times and acts. */
export const words: Piece<null> = {
  read: (chart, at) => {
    const ways = [];
    let to = at;
    for (let count = 0; count < 6 && chart.tokens[to]?.sort === 'word'; count += 1) {
      to += 1;
      ways.push({ value: null, to, cost: 0.05 * count, guessed: false });
    }
    return ways;
  },
};

/** No hour stands right before: « 9h 10h 11h » are three. */
const firstHour: Piece<null> = {
  read: ({ tokens }, at) =>
    ['h', 'heures', 'heure'].includes(tokens[at - 1]?.text ?? '')
      ? []
      : [{ value: null, to: at, cost: 0, guessed: false }],
};

/** Hours with their bounds and how long they last. */
export const hourRules: Rule<Hours>[] = [
  rule({
    name: 'hours.span-run-together',
    node: 'Hours',
    pattern: [
      opt(kind('from')),
      digits(0, 24),
      glued,
      text('ha'),
      glued,
      digits(0, 24),
      kind('hour'),
      opt(two),
    ],
    cost: 0.3,
    make: (_, from, __, ___, ____, to, _____, m): Hours => ({
      sort: 'span',
      from: { minute: from * 60 },
      to: { minute: to * 60 + (m ?? 0) },
    }),
    yes: ['de14ha17h'],
  }),
  rule({
    name: 'hours.span',
    node: 'Hours',
    pattern: [start, anyClock, sep, anyClock],
    make: (said, from, _, to) =>
      from.bare && !to.bare && !said && from.minute > to.minute
        ? undefined
        : span(from, to, said !== undefined),
    yes: [
      '14h-16h',
      'de 9 à 11',
      '9-11h',
      '1430-1600',
      'from 2pm to 4pm',
      '9h...12h',
      '9h=>12h',
      '9 to 11am',
      '14h→16h',
    ],
    no: ['14h et 16h'],
  }),
  rule({
    name: 'hours.side-by-side',
    node: 'Hours',
    pattern: [firstHour, start, clock, clock, notBefore(any(sep, anyClock))],
    cost: 0.2,
    // most of the time from the one to the other: read back, as an hour that is only about
    make: (_, said, from, to): Hours | undefined =>
      from.bare || to.bare || to.minute - from.minute < 60 || to.minute % 5 !== 0
        ? undefined
        : span({ ...from, around: true }, to, said !== undefined),
    yes: ['9h 12h'],
    no: ['9h et 12h', '9h 10h 11h'],
  }),
  rule({
    name: 'hours.between',
    node: 'Hours',
    pattern: [kind('between'), anyClock, any(kind('and', 'at')), anyClock],
    make: (_, from, __, to) => span(from, to, true),
    yes: ['entre 14h et 16h', 'between 2 and 4pm'],
  }),
  rule({
    name: 'hours.to-end-of-day',
    node: 'Hours',
    pattern: [
      opt(kind('from', 'starting')),
      clock,
      any(kind('at', 'to', 'until'), dash),
      opt(text('la', 'the')),
      kind('endofday', 'restofday'),
    ],
    make: (_, from): Hours => ({ sort: 'from', from }),
    yes: ['de 16h à la fin de la journée'],
  }),
  rule({
    name: 'hours.until-end-of-day',
    node: 'Hours',
    pattern: [any(kind('until', 'to')), opt(text('la', 'the')), any(kind('endofday', 'restofday'))],
    make: (): Hours => ({ sort: 'rest' }),
    yes: ['until the end of the day'],
  }),
  rule({
    name: 'hours.from',
    node: 'Hours',
    pattern: [any(kind('starting', 'after')), opt(text('les')), clock],
    make: (_, __, from): Hours => ({ sort: 'from', from }),
    yes: ['à partir de 17h', 'après 18h', 'from 4pm', 'dès 16h'],
  }),
  rule({
    name: 'hours.onwards',
    node: 'Hours',
    pattern: [opt(kind('from')), clock, kind('onwards')],
    make: (_, from): Hours => ({ sort: 'from', from }),
    yes: ['from 4pm onwards'],
  }),
  rule({
    name: 'hours.until',
    node: 'Hours',
    pattern: [any(kind('until', 'before')), clock],
    make: (_, to): Hours => ({ sort: 'until', to }),
    yes: ["jusqu'à 12h", 'avant 11h', 'until noon'],
  }),
  ...(
    [
      ['end', ['fin', 'end'], 'fin 17:00'],
      ['start', ['debut', 'start'], 'le début, 14h'],
    ] as const
  ).map(([name, words, example]) =>
    rule({
      name: `hours.${name}-word`,
      node: 'Hours',
      pattern: [
        opt(text('la', 'le', 'l', 'the')),
        text(...words),
        opt(text('c', 'time', ':', '=', ',')),
        opt(text('est', 's', 'a', 'reste', 'toujours', 'is', 'at')),
        clock,
      ],
      make: (_, __, ___, ____, at): Hours =>
        name === 'end' ? { sort: 'until', to: at } : { sort: 'from', from: at },
      yes: [example],
    }),
  ),
  rule({
    name: 'hours.point',
    node: 'Hours',
    pattern: [opt(any(kind('at'), text('le', 'les', 'celui', 'the'))), opt(text('de')), clock],
    make: (said, _, at): Hours | undefined => {
      if (at.noon && said) return { sort: 'point', at: { minute: 720 } };
      return { sort: 'point', at, ...(said === '' && { towards: true as const }) };
    },
    yes: ['14h', 'à 15h', 'at 3pm'],
  }),
  rule({
    name: 'hours.now',
    node: 'Hours',
    pattern: [kind('now')],
    make: (): Hours => ({ sort: 'from', from: { minute: 0, now: true } }),
    yes: ['maintenant'],
  }),
  rule({
    name: 'hours.now-until',
    node: 'Hours',
    pattern: [
      opt(kind('from')),
      kind('now'),
      opt(text('et')),
      any(kind('until', 'to', 'at'), dash),
      clock,
    ],
    make: (_, __, ___, ____, to): Hours => ({ sort: 'span', from: { minute: 0, now: true }, to }),
    yes: ["maintenant jusqu'à 18h", 'de maintenant à 16h'],
  }),
  rule({
    name: 'hours.bare-point',
    node: 'Hours',
    pattern: [
      text('a', 'at', 'vers', 'pour', 'dès'),
      node<Clock>('BareClock'),
      notBefore(
        any(
          kind('slot', 'patient', 'month', 'telemode', 'visitmode'),
          text('-', 'et', 'h', 'a', 'to'),
        ),
      ),
    ],
    cost: 0.6,
    make: (_, clock): Hours => {
      const { bare: __, ...at } = clock;
      return { sort: 'point', at: at.minute <= 720 ? { ...at, twelve: true } : at };
    },
    yes: ['à 8', 'à 15'],
  }),
  rule({
    name: 'hours.lasting',
    node: 'Hours',
    pattern: [
      any(kind('during')),
      opt(text('encore', 'les', 'the', 'next')),
      node<number>('Duration'),
    ],
    make: (_, __, minutes): Hours | undefined =>
      minutes <= 600 ? { sort: 'lasting', minutes } : undefined,
    yes: ['pendant 2h'],
  }),
  rule({
    name: 'hours.lasting-from',
    node: 'Hours',
    pattern: [
      opt(kind('during')),
      node<number>('Duration'),
      any(kind('starting', 'from', 'at')),
      clock,
      notBefore(any(dash, kind('to', 'until'))),
    ],
    // « de 9h à 11h » is no nine hours
    make: (_, minutes, __, from): Hours | undefined =>
      minutes > 300 ? undefined : { sort: 'lasting', minutes, from },
    yes: ['1h à partir de 16h'],
  }),
  rule({
    name: 'hours.from-lasting',
    node: 'Hours',
    pattern: [
      opt(any(kind('starting', 'at', 'from'))),
      clock,
      any(kind('during')),
      node<number>('Duration'),
    ],
    make: (_, from, __, minutes): Hours => ({ sort: 'lasting', minutes, from }),
    yes: ['à partir de 16h pendant 1h', '3pm for 2 hours'],
  }),
  rule({
    name: 'hours.soon-lasting',
    node: 'Hours',
    pattern: [kind('within'), node<number>('Duration'), kind('during'), node<number>('Duration')],
    make: (_, after, __, minutes): Hours => ({ sort: 'lasting', minutes, after }),
    yes: ['dans 30 min pendant 1h'],
  }),
  rule({
    name: 'hours.soon',
    node: 'Hours',
    pattern: [kind('within'), node<number>('Duration')],
    make: (_, after): Hours => ({ sort: 'lasting', minutes: 0, after }),
    yes: ['dans 1h'],
  }),
];
