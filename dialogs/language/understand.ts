import { amended, changesSomething } from './amend.ts';
import { answerOne, answerSeveral, isSilent } from './answers.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { readingOf } from './doubts.ts';
import { opened } from './envelope.ts';
import type { Doubt, Frame, LanguageContext, Reading } from './frame.ts';
import type { Act } from './item.ts';
import {
  type Judge,
  type Judgement,
  kindOf,
  type MessageKind,
  judge as theJudge,
} from './judge.ts';
import { meaningOf } from './meaning.ts';
import { type Cover, chart, covers, type Placed } from './parse.ts';
import { type SasHours, usualHours } from './sas-hours.ts';
import { type Token, tokenise } from './tokens.ts';

/** Longer than any command: not read, but asked to be said shorter. */
const longest = 640;

/** All that a reading stands on. */
interface Heard {
  text: string;
  tokens: Token[];
  now: Temporal.ZonedDateTime;
  context: LanguageContext;
  hours: SasHours;
  judgement: Judgement;
  /** The covers without words of answers. */
  plain: Cover[];
}

const other: Frame = { intent: 'other', ranges: [] };

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
  const codes = context.pending?.map(({ id }) => id) ?? [];
  const tokens = tokenise(text, codes);
  const made = chart(tokens);
  const all = covers(made, ['Item', 'Answer']);
  const plain = covers(made, ['Item']);
  const judgement = judge(text, all[0] ?? { items: [], cost: 0 }, context);
  const heard: Heard = { text, tokens, now, context, hours, judgement, plain };
  const reading = answered(heard, all) ?? commanded(heard, plain);
  return isPlain(all[0], reading) ? reading : judged(reading, judgement, heard);
}

/** A message of nothing but answering words says what it says; no judge is asked (law 3: a code with a clear word always answers). */
const isPlain = (cover: Cover | undefined, { frame }: Reading): boolean => {
  const items = content(cover?.items ?? []);
  const answers = frame.intent === 'accept' || frame.intent === 'refuse';
  return (
    answers &&
    items.length > 0 &&
    (items.every(({ sort }) => sort === 'answer') ||
      items.some(
        (item) => item.sort === 'answer' && item.answer === 'ref' && (item.ref?.length ?? 0) > 1,
      ))
  );
};

/** What the judge must lead by: to leave a reading as sure as it was, to take a command for none, to say what a message is. */
export const leads = {
  aside: 0.15,
  reasons: 0.3,
  sure: 0.05,
  quiet: 0.12,
  tell: 0.05,
  force: 0.1,
  turn: 0.2,
};

const intentOf: Partial<Record<MessageKind, Frame['intent']>> = {
  faq: 'faq',
  participation: 'participation',
  help: 'help',
  other: 'other',
  list: 'list_slots',
};
const quiet = new Set<MessageKind>(['faq', 'participation', 'help', 'other', 'list', 'details']);
const commands: Partial<Record<MessageKind, Act>> = {
  open: 'open',
  close: 'close',
  absent: 'absent',
  back: 'present',
  list: 'list',
};

const kindOfReading = ({ frame, needsConfirmation }: Reading, { context }: Heard): MessageKind =>
  needsConfirmation?.includes('amended')
    ? 'amend'
    : kindOf({
        expect: { ...frame, also: undefined as never, recurrence: undefined as never },
        context: needsConfirmation?.includes('amended') ? context : {},
      });

/** The grammar proposes; the judge lowers certainty, or tells what kind of message it is that the grammar could not tell. It never acts. */
function judged(reading: Reading, judgement: Judgement, heard: Heard): Reading {
  const { frame } = reading;
  const mine = kindOfReading(reading, heard);
  const { kind, lead } = judgement;
  if (kind === mine || kind === 'amend')
    return reading.commit && lead < leads.sure ? doubted(reading) : reading;
  const { context } = heard;
  if (kind === 'withdraw' && context.last?.intent === ('accept' as string) && lead >= leads.tell)
    return readingOf({ intent: 'withdraw', ranges: [] }, ['judge'], reading.unknown);
  if (
    kind === 'drop' &&
    context.draft &&
    lead >= leads.tell &&
    !changesSomething(heard.plain[0]?.items ?? [])
  )
    return readingOf({ intent: 'cancel', ranges: [] }, ['judge'], reading.unknown);
  if (
    kind === 'no' &&
    context.draft &&
    !context.pending &&
    lead >= leads.tell &&
    reading.frame.intent === 'other'
  )
    return readingOf({ intent: 'deny', ranges: [] }, ['judge'], reading.unknown);
  if (kind === 'stop' && lead >= leads.tell && has(heard.plain[0]?.items ?? [], 'opt-out'))
    return readingOf({ intent: 'stop', ranges: [] }, ['judge'], reading.unknown);
  const harmless = ['other', 'faq', 'participation', 'help', 'list_slots'].includes(frame.intent);
  if (harmless) return told(reading, judgement, heard);
  if (frame.clarify && ['accept', 'refuse'].includes(frame.intent)) return reading;
  if (quiet.has(kind) && lead >= leads.quiet) return quieted(reading, kind, heard);
  if (reading.frame.intent === 'accept' || reading.frame.intent === 'refuse')
    return lead >= leads.quiet
      ? readingOf({ ...other, clarify: 'unclear_answer' }, ['judge'], reading.unknown)
      : reading;
  const act = commands[kind];
  if (act && lead >= leads.turn && !heard.context.pending && !heard.context.draft) {
    const forced = forcedReading(heard, act);
    if (forced) return forced;
  }
  return reading.commit ? doubted(reading) : reading;
}

const doubted = ({ frame, needsConfirmation = [], unknown, alternative }: Reading): Reading =>
  readingOf(frame, [...needsConfirmation, 'judge'], unknown, alternative);

function quieted(reading: Reading, kind: MessageKind, heard: Heard): Reading {
  if (kind === 'details')
    return heard.context.pending?.length
      ? readingOf(
          { intent: 'ask_details', ranges: [], clarify: 'question_about_orientation' },
          ['judge'],
          reading.unknown,
        )
      : reading;
  if (kind === 'list') return forcedReading(heard, 'list') ?? reading;
  return readingOf({ intent: intentOf[kind] ?? 'other', ranges: [] }, ['judge'], reading.unknown);
}

/** A message that the grammar made nothing of. */
function told(reading: Reading, { kind, lead }: Judgement, heard: Heard): Reading {
  if (
    lead < leads.tell ||
    heard.plain[0]?.items.some((item) => item.sort === 'act' && item.act === 'negated')
  )
    return reading;
  if (kind === 'details' && heard.context.pending?.length) return quieted(reading, kind, heard);
  if (reading.frame.clarify && kind !== 'other') return reading;
  if (kind === 'faq' || kind === 'participation' || kind === 'help' || kind === 'other')
    return { ...reading, frame: { intent: kind, ranges: [] } };
  const act = commands[kind];
  if (!act || lead < leads.force) return reading;
  return forcedReading(heard, act) ?? reading;
}

/** Reads the message as if its verb had been said: always read back, never done. */
function forcedReading(heard: Heard, act: Act): Reading | undefined {
  const [cover] = heard.plain;
  if (!cover) return undefined;
  const items = withoutAsides(elsewhere(unsigned(cover.items)), heard.tokens);
  const [clause] = clausesOf(items.filter((item) => item.sort !== 'act'));
  if (!clause) return undefined;
  return commandReading(
    heard,
    { ...cover, items },
    unknownOf(cover, heard),
    { ...clause, act, imperative: true },
    ['judge'],
  );
}

const unknownOf = ({ items }: Cover, { tokens, text }: Heard): string[] =>
  items
    .filter(({ sort }) => sort === 'unknown')
    .map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end));

const content = (items: Placed[]) => items.filter((item) => !isSilent(item));

const has = (items: Placed[], ...sorts: string[]) => items.some(({ sort }) => sorts.includes(sort));

const answerSorts = (items: Placed[]): string[] =>
  items.flatMap((item) => (item.sort === 'answer' ? [item.answer] : []));

/** What is read as an answer to an offer, a read-back or the bot's last act. */
function answered(heard: Heard, [cover]: Cover[]): Reading | undefined {
  const { context } = heard;
  if (!cover) return undefined;
  const items = content(cover.items);
  const unknown = unknownOf(cover, heard);
  if (context.pending?.length) return toOffers(heard, cover, items, unknown, context.pending);
  if (context.draft) return toDraft(heard, cover, items, unknown);
  if (context.last) {
    const undo = afterwards(heard, cover, items, unknown);
    if (undo) return undo;
  }
  return toNothing(items, unknown);
}

/** Yes, no, « annule » where nothing waits. */
function toNothing(items: Placed[], unknown: string[]): Reading | undefined {
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

function afterwards(
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
      unknown.length > 0 ? ['unknown-words'] : [],
      unknown,
    );
  const amends =
    has(cover.items, 'correct', 'rather', 'slip', 'except') &&
    !has(items, 'act') &&
    changesSomething(items);
  if (amends && context.last && unknown.length === 0) {
    const frame = amended(context.last, cover.items, now, hours);
    if (frame) return readingOf(frame, ['amended']);
  }
  return undefined;
}

/** What is said while a command is read back or waits for a word. */
function toDraft(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
): Reading | undefined {
  const { context, now, hours } = heard;
  const draft = context.draft;
  if (!draft) return undefined;
  const said = answerSorts(items);
  const only =
    items.length > 0 &&
    items.every(({ sort }) => sort === 'answer' || sort === 'slip') &&
    unknown.length === 0;
  const dropped =
    items.length > 1 &&
    has(items, 'opt-out') &&
    items.every(
      (item) =>
        item.sort === 'slip' ||
        item.sort === 'opt-out' ||
        (item.sort === 'answer' && ['drop', 'no', 'undo'].includes(item.answer)),
    );
  if (dropped) return readingOf({ intent: 'cancel', ranges: [] }, []);
  if (only) {
    const set = new Set(said);
    const every = (...sorts: string[]) => [...set].every((one) => sorts.includes(one));
    if (every('yes', 'confirm', 'take')) return readingOf({ intent: 'confirm', ranges: [] }, []);
    if (every('no')) return readingOf({ intent: 'deny', ranges: [] }, []);
    if (every('drop', 'undo', 'no')) return readingOf({ intent: 'cancel', ranges: [] }, []);
    if (every('digit') && !context.awaiting && items.length === 1 && items[0]?.sort === 'answer')
      return readingOf(
        {
          intent: items[0].ref === '1' ? 'confirm' : items[0].ref === '2' ? 'deny' : 'other',
          ranges: [],
          ...(!/^[12]$/.test(items[0].ref ?? '') && { clarify: 'unclear_answer' as const }),
        },
        [],
      );
    if (every('undecided')) return readingOf({ ...other, clarify: 'undecided' }, []);
  }
  const command = heard.plain[0];
  const acts = command?.items.filter((item) => item.sort === 'act' && item.act !== 'busy') ?? [];
  const same = acts.every(
    (item) => item.sort === 'act' && (item.weak || matchesDraft(item.act, draft.intent)),
  );
  const [act] = acts;
  const removing =
    acts.length === 1 && act?.sort === 'act' && act.act === 'remove' && draft.ranges.length > 1
      ? amended(
          draft,
          [
            { ...act, sort: 'except' } as Placed,
            ...(command?.items ?? []).filter(
              (item) => item.sort === 'days' || item.sort === 'hours',
            ),
          ],
          now,
          hours,
        )
      : undefined;
  if (removing && !removing.clarify) return readingOf(removing, ['amended']);
  const amending =
    changesSomething(command?.items ?? []) &&
    (acts.length === 0 ||
      (same && has(cover.items, 'correct', 'rather')) ||
      (context.awaiting !== undefined && acts.length === 0));
  if (amending && command && unknownOf(command, heard).length <= 1) {
    const frame = amended(draft, command.items, now, hours);
    const same =
      frame &&
      JSON.stringify(frame.ranges) === JSON.stringify(draft.ranges) &&
      said.some((one) => one === 'yes' || one === 'confirm') &&
      !said.includes('no');
    if (same && unknown.length === 0) return readingOf({ intent: 'confirm', ranges: [] }, []);
    if (frame) return readingOf(frame, ['amended'], unknownOf(command, heard));
  }
  return undefined;
}

const matchesDraft = (act: string, intent: string) =>
  (act === 'open' && intent === 'open_slots') ||
  (act === 'close' && intent === 'close_slots') ||
  (act === 'absent' && intent === 'declare_unavailability');

/** What is said while requests wait. A yes or a no counts only when everything else in the message is explained. */
function toOffers(
  heard: Heard,
  cover: Cover,
  items: Placed[],
  unknown: string[],
  pending: NonNullable<LanguageContext['pending']>,
): Reading | undefined {
  const { context } = heard;
  const said = answerSorts(items);
  const polar = said.some((one) =>
    ['yes', 'take', 'no', 'both', 'neither', 'confirm'].includes(one),
  );
  if (strange(items)) return readingOf(other, [], unknown);
  const coded = byCode(cover.items, pending);
  if (coded) return readingOf(named(coded, cover.items), []);
  if (said.includes('withdraw'))
    return readingOf(
      { intent: 'withdraw', ranges: [], ...refOf(items) },
      unknown.length > 0 ? ['unknown-words'] : [],
    );
  const question = has(items, 'question') || has(items, 'asking');
  if (
    said.includes('details') &&
    (question || items.every(({ sort }) => sort === 'answer')) &&
    !said.includes('take')
  )
    return readingOf(
      { intent: 'ask_details', ranges: [], clarify: 'question_about_orientation' },
      [],
    );
  const split = splitCommand(cover.items);
  if (split && polar) {
    const first = answerIn(split.before, pending, heard);
    const rest = first && commanded(heard, [{ items: split.after, cost: 0 }]);
    if (
      first &&
      rest &&
      !rest.frame.clarify &&
      rest.frame.intent !== 'other' &&
      unknown.length === 0
    )
      return readingOf(
        {
          ...first,
          also: [...(first.also ?? []), rest.frame, ...(rest.frame.also ?? [])].map(
            ({ also: _, ...one }) => one,
          ),
        },
        ['several-commands'],
      );
  }
  const core = unknown.length > 0 ? clearRuns(cover.items, heard) : undefined;
  if (core) {
    const kinds: Partial<Record<Frame['intent'], MessageKind>> = {
      accept: 'yes',
      refuse: 'no',
      counter: 'counter',
    };
    const frame = answerIn(core, pending, heard);
    const agreed =
      frame &&
      !frame.clarify &&
      !frame.also &&
      kinds[frame.intent] === heard.judgement.kind &&
      heard.judgement.lead >= leads.aside;
    if (
      agreed &&
      !(
        context.channel === 'voice' &&
        frame.intent === 'accept' &&
        !answerSorts(core).includes('take')
      )
    )
      return readingOf(frame, []);
  }
  const unsure =
    unknown.length > 0 && unknown.length <= 2
      ? answerIn(
          cover.items.filter(({ sort }) => sort !== 'unknown'),
          pending,
          heard,
        )
      : undefined;
  if (unsure?.intent === 'counter') return readingOf(unsure, ['unknown-words'], unknown);
  if (unknown.length > 0)
    return polar || said.includes('digit')
      ? readingOf({ ...other, clarify: 'unclear_answer' }, ['unknown-words'], unknown)
      : undefined;
  if (question && polar) return readingOf({ ...other, clarify: 'unclear_answer' }, []);
  const ifMode = cover.items.some(
    (item, at) =>
      item.sort === 'condition' &&
      cover.items.slice(at + 1, at + 4).some(({ sort }) => sort === 'mode'),
  );
  if (has(items, 'hedge') || (has(items, 'condition') && !ifMode))
    return readingOf({ ...other, clarify: 'undecided' }, []);
  if (said.includes('undecided') || (said.includes('received') && !said.includes('take')))
    return readingOf(
      { ...other, clarify: said.includes('undecided') ? 'undecided' : 'unclear_answer' },
      [],
    );
  if (
    !context.draft &&
    items.length === 1 &&
    items[0]?.sort === 'answer' &&
    items[0].answer === 'digit'
  )
    return digit(items[0].ref ?? '', pending);
  const voice =
    context.channel === 'voice' &&
    said.every((one) => one === 'yes' || one === 'received') &&
    items.every(({ sort }) => sort === 'answer') &&
    said.length > 0;
  if (voice && !/accepte|volontiers|prends/.test(heard.text))
    return readingOf({ intent: 'accept', ranges: [], clarify: 'unclear_answer' }, []);
  if (context.draft && bareAnswer(items))
    return readingOf({ ...other, clarify: 'which_orientation' }, []);
  const thanked =
    has(cover.items, 'thanks') &&
    said.length > 0 &&
    said.every((one) => one === 'yes') &&
    !/\b(oui|yes|accord|volontiers)/iu.test(heard.text);
  if (thanked) return readingOf({ ...other, clarify: 'unclear_answer' }, []);
  if (ownCommand(heard)) return undefined;
  const frame = answerIn(cover.items, pending, heard);
  if (frame) return readingOf(named(frame, cover.items), []);
  return polar && !split ? readingOf({ ...other, clarify: 'unclear_answer' }, []) : undefined;
}

/** « absent cet aprem », « dispo 16h-18h »: a command with its own times, while a request waits. */
function ownCommand({ plain }: Heard): boolean {
  const items = plain[0]?.items ?? [];
  const act = items.find(
    (item) =>
      item.sort === 'act' &&
      !item.weak &&
      ['open', 'absent', 'close'].includes(item.act) &&
      !item.rule.startsWith('act.taken'),
  );
  const range = items.some(
    (item) => item.sort === 'days' || (item.sort === 'hours' && item.hours.sort !== 'point'),
  );
  if (act?.sort !== 'act' || !range || has(items, 'rather')) return false;
  return act.act === 'absent'
    ? act.rule !== 'act.take-nobody' && act.rule !== 'act.take-no-more'
    : true;
}

/** The sentences of an answer that are wholly understood, where the others only tell a story: no but, no if, no question, no other yes or no. */
function clearRuns(items: Placed[], { tokens }: Heard): Placed[] | undefined {
  const runs = runsOf(items, tokens);
  const clear = runs.filter((run) => !has(run, 'unknown'));
  const others = runs.filter((run) => has(run, 'unknown'));
  const quietly = others.every(
    (run) =>
      !has(
        run,
        'but',
        'not',
        'hedge',
        'condition',
        'question',
        'asking',
        'rather',
        'others',
        'report',
      ) &&
      !answerSorts(run).some((one) =>
        ['yes', 'no', 'take', 'undecided', 'received', 'withdraw', 'details'].includes(one),
      ),
  );
  const answers = clear.flat();
  return quietly &&
    answerSorts(answers).some((one) => ['yes', 'no', 'take', 'neither', 'both'].includes(one))
    ? answers
    : undefined;
}

/** The doctor whom a secretary answers for, when she names one. */
function named(frame: Frame, items: Placed[]): Frame {
  const names = items.flatMap((item) => (item.sort === 'who' ? item.names : []));
  const [practitioner] = names;
  return practitioner && names.length === 1 && !frame.clarify ? { ...frame, practitioner } : frame;
}

const bareAnswer = (items: Placed[]) => items.every(({ sort }) => sort === 'answer');

const refOf = (items: Placed[]) => {
  const found = items.find((item) => item.sort === 'answer' && item.answer === 'ref');
  return found?.sort === 'answer' && found.ref ? { ref: found.ref } : {};
};

/** A code with a clear word beside it answers, whatever stands below or around it. */
function byCode(
  items: Placed[],
  pending: NonNullable<LanguageContext['pending']>,
): Frame | undefined {
  const at = items.findIndex(
    (item) => item.sort === 'answer' && item.answer === 'ref' && (item.ref?.length ?? 0) > 1,
  );
  const item = items[at];
  if (item?.sort !== 'answer') return undefined;
  const codes = items.filter((one) => one.sort === 'answer' && one.answer === 'ref');
  if (codes.length > 1) return undefined;
  const near = [items[at - 1], items[at + 1]].flatMap((one) =>
    one?.sort === 'answer' && ['yes', 'take', 'no'].includes(one.answer) ? [one.answer] : [],
  );
  const words = new Set(near.map((one) => (one === 'no' ? 'refuse' : 'accept')));
  const [intent] = words;
  const offer = pending.find(({ id }) => id.toUpperCase() === item.ref?.toUpperCase());
  if (words.size !== 1 || !offer) return undefined;
  const others = items
    .slice(at + 2)
    .some(
      (one) =>
        ['hours', 'mode', 'act', 'not', 'but', 'condition'].includes(one.sort) ||
        (one.sort === 'answer' && !['offer', 'received'].includes(one.answer)),
    );
  return others ? undefined : { intent: intent as 'accept' | 'refuse', ranges: [], ref: offer.id };
}

function digit(ref: string, pending: NonNullable<LanguageContext['pending']>): Reading {
  const [offer, second] = pending;
  if (!offer || second)
    return readingOf({ intent: 'accept', ranges: [], clarify: 'which_orientation' }, []);
  if (ref === '1') return readingOf({ intent: 'accept', ranges: [], ref: offer.id }, []);
  if (ref === '2') return readingOf({ intent: 'refuse', ranges: [], ref: offer.id }, []);
  return readingOf({ ...other, clarify: 'unclear_answer' }, []);
}

/** One of several, with another hour or mode: « oui B mais à 18h ». */
function counterOne(
  items: Placed[],
  pending: NonNullable<LanguageContext['pending']>,
  { now, hours }: Heard,
): Frame | undefined {
  const refs = new Set(
    items.flatMap((item) =>
      item.sort === 'answer' && item.answer === 'ref' ? [item.ref?.toUpperCase()] : [],
    ),
  );
  const offer = refs.size === 1 ? pending.find(({ id }) => refs.has(id.toUpperCase())) : undefined;
  const rest = items.filter((item) => !(item.sort === 'answer' && item.answer === 'ref'));
  if (!offer || !has(rest, 'hours', 'mode', 'days')) return undefined;
  const frame = answerOne(rest, offer, now, hours);
  return frame?.intent === 'counter' ? frame : undefined;
}

function answerIn(
  whole: Placed[],
  pending: NonNullable<LanguageContext['pending']>,
  heardAt: Heard,
): Frame | undefined {
  const { now, hours } = heardAt;
  const items = whole.filter((item) => !isSilent(item) || turning.has(item.sort));
  const allowed = items.every(
    (item) =>
      turning.has(item.sort) ||
      ([
        'answer',
        'who',
        'hours',
        'days',
        'mode',
        'not',
        'object',
        'count',
        'question',
        'act',
        'full',
      ].includes(item.sort) &&
        !(
          item.sort === 'act' &&
          ((!answerActs.has(item.act) && !takenRules.has(item.rule)) ||
            item.rule === 'act.busy' ||
            item.rule === 'act.taken-place')
        )),
  );
  if (!allowed) return undefined;
  const [offer, second] = pending;
  if (offer && !second) return answerOne(items.map(asAnswer), offer, now, hours);
  const several =
    counterOne(items.map(asAnswer), pending, heardAt) ??
    answerSeveral(items.map(asAnswer), pending, now);
  if (several && !Array.isArray(several)) return several;
  if (several) {
    const [first, ...also] = several;
    return first && { ...first, ...(also.length > 0 && { also }) };
  }
  const polar = answerSorts(items).some((one) => ['yes', 'take', 'no'].includes(one));
  return polar
    ? {
        intent: answerSorts(items).includes('no') ? 'refuse' : 'accept',
        ranges: [],
        clarify: 'which_orientation',
      }
    : undefined;
}

/** What turns or ends a thought inside an answer. */
const turning = new Set(['but', 'stop', 'rather', 'correct', 'condition', 'comma']);

const answerActs = new Set(['full', 'absent', 'busy', 'open']);
const takenRules = new Set(['act.taken']);

/** « je suis complet », « pas dispo », « je peux pas » answer an offer with no. */
function asAnswer(item: Placed): Placed {
  if (item.sort !== 'act') return item;
  const { from, to, rule, guessed } = item;
  const place = { from, to, rule, guessed };
  return { sort: 'answer', answer: item.act === 'open' ? 'offer' : 'no', ...place };
}

/** « oui, et ferme 16h »: the answer, then the command that begins at its verb. */
function splitCommand(items: Placed[]): { before: Placed[]; after: Placed[] } | undefined {
  const at = items.findIndex(
    (item, place) => place > 0 && item.sort === 'act' && item.imperative === true,
  );
  if (at < 0) return undefined;
  return { before: items.slice(0, at), after: items.slice(at) };
}

const strange = (items: Placed[]) => has(items, 'stranger', 'report', 'past', 'others');

/** A message that is no answer: a command, a question, or nothing of ours. */
function commanded(heard: Heard, all: Cover[]): Reading {
  const [first, ...others] = all;
  if (!first) return readingOf(other, []);
  const reading = readCover(heard, first);
  for (const cover of others) {
    if (cover.cost > first.cost + 0.5) break;
    const second = readCover(heard, cover);
    if (JSON.stringify(second.frame) === JSON.stringify(reading.frame)) continue;
    if (
      reading.frame.clarify &&
      rescued.has(reading.frame.clarify) &&
      !second.frame.clarify &&
      second.frame.intent !== 'other'
    )
      return { ...second, commit: false, confidence: 'likely' };
    if (reading.commit && second.frame.intent === reading.frame.intent && !second.frame.clarify)
      return { ...readingOf(reading.frame, ['two-readings'], reading.unknown, second.frame) };
  }
  return reading;
}

/** Questions that a second way to read the same words may settle. */
const rescued = new Set([
  'weekday_mismatch',
  'contradictory_time',
  'invalid_date',
  'ambiguous_hour',
]);

/** The name of the writer below his message is no order for somebody else. */
function unsigned(items: Placed[]): Placed[] {
  const last = items.findLastIndex(
    (item) => !['stop', 'comma', 'decoration', 'small'].includes(item.sort),
  );
  const who = items[last];
  const before = items[last - 1];
  if (who?.sort !== 'who' || who.marked || !before || last < 2) return items;
  const apart =
    before.sort === 'stop' ||
    before.sort === 'closing' ||
    before.sort === 'thanks' ||
    (before.sort === 'comma' && ['closing', 'thanks'].includes(items[last - 2]?.sort ?? ''));
  return apart
    ? items.map((item, at) => (at === last ? ({ ...item, sort: 'signature' } as Placed) : item))
    : items;
}

const firstPerson = new Set([
  'je',
  'j',
  'nous',
  'on',
  'moi',
  'i',
  'we',
  'm',
  'me',
  'suis',
  'jai',
  'my',
  'mon',
  'ma',
  'mes',
]);
const thirdPerson = new Set([
  'est',
  'sont',
  'sera',
  'seront',
  'is',
  'are',
  'was',
  'va',
  'vont',
  'affiche',
  'annonce',
  'etait',
]);
const ownSubjects = new Set([
  'act.practice-closed',
  'act.taken',
  'act.place-not-free',
  'act.slot-not-free',
  'act.still-open',
  'act.what-slots',
  'act.absence-removed',
]);

/** « la chaudière est cassée », « j'ai… »: the beginning of a sentence of its own, not a lone word or a name. */
const begins = (run: Placed[], tokens: Token[]): boolean =>
  [
    'la',
    'le',
    'les',
    'l',
    'un',
    'une',
    'mon',
    'ma',
    'mes',
    'j',
    'my',
    'the',
    'a',
    'cause',
  ].includes(tokens[run[0]?.from ?? -1]?.text ?? '');

/** Words of their own sentence, with no act, time, number or turn among them, only say why; the judge must be very sure of the rest. */
function onlyReasons({ tokens, judgement }: Heard, items: Placed[]): boolean {
  const runs = runsOf(items, tokens).filter((run) => has(run, 'unknown'));
  const turns = [
    'act',
    'hours',
    'days',
    'habit',
    'not',
    'but',
    'hedge',
    'condition',
    'except',
    'question',
    'asking',
    'or',
    'correct',
    'rather',
    'count',
    'mode',
    'site',
    'who',
    'aside',
    'stranger',
    'others',
    'report',
    'faq',
  ];
  return (
    judgement.lead >= leads.reasons &&
    runs.every(
      (run) =>
        begins(run, tokens) &&
        !has(run, ...turns) &&
        run.filter(({ sort }) => sort === 'unknown').length <= 4 &&
        run.every((item) => item.sort !== 'unknown' || tokens[item.from]?.sort !== 'number'),
    )
  );
}

/** Two numbers up to twelve: a day and a month in France, the other way round to an American. */
const monthOrDay =
  /(?<![\d/])(?!(\d{1,2})\/\1(?!\d))(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|1[0-2])(?![\d/])/u;
const english =
  /\b(?:i|i'm|the|can|on|from|off|out|ooo|pto|at|am|pm|available|open|close|my|back)\b(?!.*\b(?:le|la|du|de|je|pas|et|absent|dispo)\b)/iu;

/** « elle ne sera pas là »: who? */
const saysHeOrShe = (items: Placed[], tokens: Token[]): boolean =>
  items.some(
    (item) =>
      item.sort === 'act' &&
      tokens
        .slice(Math.max(0, item.from - 3), item.to)
        .some(({ text }) => ['elle', 'il', 'he', 'she', 'ils', 'elles', 'they'].includes(text)) &&
      !tokens
        .slice(Math.max(0, item.from - 2), item.to)
        .some(({ text }) => text === 'y' || text === 'faut' || text === 'me'),
  );

const guessedPlaces = new Set(['site.town', 'site.of-town', 'site.before-colon']);

/** « formation à Lille » says where the doctor will be, not which of his practices is meant. */
const elsewhere = (items: Placed[]): Placed[] =>
  items.map((item, at) => {
    const before = items[at - 1];
    const away =
      before &&
      (before.sort === 'reason' ||
        (before.sort === 'act' && (before.act === 'busy' || before.act === 'absent')));
    return away &&
      item.sort === 'site' &&
      guessedPlaces.has(item.rule) &&
      !(
        before.sort === 'act' &&
        before.rule === 'act.absent' &&
        items.findIndex(({ sort }) => sort === 'act') === at - 1 &&
        at <= 2
      )
      ? ({ ...item, sort: 'small' } as Placed)
      : item;
  });

/** The runs of a message: sentences, and what commas, brackets and « et moi » part. */
function runsOf(items: Placed[], tokens: Token[]): Placed[][] {
  const runs: Placed[][] = [[]];
  for (const [at, item] of items.entries()) {
    const next = items[at + 1];
    const turns =
      item.sort === 'and' && next !== undefined && firstPerson.has(tokens[next.from]?.text ?? '');
    runs.at(-1)?.push(item);
    if (
      item.sort === 'comma' ||
      item.sort === 'stop' ||
      item.sort === 'question' ||
      item.sort === 'colon' ||
      turns
    )
      runs.push([]);
  }
  return runs;
}

const asksFor = (run: Placed[]) =>
  run.some((item) => item.sort === 'act' && item.act !== 'busy' && item.act !== 'negated');
const isTimed = (run: Placed[]) => has(run, 'hours', 'days', 'habit');

/** « le bureau de poste est ouvert samedi »: somebody else, or something, is the subject. */
function ofAnother(run: Placed[], tokens: Token[]): boolean {
  if (has(run, 'others', 'report', 'past', 'stranger')) return true;
  const act = run.find((item) => item.sort === 'act');
  if (!act || ownSubjects.has(act.rule) || has(run, 'who', 'object')) return false;
  const words = run.flatMap(({ from, to }) => tokens.slice(from, to).map(({ text }) => text));
  const third = tokens
    .slice(Math.max(0, act.from - 2), act.to)
    .some(({ text }, at, all) => thirdPerson.has(text) && all[at - 1]?.text !== 'c');
  const doctor = run.some((item) => item.rule === 'mark.the-doctor');
  return (
    third &&
    !doctor &&
    !words.some((word) => firstPerson.has(word)) &&
    !words.some((word) => word === 'c' || word === 'elle' || word === 'il')
  );
}

/** What is told beside the command is none of it: other sentences, other people, reasons with hours of their own. */
function withoutAsides(items: Placed[], tokens: Token[]): Placed[] {
  const runs = runsOf(items, tokens);
  const strangers = (run: Placed[]) => run.filter(({ sort }) => sort === 'unknown').length;
  const whole = (run: Placed[]) =>
    asksFor(run) && isTimed(run) && strangers(run) <= 1 && !ofAnother(run, tokens);
  const told = runs.some(whole);
  return runs.flatMap((run) => {
    if (ofAnother(run, tokens))
      return told
        ? run.map(aside)
        : run.map((item) => (item.sort === 'act' ? ({ ...item, sort: 'report' } as Placed) : item));
    if (!told || whole(run)) return run;
    const tells =
      has(run, 'unknown', 'reason') ||
      run.some((item) => item.sort === 'act' && (item.act === 'busy' || item.act === 'negated'));
    return tells ? run.map(aside) : run;
  });
}

const aside = (item: Placed): Placed =>
  [
    'comma',
    'stop',
    'but',
    'and',
    'question',
    'hedge',
    'condition',
    'greeting',
    'closing',
    'thanks',
    'unknown',
    'who',
  ].includes(item.sort)
    ? item
    : ({ ...item, sort: 'aside' } as Placed);

function readCover(heard: Heard, whole: Cover): Reading {
  const cover = { ...whole, items: withoutAsides(elsewhere(unsigned(whole.items)), heard.tokens) };
  const { items } = cover;
  const unknown = unknownOf(cover, heard);
  const topic = topicOf(items, heard);
  if (topic) return readingOf(topic, unknown.length > 0 ? ['unknown-words'] : [], unknown);
  const acts = items.filter((item) => item.sort === 'act');
  if (acts.length === 0) return verbless(heard, cover, unknown);
  return commandReading(heard, cover, unknown);
}

/** Messages about the bot, the SAS or somebody else. */
function topicOf(items: Placed[], { context }: Heard): Frame | undefined {
  const said = content(items).filter(({ sort }) => sort !== 'question');
  const only = (...sorts: string[]) =>
    said.length > 0 && said.every(({ sort }) => sorts.includes(sort));
  const acts = said.flatMap((item) => (item.sort === 'act' ? [item] : []));
  if (said.length === 0)
    return has(items, 'question') && !has(items, 'greeting', 'thanks')
      ? { intent: 'help', ranges: [] }
      : other;
  if (
    only('opt-out') ||
    (only('opt-out', 'unknown', 'small') && said[0]?.sort === 'opt-out' && said.length <= 3)
  )
    return { intent: 'stop', ranges: [] };
  if (has(said, 'human')) return { intent: 'help', ranges: [] };
  if (
    only('help') ||
    (has(said, 'help') && only('help', 'asking', 'unknown', 'object', 'faq') && said.length <= 3)
  )
    return { intent: 'help', ranges: [] };
  if (acts.some(({ act }) => act === 'negated') && !acts.some(({ act }) => act !== 'negated'))
    return other;
  if (has(said, 'stranger', 'past')) return other;
  if (has(said, 'participation') && !acts.some(({ imperative }) => imperative))
    return { intent: 'participation', ranges: [] };
  const asks = has(items, 'question') || has(said, 'asking');
  const strong = acts.some(({ imperative, act }) => imperative || act === 'list');
  if (has(said, 'faq') && (asks || !strong) && !acts.some(({ act }) => act === 'list'))
    return { intent: 'faq', ranges: [] };
  if (
    has(said, 'asking') &&
    asks &&
    !acts.some(({ act }) => act === 'list') &&
    !has(said, 'hours', 'days')
  )
    return { intent: 'faq', ranges: [] };
  void context;
  return undefined;
}

function verbless(heard: Heard, cover: Cover, unknown: string[]): Reading {
  const { items } = cover;
  const said = content(items);
  const mine = said.some((item) => item.sort === 'object' && item.mine);
  const clauses = clausesOf(items);
  const [clause] = clauses;
  if (mine && unknown.length === 0 && clause)
    return commandReading(heard, cover, unknown, { ...clause, act: 'list' });
  if (has(said, 'report', 'others')) return readingOf(other, [], unknown);
  const timed = has(said, 'hours', 'days', 'habit');
  const range =
    said.some(
      (item) => item.sort === 'hours' && !['point', 'vague', 'invalid'].includes(item.hours.sort),
    ) || has(said, 'habit');
  const places = said.some(
    (item) =>
      (item.sort === 'count' && item.count > 0) ||
      item.sort === 'object' ||
      item.sort === 'length' ||
      item.sort === 'mode',
  );
  if (unknown.length > 1 || !clause) return readingOf(other, [], unknown);
  if (!timed && !places) return readingOf(other, [], unknown);
  if (timed && !range && !places)
    return unknown.length === 0
      ? readingOf({ ...other, clarify: 'missing_intent' }, [])
      : readingOf(other, [], unknown);
  if (!timed && said.length < 2) return readingOf(other, [], unknown);
  return commandReading(heard, cover, unknown, { ...clause, act: 'open' }, ['verbless']);
}

function commandReading(
  heard: Heard,
  cover: Cover,
  unknown: string[],
  given?: Clause,
  extra: Doubt[] = [],
): Reading {
  const { now, hours, context } = heard;
  const clauses = given ? [given] : withoutEchoes(joinedReturns(clausesOf(cover.items)));
  const doubts = new Set<Doubt>(extra);
  const frames: Frame[] = [];
  for (const clause of clauses) {
    if (clause.act === 'negated') continue;
    const bare = bareRemoval(clause);
    if (bare)
      return readingOf(
        {
          intent: context.last ? 'undo' : 'cancel',
          ranges: [],
          ...(!context.last && !context.draft && { clarify: 'nothing_pending' as const }),
        },
        [],
      );
    if (clause.act === 'none-or-more')
      return readingOf({ intent: 'close_slots', ranges: [], clarify: 'none_left_or_more' }, []);
    const meaning = meaningOf(listed(clause, cover.items), now, hours);
    for (const doubt of meaning.doubts) doubts.add(doubt);
    frames.push(...meaning.frames.flatMap(({ also = [], ...frame }) => [frame, ...also]));
  }
  return weighed(heard, cover, unknown, frames, doubts);
}

const isEmpty = ({ groups, habit, who, object }: Clause) =>
  !habit &&
  who.length === 0 &&
  object !== 'everything' &&
  groups.every(({ days, hours }) => days.length === 0 && hours.length === 0);
const intentKey = ({ act }: Clause) =>
  act === 'remove' || act === 'full' || act === 'close' || act === 'none-or-more'
    ? 'close'
    : (act ?? 'open');

/** « vire le 15h30, c'est pris »: a second act without times of its own only says the first once more. */
function withoutEchoes(clauses: Clause[]): Clause[] {
  if (clauses.length < 2) return clauses;
  const listing = clauses.some(({ act }) => act === 'list');
  return clauses.filter(
    (clause) =>
      !isEmpty(clause) ||
      !(listing && clause.act !== 'list'
        ? true
        : clauses.some(
            (one) => one !== clause && !isEmpty(one) && intentKey(one) === intentKey(clause),
          )),
  );
}

/** « mes dispos ? » asks for the list. */
function listed(clause: Clause, items: Placed[]): Clause {
  const mine = items.some((item) => item.sort === 'object' && item.mine);
  const asks = has(items, 'question');
  return clause.act === 'open' && !clause.imperative && mine && asks
    ? { ...clause, act: 'list' }
    : clause;
}

/** « absent du 3, retour le 8 »: one absence that ends when he is back. */
function joinedReturns(clauses: Clause[]): Clause[] {
  const [first, second] = clauses;
  if (!first || !second || clauses.length !== 2) return clauses;
  const away = [first, second].find(({ act }) => act === 'absent');
  const back = [first, second].find(({ act }) => act === 'return');
  const gone = [first, second].find(({ act }) => act === 'leave');
  if (away && gone)
    return [{ ...gone, groups: gone.groups.length > 0 ? gone.groups : away.groups }];
  if (!away || !back) return clauses;
  const start = away.groups[0]?.days[0];
  if ((away.groups[0]?.days.length ?? 0) > 1 || away.groups.length > 1) return [away];
  const end = back.groups[0]?.days[0];
  if (!start || start.sort === 'then') return [back];
  if (!end || end.sort !== 'day') return [away];
  const from = start.sort === 'day' ? start.day : start.sort === 'from' ? start.from : undefined;
  if (!from) return [away];
  return [
    {
      ...away,
      groups: [
        {
          days: [
            { sort: 'moments', from: { day: from }, to: { day: end.day, clock: { minute: 0 } } },
          ],
          hours: [],
        },
      ],
    },
  ];
}

const bareRemoval = ({ act, groups, object, habit, items }: Clause): boolean =>
  act === 'remove' &&
  !habit &&
  object === undefined &&
  groups.every(({ days, hours, mode }) => days.length === 0 && hours.length === 0 && !mode) &&
  !has(items, 'count');

function weighed(
  heard: Heard,
  cover: Cover,
  unknown: string[],
  frames: Frame[],
  doubts: Set<Doubt>,
): Reading {
  const { items } = cover;
  const [first, ...also] = frames;
  if (!first) return readingOf(other, [], unknown);
  if (has(items, 'hedge')) first.clarify ??= 'hedged';
  if (has(items, 'condition') && !has(items, 'courtesy-if')) first.clarify ??= 'conditional';
  if (unknown.length > 0 && !onlyReasons(heard, items)) doubts.add('unknown-words');
  if (items.some(({ guessed }) => guessed)) doubts.add('misspelt');
  if (has(items, 'question')) doubts.add('question');
  if (has(items, 'courtesy-if')) doubts.add('courtesy');
  if (has(items, 'report', 'others', 'faq', 'asking', 'opt-out', 'stranger', 'participation', 'or'))
    doubts.add('not-for-us');
  if (heard.context.pending?.length || heard.context.draft) doubts.add('while-pending');
  const frame = also.length > 0 ? { ...first, also } : first;
  if (saysHeOrShe(items, heard.tokens) && !has(items, 'who')) doubts.add('third-person');
  if (monthOrDay.test(heard.text) && english.test(heard.text)) first.clarify ??= 'ambiguous_date';
  if (has(items, 'aside')) doubts.add('reason');
  if (items.some(({ rule }) => guessedPlaces.has(rule))) doubts.add('place-guessed');
  if (
    frames.some((one, at) =>
      frames
        .slice(0, at)
        .some(
          (two) =>
            two.intent !== one.intent &&
            two.ranges.some((a) => one.ranges.some((b) => a.start < b.end && b.start < a.end)),
        ),
    )
  )
    doubts.add('several-commands');
  if (doubts.has('not-for-us') && !frame.clarify && has(items, 'report', 'others'))
    return readingOf(other, [], unknown);
  doubts.delete('not-for-us');
  return readingOf(frame, doubts, unknown);
}
