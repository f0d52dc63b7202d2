import { type Chart, type Node, type Rule, widest } from './chart.ts';
import type { Kind } from './kinds.ts';

/** One way to go on: what was read, how far, and at what price. */
interface Step<T> {
  value: T;
  to: number;
  cost: number;
  guessed: boolean;
}

/** A piece of a pattern: from a place in the message, every way to read it. */
export interface Part<T> {
  read(chart: Chart, at: number): readonly Step<T>[];
  /** What it may begin with: `k:kind`, `t:text`, `d` for digits, `n:Node`; left out, anything. */
  first?: readonly string[];
  /** It may read nothing at all. */
  empty?: boolean;
}

type Values<P extends readonly Part<unknown>[]> = {
  [K in keyof P]: P[K] extends Part<infer T> ? T : never;
};

/**
 * A rule of the grammar. `make` gets the parts of the pattern in order and may give undefined: the words fit, the sense does not.
 * `yes` and `no` are messages in which it must, and must not, be found.
 */
export function rule<const P extends readonly Part<unknown>[], T>(parts: {
  name: string;
  node: string;
  pattern: P;
  make(...values: Values<P>): T | undefined;
  cost?: number;
  yes?: string[];
  no?: string[];
}): Rule<T> {
  const { name, node, pattern, make, cost = 0, yes = [], no = [] } = parts;
  const read = (chart: Chart, at: number): Node<T>[] => {
    const nodes: Node<T>[] = [];
    for (const way of sequence(pattern, chart, at)) {
      const made = way.to > at ? make(...(valuesOf(way, pattern.length) as Values<P>)) : undefined;
      if (made === undefined) continue;
      const { to, guessed } = way;
      nodes.push({ value: made, from: at, to, rule: name, cost: cost + way.cost, guessed });
    }
    return nodes;
  };
  return { name, node, cost, read, yes, no, first: firstOf(pattern) };
}

function firstOf(pattern: readonly Part<unknown>[]): readonly string[] | undefined {
  const all: string[] = [];
  for (const part of pattern) {
    if (!part.first) return undefined;
    all.push(...part.first);
    if (!part.empty) return all;
  }
  return undefined;
}

/** A way through the first parts of a pattern: its last step, and the way before it. */
interface Way extends Step<unknown> {
  before?: Way;
}

function sequence(parts: readonly Part<unknown>[], chart: Chart, at: number): Way[] {
  let ways: Way[] = [{ value: undefined, to: at, cost: 0, guessed: false }];
  for (const part of parts) {
    const longer: Way[] = [];
    for (const before of ways) {
      for (const { value, to, cost, guessed } of part.read(chart, before.to))
        longer.push({
          value,
          to,
          cost: before.cost + cost,
          guessed: before.guessed || guessed,
          before,
        });
    }
    if (longer.length === 0) return longer;
    ways = longer.length > widest ? longer.slice(0, widest) : longer;
  }
  return ways;
}

/** What the parts of a pattern gave on a way through it, in order. */
function valuesOf(way: Way, count: number): unknown[] {
  const values = new Array<unknown>(count);
  for (let at: Way | undefined = way, place = count - 1; at && place >= 0; place -= 1) {
    values[place] = at.value;
    at = at.before;
  }
  return values;
}

/** A word of the lexicon, by its kind; gives its value. */
export const kind = (...names: Kind[]): Part<string> => ({
  first: names.map((name) => `k:${name}`),
  read: (chart, at) => chart.leaves(at).filter((leaf) => names.includes(leaf.kind)),
});

/** These very words or signs, folded. */
export const text = (...texts: string[]): Part<string> => ({
  first: texts.map((one) => `t:${one}`),
  read: (chart, at) => {
    const token = chart.tokens[at];
    return token && texts.includes(token.text)
      ? [{ value: token.text, to: at + 1, cost: 0, guessed: false }]
      : [];
  },
});

/** Digits, as a number between two bounds. */
export const digits = (least: number, most: number, length?: number): Part<number> => ({
  first: ['d'],
  read: (chart, at) => {
    const token = chart.tokens[at];
    if (token?.sort !== 'number' || token.text.length > 4) return [];
    if (length !== undefined && token.text.length !== length) return [];
    const value = Number(token.text);
    return value >= least && value <= most ? [{ value, to: at + 1, cost: 0, guessed: false }] : [];
  },
});

/** A node made by other rules. */
export const node = <T>(name: string): Part<T> => ({
  first: [`n:${name}`],
  read: (chart, at) => chart.nodes(name, at) as readonly Node<T>[],
});

const nothing = { value: undefined, cost: 0, guessed: false };

/** The part, or nothing. */
export const opt = <T>(part: Part<T>): Part<T | undefined> => ({
  ...(part.first && { first: part.first }),
  empty: true,
  read: (chart, at) => {
    const none = { ...nothing, to: at };
    const read = part.read(chart, at);
    return read.length > 0 ? [...read, none] : [none];
  },
});

/** One of several parts. */
export const any = <P extends Part<unknown>[]>(
  ...parts: P
): Part<P[number] extends Part<infer T> ? T : never> => ({
  ...(parts.every(({ first }) => first) && { first: parts.flatMap(({ first = [] }) => first) }),
  empty: parts.some(({ empty }) => empty),
  read: (chart, at) => either(parts, chart, at) as never,
});

/** All readings of the parts, in order; a list of its own only where several have some. */
function either(
  parts: readonly Part<unknown>[],
  chart: Chart,
  at: number,
): readonly Step<unknown>[] {
  let all: readonly Step<unknown>[] = [];
  for (const part of parts) {
    const read = part.read(chart, at);
    if (read.length > 0) all = all.length > 0 ? [...all, ...read] : read;
  }
  return all;
}

const smallKinds = new Set<Kind>(['function', 'self', 'filler', 'ne', 'polite', 'wish', 'mine']);

/** « mets-moi »: a hyphen that joins two words. */
const isHyphen = ({ tokens }: Chart, at: number): boolean =>
  tokens[at]?.text === '-' && tokens[at]?.glued === true && tokens[at + 1]?.glued === true;

/** Up to so many small words that carry nothing. */
export const small = (most = 3): Part<number> => ({
  first: [...smallKinds].map((name) => `k:${name}`),
  empty: true,
  read: (chart, at) => {
    const ways: Step<number>[] = [{ value: 0, to: at, cost: 0, guessed: false }];
    let to = at;
    for (let count = 1; count <= most; count += 1) {
      const from = isHyphen(chart, to) ? to + 1 : to;
      const word = chart.leaves(from).filter((leaf) => smallKinds.has(leaf.kind) && !leaf.guessed);
      if (word.length === 0) break;
      to = Math.max(...word.map((leaf) => leaf.to));
      ways.push({ value: count, to, cost: 0.05 * count, guessed: false });
    }
    return ways;
  },
});

/** Nothing, where the token before and the one after touch. */
export const glued: Part<null> = {
  first: [],
  empty: true,
  read: (chart, at) =>
    chart.tokens[at]?.glued ? [{ value: null, to: at, cost: 0, guessed: false }] : [],
};

/** Nothing, where what follows is not this. */
export const notBefore = (part: Part<unknown>): Part<null> => ({
  first: [],
  empty: true,
  read: (chart, at) =>
    part.read(chart, at).length === 0 ? [{ value: null, to: at, cost: 0, guessed: false }] : [],
});
