import { type Command, commandOf } from './command.ts';
import type { Days } from './dates.ts';
import type { Placed } from './extents.ts';
import type { Said } from './saying.ts';

/** Both ends of a move: « 15h à 16h30 » reads as a span, and is none here. */
function ends(placed: Placed[]): [Placed[], Placed[]] | undefined {
  const at = (item: Placed): { at: number; next: number } => ({ at: item.at, next: item.next });
  const times = placed.filter((item) => item.sort !== 'days' && item.sort !== 'part');
  const [only] = times;
  if (times.length === 1 && only?.sort === 'hours') {
    const before = placed.filter((item) => item.sort === 'days' && item.at < only.at);
    const after = placed.filter((item) => item.sort === 'days' && item.at > only.at);
    return [
      [...before, { sort: 'hour', clock: only.from, ...at(only) }],
      [{ sort: 'hour', clock: only.to, ...at(only) }, ...after],
    ];
  }
  if (times.length === 1 && only?.sort === 'wide') return fromWide(only);
  const second = times[1];
  if (times.length !== 2 || !second) return undefined;
  const cut =
    placed.findLast(
      (item) => item.sort === 'days' && item.at < second.at && item.at > times[0]!.next,
    )?.at ?? second.at;
  return [placed.filter((item) => item.at < cut), placed.filter((item) => item.at >= cut)];
}

function fromWide(item: Placed & { sort: 'wide' }): [Placed[], Placed[]] | undefined {
  const side = ({ days, clock }: typeof item.from): Placed[] => [
    ...(days ? [{ sort: 'days' as const, days, at: item.at, next: item.next }] : []),
    ...(clock ? [{ sort: 'hour' as const, clock, at: item.at, next: item.next }] : []),
  ];
  const [from, to] = [side(item.from), side(item.to)];
  if (!item.from.clock) return undefined;
  return [
    from,
    item.to.clock
      ? to
      : [...to, { sort: 'hour', clock: item.from.clock, at: item.at, next: item.next }],
  ];
}

/** « déplace 15h à 16h30 »: closes the one, opens the other; both or neither. */
/** « 9h par 11h demain »: a day said last, after both hours, is the day of both. */
function sharedDay([from, to]: [Placed[], Placed[]]): [Placed[], Placed[]] {
  const last = to.at(-1);
  const dayless = !from.some(({ sort }) => sort === 'days');
  return dayless && to.length > 1 && last?.sort === 'days' ? [[...from, last], to] : [from, to];
}

export function moved(said: Said, carried: Days[]): Command[] {
  const found = ends(said.placed);
  const both = found && sharedDay(found);
  if (!both) {
    const command = commandOf({ ...said, intent: 'close_slots', placed: [] }, carried, true);
    return [
      {
        ...command,
        frame: { ...command.frame, ranges: [], clarify: 'missing_time' },
        problem: 'missing_time',
      },
    ];
  }
  const [from, to] = both;
  const old = commandOf(
    {
      ...said,
      intent: 'close_slots',
      placed: from,
      details: { modes: [], sites: [] },
      quantities: {},
    },
    carried,
    true,
  );
  const days = old.days.length ? old.days : carried;
  const made = commandOf({ ...said, intent: 'open_slots', placed: to }, days, true);
  made.doubts.delete('day-shared');
  for (const command of [old, made]) command.doubts.add('move');
  return [old, made];
}
