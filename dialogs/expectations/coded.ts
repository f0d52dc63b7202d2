import { answerItems } from '../language/short-answer.ts';
import { answersFirst, readYesNo } from './yes-no.ts';

/** A reply code: 4 signs, a digit first, none that could be taken for another. */
export const codeShape = '[2-9][a-hj-np-z][a-hj-np-z2-9][a-hj-np-z]';
const anyCode = new RegExp(`(?<![\\p{L}\\d])${codeShape}(?![\\p{L}\\d])`, 'iu');
const wordFirst = new RegExp(`^([a-z]+)(${codeShape})$`);
const codeFirst = new RegExp(`^(${codeShape})([a-z]+)$`);
/** « 2eme », « 3eme » have the shape of a code. */
const ordinal = /^\deme$/iu;

/** A question, or a sign that could mean the opposite: « OUI 4K7P ? », « 4K7P oui 👎 ». */
const doubting = /[?？❌✖❎🚫⛔👎✗✘]/u;

const plain = new Set(['yes', 'take', 'no']);

/** A yes or a no to a request; what only leaves a question of ours (« annule », « rien ») answers none. */
function readPlain(word: string): boolean | undefined {
  const answers = answerItems(word).map((item) => item.sort === 'answer' && item.answer);
  return answers.every((one) => one && plain.has(one)) ? readYesNo(word) : undefined;
}

/** « OUI 4K7P », « non4k7p », « 4K7P oui »: the whole message, and nothing else, or it is not read here. */
export function readCoded(text: string): { yes: boolean; code: string } | undefined {
  if (doubting.test(text)) return undefined;
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  const [, word = '', named = ''] = wordFirst.exec(bare) ?? [];
  const [, first = '', after = ''] = codeFirst.exec(bare) ?? [];
  const code = named || first;
  const yes = code ? readPlain(word || after) : undefined;
  return yes === undefined ? undefined : { yes, code: code.toUpperCase() };
}

/** The code right behind nothing but a yes or a no: « OUI 4K7P et … ». */
export function codeAnswered(text: string): string | undefined {
  const said = text.normalize('NFKC');
  const found = anyCode.exec(said);
  if (!found || ordinal.test(found[0])) return undefined;
  return readPlain(said.slice(0, found.index)) === undefined ? undefined : found[0].toUpperCase();
}

/** True for a yes or a no with a code, among whatever other words. */
export const namesAndAnswers = (text: string): boolean =>
  anyCode.test(text.normalize('NFKC')) && answersFirst(text) !== undefined;

/** True when a code stands in it. */
export const namesCode = (text: string): boolean => anyCode.test(text.normalize('NFKC'));
