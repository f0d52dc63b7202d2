import type { Chart, Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, kind, opt, type Part, rule, text } from '../rule.ts';
import {
  isNoOrdinary,
  knownSurname,
  name,
  nameText,
  particles,
  spelt,
  surname,
  town,
} from './name.ts';

const dot = opt(text('.'));

/** Small words that are surnames as well. */
const adjectives = new Set(['petit', 'grand', 'gros', 'bon', 'seul']);

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
    const token = chart.tokens[at];
    if (token?.capital && adjectives.has(token.text))
      return [{ value: { words: [at], chart }, to: at + 1, cost: -0.7, guessed: false }];
    const plain = token?.capital || isNoOrdinary(chart, at);
    const known = token?.capital || chart.leaves(at).some(({ kind }) => kind === 'surname');
    return plain
      ? spelt
          .read(chart, at)
          .filter(({ value }) => value.words.length <= 2)
          .map((step) => ({ ...step, guessed: !known }))
      : [];
  },
};

const forWhom = opt(any(kind('behalf', 'forwhom'), text('le', 'la', ',')));

const title = any(kind('doctor'));

/** Whom a command is for. */
export const people: Rule<Item>[] = [
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
    yes: ['Drs Blanc et Noir', 'le Dr Blanc et le Dr Noir', 'Dr Roux et Dr Petit'],
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
    yes: ['Drs Blanc, Noir et Roux'],
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
    name: 'who.surname',
    node: 'Item',
    pattern: [opt(any(kind('behalf', 'forwhom'))), knownSurname, opt(text(':'))],
    cost: 0.4,
    make: (said, name, colon): Item => ({
      sort: 'who',
      names: [nameText(name)],
      ...((said !== undefined || colon) && { marked: true as const }),
    }),
    yes: ['créneaux de Lemaire', 'HADDAD : absent', 'Nguyen ouvre'],
    no: ['petit changement'],
  }),
  rule({
    name: 'who.mention',
    node: 'Item',
    pattern: [opt(text('pour', 'for')), text('@'), opt(kind('doctor')), titled],
    make: (_, __, ___, name): Item => ({ sort: 'who', names: [surname(name)], marked: true }),
    yes: ['@Alix'],
  }),
];
