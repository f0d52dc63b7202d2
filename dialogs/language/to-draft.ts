import { keepsPatient, tellsMore } from './agreement.ts';
import { amended, changesSomething } from './amend.ts';
import { readingOf } from './doubts.ts';
import type { Frame, KnownCommand, Reading } from './frame.ts';
import { answerSorts, type Heard, has, other, unknownOf } from './heard.ts';
import type { Answer } from './item.ts';
import type { Cover, Placed } from './parse.ts';

/** « stop, laisse tomber »: what looks like leaving is said of the draft. */
const dropsIt = (items: Placed[]): boolean =>
  items.length > 1 &&
  has(items, 'opt-out') &&
  items.every(
    (item) =>
      item.sort === 'slip' ||
      item.sort === 'opt-out' ||
      (item.sort === 'answer' && ['drop', 'no', 'undo'].includes(item.answer)),
  );

/** Answering words, and what they say when no other is among them. */
const answers: [words: Answer[], frame: Frame][] = [
  [['yes', 'confirm', 'take'], { intent: 'confirm', ranges: [] }],
  [['no'], { intent: 'deny', ranges: [] }],
  [['drop', 'undo', 'no'], { intent: 'cancel', ranges: [] }],
];

const byDigit: Record<string, Frame> = {
  1: { intent: 'confirm', ranges: [] },
  2: { intent: 'deny', ranges: [] },
};

function bareAnswer(items: Placed[], unknown: string[], { context }: Heard): Reading | undefined {
  const bare = items.every(({ sort }) => sort === 'answer' || sort === 'slip');
  if (!bare || items.length === 0 || unknown.length > 0) return undefined;
  const said = answerSorts(items);
  const every = (words: Answer[]) => said.every((one) => words.includes(one));
  const found = answers.find(([words]) => every(words));
  if (found) return readingOf(found[1], []);
  const [item] = items;
  const alone = items.length === 1 && item?.sort === 'answer' && item.answer === 'digit';
  if (alone && !context.awaiting)
    return readingOf(byDigit[item.ref ?? ''] ?? { ...other, clarify: 'unclear_answer' }, []);
  return every(['undecided']) ? readingOf({ ...other, clarify: 'undecided' }, []) : undefined;
}

type ActItem = Placed & { sort: 'act' };

/** « enlève le mardi » takes a part out of what is read back. */
function removing(
  acts: ActItem[],
  items: Placed[],
  draft: KnownCommand,
  { now, hours }: Heard,
): Frame | undefined {
  const [act] = acts;
  if (acts.length !== 1 || act?.act !== 'remove' || draft.ranges.length < 2) return undefined;
  const times = items.filter(({ sort }) => sort === 'days' || sort === 'hours');
  const frame = amended(draft, [{ ...act, sort: 'except' }, ...times], now, hours);
  return frame?.clarify ? undefined : frame;
}

const sameAct: Record<string, string> = {
  open: 'open_slots',
  close: 'close_slots',
  absent: 'declare_unavailability',
};

/** What is said changes the draft, when no verb says anything else. */
const isAmendment = (acts: ActItem[], items: Placed[], all: Placed[], draft: KnownCommand) =>
  changesSomething(items) &&
  (acts.length === 0 ||
    (acts.every(({ act, weak }) => weak || sameAct[act] === draft.intent) &&
      has(all, 'correct', 'rather')));

/** « oui, 14h-16h »: the same said once more is a yes. */
const repeats = (frame: Frame | undefined, draft: KnownCommand, said: Answer[]): boolean =>
  JSON.stringify(frame?.ranges) === JSON.stringify(draft.ranges) &&
  said.some((one) => one === 'yes' || one === 'confirm') &&
  !said.includes('no');

/** A yes, a no or a word that drops the draft, and nothing that would change it. */
function settled(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
  draft: KnownCommand,
): Reading | undefined {
  if (draft.intent === 'withdraw' && keepsPatient(items, heard.tokens))
    return readingOf({ intent: 'deny', ranges: [] }, []);
  if (dropsIt(items)) return readingOf({ intent: 'cancel', ranges: [] }, []);
  const answer = bareAnswer(items, unknown, heard);
  return answer?.frame.intent === 'confirm' && tellsMore(cover.items, heard.tokens)
    ? readingOf({ ...other, clarify: 'unclear_answer' }, [])
    : answer;
}

/** What is said while a command is read back or waits for a word. */
export function toDraft(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
  draft: KnownCommand,
): Reading | undefined {
  const answer = settled(heard, cover, items, unknown, draft);
  const [command] = heard.plain;
  if (answer || !command) return answer;
  const acts = command.items.flatMap((item) =>
    item.sort === 'act' && item.act !== 'busy' ? [item] : [],
  );
  const less = removing(acts, command.items, draft, heard);
  if (less) return readingOf(less, ['amended']);
  const strange = unknownOf(command, heard);
  if (!isAmendment(acts, command.items, cover.items, draft) || strange.length > 1) return undefined;
  const frame = amended(draft, command.items, heard.now, heard.hours);
  if (!frame) return undefined;
  const sure = unknown.length === 0 && !tellsMore(cover.items, heard.tokens);
  return sure && repeats(frame, draft, answerSorts(items))
    ? readingOf({ intent: 'confirm', ranges: [] }, [])
    : readingOf(frame, ['amended'], strange);
}
