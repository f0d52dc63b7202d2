import type { Days } from './dates.ts';
import type { Placed } from './extents.ts';

/** Days and the times that go with each of them. */
export interface Group {
  days: Days[];
  times: Placed[];
  /** The day was said: never « no day, so today ». */
  named: boolean;
}

function daysIn(placed: Placed): Days | undefined {
  if (placed.sort === 'days') return placed.days;
  if (placed.sort !== 'wide') return undefined;
  const { from, to } = placed;
  if (from.clock || to.clock || from.part !== undefined || to.part !== undefined) return undefined;
  if (!from.days || !to.days) return undefined;
  return { first: from.days.first, last: to.days.last, sort: 'week' };
}

/** « 9h-11h lundi, 14h-16h mardi » as well as « lundi 9h-11h et mardi 14h-16h »: which day goes with which hours. */
export function grouped(placed: Placed[]): Group[] {
  const groups: Group[] = [];
  let current: Group = { days: [], times: [], named: false };
  let hoursFirst = false;
  const end = placed.at(-1);
  const endsWithTime = end !== undefined && daysIn(end) === undefined;
  const close = () => {
    if (current.days.length || current.times.length) groups.push(current);
    current = { days: [], times: [], named: false };
    hoursFirst = false;
  };
  placed.forEach((item, index) => {
    const days = daysIn(item);
    const next = placed[index + 1];
    const timeNext = next !== undefined && daysIn(next) === undefined;
    if (!days) {
      if (hoursFirst && current.days.length) close();
      if (current.days.length === 0) hoursFirst = true;
      current.times.push(item);
      return;
    }
    const last = placed[index - 1];
    const adjacent = last !== undefined && daysIn(last) !== undefined;
    const opens =
      current.days.length > 0 &&
      current.times.length > 0 &&
      (!adjacent || (hoursFirst && timeNext));
    const gap = last !== undefined && item.at > last.next && timeNext && next.at - item.next <= 1;
    const apart = hoursFirst && current.days.length === 0 && gap && endsWithTime;
    if (apart) close();
    if (opens && !(hoursFirst && adjacent && !timeNext)) close();
    current.days.push(days);
    current.named = true;
  });
  close();
  return groups;
}
