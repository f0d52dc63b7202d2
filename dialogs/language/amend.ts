import { commandOf } from './command.ts';
import type { Commands } from './commands.ts';
import { readingOf } from './confidence.ts';
import { withoutDenied } from './corrections.ts';
import type { Days } from './dates.ts';
import type { Placed } from './extents.ts';
import type { Frame, KnownCommand, LanguageContext, Reading } from './frame.ts';
import type { Point } from './points.ts';
import { is, type Reader, says } from './reader.ts';
import type { Said } from './saying.ts';
import type { Token } from './token.ts';
import { asRanges, DAY, readWall, type Span, union, without } from './wall-clock.ts';

/** A message while a command waits to be confirmed or completed. */
export interface Amendment {
  reader: Reader;
  answer: Token[];
  commands: Commands;
  context: LanguageContext;
}

function spansOf({ ranges }: KnownCommand): Span[] {
  return ranges.map(({ start, end }) => ({ start: readWall(start), end: readWall(end) }));
}

function dayOf(wall: number): Days {
  const day = Math.floor(wall / DAY);
  return { first: day, last: day, sort: 'date' };
}

function has({ answer }: Amendment, ...kinds: string[]): boolean {
  return answer.some((token) => kinds.some((kind) => kind in token.kinds));
}

/** « oui » and « non » to what was read back, when they are all that is said. */
function plain(amendment: Amendment): Reading | undefined {
  const { reader, answer, commands } = amendment;
  const rest = answer.filter(
    (token) =>
      token.sort !== 'sign' &&
      !['yes', 'takes', 'weakYes', 'no', 'thanks', 'filler', 'sorry'].some(
        (kind) => kind in token.kinds,
      ),
  );
  if (rest.length > 0 || commands.commands.some(({ timed }) => timed)) return undefined;
  if (reader.tokens.some(({ text }) => text === '?')) return undefined;
  const no = has(amendment, 'no');
  if (!no && !has(amendment, 'yes', 'takes', 'weakYes')) return undefined;
  if (no && has(amendment, 'yes'))
    return readingOf({ intent: 'other', ranges: [], clarify: 'unclear_answer' }, []);
  return readingOf({ intent: no ? 'deny' : 'confirm', ranges: [] }, []);
}

function clockOf(point: Point): number | undefined {
  return point.clock && point.clock.minute >= 0 ? point.clock.minute : undefined;
}

/** « plutôt jusqu'à 17h », « à partir de 15h »: one bound is moved, the other kept. */
function bound(item: Placed, spans: Span[]): Span[] | undefined {
  if (item.sort !== 'until' && item.sort !== 'from') return undefined;
  const minute = clockOf(item.point);
  const [only] = spans;
  if (minute === undefined || !only || spans.length > 1 || item.point.days) return undefined;
  const wall = Math.floor(only.start / DAY) * DAY + minute;
  return [
    item.sort === 'until' ? { start: only.start, end: wall } : { start: wall, end: only.end },
  ];
}

/** Another day, the hours kept. */
function otherDay(item: Placed, spans: Span[], reader: Reader): Span[] | undefined {
  if (item.sort !== 'days' || item.days.first !== item.days.last || spans.length === 0)
    return undefined;
  if (reader.problems.length) return undefined;
  const shift = (item.days.first - Math.floor(spans[0]!.start / DAY)) * DAY;
  return spans.map(({ start, end }) => ({ start: start + shift, end: end + shift }));
}

/** « enlève le mardi »: what is left of the draft. */
function taken(amendment: Amendment, said: Said, spans: Span[]): Span[] | undefined {
  const command = commandOf(
    { ...said, intent: 'close_slots' },
    spans[0] ? [dayOf(spans[0].start)] : [],
    true,
  );
  const { commands } = amendment;
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const removing =
    acts.length > 0 && acts.every(({ at }) => is(amendment.reader, at, 'remove', 'close'));
  if (!removing || command.frame.clarify) return undefined;
  const holes = command.frame.ranges.map(({ start, end }) => ({
    start: readWall(start),
    end: readWall(end),
  }));
  const left = without(spans, holes);
  const cut = JSON.stringify(left) !== JSON.stringify(spans);
  return cut && left.length > 0 ? left : undefined;
}

function changed(draft: KnownCommand, said: Said, ranges: Frame['ranges']): Frame {
  const [mode] = said.details.modes;
  const { slotMinutes, count } = said.quantities;
  return {
    ...draft,
    ranges,
    ...(mode && { mode: mode.mode }),
    ...(said.details.site && { site: said.details.site }),
    ...(slotMinutes && { slotMinutes }),
    ...(count && count > 1 && { capacity: count }),
  };
}

/** The same hour in another day, another hour in the same day, or whole new times. */
function newTimes(draft: KnownCommand, said: Said, placed: Placed[]): Frame {
  const spans = spansOf(draft);
  const [item] = placed;
  const kept =
    placed.length === 1 && item
      ? (bound(item, spans) ?? otherDay(item, spans, said.reader))
      : undefined;
  if (kept) {
    const frame = changed(draft, said, asRanges(kept));
    return kept.every(({ start, end }) => end > start)
      ? frame
      : { ...frame, ranges: [], clarify: 'end_before_start' };
  }
  const base = spans[0] ? [dayOf(spans[0].start)] : [];
  const quantities = {
    ...(draft.slotMinutes && { slotMinutes: draft.slotMinutes }),
    ...(draft.capacity && { count: draft.capacity }),
    ...said.quantities,
  };
  const wide = spans.some(({ start, end }) => end - start > 60);
  const command = commandOf({ ...said, intent: draft.intent, placed, quantities }, base, true);
  const frame = changed(draft, said, command.frame.ranges);
  const wholeDays = spans.every(({ start, end }) => (end - start) % DAY === 0);
  const lonely =
    wide && !wholeDays && draft.ranges.length > 0 && placed.every(({ sort }) => sort === 'hour');
  if (lonely) return { ...frame, ranges: draft.ranges, clarify: 'contradictory_time' };
  return command.frame.clarify ? { ...frame, ranges: [], clarify: command.frame.clarify } : frame;
}

/** « ajoute 17h », « et aussi jeudi 9h-11h »: the draft and more. */
function added(
  { commands, reader }: Amendment,
  draft: KnownCommand,
  said: Said,
): Frame | undefined {
  const acts = commands.clauses.flatMap((clause) => clause.acts);
  const more =
    acts.some(({ at }) => /^r?ajout|^add$/.test(reader.tokens[at]!.text)) ||
    reader.tokens.some(({ text }) => ['aussi', 'et aussi', 'also', 'egalement'].includes(text));
  const own = acts.every(({ intent, negated }) => intent === draft.intent && !negated);
  const spans = spansOf(draft);
  if (
    !more ||
    !own ||
    said.placed.length === 0 ||
    spans.length === 0 ||
    draft.recurrence ||
    said.recurrence
  )
    return undefined;
  const command = commandOf({ ...said, intent: draft.intent }, [dayOf(spans[0]!.start)], true);
  if (command.frame.clarify) return { ...draft, clarify: command.frame.clarify };
  const all = union([...spans, ...spansOf(command.frame)]);
  return changed(draft, said, asRanges(all));
}

/** « ouvre » after « 15h »: the verb that was missing. */
function intentGiven({ commands, context }: Amendment, draft: KnownCommand): Reading | undefined {
  const [act] = commands.clauses[0]?.acts ?? [];
  if (!act || context.awaiting !== 'missing_intent' || commands.commands.some(({ timed }) => timed))
    return undefined;
  return readingOf({ ...draft, intent: act.intent }, ['amended']);
}

/** Reads a message as a change to the draft, or an answer to what was asked about it; undefined when it is neither. */
export function amended(amendment: Amendment): Reading | undefined {
  const { commands, context, reader } = amendment;
  const { draft } = context;
  if (!draft) return undefined;
  const yesNo = plain(amendment);
  if (yesNo) return yesNo;
  const given = intentGiven(amendment, draft);
  if (given) return given;
  const [said] = commands.said;
  if (!said || commands.said.length > 1) return undefined;
  const left = taken(amendment, said, spansOf(draft));
  if (left) return readingOf({ ...draft, ranges: asRanges(left) }, ['amended']);
  const more = added(amendment, draft, said);
  if (more) return readingOf(more, ['amended']);
  if (!commands.verbless && !negatedOnly(commands, draft, reader)) return undefined;
  const { placed } = withoutDenied(said);
  const length =
    placed.length === 1 && placed[0]?.sort === 'lasting' && !placed[0].fromNow
      ? placed[0].minutes
      : undefined;
  if (length !== undefined && length >= 5 && length <= 60 && draft.intent === 'open_slots') {
    return readingOf({ ...draft, slotMinutes: length }, ['amended']);
  }
  const detail =
    said.details.modes.length > 0 ||
    said.details.site ||
    said.quantities.slotMinutes ||
    said.quantities.count;
  if (placed.length === 0 && !detail) return undefined;
  if (
    has(amendment, 'undecided') ||
    reader.tokens.some((_, at) => is(reader, at, 'hedge', 'condition'))
  ) {
    return readingOf({ ...draft, clarify: 'undecided' }, []);
  }
  const frame = placed.length ? newTimes(draft, said, placed) : changed(draft, said, draft.ranges);
  return readingOf(frame, ['amended']);
}

/** « non pas dispo 15h, 16h » or « ouvre plutôt 16h »: the draft's own verb said again. */
function negatedOnly({ clauses }: Commands, draft: KnownCommand, reader: Reader): boolean {
  const acts = clauses.flatMap((clause) => clause.acts);
  const again = reader.tokens.some(
    (_, at) => is(reader, at, 'rather', 'correction') || says(reader, at, 'non', 'no'),
  );
  return again && acts.every(({ intent, negated }) => intent === draft.intent && !negated);
}
