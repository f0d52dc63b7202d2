import { parisRange } from '../data/paris-time.ts';
import type { Range } from '../data/slots/slot.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range as WallRange } from './language/frame.ts';
import { type Say, say } from './say.ts';

/** One command, for whom, and how he is named when that is somebody else. */
export interface Task {
  frame: Frame;
  id: string;
  named: { name?: string };
  turn: Turn;
}

/** What is closed, or an absence, errs wide where an hour comes twice; what is opened lasts as long as was said. */
export const wide = (range: WallRange): Range => parisRange(range, 'both');

/** The key, with `.for` when it is done for somebody else. */
export const keyed = <Key extends string>(key: Key, { name }: Task['named']): Key | `${Key}.for` =>
  name ? `${key}.for` : key;

/** What the command is limited to, as it is said. */
export const onlyOf = ({ mode, slotMinutes: minutes, site }: Frame) => ({ mode, minutes, site });

/** A confirmed patient inside what was closed stays: the doctor is bound. */
export const kept = (patients: Range[]): Say[] => patients.map((range) => say('kept', { range }));
