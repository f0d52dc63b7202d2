import { capacityOf, counted } from './counted.ts';
import type { Frame, Recurrence } from './frame.ts';
import type { Clause, Group } from './group.ts';
import { emptyGroup } from './group.ts';
import { daysOf } from './group-days.ts';
import {
  atMinute,
  nowRounded,
  Question,
  rangeOf,
  type Setting,
  type Stretch,
  usualMinutes,
} from './stretch.ts';
import { onDate, type Told } from './stretches.ts';
import type { Habit, Hours } from './times.ts';

/** A series: its first occurrence at or after now, its weekdays, its end when one was said (R-RRULE). */
export function recurring(
  frame: Frame,
  groups: Group[],
  habit: Habit,
  clause: Clause,
  setting: Setting,
): Frame {
  setting.doubts.add('recurrence');
  if (habit.unsupported) throw new Question('unsupported_recurrence');
  const { start, recurrence } = seriesOf(groups, habit, clause, setting);
  const hours = groups.flatMap((one) => one.hours);
  if (hours.length === 0 && setting.kind === 'open') throw new Question('missing_time');
  const length = frame.slotMinutes ?? usualMinutes;
  for (let days = 0; days < 15; days += 1) {
    const date = start.add({ days });
    if (!recurrence.weekdays.includes(date.dayOfWeek) || !inParity(date, habit)) continue;
    const stretches = occurrence(hours, date, length, setting);
    if (hours.length > 0 && stretches.some(({ from }) => hasBegun(from, setting))) continue;
    const first = counted(groups[0] ?? emptyGroup(), clipped(stretches, setting), setting, length);
    return {
      ...frame,
      ...capacityOf(groups[0], frame),
      recurrence,
      ranges: first.map(rangeOf),
    };
  }
  throw new Question('missing_time');
}

const inParity = (date: Temporal.PlainDate, { parity }: Habit): boolean =>
  parity === undefined || (date.weekOfYear ?? 0) % 2 === parity;

const hasBegun = (from: Temporal.PlainDateTime, { now }: Setting): boolean =>
  Temporal.PlainDateTime.compare(from, now.toPlainDateTime()) < 0;

function clipped<S extends Stretch>(stretches: S[], { now }: Setting): S[] {
  const floor = nowRounded(now);
  return stretches.map((one) =>
    Temporal.PlainDateTime.compare(one.from, floor) < 0 ? { ...one, from: floor } : one,
  );
}

/** On which days, from when and until when. */
function seriesOf(
  groups: Group[],
  habit: Habit,
  clause: Clause,
  { now }: Setting,
): { start: Temporal.PlainDate; recurrence: Recurrence } {
  const days = [...new Set(groups.flatMap((one) => one.days))];
  const bounds = days.length > 0 ? daysOf(days, now) : [];
  const ended = days.some(({ sort }) => sort === 'until' || sort === 'span');
  const end = ended ? bounds.find(({ open }) => open !== 'from') : undefined;
  const excepted = exceptedDays(clause);
  const except = exceptedDates(clause, now);
  const weekdays =
    habit.weekdays.length > 0 ? habit.weekdays : bounds.map(({ from }) => from.dayOfWeek);
  return {
    start: bounds.find(({ open }) => open !== 'until')?.from ?? now.toPlainDate(),
    recurrence: {
      weekdays: weekdays.toSorted((a, b) => a - b).filter((day) => !excepted.has(day)),
      every: habit.every,
      ...(end && { until: end.to.subtract({ days: 1 }).toString() }),
      ...(except.length > 0 && { except }),
    },
  };
}

const exceptedDays = ({ except }: Clause): Set<number> =>
  new Set(
    except.flatMap(({ days }) =>
      days.flatMap((one) =>
        one.sort === 'day' && one.day.sort === 'weekday' ? [one.day.weekday] : [],
      ),
    ),
  );

/** « sauf le 8 décembre » takes one day out of a recurrence; a weekday takes out every one of it. */
const exceptedDates = ({ except }: Clause, now: Temporal.ZonedDateTime): string[] =>
  except
    .flatMap(({ days }) =>
      days.filter((one) => !(one.sort === 'day' && one.day.sort === 'weekday')),
    )
    .flatMap((days) => daysOf([days], now))
    .flatMap(({ from, to }) =>
      Array.from({ length: Math.min(from.until(to).days, 92) }, (_, at) =>
        from.add({ days: at }).toString(),
      ),
    );

function occurrence(
  hours: Hours[][],
  date: Temporal.PlainDate,
  length: number,
  setting: Setting,
): Told[] {
  if (hours.length === 0) return [{ from: atMinute(date, 0), to: atMinute(date, 1440) }];
  return hours.map((all) => onDate(date, all, length, setting));
}
