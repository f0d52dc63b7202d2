import type { Say } from '../data/outbox/outbox.ts';
import { later } from '../data/paris-time.ts';
import type { Suspended } from './dialog.ts';
import type { Frame } from './language/frame.ts';

/** A command understood and not done yet: read back, or one thing short. */
export interface Draft {
  frames: Frame[];
  /** The other way to read it, offered as « 2 ». */
  alternative?: Frame[];
  /** Set when a word is missing: the clarify reason, `practitioner`, or nothing for a plain OUI. */
  awaiting?: string;
  /** Its commands are done both or neither: a move. */
  together?: boolean;
  effecteurId?: string;
  /** When it was read back, by our clock; and when the words that made it were said, by the carrier's. */
  at: string;
  saidAt?: string;
}

/** What a person's next message may lean on. */
export interface Memory {
  /** The language asked for, also by somebody we do not know. */
  locale?: 'fr' | 'en';
  /** The last command done: « non, 17h » amends it. */
  last?: { frame: Frame; at: string };
  /** When a wish about channels or hours was last noted: ANNULER right after it must not take back what came before. */
  preferredAt?: string;
  /** Who somebody said he is, asked once; not a right. */
  role?: string;
  whoAsked?: boolean;
  /** « De combien de minutes ? » was the last thing asked: when, and of which patient. */
  howLate?: { at: string; code?: string };
  /** FAQ: the card last answered, the menu shown, the parts of an answer still to come. */
  card?: string;
  menu?: string[];
  more?: Say[];
}

/** A conversation between two messages. */
export interface Rest {
  suspended?: Suspended;
  draft?: Draft;
  memory: Memory;
}

/** What a turn said and where it left the conversation. */
export interface Heard {
  say: Say[];
  rest: Rest;
  /** `answer` settles a live offer or the bot's own question: never counted against the sender. */
  kind: 'turn' | 'answer';
}

const draftMinutes = 30;

/** The draft, unless it is so old that « oui » could be about something else. */
export function freshDraft({ draft }: Rest, now: Date): Draft | undefined {
  return draft && later(new Date(draft.at), draftMinutes * 60_000) > now ? draft : undefined;
}

/** Says it, and leaves the conversation where it was. */
export const says = (rest: Rest, ...say: Say[]): Heard => ({ say, rest, kind: 'turn' });

/** The conversation without its draft. */
export const dropDraft = ({ draft: _, ...rest }: Rest): Rest => rest;
