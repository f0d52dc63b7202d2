import { fromParis, isSkipped } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import { carryOut } from './carry-out.ts';
import { forEach, named } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Completed, Unfinished } from './language/completed.ts';
import type { Frame, Reading } from './language/frame.ts';
import { commandsOf, inAgenda, isMove } from './meant.ts';
import { clarifySay, orderSay } from './order.ts';
import { refusalSay } from './refusals.ts';
import { dropDraft, type Heard, type Rest, says } from './rest.ts';
import { isLate, lateSay, maySettleLate, saidAt, stillAhead } from './said.ts';
import { isSameThere } from './same-day.ts';
import { asking, type Say, say } from './say.ts';
import { type Order, orderOpen, put } from './waiting.ts';

/** Both or neither. */
const together = { together: true };

/** What a command leads to: done at once when the reading is sure, else read back, else the missing word is asked. */
export async function command(
  reading: Reading,
  turn: Turn,
  rest: Rest,
  left?: Unfinished,
): Promise<Heard> {
  const heard = named(commandsOf(reading.frame, saidAt(turn)), turn);
  const unclear = heard.find(({ clarify }) => clarify);
  if (unclear) return clarify(heard, unclear, turn, rest, left);
  const { frames: ahead, past } = stillAhead(heard, turn);
  if (ahead.length === 0)
    return says(dropDraft(rest), ...lateSay(turn), { key: 'refusal.slot.past' });
  const who = forEach(ahead, turn.speaker);
  if ('say' in who) {
    const order = { frames: ahead, awaiting: 'practitioner', ...(isMove(reading) && together) };
    return says(put(rest, { kind: 'order', order }, turn), ...asking(who.say));
  }
  const frames = await inAgenda(reading, who.frames, who.all, turn);
  const asSaid = isAsSaid(frames, who.frames);
  const other = reading.alternative && commandsOf(reading.alternative, saidAt(turn));
  const plain = asSaid && !(other && (await isSameThere(frames, other, who.all, turn)));
  const listing = frames.every(({ intent }) => intent === 'list_slots');
  const sure = asSaid && (reading.commit || isOnlyPassingOn(reading, frames));
  const settled =
    sure && !who.guessed && !frames.some(isRisky) && (!isLate(turn) || maySettleLate(frames));
  const done =
    listing || settled
      ? await carryOut(frames, who.all, turn, rest, isMove(reading))
      : propose(plain ? reading : oneWay(reading), frames, who.all, turn, rest);
  const late = { ...done, say: [...lateSay(turn), ...past, ...done.say] };
  return listing || settled ? withUnread(late, reading.unknown) : late;
}

const isAsSaid = (frames: Frame[], said: Frame[]): boolean =>
  frames.every(({ intent }, at) => intent === said[at]?.intent);

/** What the agenda made plain has no second reading. */
const oneWay = ({ alternative: _, ...reading }: Reading): Reading => reading;

/** The word that was missing has been said: the whole command, with the others that came beside it. What takes away is read back first. */
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
    commit: reading.commit && others.length === 0 && frame.intent === 'open_slots',
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
    ...(isMove(reading) && together),
    ...(reading.alternative && { alternative: commandsOf(reading.alternative, saidAt(turn)) }),
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

/** What was not understood is said, not dropped: « réunion » changes nothing, but the doctor sees that it did not. */
const withUnread = (heard: Heard, unknown: string[]): Heard =>
  unknown.length === 0
    ? heard
    : {
        ...heard,
        say: [...heard.say, { key: 'done.unread', params: { words: unknown.join(' ') } }],
      };

/** An absence while a request is open passes it on at once: the OSNP must not wait for a second yes. */
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
