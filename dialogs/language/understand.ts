import { type Heard, strange, topicFrame, topicOf } from './about.ts';
import { amended } from './amend.ts';
import { answered } from './answers.ts';
import { type Commands, commandsOf } from './commands.ts';
import { readingOf } from './confidence.ts';
import type { Doubt, Frame, LanguageContext, Reading } from './frame.ts';
import { readerOf } from './listen.ts';
import { is, type Reader, says } from './reader.ts';
import { scan } from './scan.ts';
import { type Token, tokenise } from './token.ts';
import { aboutWords, answerWords } from './vocabulary.ts';

/** Longer than any command: not read, but asked to be said shorter. */
const longest = 1000;

const timeKinds = [
  'weekday',
  'month',
  'part',
  'tomorrow',
  'today',
  'number',
  'noon',
  'am',
  'pm',
  'weekend',
  'afterTomorrow',
  'vague',
  'last',
];

/** Words that are known but say something no rule has taken into account: enough not to act at once. */
const loose = [
  'have',
  'what',
  'isItSo',
  'rather',
  'list',
  'move',
  'taken',
  'full',
  'back',
  'each',
  'weekly',
  'onTwo',
  'more',
  'or',
  'absent',
  'weakAbsent',
  'per',
  'max',
  'site',
  'before',
  'after',
  'until',
  'between',
  'except',
  'starting',
  'condition',
  'week',
  'minute',
  'dayUnit',
  'hour',
  'halfHour',
  'quarter',
  'ordinal',
];

/** « annule mon indispo », « y a plus de place », « pouvez-vous »: part of the command, though not its verb. */
function explained(reader: Reader, at: number, commands: Commands): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const about = (intent: string) => acts.some((act) => act.intent === intent);
  if (is(reader, at, 'absent', 'weakAbsent'))
    return about('cancel_unavailability') || about('declare_unavailability');
  if (is(reader, at, 'taken', 'full')) return about('close_slots');
  if (is(reader, at, 'have', 'isItSo')) return acts.some((act) => act.at > at && act.at - at < 6);
  return false;
}

/** A message that ends on one of these was cut off, or slipped. */
const dangling = new Set(
  'je j ne de d du a au et le les pour entre ou mais dans en from to and or the'.split(' '),
);

/** The other half of a negation: « ne » without one was meant to have it. */
const halves = new Set('pas plus jamais aucun aucune que personne rien ni'.split(' '));

/** Where « car… », « because… » begins, when nothing after it is a time: why does not change what. */
function reasonAt(reader: Reader): number {
  const at = reader.tokens.findIndex((_, index) =>
    says(reader, index, 'car', 'parce', 'because', 'puisque', 'suite', 'cause', 'raison'),
  );
  const timed = reader.tokens
    .slice(at)
    .some((token) => token.sort === 'digits' || 'part' in token.kinds || 'weekday' in token.kinds);
  return at < 0 || timed ? Number.POSITIVE_INFINITY : at;
}

/** What nothing was made of: words unknown, and numbers or times that no rule read. */
function unread(reader: Reader, about: Token[], commands: Commands): Token[] {
  const acts = new Set(commands.clauses.flatMap((clause) => clause.acts.map(({ at }) => at)));
  const known = (token: Token) =>
    about.some(
      (one) =>
        one.start <= token.start &&
        one.end >= token.end &&
        Object.keys(one.kinds).length > 0 &&
        !one.guessed,
    );
  const last = reader.tokens.findLastIndex(({ sort }) => sort !== 'sign');
  const reason = reasonAt(reader);
  return reader.tokens.filter((token, at) => {
    if (at === last && dangling.has(token.text)) return true;
    if (says(reader, at, 'ne', 'n') && !reader.tokens.some((one) => halves.has(one.text)))
      return true;
    if (reader.used[at] || token.sort === 'sign') return false;
    if (token.sort === 'digits') return true;
    if (
      token.text !== 'un' &&
      token.text !== 'une' &&
      token.text !== 'one' &&
      is(reader, at, ...timeKinds)
    )
      return true;
    if (explained(reader, at, commands)) return false;
    if (
      is(reader, at, ...loose) &&
      !is(reader, at, 'filler', 'greeting', 'number') &&
      !acts.has(at)
    )
      return true;
    if (at > reason) return false;
    return Object.keys(token.kinds).length === 0 && token.text.length > 1 && !known(token);
  });
}

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
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const [first] = acts;
  if (
    !first ||
    !acts.every(({ at }) => is(reader, at, 'open', 'close', 'remove', 'move', 'absent'))
  )
    return false;
  return reader.tokens.some(
    (_, at) =>
      at < first.at &&
      is(reader, at, 'able', 'could') &&
      (says(reader, at - 1, 'vous', 'tu', 'you') ||
        says(reader, at + 1, '-', 'vous', 'tu', 'you') ||
        says(reader, at + 2, 'vous', 'tu')),
  );
}

function doubtsAbout(heard: Heard, unknown: Token[]): Set<Doubt> {
  const { reader, commands } = heard;
  const doubts = new Set(commands.commands.flatMap((command) => [...command.doubts]));
  if (unknown.length) doubts.add('unknown-words');
  const slips = reader.tokens.some((token, at) => token.guessed && reader.used[at]);
  if (slips) doubts.add('misspelt-verb');
  if (commands.verbless) doubts.add('verbless');
  if (strange(heard)) doubts.add('not-for-us');
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
  if (topic)
    return readingOf(topicFrame(topic, heard), unknown.length ? ['unknown-words'] : [], words);
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
