import { type Leaf, leavesAt } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** A stretch of tokens that a rule explains. */
export interface Node<T = unknown> {
  value: T;
  from: number;
  to: number;
  rule: string;
  /** What it takes to believe it: nodes and slips add up, the cheapest cover of the message wins. */
  cost: number;
  guessed: boolean;
}

/** One way to go on: what was read, how far, and at what price. */
interface Step<T> {
  value: T;
  to: number;
  cost: number;
  guessed: boolean;
}

/** A piece of a pattern: from a place in the message, every way to read it. */
export interface Part<T> {
  read(chart: Chart, at: number): Step<T>[];
  /** What it may begin with: `k:kind`, `t:text`, `d` for digits, `n:Node`; left out, anything. */
  first?: readonly string[];
  /** It may read nothing at all. */
  empty?: boolean;
}

/** A named rule: its pattern, what it makes of it, and its examples, which are its tests. */
export interface Rule<T = unknown> {
  name: string;
  node: string;
  cost: number;
  read(chart: Chart, at: number): Node<T>[];
  yes: string[];
  no: string[];
  /** What its first tokens may be, so that it is tried only there; undefined is anything. */
  first: readonly string[] | undefined;
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
  const read = (chart: Chart, at: number): Node<T>[] =>
    sequence(pattern, chart, at).flatMap(({ value, to, cost: read, guessed }) => {
      const made = to > at ? make(...(value as Values<P>)) : undefined;
      return made === undefined
        ? []
        : [{ value: made, from: at, to, rule: name, cost: cost + read, guessed }];
    });
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

function sequence(parts: readonly Part<unknown>[], chart: Chart, at: number): Step<unknown[]>[] {
  let ways: Step<unknown[]>[] = [{ value: [], to: at, cost: 0, guessed: false }];
  for (const part of parts) {
    const longer: Step<unknown[]>[] = [];
    for (const way of ways) {
      for (const step of part.read(chart, way.to)) {
        longer.push({
          value: [...way.value, step.value],
          to: step.to,
          cost: way.cost + step.cost,
          guessed: way.guessed || step.guessed,
        });
      }
    }
    if (longer.length === 0) return [];
    ways = longer.length > widest ? longer.slice(0, widest) : longer;
  }
  return ways;
}

/** Ways kept of one pattern at one place: hostile text must not multiply them. */
const widest = 24;

const slip = 1.5;

/** A word of the lexicon, by its kind; gives its value. */
export const kind = (...names: string[]): Part<string> => ({
  first: names.map((name) => `k:${name}`),
  read: (chart, at) =>
    chart
      .leaves(at)
      .filter((leaf) => names.includes(leaf.kind))
      .map(({ value, to, guessed }) => ({ value, to, cost: guessed ? slip : 0, guessed })),
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
  read: (chart, at) =>
    (chart.nodes(name, at) as Node<T>[]).map(({ value, to, cost, guessed }) => ({
      value,
      to,
      cost,
      guessed,
    })),
});

/** The part, or nothing. */
export const opt = <T>(part: Part<T>): Part<T | undefined> => ({
  ...(part.first && { first: part.first }),
  empty: true,
  read: (chart, at) => [
    ...part.read(chart, at),
    { value: undefined, to: at, cost: 0, guessed: false },
  ],
});

/** One of several parts. */
export const any = <P extends Part<unknown>[]>(
  ...parts: P
): Part<P[number] extends Part<infer T> ? T : never> => ({
  ...(parts.every(({ first }) => first) && { first: parts.flatMap(({ first = [] }) => first) }),
  empty: parts.some(({ empty }) => empty),
  read: (chart, at) => parts.flatMap((part) => part.read(chart, at)) as never,
});

const smallKinds = new Set(['function', 'self', 'filler', 'ne', 'polite', 'wish', 'mine']);

/** Up to so many small words that carry nothing. */
export const small = (most = 3): Part<number> => ({
  first: [...smallKinds].map((name) => `k:${name}`),
  empty: true,
  read: (chart, at) => {
    const ways: Step<number>[] = [{ value: 0, to: at, cost: 0, guessed: false }];
    let to = at;
    for (let count = 1; count <= most; count += 1) {
      const word = chart.leaves(to).filter((leaf) => smallKinds.has(leaf.kind) && !leaf.guessed);
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

/** The end of the message. */
export const end: Part<null> = {
  first: [],
  empty: true,
  read: (chart, at) =>
    at >= chart.tokens.length ? [{ value: null, to: at, cost: 0, guessed: false }] : [],
};

/** Everything that can be read at every place of one message; each node is made once. */
export interface Chart {
  tokens: Token[];
  leaves(at: number): Leaf[];
  nodes(name: string, at: number): Node[];
}

/** The rules of each node, by what a message may show where they begin. */
export type Index = ReadonlyMap<string, { by: ReadonlyMap<string, Rule[]>; always: Rule[] }>;

/** Sorts rules by node and by their first keys; a node that begins a rule stands for whatever may begin that node. */
export function indexOf(rules: readonly Rule[]): Index {
  const byNode = Map.groupBy(rules, ({ node }) => node);
  const known = new Map<string, ReadonlySet<string> | undefined>();
  const starts = (name: string, under: readonly string[]): ReadonlySet<string> | undefined => {
    if (known.has(name) || under.includes(name)) return known.get(name) ?? new Set();
    const all = new Set<string>();
    for (const { first } of byNode.get(name) ?? []) {
      if (!first) return undefined;
      for (const key of first) {
        const inner = key.startsWith('n:') ? starts(key.slice(2), [...under, name]) : [key];
        if (!inner) return undefined;
        for (const one of inner) all.add(one);
      }
    }
    if (under.length === 0) known.set(name, all);
    return all;
  };
  const index = new Map<string, { by: Map<string, Rule[]>; always: Rule[] }>();
  for (const [name, some] of byNode) {
    const by = new Map<string, Rule[]>();
    const always: Rule[] = [];
    for (const rule of some) {
      const keys = rule.first?.map((key) =>
        key.startsWith('n:') ? starts(key.slice(2), []) : new Set([key]),
      );
      if (!keys || keys.includes(undefined)) always.push(rule);
      else
        for (const key of new Set(keys.flatMap((set) => [...(set ?? [])])))
          by.set(key, [...(by.get(key) ?? []), rule]);
    }
    index.set(name, { by, always });
  }
  return index;
}

/** A chart over a message: rules are tried only where somebody asks for what they make. */
export function chartOf(tokens: Token[], index: Index): Chart {
  const leaves: Leaf[][] = [];
  const keys: string[][] = [];
  const made = new Map<string, Node[][]>();
  const keysAt = (at: number): string[] => {
    const token = tokens[at];
    if (!token) return [];
    keys[at] ??= [
      ...new Set(chart.leaves(at).map((leaf) => `k:${leaf.kind}`)),
      `t:${token.text}`,
      ...(token.sort === 'number' ? ['d'] : []),
    ];
    return keys[at];
  };
  const chart: Chart = {
    tokens,
    leaves: (at) => {
      leaves[at] ??= at < tokens.length ? leavesAt(tokens, at) : [];
      return leaves[at];
    },
    nodes: (name, at) => {
      const row = made.get(name) ?? [];
      made.set(name, row);
      const known = row[at];
      if (known) return known;
      row[at] = []; // a rule that asks for itself at the same place gets nothing
      const some = index.get(name);
      if (!some || at >= tokens.length) return row[at];
      const tried = new Set(some.always);
      for (const key of keysAt(at)) for (const rule of some.by.get(key) ?? []) tried.add(rule);
      row[at] = cheapest([...tried].flatMap((rule) => rule.read(chart, at)));
      return row[at];
    },
  };
  return chart;
}

/** Of two nodes of one rule over the same tokens with the same value the cheaper stays. */
function cheapest(nodes: Node[]): Node[] {
  if (nodes.length < 2) return nodes;
  const best = new Map<string, Node>();
  for (const one of nodes) {
    const key = `${one.to}:${JSON.stringify(one.value)}`;
    const known = best.get(key);
    if (!known || one.cost < known.cost) best.set(key, one);
  }
  return [...best.values()].slice(0, widest);
}
