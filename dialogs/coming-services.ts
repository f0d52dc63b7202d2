import type { OpenNow } from '../data/slots/free-places.ts';
import type { Habit } from '../data/slots/habit.ts';

/** What the rules can do about the hours as they come, bound to the turn as `Services` are. */
export interface ComingServices {
  /** What is open for the rest of the day. */
  openNow(effecteurId: string): Promise<OpenNow[]>;
  leaveFree(wanted: { effecteurId: string; openings: string[]; free: number }): Promise<OpenNow[]>;
  /** How many patients a day at most; null: as many as come. */
  setLimit(effecteurId: string, patients: number | null): Promise<void>;
  /** What was open on days like that one, or on that day itself. */
  habitOf(
    effecteurId: string,
    day: Temporal.PlainDate,
    like: 'usual' | 'lastWeek' | 'itself',
  ): Promise<Habit | undefined>;
}
