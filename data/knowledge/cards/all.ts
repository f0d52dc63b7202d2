import type { Card } from '../card.ts';
export const cards: Card[] = [];
