import type { Chunk } from './chunks.ts';
import type { Group } from './group.ts';
import { emptyGroup } from './group.ts';

/** Joins the runs into groups: hours without days take those of their neighbours, days without hours likewise. */
export function joined(chunks: Chunk[]): Group[] {
  const groups: Group[] = [];
  let waiting: Chunk | undefined;
  for (const chunk of chunks) {
    if (isTimeless(chunk)) {
      waiting = qualify(groups, chunk, waiting);
      continue;
    }
    const last = groups.at(-1);
    if (last && takesIn(last, chunk)) takeIn(last, chunk);
    else groups.push(groupOf(chunk, last, waiting));
    waiting = undefined;
  }
  if (waiting && groups.length === 0) groups.push({ ...emptyGroup(), ...qualities(waiting) });
  spreadBack(groups);
  return shared(groups);
}

const isTimeless = ({ days, hours }: Group): boolean => days.length + hours.length === 0;

/** Only days pass from one group to the next. */
const groupOf = (chunk: Chunk, last: Group | undefined, waiting: Chunk | undefined): Group => ({
  ...(waiting && qualities(waiting)),
  ...chunk,
  days: [...(chunk.days.length > 0 || chunk.hours.length === 0 ? chunk.days : (last?.days ?? []))],
});

/** Hours after a lone part of the day lie inside it, unless « and » stands between. */
function takeIn(last: Group, chunk: Chunk) {
  const [part, more] = last.hours;
  const alone = !more && part?.length === 1 && part[0]?.sort === 'part';
  last.days.push(...chunk.days);
  const [begun] = last.hours;
  const [until, other] = chunk.hours.flat();
  if (
    !more &&
    !other &&
    until?.sort === 'until' &&
    begun?.some(({ sort }) => sort === 'from' || sort === 'point')
  )
    begun.push(until);
  else if (alone && chunk.after !== 'and' && chunk.hours.length > 0)
    last.hours = chunk.hours.map((one) => [...part, ...one]);
  else last.hours.push(...chunk.hours);
  Object.assign(last, {
    ...qualities(chunk),
    ...qualities(last),
    ...(chunk.hoursFirst && { hoursFirst: true as const }),
  });
}

const qualities = ({ mode, site, count, minutes }: Group): Partial<Group> => ({
  ...(mode && { mode }),
  ...(site && { site }),
  ...(count && { count }),
  ...(minutes && { minutes }),
});

/** « lundi et mardi 9h », « demain 9h-11h et 14h-16h », « 14h et 16h demain » are one group; unlike qualities make two. */
function takesIn(last: Group, chunk: Chunk): boolean {
  if (unlike(last, chunk)) return false;
  const [lastDays, lastHours] = [last.days.length > 0, last.hours.length > 0];
  const [days, hours] = [chunk.days.length > 0, chunk.hours.length > 0];
  if (lastDays && !lastHours) return true;
  if (!lastDays && lastHours) return hours && !(days && !chunk.hoursFirst);
  if (lastDays && lastHours && !days) return hours && !last.hoursFirst;
  if (lastDays && lastHours && days && !hours) return last.hoursFirst === true;
  return false;
}

const unlike = (a: Group, b: Group): boolean =>
  Boolean(
    (a.mode && b.mode && a.mode !== b.mode) ||
      (a.site && b.site && a.site !== b.site) ||
      (a.count && b.count) ||
      (a.count && b.hours.length > 0 && a.hours.length > 0 && b.count),
  );

/** A mode, a place, a count said apart belongs to what stands before it, else to what follows. */
function qualify(groups: Group[], chunk: Chunk, waiting: Chunk | undefined): Chunk | undefined {
  const last = groups.at(-1);
  if (!last) return { ...waiting, ...chunk, ...(waiting && qualities(waiting)) };
  for (const group of groups) Object.assign(group, { ...qualities(chunk), ...qualities(group) });
  return undefined;
}

/** Hours before the only days of the clause belong to them: « 9h-10h au cabinet, 11h-12h en visio demain ». */
function spreadBack(groups: Group[]) {
  const dated = groups.findIndex(({ days }) => days.length > 0);
  const first = groups[dated];
  if (!first?.hoursFirst) return;
  for (const group of groups.slice(0, dated)) group.days = first.days;
}

/** One mode for the whole clause, said with its first or last group, holds for all. */
function shared(groups: Group[]): Group[] {
  const modes = new Set(groups.flatMap(({ mode }) => mode ?? []));
  const sites = new Set(groups.flatMap(({ site }) => site ?? []));
  const lengths = new Set(groups.flatMap(({ minutes }) => minutes ?? []));
  const [mode] = modes;
  const [site] = sites;
  const [minutes] = lengths;
  return groups.map((group) => ({
    ...group,
    ...(modes.size === 1 && mode && { mode }),
    ...(sites.size === 1 && site && { site }),
    ...(lengths.size === 1 && minutes && { minutes }),
  }));
}
