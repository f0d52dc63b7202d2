import type { Frame, LanguageContext } from './frame.ts';
import type { Answer } from './item.ts';
import type { Judgement } from './judge.ts';
import { isSilent } from './offers.ts';
import type { Cover, Placed } from './parse.ts';
import type { SasHours } from './sas-hours.ts';
import type { Token } from './tokens.ts';

/** All that a reading stands on. */
export interface Heard {
  text: string;
  tokens: Token[];
  now: Temporal.ZonedDateTime;
  context: LanguageContext;
  hours: SasHours;
  judgement: Judgement;
  /** The covers without words of answers. */
  plain: Cover[];
}

/** Nothing of ours, or nothing understood: never acts. */
export const other: Frame = { intent: 'other', ranges: [] };

/** What the judge must lead by: to leave a reading as sure as it was, to take a command for none, to say what a message is. */
export const leads = {
  aside: 0.15,
  reasons: 0.3,
  tale: 0.25,
  sure: 0.05,
  quiet: 0.12,
  tell: 0.05,
  force: 0.1,
  turn: 0.2,
};

/** The words that no rule explains, as they were written. */
export const unknownOf = ({ items }: Cover, { tokens, text }: Heard): string[] =>
  items
    .filter(({ sort }) => sort === 'unknown')
    .map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));

/** The items that carry something. */
export const content = (items: Placed[]) => items.filter((item) => !isSilent(item));

/** True when an item of one of these sorts is among them. */
export const has = (items: Placed[], ...sorts: string[]) =>
  items.some(({ sort }) => sorts.includes(sort));

/** What the answering words say, in order. */
export const answerSorts = (items: Placed[]): Answer[] =>
  items.flatMap((item) => (item.sort === 'answer' ? [item.answer] : []));
