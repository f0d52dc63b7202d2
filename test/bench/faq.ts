import { cards } from '../../data/knowledge/cards/all.ts';
import { buildIndex, findCards } from '../../data/knowledge/search.ts';
import { topicsOf } from '../../data/knowledge/topics.ts';
import { type Line, percentile, spread } from './line.ts';

/** How long the index of the questions takes, and one question: every way to ask that the cards know. */
export async function bench(): Promise<Line[]> {
  const began = performance.now();
  const index = buildIndex(cards);
  const ready = performance.now() - began;
  const times = topicsOf(cards)
    .flatMap(({ asked }) => asked)
    .map((text) => {
      const from = performance.now();
      findCards(index, text);
      return performance.now() - from;
    });
  return [
    {
      what: 'index of the questions',
      measured: `${ready.toFixed(0)} ms`,
      aim: '< 500 ms',
      ok: ready < 500,
    },
    {
      what: `one question, ${times.length} of them`,
      measured: `${spread(times)}, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
      aim: 'p95 < 10 ms',
      ok: percentile(times, 0.95) < 10,
    },
  ];
}
