import type { Turn } from './dialog.ts';
import type { Frame, Range } from './language/frame.ts';
import type { Memory } from './rest.ts';

const opposite: Partial<Record<Frame['intent'], Frame['intent']>> = {
  close_slots: 'open_slots',
  cancel_unavailability: 'declare_unavailability',
};

/** The memory with the command that was just done; one that takes back what came before it leaves that to be said anew. */
export function remembering(
  { before, ...memory }: Memory,
  frame: Frame,
  turn: Turn,
  moved: boolean,
  beside: Frame[] = [],
): Memory {
  const at = turn.now.toISOString();
  const last = {
    frame,
    at,
    ...(moved && { moved: true as const }),
    ...(beside.length > 0 && { beside }),
  };
  const known = memory.last ?? before;
  const takesBack = known && !moved && opposite[frame.intent] === known.frame.intent;
  if (!takesBack) return { ...memory, last };
  return { ...memory, last, before: { ...known, gone: covers(frame, known.frame) } };
}

/** The memory after the last command was taken back. */
export function withUndone(
  { last, before: _, preferredAt: __, ...memory }: Memory,
  turn: Turn,
): Memory {
  if (!last) return memory;
  return { ...memory, before: { frame: last.frame, at: turn.now.toISOString(), gone: true } };
}

/** True when nothing is left of the one after the other. */
function covers(closing: Frame, opening: Frame): boolean {
  if (closing.recurrence || opening.recurrence) return false;
  if (closing.mode && closing.mode !== opening.mode) return false;
  if (closing.site && closing.site !== opening.site) return false;
  const inside = (one: Range) => (wide: Range) => wide.start <= one.start && one.end <= wide.end;
  return closing.ranges.length === 0
    ? opening.ranges.length > 0
    : opening.ranges.every((one) => closing.ranges.some(inside(one)));
}
