import { clausesOf } from './clauses.ts';
import { readingOf } from './confidence.ts';
import type { Reading } from './frame.ts';
import { is } from './reader.ts';
import { fresh, has, type Reply, unclear } from './reply.ts';

const thumbs: Record<string, 'yes' | 'no'> = {
  '👍': 'yes',
  '👌': 'yes',
  '✅': 'yes',
  '🆗': 'yes',
  '✔': 'yes',
  '👎': 'no',
  '❌': 'no',
};

/** « 1 », « 2 » and thumbs, which are an answer only when they are the whole message. */
export function lone({ pieces, pending, context }: Reply): Reading | undefined {
  const signs = pieces.filter(({ text }) => !['.', '!', ')', '\n'].includes(text));
  const [only] = signs;
  if (!only || signs.some(({ text }) => text !== only.text)) return undefined;
  const digit = signs.length === 1 ? ({ '1': 'yes', '2': 'no' } as const)[only.text] : undefined;
  const given = digit ?? thumbs[only.text];
  if (!given) return undefined;
  const intent = given === 'yes' ? 'accept' : 'refuse';
  const [one, second] = pending;
  if (!one)
    return context.draft
      ? readingOf({ intent: given === 'yes' ? 'confirm' : 'deny', ranges: [] }, [])
      : undefined;
  if (context.draft || context.awaiting) return unclear(intent, 'which_question');
  return second
    ? unclear(intent, 'which_orientation')
    : readingOf({ intent, ranges: [], ref: one.id }, []);
}

/** « oui » and « non » alone, when nothing waits for them. */
export function unasked(reply: Reply): Reading | undefined {
  const words = reply.reader.tokens.filter(({ sort }) => sort !== 'sign');
  const code = words.length === reply.reader.tokens.length && words.length <= 6;
  const all = reply.answer
    .filter(({ sort }) => sort !== 'sign')
    .every(
      ({ kinds }) =>
        'yes' in kinds ||
        'no' in kinds ||
        'takes' in kinds ||
        'filler' in kinds ||
        'sorry' in kinds,
    );
  const yes = has(reply, 'yes', 'takes');
  const no = has(reply, 'no');
  if (!yes && !no) return undefined;
  const first = reply.answer.find(({ sort }) => sort !== 'sign');
  const coded =
    code &&
    first !== undefined &&
    ['oui', 'non', 'yes', 'no'].includes(first.text) &&
    reply.pieces.some(({ sort }) => sort === 'digits') &&
    reply.pieces.length <= 6 &&
    !reply.reader.tokens.some((_, at) => is(reply.reader, at, 'hour', 'weekday', 'open', 'close'));
  const acts = clausesOf(fresh(reply.reader)).some((clause) => clause.acts.length > 0);
  return (all && !acts) || coded ? unclear(no ? 'refuse' : 'accept', 'nothing_pending') : undefined;
}
