import { usualWeeks } from '../data/slots/series-service.ts';
import type { Range } from './language/frame.ts';

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A recurrence as the agenda stores it, and as it is read back. */
export interface Recurrence {
  weekdays: number[];
  everyWeeks: number;
  startTime: string;
  endTime: string;
  from: string;
  until: string;
  words: { days: string[]; every: number; from: string; to: string; until: string };
}

/** A recurring closing as it is said; it goes on for ever when no end was said. */
export function closingWords(rule: string, first: Range) {
  const { words } = readRecurrence(rule, first);
  const until = /UNTIL=/.test(rule) ? words.until : undefined;
  return { ...words, until, closing: true };
}

/**
 * Reads an RRULE of the guide (`FREQ=WEEKLY;BYDAY=…;INTERVAL=…;UNTIL=…`, `FREQ=DAILY`) over its first occurrence.
 *
 * « Tous les jours » means Monday to Friday, and Saturday when it ends by noon; an end that is not said is twelve weeks.
 */
export function readRecurrence(rule: string, first: Range): Recurrence {
  const parts = new Map(rule.split(';').map((part) => part.split('=') as [string, string]));
  const [from = '', startTime = ''] = first.start.split('T');
  const endTime = first.end.split('T')[1] ?? '';
  const saturday = endTime <= '12:00' ? ['SA'] : [];
  const names = parts.get('BYDAY')?.split(',') ?? ['MO', 'TU', 'WE', 'TH', 'FR', ...saturday];
  const end = parts.get('UNTIL');
  const until = end
    ? `${end.slice(0, 4)}-${end.slice(4, 6)}-${end.slice(6, 8)}`
    : Temporal.PlainDate.from(from).add({ weeks: usualWeeks }).toString();
  const everyWeeks = Number(parts.get('INTERVAL') ?? 1);
  return {
    weekdays: names.map((name) => days.indexOf(name) + 1),
    everyWeeks,
    startTime,
    endTime,
    from,
    until,
    words: { days: names, every: everyWeeks, from: first.start, to: first.end, until },
  };
}
