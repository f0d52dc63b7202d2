import { usualWeeks } from '../data/slots/series-service.ts';
import type { Range, Recurrence } from './language/frame.ts';

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A recurrence as the agenda stores it, and as it is read back. */
export interface Series {
  weekdays: number[];
  everyWeeks: number;
  startTime: string;
  endTime: string;
  from: string;
  until: string;
  except: string[];
  words: Words;
}

interface Words {
  days: string[];
  every: number;
  from: string;
  to: string;
  starts?: string;
  until: string | undefined;
  except: string[];
}

/**
 * Lays a recurrence over its first occurrence.
 *
 * « Tous les jours » means Monday to Friday, and Saturday when it ends by noon; an end that is not said is twelve weeks.
 */
export function seriesOf(recurrence: Recurrence, first: Range): Series {
  const { weekdays, every, until: said, except = [] } = recurrence;
  const [from = '', startTime = ''] = first.start.split('T');
  const endTime = first.end.split('T')[1] ?? '';
  const last = endTime <= '12:00' ? 6 : 5;
  const days = weekdays.length === 7 ? weekdays.filter((day) => day <= last) : weekdays;
  const until = said ?? Temporal.PlainDate.from(from).add({ weeks: usualWeeks }).toString();
  const words = {
    days: days.map((day) => names[day - 1] ?? ''),
    every,
    from: first.start,
    to: first.end,
    starts: first.start,
    until,
    except,
  };
  return { weekdays: days, everyWeeks: every, startTime, endTime, from, until, except, words };
}

/** Recurrence hours that are meant to the letter, for every day named: a closing, an absence; for good when no end was said. */
export function everOf(recurrence: Recurrence, first: Range) {
  const { weekdays, every: everyWeeks, until, except = [] } = recurrence;
  const { startTime, endTime, from, words } = seriesOf(recurrence, first);
  const { starts, ...hours } = words;
  const days = weekdays.map((day) => names[day - 1] ?? '');
  const said = { ...hours, days, until, closing: true };
  return { weekdays, everyWeeks, startTime, endTime, from, until, except, words: said, starts };
}
