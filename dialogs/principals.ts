import type { Principal, Speaker } from '../data/people/person.ts';
import type { Turn } from './dialog.ts';
import type { Placed } from './language/parse.ts';
import { plainItems } from './language/short-answer.ts';
import { fold, type Token, tokenise } from './language/tokens.ts';
import { fullForms, isSlip, nameForms } from './names.ts';
import type { Rest } from './rest.ts';

/** « Le Dr Paul Lenoble » in a message: where it stands, and what the grammar and the list of principals both know it by. */
interface Spot {
  start: number;
  end: number;
  alias: string;
}

const everybody = 'Touslesmedecins';
const titles = new Set([
  'dr',
  'drs',
  'docteur',
  'docteurs',
  'docteure',
  'doctor',
  'doctors',
  'dre',
]);
/** Before one of these a word is a place, whoever else is called so. */
const describing = /\b(?:est|etait|pas|tres|bien|plus) $/;
const placing = /\b(?:a|au|cabinet|site|centre|maison|cabinet d[eu]|site d[eu]|centre d[eu]) $/;

/**
 * The message as the grammar knows names: whoever acts for others means his own doctors, without « Dr », by a first name or with a
 * slip. Never for a doctor who writes for himself alone, nor where a name of something else is asked.
 */
export function withTitles(turn: Turn, { waiting }: Rest): Turn {
  const { speaker, text } = turn;
  const forOthers = speaker?.effecteurs.some(({ as }) => as !== 'effecteur');
  if (!speaker || !forOthers || waiting?.kind === 'dialog') return turn;
  return { ...turn, text: titled(text, speaker) };
}

/** « Aubert et Petit absents » as « Drs Aubert et Petit absents » is read: each name with its title. */
function titled(text: string, speaker: Speaker): string {
  const spots = spotted(text, speaker);
  const named = spots.reduceRight(
    (said, { start, end, alias }) => `${said.slice(0, start)}Dr ${alias}${said.slice(end)}`,
    text,
  );
  return named.replace(absence, '$1absent ');
}

/** « Absence pour Aubert lundi » is no title of a question: it says who is absent. */
const absence =
  /^(\W*(?:(?:bonjour|bonsoir|bjr|et|puis)\W+)?)absences? (?:(?:pour|de|du|le) )+(?=Dr )/iu;

/** What a message says beside the names in it, and the names; each as the grammar would read it. */
export function apart(text: string, speaker: Speaker): { names: string[]; beside: string } {
  const spots = spotted(text, speaker);
  const beside = spots.reduceRight(
    (said, { start, end }) => `${said.slice(0, start)} ${said.slice(end)}`,
    text,
  );
  return { names: spots.map(({ alias }) => alias), beside };
}

/** The names in a message, for a command that the grammar left without one; none for who speaks for himself alone. */
export function namesIn({ speaker, text }: Turn): string[] {
  const forOthers = speaker?.effecteurs.some(({ as }) => as !== 'effecteur');
  return speaker && forOthers ? apart(text, speaker).names : [];
}

/** True for the word that stands for all of them. */
export const isEverybody = (name: string): boolean => name === everybody;

function spotted(text: string, speaker: Speaker): Spot[] {
  const tokens = tokenise(text);
  const items = plainItems(text);
  const spots: Spot[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const found = allAt(tokens, items, at, speaker) ?? nameAt(text, tokens, items, at, speaker);
    if (!found) continue;
    const [first, last] = [tokens[at], tokens[found.to - 1]];
    if (first && last) spots.push({ start: first.start, end: last.end, alias: found.alias });
    at = found.to - 1;
  }
  return spots;
}

const wordsFrom = (tokens: Token[], from: number, count: number): string =>
  tokens
    .slice(from, from + count)
    .map((token) => token.text)
    .join(' ');

const numbers = ['', '', 'deux|2', 'trois|3', 'quatre|4'];

/** « Les deux docteurs », « pour les 2 », « tous les médecins »: all of them, where their number is the one said. */
function allAt(
  tokens: Token[],
  items: Placed[],
  at: number,
  { effecteurs }: Speaker,
): { to: number; alias: string } | undefined {
  const count = numbers[effecteurs.length];
  if (!count) return undefined;
  const said = wordsFrom(tokens, at, 8);
  const doctors = '(?:docteurs?|drs?|medecins?|praticiens?|doctors?)';
  const plain = new RegExp(
    `^(?:(?:tous |toutes )?les (?:${count}) ${doctors}|(?:tous|toutes) (?:les|mes|nos) ${doctors}|both doctors|all the doctors)\\b`,
  ).exec(said)?.[0];
  const bare = new RegExp(`^(?:(?:tous |toutes )?les (?:${count})|tous|tout le monde|both)(?= |$)`);
  const short = plain ?? bare.exec(said)?.[0];
  if (!short) return undefined;
  const to = at + short.split(' ').length;
  if (!plain && (tokens.length === to - at || !standsAlone(tokens, items, at, to)))
    return undefined;
  return { to, alias: everybody };
}

/** « Les deux » of nothing that is said after it: not « les deux créneaux », « les 2 premiers jours ». */
function standsAlone(tokens: Token[], items: Placed[], at: number, to: number): boolean {
  const inTime = items.some(
    (one) =>
      ['days', 'hours', 'habit', 'count', 'length', 'object'].includes(one.sort) &&
      one.from < to &&
      one.to > at,
  );
  const before = tokens[at - 1];
  const after = tokens[to];
  const ends = !after || after.sort === 'sign';
  const forThem = before?.text === 'pour' || before?.text === 'for';
  if (forThem && ends) return true;
  if (inTime) return false;
  const subject = /^(?:sont|seront|ont|absents?|ouvrent|ferment|consultent|are)$/.test(
    after?.text ?? '',
  );
  if (forThem) return items.some((one) => one.from === to && one.sort !== 'unknown');
  const absent = before?.text.startsWith('absent') ?? false;
  return subject || absent || (ends && before !== undefined && tokens[at]?.text !== 'tous');
}

const longestName = 5;

/** The longest stretch of words that is a name of one of them; where two share it, by what they share. */
function nameAt(
  text: string,
  tokens: Token[],
  items: Placed[],
  at: number,
  speaker: Speaker,
): { to: number; alias: string } | undefined {
  const isTitled = titles.has(tokens[at]?.text ?? '');
  const dotted = isTitled && tokens[at + 1]?.text === '.';
  const from = isTitled ? at + (dotted ? 2 : 1) : at;
  for (let to = Math.min(from + longestName, tokens.length); to > from; to -= 1) {
    const words = tokens.slice(from, to);
    const joins = words.every(({ sort, text: sign }) => sort === 'word' || /^[-.]$/.test(sign));
    if (!joins || words[0]?.sort !== 'word' || words.at(-1)?.text === '-') continue;
    const alias = meant(words, speaker);
    if (!alias) continue;
    const free =
      isTitled ||
      (isSpokenOf(text, words, speaker) && mayBeName(text, tokens, items, { from, to }));
    if (free) return { to, alias };
  }
  return isTitled ? undefined : slipAt(text, tokens, items, at, speaker);
}

const join = (words: Token[]): string =>
  words
    .filter(({ sort }) => sort === 'word')
    .map((word) => word.text)
    .join('');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** By what a stretch of words is known: with both names where one alone would not tell. */
function meant(words: Token[], { effecteurs, person }: Speaker): string | undefined {
  const said = join(words);
  const found = effecteurs.filter((one) => nameForms(one).includes(said));
  const own = fold(person.displayName).split(/[^a-z]+/u);
  const isOwn = own.includes(said) && !found.some(({ as }) => as === 'effecteur');
  const [one, second] = found;
  if (!one || isOwn) return undefined;
  return capital(second ? said : (fullForms(one)[0] ?? said));
}

/** A doctor speaks for himself of a colleague as well: only « pour Petit », « Petit absent » and « et Petit » are of that one. */
function isSpokenOf(text: string, [first]: Token[], { effecteurs }: Speaker): boolean {
  if (!first || !effecteurs.some(({ as }) => as === 'effecteur')) return true;
  return /(?:^|\b(?:pour|for|et|and) |[.;:!?]\s?)$/u.test(fold(text.slice(0, first.start)));
}

/** A word that is ordinary is a name only where it is written as one. */
function mayBeName(
  text: string,
  tokens: Token[],
  items: Placed[],
  { from, to }: { from: number; to: number },
): boolean {
  const first = tokens[from];
  const before = first && fold(text.slice(0, first.start));
  if (!first || before === undefined || placing.test(before)) return false;
  if (!first.capital && describing.test(before)) return false;
  const unread = items
    .filter((one) => one.from < to && one.to > from)
    .some(({ sort }) => ['unknown', 'site', 'who', 'stranger'].includes(sort));
  return unread || (first.capital && from > 0);
}

/** One letter amiss in a word that is nothing else: taken for the name, and read back. */
function slipAt(
  text: string,
  tokens: Token[],
  items: Placed[],
  at: number,
  { effecteurs, person }: Speaker,
): { to: number; alias: string } | undefined {
  const token = tokens[at];
  if (token?.sort !== 'word' || token.text.length < 5) return undefined;
  const item = items.find((one) => one.from <= at && one.to > at);
  if (!item || !['unknown', 'site', 'who'].includes(item.sort)) return undefined;
  if (!mayBeName(text, tokens, items, { from: at, to: at + 1 })) return undefined;
  if (!isSpokenOf(text, [token], { effecteurs, person })) return undefined;
  const found = effecteurs.filter((one: Principal) => isSlip(token.text, one));
  return found.length > 0 ? { to: at + 1, alias: capital(token.text) } : undefined;
}
