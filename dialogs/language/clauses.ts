import { clauseOf } from './clause.ts';
import { correctedOf, withoutExcuses } from './corrected.ts';
import { type Clause, isAct, separator, temporal } from './group.ts';
import type { Placed } from './parse.ts';
import type { Days } from './times.ts';

/** Splits the items of a message into clauses, one an act; what stands behind a name is that doctor's. */
export function clausesOf(all: Placed[]): Clause[] {
  const sections = byPerson(all);
  if (!sections) return samePerson(sameDay(byHabit(all).flatMap(oneActEach)));
  return sections.flatMap((items) =>
    samePerson(sameDay(oneActEach(items))).map((clause) => ({ ...clause, inherited: true })),
  );
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

/** « Dr Blanc 9h-10h, Dr Haddad 14h-15h »: a section each, with the verb and the day that were said before the first name. */
function byPerson(all: Placed[]): Placed[][] | undefined {
  const places = all.flatMap((item, at) => (item.sort === 'who' ? [at] : []));
  const head = all.slice(0, places[0] ?? 0);
  const each = places
    .map((at, index) => all.slice(at, places[index + 1] ?? all.length))
    .filter((items) => items.some(temporal) || items.some(isAct));
  if (each.length < 2 || !each.every((items) => items.some(temporal))) return undefined;
  if (head.some(({ sort }) => sort === 'hours')) return undefined;
  return each.map((items) => [...headFor(items, head), ...items]);
}

/** « tous les lundis 14h-15h et les jeudis 9h-10h »: two recurrences, each with its own hours. */
function byHabit(all: Placed[]): Placed[][] {
  const acts = all.filter(isAct);
  const timed = (items: Placed[]) => items.some(({ sort }) => sort === 'hours');
  const starts = [0];
  for (const [at, item] of all.entries()) {
    const since = all.slice(starts.at(-1), at);
    const second = item.sort === 'habit' && since.some(({ sort }) => sort === 'habit');
    if (second && timed(since) && timed(all.slice(at))) starts.push(at);
  }
  if (starts.length < 2 || acts.length > 1) return [all];
  return starts.map((start, index) => {
    const items = all.slice(start, starts[index + 1] ?? all.length);
    return index === 0 ? items : [...acts, ...items];
  });
}

/** What of the words before the first name holds for a doctor who has a verb or a day of his own. */
function headFor(items: Placed[], head: Placed[]): Placed[] {
  const own = items.some(isAct) || openedBy(items);
  const dated = items.some(({ sort }) => sort === 'days' || sort === 'habit');
  return head.filter((item) => !(own && isAct(item)) && !(dated && temporal(item)));
}

/** « Dr Blanc absente lundi. Dr Petit visites demain 14h-17h »: places of one who is said to do nothing else. */
const openedBy = (items: Placed[]): boolean =>
  !items.some(isAct) && items.some(({ sort }) => sort === 'mode' || sort === 'count');

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

const isSaid = (item: Placed): boolean =>
  temporal(item) || item.sort === 'object' || item.sort === 'count';

type ActItem = Placed & { sort: 'act' };

/** The acts that begin a clause: one that only repeats the act before it, with nothing between, belongs to that one. */
function leading(items: Placed[]): number[] {
  const places: number[] = [];
  const acts = items.entries().flatMap(([at, item]) => (isAct(item) ? [{ at, item }] : []));
  for (const { at, item } of acts) {
    const last = places.at(-1) ?? -1;
    const before = items[last];
    const both = before && isAct(before) ? { before, item } : undefined;
    const between = items.slice(last + 1, at);
    if (both && merges(both, between, items.slice(at + 1))) continue;
    if (both?.before.weak && !between.some(isSaid)) places.pop();
    places.push(at);
  }
  return places;
}

/** True when an act says no more than the one before it. */
function merges(
  { before, item }: { before: ActItem; item: ActItem },
  between: Placed[],
  after: Placed[],
): boolean {
  const empty = !between.some(isSaid);
  // « quels créneaux sont ouverts », « annuler ABS »: what is listed or taken back
  const object = before.act === 'list' || (before.act === 'remove' && item.act === 'absent');
  if (object && empty && !between.some(separator)) return true;
  const apart = between.some(separator);
  if (before.act === item.act && (empty || !after.some(temporal))) return true;
  if (item.act !== 'open' || apart) return false;
  return before.act === 'open' || (item.weak ? empty : before.act === 'move');
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
  const start = previous + 1 + last + 1;
  const said = between.slice(last + 1).some(temporal);
  if (!said) return start;
  const before = between.slice(0, last).some(temporal);
  const after = items.slice(at + 1, next).some(temporal);
  const and = between[last]?.sort === 'and';
  const list = between[last - 1]?.sort === 'days' && between[last + 1]?.sort === 'days';
  return (!before && (and || after)) || (and && list && after) ? at : start;
}
