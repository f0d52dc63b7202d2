import type { Both } from './regulation.ts';

/** How far the sources decide: `convention` is a bound that this service has chosen and says so. */
export type Determination =
  | 'determined'
  | 'determined-with-caveat'
  | 'convention'
  | 'partial'
  | 'undetermined'
  | 'contradiction';

/** What is answered to a question of money: surcharges only, never the price of an act nor a promise (R-55). */
export interface Pay {
  determination: Determination;
  say: Both[];
}

const rank: Determination[] = [
  'determined',
  'convention',
  'determined-with-caveat',
  'partial',
  'undetermined',
  'contradiction',
];

/** The weakest of several: an answer is as sure as its least sure part. */
export const weakest = (all: Determination[]): Determination =>
  rank[Math.max(0, ...all.map((one) => rank.indexOf(one)))] ?? 'undetermined';

/** The first day of which the documents speak. */
export const firstDay = '2021-04-01';

/** The day of the last rule in the documents; what came later, the bot has not read. */
const lastRule = '2026-01-01';

/** From this day the convention of 2024, made for five years, may have been replaced: each answer says so. */
export const farDay = '2030-01-01';

/** An amount as people write it: `1 400 €`, `6,50 €` in French; `€1,400` in English. */
export function euros(amount: number): Both {
  const decimals = Number.isInteger(amount) ? 0 : 2;
  const [whole = '', cents] = amount.toFixed(decimals).split('.');
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  return {
    fr: `${grouped(' ')}${cents ? `,${cents}` : ''} €`,
    en: `€${grouped(',')}${cents ? `.${cents}` : ''}`,
  };
}

/** Sentences for a day outside what the documents cover; none for a day inside. */
export function outside(on: string): Both[] {
  if (on < firstDay) {
    return [
      {
        fr: 'Nos documents commencent au 01/04/2021 (phase pilote) : rien n’est connu avant.',
        en: 'Our documents start on 01/04/2021 (pilot phase): nothing is known before.',
      },
    ];
  }
  if (on < `${Number(lastRule.slice(0, 4)) + 1}`) return [];
  return [
    {
      fr: 'La dernière règle que nous connaissons date du 01/01/2026 : vérifiez auprès de votre CPAM ce qui a changé depuis.',
      en: 'The last rule we know dates from 01/01/2026: check with your CPAM what changed since.',
    },
  ];
}
