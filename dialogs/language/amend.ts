import { clausesOf } from './clauses.ts';
import type { Frame, KnownCommand, Range } from './frame.ts';
import type { Clause } from './group.ts';
import { meaningOf } from './meaning.ts';
import type { Placed } from './parse.ts';
import type { SasHours } from './sas-hours.ts';
import type { Days } from './times.ts';

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
  return { ...kept(known), ...frame };
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

/** Fills what was not said from the known command: its days under new hours, its hours on new days. */
function complete(clause: Clause, known: KnownCommand, items: Placed[]) {
  const group =
    clause.groups.find(({ days, hours }) => days.length + hours.length > 0) ?? clause.groups[0];
  const [first] = known.ranges;
  const saidDays = items.some((item) => item.sort === 'days' || item.sort === 'habit');
  const saidHours = items.some((item) => item.sort === 'hours');
  if (!first) return;
  const before = known.ranges.map((range): Clause['groups'][number] =>
    isDay(range)
      ? { days: [spanDays(range)], hours: [] }
      : {
          days: [dayOf(range.start)],
          hours: [
            [
              {
                sort: 'span',
                from: clockOf(range.start),
                to: { minute: clockOf(range.end).minute || 1440 },
              },
            ],
          ],
        },
  );
  if (!group || clause.groups.every(({ days, hours }) => days.length + hours.length === 0)) {
    const qualities = group
      ? Object.fromEntries(
          Object.entries(group).filter(([key]) => !['days', 'hours'].includes(key)),
        )
      : {};
    clause.groups = before.map((one) => ({ ...one, ...qualities }));
    return;
  }
  const negated = clause.except
    .flatMap(({ hours }) => hours.flat())
    .find((one) => one.sort === 'point');
  const fresh =
    group.hours.length === 1 && group.hours[0]?.length === 1 ? group.hours[0][0] : undefined;
  if (negated?.sort === 'point' && fresh?.sort === 'point' && !isDay(first)) {
    const [start, end] = [clockOf(first.start), clockOf(first.end)];
    if (
      negated.at.minute === start.minute &&
      fresh.at.minute < end.minute &&
      end.minute - start.minute > 20
    )
      group.hours = [[{ sort: 'span', from: fresh.at, to: end }]];
    else if (negated.at.minute === end.minute && fresh.at.minute > start.minute)
      group.hours = [[{ sort: 'span', from: start, to: fresh.at }]];
  }
  clause.negated = clause.negated.filter(({ hours }) => hours.length === 0);
  if (saidHours && !saidDays) {
    for (const one of clause.groups)
      one.days = known.ranges
        .map((range) => dayOf(range.start))
        .filter(
          (day, at, all) =>
            all.findIndex((other) => JSON.stringify(other) === JSON.stringify(day)) === at,
        );
    bounded(clause, first);
  }
  if (saidDays && !saidHours && !isDay(first))
    for (const one of clause.groups) one.hours = before.flatMap(({ hours }) => hours);
  if (saidDays && isDay(first)) untilDay(clause, first);
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
  for (const group of clause.groups) {
    group.hours = group.hours.map((all) =>
      all.map((one) => {
        if (one.sort === 'until' && !isDay(first))
          return { sort: 'span', from: clockOf(first.start), to: one.to };
        if (one.sort === 'from' && !isDay(first))
          return {
            sort: 'span',
            from: one.from,
            to: { minute: clockOf(first.end).minute || 1440 },
          };
        return one;
      }),
    );
  }
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
