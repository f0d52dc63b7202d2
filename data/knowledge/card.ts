import type { Both } from './regulation.ts';
import type { SourceId } from './sources.ts';

/** Who asks, as far as the bot knows. */
export type Role = 'patient' | 'effecteur' | 'regulateur' | 'osnp' | 'structure' | 'pro';

/**
 * One dated statement. Amounts, hours and dates stand as `{{reg:…}}`, `{{min:…}}`, `{{max:…}}`, `{{from:…}}`, `{{until:…}}` (the
 * table of rules) or `{{fig:…}}` (figures). Valid from `from` (included) to `until` (excluded), Paris days.
 */
export interface Fact extends Both {
  source: SourceId;
  /** Where in the document. */
  at: string;
  from?: string;
  until?: string;
  region?: 'hauts-de-france' | 'occitanie';
  /** The sources do not agree: what the other one says, shown and never hidden. */
  disputed?: Both & { source: SourceId; at: string };
  /** Said after the first answer: « SUITE » by SMS. */
  more?: true;
}

/** An answer of the bot, and the topics that it answers. */
export interface Card {
  /** The first topic that it answers. */
  id: string;
  /** Every topic of the inventory that it answers, its own included. */
  covers: string[];
  title: Both;
  role: Role | 'general';
  related: string[];
  facts: Fact[];
  /** About a patient's state: the line to call 15 comes first whoever asks. */
  safety?: true;
  /** It says of each program what the lists say: a question that names one is most likely for it. */
  lists?: 'software';
  /** « Nos sources ne le disent pas », with whom to ask: never counted as a direct answer. */
  unknown?: true;
}
