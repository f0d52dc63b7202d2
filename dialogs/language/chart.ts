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

/** Ways kept of one pattern at one place: hostile text must not multiply them. */
export const widest = 24;

/** Everything that can be read at every place of one message; each node is made once. */
export interface Chart {
  tokens: Token[];
  leaves(at: number): readonly Leaf[];
  nodes(name: string, at: number): readonly Node[];
  /** How often a rule was tried: the work that the message made. */
  readonly tried: number;
}

/** The rules of one node: by what a message may show where they begin, and those that may begin with anything. */
interface Starts {
  by: Map<string, Rule[]>;
  always: Rule[];
}

/** The rules of each node, ready to be looked up where a message shows something. */
export type Index = ReadonlyMap<string, Starts>;

type Nodes = ReadonlyMap<string, Rule[]>;

/** What a message may show where a node begins; undefined is anything. A node that begins with itself adds nothing. */
function startsOf(
  name: string,
  nodes: Nodes,
  under: readonly string[] = [],
): Set<string> | undefined {
  if (under.includes(name)) return new Set();
  const all = new Set<string>();
  for (const { first } of nodes.get(name) ?? []) {
    const keys = first && keysOf(first, nodes, [...under, name]);
    if (!keys) return undefined;
    for (const key of keys) all.add(key);
  }
  return all;
}

function keysOf(
  first: readonly string[],
  nodes: Nodes,
  under: readonly string[] = [],
): Set<string> | undefined {
  const all = new Set<string>();
  for (const key of first) {
    const keys = key.startsWith('n:') ? startsOf(key.slice(2), nodes, under) : [key];
    if (!keys) return undefined;
    for (const one of keys) all.add(one);
  }
  return all;
}

/** Sorts rules by node and by their first keys; a node that begins a rule stands for whatever may begin that node. */
export function indexOf(rules: readonly Rule[]): Index {
  const nodes = Map.groupBy(rules, ({ node }) => node);
  const index = new Map<string, Starts>();
  for (const [name, some] of nodes) {
    const starts: Starts = { by: new Map(), always: [] };
    for (const rule of some) {
      const keys = rule.first && keysOf(rule.first, nodes);
      if (!keys) starts.always.push(rule);
      for (const key of keys ?? []) starts.by.set(key, [...(starts.by.get(key) ?? []), rule]);
    }
    index.set(name, starts);
  }
  return index;
}

/** What the message shows at a place, as the first keys of rules. */
function keysAt(token: Token, leaves: readonly Leaf[]): string[] {
  const keys = new Set(leaves.map(({ kind }) => `k:${kind}`));
  keys.add(`t:${token.text}`);
  if (token.sort === 'number') keys.add('d');
  return [...keys];
}

/** A chart over a message: rules are tried only where somebody asks for what they make. */
export function chartOf(tokens: Token[], index: Index): Chart {
  const leaves: Leaf[][] = [];
  const keys: string[][] = [];
  const made = new Map<string, Node[][]>();
  let tried = 0;
  const make = (starts: Starts, token: Token, at: number): Node[] => {
    keys[at] ??= keysAt(token, chart.leaves(at));
    const rules = new Set(starts.always);
    for (const key of keys[at]) for (const rule of starts.by.get(key) ?? []) rules.add(rule);
    tried += rules.size;
    const nodes: Node[] = [];
    for (const rule of rules) for (const one of rule.read(chart, at)) nodes.push(one);
    return cheapest(nodes);
  };
  const chart: Chart = {
    tokens,
    get tried() {
      return tried;
    },
    leaves: (at) => {
      leaves[at] ??= at < tokens.length ? leavesAt(tokens, at) : [];
      return leaves[at];
    },
    nodes: (name, at) => {
      const row = made.get(name) ?? [];
      if (row.length === 0) made.set(name, row);
      const known = row[at];
      if (known) return known;
      row[at] = []; // a rule that asks for itself at the same place gets nothing
      const starts = index.get(name);
      const token = tokens[at];
      if (starts && token) row[at] = make(starts, token, at);
      return row[at];
    },
  };
  return chart;
}

/** Of two nodes over the same tokens with the same value the cheaper stays. */
function cheapest(nodes: Node[]): Node[] {
  if (nodes.length < 2) return nodes;
  const best: Node[] = [];
  for (const one of nodes) {
    const at = best.findIndex(({ to, value }) => to === one.to && alike(value, one.value));
    const known = best[at];
    if (!known) best.push(one);
    else if (one.cost < known.cost) best[at] = one;
  }
  return best.length > widest ? best.slice(0, widest) : best;
}

/** Plain values with the same fields in the same order; a field that is undefined is none. */
function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [some, others] = [fieldsOf(a), fieldsOf(b)];
  return (
    some.length === others.length &&
    some.every(([key, value], at) => key === others[at]?.[0] && alike(value, others[at]?.[1]))
  );
}

const fieldsOf = (value: object) => Object.entries(value).filter(([, one]) => one !== undefined);
