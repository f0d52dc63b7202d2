import { answerItems } from '../language/short-answer.ts';
import { bare } from './words.ts';

const yes = new Set(['yes', 'confirm', 'take']);
const no = new Set(['no', 'drop', 'neither', 'undo']);

const byKey: Record<string, boolean> = { '1': true, '2': false, '#': true };

/**
 * Reads a yes or a no, in any of the ways of the lexicon, and nothing beside it; the keys 1, # and 2 of a keypad say the same.
 * Undefined for both at once and for a reason: « absent » is no answer to a question of ours.
 */
export function readYesNo(text: string): boolean | undefined {
  const key = byKey[/^\W*?([12#])\W*$/u.exec(text.normalize('NFKC'))?.[1] ?? ''];
  if (key !== undefined) return key;
  const said = answerItems(text).map((item) =>
    item.sort === 'answer' && item.rule !== 'answer.noreason' ? item.answer : undefined,
  );
  if (said.length === 0) return undefined;
  if (said.every((one) => one && yes.has(one))) return true;
  return said.every((one) => one && no.has(one)) ? false : undefined;
}

/** The yes or no that an answer with more words begins with: « oui, Maiia », « non, salariée ». */
export function readLeading(text: string): boolean | undefined {
  const [first] = answerItems(text);
  if (first?.sort === 'not') return false;
  if (first?.sort !== 'answer' || first.rule === 'answer.noreason') return undefined;
  if (yes.has(first.answer)) return true;
  return no.has(first.answer) ? false : undefined;
}

const toRequest = new Set(['yes', 'take', 'no']);

/** The yes or no to a request that a message begins with; « pas lundi » and « annule » begin with none. */
export function answersFirst(text: string): boolean | undefined {
  const [first] = answerItems(text);
  if (first?.sort !== 'answer' || first.rule === 'answer.noreason') return undefined;
  return toRequest.has(first.answer) ? first.answer !== 'no' : undefined;
}

/** « 👍 »: at the bot's own question a yes, after it nothing but courtesy. */
export const isThumb = (text: string): boolean => {
  const items = answerItems(text);
  return items.length > 0 && items.every(({ rule }) => rule === 'answer.thumbup');
};

/** The word of what was read back: while requests wait, « OUI » alone could mean a patient. */
export const isConfirmWord = (text: string): boolean => /^confirm(?:er|ez)?$/.test(bare(text));
