import { aboutAnother, homelyReason, strange, topicFrame, topicOf } from './about.ts';
import { amended } from './amend.ts';
import { answered } from './answers.ts';
import { type Commands, commandsOf } from './commands.ts';
import { readingOf } from './confidence.ts';
import type { Doubt, Frame, LanguageContext, Reading } from './frame.ts';
import type { Heard } from './heard.ts';
import { readerOf } from './listen.ts';
import { is, type Reader, says } from './reader.ts';
import { reasonsOf } from './reasons.ts';
import { scan } from './scan.ts';
import { type Token, tokenise } from './token.ts';
import { unread } from './unread.ts';
import { aboutWords, answerWords } from './vocabulary.ts';

/** Longer than any command: not read, but asked to be said shorter. */
const longest = 640;

/** R-DEFAULT-OPEN: without a verb, a range, places or a recurrence mean an opening; a lone time does not. */
function opensByDefault({ said, commands }: Commands, reader: Reader): boolean {
  const wording = reader.tokens.some((_, at) => is(reader, at, 'slot'));
  return said.some(({ placed, quantities, recurrence }, index) => {
    const range = placed.some((item) =>
      ['hours', 'from', 'until', 'wide', 'all-day', 'part'].includes(item.sort),
    );
    const counted = quantities.count || quantities.slotMinutes;
    const beside = placed.some(
      (item, place) =>
        item.sort === 'hour' &&
        placed[place + 1]?.sort === 'hour' &&
        placed[place + 1]!.at === item.next,
    );
    return range || beside || wording || recurrence || counted || commands[index]?.frame.mode;
  });
}

/** A message without a verb that is not taken for an opening; undefined when it is one. */
function verbless(commands: Commands, heard: Heard, unknown: Token[]): Frame | undefined {
  const { reader } = heard;
  const timed = commands.commands.some((command) => command.timed);
  const other: Frame = { intent: 'other', ranges: [] };
  const asked: Frame = { ...other, clarify: 'missing_intent' };
  if (strange(heard)) return other;
  const content = unknown.filter((token) => token.sort === 'word').length;
  const busy = reader.tokens.some((_, at) => is(reader, at, 'weakAbsent'));
  if (busy || !opensByDefault(commands, reader))
    return timed && unknown.length === 0 ? asked : other;
  const wording = reader.tokens.some((_, at) =>
    is(reader, at, 'slot', 'patient', 'each', 'telemode', 'visitmode'),
  );
  if (content > (wording ? 2 : 1)) return other;
  return content > 0 && !wording ? asked : undefined;
}

function joined([first, ...others]: Commands['commands']): Frame {
  const frame = first!.frame;
  return others.length ? { ...frame, also: others.map((command) => command.frame) } : frame;
}

/** « pouvez-vous ouvrir… ? » asks for it to be done; « dispo demain ? » asks something else. */
function asksPolitely({ reader, commands }: Heard): boolean {
  const question = reader.tokens.findIndex(({ text }) => text === '?');
  const acts = commands.clauses.flatMap((clause) => clause.acts).filter(({ at }) => at < question);
  const [first] = acts;
  if (
    !first ||
    !acts.every(({ at }) => is(reader, at, 'open', 'close', 'remove', 'move', 'absent'))
  )
    return false;
  return reader.tokens.some(
    (_, at) =>
      at < first.at &&
      (is(reader, at, 'able', 'could') || says(reader, at, 'auriez', 'aurais')) &&
      (says(reader, at - 1, 'vous', 'tu', 'you') ||
        says(reader, at + 1, '-', 'vous', 'tu', 'you') ||
        says(reader, at + 2, 'vous', 'tu')),
  );
}

function doubtsAbout(heard: Heard, unknown: Token[]): Set<Doubt> {
  const { reader, commands } = heard;
  const doubts = new Set(commands.commands.flatMap((command) => [...command.doubts]));
  const harmless = reasonsOf(reader, commands);
  const weighty = unknown.some((token) => !harmless[reader.tokens.indexOf(token)]);
  if (weighty) doubts.add('unknown-words');
  const slips = reader.tokens.some(
    (token, at) =>
      token.guessed &&
      (reader.used[at] || !harmless[at]) &&
      !is(reader, at - 1, 'doctor') &&
      !says(reader, at - 1, '.', '-'),
  );
  if (slips) doubts.add('misspelt-verb');
  if (commands.verbless) doubts.add('verbless');
  if ((strange(heard) && !homelyReason(heard)) || aboutAnother(heard)) doubts.add('not-for-us');
  if (reader.tokens.some(({ text }) => text === '?') && !asksPolitely(heard))
    doubts.add('question');
  if (reader.tokens.some((_, at) => is(reader, at, 'courtesy'))) doubts.add('courtesy');
  if (heard.context.pending?.length || heard.context.draft) doubts.add('while-pending');
  return doubts;
}

/** Reads one message: frames, how sure they are, and whether they may be done at once. Never throws, never guesses. */
export function understand(
  text: string,
  now: Temporal.ZonedDateTime,
  context: LanguageContext = {},
  locale: 'fr' | 'en' = 'fr',
): Reading {
  if (text.length > longest)
    return readingOf({ intent: 'other', ranges: [], clarify: 'too_long' }, []);
  const pieces = scan(text);
  const reader = readerOf(pieces, now, locale);
  const about = tokenise(pieces, aboutWords);
  const answer = answered(pieces, text, reader, context);
  if (answer) return answer;
  const commands = commandsOf(reader, text);
  const heard: Heard = { reader, about, commands, context };
  const unknown = unread(reader, about, commands);
  const words = unknown.map(({ start, end }) => text.slice(start, end));
  const change = commands.said.length
    ? amended({ reader, answer: tokenise(pieces, answerWords), commands, context })
    : undefined;
  const topic = topicOf(heard);
  if (change && topic !== 'cancel' && topic !== 'stop' && topic !== 'help') return change;
  if (topic) {
    const dated = topic === 'stop' && commands.commands.some(({ timed }) => timed);
    const doubtful = unknown.length > 0 || dated;
    return readingOf(topicFrame(topic, heard), doubtful ? ['unknown-words'] : [], words);
  }
  if (commands.verbless) {
    const nothing = verbless(commands, heard, unknown);
    if (nothing) return readingOf(nothing, [], words);
  }
  return commandReading(heard, unknown, words);
}

function commandReading(heard: Heard, unknown: Token[], words: string[]): Reading {
  const { reader, commands } = heard;
  const doubts = doubtsAbout(heard, unknown);
  const frame = joined(commands.commands);
  if (doubts.has('negated')) return readingOf({ intent: 'other', ranges: [] }, doubts, words);
  const hedge = reader.tokens.some((_, at) => is(reader, at, 'hedge'));
  const condition = reader.tokens.some((_, at) => is(reader, at, 'condition'));
  if (hedge || condition) frame.clarify ??= hedge ? 'hedged' : 'conditional';
  return readingOf(frame, doubts, words);
}
