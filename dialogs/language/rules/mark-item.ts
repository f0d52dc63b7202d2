import type { Item, Mark } from '../item.ts';

export const mark = (sort: Mark): Item => ({ sort });
