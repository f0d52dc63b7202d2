import MiniSearch from 'minisearch';
import { type Analysed, analyse, type Vocabulary, vocabularyOf } from './analyse.ts';
import { likenessOver } from './centroids.ts';
import { countsOf, gramsOf } from './letters.ts';

/** A topic and how well it fits, about 0 to 1. */
export interface Ranked {
  id: string;
  score: number;
}

/** What is ranked: a name, and the ways to ask for it. */
export interface Topic {
  id: string;
  asked: string[];
  /** Further text that only the full-text search reads. */
  text: string;
}

/** Orders topics for a question. Sentence embeddings may be another one: a ranker re-orders cards, it never writes an answer. */
export interface Ranker {
  rank(question: string): { ranked: Ranked[]; covered: number };
}

/** Shares of the five opinions, set on the development questions. */
const shares = {
  words: 0.22,
  letters: 0.22,
  nearestWords: 0.22,
  nearestLetters: 0.26,
  search: 0.08,
};

/** The lexical ranker: means and nearest neighbours over words and letter n-grams, and full-text search. */
export function lexicalRanker(topics: Topic[]): Ranker {
  const first = topics.flatMap(({ asked }) => asked.map((text) => analyse(text)));
  const vocabulary = vocabularyOf(first);
  const examples = topics.flatMap(({ asked }, topic) =>
    asked.map((text) => ({ topic, read: analyse(text, vocabulary) })),
  );
  const byWords = likenessOver(
    examples.map(({ topic, read }) => ({ topic, features: countsOf(read.terms) })),
    topics.length,
    (term) => (String(term).startsWith('=') ? 0.6 : String(term).includes('_') ? 0.7 : 1),
  );
  const byLetters = likenessOver(
    examples.map(({ topic, read }) => ({ topic, features: gramsOf(read.letters) })),
    topics.length,
  );
  const search = fullText(topics, vocabulary);
  return {
    rank: (question) => {
      const read = analyse(question, vocabulary);
      const words = byWords(countsOf(read.terms));
      const letters = byLetters(gramsOf(read.letters));
      const found = search(read);
      const ranked = topics.map(({ id }, at) => ({
        id,
        score:
          shares.words * (words.centroid[at] ?? 0) +
          shares.letters * (letters.centroid[at] ?? 0) +
          shares.nearestWords * (words.nearest[at] ?? 0) +
          shares.nearestLetters * (letters.nearest[at] ?? 0) +
          shares.search * (found.get(id) ?? 0),
      }));
      ranked.sort((a, b) => b.score - a.score);
      return { ranked, covered: coverage(read, vocabulary) };
    },
  };
}

/** The part of the words that the cards know: a question about the weather has nearly none. */
function coverage({ stems }: Analysed, vocabulary: Vocabulary): number {
  if (stems.length === 0) return 0;
  return stems.filter((one) => vocabulary.has(one)).length / stems.length;
}

function fullText(topics: Topic[], vocabulary: Vocabulary) {
  const engine = new MiniSearch<{ id: string; asked: string; text: string }>({
    fields: ['asked', 'text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  const joined = (texts: string[]) =>
    texts.flatMap((text) => analyse(text, vocabulary).terms).join(' ');
  engine.addAll(
    topics.map(({ id, asked, text }) => ({ id, asked: joined(asked), text: joined([text]) })),
  );
  return (read: Analysed): Map<string, number> => {
    const hits = engine.search(read.terms.join(' '), { boost: { asked: 2 } });
    const best = hits[0]?.score ?? 1;
    return new Map(hits.map(({ id, score }) => [String(id), score / best]));
  };
}
