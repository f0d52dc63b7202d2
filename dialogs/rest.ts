import type { MoneyAsked } from '../data/knowledge/money-answer.ts';
import type { Suspended } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import type { Say } from './say.ts';
import { type Waiting, without } from './waiting.ts';

/** What a person's next message may lean on; none of it is a question. */
export interface Memory {
  /** The language asked for, also by somebody we do not know. */
  locale?: 'fr' | 'en';
  /** The last command done: « non, 17h » amends it; `beside` is what else the same message did. */
  last?: { frame: Frame; at: string; moved?: true; beside?: Frame[] };
  /** The last command done for each doctor whom the speaker acts for. */
  each?: { frame: Frame; at: string }[];
  /** What was opened or noted before it and has just been taken back: « demain plutôt » is said of that. */
  before?: { frame: Frame; at: string; gone: boolean };
  /** When a wish about channels or hours was last noted: ANNULER right after it must not take back what came before. */
  preferredAt?: string;
  /** Who somebody said he is; not a right. */
  role?: string;
  /** He was asked once who he is, and is not asked again. */
  whoAsked?: boolean;
  /** The hour that was agreed last, and when: « non, plutôt 19h30 » is said of it. */
  agreed?: { at: string; code: string };
  /** FAQ: the card last answered. */
  card?: string;
  /** The question of money last answered: « et en visite ? » is said of it. */
  money?: { asked: MoneyAsked; at: string };
  /** A walk left before its end: « je reprends mon inscription » goes on with it, days later. */
  left?: Suspended;
  /** How often in a row nothing was made of what he said. */
  misses?: number;
  /** A number made of the words last heard, and when they were said: the same twice at once are one. */
  heard?: { print: number; at: string };
}

/** A conversation between two messages. */
export interface Rest {
  waiting?: Waiting;
  memory: Memory;
}

/** What a turn said and where it left the conversation. */
export interface Heard {
  say: Say[];
  rest: Rest;
  /** `answer` settles a live offer or the bot's own question: never counted against the sender. */
  kind: 'turn' | 'answer';
}

/** Says it, and leaves the conversation where it was. */
export const says = (rest: Rest, ...say: Say[]): Heard => ({ say, rest, kind: 'turn' });

/** The conversation without the command that was read back or waits for a word. */
export const dropDraft = (rest: Rest): Rest => without(rest, 'order');
