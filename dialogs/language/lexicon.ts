import { readdirSync, readFileSync } from 'node:fs';
import { isKind, type Kind } from './kinds.ts';
import { soundOf } from './sound.ts';
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
  /** What it takes to believe it. */
  cost: number;
}

interface Node {
  meanings: Meaning[];
  next: Map<string, Node>;
}

const emptyNode = (): Node => ({ meanings: [], next: new Map() });

const folder = new URL('./lexicon/', import.meta.url);

const entry = /^(\w+)(?:=([\w:-]+))?: (.+)$/;

/** Reads `kind=value: form | form`; a line that is neither blank, comment nor that is an error at start. */
function* entries(): Generator<[Meaning, string]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  for (const file of files.toSorted()) {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.trim() && !line.startsWith('#')) yield* formsOf(line, file);
    }
  }
}

function* formsOf(line: string, file: string): Generator<[Meaning, string]> {
  const [, kind = '', value = '', forms = ''] = entry.exec(line) ?? [];
  if (!isKind(kind))
    throw new Error(`${file}: « ${line} » is not \`kind=value: form | form\` of a known kind`);
  for (const form of forms.split(' | ')) yield [{ kind, value }, form.trim()];
}

/** Spaces and joining hyphens fall away: « après-midi », « apres midi ». */
const wordsOf = (form: string): string[] =>
  fold(form).match(/[a-z]+|\d+|[^\sa-z\d'’-]+|\+/gu) ?? [];

/** Kinds that turn a command round: a slip in one of their words is never taken for a word of no weight. */
const turning = new Set<Kind>([
  'condition',
  'hedge',
  'except',
  'not',
  'nomore',
  'without',
  'cannot',
  'correction',
  'correctionno',
  'report',
  'lastpast',
  'useless',
  'or',
  'but',
  'instead',
]);

function grow() {
  const root = emptyNode();
  const single = new Map<string, string[]>();
  const sounds = new Map<string, Meaning[]>();
  const turns = new Map<string, string[]>();
  for (const [meaning, form] of entries()) {
    const words = wordsOf(form);
    const { meanings } = grownTo(root, words);
    if (!meanings.some(({ kind, value }) => kind === meaning.kind && value === meaning.value))
      meanings.push(meaning);
    addAll(sounds, soundsOf(meaning, words), meaning);
    addAll(single, slipsOf(meaning, words), words[0] ?? '');
    const turn = turning.has(meaning.kind) ? words.filter(({ length }) => length >= 4) : [];
    for (const word of turn) addAll(turns, deletions(word), word);
  }
  return { root, single, sounds, turns };
}

function addAll<T>(map: Map<string, T[]>, keys: Iterable<string>, value: T) {
  for (const key of keys) map.set(key, [...(map.get(key) ?? []), value]);
}

/** How a form sounds, written together or word by word; short sounds say nothing. */
const soundsOf = ({ kind }: Meaning, words: string[]): string[] =>
  heard.has(kind)
    ? [...new Set([soundOf(words.join('')), words.map(soundOf).join('')])].filter(
        (sound) => sound.length >= 4,
      )
    : [];

const slipsOf = ({ kind }: Meaning, [only = '', ...more]: string[]): Iterable<string> =>
  more.length === 0 && only.length >= 4 && !isShortened(kind, only) ? deletions(only) : [];

/** « vendr », « janv »: nobody misspells an abbreviation; « venir » is no Friday. */
const isShortened = (kind: Kind, form: string): boolean =>
  (kind === 'weekday' && !/(?:di|dis|days?|manche)$/.test(form)) ||
  (kind === 'month' && form.length < 5 && !['mars', 'juin', 'aout', 'june', 'july'].includes(form));

/** The node of a form, made where it is new. */
function grownTo(root: Node, words: readonly string[]): Node {
  let node = root;
  for (const word of words) {
    const next = node.next.get(word) ?? emptyNode();
    node.next.set(word, next);
    node = next;
  }
  return node;
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
const never = new Set<Kind>([
  'function',
  'ne',
  'not',
  'self',
  'yes',
  'no',
  'hour',
  'minute',
  'surname',
  'town',
]);

/** What even a short word may be a slip of. */
const always = new Set<Kind>([
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

/** Kinds that somebody who writes as he speaks must be understood in; times and what is asked for. */
const heard = new Set<Kind>([
  ...always,
  'until',
  'starting',
  'noon',
  'tonight',
  'now',
  'absent',
  'remove',
  'patient',
  'allday',
  'weeknoun',
  'weekend',
  'except',
  'telemode',
]);

/** « ojourdui », « crénau », « jusko »: a word that sounds like one of the lexicon, when it sounds like nothing else. */
function sounded(word: string): Meaning[] {
  if (word.length < 4) return [];
  const meanings = lexicon().sounds.get(soundOf(word)) ?? [];
  return new Set(meanings.map(({ kind, value }) => `${kind}=${value}`)).size === 1
    ? meanings.slice(0, 1)
    : [];
}

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

/** What it costs to take a word for a misspelt one. */
const slip = 1.5;

const guess = (meaning: Meaning, from: number): Leaf => ({
  ...meaning,
  to: from + 1,
  guessed: true,
  cost: slip,
});

const endings = ['de', 'du', 'a', 'le'];

/** « indispode 15h »: a small word stuck to the end of a known one. */
function runTogether(word: string): Meaning[] {
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length <= ending.length + 3) continue;
    const meanings = lexicon().root.next.get(word.slice(0, -ending.length))?.meanings;
    if (meanings?.length) return meanings;
  }
  return [];
}

/** The forms that begin at a token, shortest first, as they are written. */
function exactAt(tokens: Token[], from: number): Leaf[] {
  const leaves: Leaf[] = [];
  let node: Node | undefined = lexicon().root;
  for (let at = from; at < tokens.length && node; at += 1) {
    if (at > from && joins(tokens, at)) continue;
    node = node.next.get(tokens[at]?.text ?? '');
    for (const meaning of node?.meanings ?? [])
      leaves.push({ ...meaning, to: at + 1, guessed: false, cost: 0 });
  }
  return leaves;
}

/** Every form of the lexicon that begins at a token, longest first; only a word that begins none is taken for a slip. */
export function leavesAt(tokens: Token[], from: number): Leaf[] {
  const leaves = exactAt(tokens, from);
  const token = tokens[from];
  if (leaves.length > 0 || token?.sort !== 'word') return leaves.reverse();
  const slips = misspelt(token.text);
  const sounds = slips.length > 0 ? slips : sounded(token.text);
  const meant = sounds.length > 0 ? sounds : runTogether(token.text);
  return meant.map((meaning) => guess(meaning, from)).reverse();
}

/** « conndition »: one slip away from a word that turns a command round, alone or in a form of several. */
export const maySlip = (word: string): boolean =>
  [...deletions(word)].some((key) =>
    lexicon()
      .turns.get(key)
      ?.some((known) => oneSlip(word, known)),
  );

/** True for a single word that is a form of the lexicon as it stands. */
export const isForm = (word: string): boolean =>
  (lexicon().root.next.get(word)?.meanings.length ?? 0) > 0;
