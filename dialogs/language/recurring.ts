import { counted } from './counted.ts';
import type { Frame, Recurrence } from './frame.ts';
import type { Clause, Group } from './group.ts';
import { daysOf } from './group-days.ts';
import { minutesOf } from './minutes.ts';
import {
  atMinute,
  nowRounded,
  Question,
  rangeOf,
  type Setting,
  type Stretch,
  usualMinutes,
} from './stretch.ts';
import type { Habit, Hours } from './times.ts';

const isoDay = (date: Temporal.PlainDate): string => date.toString();

/** A series: its first occurrence at or after now, its weekdays, its end when one was said (R-RRULE). */
export function recurring(
  frame: Frame,
  groups: Group[],
  habit: Habit,
  clause: Clause,
  setting: Setting,
): Frame {
  const { now, doubts } = setting;
  doubts.add('recurrence');
  if (habit.unsupported) throw new Question('unsupported_recurrence');
  const [group] = groups;
  const days = [...new Set(groups.flatMap((one) => one.days))];
  const until = days.find(({ sort }) => sort === 'until' || sort === 'span');
  const bounds = days.length > 0 ? daysOf(days, now) : [];
  const weekdays =
    habit.weekdays.length > 0 ? habit.weekdays : bounds.map(({ from }) => from.dayOfWeek);
  const start = bounds.find(({ open }) => open !== 'until')?.from ?? now.toPlainDate();
  const end = until
    ? bounds.find(({ open }) => open !== 'from')?.to.subtract({ days: 1 })
    : undefined;
  const hours = groups.flatMap((one) => one.hours);
  if (hours.length === 0 && setting.kind === 'open') throw new Question('missing_time');
  const recurrence: Recurrence = {
    weekdays: weekdays.toSorted((a, b) => a - b),
    every: habit.every,
    ...(end && { until: isoDay(end) }),
  };
  const length = frame.slotMinutes ?? usualMinutes;
  const excepted = new Set(
    clause.except.flatMap(({ days }) =>
      days.flatMap((one) =>
        one.sort === 'day' && one.day.sort === 'weekday' ? [one.day.weekday] : [],
      ),
    ),
  );
  if (excepted.size > 0)
    recurrence.weekdays = recurrence.weekdays.filter((day) => !excepted.has(day));
  for (let ahead = 0; ahead < 15; ahead += 1) {
    const date = start.add({ days: ahead });
    if (
      !recurrence.weekdays.includes(date.dayOfWeek) ||
      (habit.parity !== undefined && (date.weekOfYear ?? 0) % 2 !== habit.parity)
    )
      continue;
    const stretches = occurrence(hours, date, length, setting);
    if (
      stretches.some(
        ({ from }) => Temporal.PlainDateTime.compare(from, now.toPlainDateTime()) < 0,
      ) &&
      hours.length > 0
    )
      continue;
    const capacity =
      group?.count && group.count.count > 1 && frame.intent === 'open_slots'
        ? { capacity: group.count.count }
        : {};
    const floor = nowRounded(now);
    const clipped = stretches.map((one) =>
      Temporal.PlainDateTime.compare(one.from, floor) < 0 ? { ...one, from: floor } : one,
    );
    return {
      ...frame,
      ...capacity,
      recurrence,
      ranges: counted(group ?? { days: [], hours: [] }, clipped, setting, length).map(rangeOf),
    };
  }
  throw new Question('missing_time');
}

function occurrence(
  hours: Hours[][],
  date: Temporal.PlainDate,
  length: number,
  setting: Setting,
): (Stretch & { point?: true; filled?: true })[] {
  if (hours.length === 0) return [{ from: atMinute(date, 0), to: atMinute(date, 1440) }];
  return hours.map((all) => {
    const { from, to, point, filled } = minutesOf(all, date, length, setting);
    return {
      from: atMinute(date, from),
      to: atMinute(date, to),
      ...(point && { point }),
      ...(filled && { filled }),
    };
  });
}
