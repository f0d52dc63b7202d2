import type { Frame } from './frame.ts';
import type { Clause, Group } from './group.ts';
import type { Placed } from './parse.ts';
import {
  ahead,
  minutesLong,
  Question,
  rangeOf,
  type Setting,
  type Stretch,
  usualMinutes,
} from './stretch.ts';
import { stretchesOf } from './stretches.ts';
import type { Days, Hours } from './times.ts';

/** A move is one act: what stood there closes, the new time opens. */
export function moved(clause: Clause, setting: Setting): Frame[] {
  const all = clause.groups.flatMap(({ days, hours }) =>
    hours.map((one) => ({ days, hours: one })),
  );
  const ends = movedEnds(clause, all);
  if (!ends) return [{ intent: 'close_slots', ranges: [], clarify: 'missing_time' }];
  try {
    const [from, to] = ends;
    const open: Setting = { ...setting, kind: 'open' };
    const modes = clause.items.flatMap((item) =>
      item.sort === 'mode' && !item.not ? [item.mode] : [],
    );
    const [old, mode = old] = modes;
    const first = ahead(stretchesOf(from, setting, usualMinutes), setting, true);
    const target = to.days.length > 0 ? to : { ...to, days: from.days };
    const second = ahead(
      stretchesOf(
        target,
        open,
        first[0] && from.hours[0]?.[0]?.sort === 'point'
          ? usualMinutes
          : minutesLong(first[0] as Stretch),
      ),
      open,
      true,
    );
    return [
      {
        intent: 'close_slots',
        ranges: first.map(rangeOf),
        ...(old && { mode: old }),
        also: [{ intent: 'open_slots', ranges: second.map(rangeOf), ...(mode && { mode }) }],
      },
    ];
  } catch (error) {
    if (!(error instanceof Question)) throw error;
    return [{ intent: 'close_slots', ranges: [], clarify: error.reason }];
  }
}

/** « à 11h30 »: where it goes to. */
const isTarget = (item?: Placed): boolean =>
  item?.sort === 'hours' && item.hours.sort === 'point' && item.hours.towards === true;

function movedEnds(
  clause: Clause,
  all: { days: Days[]; hours: Hours[] }[],
): [Group, Group] | undefined {
  const [only] = all;
  const [span] = only?.hours ?? [];
  if (all.length === 1 && only && span?.sort === 'span') {
    return [
      { days: only.days, hours: [[{ sort: 'point', at: span.from }]] },
      { days: only.days, hours: [[{ sort: 'point', at: span.to }]] },
    ];
  }
  const items = clause.items.filter((item) => item.sort === 'hours' || item.sort === 'days');
  const hours = items.filter((item) => item.sort === 'hours');
  if (hours.length !== 2) return undefined;
  const [first, last] = hours;
  const backwards = isTarget(first) && !isTarget(last);
  const [a, b] = backwards ? [last, first] : [first, last];
  const days = items.filter((item) => item.sort === 'days');
  if (backwards)
    return [
      { days: days.map((item) => item.days), hours: [[(a as (typeof hours)[number]).hours]] },
      { days: [], hours: [[(b as (typeof hours)[number]).hours]] },
    ];
  const second = items.indexOf(b as never);
  const late = days.filter(
    (item) =>
      items.indexOf(item) >
        items.indexOf(a as never) + (days.length > 1 || items.indexOf(item) > second ? 0 : 99) &&
      (items.indexOf(item) > second || days.length > 1),
  );
  const early = days.filter((item) => !late.includes(item));
  const daysIn = (list: typeof items) =>
    list.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  const hoursIn = (item: (typeof items)[number] | undefined) =>
    item?.sort === 'hours' ? [[item.hours]] : [];
  return [
    {
      days: daysIn(early.length > 0 ? early : days.length === 1 ? late : early),
      hours: hoursIn(a),
    },
    { days: daysIn(late), hours: hoursIn(b) },
  ];
}
