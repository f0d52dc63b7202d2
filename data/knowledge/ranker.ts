import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { type Analysed, analyse, type Vocabulary, vocabularyOf } from './analyse.ts';
import { compact, learnModel, type Model, scorer } from './learner.ts';
import { countsOf, gramsOf } from './letters.ts';
import type { Topic } from './topics.ts';

/** A topic and how well it fits: above about 0.4 it fits well, whatever the length of the question. */
export interface Ranked {
  id: string;
  score: number;
}

/** Orders topics for a question. Sentence embeddings may be another one: a ranker re-orders cards, it never writes an answer. */
export interface Ranker {
  rank(question: string): { ranked: Ranked[]; covered: number };
}

/** Words against letter n-grams in what is learned, and how much plain full-text search weighs beside it. */
const shares = [1, 1.2];
/** Writers left out, it found 2 to 5 questions of a hundred more. */
const searchShare = 0.06;

/** What was learned of all ways to ask, as plain data for a file; topics are told by their place in `topics`. */
export interface Learned {
  topics: string[];
  /** The topic of each entry of the inventory. */
  entries: Record<string, string>;
  model: Model;
  /** Stems that the ways to ask use. */
  vocabulary: string[];
  search: AsPlainObject;
}

/** Learns to tell the topics apart, a second or two: always the same of the same topics. */
export function learnTopics(topics: Topic[]): Learned {
  const asked = topics.flatMap((one, topic) =>
    one.asked.map((text) => ({ topic, passive: false, read: analyse(text) })),
  );
  const stems = [...new Set(asked.flatMap(({ read }) => read.stems))];
  const vocabulary = vocabularyOf(stems);
  const said = topics.flatMap(({ says }, topic) =>
    says.map((text) => ({ topic, passive: true, read: analyse(text, vocabulary) })),
  );
  const read = [...asked, ...said];
  const examples = read.map((one) => ({ ...one, groups: featuresOf(one.read) }));
  return {
    topics: topics.map(({ id }) => id),
    entries: Object.fromEntries(topics.flatMap(({ id, entry }) => (entry ? [[entry, id]] : []))),
    model: compact(learnModel(examples, topics.length, shares), 0.002),
    vocabulary: stems,
    search: fullText(topics, read).toJSON(),
  };
}

/** The lexical ranker: weights learned over words and letter n-grams, and full-text search beside them. */
export function lexicalRanker({ topics, model, vocabulary: stems, search }: Learned): Ranker {
  const vocabulary = vocabularyOf(stems);
  const learned = scorer(model);
  const find = searcher(search);
  return {
    rank: (question) => {
      const query = analyse(question, vocabulary);
      const scores = learned(featuresOf(query));
      const found = find(query);
      const ranked = topics.map((id, at) => ({
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

const searchOptions: Options<{ id: string; text: string }> = {
  fields: ['text'],
  tokenize: (text) => text.split(' '),
  processTerm: (term) => term || null,
};

function fullText(topics: Topic[], read: { topic: number; read: Analysed }[]) {
  const engine = new MiniSearch(searchOptions);
  const joined = topics.map(() => [] as string[]);
  for (const one of read) joined[one.topic]?.push(...one.read.terms);
  engine.addAll(topics.map(({ id }, at) => ({ id, text: joined[at]?.join(' ') ?? '' })));
  return engine;
}

/** Full-text search, made ready by the first question. */
function searcher(kept: AsPlainObject): (question: Analysed) => Map<string, number> {
  let engine: MiniSearch<{ id: string; text: string }> | undefined;
  return (question) => {
    engine ??= MiniSearch.loadJS(kept, searchOptions);
    const hits = engine.search(question.terms.join(' '));
    const best = hits[0]?.score ?? 1;
    return new Map(hits.map(({ id, score }) => [String(id), score / best]));
  };
}
