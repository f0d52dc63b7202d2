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

/** A recurring closing, for every day named; it goes on for ever when no end was said. */
export function closingOf(recurrence: Recurrence, first: Range) {
  const { weekdays, every: everyWeeks, until } = recurrence;
  const { startTime, endTime, from, words } = seriesOf(recurrence, first);
  const days = weekdays.map((day) => names[day - 1] ?? '');
  const said = { ...words, days, until, closing: true };
  return { weekdays, everyWeeks, startTime, endTime, from, until, words: said };
}
