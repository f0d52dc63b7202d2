import { afterwards } from './after.ts';
import { saidAmong } from './at-length.ts';
import { commanded } from './commanded.ts';
import { readingOf } from './doubts.ts';
import { opened } from './envelope.ts';
import type { LanguageContext, Reading } from './frame.ts';
import { content, type Heard, other, unknownOf } from './heard.ts';
import { type Judge, judge as theJudge } from './judge.ts';
import { judged } from './judged.ts';
import { type Cover, chart, covers, nodesFor } from './parse.ts';
import { type SasHours, usualHours } from './sas-hours.ts';
import { toDraft } from './to-draft.ts';
import { toNothing } from './to-nothing.ts';
import { toOffers } from './to-offers.ts';
import { tokenise } from './tokens.ts';

/** Longer than any command: not read, but asked to be said shorter. */
const longest = 640;

/** Reads one message: frames, how sure they are, and whether they may be done at once. Never throws, never guesses. */
export function understand(
  whole: string,
  now: Temporal.ZonedDateTime,
  context: LanguageContext = {},
  { hours = usualHours, judge = theJudge }: { hours?: SasHours; judge?: Judge } = {},
): Reading {
  if (whole.length > longest) return readingOf({ ...other, clarify: 'too_long' }, []);
  const { text, empty } = opened(whole);
  if (empty) return readingOf(other, []);
  const read = (said: string) => readOne(said, { now, context, hours }, judge);
  return saidAmong(text, read(text), read);
}

/** What a reading is given beside the words. */
type Given = Pick<Heard, 'now' | 'context' | 'hours'>;

function readOne(text: string, given: Given, judge: Judge): Reading {
  const { context } = given;
  const codes = context.pending?.map(({ id }) => id) ?? lateCodes(text);
  const tokens = tokenise(text, codes);
  const made = chart(tokens);
  const all = covers(made, nodesFor(context));
  const plain = covers(made, ['Item']);
  const judgement = judge(text, all[0] ?? { items: [], cost: 0 }, context);
  const heard: Heard = { ...given, text, tokens, judgement, plain };
  const reading = answered(heard, all) ?? commanded(heard, plain);
  return isPlain(all[0], reading) ? reading : judged(reading, judgement, heard);
}

/** « OUI 4K7P » where nothing waits any more: a code begins with a digit, and is no hour. */
function lateCodes(text: string): string[] {
  const code = /^\s*(?:oui|non|ok|yes|no)\W+(\d[\dA-Z]{3})(?![\p{L}\d])/iu.exec(text)?.[1] ?? '';
  const looksSo = code === code.toUpperCase() ? /[A-Z]/ : /[a-z]\d/i;
  return looksSo.test(code) && !/^\d+h\d*$/i.test(code) ? [code] : [];
}

/** A message of nothing but answering words says what it says; no judge is asked (law 3: a code with a clear word always answers). */
const isPlain = (cover: Cover | undefined, { frame }: Reading): boolean => {
  const items = content(cover?.items ?? []);
  const answers = frame.intent === 'accept' || frame.intent === 'refuse';
  return (
    answers &&
    items.some(({ sort }) => sort === 'answer') &&
    (items.every(({ sort }) => ['answer', 'hours', 'mode'].includes(sort)) ||
      items.some(
        (item) => item.sort === 'answer' && item.answer === 'ref' && (item.ref?.length ?? 0) > 1,
      ))
  );
};

/** What is read as an answer to an offer, a read-back or the bot's last act. */
function answered(heard: Heard, [cover]: Cover[]): Reading | undefined {
  const { context } = heard;
  if (!cover) return undefined;
  const items = content(cover.items);
  const unknown = unknownOf(cover, heard);
  if (context.pending?.length) return toOffers(heard, cover, unknown, context.pending);
  if (context.draft) return toDraft(heard, cover, items, unknown, context.draft);
  if (context.last) {
    const undo = afterwards(heard, cover, items, unknown);
    if (undo) return undo;
  }
  return toNothing(items, unknown);
}
