import { parentPort } from 'node:worker_threads';
import recognizers from '@microsoft/recognizers-text-date-time';
import type { Range } from './frame.ts';
import type { Asked, Told } from './second-opinion.ts';

/** Resolved values of the library: wall-clock text, with or without the date; of an hour that may be either, both halves of the day. */
interface Value {
  type?: string;
  start?: string;
  end?: string;
}

/** `YYYY-MM-DD HH:MM:SS` as the grammar writes an instant. */
const wall = (text: string) => `${text.slice(0, 10)}T${text.slice(11, 16)}`;

/**
 * Only what names a day and both hours: beside readings that were right, the library's days without hours and hours
 * without a day differed in one of six (« jeudi aprem », « à neuf heures moins le quart »), and never once told of a fault.
 */
function rangeOf({ type, start, end }: Value): Range[] {
  if (type !== 'datetimerange' || !start || !end || start >= end) return [];
  return [{ start: wall(start), end: wall(end) }];
}

function recognised(text: string, culture: string, now: string) {
  const [date = '', time = ''] = now.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  const reference = new Date(year, month - 1, day, hour, minutes);
  const found = recognizers.recognizeDateTime(text, culture, 0, reference);
  const values = found.flatMap(({ resolution }) => (resolution?.['values'] ?? []) as Value[]);
  return values.flatMap(rangeOf);
}

function told({ id, text, now }: Asked): Told {
  return { id, ranges: ['fr-fr', 'en-us'].flatMap((culture) => recognised(text, culture, now)) };
}

told({ id: 0, text: 'demain de 14h à 16h', now: '2026-01-01T10:00' });
told({ id: 0, text: 'hello', now: '2026-01-01T10:00' });
parentPort?.postMessage({ id: 0, ranges: [] } satisfies Told);
parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(told(asked)));
