import { readdirSync, readFileSync } from 'node:fs';
import type { Card } from './card.ts';

/** What is asked about: a plain name, which is its file's, and the ways to ask for it. */
export interface Topic {
  id: string;
  /** The entry of the inventory of questions that it stands for, as its file names it. */
  entry?: string;
  asked: string[];
  /** What the answer says: read as further ways to ask. */
  says: string[];
}

const folder = new URL('./asked/', import.meta.url);

/** One way to ask a line, in either language; a first line `# E06` names the entry. */
function readTopic(file: string): Pick<Topic, 'entry' | 'asked'> {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n').filter(Boolean);
  const entry = /^# (\w+)$/.exec(lines[0] ?? '')?.[1];
  return { ...(entry && { entry }), asked: lines.filter((line) => !line.startsWith('#')) };
}

const named = (under: string): [name: string, file: string][] =>
  readdirSync(new URL(under, folder))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => [file.slice(0, -'.txt'.length), `${under}${file}`]);

/** Cards by each topic that they answer. */
export function byTopic(cards: Card[]): Map<string, Card> {
  return new Map(cards.flatMap((card) => [card.id, ...card.covers].map((id) => [id, card])));
}

/** All that competes for a question: the topics of the cards, what is none of ours (`!…`), apparent emergencies. */
export function topicsOf(cards: Card[]): Topic[] {
  const cardOf = byTopic(cards);
  const topics = named('./').map(([id, file]) => ({
    id,
    ...readTopic(file),
    says: wordsOfCard(cardOf.get(id)),
  }));
  const others = named('./outside/').map(([id, file]) => ({
    id: `!${id}`,
    ...readTopic(file),
    says: [],
  }));
  return [...topics, ...others];
}

const wordsOfCard = (card: Card | undefined): string[] =>
  card
    ? [card.title, ...card.facts].flatMap(({ fr, en }) =>
        [fr, en].map((text) => text.replace(/\{\{.*?\}\}/g, '')),
      )
    : [];
