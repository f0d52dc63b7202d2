import type { Vector } from './letters.ts';

/** One way to ask, as groups of features (words, letters), each scaled apart; and the place of its topic. */
export interface Example {
  topic: number;
  groups: Vector[];
  /** Only adds to the mean of its topic, as the long texts of the answers do. */
  passive?: boolean;
}

interface Sparse {
  features: Int32Array;
  weights: Float32Array;
  square: number;
}

/** How hard a mistake pulls, how far the right topic must lead, and how many rounds: set by cross-validation. */
const pull = 0.45;
const lead = 0.35;
const rounds = 3;

/** A step that visits all examples in a mixed, fixed order: prime, and larger than no list is a multiple of. */
const stride = 7919;

/** What was learned, as plain data: it can be kept in a file. */
export interface Model {
  topics: number;
  shares: number[];
  /** Rarity of a feature that was never seen. */
  unseen: number;
  /** Each feature with its rarity, and what it says of which topics. */
  features: [feature: number | string, rarity: number, topics: number[], weights: number[]][];
}

/** Gives the scores of all topics for the features of a text. */
export function scorer({ topics, shares, unseen, features }: Model) {
  const places = new Map(features.map(([feature, rarity], at) => [feature, { at, rarity }]));
  const weights: Weights = features.map(([, , some, values]) => ({
    topics: some,
    weights: values,
  }));
  const read = reader(places, unseen, shares);
  return (groups: Vector[]): Float64Array =>
    scoreAll(weights, read(groups), new Float64Array(topics));
}

/**
 * Learns one weight a feature and topic: it starts from the mean of the ways to ask a topic (Rocchio), then each example that does
 * not lead by enough moves its topic nearer and the wrong one away (multi-class passive-aggressive). Always in the same order, so
 * that the same examples give the same answers; later rounds only see what the round before got wrong. `least` leaves out features
 * that fewer examples show.
 */
export function learnModel(
  examples: Example[],
  topics: number,
  shares: number[],
  least = 1,
): Model {
  const { read, size, places, unseen } = vectorizer(examples, shares, least);
  const known = examples.map(({ topic, groups, passive }) => ({
    topic,
    sparse: read(groups),
    passive,
  }));
  const weights = means(known, size, topics);
  const scores = new Float64Array(topics);
  let open = known
    .map((_, step) => known[(step * stride) % known.length])
    .filter((example) => !example?.passive);
  for (let round = 0; round < rounds; round += 1) {
    open = open.filter((example) => example && correct(weights, example, scores));
  }
  const features = [...places].map(([feature, { at, rarity }]): Model['features'][number] => [
    feature,
    rarity,
    weights[at]?.topics ?? [],
    weights[at]?.weights ?? [],
  ]);
  return { topics, shares, unseen, features };
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** Small enough for a file: three digits, and nothing below `least`. */
export function compact({ features, unseen, ...rest }: Model, least: number): Model {
  const shorter = features.map(([feature, rarity, topics, weights]): Model['features'][number] => {
    const kept = [...topics.keys()].filter((at) => Math.abs(weights[at] ?? 0) >= least);
    return [
      feature,
      rounded(rarity),
      kept.map((at) => topics[at] ?? 0),
      kept.map((at) => rounded(weights[at] ?? 0)),
    ];
  });
  return { ...rest, unseen: rounded(unseen), features: shorter };
}

function correct(
  weights: Weights,
  { topic, sparse }: { topic: number; sparse: Sparse },
  scores: Float64Array,
): boolean {
  scoreAll(weights, sparse, scores);
  let rival = topic === 0 ? 1 : 0;
  for (let other = 0; other < scores.length; other += 1) {
    if (other !== topic && (scores[other] ?? 0) > (scores[rival] ?? 0)) rival = other;
  }
  const loss = lead - (scores[topic] ?? 0) + (scores[rival] ?? 0);
  if (loss <= 0) return false;
  const step = Math.min(pull, loss / (2 * sparse.square));
  for (let i = 0; i < sparse.features.length; i += 1) {
    const feature = sparse.features[i] ?? 0;
    const change = step * (sparse.weights[i] ?? 0);
    add(weights, feature, topic, change);
    add(weights, feature, rival, -change);
  }
  return true;
}

/** For each feature the topics that it speaks of, and how much: most speak of few, so rows are short and lie together. */
interface Row {
  topics: number[];
  weights: number[];
}

type Weights = Row[];

function add(weights: Weights, feature: number, topic: number, change: number) {
  const row = weights[feature] as Row;
  const at = row.topics.indexOf(topic);
  if (at >= 0) row.weights[at] = (row.weights[at] as number) + change;
  else {
    row.topics.push(topic);
    row.weights.push(change);
  }
}

function scoreAll(weights: Weights, sparse: Sparse, scores: Float64Array): Float64Array {
  scores.fill(0);
  for (let i = 0; i < sparse.features.length; i += 1) {
    const { topics, weights: some } = weights[sparse.features[i] as number] as Row;
    const weight = sparse.weights[i] as number;
    for (let j = 0; j < topics.length; j += 1) {
      const topic = topics[j] as number;
      scores[topic] = (scores[topic] as number) + weight * (some[j] as number);
    }
  }
  return scores;
}

function means(known: { topic: number; sparse: Sparse }[], size: number, topics: number): Weights {
  const weights: Weights = Array.from({ length: size }, () => ({ topics: [], weights: [] }));
  for (const { topic, sparse } of known) {
    for (let i = 0; i < sparse.features.length; i += 1) {
      add(weights, sparse.features[i] ?? 0, topic, sparse.weights[i] ?? 0);
    }
  }
  const squares = new Float64Array(topics);
  for (const row of weights) {
    for (const [at, topic] of row.topics.entries()) {
      squares[topic] = (squares[topic] ?? 0) + (row.weights[at] ?? 0) ** 2;
    }
  }
  const lengths = squares.map((square) => Math.sqrt(square) || 1);
  for (const row of weights) {
    row.weights = row.weights.map((weight, at) => weight / (lengths[row.topics[at] ?? 0] ?? 1));
  }
  return weights;
}

/**
 * Numbers the features and weighs them by rarity; each group then has the length of its share. An n-gram seen in one or two examples
 * is left out: it cost half of the work and taught nothing.
 */
function vectorizer(examples: Example[], shares: number[], least: number) {
  const seen = new Map<number | string, number>();
  for (const { groups } of examples) {
    for (const group of groups) {
      for (const feature of group.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
    }
  }
  const places = new Map<number | string, { at: number; rarity: number }>();
  for (const [feature, times] of seen) {
    if (times < (typeof feature === 'number' ? 3 : least)) continue;
    const rarity = kindOf(feature) * Math.log(1 + examples.length / (1 + times));
    places.set(feature, { at: places.size, rarity });
  }
  const unseen = Math.log(1 + examples.length);
  return { read: reader(places, unseen, shares), size: places.size, places, unseen };
}

type Places = ReadonlyMap<number | string, { at: number; rarity: number }>;

/** Reads the groups of a text into one vector, each group scaled to its share. */
function reader(places: Places, unseen: number, shares: number[]) {
  return (groups: Vector[]): Sparse => {
    const features: number[] = [];
    const weights: number[] = [];
    let square = 0;
    for (const [g, group] of groups.entries()) {
      const start = features.length;
      let length = 0;
      for (const [feature, count] of group) {
        const place = places.get(feature);
        const weight = (place?.rarity ?? unseen) * (count > 1 ? 1 + Math.log(count) : 1);
        length += weight * weight;
        if (!place) continue;
        features.push(place.at);
        weights.push(weight);
      }
      const scale = (shares[g] ?? 1) / (Math.sqrt(length) || 1);
      for (let i = start; i < weights.length; i += 1) {
        const weight = (weights[i] ?? 0) * scale;
        weights[i] = weight;
        square += weight * weight;
      }
    }
    return {
      features: Int32Array.from(features),
      weights: Float32Array.from(weights),
      square: square || 1,
    };
  };
}

/** A shared concept or a pair of words says less than a word of its own. */
function kindOf(feature: number | string): number {
  if (typeof feature === 'number') return 1;
  if (feature.startsWith('=')) return 0.6;
  return feature.includes('_') ? 0.7 : 1;
}
