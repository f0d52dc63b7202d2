import { Refusal } from '../data/refusal.ts';
import type { Frame, Intent } from './language/frame.ts';

type Field = 'slotMinutes' | 'capacity' | 'mode' | 'ref' | 'recurrence';

const asked: Field[] = ['slotMinutes', 'capacity', 'mode', 'recurrence'];

/** What each command does something with, beside its stretches, its place and its doctor. */
const carried: Partial<Record<Intent, Field[]>> = {
  open_slots: asked,
  close_slots: asked,
  declare_unavailability: ['recurrence'],
  cancel_unavailability: ['recurrence'],
  list_slots: ['slotMinutes', 'mode', 'recurrence'],
};

/** Refuses, in words, a field that was read and that the command could only drop. */
export function checkFields(frame: Frame): void {
  const { intent, slotMinutes, capacity, mode, ref } = frame;
  const has = (field: Field) => carried[intent]?.includes(field);
  if (ref !== undefined) throw new Refusal('command.ref', {});
  if (slotMinutes !== undefined && !has('slotMinutes')) throw new Refusal('command.minutes', {});
  if (capacity !== undefined && !has('capacity')) throw new Refusal('command.capacity', {});
  if (mode !== undefined && !has('mode')) throw new Refusal('command.mode', { mode });
  if (frame.recurrence && frame.ranges.length === 0) throw new Refusal('command.recurrence', {});
  if (frame.recurrence && capacity !== undefined && intent === 'close_slots')
    throw new Refusal('command.capacity', {});
}
