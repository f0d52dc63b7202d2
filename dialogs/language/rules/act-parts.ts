import type { Act, Item } from '../item.ts';
import { any, kind, opt } from '../rule.ts';

export const act = (act: Act, more: Partial<Extract<Item, { sort: 'act' }>> = {}): Item => ({
  sort: 'act',
  act,
  ...more,
});

export const not = any(kind('not', 'without'));

export const no = any(kind('not', 'nomore'));

export const ne = opt(kind('ne'));

export const verbOfSlots = any(kind('open', 'close', 'remove', 'move'));

export const taking = any(kind('take'));
