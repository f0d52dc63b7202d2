import type { Contact, Doubt, Remark } from './outcome.ts';
import type { ActionWords } from './settings.ts';
import type { Mode, OtherEnd, Pilot, QuestionKey, Via } from './tree.ts';

/** What a step is called before its screen label. */
export type Verb = 'tick' | 'leave' | 'click' | 'select' | 'fill' | 'agenda';

/** All that the walk says in one language; labels of the screen stay as the screen has them. */
export interface Texts {
  questions: Record<QuestionKey, { ask: string; choices: Record<string, string> }>;
  vias: Record<Via, string>;
  modes: Record<Mode, string>;
  ends: Record<OtherEnd, string>;
  pilot: { card: string; mail: string } & Record<'SEUL' | 'DELEG' | 'GEST', string>;
  remarks: Record<Remark, string>;
  doubts: Record<Doubt, string>;
  contacts: Record<Contact, string>;
  actions: Record<ActionWords, string>;
  verbs: Record<Verb, string>;
  optional: string;
  taking: string;
  headings: Record<'conditions' | 'steps' | 'forfait' | 'notes' | 'open' | 'contacts', string>;
}

/** The last part of a pilot end: who enters the slots. */
export const pilotPart = (id: Pilot) => id.split('-')[3] as 'SEUL' | 'DELEG' | 'GEST';
