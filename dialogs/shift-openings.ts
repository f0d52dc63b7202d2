import { wallClock } from '../data/paris-time.ts';
import { Refusal } from '../data/refusal.ts';
import type { Listed } from '../data/slots/slot-service.ts';
import { forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range } from './language/frame.ts';
import { shifted } from './language/shifted.ts';
import { orderSay } from './order.ts';
import { refusalSay } from './refusals.ts';
import { type Heard, type Rest, says } from './rest.ts';
import { isLate } from './said.ts';
import { asking } from './say.ts';
import { wide } from './task.ts';
import { put } from './waiting.ts';

/** « décale celui de jeudi de 30 min »: what is open that day closes and opens again later, read back as one change. */
export async function shiftOpenings(turn: Turn, rest: Rest): Promise<Heard | undefined> {
  const said = isLate(turn) ? undefined : turn.services.dayShifted(turn.text);
  if (!said) return undefined;
  const { day, minutes, practitioner } = said;
  const whole: Frame = {
    intent: 'close_slots',
    ranges: [day],
    ...(practitioner && { practitioner }),
  };
  const who = forEach([whole], turn.speaker);
  if ('say' in who) return says(rest, ...asking(who.say));
  const frames: Frame[] = [];
  for (const [at, { id }] of who.all.entries()) {
    const { openings } = await turn.services.listAgenda(id, wide(day));
    const base = who.frames[at] ?? whole;
    if (openings.length > 0) frames.push({ ...base, ranges: openings.map(hoursOf) });
    frames.push(...openings.map((one) => later(one, minutes, base)));
  }
  if (frames.length === 0) return says(rest, refusalSay(new Refusal('slot.nothing-open', {})));
  const order = { frames, together: true };
  const meant = forEach(frames, turn.speaker);
  if ('say' in meant) return undefined;
  return says(put(rest, { kind: 'order', order }, turn), ...orderSay(order, meant.all));
}

const hoursOf = ({ range: { from, to } }: Listed): Range => ({
  start: wallClock(from),
  end: wallClock(to),
});

const later = (one: Listed, minutes: number, { practitioner }: Frame): Frame => ({
  intent: 'open_slots',
  ranges: [shifted(hoursOf(one), minutes)],
  mode: one.mode,
  site: one.site,
  ...(one.minutes && { slotMinutes: one.minutes }),
  ...(one.capacity && { capacity: one.capacity }),
  ...(practitioner && { practitioner }),
});
