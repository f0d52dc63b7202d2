import { inParis } from '../../data/paris-time.ts';
import type { Expectation, Turn } from '../dialog.ts';
import type { Expects } from '../waiting.ts';
import { readChoice } from './choice.ts';
import { readClock } from './clock.ts';
import { readDay } from './day.ts';
import { bare } from './words.ts';

/** « * »: one question back. */
export const back = Symbol('back');
/** Digits that are no answer; other words may be a command of their own. */
export const none = Symbol('none');

const digits = (text: string) => (/^[\d #]+$/.test(text) ? none : undefined);

/** An answer by keys, or « * », which goes one question back. */
export const orBack = <Answer>(
  expects: Expects,
  read: (text: string, turn: Turn) => Answer | undefined,
): Expectation<Answer | typeof back> => ({
  expects,
  read: (turn) => {
    const text = turn.text.trim();
    return text === '*' || /^(?:retour|back)$/.test(bare(text)) ? back : read(text, turn);
  },
});

/** « 1 », « 2711 » by keys, « demain » by voice: a day from today on; the next one of that date. */
export const aDay = orBack('day', (text, { now }): string | typeof none | undefined => {
  const today = inParis(now).toPlainDate();
  const near = readChoice(text, 2);
  if (near) return today.add({ days: near - 1 }).toString();
  const [, day, month] = /^(\d\d) ?(\d\d)#?$/.exec(text) ?? [];
  if (!day || !month) return readDay(text, now) ?? digits(text);
  for (const year of [today.year, today.year + 1]) {
    const date = dateOf(year, Number(month), Number(day));
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return date.toString();
  }
  return none;
});

function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return undefined;
  }
}

/** « 16 », « 930 », « 1630 » by keys, `HH:MM`; `none` for digits that no clock shows. */
export function readHourKeys(text: string): string | typeof none | undefined {
  const typed = text.replace(/[ #]/g, '');
  if (!/^\d{1,4}$/.test(typed)) return digits(text);
  const [hour, minute] =
    typed.length < 3 ? [Number(typed), 0] : [Number(typed.slice(0, -2)), Number(typed.slice(-2))];
  if (hour * 60 + minute > 1440 || minute > 59) return none;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The same, or « 14 heures 30 », « midi » by voice. */
export const aClock = orBack('clock', (text): string | typeof none | undefined => {
  const typed = readHourKeys(text);
  return typed ?? readClock(text);
});

/** A number of several digits, « 20 », « vingt minutes » being words of their own; `none` beyond `most`. */
export function readNumber(text: string, most: number): number | typeof none | undefined {
  const typed = Number(/^(\d{1,4}) ?#?$/.exec(text)?.[1] ?? Number.NaN);
  return typed >= 1 && typed <= most ? typed : digits(text);
}
