import type { Mode } from './frame.ts';
import type { Days, Habit, Hours } from './times.ts';

/** What a clause asks for, before its objects and times decide what that means. */
export type Act =
  | 'open'
  | 'close'
  /** « annule », « supprime »: of slots, an absence, or the last thing done. */
  | 'remove'
  | 'absent'
  /** « je suis complet » */
  | 'full'
  /** « j'ai réunion »: away only if nothing else is said. */
  | 'busy'
  /** Takes an absence back. */
  | 'present'
  /** « je reprends jeudi » */
  | 'return'
  /** « je pars à 17h » */
  | 'leave'
  | 'move'
  | 'list'
  /** « n'ouvrez pas » */
  | 'negated'
  /** « plus de créneaux »: none left, or more? */
  | 'none-or-more';

/** A stretch of the message as a rule explains it. */
export type Item =
  | { sort: 'act'; act: Act; weak?: true; imperative?: true }
  | { sort: 'hours'; hours: Hours }
  | { sort: 'days'; days: Days }
  | { sort: 'habit'; habit: Habit }
  | {
      sort: 'count';
      count: number;
      minutes?: number;
      noun?: 'slot' | 'patient';
      each?: true;
      mode?: Mode;
    }
  | { sort: 'length'; minutes: number }
  | { sort: 'mode'; mode: Mode; not?: true }
  | { sort: 'site'; site: string }
  | { sort: 'who'; names: string[]; marked?: true }
  | { sort: 'object'; noun: 'slot' | 'absence'; mine?: true }
  | { sort: 'answer'; answer: Answer; ref?: string }
  | { sort: Mark };

/** What answers an offer or a question of the bot. */
export type Answer =
  | 'yes'
  | 'take'
  | 'no'
  | 'undecided'
  | 'received'
  | 'details'
  | 'withdraw'
  | 'confirm'
  | 'drop'
  | 'undo'
  | 'both'
  | 'neither'
  | 'first'
  | 'second'
  | 'third'
  | 'rest'
  | 'ref'
  | 'digit'
  /** « un quart d'heure plus tard »: minutes in `ref`. */
  | 'shift'
  /** « ni A »: its offer in `ref`. */
  | 'not-ref'
  | 'offer';

/** Items that only mark: what stands before or after them, or that the message is about something else. */
export type Mark =
  | 'except'
  | 'everything'
  | 'and'
  | 'but'
  | 'or'
  | 'comma'
  | 'stop'
  | 'colon'
  | 'correct'
  | 'rather'
  | 'not'
  | 'question'
  | 'hedge'
  | 'condition'
  | 'courtesy-if'
  | 'greeting'
  | 'closing'
  | 'thanks'
  | 'small'
  | 'reason'
  | 'because'
  | 'instead'
  | 'signature'
  | 'decoration'
  | 'help'
  | 'human'
  | 'opt-out'
  | 'participation'
  | 'faq'
  | 'asking'
  | 'stranger'
  | 'report'
  | 'others'
  | 'max'
  | 'slip'
  | 'past'
  | 'aside'
  | 'unknown';
