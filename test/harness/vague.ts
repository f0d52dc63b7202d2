import type { Role } from '../../data/knowledge/card.ts';
import { cards } from '../../data/knowledge/cards/all.ts';
import { buildIndex, findCards } from '../../data/knowledge/search.ts';

/** The first of these questions that could be about several things, for who asks: which one is, moves with the cards. */
export function vagueAmong(questions: string[], role?: Role): string {
  const index = buildIndex(cards);
  const found = questions.find((text) => findCards(index, text, { role }).action === 'menu');
  if (!found) throw new Error('no question of these is vague any more');
  return found;
}
