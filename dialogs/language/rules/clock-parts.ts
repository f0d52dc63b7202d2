import { any, node, text } from '../rule.ts';
import type { Clock } from '../times.ts';

/** A time on the clock. */
export const clock = node<Clock>('Clock');

/** A time on the clock, or a number that may be one. */
export const anyClock = any(clock, node<Clock>('BareClock'));

/** Signs that stand for « to ». */
export const dash = any(text('-', '–', '—', '/', '>', '=>', '->', '→', '..', '...', '....', '~'));
