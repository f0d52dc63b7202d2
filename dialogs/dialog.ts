import type { Outcome } from '../data/appointments/outcome.ts';
import type { Speaker } from '../data/people/person.ts';
import type { Frame } from './language/frame.ts';
import type { Say } from './say.ts';
import type { Services } from './services.ts';
import type { Expects } from './waiting.ts';

/** What survives a restart and a deploy: nothing but JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Where a message comes from and its answer goes. */
export type Channel = 'sms' | 'voice' | 'teams';

/** What a key or a button stands for: a value, never a sentence to be read again. */
export type Pressed =
  | { begin: 'participation' | 'keypad' }
  | { order: Frame }
  | { offer: string; answer: 'accept' | 'refuse' | 'no-calls' }
  /** An hour that was picked or typed: agreed with the yes or behind it, or proposed instead. */
  | { offer: string; accept: PickedHour }
  | { offer: string; propose: PickedHour }
  | PressedPatient
  /** A theme of the questions, by its number. */
  | { theme: number }
  | { late: number }
  /** To what is read back. */
  | { answer: 'yes' | 'no' }
  | { word: PressedWord };

/** A clock `HH:MM`, and its Paris day `YYYY-MM-DD` where there are several. */
export interface PickedHour {
  hour: string;
  day?: string;
}

/** What one press says of a confirmed patient, by his code; `agenda`: pressed there, so it is shown again as it is then. */
export type PressedPatient = { code: string; agenda?: true } & (
  | { came: Outcome }
  | { late: number }
  | { at: PickedHour }
  | { withdraw: true }
);

/** A word of command that a key or a button stands for. */
export type PressedWord =
  | 'undo'
  | 'more'
  | 'slots'
  | 'patients'
  | 'help'
  | 'standing'
  | 'where'
  | 'back';

/** One message of a person, and what the bot may use to answer it. */
export interface Turn {
  /** The message's own id: the audit points at it. */
  id: string;
  text: string;
  /** A key was pressed that says all by itself. */
  pressed?: Pressed | undefined;
  /** The request that the call puts on which this was said: it is about that one alone, whatever else is open. */
  called?: string | undefined;
  channel: Channel;
  locale: 'fr' | 'en';
  now: Date;
  /** When the carrier had it: an answer in time counts even when it was heard late. */
  sentAt: Date;
  /** The number it came from; absent for a Teams user that is not linked. */
  phone: string | undefined;
  /** Absent: nobody we know, who may ask questions and nothing else. */
  speaker: Speaker | undefined;
  services: Services;
}

/** What a step waits for. `read` gives undefined for what is no answer: the message may then be something else. */
export interface Expectation<Answer> {
  expects: Expects;
  read(turn: Turn): Answer | undefined;
}

/** Where a dialog goes after an answer; `more` is what SUITE says next. */
export type Next<State> = { to: string; state: State; say?: Say[] } | { end: Say[]; more?: Say[] };

/** A question, what may answer it, and what follows; built by `step`, which ties the answer's type to `next`. */
export interface Step<State> {
  expects: Expects;
  ask(state: State, turn: Turn): Say[];
  take(turn: Turn, state: State): Promise<Next<State> | undefined>;
}

/** Ties an expectation to what is done with its answer. */
export function step<State, Answer>(parts: {
  ask(state: State, turn: Turn): Say[];
  expect: Expectation<Answer>;
  next(answer: Answer, state: State, turn: Turn): Promise<Next<State>>;
}): Step<State> {
  return {
    expects: parts.expect.expects,
    ask: parts.ask,
    take: async (turn, state) => {
      const answer = parts.expect.read(turn);
      return answer === undefined ? undefined : parts.next(answer, state, turn);
    },
  };
}

/** A conversation of several turns: named steps, so that a deploy may add, drop or swap them. */
export interface Dialog<State extends Json, StepName extends string = string> {
  name: string;
  version: number;
  first: StepName;
  steps: Record<StepName, Step<State>>;
}

/** A dialog at rest, as the conversation row keeps it. */
export interface Suspended {
  name: string;
  version: number;
  step: string;
  state: Json;
}
