import { emptyGroup, type Group, isAct, separator, temporal } from './group.ts';
import type { Placed } from './parse.ts';
import type { Days, Hours } from './times.ts';

/** A run of items between separators. */
export interface Chunk extends Group {
  /** What stands between it and the run before. */
  after?: Placed['sort'];
  negated?: true;
  part?: 'except';
}

export function chunksOf(items: Placed[]): Chunk[] {
  const chunks: Chunk[] = [];
  let chunk: Chunk = emptyGroup();
  let excepting = false;
  let negating = false;
  let before: Placed['sort'] | undefined;
  const close = () => {
    const filled =
      chunk.days.length > 0 ||
      chunk.hours.length > 0 ||
      chunk.mode ||
      chunk.site ||
      chunk.count ||
      chunk.minutes;
    if (filled)
      chunks.push({
        ...chunk,
        ...(before && { after: before }),
        ...(excepting && { part: 'except' as const }),
        ...(negating && { negated: true as const }),
      });
    chunk = emptyGroup();
  };
  for (const [at, item] of items.entries()) {
    if (item.sort === 'except') {
      close();
      excepting = true;
    } else if (item.sort === 'not' && temporal(items[at + 1] ?? item)) {
      close();
      negating = true;
    } else if (separator(item)) {
      close();
      before = item.sort;
      negating = false;
      if (
        item.sort === 'but' ||
        item.sort === 'stop' ||
        (excepting && item.sort === 'comma' && chunks.at(-1)?.part === 'except')
      )
        excepting =
          item.sort === 'comma' && items[at + 1]?.sort === 'hours' && chunks.at(-1)?.hours.length
            ? true
            : false;
    } else if (isAct(item)) {
      if (excepting || negating) close();
      excepting = false;
      negating = false;
    } else addTo(chunk, item);
  }
  close();
  return chunks;
}

/** Puts an item into the run it stands in. Hours beside hours narrow each other when one is a part of the day. */
function addTo(chunk: Chunk, item: Placed): void {
  switch (item.sort) {
    case 'days':
      if (chunk.hours.length > 0 && chunk.days.length === 0) chunk.hoursFirst = true;
      addDays(chunk, item.days);
      break;
    case 'hours':
      addHours(chunk, item.hours);
      break;
    case 'mode':
      if (!item.not) chunk.mode ??= item.mode;
      break;
    case 'site':
      chunk.site ??= item.site;
      break;
    case 'count':
      if (item.count > 0) chunk.count ??= { count: item.count, noun: item.noun ?? 'slot' };
      if (item.minutes) chunk.minutes ??= item.minutes;
      if (item.mode) chunk.mode ??= item.mode;
      break;
    case 'length':
      chunk.minutes ??= item.minutes;
      break;
  }
}

/** « mardi 2026-11-18 »: a weekday beside a date is its weekday, and is checked against it. */
function addDays(chunk: Chunk, days: Days) {
  const last = chunk.days.at(-1);
  const name =
    last?.sort === 'day' && last.day.sort === 'weekday' && !last.day.which
      ? last.day.weekday
      : undefined;
  if (name !== undefined && days.sort === 'day' && days.day.sort === 'date' && !days.day.weekday)
    chunk.days.splice(-1, 1, { sort: 'day', day: { ...days.day, weekday: name } });
  else chunk.days.push(days);
}

const narrowing = new Set<Hours['sort']>([
  'part',
  'lasting',
  'allday',
  'from',
  'until',
  'rest',
  'half',
]);

function addHours(chunk: Chunk, hours: Hours) {
  if (chunk.hours.length > 0 && !narrowing.has(hours.sort)) chunk.beside = true;
  const last = chunk.hours.at(-1);
  const both = last && (narrowing.has(hours.sort) || last.some(({ sort }) => narrowing.has(sort)));
  if (last && both) last.push(hours);
  else chunk.hours.push([hours]);
}
