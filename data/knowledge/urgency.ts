import { readFileSync } from 'node:fs';
import { fold, wordsOf } from './analyse.ts';

/** `vital`: call 15 or 112 now. `despair`: somebody thinks of dying, and 3114 answers too. */
export type Urgency = 'vital' | 'despair';

type Section = Urgency | 'beside' | 'about';

/** A sign may begin at the words that it names first: it is looked for there alone. */
type Signs = Map<string, RegExp[]>;

const file = new URL('./emergency-signs.txt', import.meta.url);

const choicesOf = (word: string): string[] =>
  word.split('|').map((one) => one.replaceAll('_', ' '));

/** A line of the file as a pattern over words with single spaces. */
function patternOf(line: string): RegExp {
  const whole = line.startsWith('=');
  const words = line.replace('=', '').split(' ').filter(Boolean);
  const parts = words.map((word, at) => {
    if (word === '...') return '(?: \\w+){0,4}?';
    const choices = choicesOf(word).map((one) => one.replace(/\*$/, '\\w*'));
    return `${at > 0 ? ' ' : ''}(?:${choices.join('|')})`;
  });
  return new RegExp(`${whole ? '^' : ''}${parts.join('')}${whole ? '$' : '\\b'}`, 'y');
}

/** The beginning of a word that ends in `*`, enough to tell most words apart. */
const stem = 4;

function readSigns(): Record<Section, Signs> {
  const signs = { vital: new Map(), despair: new Map(), beside: new Map(), about: new Map() };
  let section: Signs = signs.vital;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const named = /^\[(vital|despair|beside|about)\]$/.exec(line)?.[1] as Section | undefined;
    if (named) section = signs[named];
    if (named || !line || line.startsWith('#')) continue;
    const pattern = patternOf(line);
    for (const choice of choicesOf(line.replace('=', '').split(' ')[0] ?? '')) {
      const [word = ''] = choice.split(' ');
      const key = word.endsWith('*') ? `${word.slice(0, stem)}*` : word;
      section.set(key, [...(section.get(key) ?? []), pattern]);
    }
  }
  return signs;
}

const signs = readSigns();

/** The first stretch that a sign covers. */
function find(of: Signs, text: string): { from: number; to: number } | undefined {
  for (const { 0: word, index: from } of text.matchAll(/\w+/g)) {
    const patterns = [...(of.get(word) ?? []), ...(of.get(`${word.slice(0, stem)}*`) ?? [])];
    for (const pattern of patterns) {
      pattern.lastIndex = from;
      if (pattern.test(text)) return { from, to: pattern.lastIndex };
    }
  }
  return undefined;
}

/** The words without those that make a sign none; a mark stays, over which no sign reaches. */
function withoutBeside(text: string): string {
  let left = text;
  for (let found = find(signs.beside, left); found; found = find(signs.beside, left))
    left = `${left.slice(0, found.from)}; ${left.slice(found.to)}`;
  return left;
}

const asksHow =
  /\?|\b(?:comment|est ce que|qui|que|quel|quelle|combien|faut il|ou quoi|how|what|who|does|will|would)\b/;

const longestLooked = 600;

/**
 * What a message tells of that cannot wait, by the signs of `emergency-signs.txt`. It is asked before anything else is
 * read into the words, so it is narrow: a doctor's reason to be away is none, nor a question on how the service works.
 * What it misses, the wider look of `toneOf` and the line that opens answers to strangers are for.
 */
export function urgencyOf(text: string): Urgency | undefined {
  const folded = fold(text.slice(0, longestLooked));
  const words = wordsOf(folded).join(' ');
  if (asksHow.test(folded) && find(signs.about, words)) return undefined;
  const left = withoutBeside(words);
  if (find(signs.despair, left)) return 'despair';
  return find(signs.vital, left) ? 'vital' : undefined;
}
