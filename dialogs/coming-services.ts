import type { Helper } from '../data/people/helper-service.ts';
import type { Locum } from '../data/people/locum.ts';
import type { NewLocum } from '../data/people/locum-service.ts';
import type { OpenNow } from '../data/slots/free-places.ts';
import type { Habit } from '../data/slots/habit.ts';
import type { Say } from './say.ts';

/** What the rules can do about the hours as they come, bound to the turn as `Services` are. */
export interface ComingServices {
  /** What is open for the rest of the day. */
  openNow(effecteurId: string): Promise<OpenNow[]>;
  leaveFree(wanted: { effecteurId: string; openings: string[]; free: number }): Promise<OpenNow[]>;
  /** Who may act for an effecteur; somebody added acts once his phone has returned its code. */
  helpersOf(effecteurId: string): Promise<Helper[]>;
  addHelper(wanted: { effecteurId: string; phone: string; name: string }): Promise<void>;
  removeHelper(effecteurId: string, id: string): Promise<void>;
  /** Who stands in for an effecteur; true when he is noted absent then. */
  checkLocum(wanted: NewLocum): Promise<boolean>;
  addLocum(wanted: NewLocum): Promise<void>;
  locumsOf(effecteurId: string): Promise<Locum[]>;
  endLocum(effecteurId: string, id: string): Promise<void>;
  /** What was just done in an effecteur's name: he hears of it once, and may take it back. */
  tellInName(effecteurId: string, say: Say[]): Promise<void>;
  /** How many patients a day at most; null: as many as come. */
  setLimit(effecteurId: string, patients: number | null): Promise<void>;
  /** What was open on days like that one, or on that day itself. */
  habitOf(
    effecteurId: string,
    day: Temporal.PlainDate,
    like: 'usual' | 'lastWeek' | 'itself',
  ): Promise<Habit | undefined>;
}
