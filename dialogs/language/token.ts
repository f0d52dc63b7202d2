import type { Piece } from './scan.ts';
import { distance, tolerance } from './spelling.ts';

/** What a word may mean, with its value (weekday, month, number; 1 when there is none). */
export type Meanings = Readonly<Record<string, number>>;

/** A word, a number, a fixed expression or a sign, with every meaning the vocabulary gives it. */
export interface Token {
  /** The words, folded, one space between. */
  text: string;
  kinds: Meanings;
  sort: Piece['sort'];
  start: number;
  end: number;
  glued: boolean;
  /** Recognised although misspelt. */
  guessed: boolean;
}

/** A vocabulary made ready for looking up. */
export interface Vocabulary {
  phrases: Map<string, Record<string, number>>;
  /** Longest entry that begins with that word, in words. */
  reach: Map<string, number>;
  stems: Map<string, Record<string, number>>;
  /** Single words, by length and first letter (`6d`): what a misspelt word may have been. */
  near: Map<string, string[]>;
}

function learn(
  into: Map<string, Record<string, number>>,
  key: string,
  kind: string,
  value: number,
) {
  const kinds = into.get(key) ?? {};
  kinds[kind] ??= value;
  into.set(key, kinds);
}

/** Reads tables of words (`a | b=2 | stem*`) once, at start-up. */
export function vocabulary(...tables: Readonly<Record<string, string>>[]): Vocabulary {
  const made: Vocabulary = {
    phrases: new Map(),
    reach: new Map(),
    stems: new Map(),
    near: new Map(),
  };
  for (const table of tables) {
    for (const [kind, entries] of Object.entries(table)) {
      for (const entry of entries.split(' | ')) {
        const [phrase = '', value = '1'] = entry.split('=');
        if (phrase.endsWith('*')) learn(made.stems, phrase.slice(0, -1), kind, Number(value));
        else learn(made.phrases, phrase, kind, Number(value));
      }
    }
  }
  for (const phrase of made.phrases.keys()) {
    const words = phrase.split(' ');
    const first = words[0]!;
    made.reach.set(first, Math.max(made.reach.get(first) ?? 0, words.length));
    if (words.length === 1 && phrase.length > 3) {
      const key = `${phrase.length}${phrase[0]}`;
      made.near.set(key, [...(made.near.get(key) ?? []), phrase]);
    }
  }
  return made;
}

/** What a misspelt word must have been; nothing when two words of other meaning are as near (« tursday »). */
function misspelt(word: string, { near, phrases }: Vocabulary): Meanings | undefined {
  const most = tolerance(word.length);
  let best = most + 1;
  let found: Meanings | undefined;
  for (let length = word.length - most; most > 0 && length <= word.length + most; length += 1) {
    const same = near.get(`${length}${word[0]}`) ?? [];
    const swapped = word[1] === word[0] ? [] : (near.get(`${length}${word[1]}`) ?? []);
    for (const known of [...same, ...swapped.filter((one) => one[1] === word[0])]) {
      const far = distance(word, known, Math.min(best, most));
      if (far > most || far > best) continue;
      const kinds = phrases.get(known);
      if (far === best && !sameMeaning(found, kinds)) found = undefined;
      else if (far < best) [best, found] = [far, kinds];
    }
  }
  return found;
}

function sameMeaning(one: Meanings | undefined, other: Meanings | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function stemmed(word: string, { stems }: Vocabulary): Meanings | undefined {
  for (let length = word.length; length >= 3; length -= 1) {
    const kinds = stems.get(word.slice(0, length));
    if (kinds) return kinds;
  }
  return undefined;
}

/** The longest expression that starts at `at`; a hyphen inside it counts as a space. */
function expression(pieces: Piece[], at: number, words: Vocabulary) {
  const reach = words.reach.get(pieces[at]!.text) ?? 1;
  let text = pieces[at]!.text;
  let best: { kinds: Meanings; text: string; next: number } | undefined;
  let next = at + 1;
  for (let count = 1; ; count += 1) {
    const kinds = words.phrases.get(text);
    if (kinds) best = { kinds, text, next };
    if (count >= reach) return best;
    if (pieces[next]?.text === '-' && pieces[next + 1]?.sort === 'word') next += 1;
    const piece = pieces[next];
    if (!piece || piece.sort === 'sign') return best;
    text += ` ${piece.text}`;
    next += 1;
  }
}

/** Pieces to tokens, the longest expression first, then stems, then misspelt words. */
export function tokenise(pieces: Piece[], words: Vocabulary): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at]!;
    const known = piece.sort === 'word' ? expression(pieces, at, words) : undefined;
    const next = known?.next ?? at + 1;
    let kinds = known?.kinds;
    let guessed = false;
    if (!kinds && piece.sort === 'word') {
      kinds = stemmed(piece.text, words);
      if (!kinds) {
        kinds = misspelt(piece.text, words);
        guessed = kinds !== undefined;
      }
    }
    const { start, sort, glued } = piece;
    const text = known?.text ?? piece.text;
    tokens.push({
      text,
      kinds: kinds ?? {},
      sort,
      start,
      end: pieces[next - 1]!.end,
      glued,
      guessed,
    });
    at = next;
  }
  return tokens;
}
