import { any, node, text } from '../rule.ts';
import type { Clock } from '../times.ts';

export const clock = node<Clock>('Clock');

export const anyClock = any(clock, node<Clock>('BareClock'));

export const dash = any(text('-', '–', '—', '/', '>', '=>', '->', '→', '..', '...', '....', '~'));
