import { inParis } from '../data/paris-time.ts';
import { forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Correction } from './language/correcting.ts';
import type { Frame, KnownCommand, Reading } from './language/frame.ts';
import { onlyThose } from './only-those.ts';
import { orderSay } from './order.ts';
import { namesIn } from './principals.ts';
import { dropDraft, type Heard, type Memory, type Rest, says } from './rest.ts';
import { isLate } from './said.ts';
import { asking } from './say.ts';
import { type Order, put } from './waiting.ts';

/** As long as ANNULER reaches back, a correction reaches back. */
const correctableMinutes = 10;

const isFresh = (at: string, turn: Turn): boolean => {
  const until = inParis(new Date(at)).add({ minutes: correctableMinutes });
  return Temporal.ZonedDateTime.compare(inParis(turn.now), until) <= 0;
};

/** The last command done, while it may still be corrected. */
export const correctable = ({ last }: Memory, turn: Turn): Frame | undefined =>
  last && isFresh(last.at, turn) ? last.frame : undefined;

/**
 * « en fait 15h-17h » right after a command: what it would be instead, read back. The old one goes and the new one comes as one
 * change, which one ANNULER takes back; « et vendredi pareil » stands beside it.
 */
export async function correction(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  if (isLate(turn)) return undefined;
  const order = ofBefore(turn, rest) ?? ofLast(turn, rest);
  return order && readBackOf(await onlyThose(order, turn), turn, rest);
}

/** « pas avant 15h » right after an opening is said of it, and is no wish about when to be asked. */
export const isCorrection = (turn: Turn, rest: Rest): boolean =>
  !isLate(turn) && ofLast(turn, rest) !== undefined;

/** Said of what was taken back just before: it comes anew, and what is left of it goes. */
function ofBefore(turn: Turn, { memory }: Rest): Order | undefined {
  const { before, last } = memory;
  if (!before || !isFresh(before.at, turn)) return undefined;
  const change = turn.services.correct(turn.text, before.frame);
  if (!change?.frame || change.again) return undefined;
  if (before.gone) return { frames: [change.frame] };
  const said = change.frame.recurrence?.weekdays ?? [];
  const closed = last?.frame.recurrence?.weekdays ?? [];
  if (said.length === 0 || said.some((day) => closed.includes(day))) return undefined;
  const recurrence = before.frame.recurrence && { ...before.frame.recurrence, weekdays: said };
  const known = { ...before.frame, ...(recurrence && { recurrence }) };
  return replacing(known, change.frame, true);
}

function ofLast(turn: Turn, { memory }: Rest): Order | undefined {
  const last = correctable(memory, turn);
  if (!last) return undefined;
  const moved = memory.last?.moved === true;
  const { meant, others } = saidOf(last, memory.last?.beside ?? [], turn);
  const orders = meant.map((one) => {
    const change = turn.services.correct(turn.text, one);
    return change && orderOf(one, change, moved);
  });
  const found = orders.filter((one) => one !== undefined);
  if (found.length < meant.length) return undefined;
  const [order, second] = found;
  if (!order || (!second && others.length === 0)) return order;
  const frames = found.flatMap((one) => one.frames);
  // what is taken back as ANNULER would is all that the message did
  return order.instead
    ? { frames: [...frames, ...others], instead: true }
    : { ...order, frames: frames.toSorted(closingFirst) };
}

const closingFirst = (a: Frame, b: Frame): number =>
  Number(a.intent in intoBack) - Number(b.intent in intoBack);
const intoBack = { open_slots: true, declare_unavailability: true };

/** Of several things that one message did, those that the words are about: one by its day, the same for several doctors by all. */
function saidOf(last: Frame, beside: Frame[], turn: Turn): { meant: Frame[]; others: Frame[] } {
  const all = [last, ...beside];
  if (beside.length === 0) return { meant: all, others: [] };
  const when = ({ ranges, recurrence }: Frame) => JSON.stringify([ranges, recurrence]);
  const named = namesIn(turn).length > 0;
  if (!named && all.every((one) => when(one) === when(last))) return { meant: all, others: [] };
  const [only, second] = all.filter((one) => turn.services.isAbout(turn.text, one));
  const meant = only && !second ? only : last;
  return { meant: [meant], others: all.filter((one) => one !== meant) };
}

function orderOf(last: Frame, { frame, adds, gone }: Correction, moved: boolean): Order {
  if (adds && frame) return { frames: [frame] };
  if (frame) return replacing(gone ?? last, frame, moved);
  const away = gone && backOf(gone);
  return { frames: away ? [away] : [], together: true };
}

function readBackOf(order: Order, turn: Turn, rest: Rest): Heard | undefined {
  if (order.frames.length === 0) return undefined;
  const who = forEach(order.frames, turn.speaker);
  if ('say' in who) {
    const asked = { ...order, awaiting: 'practitioner' };
    return says(put(rest, { kind: 'order', order: asked }, turn), ...asking(who.say));
  }
  return says(put(rest, { kind: 'order', order }, turn), ...orderSay(order, who.all));
}

/** « et vendredi pareil » while a command is read back: both are; « pas vendredi » leaves that one out. */
export function repeated(order: Order, turn: Turn, rest: Rest): Heard | undefined {
  const last = order.frames.at(-1);
  if (!last || order.awaiting || order.instead || isLate(turn)) return undefined;
  const change = turn.services.correct(turn.text, last);
  const others = order.frames.slice(0, -1);
  const { alternative: _, ...plain } = order;
  if (change?.again && change.frame)
    return readBackOf({ ...plain, frames: [...order.frames, change.frame] }, turn, rest);
  if (!change?.gone || change.frame) return undefined;
  const { ranges } = change.gone;
  const left = last.ranges.filter((range) => !ranges.includes(range));
  const frames = left.length > 0 ? [...others, { ...last, ranges: left }] : others;
  return order.together || frames.length === 0
    ? says(dropDraft(rest), { key: 'draft.dropped' })
    : readBackOf({ ...plain, frames }, turn, rest);
}

/** What is said of a command that takes the place of another changes that command: the other still goes. */
export function amendedOrder(
  order: Order | undefined,
  { frame, needsConfirmation = [] }: Reading,
  turn: Turn,
  rest: Rest,
): Heard | undefined {
  const replaces = order && (order.together || order.instead);
  const whole = !frame.clarify && !frame.also && needsConfirmation.includes('amended');
  if (!order || !replaces || !whole) return undefined;
  const frames = [...order.frames.slice(0, -1), frame];
  return readBackOf({ ...order, frames }, turn, rest);
}

const undoing =
  /^(?:(?:oups|oops|zut|mince|ah|euh|oh|non|no|pardon|d[ée]sol[ée]e?|sorry)[\s,.!…]*)*(?:annul(?:e[rz]?|ons)|undo|cancel)(?:[\s-]+(?:[çc]a|cela|tout|that|it|this))?\s*(?:[,.;:!…–-]+\s*|(?=c['’]\s?(?:est|[ée]tait)))(.+)$/iu;

/** « annulez ça, c'est vendredi »: what follows the word that takes the last change back. */
export const wordsAfterUndo = (text: string): string | undefined =>
  undoing.exec(text.trim())?.[1]?.trim();

const opposite: Partial<Record<Frame['intent'], Frame['intent']>> = {
  open_slots: 'close_slots',
  declare_unavailability: 'cancel_unavailability',
};

/** The command that takes another back. */
function backOf({
  intent,
  ranges,
  practitioner,
  site,
  recurrence,
}: KnownCommand): Frame | undefined {
  const back = opposite[intent];
  return (
    back && {
      intent: back,
      ranges,
      ...(practitioner && { practitioner }),
      ...(site && { site }),
      ...(recurrence && { recurrence }),
    }
  );
}

/** What was opened is closed as the new is opened, in one change; what has no exact opposite is taken back as ANNULER would. */
function replacing(last: KnownCommand, frame: Frame, moved: boolean): Order {
  const away = backOf(last);
  const whole = last.recurrence || frame.recurrence;
  if (!away || (whole && !moved)) return { frames: [frame], instead: true };
  return { frames: [away, frame], together: true, ...(last.mode && { opened: last.mode }) };
}
