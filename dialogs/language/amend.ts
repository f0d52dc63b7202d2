import { clausesOf } from './clauses.ts';
import type { Frame, KnownCommand, Range } from './frame.ts';
import { type Clause, emptyGroup, type Group } from './group.ts';
import { meaningOf } from './meaning.ts';
import type { Placed } from './parse.ts';
import type { SasHours } from './sas-hours.ts';
import type { Clock, Days, Hours } from './times.ts';

const acts = {
  open_slots: 'open',
  close_slots: 'close',
  declare_unavailability: 'absent',
  cancel_unavailability: 'present',
  list_slots: 'list',
} as const;

/** True when something said can change a command: a time, a mode, a place, a number, a name. */
export const changesSomething = (items: Placed[]): boolean =>
  items.some(
    (item) =>
      ['hours', 'days', 'habit', 'mode', 'site', 'length', 'who'].includes(item.sort) ||
      (item.sort === 'count' && item.count > 0),
  );

/** A day as the grammar would have read it. */
const dayOf = (at: string): Days => {
  const { day, month, year } = Temporal.PlainDate.from(at.slice(0, 10));
  return { sort: 'day', day: { sort: 'date', day, month, year } };
};

const isDay = ({ start, end }: Range) => start.endsWith('T00:00') && end.endsWith('T00:00');
const clockOf = (at: string) => ({
  minute: Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)),
});

/** A command with what was said put in the place of what it had; what was not said again stays. */
export function amended(
  known: KnownCommand,
  items: Placed[],
  now: Temporal.ZonedDateTime,
  hours: SasHours,
): Frame | undefined {
  const [said] = clausesOf(items.filter((item) => item.sort !== 'act'));
  if (!said) return undefined;
  const act = acts[known.intent as keyof typeof acts];
  if (!act) return undefined;
  const clause: Clause = { ...said, act, weak: false, corrected: false };
  complete(clause, known, items);
  const [frame] = meaningOf(clause, now, hours).frames;
  if (!frame || frame.clarify) return frame;
  return onItsDays({ ...kept(known), ...frame, ranges: onceEach(frame.ranges) }, clause);
}

/** Two stretches put on one day are one. */
const onceEach = (ranges: Range[]): Range[] =>
  ranges.filter(
    ({ start, end }, at) =>
      ranges.findIndex((one) => one.start === start && one.end === end) === at,
  );

/** « et le jeudi aussi » after « tous les mardis »: every Thursday. */
function onItsDays(frame: Frame, { groups, habit }: Clause): Frame {
  const days = groups.flatMap((group) => group.days);
  const weekdays = days.flatMap((one) =>
    one.sort === 'day' && one.day.sort === 'weekday' ? [one.day.weekday] : [],
  );
  const other = frame.recurrence && !habit && days.length > 0 && weekdays.length === days.length;
  return other && frame.recurrence
    ? { ...frame, recurrence: { ...frame.recurrence, weekdays } }
    : frame;
}

const kept = ({
  intent,
  mode,
  site,
  practitioner,
  slotMinutes,
  capacity,
  recurrence,
}: KnownCommand): Frame => ({
  intent,
  ranges: [],
  ...(mode && { mode }),
  ...(site && { site }),
  ...(practitioner && { practitioner }),
  ...(slotMinutes && { slotMinutes }),
  ...(capacity && { capacity }),
  ...(recurrence && { recurrence }),
});

/** What of a clause has no time of its own. */
const isTimeless = ({ days, hours }: Group): boolean => days.length + hours.length === 0;

/** A range of the known command, as the grammar would have read it. */
const groupOf = (range: Range): Group =>
  isDay(range)
    ? { days: [spanDays(range)], hours: [] }
    : { days: [dayOf(range.start)], hours: [[spanHours(range)]] };

const endOf = ({ end }: Range): Clock => ({ minute: clockOf(end).minute || 1440 });

const spanHours = (range: Range): Hours => ({
  sort: 'span',
  from: clockOf(range.start),
  to: endOf(range),
});

/** Fills what was not said from the known command: its days under new hours, its hours on new days. */
function complete(clause: Clause, { ranges }: KnownCommand, items: Placed[]) {
  const [first] = ranges;
  if (!first) return;
  const before = ranges.map(groupOf);
  if (clause.groups.every(isTimeless)) {
    const { days: _, hours: __, ...qualities } = clause.groups[0] ?? emptyGroup();
    clause.groups = before.map((one) => ({ ...one, ...qualities }));
    return;
  }
  if (!isDay(first)) replaceBound(clause, first);
  clause.negated = clause.negated.filter(({ hours }) => hours.length === 0);
  const saidDays = items.some(({ sort }) => sort === 'days' || sort === 'habit');
  const saidHours = items.some(({ sort }) => sort === 'hours');
  if (saidHours && !saidDays) onKnownDays(clause, ranges, first);
  if (saidDays && isDay(first)) untilDay(clause, first);
  else if (saidDays && !saidHours)
    for (const one of clause.groups) one.hours = eachOnce(before.flatMap(({ hours }) => hours));
}

/** The hours of several days, said once for another. */
const eachOnce = (all: Hours[][]): Hours[][] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** « pas 14h mais 15h »: the bound that is taken back gets the new time, the other stays. */
function replaceBound(clause: Clause, first: Range) {
  const group = clause.groups.find((one) => !isTimeless(one));
  const fresh = group?.hours.length === 1 && group.hours[0]?.length === 1 && group.hours[0][0];
  const old = clause.except
    .flatMap(({ hours }) => hours.flat())
    .find((one) => one.sort === 'point');
  if (!group || !fresh || fresh.sort !== 'point' || !old) return;
  const [start, end] = [clockOf(first.start), clockOf(first.end)];
  const long = end.minute - start.minute > 20;
  if (old.at.minute === start.minute && fresh.at.minute < end.minute && long)
    group.hours = [[{ sort: 'span', from: fresh.at, to: end }]];
  else if (old.at.minute === end.minute && fresh.at.minute > start.minute)
    group.hours = [[{ sort: 'span', from: start, to: fresh.at }]];
}

function onKnownDays(clause: Clause, ranges: Range[], first: Range) {
  const dates = new Set(ranges.map(({ start }) => start.slice(0, 10)));
  for (const one of clause.groups) one.days = [...dates].map(dayOf);
  bounded(clause, first);
}

const spanDays = ({ start, end }: Range): Days => {
  const from = dayOf(start);
  const last = Temporal.PlainDate.from(end.slice(0, 10)).subtract({ days: 1 });
  const to = dayOf(last.toString());
  return from.sort === 'day' && to.sort === 'day'
    ? { sort: 'span', from: from.day, to: to.day }
    : from;
};

/** « plutôt jusqu'à 17h » keeps the start; « à partir de 15h » keeps the end. */
function bounded(clause: Clause, first: Range) {
  if (isDay(first)) return;
  const bound = (one: Hours): Hours => {
    if (one.sort === 'until') return { sort: 'span', from: clockOf(first.start), to: one.to };
    if (one.sort === 'from') return { sort: 'span', from: one.from, to: endOf(first) };
    return one;
  };
  for (const group of clause.groups) group.hours = group.hours.map((all) => all.map(bound));
}

/** « jusqu'au 24 en fait » keeps the first day. */
function untilDay(clause: Clause, first: Range) {
  const from = dayOf(first.start);
  for (const group of clause.groups) {
    group.days = group.days.map(
      (one): Days =>
        one.sort === 'until' && from.sort === 'day' && 'sort' in one.to && !('weeks' in one.to)
          ? { sort: 'span', from: from.day, to: one.to as never }
          : one,
    );
  }
}
