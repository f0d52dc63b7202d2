import {
  any,
  type Chart,
  digits,
  glued,
  kind,
  node,
  notBefore,
  opt,
  type Part as Piece,
  type Rule,
  rule,
  text,
} from '../rule.ts';
import type { Clock, Hours, Part } from '../times.ts';
import { number } from './number.ts';

const at = (hour: number, minute = 0): Clock | undefined => {
  if (minute > 59 || hour * 60 + minute > 1440) return undefined;
  const clock: Clock = { minute: hour * 60 + minute };
  return hour >= 1 && hour <= 7 ? { ...clock, twelve: true } : clock;
};

const hour = number(0, 24);
const minute = number(1, 59);
const two = digits(0, 59, 2);
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
function inPart(clock: Clock, part: Part): Clock | undefined {
  const { twelve: _, bare: __, ...exact } = clock;
  if (part === 'morning' || part === 'night') return clock.minute <= 720 ? exact : undefined;
  if (part === 'midday') return clock.minute >= 660 ? exact : undefined;
  if (clock.minute >= 720) return exact;
  return clock.minute <= 660 ? { ...exact, minute: clock.minute + 720 } : undefined;
}

const clocks: Rule<Clock>[] = [
  rule({
    name: 'clock.h',
    node: 'Clock',
    pattern: [hour, kind('hour'), notBefore(text('/'))],
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
    pattern: [kind('noon'), kind('and'), any(kind('half'), kind('quarter'))],
    make: () => at(12, 30),
    yes: ['midi et demi'],
  }),
  rule({
    name: 'clock.midnight',
    node: 'Clock',
    pattern: [kind('midnight')],
    make: () => ({ minute: 1440 }),
    yes: ['minuit'],
  }),
  rule({
    name: 'clock.now',
    node: 'Clock',
    pattern: [kind('now')],
    make: (): Clock => ({ minute: 0, now: true }),
    yes: ['maintenant'],
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
const plain: Rule<Clock>[] = clocks
  .filter(({ name }) => /^clock\.(h|h-minutes|words|half|colon)$/.test(name))
  .map((one) => ({ ...one, node: 'PlainClock', yes: [], no: [] }));

const bare = rule({
  name: 'clock.bare',
  node: 'BareClock',
  pattern: [
    number(1, 24),
    notBefore(any(kind('hour', 'minute', 'weeknoun', 'daynoun'), text('/', '%'))),
  ],
  cost: 0.4,
  make: (h): Clock => ({ minute: h * 60, bare: true, ...(h < 8 && { twelve: true as const }) }),
});

const start = opt(any(kind('from'), kind('between'), text('du')));
const clock = node<Clock>('Clock');
const anyClock = any(clock, node<Clock>('BareClock'));
const dash = any(text('-', '–', '—', '/', '>', '=>', '->', '→', '..', '...', '....', '~'));
const sep = any(dash, kind('at', 'to', 'until'), text('jusqu'));

/** « de 2 à 4 cet aprem », « 9 to 11am »: what the second says of the half of the day holds for the first. */
function span(from: Clock, to: Clock, said = false): Hours | undefined {
  if (to.now) return undefined;
  const both = from.bare && to.bare;
  if (both && (to.minute <= from.minute || to.minute > 1440)) return undefined;
  const early = { ...from };
  if ((from.bare || from.twelve) && !to.twelve && !to.bare) {
    delete early.twelve;
    if (from.minute + 720 < to.minute && from.minute < 480) early.minute += 720;
    if (from.bare && to.minute > 720 && from.minute < 480) delete early.bare;
  }
  if (from.twelve && !to.twelve && !to.bare && to.minute <= 720 && from.minute < to.minute)
    delete early.twelve;
  delete early.bare;
  const late = { ...to };
  delete late.bare;
  if (both && !said && early.minute < 480) return undefined;
  if (!from.twelve && from.minute >= 480 && late.twelve && to.bare) return undefined;
  return { sort: 'span', from: early, to: late };
}

/** Up to six words of any kind but times and acts. */
const words: Piece<null> = {
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

const hours: Rule<Hours>[] = [
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
      any(kind('from', 'starting')),
      clock,
      any(kind('at', 'to', 'until'), dash),
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
  rule({
    name: 'hours.point',
    node: 'Hours',
    pattern: [opt(any(kind('at'), text('le', 'les', 'celui', 'the'))), opt(text('de')), clock],
    make: (said, _, at): Hours | undefined => {
      if (at.now) return undefined;
      if (at.noon && said) return { sort: 'point', at: { minute: 720 } };
      return { sort: 'point', at };
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
    make: (_, __, minutes): Hours => ({ sort: 'lasting', minutes }),
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
    ],
    make: (_, minutes, __, from): Hours => ({ sort: 'lasting', minutes, from }),
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
    make: (): Hours => ({ sort: 'part', part: 'afternoon', today: true }),
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

/** Times on the clock and what they bound. */
export const clockRules: Rule[] = [...clocks, ...plain, bare, ...hours];
