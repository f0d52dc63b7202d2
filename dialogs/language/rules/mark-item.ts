import type { Item, Mark } from '../item.ts';

/** An item that only marks. */
export const mark = (sort: Mark): Item => ({ sort });
