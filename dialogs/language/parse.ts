import { type Chart, chartOf, indexOf, type Node } from './chart.ts';
import type { LanguageContext } from './frame.ts';
import type { Item } from './item.ts';
import { allRules } from './rules/all.ts';
import type { Token } from './tokens.ts';

const index = indexOf(allRules);

/** Everything that can be read at every place of a message. */
export const chart = (tokens: Token[]): Chart => chartOf(tokens, index);

/** An item where it stands. */
export type Placed = Item & { from: number; to: number; rule: string; guessed: boolean };

/** What a message may be made of: with several requests waiting, also words that choose among them. */
export const nodesFor = ({ pending }: LanguageContext): string[] =>
  (pending?.length ?? 0) > 1 ? ['Item', 'Answer', 'Choice'] : ['Item', 'Answer'];

/** One way to read the whole message, item by item. */
export interface Cover {
  items: Placed[];
  cost: number;
}

/** How many covers are kept: the cheapest is the reading, those within a margin are other readings. */
const kept = 4;

interface Path {
  cost: number;
  last?: Placed;
  before?: Path;
}

/** What an item costs beside its rule: few long items beat many short ones. */
const perItem = 1;
const strangeWord = 5;
const strangeNumber = 7;
const strangeSign = 1.5;

function unknownAt(token: Token, at: number): Node<Item> {
  const cost =
    token.sort === 'word' ? strangeWord : token.sort === 'number' ? strangeNumber : strangeSign;
  return {
    value: { sort: 'unknown' },
    from: at,
    to: at + 1,
    rule: 'unknown',
    cost,
    guessed: false,
  };
}

/** The cheapest covers of a message by items of the named nodes; a word that no rule explains is an item of its own, and dear. */
export function covers(chart: Chart, nodes: readonly string[]): Cover[] {
  const { tokens } = chart;
  const paths: Path[][] = Array.from({ length: tokens.length + 1 }, () => []);
  paths[0] = [{ cost: 0 }];
  for (const [at, token] of tokens.entries()) {
    const here = paths[at] ?? [];
    const found = nodes.flatMap((name) => chart.nodes(name, at) as Node<Item>[]);
    for (const one of [...found, unknownAt(token, at)]) {
      const { from, to, rule, guessed } = one;
      const placed = { ...one.value, from, to, rule, guessed } as Placed;
      for (const before of here) {
        keep(paths[to] ?? [], { cost: before.cost + one.cost + perItem, last: placed, before });
      }
    }
  }
  return (paths[tokens.length] ?? []).map((path) => ({ items: itemsOf(path), cost: path.cost }));
}

function keep(paths: Path[], path: Path) {
  const place = paths.findIndex(({ cost }) => path.cost < cost);
  if (place < 0 && paths.length >= kept) return;
  paths.splice(place < 0 ? paths.length : place, 0, path);
  if (paths.length > kept) paths.pop();
}

function itemsOf(path: Path): Placed[] {
  const items: Placed[] = [];
  for (let at: Path | undefined = path; at?.last; at = at.before) items.push(at.last);
  return items.reverse();
}
