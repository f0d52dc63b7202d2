import { forEach } from './delegation.ts';
import type { Turn } from './dialog.ts';
import type { Frame } from './language/frame.ts';
import { wide } from './task.ts';
import type { Order } from './waiting.ts';

/** A correction closes what the command had opened, and says so where something of another kind is open at those hours. */
export async function onlyThose(order: Order, turn: Turn): Promise<Order> {
  const [close, open] = order.frames;
  if (!order.together || close?.intent !== 'close_slots' || open?.intent !== 'open_slots')
    return order;
  const frames = await Promise.all(order.frames.map((frame) => ofItsMode(frame, order, turn)));
  return { ...order, frames };
}

async function ofItsMode(frame: Frame, { opened = 'cabinet' }: Order, turn: Turn): Promise<Frame> {
  if (frame.intent !== 'close_slots' || frame.mode || frame.recurrence) return frame;
  const who = forEach([frame], turn.speaker);
  const [principal] = 'say' in who ? [] : who.all;
  if (!principal) return frame;
  const modes = new Set<string>();
  for (const range of frame.ranges) {
    const { openings } = await turn.services.listAgenda(principal.id, wide(range), {
      site: frame.site,
    });
    for (const { mode } of openings) modes.add(mode);
  }
  return modes.size > 1 && modes.has(opened) ? { ...frame, mode: opened } : frame;
}
