import { chunksOf } from './chunks.ts';
import { type Clause, emptyGroup, type Group, isAct } from './group.ts';
import { joined } from './groups.ts';
import type { Placed } from './parse.ts';
import type { Habit } from './times.ts';

/** Reads the items of one act: its times by group, what is excepted, whom and what it is for. */
export function clauseOf(items: Placed[], corrected: boolean): Clause {
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
  if (clause.act === 'remove' && items.some(isAbsence)) clause.act = 'present';
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
  clause.groups = told(clause.groups);
  clause.except = chunks.filter(({ part }) => part === 'except');
  clause.negated = chunks.filter(({ negated, part }) => negated && !part);
  lentHours(clause);
  return clause;
}

/** « tout à l'heure, 14h-15h30 »: what is vague gives way to hours that are exact. */
function told(groups: Group[]): Group[] {
  const exact = groups.some(({ hours }) =>
    hours.flat().some(({ sort }) => sort === 'span' || sort === 'from'),
  );
  if (!exact) return groups;
  return groups
    .map((group) => ({
      ...group,
      hours: group.hours.filter((all) => !all.every(({ sort }) => sort === 'vague')),
    }))
    .filter(
      ({ days, hours }, at) =>
        hours.length > 0 || days.length > 0 || groups[at]?.hours.length === 0,
    );
}

const isAbsence = (item: Placed): boolean =>
  item.sort === 'act' ? item.act === 'absent' : item.sort === 'object' && item.noun === 'absence';

/** « tous les jours sauf le mercredi 14h-15h »: the only hours are those of what stays. */
function lentHours({ act, groups, except, habit }: Clause) {
  const [only] = except;
  if (act && act !== 'open' && !habit) return;
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
