import type { Mode } from './frame.ts';
import type { Act } from './item.ts';
import type { Placed } from './parse.ts';
import type { Days, Habit, Hours } from './times.ts';

/** Days and hours that belong together, with what is said of them alone. Hours that stand together narrow each other. */
export interface Group {
  days: Days[];
  hours: Hours[][];
  mode?: Mode;
  site?: string;
  count?: { count: number; noun: 'slot' | 'patient' };
  minutes?: number;
  /** The hours were said before the days: « 14h-16h demain ». */
  hoursFirst?: true;
  /** Two hours with nothing between them: « 9h 12h ». */
  beside?: true;
}

/** One thing asked for: an act, when, and how. The place where hours meet days and verbs meet clauses. */
export interface Clause {
  act?: Act;
  weak: boolean;
  imperative: boolean;
  groups: Group[];
  except: Group[];
  /** « et surtout pas 17h30 »: not this. */
  negated: Group[];
  habit?: Habit;
  who: string[];
  /** What the act is done to: slots, an absence, everything. */
  object?: 'slot' | 'absence' | 'everything' | 'patient';
  corrected: boolean;
  /** Its day was said with another command. */
  inherited?: boolean;
  items: Placed[];
}

const temporal = (item: Placed) =>
  item.sort === 'hours' || item.sort === 'days' || item.sort === 'habit';
const separator = (item: Placed) =>
  ['and', 'but', 'comma', 'stop', 'colon', 'or'].includes(item.sort);
const isAct = (item: Placed): item is Placed & { sort: 'act' } => item.sort === 'act';

/** Business is only a reason where something else is asked for. */
function withoutExcuses(items: Placed[]): Placed[] {
  const acts = items.filter(isAct);
  const strong = acts.filter(({ act, weak }) => act !== 'busy' && act !== 'full' && !weak);
  const some = strong.length > 0 ? strong : acts.filter(({ act }) => act !== 'busy');
  if (some.length === 0) return items;
  return items.map((item) =>
    isAct(item) && item.act === 'busy' ? ({ ...item, sort: 'reason' } as Placed) : item,
  );
}

/** Splits the items of a message into clauses, one an act. */
export function clausesOf(all: Placed[]): Clause[] {
  return samePerson(sameDay(oneActEach(all))).flatMap(byPerson);
}

/** « pour le Dr Blanc, ouvre 14h-16h et ferme 17h »: a name before the first verb holds for all. */
function samePerson(clauses: Clause[]): Clause[] {
  const [first] = clauses;
  const who = first?.items.findIndex(({ sort }) => sort === 'who') ?? -1;
  const act = first?.items.findIndex(isAct) ?? -1;
  if (!first || who < 0 || who > act) return clauses;
  return clauses.map((clause) => (clause.who.length > 0 ? clause : { ...clause, who: first.who }));
}

/** « dispo demain 9h-11h, absent l'après-midi »: hours without a day are on the day just spoken of. */
function sameDay(clauses: Clause[]): Clause[] {
  let last: Days | undefined;
  return clauses.map((clause) => {
    const own = clause.groups.flatMap(({ days }) => days);
    const timed = clause.groups.some(({ hours }) => hours.length > 0);
    const today = clause.groups.some(({ hours }) =>
      hours.flat().some((one) => one.sort === 'part' && one.today),
    );
    const inherits = own.length === 0 && timed && !today && !clause.habit ? last : undefined;
    last = own.length === 1 && own[0]?.sort === 'day' ? own[0] : own.length > 0 ? undefined : last;
    return inherits
      ? {
          ...clause,
          inherited: true,
          groups: clause.groups.map((group) => ({ ...group, days: [inherits] })),
        }
      : clause;
  });
}

/** « Dr Blanc 9h-10h, Dr Haddad 14h-15h »: times that stand beside each name are that doctor's. */
function byPerson(clause: Clause): Clause[] {
  const places = clause.items.flatMap((item, at) => (item.sort === 'who' ? [at] : []));
  const each = places.map((at, index) =>
    clause.items.slice(at, places[index + 1] ?? clause.items.length),
  );
  if (places.length < 2 || !each.every((items) => items.some(temporal))) return [clause];
  const head = clause.items.slice(0, places[0]);
  return each.map((items) => ({
    ...clauseOf([...head, ...items], clause.corrected),
    ...(clause.act && { act: clause.act }),
    inherited: true,
  }));
}

function oneActEach(all: Placed[]): Clause[] {
  const items = withoutExcuses(correctedOf(all));
  const acts = leading(items);
  const lead = verblessLead(items, acts[0] ?? 0);
  if (lead > 0) return [clauseOf(items.slice(0, lead), false), ...oneActEach(items.slice(lead))];
  if (acts.length === 0) return [clauseOf(items, items.length < all.length)];
  const starts = acts.map((at, index) =>
    index === 0 ? 0 : boundary(items, acts[index - 1] ?? 0, at, acts[index + 1] ?? items.length),
  );
  return starts.map((start, index) =>
    clauseOf(items.slice(start, starts[index + 1] ?? items.length), items.length < all.length),
  );
}

/** « 14h-16h, absent demain »: hours that stand whole before the first act, and an act with times of its own, are two things. */
function verblessLead(items: Placed[], act: number): number {
  const before = items.slice(0, act);
  const cut = before.findLastIndex(
    (item) => item.sort === 'comma' || item.sort === 'stop' || item.sort === 'but',
  );
  const span = before
    .slice(0, Math.max(cut, 0))
    .some((item) => item.sort === 'hours' && item.hours.sort === 'span');
  const rest = items.slice(cut + 1, act).some(temporal) || items.slice(act + 1).some(temporal);
  const first = items[act];
  return cut > 0 && span && rest && first && isAct(first) && first.act !== 'open' ? cut + 1 : 0;
}

/** The acts that begin a clause: one that only repeats the act before it, with nothing between, belongs to that one. */
function leading(items: Placed[]): number[] {
  const places: number[] = [];
  for (const [at, item] of items.entries()) {
    if (!isAct(item)) continue;
    const last = places.at(-1);
    const before = last === undefined ? undefined : items[last];
    const between = last === undefined ? [] : items.slice(last + 1, at);
    const empty = !between.some(
      (one) => temporal(one) || one.sort === 'object' || one.sort === 'count',
    );
    const after = items.slice(at + 1).some((one) => temporal(one));
    if (before && isAct(before) && merges(before, item, empty, after, between.some(separator)))
      continue;
    if (before && isAct(before) && before.weak && empty) places.pop();
    places.push(at);
  }
  return places;
}

function merges(
  before: Placed & { sort: 'act' },
  item: Placed & { sort: 'act' },
  empty: boolean,
  after: boolean,
  apart: boolean,
): boolean {
  if (before.act === item.act && (empty || !after)) return true;
  if (item.weak && item.act === 'open') return !apart && (before.act === 'open' || empty);
  if (item.act === 'open' && before.act === 'open' && !apart) return true;
  return before.act === 'move' && item.act === 'open' && !apart;
}

/** Where the clause of an act begins: right after the last separator, or at the act itself when nothing is said before it. */
function boundary(items: Placed[], previous: number, at: number, next: number): number {
  const between = items.slice(previous + 1, at);
  const last = between.findLastIndex((item) => separator(item));
  if (last < 0) {
    const after = items.slice(at + 1, next).some(temporal);
    const firstTime = between.findIndex((item) => item.sort === 'days');
    const several = between.filter((item) => item.sort === 'days').length > 1;
    const split = between.findLastIndex((item) => item.sort === 'days');
    return !after && firstTime >= 0 && several ? previous + 1 + split : at;
  }
  const sep = between[last];
  const said = between.slice(last + 1).some(temporal);
  const before = between.slice(0, last).some(temporal);
  const after = items.slice(at + 1, next).some(temporal);
  if (!said) return previous + 1 + last + 1;
  if (sep?.sort === 'and' && !before) return at;
  if (!before && items[previous] && after) return at;
  return previous + 1 + last + 1;
}

/** « 15h euh non 16h »: what follows the slip takes the place of what stood before it, kind by kind. */
function correctedOf(items: Placed[]): Placed[] {
  const slip = items.findLastIndex((item) => item.sort === 'correct');
  if (slip <= 0) return items;
  const rest = items.slice(slip + 1);
  const next = rest.findIndex((item) => isAct(item));
  const after = next < 0 ? rest : rest.slice(0, next);
  const kinds = new Set(
    after
      .filter(
        (item) =>
          temporal(item) || item.sort === 'mode' || item.sort === 'site' || item.sort === 'who',
      )
      .map(({ sort }) => sort),
  );
  const before = correctedOf(items.slice(0, slip));
  const removed = new Set<Placed>();
  for (const sort of kinds) {
    const last = before.findLast((item) => item.sort === sort);
    if (last) removed.add(last);
  }
  const verb = rest.length > 0 && isAct(rest[0] as Placed) ? before.findLast(isAct) : undefined;
  if (verb && removed.size === 0 && before.filter(isAct).length === 1 && !before.some(temporal))
    removed.add(verb);
  if (removed.size === 0) return [...before, ...rest];
  return [...before.filter((item) => !removed.has(item)), ...rest];
}

/** A run of items between separators. */
interface Chunk extends Group {
  /** What stands between it and the run before. */
  after?: Placed['sort'];
  negated?: true;
  part?: 'except';
}

const emptyGroup = (): Group => ({ days: [], hours: [] });

function clauseOf(items: Placed[], corrected: boolean): Clause {
  const act = items.find((item) => isAct(item) && !item.weak) ?? items.find(isAct);
  const clause: Clause = {
    ...(act && isAct(act) && { act: act.act }),
    weak: Boolean(act && isAct(act) && act.weak),
    imperative: Boolean(act && isAct(act) && act.imperative),
    groups: [],
    except: [],
    negated: [],
    who: items.flatMap((item) => (item.sort === 'who' ? item.names : [])),
    corrected,
    items,
  };
  const habits = items.filter((item) => item.sort === 'habit');
  const [habit] = habits;
  if (habit?.sort === 'habit')
    clause.habit = joinHabits(
      habits.flatMap((item) => (item.sort === 'habit' ? [item.habit] : [])),
    );
  if (
    clause.act === 'remove' &&
    items.some((item) => item.sort === 'object' && item.noun === 'absence')
  )
    clause.act = 'present';
  if (
    clause.habit &&
    isDaily(clause.habit) &&
    items.some((item) => item.sort === 'days' && item.days.sort === 'span')
  )
    delete clause.habit;
  const object = items.find(
    (item) =>
      item.sort === 'object' ||
      item.sort === 'everything' ||
      (item.sort === 'count' && item.count === 0),
  );
  if (object?.sort === 'object') clause.object = object.noun;
  else if (object?.sort === 'everything') clause.object = 'everything';
  else if (object) clause.object = 'patient';
  const chunks = chunksOf(items);
  clause.groups = joined(chunks.filter(({ part, negated }) => !part && !negated));
  clause.except = chunks.filter(({ part }) => part === 'except');
  clause.negated = chunks.filter(({ negated, part }) => negated && !part);
  lentHours(clause);
  return clause;
}

/** « tous les jours sauf le mercredi 14h-15h »: the only hours are those of what stays. */
function lentHours({ groups, except, habit }: Clause) {
  const [only] = except;
  const bare = groups.every(({ hours }) => hours.length === 0);
  if (!only || except.length > 1 || !bare || only.days.length === 0 || only.hours.length === 0)
    return;
  if (groups.length === 0 && !habit) return;
  if (groups.length === 0) groups.push(emptyGroup());
  for (const group of groups) group.hours = only.hours;
  only.hours = [];
}

const isDaily = ({ weekdays, every, parity }: Habit) =>
  weekdays.length === 7 && every === 1 && parity === undefined;

const joinHabits = ([first, ...others]: Habit[]): Habit => {
  if (!first) return { weekdays: [], every: 1 };
  const weekdays = [...new Set([first, ...others].flatMap(({ weekdays }) => weekdays))];
  const every = Math.max(...[first, ...others].map(({ every }) => every));
  const narrowest = [first, ...others].find(
    ({ weekdays }) => weekdays.length > 0 && weekdays.length < 7,
  );
  const parity = [first, ...others].find((one) => one.parity !== undefined)?.parity;
  return {
    ...first,
    ...(parity !== undefined && { parity }),
    weekdays:
      others.length > 0 && narrowest && first.weekdays.length === 7 ? narrowest.weekdays : weekdays,
    every,
    ...(others.some(({ unsupported }) => unsupported) && { unsupported: true as const }),
  };
};

function chunksOf(items: Placed[]): Chunk[] {
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

/** Joins the runs into groups: hours without days take those of their neighbours, days without hours likewise. */
function joined(chunks: Chunk[]): Group[] {
  const groups: Group[] = [];
  let waiting: Chunk | undefined;
  for (const chunk of chunks) {
    const timed = chunk.days.length > 0 || chunk.hours.length > 0;
    const last = groups.at(-1);
    if (!timed) {
      waiting = qualify(groups, chunk, waiting);
    } else if (last && takesIn(last, chunk)) {
      last.days.push(...chunk.days);
      const inside =
        chunk.after !== 'and' &&
        last.hours.length === 1 &&
        last.hours[0]?.length === 1 &&
        last.hours[0][0]?.sort === 'part' &&
        chunk.hours.length > 0;
      if (inside) last.hours = chunk.hours.map((one) => [...(last.hours[0] ?? []), ...one]);
      else last.hours.push(...chunk.hours);
      Object.assign(last, {
        ...qualities(chunk),
        ...qualities(last),
        ...(chunk.hoursFirst && { hoursFirst: true as const }),
      });
    } else
      groups.push({
        ...(last && inherited(last, chunk)),
        ...(waiting && qualities(waiting)),
        ...chunk,
        days: [...(chunk.days.length ? chunk.days : last && chunk.hours.length ? last.days : [])],
      });
    if (timed) waiting = undefined;
  }
  if (waiting && groups.length === 0) groups.push({ ...emptyGroup(), ...qualities(waiting) });
  spreadBack(groups);
  return shared(groups);
}

const qualities = ({ mode, site, count, minutes }: Group): Partial<Group> => ({
  ...(mode && { mode }),
  ...(site && { site }),
  ...(count && { count }),
  ...(minutes && { minutes }),
});

/** Nothing but days pass from one group to the next. */
const inherited = (_: Group, __: Chunk): Partial<Group> => ({});

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
  if (!first || !first.hoursFirst) return;
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
