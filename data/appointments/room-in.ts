import type { OrientationRow } from '../orientations/orientation-repository.ts';
import { latest } from '../paris-time.ts';
import { cut, type Range, usualMinutes } from '../slots/slot.ts';

const quarter = 15 * 60_000;

/** What is left of an orientation's window, from the next quarter of an hour on. */
export function windowLeft(
  { windowFrom, windowTo }: Pick<OrientationRow, 'windowFrom' | 'windowTo'>,
  now: Date,
): Range {
  const next = new Date(Math.ceil(now.getTime() / quarter) * quarter);
  return { from: latest(windowFrom, next), to: windowTo };
}

/** The stretches of a window in which a visit still fits beside what is taken. */
export const roomIn = (window: Range, taken: Range[]): Range[] =>
  taken
    .reduce((left, one) => left.flatMap((piece) => cut(piece, one)), [window])
    .filter(({ from, to }) => to.getTime() - from.getTime() >= usualMinutes * 60_000);
