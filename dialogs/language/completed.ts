import { elsewhere, unsigned, withoutAsides } from './asides.ts';
import { clausesOf } from './clauses.ts';
import { commandReading } from './command.ts';
import { asks } from './dates.ts';
import { spansOf } from './days.ts';
import type { ClarifyReason, Intent, Reading } from './frame.ts';
import { type Clause, emptyGroup, type Group } from './group.ts';
import { content, type Heard, has, unknownOf } from './heard.ts';
import type { Act } from './item.ts';
import { coverOf, judge } from './judge.ts';
import { meaningOf } from './meaning.ts';
import { type Cover, chart, covers } from './parse.ts';
import type { SasHours } from './sas-hours.ts';
import type { Hours } from './times.ts';
import { tokenise } from './tokens.ts';

/** A command of which a word is missing, as it was understood so far: no word of it is kept, only what it means. */
export interface Unfinished {
  clause: Omit<Clause, 'items'>;
  reason: ClarifyReason;
}

/** What an answer makes of it: the whole command, or what is then still missing of it. */
export interface Completed {
  reading: Reading;
  left: Unfinished;
}

const actOf: Partial<Record<Intent, Act>> = {
  open_slots: 'open',
  close_slots: 'close',
  declare_unavailability: 'absent',
  cancel_unavailability: 'present',
};

interface Read {
  heard: Heard;
  cover: Cover;
}

function read(text: string, now: Temporal.ZonedDateTime, hours: SasHours): Read | undefined {
  const tokens = tokenise(text);
  const plain = covers(chart(tokens), ['Item']);
  const [first] = plain;
  if (!first) return undefined;
  const judgement = judge(text, coverOf(text, {}), {});
  const heard: Heard = { text, tokens, now, context: {}, hours, judgement, plain };
  const items = withoutAsides(elsewhere(unsigned(first.items, tokens), tokens), tokens);
  return { heard, cover: { ...first, items } };
}

/** What is known of a command that cannot be done yet, so that its answer need not say it again. */
export function unfinished(
  text: string,
  now: Temporal.ZonedDateTime,
  { intent, reason }: { intent: Intent; reason: ClarifyReason },
  hours: SasHours,
): Unfinished | undefined {
  const clauses = clausesOf(read(text, now, hours)?.cover.items ?? []);
  const asking = (clause: Clause) =>
    clause.act !== 'negated' &&
    meaningOf(clause, now, hours).frames.some(({ clarify }) => clarify === reason);
  const found = clauses.find(asking) ?? (clauses.length === 1 ? clauses[0] : undefined);
  if (!found) return undefined;
  const { items: _, act = actOf[intent], ...clause } = found;
  return { clause: { ...clause, ...(act && { act }) }, reason };
}

/** The one day that is known of it, `YYYY-MM-DD`. */
export function dayKnown({ clause }: Unfinished, now: Temporal.ZonedDateTime): string | undefined {
  const [days, more] = clause.groups.flatMap((group) => group.days);
  const spans = days && !more && days.sort === 'day' ? spansOf(days, now) : undefined;
  return !spans || asks(spans) ? undefined : spans[0]?.from.toString();
}

const same = (a: Act, b: Act): boolean => a === b || (a === 'remove' && b === 'close');

/**
 * The command with what was asked for put into it: what was said before stays, what is said now counts. Undefined when the
 * message says nothing of a command, or gives another one.
 */
export function completed(
  text: string,
  now: Temporal.ZonedDateTime,
  { clause, reason }: Unfinished,
  hours: SasHours,
): Completed | undefined {
  const here = read(text, now, hours);
  if (!here) return undefined;
  const { heard, cover } = here;
  const unknown = unknownOf(cover, heard);
  if (unknown.length > 2 || has(cover.items, 'asking', 'faq', 'participation')) return undefined;
  const [said, second] = clausesOf(cover.items);
  if (!said || second || (said.act && clause.act && !same(clause.act, said.act))) return undefined;
  const act = clause.act ?? said.act;
  if (!act || !adds(said, clause) || isWhole(said)) return undefined;
  const whole = { ...clause, ...merged(clause, said, reason), act, items: said.items };
  const reading = commandReading(heard, cover, unknown, whole);
  const { items: _, ...left } = whole;
  return { reading, left: { clause: left, reason: reading.frame.clarify ?? reason } };
}

/** « ouvre tous les mardis 9h-10h » says all of a command, and is one of its own. */
const isWhole = ({ act, habit, groups }: Clause): boolean =>
  act !== undefined &&
  groups.some(({ hours }) => hours.length > 0) &&
  (habit !== undefined || groups.some(({ days }) => days.length > 0));

/** True when something of a command is said: a time, a quality, a name, or the verb that was missing. */
const adds = (said: Clause, { act }: Pick<Clause, 'act'>): boolean =>
  content(said.items).length > 0 &&
  (said.groups.length > 0 ||
    said.habit !== undefined ||
    said.who.length > 0 ||
    (!act && said.act !== undefined));

function merged(
  clause: Omit<Clause, 'items'>,
  said: Clause,
  reason: ClarifyReason,
): Pick<Clause, 'groups' | 'except' | 'negated' | 'who' | 'habit' | 'imperative' | 'weak'> {
  const habit = said.habit ?? clause.habit;
  return {
    groups: groupsOf(clause.groups, said.groups, reason),
    except: [...clause.except, ...said.except],
    negated: clause.negated,
    who: said.who.length > 0 ? said.who : clause.who,
    imperative: clause.imperative || said.imperative,
    weak: false,
    ...(habit && { habit }),
  };
}

/** Every group said before, with each said now put over it. */
function groupsOf(before: Group[], now: Group[], reason: ClarifyReason): Group[] {
  if (now.length === 0) return before;
  if (before.length === 0) return now;
  const whole = now.every(({ days, hours }) => days.length > 0 && hours.length > 0);
  const bases = whole ? before.slice(0, 1) : before;
  return bases.flatMap((base) => now.map((one) => over(base, one, reason)));
}

function over(base: Group, said: Group, reason: ClarifyReason): Group {
  const { days, hours, hoursFirst: _, beside: __, ...qualities } = said;
  return {
    ...emptyGroup(),
    ...base,
    ...qualities,
    days: days.length > 0 ? days : base.days,
    hours: hours.length > 0 ? hoursOf(base.hours, hours, reason) : base.hours,
  };
}

/** « de l'après-midi » tells which of two hours was meant; other hours take the place of those said before. */
function hoursOf(before: Hours[][], said: Hours[][], reason: ClarifyReason): Hours[][] {
  const part = said.length === 1 && said[0]?.every(({ sort }) => sort === 'part') ? said[0] : [];
  return reason === 'ambiguous_hour' && part.length > 0
    ? before.map((all) => [...all, ...part])
    : said;
}
