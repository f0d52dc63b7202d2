/** A time on the clock, in minutes of the day; 1440 is the midnight that ends it. */
export interface Clock {
  minute: number;
  /** An hour from 1 to 7 without morning or afternoon: R-HOUR asks. */
  twelve?: true;
  /** A number without « h »: an hour only where the sentence says so. */
  bare?: true;
  /** « vers 15h » */
  around?: true;
  /** « maintenant » */
  now?: true;
  /** « midi » as a word: after a day it is the part of the day. */
  noon?: true;
}

/** The parts that tile the day of the SAS (R-SAS). */
export type Part = 'morning' | 'midday' | 'afternoon' | 'evening' | 'night';

/** When on a day. */
export type Hours =
  | { sort: 'point'; at: Clock; towards?: true }
  | { sort: 'span'; from: Clock; to: Clock }
  | { sort: 'from'; from: Clock }
  | { sort: 'until'; to: Clock }
  | { sort: 'lasting'; minutes: number; from?: Clock; after?: number }
  | { sort: 'part'; part: Part; today?: true; from?: true; until?: true; around?: true }
  | { sort: 'allday' }
  | { sort: 'rest' }
  /** « une demi-journée »: which half is said elsewhere, or asked. */
  | { sort: 'half' }
  | { sort: 'vague' }
  | { sort: 'invalid' };

/** One day, as it was said. */
export type Day =
  | { sort: 'offset'; days: number }
  | {
      sort: 'weekday';
      weekday: number;
      which?: 'next' | 'eight' | 'fifteen' | 'this';
      habitual?: true;
    }
  | { sort: 'date'; day: number; month?: number; year?: number; weekday?: number }
  /** Days after Easter Sunday. */
  | { sort: 'easter'; days: number }
  | { sort: 'ambiguous' };

/** Which days. */
export type Days =
  | { sort: 'day'; day: Day }
  | { sort: 'list'; days: Day[] }
  | { sort: 'span'; from: Day; to: Day }
  | { sort: 'week'; weeks: number; all?: true }
  | { sort: 'isoweek'; week: number; last?: number }
  | { sort: 'weekend'; weeks: number }
  | {
      sort: 'until';
      before?: true;
      to: Day | Extract<Days, { sort: 'week' | 'weekend' | 'month' }>;
    }
  | { sort: 'from'; from: Day | Extract<Days, { sort: 'week' | 'month' }> }
  | { sort: 'count'; days: number; from?: Day }
  | { sort: 'month'; month: number; part?: 1 | 2 }
  | { sort: 'moments'; from: Moment; to: Moment }
  | { sort: 'then' }
  | { sort: 'past' }
  | { sort: 'vague' }
  | { sort: 'invalid' };

/** A day with an hour or a part of the day, where a range begins or ends. */
export interface Moment {
  day?: Day;
  clock?: Clock;
  part?: Part;
  clockFirst?: true;
}

/** A repetition, as it was said. */
export interface Habit {
  weekdays: number[];
  every: number;
  /** « semaines paires »: by the number of the week in the year. */
  parity?: 0 | 1;
  /** « le mardi » may be the next Tuesday or all of them. */
  unsure?: true;
  /** « le premier lundi du mois », « semaines paires »: no series of ours. */
  unsupported?: true;
}
