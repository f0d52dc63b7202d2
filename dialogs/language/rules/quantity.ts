import type { Rule } from '../chart.ts';
import type { Mode } from '../frame.ts';
import type { Item } from '../item.ts';
import { any, kind, node, notBefore, opt, type Part, rule, text } from '../rule.ts';
import { number } from './number.ts';

const anyCount = number(1, 60);
/** A number that is not the minutes of an hour: « 9h-10h30 en visites ». */
const count: Part<number> = {
  first: ['d', 'k:number'],
  read: (chart, at) => {
    const before = chart.tokens[at - 1];
    const minutes =
      chart.tokens[at]?.glued &&
      (before?.text === ':' || before?.text === 'h' || before?.text === 'heures');
    return minutes ? [] : anyCount.read(chart, at);
  },
};
const noun = any(kind('slot'));
const people = any(kind('patient'));
const duration = node<number>('Duration');
const of = opt(any(text('de', 'd', 'of', 'en', '(', 'x', 'a')));
const dot = opt(text('.'));
const adjective = opt(
  any(
    kind('more'),
    text(
      'petits',
      'nouveaux',
      'petit',
      'seul',
      'seuls',
      'seule',
      'new',
      'single',
      'libres',
      'ouverts',
      'sas',
      'snp',
      'non',
      'seulement',
      'only',
    ),
  ),
);

/** How many, and how long each. */
export const quantityRules: Rule<Item>[] = [
  rule({
    name: 'count.slots',
    node: 'Item',
    pattern: [opt(kind('more')), count, adjective, noun, adjective],
    make: (_, count): Item => ({ sort: 'count', count, noun: 'slot' }),
    yes: ['3 créneaux', 'deux rdv', '1 slot'],
  }),
  rule({
    name: 'count.slots-of',
    node: 'Item',
    pattern: [
      opt(kind('more')),
      count,
      adjective,
      noun,
      dot,
      opt(node<Mode>('ModeWord')),
      of,
      duration,
      opt(text(')')),
      opt(kind('perpatient')),
    ],
    cost: -0.3,
    make: (_, count, __, ___, ____, mode, _____, minutes): Item | undefined =>
      minutes > 120
        ? undefined
        : { sort: 'count', count, minutes, noun: 'slot', ...(mode && { mode }) },
    yes: ['3 créneaux de 15 min', '2 rdv de 20 minutes'],
  }),
  rule({
    name: 'count.minute-slots',
    node: 'Item',
    pattern: [
      count,
      opt(any(text('x', '*'), kind('more'))),
      number(5, 60),
      opt(text('-')),
      kind('minute'),
      opt(noun),
    ],
    make: (count, _, minutes): Item => ({ sort: 'count', count, minutes, noun: 'slot' }),
    yes: ['2x20 min', 'two twenty-minute slots'],
    no: [],
  }),
  rule({
    name: 'count.patients',
    node: 'Item',
    pattern: [count, adjective, people, opt(kind('max'))],
    make: (count): Item => ({ sort: 'count', count, noun: 'patient' }),
    yes: ['4 patients', 'un seul patient'],
  }),
  rule({
    name: 'count.max',
    node: 'Item',
    pattern: [count, any(kind('patient'), kind('max')), opt(kind('max'))],
    make: (count): Item => ({ sort: 'count', count, noun: 'patient' }),
    yes: ['3 max'],
  }),
  rule({
    name: 'count.max-first',
    node: 'Item',
    pattern: [kind('max'), count, opt(people)],
    make: (_, count): Item => ({ sort: 'count', count, noun: 'patient' }),
    yes: ['maximum 3 patients'],
  }),
  rule({
    name: 'count.capacity',
    node: 'Item',
    pattern: [
      opt(text('avec')),
      text('capacite', 'capacity', 'jauge'),
      opt(text('de', 'of', ':', '=')),
      count,
      opt(people),
    ],
    make: (_, __, ___, count): Item => ({ sort: 'count', count, noun: 'patient' }),
    yes: ['capacité 10'],
  }),
  rule({
    name: 'count.one-more',
    node: 'Item',
    pattern: [opt(count), kind('more'), notBefore(count), opt(any(noun, people))],
    cost: 0.4,
    make: (): Item => ({ sort: 'count', count: 1, noun: 'slot', each: true }),
    yes: ['un autre'],
  }),
  rule({
    name: 'count.mode-slots',
    node: 'Item',
    pattern: [count, adjective, any(kind('telemode')), opt(of), opt(duration)],
    make: (count, _, __, ___, minutes): Item => ({
      sort: 'count',
      count,
      noun: 'slot',
      ...(minutes && { minutes }),
      mode: 'teleconsultation',
    }),
    cost: -0.3,
    yes: ['2 téléconsult'],
  }),
  rule({
    name: 'count.visits',
    node: 'Item',
    pattern: [count, adjective, any(kind('visitmode')), opt(of), opt(duration)],
    make: (count, _, __, ___, minutes): Item => ({
      sort: 'count',
      count,
      noun: 'slot',
      ...(minutes && { minutes }),
      mode: 'visite',
    }),
    cost: -0.3,
    yes: ['2 visites', '2 VAD de 30 min'],
  }),
  rule({
    name: 'length.every',
    node: 'Item',
    pattern: [opt(count), opt(any(people, noun)), kind('everyper', 'each'), duration],
    make: (_, __, ___, minutes): Item => ({ sort: 'length', minutes }),
    yes: ['un patient toutes les 20 min', 'one patient every 20 minutes'],
  }),
  rule({
    name: 'length.per-patient',
    node: 'Item',
    pattern: [duration, any(kind('perpatient'), text('/')), opt(any(people, noun))],
    make: (minutes): Item | undefined => (minutes <= 90 ? { sort: 'length', minutes } : undefined),
    yes: ['20 min par patient'],
  }),
  rule({
    name: 'length.slots-of',
    node: 'Item',
    pattern: [
      opt(any(text('avec', 'par', 'en', 'with', 'sur', 'des', 'un', 'les', 'a'))),
      opt(text('des', 'un', 'les')),
      any(noun, people),
      of,
      duration,
      opt(kind('perpatient')),
    ],
    make: (_, __, ___, ____, minutes): Item | undefined =>
      minutes <= 120 ? { sort: 'length', minutes } : undefined,
    yes: ['rdv de 10mn', "créneaux d'1/2h", 'créneau de 90 min'],
  }),
  rule({
    name: 'length.by',
    node: 'Item',
    pattern: [
      opt(text(',')),
      any(text('par', 'en', 'de', 'pour', 'of', 'by', 'in', 'a', 'duree', 'each')),
      opt(text('tranches', 'slots', 'blocks', 'chunks', 'creneaux')),
      opt(text('de', 'of')),
      duration,
      opt(kind('perpatient')),
      opt(noun),
    ],
    cost: 0.2,
    make: (_, __, ___, ____, minutes): Item | undefined =>
      minutes <= 90 ? { sort: 'length', minutes } : undefined,
    yes: ['par 20 min', 'en 30 min'],
  }),
  rule({
    name: 'length.minute-slots',
    node: 'Item',
    pattern: [number(5, 60), opt(text('-')), kind('minute'), any(noun, kind('perpatient'))],
    make: (minutes): Item => ({ sort: 'length', minutes }),
    yes: ['20-minute slots', '20 min chacun'],
  }),
  rule({
    name: 'length.alone',
    node: 'Item',
    pattern: [
      opt(text('(')),
      duration,
      opt(text(')')),
      notBefore(any(text('de', 'd'), kind('perpatient'))),
    ],
    cost: 0.8,
    make: (_, minutes): Item | undefined =>
      minutes <= 60 && minutes !== 60 ? { sort: 'length', minutes } : undefined,
    yes: ['20 min'],
  }),
];
