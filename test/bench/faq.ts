import { readFileSync } from 'node:fs';
import process from 'node:process';
import { cards } from '../../data/knowledge/cards/all.ts';
import { buildIndex, findCards } from '../../data/knowledge/search.ts';
import { topicsOf } from '../../data/knowledge/topics.ts';

/** Prints how long the index takes, and a question; with a file of questions (JSONL, `text`), on those. */
const started = performance.now();
const index = buildIndex(cards);
const ready = performance.now() - started;

const file = process.argv[2];
const questions = file
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => (JSON.parse(line) as { text: string }).text)
  : topicsOf(cards).flatMap(({ asked }) => asked);

const times = questions
  .map((text) => {
    const from = performance.now();
    findCards(index, text);
    return performance.now() - from;
  })
  .sort((a, b) => a - b);

const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
process.stdout.write(
  `index ${ready.toFixed(0)} ms; ${times.length} questions: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms\n`,
);
