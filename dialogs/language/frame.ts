/** What a message asks for; the guide's intents, then those that answer the bot's own questions. */
export type Intent =
  | 'open_slots'
  | 'close_slots'
  | 'declare_unavailability'
  | 'cancel_unavailability'
  | 'list_slots'
  | 'accept'
  | 'refuse'
  | 'counter'
  | 'faq'
  | 'participation'
  | 'help'
  | 'stop'
  | 'cancel'
  | 'undo'
  | 'other'
  | 'ask_details'
  | 'confirm'
  | 'deny'
  | 'withdraw';

/** The one thing that is missing or wrong; each has its question, with an example, in the locales. */
export type ClarifyReason =
  | 'missing_time'
  | 'missing_intent'
  | 'ambiguous_hour'
  | 'ambiguous_date'
  | 'past_time'
  | 'past_date'
  | 'end_before_start'
  | 'slot_length'
  | 'does_not_fit'
  | 'invalid_date'
  | 'invalid_time'
  | 'weekday_mismatch'
  | 'vague_time'
  | 'contradictory_time'
  | 'unsupported_recurrence'
  | 'hedged'
  | 'conditional'
  | 'undecided'
  | 'nothing_pending'
  | 'which_orientation'
  | 'unclear_answer'
  | 'unclear_undo'
  | 'unclear_stop'
  | 'which_question'
  | 'question_about_orientation'
  | 'none_left_or_more'
  | 'too_long';

/** How the patient is seen. */
export type Mode = 'cabinet' | 'teleconsultation' | 'visite';

/** Paris wall clock, `YYYY-MM-DDTHH:MM`, end exclusive: a day ends at next day 00:00. */
export interface Range {
  start: string;
  end: string;
}

/** ISO weekdays (1 = Monday) of every n-th week; all seven mean every day. `until` is inclusive, `YYYY-MM-DD`. */
export interface Recurrence {
  weekdays: number[];
  every: number;
  until?: string;
  /** Days on which it does not come, Paris dates `YYYY-MM-DD`. */
  except?: string[];
}

/** One command. With `clarify`, what is there was understood but nothing may be done yet. */
export interface Frame {
  intent: Intent;
  ranges: Range[];
  slotMinutes?: number;
  capacity?: number;
  mode?: Mode;
  site?: string;
  /** `ranges` is then the first occurrence only. */
  recurrence?: Recurrence;
  practitioner?: string;
  /** Id of a pending orientation, `ALL`, or the code as written. */
  ref?: string;
  clarify?: ClarifyReason;
  also?: Frame[];
}

/** A command read back but not confirmed, or the last one done: the fields an amendment keeps. */
export type KnownCommand = Omit<Frame, 'also' | 'clarify'>;

/** What is open for the writer; nothing means nothing is waiting. */
export interface LanguageContext {
  pending?: { id: string; start: string; end: string; mode: string; code?: string }[];
  draft?: KnownCommand;
  last?: KnownCommand & { committed: true };
  /** The clarify reason that the draft waits for. */
  awaiting?: string;
  /** By voice a bare « oui » never accepts; left out means in writing. */
  channel?: 'sms' | 'voice' | 'teams';
}

/** `sure` acts and offers ANNULER, `likely` reads back, `two-readings` offers both, `unclear` asks. */
export type Confidence = 'sure' | 'likely' | 'two-readings' | 'unclear';

/** A message as understood: `commit` says that it may be done at once. */
export interface Reading {
  frame: Frame;
  confidence: Confidence;
  commit: boolean;
  alternative?: Frame;
  /** Content words nothing was made of, in the writer's spelling: to be said, not dropped. */
  unknown: string[];
  needsConfirmation?: Doubt[];
}

/** Why a command understood is read back before it is done. */
export type Doubt =
  | 'unknown-words'
  | 'verbless'
  | 'misspelt'
  | 'question'
  | 'filled-bound'
  | 'approximate'
  | 'courtesy'
  | 'recurrence'
  | 'week-days'
  | 'until-day'
  | 'no-date'
  | 'outside-sas-hours'
  | 'patients-at-time'
  | 'corrected'
  | 'amended'
  | 'move'
  | 'return'
  | 'wide-close'
  | 'several-commands'
  | 'two-readings'
  | 'place-guessed'
  | 'short-absence'
  | 'several-times'
  | 'habitual-day'
  | 'third-person'
  | 'reason'
  | 'while-pending'
  | 'judge'
  | 'second-opinion';
