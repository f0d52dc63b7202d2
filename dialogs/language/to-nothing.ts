import { readingOf } from './doubts.ts';
import type { Intent, Reading } from './frame.ts';
import { answerSorts } from './heard.ts';
import type { Answer } from './item.ts';
import { refOf } from './offer-words.ts';
import type { Placed } from './parse.ts';

/** What answering words come to where nothing waits: all of them among `words`, and one of `needed` where some are named. */
const answers: { words: Answer[]; needed?: Answer[]; intent: Intent }[] = [
  { words: ['undo'], intent: 'undo' },
  { words: ['undo', 'drop'], intent: 'cancel' },
  { words: ['digit'], intent: 'accept' },
  {
    words: ['yes', 'take', 'confirm', 'both', 'offer', 'ref'],
    needed: ['yes', 'take'],
    intent: 'accept',
  },
  { words: ['no', 'drop', 'neither'], intent: 'refuse' },
  { words: ['withdraw', 'offer', 'no'], needed: ['withdraw'], intent: 'withdraw' },
];

/** Yes, no, « annule » where nothing waits. */
export function toNothing(items: Placed[], unknown: string[]): Reading | undefined {
  if (items.length === 0 || unknown.length > 0 || !items.every(({ sort }) => sort === 'answer'))
    return undefined;
  const said = answerSorts(items);
  const found = answers.find(({ words }) => said.every((one) => words.includes(one)));
  if (!found || (found.needed && !found.needed.some((one) => said.includes(one)))) return undefined;
  const { intent } = found;
  if (intent === 'withdraw') return readingOf({ intent, ranges: [] }, []);
  return readingOf({ intent, ranges: [], ...refOf(items), clarify: 'nothing_pending' }, []);
}
