import { changesSomething } from './amend.ts';
import { elsewhere, unsigned, withoutAsides } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { commandReading } from './command.ts';
import { kindOf, type MessageKind } from './corpus.ts';
import { readingOf } from './doubts.ts';
import type { Frame, Reading } from './frame.ts';
import { type Heard, has, leads, other, unknownOf } from './heard.ts';
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

const kindOfReading = ({ frame, needsConfirmation }: Reading, { context }: Heard): MessageKind =>
  needsConfirmation?.includes('amended')
    ? 'amend'
    : kindOf({
        expect: { ...frame, also: undefined as never, recurrence: undefined as never },
        context: needsConfirmation?.includes('amended') ? context : {},
      });

/** The grammar proposes; the judge lowers certainty, or tells what kind of message it is that the grammar could not tell. It never acts. */
export function judged(reading: Reading, judgement: Judgement, heard: Heard): Reading {
  const { frame } = reading;
  const mine = kindOfReading(reading, heard);
  const { kind, lead } = judgement;
  if (kind === mine) return reading.commit && lead < leads.sure ? doubted(reading) : reading;
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
    return lead >= leads.quiet && !(kind === 'amend')
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
export function told(reading: Reading, { kind, lead }: Judgement, heard: Heard): Reading {
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
