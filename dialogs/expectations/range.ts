import type { Turn } from '../dialog.ts';
import type { Completed } from '../language/completed.ts';
import type { Order } from '../waiting.ts';

/**
 * Reads the times, or whatever else was missing of a command: put into what was said before, of which nothing is lost. What
 * gives another command, or asks something, is no answer.
 */
export const readMissing = ({ unfinished }: Order, turn: Turn): Completed | undefined =>
  unfinished && turn.services.complete(turn.text, unfinished);
