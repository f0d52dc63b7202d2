import { unit, type Vector } from './letters.ts';

/** One way to ask, and the place of its topic in the list of topics. */
export interface Example {
  topic: number;
  features: Vector;
}

/** Scores of all topics for one question: likeness to the topic as a whole, and to its nearest way of asking. */
export interface Likeness {
  centroid: Float64Array;
  nearest: Float64Array;
}

/**
 * Rocchio: a topic is the mean of the ways to ask it, less a part of the mean of all topics, so that what everybody says counts
 * little. Beside it the nearest single example, for the odd wording that drowns in a mean.
 */
export function likenessOver(
  examples: Example[],
  topics: number,
  weightOf: (feature: number | string) => number = () => 1,
) {
  const seen = new Map<number | string, number>();
  for (const { features } of examples) {
    for (const feature of features.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  const rarity = (feature: number | string) =>
    weightOf(feature) * Math.log(1 + examples.length / (1 + (seen.get(feature) ?? 0)));
  const weigh = (features: Vector) =>
    unit(
      new Map(
        [...features].map(([feature, count]) => [feature, (1 + Math.log(count)) * rarity(feature)]),
      ),
    );
  const vectors = examples.map(({ topic, features }) => ({ topic, vector: weigh(features) }));
  const means = meansOf(vectors, topics);
  const byFeature = postings(means);
  const byExample = postings(vectors.map(({ vector }) => vector));
  return (question: Vector): Likeness => {
    const vector = weigh(question);
    const centroid = dot(vector, byFeature, topics);
    const single = dot(vector, byExample, vectors.length);
    const nearest = new Float64Array(topics);
    for (const [i, { topic }] of vectors.entries()) {
      nearest[topic] = Math.max(nearest[topic] ?? 0, single[i] ?? 0);
    }
    return { centroid, nearest };
  };
}

function meansOf(vectors: { topic: number; vector: Vector }[], topics: number): Vector[] {
  const sums: Vector[] = Array.from({ length: topics }, () => new Map());
  for (const { topic, vector } of vectors) {
    const sum = sums[topic];
    if (!sum) continue;
    for (const [feature, weight] of vector) sum.set(feature, (sum.get(feature) ?? 0) + weight);
  }
  return sums.map(unit);
}

type Postings = Map<number | string, { at: number; weight: number }[]>;

function postings(vectors: Vector[]): Postings {
  const lists: Postings = new Map();
  for (const [at, vector] of vectors.entries()) {
    for (const [feature, weight] of vector) {
      const list = lists.get(feature);
      if (list) list.push({ at, weight });
      else lists.set(feature, [{ at, weight }]);
    }
  }
  return lists;
}

function dot(vector: Vector, lists: Postings, size: number): Float64Array {
  const scores = new Float64Array(size);
  for (const [feature, weight] of vector) {
    for (const { at, weight: other } of lists.get(feature) ?? []) {
      scores[at] = (scores[at] ?? 0) + weight * other;
    }
  }
  return scores;
}
