import { commandOf } from './command.ts';
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

/** A question word that asks: at the beginning, or with a question mark; « dispo quand j'ai fini » asks nothing. */
function asking(heard: Heard): boolean {
  const { about, reader } = heard;
  const early = reader.tokens[5]?.start ?? Number.POSITIVE_INFINITY;
  const first = heard.commands.clauses.flatMap((clause) => clause.acts)[0];
  const asks = about.filter(
    (token) =>
      'ask' in token.kinds &&
      (!first ||
        token.start < reader.tokens[first.at]!.start ||
        !['quand', 'when', 'qui', 'who', 'where'].includes(token.text)),
  );
  return (
    asks.some((token) => token.start < early) ||
    (asks.length > 0 && (questioned(heard) || has(heard, 'faq')))
  );
}

/** A misspelt word never makes a message one about something else. */
function has({ about }: Heard, ...kinds: string[]): boolean {
  return about.some((token) =>
    kinds.some(
      (kind) =>
        kind in token.kinds && (!token.guessed || kind === 'participation' || kind === 'faq'),
    ),
  );
}

function anywhere(reader: Reader, ...kinds: string[]): boolean {
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
      is(reader, at, 'available', 'open', 'absent', 'taken', 'tell', 'have') &&
      !says(reader, at, 'ouvre', 'ouvrez', 'ouvrir'),
  );
  const undoing = acts.some(({ intent }) => intent === 'cancel_unavailability');
  if (!nouns || undoing || ((asking(heard) || has(heard, 'faq')) && !timed(heard))) return false;
  if (acts.length > 0 && acts.every(({ intent }) => intent === 'list_slots')) return true;
  if (
    reader.tokens.some(
      (token, at) =>
        is(reader, at, 'what') &&
        / j ai|have|reste|prevu|qui vient|qui j|booked|what s on|anything|coming|status/.test(
          token.text,
        ),
    )
  )
    return true;
  const mine = reader.tokens.some(
    (_, at) =>
      is(reader, at, 'mine') &&
      is(reader, at + 1, 'slot', 'available', 'absent', 'patient', 'list'),
  );
  const things = anywhere(
    reader,
    'slot',
    'available',
    'absent',
    'patient',
    'open',
    'hour',
    'taken',
  );
  const hours = commands.said.some(({ placed }) =>
    placed.some((item) => item.sort === 'hours' || item.sort === 'hour'),
  );
  if (anywhere(reader, 'isItSo') && things && questionOf(heard)) return true;
  if (
    anywhere(reader, 'list') &&
    (!hours || questioned(heard)) &&
    acts.every(({ at }) => !is(reader, at, 'absent') || mine)
  )
    return true;
  if (
    anywhere(reader, 'what') &&
    (things || anywhere(reader, 'have')) &&
    !has(heard, 'faq', 'participation') &&
    anywhere(reader, 'have', 'slot', 'mine', 'open', 'available', 'patient')
  )
    return !hours || questioned(heard);
  const told =
    timed(heard) &&
    acts.some(({ at }) => is(reader, at, 'absent')) &&
    !questioned(heard) &&
    !anywhere(reader, 'what', 'list');
  if (mine && !hours && !told && acts.every(({ at }) => is(reader, at, 'available', 'absent')))
    return !anywhere(reader, 'able') && !commands.said.some(({ quantities }) => quantities.count);
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

function everyRemove({ reader, commands }: Heard): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  return (
    acts.length > 0 &&
    acts.every(({ at }) => is(reader, at, 'remove')) &&
    !commands.commands.some(({ timed }) => timed)
  );
}

function meta(heard: Heard): Intent | undefined {
  const { reader, context, commands } = heard;
  const text = reader.tokens.map((token) => token.text).join(' ');
  if (text === '?' || text === '??' || text === '? ? ?') return 'help';
  const objects =
    anywhere(reader, 'slot', 'patient', 'telemode', 'everything', 'doctor') || timed(heard);
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
    (bare || (context.draft !== undefined && everyRemove(heard))) &&
    reader.tokens.every(
      (_, at) =>
        is(reader, at, 'remove', 'filler', 'everything', 'not', 'correction') ||
        reader.tokens[at]!.sort === 'sign',
    );
  if ((has(heard, 'dropIt') && !timed(heard) && acts.length === 0) || alone)
    return context.draft ? 'cancel' : context.last && alone ? 'undo' : 'cancel';
  return undefined;
}

/** « êtes-vous disponible ? », « t'es libre samedi ? »: asked of a person, not of the bot. */
function toSomebody({ reader, commands }: Heard): boolean {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const state =
    acts.length > 0 &&
    acts.every(
      ({ at }) =>
        is(reader, at, 'available', 'absent') ||
        (is(reader, at, 'open') && /ouvert/.test(reader.tokens[at]!.text)),
    );
  return (
    state &&
    reader.tokens.some(
      (_, at) =>
        says(reader, at, 'es', 'etes', 'are') &&
        (says(reader, at - 1, 'tu', 't', 'vous', 'you') ||
          says(reader, at + 1, 'tu', 'vous', 'you') ||
          says(reader, at + 2, 'vous', 'tu')),
    )
  );
}

/** « l'école est fermée jeudi », « le labo est fermé »: a fact about something else. */
function somebodyElse(heard: Heard): boolean {
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const third =
    acts.length > 0 &&
    acts.every(
      ({ at }) =>
        says(reader, at - 1, 'est', 'sont', 'is', 'are') &&
        is(reader, at, 'open', 'close', 'absent'),
    );
  return third && has(heard, 'stranger');
}

/** Questions and subjects that are no command; undefined when a command is meant. */
export function topicOf(heard: Heard): Intent | undefined {
  const direct = meta(heard);
  if (direct) return direct;
  const { reader, commands } = heard;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  if (has(heard, 'notForUs') || toSomebody(heard) || somebodyElse(heard)) return 'other';
  if (has(heard, 'participation') && !timed(heard)) return 'participation';
  const human = heard.about.some((token) => 'help' in token.kinds && token.text.includes(' '));
  const how = heard.about.some(
    (token) => 'help' in token.kinds && /^(comment|how)/.test(token.text),
  );
  if (human && !timed(heard) && (how || !anywhere(reader, 'slot'))) return 'help';
  const rules = heard.about.some(
    (token) =>
      'ask' in token.kinds &&
      /faut il|dois je|do i|must i|doit on|obligatoire|obligee?$/.test(token.text),
  );
  const hours = commands.said.some(({ placed }) =>
    placed.some((item) => item.sort === 'hours' || item.sort === 'hour'),
  );
  const supposes =
    questioned(heard) &&
    reader.tokens.some(({ text }) => text === 'is there' || text === 'are there' || text === 'y a');
  if ((rules || (supposes && acts.length > 0)) && !hours) return 'faq';
  const asks = asking(heard) || questioned(heard) || anywhere(reader, 'what');
  if (has(heard, 'help') && !timed(heard) && (acts.length === 0 || asking(heard))) return 'help';
  if (listing(heard)) return 'list_slots';
  if (asking(heard) && !timed(heard)) {
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
    const said = commands.said[0];
    const made = said && commandOf({ ...said, intent }, [], false);
    return made ? { ...made.frame, intent } : { intent, ranges: [] };
  }
  const nothing = (intent === 'cancel' && !context.draft) || (intent === 'undo' && !context.last);
  return { intent, ranges: [], ...(nothing && { clarify: 'nothing_pending' as const }) };
}
