import type { Rule } from '../chart.ts';
import type { Item } from '../item.ts';
import { any, digits, kind, opt, type Part, rule, text } from '../rule.ts';
import { knownTown, nameText, siteName, spelt, town } from './name.ts';

/** « ferme Lens » */
const afterVerb: Part<null> = {
  first: [],
  empty: true,
  read: (chart, at) =>
    chart.leaves(at - 1).some(({ kind }) => kind === 'open' || kind === 'close')
      ? [{ value: null, to: at, cost: 0, guessed: false }]
      : [],
};

/** At which practice. */
export const siteRules: Rule<Item>[] = [
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
    name: 'site.known-town',
    node: 'Item',
    pattern: [opt(text('a', 'at', 'in', 'de', 'sur')), knownTown, opt(text(':'))],
    cost: 0.8,
    make: (at, place, colon): Item | undefined =>
      at || colon ? { sort: 'site', site: nameText(place) } : undefined,
    yes: ['à Lens', 'Roubaix : fermé'],
  }),
  rule({
    name: 'site.after-verb',
    node: 'Item',
    pattern: [afterVerb, knownTown],
    cost: 0.6,
    make: (_, place): Item => ({ sort: 'site', site: nameText(place) }),
    yes: ['fermez Roubaix demain matin'],
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
