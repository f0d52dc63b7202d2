import { parentPort } from 'node:worker_threads';
import recognizers from '@microsoft/recognizers-text-date-time';
import type { Asked, Told } from './second-opinion.ts';

/** Resolved values of the library: wall-clock text, with or without the date. */
interface Value {
  type?: string;
  start?: string;
  end?: string;
  value?: string;
}

const minute = 60_000;

/** `HH:MM:SS`, `YYYY-MM-DD` or both, as minutes on the wall; a time alone is today's. */
function wall(text: string, today: string): number {
  const full = text.includes('-') ? text : `${today} ${text}`;
  return Date.parse(`${full.slice(0, 10)}T${full.slice(11, 16) || '00:00'}:00Z`) / minute;
}

function rangeOf({ type = '', start, end, value }: Value, today: string) {
  const day = type === 'date' ? 1440 : 15;
  const from = start ?? value;
  if (!from || type === 'duration' || type === 'set') return [];
  const first = wall(from, today);
  const last = end ? wall(end, today) : first + (start ? 1440 : day);
  const sound = first > 0 && last > first;
  if (!sound) return [];
  const written = (at: number) => new Date(at * minute).toISOString().slice(0, 16);
  return [{ start: written(first), end: written(last) }];
}

function recognised(text: string, culture: string, now: string) {
  const [date = '', time = ''] = now.split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minutes = 0] = time.split(':').map(Number);
  const reference = new Date(year, month - 1, day, hour, minutes);
  const found = recognizers.recognizeDateTime(text, culture, 0, reference);
  const values = found.flatMap(({ resolution }) => (resolution?.['values'] ?? []) as Value[]);
  return values.flatMap((value) => rangeOf(value, date));
}

function told({ id, text, now }: Asked): Told {
  const french = recognised(text, 'fr-fr', now);
  return { id, ranges: french.length ? french : recognised(text, 'en-us', now) };
}

told({ id: 0, text: 'demain de 14h à 16h', now: '2026-01-01T10:00' });
told({ id: 0, text: 'hello', now: '2026-01-01T10:00' });
parentPort?.postMessage({ id: 0, ranges: [] } satisfies Told);
parentPort?.on('message', (asked: Asked) => parentPort?.postMessage(told(asked)));
