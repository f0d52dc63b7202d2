import type { Vector } from './letters.ts';

/** One way to ask, as groups of features (words, letters), each scaled apart; and the place of its topic. */
export interface Example {
  topic: number;
  groups: Vector[];
}

interface Sparse {
  features: Int32Array;
  weights: Float32Array;
  square: number;
}

/** How hard a mistake pulls, how far the right topic must lead, and how many rounds: set by cross-validation. */
const pull = 0.3;
const lead = 0.5;
const rounds = 4;

/** A step that visits all examples in a mixed, fixed order: prime, and larger than no list is a multiple of. */
const stride = 7919;

/**
 * Learns one weight a feature and topic: it starts from the mean of the ways to ask a topic (Rocchio), then each example that does
 * not lead by enough moves its topic nearer and the wrong one away (multi-class passive-aggressive). Always in the same order, so
 * that the same cards give the same answers.
 */
export function learn(examples: Example[], topics: number, shares: number[]) {
  const { read, size } = vectorizer(examples, shares);
  const known = examples.map(({ topic, groups }) => ({ topic, sparse: read(groups) }));
  const weights = means(known, size, topics);
  const scores = new Float32Array(topics);
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < known.length; step += 1) {
      const example = known[((step + round) * stride) % known.length];
      if (example) correct(weights, example, scores);
    }
  }
  return (groups: Vector[]): Float32Array =>
    scoreAll(weights, read(groups), new Float32Array(topics));
}

function correct(
  weights: Float32Array,
  { topic, sparse }: { topic: number; sparse: Sparse },
  scores: Float32Array,
) {
  scoreAll(weights, sparse, scores);
  let rival = topic === 0 ? 1 : 0;
  for (let other = 0; other < scores.length; other += 1) {
    if (other !== topic && (scores[other] ?? 0) > (scores[rival] ?? 0)) rival = other;
  }
  const loss = lead - (scores[topic] ?? 0) + (scores[rival] ?? 0);
  if (loss <= 0) return;
  const step = Math.min(pull, loss / (2 * sparse.square));
  for (let i = 0; i < sparse.features.length; i += 1) {
    const row = (sparse.features[i] ?? 0) * scores.length;
    const change = step * (sparse.weights[i] ?? 0);
    weights[row + topic] = (weights[row + topic] ?? 0) + change;
    weights[row + rival] = (weights[row + rival] ?? 0) - change;
  }
}

function scoreAll(weights: Float32Array, sparse: Sparse, scores: Float32Array): Float32Array {
  const topics = scores.length;
  scores.fill(0);
  for (let i = 0; i < sparse.features.length; i += 1) {
    const row = (sparse.features[i] ?? 0) * topics;
    const weight = sparse.weights[i] ?? 0;
    for (let topic = 0; topic < topics; topic += 1) {
      scores[topic] = (scores[topic] as number) + weight * (weights[row + topic] as number);
    }
  }
  return scores;
}

function means(known: { topic: number; sparse: Sparse }[], size: number, topics: number) {
  const weights = new Float32Array(size * topics);
  for (const { topic, sparse } of known) {
    for (let i = 0; i < sparse.features.length; i += 1) {
      const at = (sparse.features[i] ?? 0) * topics + topic;
      weights[at] = (weights[at] ?? 0) + (sparse.weights[i] ?? 0);
    }
  }
  const squares = new Float32Array(topics);
  for (let at = 0; at < weights.length; at += 1) {
    squares[at % topics] = (squares[at % topics] as number) + (weights[at] as number) ** 2;
  }
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  for (let at = 0; at < weights.length; at += 1) {
    weights[at] = (weights[at] as number) / (lengths[at % topics] as number);
  }
  return weights;
}

/** Numbers the features and weighs them by rarity; each group then has the length of its share. */
function vectorizer(examples: Example[], shares: number[]) {
  const numbers = new Map<number | string, { at: number; seen: number }>();
  for (const { groups } of examples) {
    for (const feature of groups.flatMap((group) => [...group.keys()])) {
      const held = numbers.get(feature);
      if (held) held.seen += 1;
      else numbers.set(feature, { at: numbers.size, seen: 1 });
    }
  }
  const weigh = (feature: number | string, count: number) =>
    kindOf(feature) *
    (1 + Math.log(count)) *
    Math.log(1 + examples.length / (1 + (numbers.get(feature)?.seen ?? 0)));
  const read = (groups: Vector[]): Sparse => {
    const features: number[] = [];
    const weights: number[] = [];
    for (const [g, group] of groups.entries()) {
      const weighed = [...group].map(([feature, count]) => [feature, weigh(feature, count)] as const);
      const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
      for (const [feature, weight] of weighed) {
        const at = numbers.get(feature)?.at;
        if (at === undefined) continue;
        features.push(at);
        weights.push((weight / length) * (shares[g] ?? 1));
      }
    }
    const square = weights.reduce((sum, weight) => sum + weight * weight, 0) || 1;
    return { features: Int32Array.from(features), weights: Float32Array.from(weights), square };
  };
  return { read, size: numbers.size };
}

/** A shared concept or a pair of words says less than a word of its own. */
function kindOf(feature: number | string): number {
  if (typeof feature === 'number') return 1;
  if (feature.startsWith('=')) return 0.6;
  return feature.includes('_') ? 0.7 : 1;
}
