import MiniSearch from 'minisearch';
import { type Analysed, analyse, type Vocabulary, vocabularyOf } from './analyse.ts';
import { learn } from './learner.ts';
import { countsOf, gramsOf } from './letters.ts';

/** A topic and how well it fits: above about 0.4 it fits well, whatever the length of the question. */
export interface Ranked {
  id: string;
  score: number;
}

/** What is ranked: a name, and the ways to ask for it. */
export interface Topic {
  id: string;
  asked: string[];
  /** What the answer says: read as further ways to ask. */
  says: string[];
}

/** Orders topics for a question. Sentence embeddings may be another one: a ranker re-orders cards, it never writes an answer. */
export interface Ranker {
  rank(question: string): { ranked: Ranked[]; covered: number };
}

/** Words against letter n-grams in what is learned, and how much plain full-text search weighs beside it. */
const shares = [1, 1.2];
const searchShare = 0.06;

/** The lexical ranker: weights learned over words and letter n-grams, and full-text search beside them. */
export function lexicalRanker(topics: Topic[]): Ranker {
  const asked = topics.flatMap((one, topic) =>
    one.asked.map((text) => ({ topic, passive: false, read: analyse(text) })),
  );
  const vocabulary = vocabularyOf(asked.map(({ read }) => read));
  const said = topics.flatMap(({ says }, topic) =>
    says.map((text) => ({ topic, passive: true, read: analyse(text, vocabulary) })),
  );
  const read = [...asked, ...said];
  const learned = learn(
    read.map((one) => ({ ...one, groups: featuresOf(one.read) })),
    topics.length,
    shares,
  );
  const search = fullText(topics, read);
  return {
    rank: (question) => {
      const query = analyse(question, vocabulary);
      const scores = learned(featuresOf(query));
      const found = search(query);
      const ranked = topics.map(({ id }, at) => ({
        id,
        score: (scores[at] ?? 0) + searchShare * (found.get(id) ?? 0),
      }));
      ranked.sort((a, b) => b.score - a.score);
      return { ranked, covered: coverage(query, vocabulary) };
    },
  };
}

const featuresOf = (read: Analysed) => [countsOf(read.terms), gramsOf(read.letters)];

/** The part of the words that the cards know: a question about the weather has nearly none. */
function coverage({ stems }: Analysed, vocabulary: Vocabulary): number {
  if (stems.length === 0) return 0;
  return stems.filter((one) => vocabulary.has(one)).length / stems.length;
}

function fullText(topics: Topic[], read: { topic: number; read: Analysed }[]) {
  const engine = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
  });
  const joined = topics.map(() => [] as string[]);
  for (const one of read) joined[one.topic]?.push(...one.read.terms);
  engine.addAll(topics.map(({ id }, at) => ({ id, text: joined[at]?.join(' ') ?? '' })));
  return (question: Analysed): Map<string, number> => {
    const hits = engine.search(question.terms.join(' '));
    const best = hits[0]?.score ?? 1;
    return new Map(hits.map(({ id, score }) => [String(id), score / best]));
  };
}
