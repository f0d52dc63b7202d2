import type { Mode } from '../frame.ts';
import type { Item } from '../item.ts';
import {
  any,
  type Chart,
  digits,
  kind,
  node,
  notBefore,
  opt,
  type Part,
  type Rule,
  rule,
  small,
  text,
} from '../rule.ts';

const mode = (mode: Mode, not?: boolean): Item => ({
  sort: 'mode',
  mode,
  ...(not && { not: true as const }),
});
const inMode = opt(
  any(
    text(
      'en',
      'par',
      'pour',
      'de',
      'des',
      'd',
      'in',
      'by',
      'as',
      'via',
      'for',
      'la',
      'a',
      'avec',
      'uniquement',
      'only',
      '(',
      'sur',
    ),
  ),
);
const inMode2 = opt(any(text('des', 'la', 'une', 'a', 'de', 'uniquement', 'seulement', 'only')));
const without = any(kind('without', 'not', 'nomore'), text('ni'));

/** Kinds that a proper name may be mistaken for and still be one, when it begins with a capital. */
const grammar = new Set([
  'others',
  'slot',
  'patient',
  'remove',
  'move',
  'absence',
  'busy',
  'reason',
  'take',
  'participation',
  'faq',
  'tonight',
  'weekend',
  'sorry',
  'yes',
  'no',
  'mine',
  'not',
  'function',
  'from',
  'at',
  'to',
  'and',
  'self',
  'polite',
  'thanks',
  'weekday',
  'month',
  'today',
  'tomorrow',
  'hour',
  'part',
  'greeting',
  'closing',
  'available',
  'absent',
  'open',
  'close',
  'filler',
  'number',
  'without',
  'not',
  'doctor',
  'doctors',
  'until',
  'starting',
  'but',
  'except',
]);

/** A word that the lexicon does not know, or a capitalised one that is none of grammar: a proper name, as it was written. */
export const name: Part<string> = {
  read: (chart: Chart, at) => {
    const token = chart.tokens[at];
    if (token?.sort !== 'word' || token.text.length < 2) return [];
    const leaves = chart.leaves(at);
    const exact = leaves.filter((leaf) => !leaf.guessed);
    if (exact.some((leaf) => grammar.has(leaf.kind))) return [];
    return [{ value: String(at), to: at + 1, cost: exact.length > 0 ? 0.6 : 0, guessed: false }];
  },
};

/** One to three words of a name, joined by hyphens or « de, le, la, sur »; gives the places of its words. */
const properName: Part<number[]> = {
  read: (chart, at) => {
    const ways: { value: number[]; to: number; cost: number; guessed: boolean }[] = [];
    let to = at;
    let cost = 0;
    const words: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      const [found] = name.read(chart, to);
      if (!found || (count > 0 && !chart.tokens[to]?.capital)) break;
      words.push(to);
      cost += found.cost;
      to = found.to;
      ways.push({
        value: [...words],
        to,
        cost: cost + (count > 0 && !chart.tokens[to - 1]?.glued ? 0.3 : 0),
        guessed: false,
      });
      if (chart.tokens[to]?.text === '-' && chart.tokens[to]?.glued) to += 1;
      else if (
        ['de', 'le', 'la', 'les', 'sur', 'du', 'en', 'd'].includes(chart.tokens[to]?.text ?? '') &&
        words.length === 1
      ) {
        if (name.read(chart, to + 1).length === 0) break;
        to += 1;
      }
    }
    return ways;
  },
};

const spelt: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) =>
    properName.read(chart, at).map((step) => ({ ...step, value: { words: step.value, chart } })),
};

/** A town stands out by its capital. */
const town: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) =>
    chart.tokens[at]?.capital && !chart.tokens[at]?.text.match(/^[a-z]$/)
      ? spelt.read(chart, at)
      : [],
};

/** The name of a site begins with a capital, or « de » stands before it. */
const siteName: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) => {
    const before = chart.tokens[at - 1]?.text ?? '';
    return chart.tokens[at]?.capital ||
      ['de', 'du', 'd', 'des', ':', 'la', 'le', 'l'].includes(before)
      ? spelt.read(chart, at)
      : [];
  },
};

/** Nothing, where this follows. */
const ahead = (part: Part<unknown>): Part<null> => ({
  first: [],
  empty: true,
  read: (chart, at) =>
    part.read(chart, at).length > 0 ? [{ value: null, to: at, cost: 0, guessed: false }] : [],
});

const nameText = ({ words, chart }: { words: number[]; chart: Chart }): string =>
  words.map((at) => chart.tokens[at]?.raw ?? '').join(' ');

const modeWords: Rule<Mode>[] = [
  rule({
    name: 'word.tele',
    node: 'ModeWord',
    pattern: [kind('telemode')],
    make: (): Mode => 'teleconsultation',
  }),
  rule({
    name: 'word.visit',
    node: 'ModeWord',
    pattern: [kind('visitmode')],
    make: (): Mode => 'visite',
  }),
  rule({
    name: 'word.cabinet',
    node: 'ModeWord',
    pattern: [any(kind('cabinetmode'), text('cabinet'))],
    make: (): Mode => 'cabinet',
  }),
];

const places: Rule<Item>[] = [
  rule({
    name: 'mode.tele',
    node: 'Item',
    pattern: [
      inMode,
      inMode2,
      kind('telemode'),
      opt(text(')')),
      opt(text('uniquement', 'only', 'seulement')),
    ],
    make: () => mode('teleconsultation'),
    yes: ['en visio', 'téléconsult'],
  }),
  rule({
    name: 'mode.cabinet',
    node: 'Item',
    pattern: [
      inMode,
      inMode2,
      kind('cabinetmode'),
      opt(text(')')),
      opt(text('uniquement', 'only', 'seulement')),
    ],
    make: () => mode('cabinet'),
    yes: ['au cabinet', 'en présentiel'],
  }),
  rule({
    name: 'mode.cabinet-noun',
    node: 'Item',
    pattern: [
      opt(text('en', 'mode')),
      text('cabinet', 'cab', 'office'),
      notBefore(
        any(digits(1, 9), text('de', 'du', 'd', 'numero', 'n', 'medical', 'secondaire'), name),
      ),
    ],
    cost: 0.2,
    make: () => mode('cabinet'),
    yes: ['cabinet'],
  }),
  rule({
    name: 'mode.cabinet-hours',
    node: 'Item',
    pattern: [text('cabinet', 'cab'), ahead(node('Hours'))],
    cost: 0.1,
    make: () => mode('cabinet'),
    yes: ['cab 8-10'],
  }),
  rule({
    name: 'mode.even',
    node: 'Item',
    pattern: [
      text('meme', 'even', 'ni'),
      inMode,
      any(kind('telemode', 'visitmode', 'cabinetmode')),
    ],
    make: (): Item => ({ sort: 'small' }),
    yes: ['même en visio'],
  }),
  rule({
    name: 'mode.visit',
    node: 'Item',
    pattern: [inMode, inMode2, kind('visitmode'), opt(text(')'))],
    make: () => mode('visite'),
    yes: ['visites à domicile', 'VAD'],
  }),
  rule({
    name: 'mode.not-tele',
    node: 'Item',
    pattern: [without, small(1), inMode, kind('telemode')],
    make: () => mode('teleconsultation', true),
    yes: ['pas de visio'],
  }),
  rule({
    name: 'mode.not-visit',
    node: 'Item',
    pattern: [opt(kind('but', 'and')), without, small(2), inMode, kind('visitmode')],
    make: () => mode('visite', true),
    yes: ['aucune visite', 'sans visite à domicile', 'pas de visite'],
  }),
  rule({
    name: 'mode.not-cabinet',
    node: 'Item',
    pattern: [without, small(1), inMode, kind('cabinetmode')],
    make: () => mode('cabinet', true),
    yes: ['pas au cabinet'],
  }),
  rule({
    name: 'site.number',
    node: 'Item',
    pattern: [
      opt(any(kind('siteof'), text('au', 'pour', 'le', 'l', '(', 'mon', 'to'))),
      opt(text('l', 'le', 'la', 'mon')),
      kind('site'),
      opt(text('numero', 'n', 'no', 'number', '#')),
      digits(1, 9),
      opt(text(')')),
    ],
    make: (_, __, ___, ____, number): Item => ({ sort: 'site', site: String(number) }),
    yes: ['cabinet 2', 'adresse 1'],
  }),
  rule({
    name: 'site.named',
    node: 'Item',
    pattern: [
      opt(any(kind('siteof'), text('au', 'pour', 'le', 'la', 'l', '(', 'lieu'))),
      opt(text('le', 'la', 'l', 'mon', 'the', ':')),
      opt(text('lieu', ':')),
      opt(text(':')),
      kind('site'),
      opt(any(text('de', 'du', 'd', 'des', ':'))),
      opt(text('la', 'le', 'l', ':')),
      siteName,
      opt(text(')')),
    ],
    make: (_, __, ___, ____, _____, ______, _______, place): Item => ({
      sort: 'site',
      site: nameText(place),
    }),
    yes: ['cabinet de Roubaix', 'site Roubaix'],
  }),
  rule({
    name: 'site.named-place',
    node: 'Item',
    pattern: [
      text('lieu', 'adresse', 'site', 'location'),
      text(':'),
      opt(kind('site')),
      opt(any(kind('siteof'))),
      opt(text('la', 'le')),
      spelt,
    ],
    make: (_, __, ___, ____, _____, place): Item => ({ sort: 'site', site: nameText(place) }),
    yes: ['lieu : maison de santé de Croix'],
  }),
  rule({
    name: 'site.road',
    node: 'Item',
    pattern: [
      opt(text('au', 'a', 'au', 'cabinet')),
      opt(digits(1, 999)),
      opt(text('la', ',')),
      any(text('rue', 'avenue', 'place', 'boulevard', 'av', 'bd', 'quai', 'chemin')),
      opt(text('de', 'du', 'des')),
      opt(text('la', 'l', 'le')),
      spelt,
    ],
    make: (_, __, ___, road, _____, ______, place): Item => ({
      sort: 'site',
      site: `${road} ${nameText(place)}`,
    }),
    cost: 0.2,
    yes: ['rue Vauban'],
  }),
  rule({
    name: 'site.of-town',
    node: 'Item',
    pattern: [text('de', 'pour', 'from'), town],
    cost: 1.4,
    make: (_, place): Item => ({ sort: 'site', site: nameText(place) }),
    yes: ['de Lens'],
  }),
  rule({
    name: 'site.before-colon',
    node: 'Item',
    pattern: [town, text(':')],
    cost: 1.2,
    make: (place): Item => ({ sort: 'site', site: nameText(place) }),
    yes: ['Lens :'],
  }),
  rule({
    name: 'site.town',
    node: 'Item',
    pattern: [text('a', 'at', 'in'), opt(text('la', 'le', 'les')), town],
    cost: 0.9,
    make: (_, __, place): Item => ({ sort: 'site', site: nameText(place) }),
    yes: ['à Lens'],
  }),
];

/** What stands before a surname and belongs to it. */
const particles = new Set(['ben', 'le', 'la', 'de', 'el', 'van', 'von', 'al', 'du', 'mc', 'abou']);

/** A name after a title: its last word is the surname, with its particle. */
const surname = ({ words, chart }: { words: number[]; chart: Chart }): string => {
  const raw = (at: number | undefined) => chart.tokens[at ?? -1]?.raw ?? '';
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2) return raw(last);
  if (chart.tokens[(last ?? 0) - 1]?.text === '-') return `${raw(first)}-${raw(last)}`;
  return particles.has(chart.tokens[first ?? 0]?.text ?? '')
    ? `${raw(first)} ${raw(last)}`
    : raw(last);
};

/** A name after a title has a capital, or is at least no slip of a word we know. */
const titled: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) => {
    const particle = chart.tokens[at]?.capital && particles.has(chart.tokens[at]?.text ?? '');
    if (particle) {
      const [second] = chart.tokens[at + 1]?.capital ? name.read(chart, at + 1) : [];
      return second
        ? [{ value: { words: [at, at + 1], chart }, to: at + 2, cost: 0.1, guessed: false }]
        : [];
    }
    const plain = chart.tokens[at]?.capital || chart.leaves(at).length === 0;
    return plain ? spelt.read(chart, at).filter(({ value }) => value.words.length <= 2) : [];
  },
};
const forWhom = opt(any(kind('behalf', 'forwhom'), text('le', 'la', ',')));
const title = any(kind('doctor'));
const dot = opt(text('.'));

const people: Rule<Item>[] = [
  rule({
    name: 'who.doctor',
    node: 'Item',
    pattern: [forWhom, opt(text('le', 'la')), title, dot, titled],
    make: (said, _, __, ___, name): Item => ({
      sort: 'who',
      names: [surname(name)],
      ...(said !== undefined && said !== ',' && { marked: true as const }),
    }),
    yes: ['pour le Dr Martin', 'Dr Lefevre'],
  }),
  rule({
    name: 'who.doctors',
    node: 'Item',
    pattern: [
      forWhom,
      opt(text('les', 'le', 'des')),
      any(kind('doctors', 'doctor')),
      dot,
      titled,
      any(kind('and'), text(',', '/', '&')),
      opt(text('le', 'la', 'pour')),
      opt(kind('doctor')),
      dot,
      titled,
    ],
    make: (_, __, ___, ____, one, _____, ______, _______, ________, two): Item => ({
      sort: 'who',
      names: [surname(one), surname(two)],
      marked: true,
    }),
    yes: ['Drs Blanc et Noir', 'le Dr Blanc et le Dr Noir'],
  }),
  rule({
    name: 'who.three-doctors',
    node: 'Item',
    pattern: [
      forWhom,
      opt(text('les', 'le', 'des')),
      kind('doctors'),
      dot,
      titled,
      text(','),
      titled,
      any(kind('and'), text(',')),
      titled,
    ],
    make: (_, __, ___, ____, one, _____, two, ______, three): Item => ({
      sort: 'who',
      names: [surname(one), surname(two), surname(three)],
      marked: true,
    }),
    yes: [],
  }),
  rule({
    name: 'who.for-name',
    node: 'Item',
    pattern: [any(kind('behalf'), text('pour', 'for')), town],
    cost: 1.2,
    make: (_, name): Item => ({ sort: 'who', names: [surname(name)], marked: true }),
    yes: ['pour Lemaire'],
  }),
  rule({
    name: 'who.mention',
    node: 'Item',
    pattern: [opt(text('pour', 'for')), text('@'), opt(kind('doctor')), titled],
    make: (_, __, ___, name): Item => ({ sort: 'who', names: [surname(name)], marked: true }),
    yes: ['@Alix'],
  }),
];

void node;
/** Modes, sites and whom a command is for. */
export const placeRules: Rule[] = [...modeWords, ...places, ...people];
