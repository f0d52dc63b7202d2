import { type Commands, commandsOf } from './commands.ts';
import { changes, readingOf } from './confidence.ts';
import { counterOf } from './counter.ts';
import type { Doubt, Frame, LanguageContext, Reading } from './frame.ts';
import { orderAt } from './orders.ts';
import { is, type Reader, says } from './reader.ts';
import { polarities, refsOf, sharedRef } from './refs.ts';
import { fresh, has, type Reply, unclear } from './reply.ts';
import type { Piece } from './scan.ts';
import { lone, unasked } from './short-answers.ts';
import { type Token, tokenise } from './token.ts';
import { answerWords } from './vocabulary.ts';

const plain =
  'filler patient able take available slot hour cabinetmode telemode visitmode mine here from at during after everything today doctor still number and this fromDay toDay until part'.split(
    ' ',
  );

/** Words that neither answer nor ask, and so leave a yes clear. */
function clutter({ reader, answer, pending }: Reply, until: number): Token[] {
  const ids = pending.map(({ id }) => id.toLowerCase());
  const known = (token: Token) =>
    answer.some(
      (one) =>
        one.start <= token.start &&
        one.end >= token.end &&
        Object.keys(one.kinds).length > 0 &&
        !one.guessed,
    );
  return reader.tokens.filter(
    (token, at) =>
      at < until &&
      token.sort === 'word' &&
      !reader.used[at] &&
      !known(token) &&
      !ids.includes(token.text) &&
      !is(reader, at, ...plain) &&
      Object.keys(token.kinds).length === 0 &&
      !is(reader, at - 1, 'doctor'),
  );
}

function negative({ reader }: Reply, commands: Commands): boolean {
  const away = commands.clauses.some(({ acts }) =>
    acts.some(({ intent }) => intent === 'declare_unavailability' || intent === 'close_slots'),
  );
  return away || reader.tokens.some((_, at) => is(reader, at, 'full'));
}

/** Only a clear yes accepts; a new hour, mode or condition makes it a counter-proposal or a question. */
function positive(reply: Reply, until: number, extra: Frame[]): Reading {
  const { pending, context, reader } = reply;
  const strong = has(reply, 'takes');
  const yes = has(reply, 'yes');
  if (context.draft && pending.length) return unclear('accept', 'which_question');
  const asks = reader.tokens.some(({ text }) => text === '?');
  const polite =
    (has(reply, 'thanks') || reader.tokens.some(({ guessed }) => guessed)) &&
    !strong &&
    !reply.answer.some(({ text }) => text === 'oui' || text === 'yes');
  const voice = context.channel === 'voice' && !strong;
  if (
    asks ||
    polite ||
    voice ||
    has(reply, ...(strong ? [] : ['received']), 'turn', 'undecided') ||
    !(yes || strong)
  )
    return unclear('accept', 'unclear_answer');
  const wavers = reader.tokens.some(
    (_, at) => at < until && is(reader, at, 'hedge', 'courtesy', 'condition'),
  );
  const agreed = reply.answer.filter(({ kinds }) => 'yes' in kinds || 'takes' in kinds);
  const denied = reader.tokens.some(
    (token, at) =>
      at < until &&
      is(reader, at, 'not', 'or', 'except') &&
      !agreed.some(({ start, end }) => start <= token.start && end >= token.end),
  );
  if (wavers || denied || has(reply, 'undecided') || clutter(reply, until).length > 0)
    return unclear('accept', 'unclear_answer');
  const ref = sharedRef(reply);
  if (ref === undefined)
    return unclear('accept', pending.length ? 'which_orientation' : 'nothing_pending');
  return whole({ intent: 'accept', ranges: [], ref }, extra);
}

function whole(frame: Frame, extra: Frame[]): Reading {
  const doubts: Doubt[] = extra.some((one) => !one.clarify && changes(one)) ? [] : [];
  return readingOf(extra.length ? { ...frame, also: extra } : frame, doubts);
}

/** Answers to several offers at once: « oui A non B », « ok pour 14h, non pour 16h ». */
function several(reply: Reply): Reading | undefined {
  const pairs = polarities(reply);
  const given = new Set(pairs.map(({ yes }) => yes));
  if (pairs.length < 2 || given.size < 2 || has(reply, 'turn')) return undefined;
  const [first, ...others] = pairs.map(
    ({ ref, yes }): Frame => ({ intent: yes ? 'accept' : 'refuse', ranges: [], ref }),
  );
  return readingOf(others.length ? { ...first!, also: others } : first!, []);
}

/** The stretch of a message that answers, before an order of its own. */
function answering(reply: Reply, at: number): Reply {
  const { reader, text } = reply;
  const start = reader.tokens[at]?.start ?? text.length;
  const tokens = reader.tokens.slice(0, at);
  const head = { ...fresh(reader), tokens, used: tokens.map(() => false) };
  return { ...reply, reader: head, answer: reply.answer.filter((token) => token.start < start) };
}

function refusal(reply: Reply, full: boolean, extra: Frame[]): Reading {
  const ref = sharedRef(reply);
  if (reply.context.draft && !full) return unclear('refuse', 'which_question');
  return ref === undefined
    ? unclear('refuse', 'which_orientation')
    : whole({ intent: 'refuse', ranges: [], ref }, extra);
}

/** « je vous redis dans 5 min »; but « 5 min plus tard » is a proposal. */
function wavering(reply: Reply, counter: ReturnType<typeof counterOf>): boolean {
  if (!has(reply, 'undecided')) return false;
  const timed = reply.reader.tokens.some((_, at) =>
    is(reply.reader, at, 'minute', 'hour', 'halfHour', 'quarterHour'),
  );
  const shifted = /plus tard|plus tot|later|earlier/.test(
    reply.answer.map(({ text }) => text).join(' '),
  );
  return !(typeof counter === 'object' && timed && shifted);
}

/** « le B », « celui de 17h »: among several, naming one takes it. */
function chosen(reply: Reply, at: number): Reading | undefined {
  const { reader, pending } = reply;
  const named = refsOf(reply);
  const bare = reader.tokens.filter(({ sort }) => sort !== 'sign').length === 1;
  const lead =
    bare ||
    says(reader, 0, 'le', 'celui', 'pour', 'la') ||
    has(reply, 'both', 'firstOne', 'secondOne');
  const ref = has(reply, 'both') ? 'ALL' : named.length === 1 ? named[0] : undefined;
  if (pending.length < 2 || !ref || !lead || clutter(reply, at).length > 0) return undefined;
  return readingOf({ intent: 'accept', ranges: [], ref }, []);
}

/** « je vous rdeis dans 5 min »: a word badly heard may have said something else than another hour. */
function slips(reply: Reply): Doubt[] {
  const slip = reply.reader.tokens.some(
    (token, at) => token.guessed && !is(reply.reader, at - 1, 'doctor'),
  );
  return slip || clutter(reply, reply.reader.tokens.length).length > 0 ? ['unknown-words'] : [];
}

function offered(reply: Reply): Reading | undefined {
  const both = several(reply);
  if (both) return both;
  const { at, commands: orders } = orderAt(reply);
  const part = answering(reply, at);
  const commands = commandsOf(fresh(part.reader), reply.text);
  const extra = (orders?.commands ?? []).map(({ frame }) => frame);
  const counter = counterOf(part, commands);
  const [no, yes] = [has(part, 'no'), has(part, 'yes', 'takes', 'weakYes')];
  if ((!no && !yes && at === 0) || (counter === 'absent' && !no)) return undefined;
  if (wavering(part, counter) && no === yes) return unclear('other', 'undecided');
  if (counter && typeof counter !== 'string') return readingOf(counter, slips(part));
  const full = negative(part, commands);
  const busy = full && (counter === 'same' || !commands.commands.some(({ timed }) => timed));
  if (no || busy || counter === 'refused') return refusal(part, full, extra);
  const mark =
    reply.reader.tokens.some((token) => token.text === '?') && pieces(part) > 0 && !orders;
  const question = has(part, 'details') || (mark && !yes);
  if (question && !has(part, 'yes', 'takes'))
    return readingOf({ intent: 'ask_details', ranges: [], ...refOf(part) }, []);
  if (yes) return positive(part, at, extra);
  if (has(part, 'received', 'thanks')) return unclear('other', 'unclear_answer');
  return orders ? undefined : chosen(part, at);
}

function pieces({ reader }: Reply): number {
  return reader.tokens.filter(({ sort }) => sort !== 'sign').length;
}

function refOf(reply: Reply): { ref?: string } {
  const ref = sharedRef(reply);
  return ref === undefined ? {} : { ref };
}

const times = ['number', 'first', 'today', 'now', 'part', 'dayUnit'];

/** « les deux » is no hour, and « pas maintenant » no day: words of an answer are not read as times. */
function masked(reader: Reader, answer: Token[]): Reader {
  const spans = answer.filter(
    ({ kinds, text }) =>
      'both' in kinds ||
      'firstOne' in kinds ||
      'secondOne' in kinds ||
      ('no' in kinds && text.includes(' ')),
  );
  const tokens = reader.tokens.filter(
    (token, at) =>
      !(
        (token.sort === 'digits' || is(reader, at, ...times)) &&
        spans.some(({ start, end }) => start <= token.start && end >= token.end)
      ),
  );
  return { ...reader, tokens, used: tokens.map(() => false), problems: [] };
}

/** Reads an answer to an open offer, before any time is read as a command; undefined when it is none. */
export function answered(
  pieces: Piece[],
  text: string,
  reader: Reader,
  context: LanguageContext,
): Reading | undefined {
  const answer = tokenise(pieces, answerWords);
  const pending = context.pending ?? [];
  const reply: Reply = { reader: masked(reader, answer), answer, pieces, text, context, pending };
  const digit = lone(reply);
  if (digit) return digit;
  if (pending.length) return offered(reply);
  return context.draft ? undefined : unasked(reply);
}
