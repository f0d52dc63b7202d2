import { amended, changesSomething } from './amend.ts';
import { isOfOthers } from './correcting.ts';
import { readingOf } from './doubts.ts';
import type { Reading } from './frame.ts';
import { answerSorts, type Heard, has } from './heard.ts';
import type { Cover, Placed } from './parse.ts';
import { isBroken } from './runs.ts';

/** What is said right after a command was done: take it back, or change it. */
export function afterwards(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
): Reading | undefined {
  const { context, now, hours } = heard;
  const said = answerSorts(items);
  const undoing =
    said.includes('undo') ||
    has(items, 'slip') ||
    (said.includes('drop') && said.every((one) => one === 'drop' || one === 'no'));
  const plain = items.every(
    ({ sort }) => sort === 'answer' || sort === 'slip' || sort === 'object',
  );
  if (undoing && plain && unknown.length <= 1)
    return readingOf(
      { intent: 'undo', ranges: [] },
      unknown.length > 0 || isBroken(cover.items, heard.tokens) ? ['unknown-words'] : [],
      unknown,
    );
  const amends =
    has(cover.items, 'correct', 'rather', 'slip', 'except') &&
    !has(items, 'act') &&
    !said.includes('take') &&
    !isOfOthers(heard.text) &&
    changesSomething(items);
  if (amends && context.last && unknown.length === 0) {
    const frame = amended(context.last, cover.items, now, hours);
    if (frame) return readingOf(frame, ['amended']);
  }
  return undefined;
}
