import { inParis } from '../data/paris-time.ts';
import { forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import { orderSay } from './order.ts';
import { type Heard, type Memory, type Rest, says } from './rest.ts';
import { isLate } from './said.ts';
import { asking } from './say.ts';
import { type Order, put } from './waiting.ts';

/** As long as ANNULER reaches back, a correction reaches back. */
const correctableMinutes = 10;

/** The last command done, while it may still be corrected. */
export function correctable({ last }: Memory, turn: Turn): Frame | undefined {
  if (!last) return undefined;
  const until = inParis(new Date(last.at)).add({ minutes: correctableMinutes });
  return Temporal.ZonedDateTime.compare(inParis(turn.now), until) <= 0 ? last.frame : undefined;
}

/**
 * « en fait 15h-17h » right after a command: what it would be instead, read back. The old one goes and the new one comes as one
 * change, which one ANNULER takes back; « et aussi demain » stands beside it.
 */
export function correction(turn: Turn, rest: Rest): Heard | undefined {
  const last = correctable(rest.memory, turn);
  const change = last && !isLate(turn) ? turn.services.correct(turn.text, last) : undefined;
  if (!last || !change) return undefined;
  const { frame, adds } = change;
  const order: Order = adds ? { frames: [frame] } : replacing(last, frame);
  const who = forEach(order.frames, turn.speaker);
  if ('say' in who) return says(rest, ...asking(who.say));
  return says(put(rest, { kind: 'order', order }, turn), ...orderSay(order, who.all));
}

const opposite: Partial<Record<Frame['intent'], Frame['intent']>> = {
  open_slots: 'close_slots',
  declare_unavailability: 'cancel_unavailability',
};

/** What was opened is closed as the new is opened, in one change; what has no exact opposite is taken back as ANNULER would. */
function replacing(last: Frame, frame: Frame): Order {
  const intent = opposite[last.intent];
  if (!intent || last.recurrence || frame.recurrence) return { frames: [frame], instead: true };
  const { ranges, practitioner, site } = last;
  const away: Frame = {
    intent,
    ranges,
    ...(practitioner && { practitioner }),
    ...(site && { site }),
  };
  return { frames: [away, frame], together: true };
}
