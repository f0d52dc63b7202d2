import { asks } from './dates.ts';
import { spansOf } from './days.ts';
import type { LanguageContext } from './frame.ts';
import type { Answer } from './item.ts';
import type { Placed } from './parse.ts';
import type { Days } from './times.ts';

/** A request that waits for an answer. */
export type Pending = NonNullable<LanguageContext['pending']>[number];

const silent = new Set([
  'small',
  'greeting',
  'closing',
  'thanks',
  'decoration',
  'comma',
  'stop',
  'colon',
  'and',
  'but',
  'reason',
  'because',
  'signature',
  'max',
  'rather',
  'correct',
  'or',
  'courtesy-if',
  'slip',
]);

/** True for an item that carries nothing of an answer. */
export const isSilent = (item: Placed): boolean => silent.has(item.sort);

/** Which answering words are a yes and which a no. */
export const polarities: Partial<Record<Answer, 'yes' | 'no'>> = {
  yes: 'yes',
  take: 'yes',
  confirm: 'yes',
  no: 'no',
  neither: 'no',
  drop: 'no',
};

/** True for an answering word. */
export const isAnswer = (item: Placed): item is Placed & { sort: 'answer' } =>
  item.sort === 'answer';

/** True when a moment lies in the days said. */
export function lies(days: Days, start: string, now: Temporal.ZonedDateTime): boolean {
  const spans = spansOf(days, now);
  const day = Temporal.PlainDate.from(start.slice(0, 10));
  return (
    !asks(spans) &&
    spans.some(
      ({ from, to }) =>
        Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) < 0,
    )
  );
}

/** The minute of the day of a moment on the wall. */
export const minuteOf = (at: string) => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
