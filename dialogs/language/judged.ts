import { changesSomething } from './amend.ts';
import { elsewhere, unsigned, withoutAsides } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { commandReading } from './command.ts';
import { kindOfIntent, type MessageKind } from './corpus.ts';
import { readingOf } from './doubts.ts';
import type { Frame, Intent, LanguageContext, Reading } from './frame.ts';
import { content, type Heard, has, leads, other, unknownOf } from './heard.ts';
import type { Act } from './item.ts';
import type { Judgement } from './judge.ts';

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

const kindOfReading = ({ frame, needsConfirmation }: Reading): MessageKind =>
  needsConfirmation?.includes('amended') ? 'amend' : kindOfIntent(frame.intent);

const onlyDraft = ({ draft, pending }: LanguageContext) => draft !== undefined && !pending;

/** « laissez tomber, je m'en occuperai plus tard » */
const dropping = /\b(?:laisse|oubli|abandonn|annul|tant pis|never mind|forget)/iu;

type Told = Partial<Record<MessageKind, [Intent, boolean]>>;

/** What a message may be told to be of what was read back, or just done, when the grammar made nothing of it. */
function ofBefore({ context, plain, text }: Heard, nothing: boolean, sure: boolean): Told {
  const changes = changesSomething(plain[0]?.items ?? []);
  const drafted = nothing && !changes && onlyDraft(context);
  const done = nothing && !changes && context.last !== undefined && !context.pending;
  return {
    drop: ['cancel', context.draft !== undefined && (!changes || (sure && dropping.test(text)))],
    no: ['deny', drafted],
    yes: ['confirm', drafted && sure],
    undo: ['undo', done && sure],
    withdraw: ['withdraw', context.last?.intent === 'accept'],
  };
}

/** What the judge is sure enough of to say in the place of the grammar. */
function overruled(
  { frame, unknown, commit }: Reading,
  { kind, lead }: Judgement,
  heard: Heard,
): Reading | undefined {
  if (lead < leads.tell) return undefined;
  const nothing = !commit && (frame.intent === 'other' || frame.clarify !== undefined);
  const leaves = has(heard.plain[0]?.items ?? [], 'opt-out') && unknown.length === 0;
  const holds: Told = {
    ...ofBefore(heard, nothing, lead >= leads.aside),
    stop: ['stop', leaves],
  };
  const [intent, held] = holds[kind] ?? [];
  return intent && held ? readingOf({ intent, ranges: [] }, ['judge'], unknown) : undefined;
}

const harmless = new Set<Intent>(['other', 'faq', 'participation', 'help', 'list_slots']);

/** The grammar proposes; the judge lowers certainty, or tells what kind of message it is that the grammar could not tell. It never acts. */
export function judged(reading: Reading, judgement: Judgement, heard: Heard): Reading {
  // « amend » denies nothing: with something done just before, a new command looks like a change of it
  const agreed =
    judgement.kind === kindOfReading(reading) ||
    (judgement.kind === 'amend' && !harmless.has(reading.frame.intent));
  if (agreed) return reading.commit && judgement.lead < leads.sure ? doubted(reading) : reading;
  const overruling = overruled(reading, judgement, heard);
  if (overruling) return overruling;
  return harmless.has(reading.frame.intent)
    ? told(reading, judgement, heard)
    : disagreed(reading, judgement, heard);
}

/** « ferme 16h » while a request waits: a message that begins with an order is none of the quiet kinds. */
const ordersWhole = ({ context, plain }: Heard): boolean => {
  const [first] = content(plain[0]?.items ?? []);
  return Boolean(context.pending?.length) && first?.sort === 'act' && first.imperative === true;
};

/** The grammar read something that acts, the judge heard something else. */
function disagreed(reading: Reading, judgement: Judgement, heard: Heard): Reading {
  const { frame, commit, unknown } = reading;
  const { kind, lead } = judgement;
  const answer = frame.intent === 'accept' || frame.intent === 'refuse';
  if (answer && frame.clarify) return reading;
  const ordered = unknown.length === 0 && ordersWhole(heard);
  if (!ordered && quiet.has(kind) && lead >= leads.quiet) return quieted(reading, kind, heard);
  if (answer)
    return lead >= leads.quiet
      ? readingOf({ ...other, clarify: 'unclear_answer' }, ['judge'], unknown)
      : reading;
  const turn = frame.also ? undefined : turned(judgement, heard);
  return turn ?? (commit ? doubted(reading) : reading);
}

/** Another verb than the one read, when the judge is very sure and nothing waits. */
function turned({ kind, lead }: Judgement, heard: Heard): Reading | undefined {
  const act = commands[kind];
  const { pending, draft } = heard.context;
  return act && lead >= leads.turn && !pending && !draft ? forcedReading(heard, act) : undefined;
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
  const items = withoutAsides(
    elsewhere(unsigned(cover.items, heard.tokens), heard.tokens),
    heard.tokens,
  );
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
