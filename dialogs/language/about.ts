import type { Commands } from './commands.ts';
import type { Frame, Intent, LanguageContext } from './frame.ts';
import { is, type Reader, says } from './reader.ts';
import type { Token } from './token.ts';

/** What is needed to tell what a message is about. */
export interface Heard {
  reader: Reader;
  about: Token[];
  commands: Commands;
  context: LanguageContext;
}

function has({ about }: Heard, ...kinds: string[]): boolean {
  return about.some((token) => kinds.some((kind) => kind in token.kinds));
}

function says2(reader: Reader, ...kinds: string[]): boolean {
  return reader.tokens.some((_, at) => is(reader, at, ...kinds));
}

function timed({ commands }: Heard): boolean {
  return commands.commands.some((command) => command.timed);
}

function questioned({ reader }: Heard): boolean {
  return reader.tokens.some((token) => token.text === '?');
}

/** Asks for what is there: « mes créneaux », « g koi ajd », « est-ce que 15h est ouvert ? ». */
function listing(heard: Heard): boolean {
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const nouns = acts.every(
    ({ at }) =>
      is(reader, at, 'available', 'open', 'absent', 'taken') &&
      !says(reader, at, 'ouvre', 'ouvrez', 'ouvrir'),
  );
  if (!nouns) return false;
  const mine = reader.tokens.some(
    (_, at) =>
      is(reader, at, 'mine') &&
      is(reader, at + 1, 'slot', 'available', 'absent', 'patient', 'list'),
  );
  const things = says2(reader, 'slot', 'available', 'absent', 'patient', 'open', 'hour', 'taken');
  const hours = commands.said.some(({ placed }) =>
    placed.some((item) => item.sort === 'hours' || item.sort === 'hour'),
  );
  if (says2(reader, 'isItSo') && things && questionOf(heard)) return true;
  if (says2(reader, 'list') && acts.every(({ at }) => !is(reader, at, 'absent') || mine))
    return true;
  if (
    says2(reader, 'what') &&
    (things || says2(reader, 'have')) &&
    !has(heard, 'faq', 'participation') &&
    says2(reader, 'have', 'slot', 'mine', 'open', 'available', 'patient')
  )
    return !hours || questioned(heard);
  if (mine && !hours && acts.every(({ at }) => is(reader, at, 'available', 'absent')))
    return !says2(reader, 'able') && !commands.said.some(({ quantities }) => quantities.count);
  return mine && questioned(heard);
}

function questionOf(heard: Heard): boolean {
  const { reader } = heard;
  return (
    questioned(heard) ||
    is(reader, 0, 'isItSo') ||
    (is(reader, 1, 'isItSo') && is(reader, 0, 'filler'))
  );
}

function meta(heard: Heard): Intent | undefined {
  const { reader, context, commands } = heard;
  const text = reader.tokens.map((token) => token.text).join(' ');
  if (text === '?' || text === '??' || text === '? ? ?') return 'help';
  const objects =
    says2(reader, 'slot', 'patient', 'telemode', 'everything', 'doctor') || timed(heard);
  if (
    has(heard, 'stop') &&
    (!objects || heard.about.some((token) => 'stop' in token.kinds && token.text.includes(' ')))
  )
    return 'stop';
  if (has(heard, 'undo') && !timed(heard)) return 'undo';
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const bare =
    acts.length > 0 &&
    acts.every(({ at }) => is(reader, at, 'remove')) &&
    !objects &&
    acts[0]!.intent === 'close_slots';
  const alone =
    bare &&
    reader.tokens.every(
      (_, at) =>
        is(reader, at, 'remove', 'filler', 'everything', 'not', 'correction') ||
        reader.tokens[at]!.sort === 'sign',
    );
  if ((has(heard, 'dropIt') && !timed(heard) && acts.length === 0) || alone)
    return context.draft ? 'cancel' : context.last && alone ? 'undo' : 'cancel';
  return undefined;
}

/** Questions and subjects that are no command; undefined when a command is meant. */
export function topicOf(heard: Heard): Intent | undefined {
  const direct = meta(heard);
  if (direct) return direct;
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  if (has(heard, 'notForUs')) return 'other';
  if (has(heard, 'participation') && !timed(heard)) return 'participation';
  const asks = has(heard, 'ask') || questioned(heard) || says2(reader, 'what');
  if (has(heard, 'help') && !timed(heard) && (acts.length === 0 || has(heard, 'ask')))
    return 'help';
  if (listing(heard)) return 'list_slots';
  if (has(heard, 'ask') && !timed(heard)) {
    if (
      acts.length > 0 &&
      heard.about.some((token) => ['comment', 'how', 'cmt'].includes(token.text)) &&
      !has(heard, 'faq')
    )
      return 'help';
    return 'faq';
  }
  if (has(heard, 'faq') && (asks || acts.length === 0) && !timed(heard)) return 'faq';
  if (asks && has(heard, 'faq') && acts.length === 0) return 'faq';
  return undefined;
}

/** Signs that somebody else is meant, or that this is no message for the bot. */
export function strange(heard: Heard): boolean {
  return has(heard, 'stranger', 'notForUs');
}

/** A topic as a frame; what needs a draft or a past command asks when there is none. */
export function topicFrame(intent: Intent, { commands, context }: Heard): Frame {
  if (intent === 'list_slots') {
    const { frame } = commands.commands[0] ?? { frame: undefined };
    return { intent, ranges: frame?.ranges ?? [] };
  }
  const nothing = (intent === 'cancel' && !context.draft) || (intent === 'undo' && !context.last);
  return { intent, ranges: [], ...(nothing && { clarify: 'nothing_pending' as const }) };
}
