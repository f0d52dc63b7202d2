import { earliest, fromParis, later } from '../data/paris-time.ts';
import type { Turn } from './dialog.ts';
import { bare } from './expectations/words.ts';
import type { Frame, Range } from './language/frame.ts';
import type { Rest } from './rest.ts';
import type { Say } from './say.ts';
import type { Waiting } from './waiting.ts';

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

/** True when these words can answer that question: not when they were said before it was asked. */
export function canAnswer(waiting: Waiting, turn: Turn): boolean {
  if (saidAt(turn) < new Date(waiting.saidAt)) return false;
  const heardLate = later(saidAt(turn), skewMs) < turn.now; // below that, two clocks may differ
  return !heardLate || saidAt(turn) >= new Date(waiting.at);
}

/** A number made of the words, so that the same words are known again and are kept nowhere. */
export function printOf(text: string): number {
  let print = 7;
  for (const letter of bare(text)) print = (print * 31 + (letter.codePointAt(0) ?? 0)) | 0;
  return print;
}

/** The words, or what the button stands for. */
export const meantBy = ({ pressed, text }: Turn): string =>
  pressed ? JSON.stringify(pressed) : text;

/** The words that just changed the open question, sent once more before anybody could have read the answer to them. */
export function isEcho({ memory: { heard } }: Rest, turn: Turn): boolean {
  if (!heard || turn.channel === 'voice') return false;
  return heard.print === printOf(meantBy(turn)) && saidAt(turn) <= new Date(heard.at);
}
