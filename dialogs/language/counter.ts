import { type Command, commandOf } from './command.ts';
import type { Commands } from './commands.ts';
import type { Placed } from './extents.ts';
import type { Frame } from './frame.ts';
import { lengthAt, minutesOf } from './lengths.ts';
import { is, type Reader, says } from './reader.ts';
import { type Pending, sharedRef } from './refs.ts';
import type { Token } from './token.ts';
import { asRanges, DAY, readWall } from './wall-clock.ts';

interface Reply {
  reader: Reader;
  answer: Token[];
  pending: Pending[];
}

function has({ answer }: Reply, ...kinds: string[]): boolean {
  return answer.some((token) => kinds.some((kind) => kind in token.kinds));
}

/** « un quart d'heure plus tard », « 30 min avant »: relative to the offer. */
function shifted({ reader, pending }: Reply): Frame['ranges'] | undefined {
  const [only] = pending;
  for (let at = 0; at < reader.tokens.length; at += 1) {
    const length = lengthAt(reader, at);
    if (!length || !only) continue;
    const later =
      says(reader, length.next, 'plus tard', 'later', 'apres', 'after') ||
      says(reader, length.next + 1, 'tard');
    const sooner =
      says(reader, length.next, 'avant', 'plus tot', 'earlier', 'before') ||
      says(reader, length.next + 1, 'tot');
    if (!later && !sooner) continue;
    const start = readWall(only.start) + (later ? 1 : -1) * minutesOf(length.value);
    return asRanges([{ start, end: start + readWall(only.end) - readWall(only.start) }]);
  }
  return undefined;
}

/** « demain même heure », « same time tomorrow »: the hour of the offer. */
function sameHour(reader: Reader): boolean {
  return reader.tokens.some(
    (_, at) =>
      says(reader, at, 'meme', 'same') &&
      (is(reader, at + 1, 'hour') || says(reader, at + 1, 'time', 'horaire')),
  );
}

function hourOf({ start }: Pending): Placed {
  const minute = readWall(start) % DAY;
  return { sort: 'hour', clock: { minute, marked: true, settled: true }, at: 1000, next: 1001 };
}

/** The command read again as a counter-proposal on the day of the offer. */
function onOfferDay({ said }: Commands, pending: Pending[]): Command | undefined {
  const timed = said.find(({ placed }) => placed.length > 0);
  const [only] = pending;
  if (!timed || !only) return undefined;
  const day = Math.floor(readWall(only.start) / DAY);
  const placed = sameHour(timed.reader) ? [...timed.placed, hourOf(only)] : timed.placed;
  const own = {
    ...timed,
    placed,
    intent: 'counter' as const,
    reader: { ...timed.reader, problems: [] },
  };
  return commandOf(own, [{ first: day, last: day, sort: 'date' }], true);
}

function sameAs(command: Command, pending: Pending[]): boolean {
  const { ranges } = command.frame;
  return (
    ranges.length > 0 && ranges.every(({ start }) => pending.some((one) => one.start === start))
  );
}

function away({ clauses }: Commands): boolean {
  return clauses.some(({ acts }) =>
    acts.some(({ intent }) => intent === 'declare_unavailability' || intent === 'close_slots'),
  );
}

function deniedAt(reader: Reader, at: number): boolean {
  return (
    says(reader, at - 1, 'pas', 'not') ||
    (says(reader, at - 1, 'en', 'au', 'a', 'de', 'in', 'by') &&
      says(reader, at - 2, 'pas', 'not', 'possible'))
  );
}

/** Another time or mode than the offered one; « absent » and « refused » say that the time is one that will not do. */
export function counterOf(
  reply: Reply,
  commands: Commands,
): Frame | 'absent' | 'refused' | 'same' | undefined {
  const { pending, reader } = reply;
  const ref = sharedRef(reply);
  const offer = pending.find(({ id }) => id === ref) ?? pending[0];
  const modes = commands.said.flatMap((said) =>
    said.details.modes.filter(({ at }) => !deniedAt(said.reader, at)),
  );
  const other = modes.find(({ mode }) => mode !== offer?.mode);
  const relative = shifted(reply);
  const command = onOfferDay(commands, offer ? [offer] : []);
  const same = command && (sameAs(command, pending) || command.timed === false);
  const fresh = command && !same;
  const site = commands.said.find(({ details }) => details.site)?.details.site;
  if (!fresh && !other && !relative && !site) return command?.timed && same ? 'same' : undefined;
  const no = has(reply, 'no', 'sorry') || away(commands);
  const turn =
    has(reply, 'turn') ||
    reader.tokens.some(
      (_, at) => is(reader, at, 'but', 'rather', 'able') && !says(reader, at - 1, 'pas'),
    );
  const asked = reader.tokens.some(({ text }) => text === '?');
  if (opening(commands) && !turn && !has(reply, 'yes', 'takes')) return undefined;
  const positive =
    has(reply, 'yes', 'takes') || reader.tokens.some((_, at) => is(reader, at, 'able'));
  if (away(commands) && !turn && !positive && !asked)
    return has(reply, 'no') ? 'refused' : 'absent';
  if (no && !turn && !asked && !positive && (reason(reader) || told(reader))) return 'refused';
  if (pending.length > 1 && ref === undefined)
    return { intent: 'counter', ranges: [], clarify: 'which_orientation' };
  const ranges = relative ?? (fresh ? command.frame.ranges : []);
  const clarify = relative || !fresh ? undefined : command.frame.clarify;
  return {
    intent: 'counter',
    ranges: clarify ? [] : ranges,
    ...(other && { mode: other.mode }),
    ...(site && { site }),
    ...(ref !== undefined && { ref }),
    ...(clarify && { clarify }),
  };
}

/** « dispo 16h-18h »: places of his own, beside the offer. */
function opening({ clauses, said }: Commands): boolean {
  const opens = clauses.some(({ acts }) => acts.some(({ intent }) => intent === 'open_slots'));
  return (
    opens &&
    said.some(
      ({ placed, recurrence }) =>
        recurrence || placed.some((item) => item.sort === 'hours' || item.sort === 'wide'),
    )
  );
}

/** « non je termine à 14h30 »: more is said than another time. */
function told(reader: Reader): boolean {
  return (
    reader.tokens.some(
      (token) =>
        token.sort === 'word' && token.text.length > 3 && Object.keys(token.kinds).length === 0,
    ) || reader.tokens.some(({ text }) => ['termine', 'finis', 'pars', 'commence'].includes(text))
  );
}

/** Words of a reason rather than of another proposal: « non je suis en réunion jusqu'à 16h ». */
function reason(reader: Reader): boolean {
  return reader.tokens.some((_, at) =>
    is(reader, at, 'absent', 'weakAbsent', 'until', 'taken', 'full', 'close'),
  );
}
