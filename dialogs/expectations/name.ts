import { isSilent } from '../language/offers.ts';
import { answerItems, plainItems } from '../language/short-answer.ts';

const longest = 120;

/** What no name is, wherever it stands; an order or an hour may be part of one, but never begins it. */
const asking = new Set(['question', 'asking', 'condition']);
const telling = new Set(['act', 'hours', 'habit', 'help', 'opt-out', 'hedge']);
const naming = new Set([
  'unknown',
  'site',
  'faq',
  'stranger',
  'mode',
  'others',
  'who',
  'everything',
]);

/**
 * Reads a name that only its owner knows: of a structure, of places, of a software. What is an order, a question, a greeting or
 * an answer is none, however short: « ok je reprends » names no structure; « tous » and « les deux » name places.
 */
export function readName(text: string): string | undefined {
  const said = text.trim();
  if (said === '' || said.length > longest || !/[\p{L}\p{N}]/u.test(said)) return undefined;
  const items = plainItems(said);
  const answers = answerItems(said);
  if (answers.some((item) => item.sort === 'answer' && item.answer === 'both')) return said;
  if (items.some(({ sort }) => asking.has(sort))) return undefined;
  const [first] = items.filter((item) => !isSilent(item));
  if (!first || telling.has(first.sort)) return undefined;
  if (answers.every(({ sort }) => sort === 'answer')) return undefined;
  return items.some(({ sort }) => naming.has(sort)) ? said : undefined;
}
