import type { Town } from '../harness/town.ts';
import type { Played } from './people.ts';
import type { Chance } from './random.ts';
import type { Watch } from './watch.ts';

/** What month is played. */
export interface Wanted {
  seed: number;
  doctors: number;
  days: number;
  /** Minutes from one look to the next. */
  step: number;
  say?: (line: string) => void;
}

/** Everybody and everything of a month under way. */
export interface Month extends Wanted {
  town: Town;
  chance: Chance;
  watch: Watch;
  people: Played[];
  byNumber: Map<string, Played>;
  /** Requests that were asked. */
  requests: string[];
}

/** Monday before the night in which the clocks go back: 25 October 2026. */
export const firstDay = Temporal.PlainDate.from('2026-10-19');
