import { later, wallClock } from '../data/paris-time.ts';
import type { Principal } from '../data/people/person.ts';
import { Refusal } from '../data/refusal.ts';
import type { Turn } from './dialog.ts';
import type { Frame, Range, Reading } from './language/frame.ts';
import { comesBack, onlyThen } from './narrowed.ts';
import { wide } from './task.ts';

/** The commands of a message, one by one, as wide as each is meant. */
export const commandsOf = ({ also = [], ...frame }: Frame, now: Date): Frame[] =>
  [frame, ...also].map(untimed).map((one) => errWide(wholeDays(one, now), now));

/** « annule mon absence » names no day and needs none: all those to come are read back. */
function untimed(frame: Frame): Frame {
  const { clarify, ...rest } = frame;
  return frame.intent === 'cancel_unavailability' && clarify === 'missing_time' ? rest : frame;
}

const away = ['declare_unavailability', 'cancel_unavailability'];

/** « Tous les mercredis », said on a Wednesday morning, means whole Wednesdays, not each from that hour on. */
function wholeDays(frame: Frame, now: Date): Frame {
  if (!frame.recurrence || frame.intent === 'open_slots') return frame;
  const quarter = wallClock(later(now, 15 * 60_000));
  const cut = ({ start, end }: Range) => end.endsWith('T00:00') && start <= quarter;
  const day = (start: string) => `${start.slice(0, 10)}T00:00`;
  const ranges = frame.ranges.map((one) => (cut(one) ? { ...one, start: day(one.start) } : one));
  return { ...frame, ranges };
}

/**
 * An absence errs wide: « maintenant » is this very minute, not the next quarter; one that reaches the end of
 * the SAS day covers that evening, and one that starts with it the early morning. Its end is as wide, or a rest of it
 * would stand.
 */
function errWide(frame: Frame, now: Date): Frame {
  if (!away.includes(frame.intent)) return frame;
  const minute = wallClock(now);
  const quarter = wallClock(later(now, 15 * 60_000));
  const ranges = frame.ranges.map(({ start, end }) => ({
    start: start > minute && start <= quarter ? minute : start.replace('T08:00', 'T00:00'),
    end: reachesTheEvening(end) ? nextMidnight(end) : end,
  }));
  return { ...frame, ranges };
}

const reachesTheEvening = (end: string): boolean => {
  const { dayOfWeek, hour, minute } = Temporal.PlainDateTime.from(end);
  return minute === 0 && hour === (dayOfWeek === 6 ? 12 : 20);
};

const nextMidnight = (end: string): string =>
  `${Temporal.PlainDate.from(end).add({ days: 1 }).toString()}T00:00`;

/** « déplace 15h à 16h30 » is two commands that only make sense together. */
export const isMove = ({ needsConfirmation = [] }: Reading): boolean =>
  needsConfirmation.includes('move');

/** What the words mean in this agenda: a return ends the absence under way, a move keeps what it moves. */
export async function inAgenda(
  reading: Reading,
  frames: Frame[],
  who: Principal[],
  turn: Turn,
): Promise<Frame[]> {
  if (isMove(reading)) return movedAlike(frames, who, turn);
  if (reading.needsConfirmation?.includes('return'))
    return Promise.all(frames.map((frame, at) => comesBack(frame, who[at], turn)));
  return Promise.all(frames.map((frame, at) => onlyThen(frame, who[at], turn)));
}

/** A move keeps mode, place, length and number of patients of what it moves, where nothing else is said. */
async function movedAlike(frames: Frame[], who: Principal[], turn: Turn): Promise<Frame[]> {
  const moved: Frame[] = [];
  for (const [at, frame] of frames.entries()) {
    const principal = who[at];
    const before = moved.findLast(
      (one, index) => one.intent === 'close_slots' && who[index] === principal,
    );
    const follows = frame.intent === 'open_slots' && before;
    moved.push(follows && principal ? await likeThat(frame, before, principal, turn) : frame);
  }
  return moved;
}

async function likeThat(open: Frame, close: Frame, who: Principal, turn: Turn): Promise<Frame> {
  const { mode, site, slotMinutes: minutes } = close;
  const found = await Promise.all(
    close.ranges.map(async (range) => {
      const { openings } = await turn.services.listAgenda(who.id, wide(range), {
        mode,
        site,
        minutes,
      });
      return openings;
    }),
  );
  const all = found.flat();
  const kinds = new Set(all.map((one) => [one.mode, one.site, one.minutes, one.capacity].join()));
  const [one] = all;
  if (!one) return open; // nothing is open there: the closing says so
  const shared = all.some(
    (each) => each.capacity && !close.ranges.some((hours) => holds(hours, each)),
  );
  // of patients who share a range nobody knows how many are in a part of it
  if (kinds.size > 1 || shared) throw new Refusal('move.unlike', {});
  return {
    ...open,
    ranges: open.ranges.map((range) => asLong(range, one.minutes ?? 0)),
    mode: open.mode ?? one.mode,
    site: open.site ?? one.site,
    ...(one.minutes && { slotMinutes: open.slotMinutes ?? one.minutes }),
    ...(one.capacity && { capacity: open.capacity ?? one.capacity }),
  };
}

const holds = (hours: Range, { range }: { range: { from: Date; to: Date } }): boolean => {
  const { from, to } = wide(hours);
  return from <= range.from && range.to <= to;
};

/** « 15h » is a quarter of an hour, and where patients have twenty minutes, twenty. */
function asLong({ start, end }: Range, minutes: number): Range {
  const least = Temporal.PlainDateTime.from(start).add({ minutes }).toString({
    smallestUnit: 'minute',
  });
  return { start, end: least > end ? least : end };
}
