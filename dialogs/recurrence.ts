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
  words: { days: string[]; every: number; from: string; to: string; until: string };
}

/** A recurring closing as it is said; it goes on for ever when no end was said. */
export function closingWords(recurrence: Recurrence, first: Range) {
  const { words } = seriesOf(recurrence, first);
  return { ...words, until: recurrence.until, closing: true };
}

/**
 * Lays a recurrence over its first occurrence.
 *
 * « Tous les jours » means Monday to Friday, and Saturday when it ends by noon; an end that is not said is twelve weeks.
 */
export function seriesOf({ weekdays, every, until: said }: Recurrence, first: Range): Series {
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
    until,
  };
  return { weekdays: days, everyWeeks: every, startTime, endTime, from, until, words };
}
