import { type DaySpan, narrow } from './days.ts';
import type { Group } from './group.ts';
import { daysOf, eachDay } from './group-days.ts';
import { minutesOf } from './minutes.ts';
import { dayBounds } from './sas-hours.ts';
import { atMinute, minus, Question, type Setting, type Stretch } from './stretch.ts';
import type { Hours } from './times.ts';

const saysToday = (hours: Hours[][]) =>
  hours.flat().some((one) => one.sort === 'part' && one.today);

/** A stretch that may be one point, or have bounds that were not said. */
export type Told = Stretch & { point?: true; filled?: true };

/** The times of a group: days cut with hours, in order. */
export function stretchesOf(group: Group, setting: Setting, length: number): Told[] {
  const { now, kind, doubts } = setting;
  const hours = noonAfterDay(group);
  const spans = daysOf(group.days, now);
  if (spans.some(({ fromMinute, toMinute }) => fromMinute !== undefined || toMinute !== undefined))
    return spans.map((span) => exactStretch(span, setting));
  if (hours.length === 0 && (kind === 'open' || spans.length === 0))
    throw new Question('missing_time');
  if (hours.length === 0) return spans.map((span) => wholeDays(span, setting));
  if (spans.some(({ open }) => open)) doubts.add('until-day');
  const allDay = hours.flat().some(({ sort }) => sort === 'allday');
  if (spans.length === 0 && allDay && !saysToday(hours)) doubts.add('no-date');
  if (kind === 'other' && spans.some(({ open }) => open === 'until'))
    return spans.map((span) => wholeDays(span, setting));
  return datesOf(group, spans, setting).flatMap((date) =>
    hours.map((all) => onDate(date, all, length, setting)),
  );
}

/** The dates of a group, today when none is said; hours of a week are those of its working days. */
function datesOf({ days }: Group, spans: DaySpan[], { now, doubts }: Setting) {
  const dates = spans.length > 0 ? eachDay(spans) : [now.toPlainDate()];
  if (dates.length > 1 && days.some(({ sort }) => !['day', 'list'].includes(sort)))
    doubts.add('week-days');
  const week = dates.length > 2 && days.some(({ sort }) => sort === 'week');
  return week ? dates.filter(({ dayOfWeek }) => dayOfWeek <= 5) : dates;
}

/** Hours on their date. */
export function onDate(
  date: Temporal.PlainDate,
  hours: Hours[],
  length: number,
  setting: Setting,
): Told {
  const { from, to, point, filled } = minutesOf(hours, date, length, setting);
  return {
    from: atMinute(date, from),
    to: atMinute(date, to),
    ...(point && { point }),
    ...(filled && { filled }),
  };
}

/** « demain midi » is the midday; « à midi » the hour. */
function noonAfterDay({ days, hours }: Group): Hours[][] {
  if (days.length === 0) return hours;
  return hours.map((all) =>
    all.map(
      (one): Hours =>
        one.sort === 'point' && one.at.noon ? { sort: 'part', part: 'midday' } : one,
    ),
  );
}

function exactStretch(span: DaySpan, setting: Setting): Stretch {
  const last = span.to.subtract({ days: 1 });
  const end = setting.kind === 'open' ? dayBounds(setting.hours, last.dayOfWeek).to : 1440;
  const from = atMinute(span.from, span.fromMinute ?? 0);
  const to = atMinute(last, span.toMinute ?? end);
  if (Temporal.PlainDateTime.compare(from, to) >= 0) throw new Question('end_before_start');
  return { from, to };
}

function wholeDays(span: DaySpan, { doubts }: Setting): Stretch {
  if (span.open === 'until') doubts.add('until-day');
  if (span.open === 'from') doubts.add('until-day');
  return { from: atMinute(span.from, 0), to: atMinute(span.to, 0) };
}

/** Takes « sauf … » out of the times. */
export function without(
  stretches: Stretch[],
  except: Group[],
  setting: Setting,
  length: number,
): Stretch[] {
  let left = stretches;
  for (const group of except) {
    const days = [...new Set(left.map(({ from }) => from.toPlainDate().toString()))];
    const spans =
      group.days.length > 0
        ? exceptDays(group, left, setting)
        : days.map((day) => ({
            from: Temporal.PlainDate.from(day),
            to: Temporal.PlainDate.from(day).add({ days: 1 }),
          }));
    const holes =
      group.hours.length === 0
        ? spans.map((span) => wholeDays(span, setting))
        : eachDay(spans).flatMap((date) =>
            group.hours.map((all) => {
              const { from, to } = minutesOf(all, date, length, { ...setting, kind: 'other' });
              return { from: atMinute(date, from), to: atMinute(date, to) };
            }),
          );
    for (const hole of holes) left = left.flatMap((one) => minus(one, hole));
  }
  return left;
}

/** A weekday excepted is the one inside the days that were said. */
function exceptDays(group: Group, stretches: Stretch[], { now }: Setting): DaySpan[] {
  const first = stretches[0]?.from.toPlainDate();
  const last = stretches.at(-1)?.to.toPlainDate();
  if (first && last) {
    const wide = { from: first, to: last.add({ days: 1 }) };
    const inside = group.days.flatMap((days) => narrow(wide, days) ?? []);
    if (inside.length > 0 && group.days.every((days) => narrow(wide, days))) return inside;
  }
  return daysOf(group.days, now);
}
