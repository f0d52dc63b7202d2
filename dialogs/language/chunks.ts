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

/** The runs of a clause while they are read, item by item. */
interface Reader {
  chunks: Chunk[];
  chunk: Chunk;
  excepting: boolean;
  negating: boolean;
  /** The separator before the run. */
  before?: Placed['sort'];
}

const isFilled = ({ days, hours, mode, site, count, minutes }: Chunk): boolean =>
  days.length > 0 || hours.length > 0 || Boolean(mode || site || count || minutes);

/** Ends the run: what follows is another. */
function close(reader: Reader) {
  const { chunks, chunk, before, excepting, negating } = reader;
  if (isFilled(chunk))
    chunks.push({
      ...chunk,
      ...(before && { after: before }),
      ...(excepting && { part: 'except' as const }),
      ...(negating && { negated: true as const }),
    });
  reader.chunk = emptyGroup();
}

/** « sauf 15h, 16h » goes on after a comma with more hours; any other comma, a stop or a but ends it. */
function stillExcepting({ chunks, excepting }: Reader, item: Placed, next?: Placed): boolean {
  if (item.sort === 'but' || item.sort === 'stop') return false;
  const last = chunks.at(-1);
  if (!excepting || item.sort !== 'comma' || last?.part !== 'except') return excepting;
  return next?.sort === 'hours' && last.hours.length > 0;
}

function readItem(reader: Reader, item: Placed, next?: Placed) {
  if (item.sort === 'except') {
    close(reader);
    reader.excepting = true;
  } else if (item.sort === 'not' && temporal(next ?? item)) {
    close(reader);
    reader.negating = true;
  } else if (separator(item)) {
    close(reader);
    reader.before = item.sort;
    reader.negating = false;
    reader.excepting = stillExcepting(reader, item, next);
  } else if (isAct(item)) {
    if (reader.excepting || reader.negating) close(reader);
    reader.excepting = false;
    reader.negating = false;
  } else addTo(reader.chunk, item);
}

/** Cuts the items of a clause into runs at its separators, exceptions and negations. */
export function chunksOf(items: Placed[]): Chunk[] {
  const reader: Reader = { chunks: [], chunk: emptyGroup(), excepting: false, negating: false };
  for (const [at, item] of items.entries()) readItem(reader, item, items[at + 1]);
  close(reader);
  return reader.chunks;
}

/** Puts an item into the run it stands in. Hours beside hours narrow each other when one is a part of the day. */
function addTo(chunk: Chunk, item: Placed): void {
  switch (item.sort) {
    case 'days':
      if (chunk.hours.length > 0 && chunk.days.length === 0) chunk.hoursFirst = true;
      addDays(chunk, item.days);
      return;
    case 'hours':
      addHours(chunk, item.hours);
      return;
    case 'mode':
      if (!item.not) chunk.mode ??= item.mode;
      return;
    case 'site':
      chunk.site ??= item.site;
      return;
    case 'count':
      addCount(chunk, item);
      return;
    case 'length':
      chunk.minutes ??= item.minutes;
  }
}

function addCount(chunk: Chunk, item: Placed & { sort: 'count' }) {
  const { count, noun = 'slot', minutes, mode } = item;
  if (count > 0) chunk.count ??= { count, noun };
  if (minutes) chunk.minutes ??= minutes;
  if (mode) chunk.mode ??= mode;
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
