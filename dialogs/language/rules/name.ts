import type { Chart } from '../chart.ts';
import type { Part } from '../rule.ts';
import type { Token } from '../tokens.ts';

/** Kinds that a proper name may be mistaken for and still be one, when it begins with a capital. */
const grammar = new Set([
  'others',
  'slot',
  'patient',
  'remove',
  'move',
  'absence',
  'busy',
  'reason',
  'take',
  'participation',
  'faq',
  'tonight',
  'weekend',
  'sorry',
  'yes',
  'no',
  'mine',
  'not',
  'function',
  'from',
  'at',
  'to',
  'and',
  'self',
  'polite',
  'thanks',
  'weekday',
  'month',
  'today',
  'tomorrow',
  'hour',
  'part',
  'greeting',
  'closing',
  'available',
  'absent',
  'open',
  'close',
  'filler',
  'number',
  'without',
  'not',
  'doctor',
  'doctors',
  'until',
  'starting',
  'but',
  'except',
]);

/** What the lexicon says of a word beside its being a name. */
const ordinaryLeaves = (chart: Chart, at: number) =>
  chart.leaves(at).filter(({ kind }) => kind !== 'surname' && kind !== 'town');

/** True for a word that is nothing but a name, or unknown. */
export const isNoOrdinary = (chart: Chart, at: number): boolean =>
  ordinaryLeaves(chart, at).length === 0;

/** A word that the lexicon does not know, or a capitalised one that is none of grammar: a proper name, as it was written. */
export const name: Part<string> = {
  read: (chart: Chart, at) => {
    const token = chart.tokens[at];
    if (token?.sort !== 'word' || token.text.length < 2) return [];
    const exact = ordinaryLeaves(chart, at).filter((leaf) => !leaf.guessed);
    if (exact.some((leaf) => grammar.has(leaf.kind))) return [];
    return [{ value: String(at), to: at + 1, cost: exact.length > 0 ? 0.6 : 0, guessed: false }];
  },
};

const joiners = new Set(['de', 'le', 'la', 'les', 'sur', 'du', 'en', 'd']);

/** Where the next word of a name may stand: after a hyphen, or after « de, le, sur » behind its first word. */
function nextWord(chart: Chart, to: number, words: number): number | undefined {
  const token = chart.tokens[to];
  if (token?.text === '-' && token.glued) return to + 1;
  if (!joiners.has(token?.text ?? '') || words > 1) return to;
  return name.read(chart, to + 1).length > 0 ? to + 1 : undefined;
}

/** One to four words of a name, joined by hyphens or « de, le, la, sur »; gives the places of its words. */
const properName: Part<number[]> = {
  read: (chart, at) => {
    const ways: { value: number[]; to: number; cost: number; guessed: boolean }[] = [];
    let next: number | undefined = at;
    let sum = 0;
    const words: number[] = [];
    while (next !== undefined && words.length < 4) {
      const [found] = name.read(chart, next);
      if (!found || (words.length > 0 && !chart.tokens[next]?.capital)) break;
      const apart = words.length > 0 && !chart.tokens[next]?.glued;
      words.push(next);
      sum += found.cost;
      const { to } = found;
      ways.push({ value: [...words], to, cost: sum + (apart ? 0.3 : 0), guessed: false });
      next = nextWord(chart, to, words.length);
    }
    return ways;
  },
};

/** A proper name with the message that it stands in. */
export const spelt: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) =>
    properName.read(chart, at).map((step) => ({ ...step, value: { words: step.value, chart } })),
};

/** A town stands out by its capital. */
export const town: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) =>
    chart.tokens[at]?.capital && !chart.tokens[at]?.text.match(/^[a-z]$/)
      ? spelt.read(chart, at)
      : [],
};

/** « Mme Delattre » is no doctor. */
const civilities = new Set(['mme', 'mlle', 'm', 'mr', 'mrs', 'madame', 'monsieur', 'famille']);

const isShouted = ({ raw }: Token): boolean => raw.length > 2 && raw === raw.toUpperCase();

const verbs = new Set(['open', 'close', 'remove', 'absent', 'available']);

/** « PETIT OUV 14:00-17:00 » */
const actsNext = (chart: Chart, at: number): boolean =>
  chart.leaves(at).some(({ kind }) => verbs.has(kind));

/** A capital makes a name, but where it begins a sentence only of what is no ordinary word as well. */
function standsOut(chart: Chart, at: number): boolean {
  const token = chart.tokens[at];
  if (!token) return false;
  const shouted = isShouted(token);
  if (isNoOrdinary(chart, at)) return token.capital || shouted;
  const begins = at === 0 || ['.', '!', '?', '\n'].includes(chart.tokens[at - 1]?.text ?? '');
  if (at === 0 && shouted && actsNext(chart, at + 1)) return true;
  return token.capital && (!begins || shouted || chart.tokens[at + 1]?.text === ':');
}

const wordsTo = (chart: Chart, at: number, to: number) => ({
  words: Array.from({ length: to - at }, (_, index) => at + index),
  chart,
});

/** A name of the lexicon; one that is an ordinary word as well is cheap where it stands out. */
const wellKnown = (what: 'surname' | 'town'): Part<{ words: number[]; chart: Chart }> => ({
  read: (chart, at) => {
    const civil = what === 'surname' && civilities.has(chart.tokens[at - 1]?.text ?? '');
    if (civil || !standsOut(chart, at)) return [];
    const cost = isNoOrdinary(chart, at) ? 0 : -1.4;
    return chart
      .leaves(at)
      .filter(({ kind }) => kind === what)
      .map(({ to }) => ({ value: wordsTo(chart, at, to), to, cost, guessed: false }));
  },
});

/** A surname, or a town, that everybody knows. */
export const knownSurname = wellKnown('surname');
export const knownTown = wellKnown('town');

/** The name of a site begins with a capital, or « de » stands before it. */
export const siteName: Part<{ words: number[]; chart: Chart }> = {
  read: (chart, at) => {
    const before = chart.tokens[at - 1]?.text ?? '';
    return chart.tokens[at]?.capital ||
      ['de', 'du', 'd', 'des', ':', 'la', 'le', 'l'].includes(before)
      ? spelt.read(chart, at)
      : [];
  },
};

/** A name as its writer spelt it. */
export const nameText = ({ words, chart }: { words: number[]; chart: Chart }): string =>
  words.map((at) => chart.tokens[at]?.raw ?? '').join(' ');

/** What stands before a surname and belongs to it. */
export const particles = new Set([
  'ben',
  'le',
  'la',
  'de',
  'el',
  'van',
  'von',
  'al',
  'du',
  'mc',
  'abou',
]);

/** A name after a title: its last word is the surname, with its particle. */
export const surname = ({ words, chart }: { words: number[]; chart: Chart }): string => {
  const raw = (at: number | undefined) => chart.tokens[at ?? -1]?.raw ?? '';
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < 2) return raw(last);
  if (chart.tokens[(last ?? 0) - 1]?.text === '-') return `${raw(first)}-${raw(last)}`;
  return particles.has(chart.tokens[first ?? 0]?.text ?? '')
    ? `${raw(first)} ${raw(last)}`
    : raw(last);
};
