import type { Say } from '../data/outbox/outbox.ts';
import { earliest, fromParis, later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range } from './language/frame.ts';
import { type Draft, freshDraft, type Rest } from './rest.ts';

/** Words heard this long after they were said are late: as long as ANNULER would have reached back. */
const lateMinutes = 10;

/** When the words were said, by the carrier's clock: « demain » means the day after that, however late they are heard. */
export const saidAt = ({ sentAt, now }: Pick<Turn, 'sentAt' | 'now'>): Date =>
  earliest(sentAt, now);

/** Heard so long after they were said that the doctor may have settled it otherwise: a command is then read back. */
export const isLate = (turn: Turn): boolean => later(saidAt(turn), lateMinutes * 60_000) < turn.now;

/** Tells that the words come from before, and from when. */
export const lateSay = (turn: Turn): Say[] =>
  isLate(turn) ? [{ key: 'late.heard', params: { at: saidAt(turn) } }] : [];

/** An absence is noted however late it is heard: to be asked while away is worse than to hear it noted late. */
export const maySettleLate = (frames: Frame[]): boolean =>
  frames.every(({ intent }) => intent === 'declare_unavailability' || intent === 'list_slots');

/** Of words heard late, what lies entirely in the past by now is told and neither done nor asked about; a recurrence goes on. */
export function stillAhead(frames: Frame[], turn: Turn): { frames: Frame[]; past: Say[] } {
  if (!isLate(turn)) return { frames, past: [] };
  const isPast = ({ end }: Range) => fromParis(end) <= turn.now;
  const dated = frames.filter(({ recurrence }) => !recurrence).flatMap(({ ranges }) => ranges);
  const gone = dated.filter(isPast).map(({ start, end }) => ({ from: start, to: end }));
  const left = frames.map((frame) =>
    frame.recurrence ? frame : { ...frame, ranges: frame.ranges.filter((one) => !isPast(one)) },
  );
  return {
    frames: left.filter(({ ranges }, at) => ranges.length > 0 || frames[at]?.ranges.length === 0),
    past: gone.length > 0 ? [{ key: 'late.past', params: { ranges: gone } }] : [],
  };
}

const skewMs = 60_000;

/** The draft that these words can answer: not one that was read back after they were said. */
export function draftBefore(rest: Rest, turn: Turn): Draft | undefined {
  const draft = freshDraft(rest, turn.now);
  if (!draft) return undefined;
  if (draft.saidAt && saidAt(turn) < new Date(draft.saidAt)) return undefined;
  const heardLate = later(saidAt(turn), skewMs) < turn.now; // below that, two clocks may differ
  return heardLate && saidAt(turn) < new Date(draft.at) ? undefined : draft;
}
