import { readdirSync, readFileSync } from 'node:fs';
import { fold, type Token } from './tokens.ts';

/** What a form may mean: a kind of word, with a value where the kind has several. */
export interface Meaning {
  kind: Kind;
  value: string;
}

/** A form of the lexicon found in a message, from token to token. */
export interface Leaf extends Meaning {
  to: number;
  /** Recognised although misspelt. */
  guessed: boolean;
}

/** Every kind of word that a rule may name; the files hold no other (a content test says so). */
export const kinds = [
  ...['hour', 'minute', 'quarter', 'half', 'less', 'halfpast', 'quarterpast', 'quarterto'],
  ...['halfhour', 'am', 'pm', 'noon', 'midnight', 'roundish', 'now', 'weekday', 'month'],
] as const;

export type Kind = string;

interface Node {
  meanings: Meaning[];
  next: Map<string, Node>;
}

const emptyNode = (): Node => ({ meanings: [], next: new Map() });

const folder = new URL('./lexicon/', import.meta.url);

/** Reads `kind=value: form | form`; a line that is neither blank, comment nor that is an error at start. */
function* entries(): Generator<[Meaning, string]> {
  for (const file of readdirSync(folder).toSorted()) {
    if (!file.endsWith('.txt')) continue;
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (!line.trim() || line.startsWith('#')) continue;
      const [, kind = '', value = '', forms = ''] = /^(\w+)(?:=([\w:-]+))?: (.+)$/.exec(line) ?? [];
      if (!kind) throw new Error(`${file}: « ${line} » is not \`kind=value: form | form\``);
      for (const form of forms.split(' | ')) yield [{ kind, value }, form.trim()];
    }
  }
}

/** Spaces and joining hyphens fall away: « après-midi », « apres midi ». */
const wordsOf = (form: string): string[] =>
  fold(form).match(/[a-z]+|\d+|[^\sa-z\d'’-]+|\+/gu) ?? [];

function grow() {
  const root = emptyNode();
  const single = new Map<string, string[]>();
  for (const [meaning, form] of entries()) {
    const words = wordsOf(form);
    let node = root;
    for (const word of words) {
      const next = node.next.get(word) ?? emptyNode();
      node.next.set(word, next);
      node = next;
    }
    if (!node.meanings.some((one) => one.kind === meaning.kind && one.value === meaning.value))
      node.meanings.push(meaning);
    const [only] = words;
    if (words.length === 1 && only && only.length >= 4) {
      for (const key of deletions(only)) single.set(key, [...(single.get(key) ?? []), only]);
    }
  }
  return { root, single };
}

/** A word and itself with each letter left out: two words one slip apart share one of these. */
function deletions(word: string): Set<string> {
  const all = new Set([word]);
  for (let at = 0; at < word.length; at += 1) all.add(word.slice(0, at) + word.slice(at + 1));
  return all;
}

let grown: ReturnType<typeof grow> | undefined;
const lexicon = () => {
  grown ??= grow();
  return grown;
};

/** Kinds whose words are never guessed from a misspelt one: too short, or too dangerous to be taken for meant. */
const never = new Set(['letter', 'function', 'ne', 'not', 'self', 'yes', 'no', 'hour', 'minute']);

/** What even a short word may be a slip of. */
const always = new Set([
  'weekday',
  'month',
  'tomorrow',
  'today',
  'part',
  'available',
  'open',
  'close',
  'slot',
  'hour',
  'aftertomorrow',
]);

/** What a misspelt word of five letters or more must have been: one slip away from a single word of the lexicon. */
function misspelt(word: string): Meaning[] {
  if (word.length < 5) return [];
  const short = word.length < 7;
  const { root, single } = lexicon();
  const near = new Set([...deletions(word)].flatMap((key) => single.get(key) ?? []));
  const found = [...near].filter(
    (known) => Math.abs(known.length - word.length) <= 1 && oneSlip(word, known),
  );
  const words = found.filter((known) => known[0] === word[0] || swappedFirst(word, known));
  const meanings = words.flatMap((known) => root.next.get(known)?.meanings ?? []);
  return meanings.filter(
    ({ kind }, at) =>
      !never.has(kind) &&
      (!short || always.has(kind)) &&
      meanings.findIndex((one) => one.kind === kind && one.value === meanings[at]?.value) === at,
  );
}

const swappedFirst = (a: string, b: string) => a[0] === b[1] && a[1] === b[0];

/** One letter more, less, other, or two neighbours swapped. */
function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length === b.length)
    return (
      a.slice(at + 1) === b.slice(at + 1) ||
      (a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2))
    );
  return a.length < b.length ? a.slice(at) === b.slice(at + 1) : a.slice(at + 1) === b.slice(at);
}

const joins = (tokens: Token[], at: number): boolean => {
  const [sign, next] = [tokens[at], tokens[at + 1]];
  return sign?.text === '-' && sign.glued && next?.sort === 'word' && next.glued;
};

/** « indispode 15h »: a small word stuck to the end of a known one. */
function runTogether(word: string, from: number): Leaf[] {
  for (const ending of ['de', 'du', 'a', 'le']) {
    const meanings = word.endsWith(ending)
      ? lexicon().root.next.get(word.slice(0, -ending.length))?.meanings
      : undefined;
    if (meanings?.length && word.length > ending.length + 3)
      return meanings.map((meaning) => ({ ...meaning, to: from + 1, guessed: true }));
  }
  return [];
}

/** Every form of the lexicon that begins at a token, longest first. */
export function leavesAt(tokens: Token[], from: number): Leaf[] {
  const { root } = lexicon();
  const leaves: Leaf[] = [];
  let node: Node | undefined = root;
  for (let at = from; at < tokens.length && node; at += 1) {
    if (at > from && joins(tokens, at)) continue;
    const next: Node | undefined = node.next.get(tokens[at]?.text ?? '');
    for (const meaning of next?.meanings ?? [])
      leaves.push({ ...meaning, to: at + 1, guessed: false });
    node = next;
  }
  const token = tokens[from];
  const known = root.next.get(token?.text ?? '');
  if (token?.sort === 'word' && (!known || known.meanings.length === 0) && leaves.length === 0) {
    for (const meaning of misspelt(token.text))
      leaves.push({ ...meaning, to: from + 1, guessed: true });
  }
  if (leaves.length === 0 && token?.sort === 'word') leaves.push(...runTogether(token.text, from));
  return leaves.reverse();
}
