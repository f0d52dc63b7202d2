import type { Mode } from './frame.ts';
import type { Act } from './item.ts';
import type { Placed } from './parse.ts';
import type { Days, Habit, Hours } from './times.ts';

/** Days and hours that belong together, with what is said of them alone. Hours that stand together narrow each other. */
export interface Group {
  days: Days[];
  hours: Hours[][];
  mode?: Mode;
  site?: string;
  count?: { count: number; noun: 'slot' | 'patient' };
  minutes?: number;
  /** The hours were said before the days: « 14h-16h demain ». */
  hoursFirst?: true;
  /** Two hours with nothing between them: « 9h 12h ». */
  beside?: true;
}

/** One thing asked for: an act, when, and how. The place where hours meet days and verbs meet clauses. */
export interface Clause {
  act?: Act;
  weak: boolean;
  imperative: boolean;
  groups: Group[];
  except: Group[];
  /** « et surtout pas 17h30 »: not this. */
  negated: Group[];
  habit?: Habit;
  who: string[];
  /** What the act is done to: slots, an absence, everything. */
  object?: 'slot' | 'absence' | 'everything' | 'patient';
  corrected: boolean;
  /** Its day was said with another command. */
  inherited?: boolean;
  items: Placed[];
}

/** True for an item that says when. */
export const temporal = (item: Placed) =>
  item.sort === 'hours' || item.sort === 'days' || item.sort === 'habit';

/** True for an item that parts a sentence. */
export const separator = (item: Placed) =>
  ['and', 'but', 'comma', 'stop', 'colon', 'or'].includes(item.sort);

/** True for an item that says what to do. */
export const isAct = (item: Placed): item is Placed & { sort: 'act' } => item.sort === 'act';

/** A group of which nothing is said yet. */
export const emptyGroup = (): Group => ({ days: [], hours: [] });
