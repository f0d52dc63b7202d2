import type { Act, Item } from '../item.ts';
import { any, kind, opt } from '../rule.ts';

/** An act, as an item. */
export const act = (act: Act, more: Partial<Extract<Item, { sort: 'act' }>> = {}): Item => ({
  sort: 'act',
  act,
  ...more,
});

/** A negation. */
export const not = any(kind('not', 'without'));

/** A negation, or « plus ». */
export const no = any(kind('not', 'nomore'));

/** The small word before a negation, or nothing. */
export const ne = opt(kind('ne'));

/** A verb that does something to slots. */
export const verbOfSlots = any(kind('open', 'close', 'remove', 'move'));

/** A verb of seeing patients. */
export const taking = any(kind('take'));
