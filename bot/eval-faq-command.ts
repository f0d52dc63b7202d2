import process from 'node:process';
import { text } from 'node:stream/consumers';
import { cards } from '../data/knowledge/cards/all.ts';
import type { Role } from '../data/knowledge/card.ts';
import { buildIndex, findCards } from '../data/knowledge/search.ts';

interface Line {
  id: string;
  text: string;
  role?: Role;
  context?: string;
}

const index = buildIndex(cards);
const input = await text(process.stdin);
for (const line of input.split('\n').filter((one) => one.trim() !== '')) {
  const { id, text: question, role, context } = JSON.parse(line) as Line;
  const started = performance.now();
  const { ranked, action } = findCards(index, question, { role, after: context });
  const ms = performance.now() - started;
  process.stdout.write(`${JSON.stringify({ id, ranked, action, ms })}\n`);
}
