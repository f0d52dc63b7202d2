import process from 'node:process';
import { text } from 'node:stream/consumers';
import type { Role } from '../data/knowledge/card.ts';
import { cards } from '../data/knowledge/cards/all.ts';
import type { Ranked } from '../data/knowledge/ranker.ts';
import { buildIndex, findCards } from '../data/knowledge/search.ts';

interface Line {
  id: string;
  text: string;
  role?: Role;
  context?: string;
}

const index = buildIndex(cards);

const entryByTopic = new Map(Object.entries(index.entries).map(([entry, topic]) => [topic, entry]));

/** Entries of the inventory only: a topic that stands for none is given as its nearest neighbour that does. */
function entries(ranked: Ranked[]): Ranked[] {
  const named = ranked.map(({ id, score }) => ({ id: entryOf(id), score }));
  return named.filter(({ id }, at) => named.findIndex((other) => other.id === id) === at);
}

function entryOf(topic: string): string {
  const related = index.cardOf.get(topic)?.related ?? [];
  const entry = [topic, ...related].map((one) => entryByTopic.get(one)).find(Boolean);
  return entry ?? topic;
}

const input = await text(process.stdin);
for (const line of input.split('\n').filter((one) => one.trim() !== '')) {
  const { id, text: question, role, context } = JSON.parse(line) as Line;
  const started = performance.now();
  const { ranked, action } = findCards(index, question, {
    role,
    after: context && index.cardOf.get(context)?.id,
  });
  const ms = performance.now() - started;
  process.stdout.write(`${JSON.stringify({ id, ranked: entries(ranked), action, ms })}\n`);
}
