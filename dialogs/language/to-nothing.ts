import { readingOf } from './doubts.ts';
import type { Reading } from './frame.ts';
import { answerSorts } from './heard.ts';
import type { Placed } from './parse.ts';

/** Yes, no, « annule » where nothing waits. */
export function toNothing(items: Placed[], unknown: string[]): Reading | undefined {
  if (items.length === 0 || unknown.length > 0 || !items.every(({ sort }) => sort === 'answer'))
    return undefined;
  const said = new Set(answerSorts(items));
  const all = (...sorts: string[]) => [...said].every((one) => sorts.includes(one));
  if (all('undo') || all('undo', 'drop'))
    return readingOf(
      {
        intent: said.has('undo') && ![...said].includes('drop') ? 'undo' : 'cancel',
        ranges: [],
        clarify: 'nothing_pending',
      },
      [],
    );
  if (all('drop'))
    return readingOf({ intent: 'cancel', ranges: [], clarify: 'nothing_pending' }, []);
  if (all('digit'))
    return readingOf({ intent: 'accept', ranges: [], clarify: 'nothing_pending' }, []);
  if (all('yes', 'take', 'confirm', 'both', 'offer', 'ref'))
    return said.has('yes') || said.has('take')
      ? readingOf({ intent: 'accept', ranges: [], clarify: 'nothing_pending' }, [])
      : undefined;
  if (all('no', 'drop', 'neither'))
    return readingOf({ intent: 'refuse', ranges: [], clarify: 'nothing_pending' }, []);
  if (all('withdraw', 'offer', 'no'))
    return said.has('withdraw') ? readingOf({ intent: 'withdraw', ranges: [] }, []) : undefined;
  return undefined;
}
