import { fromParis, isSkipped, later, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import { carryOut } from './carry-out.ts';
import type { Turn } from './dialog.ts';
import type { Completed, Unfinished } from './language/completed.ts';
import type { Frame, Reading } from './language/frame.ts';
import { clarifySay, orderSay, principals } from './order.ts';
import { refusalSay } from './refusals.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay, maySettleLate, saidAt, stillAhead } from './said.ts';
import { asking, type Say, say } from './say.ts';
import { type Order, orderOpen, put } from './waiting.ts';

/** A command of the grammar, with those that came in the same message. */
const flat = ({ also = [], ...frame }: Frame, now: Date): Frame[] =>
  [frame, ...also].map(whole).map((one) => errWide(one, now));

/**
 * « annule mon absence » names no day and needs none: all those to come are read back. An absence that recurs would be
 * noted for its first day alone, so it is not taken for one.
 */
function whole(frame: Frame): Frame {
  const away = ['declare_unavailability', 'cancel_unavailability'].includes(frame.intent);
  if (away && frame.recurrence && !frame.clarify)
    return { ...frame, ranges: [], clarify: 'unsupported_recurrence' };
  const { clarify, ...rest } = frame;
  return frame.intent === 'cancel_unavailability' && clarify === 'missing_time' ? rest : frame;
}

/**
 * An absence errs wide (DECISIONS): « maintenant » is this very minute, not the next quarter; one that reaches the end of
 * the SAS day covers that evening, and one that starts with it the early morning.
 */
function errWide(frame: Frame, now: Date): Frame {
  if (frame.intent !== 'declare_unavailability') return frame;
  const minute = wallClock(now);
  const quarter = wallClock(later(now, 15 * 60_000));
  const ranges = frame.ranges.map(({ start, end }) => ({
    start: start > minute && start <= quarter ? minute : start.replace('T08:00', 'T00:00'),
    end: reachesTheEvening(end) ? nextMidnight(end) : end,
  }));
  return { ...frame, ranges };
}

const reachesTheEvening = (end: string): boolean => {
  const { dayOfWeek, hour, minute } = Temporal.PlainDateTime.from(end);
  return minute === 0 && hour === (dayOfWeek === 6 ? 12 : 20);
};

const nextMidnight = (end: string): string =>
  `${Temporal.PlainDate.from(end).add({ days: 1 }).toString()}T00:00`;

/** What a command leads to: done at once when the reading is sure, else read back, else the missing word is asked. */
export async function command(
  reading: Reading,
  turn: Turn,
  rest: Rest,
  left?: Unfinished,
): Promise<Heard> {
  const heard = flat(reading.frame, saidAt(turn));
  const unclear = heard.find(({ clarify }) => clarify);
  if (unclear) return clarify(heard, unclear, turn, rest, left);
  const { frames, past } = stillAhead(heard, turn);
  if (frames.length === 0)
    return says(dropDraft(rest), ...lateSay(turn), { key: 'refusal.slot.past' });
  const who = principals(frames, turn);
  if ('say' in who) {
    const order = { frames, awaiting: 'practitioner' };
    return says(put(rest, { kind: 'order', order }, turn), ...asking(who.say));
  }
  const listing = frames.every(({ intent }) => intent === 'list_slots');
  const sure = reading.commit || isOnlyPassingOn(reading, frames);
  const settled = sure && !frames.some(isRisky) && (!isLate(turn) || maySettleLate(frames));
  const done =
    listing || settled
      ? await carryOut(frames, who.all, turn, rest, isMove(reading))
      : propose(reading, frames, who.all, turn, rest);
  const late = { ...done, say: [...lateSay(turn), ...past, ...done.say] };
  return listing || settled ? withUnread(late, reading.unknown) : late;
}

/** The word that was missing has been said: the whole command, with the others that came beside it. */
export function completedCommand(
  { frames }: Order,
  { reading, left }: Completed,
  turn: Turn,
  rest: Rest,
): Promise<Heard> {
  const others = frames.filter((one) => !one.clarify && one.intent !== 'other');
  const { also = [], ...frame } = reading.frame;
  const whole = {
    ...reading,
    frame: { ...frame, also: [...also, ...others] },
    commit: reading.commit && others.length === 0,
  };
  return command(whole, turn, dropDraft(rest), left);
}

/** Reads a command back and waits for OUI; an hour that does not exist is refused at once, or another would be read back. */
function propose(
  reading: Reading,
  frames: Frame[],
  who: Principal[],
  turn: Turn,
  rest: Rest,
): Heard {
  const order: Order = {
    frames,
    ...(isMove(reading) && { together: true }),
    ...(reading.alternative && { alternative: flat(reading.alternative, saidAt(turn)) }),
  };
  const ranges = frames.flatMap((frame) => (frame.recurrence ? [] : frame.ranges));
  const skipped = ranges.flatMap(({ start, end }) => [start, end]).find(isSkipped);
  if (skipped)
    return says(dropDraft(rest), refusalSay(new Refusal('slot.skipped-hour', { day: skipped })));
  const pdsa = reading.needsConfirmation?.includes('outside-sas-hours');
  return says(
    put(rest, { kind: 'order', order }, turn),
    ...leftSay(order, reading, rest),
    ...(pdsa ? [say('readback.outsideHours')] : []),
    ...orderSay(order, who, reading.unknown),
  );
}

/** One thing is read back at a time: what was before it is left, and that is said. */
function leftSay(order: Order, { needsConfirmation = [] }: Reading, rest: Rest): Say[] {
  const before = orderOpen(rest);
  const changed = needsConfirmation.includes('amended');
  const alike = before?.frames[0]?.intent === order.frames[0]?.intent;
  return before && !before.awaiting && !changed && !alike ? [{ key: 'draft.left' }] : [];
}

/** « déplace 15h à 16h30 » is two commands that only make sense together. */
const isMove = ({ needsConfirmation = [] }: Reading): boolean => needsConfirmation.includes('move');

/** What was not understood is said, not dropped: « réunion » changes nothing, but the doctor sees that it did not. */
const withUnread = (heard: Heard, unknown: string[]): Heard =>
  unknown.length === 0
    ? heard
    : {
        ...heard,
        say: [...heard.say, { key: 'done.unread', params: { words: unknown.join(' ') } }],
      };

/** An absence while a request is open passes it on at once: the OSNP must not wait for a second yes (DECISIONS). */
const isOnlyPassingOn = ({ needsConfirmation = [] }: Reading, frames: Frame[]): boolean =>
  needsConfirmation.length > 0 &&
  needsConfirmation.every((doubt) => doubt === 'while-pending') &&
  frames.every(({ intent }) => intent === 'declare_unavailability');

/** Closing more than a day takes a second yes, however clear it was (contract §7). */
function isRisky({ intent, ranges, recurrence }: Frame): boolean {
  if (intent !== 'close_slots') return false;
  if (recurrence || ranges.length === 0) return true;
  const hours = ranges.map(
    ({ start, end }) => (fromParis(end).getTime() - fromParis(start).getTime()) / 3_600_000,
  );
  return Math.max(0, ...hours) > 25;
}

/** Asks the one thing that is missing or wrong, and keeps what was understood. */
export function clarify(
  frames: Frame[],
  unclear: Frame,
  turn: Turn,
  rest: Rest,
  left?: Unfinished,
): Heard {
  const { clarify: reason = 'missing_intent', intent } = unclear;
  const unfinished = left ?? turn.services.unfinished(turn.text, { intent, reason });
  const order: Order = { frames, awaiting: reason, ...(unfinished && { unfinished }) };
  return says(put(rest, { kind: 'order', order }, turn), ...clarifySay(order, turn));
}
