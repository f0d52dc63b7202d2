import { asks } from './dates.ts';
import { type DaySpan, narrow, spansOf } from './days.ts';
import { Question } from './stretch.ts';
import type { Days } from './times.ts';

/** The days of a group: several runs are a list, but a week narrows to its weekdays and « jusqu'à » ends what « à partir de » began. */
export function daysOf(days: Days[], now: Temporal.ZonedDateTime): DaySpan[] {
  const said = toldOf(days);
  let spans: DaySpan[] = [];
  for (const [at, one] of said.entries()) spans = withDays(spans, one, days, now, said[at - 1]);
  const ended = spans.find(({ open }) => open === 'until');
  const start = spans.find(({ open }) => !open);
  if (ended && start && spans.length === 2 && Temporal.PlainDate.compare(start.from, ended.to) < 0)
    return [{ ...start, to: ended.to }];
  return merged(spans);
}

/** The days that count: « toute la semaine » and « les fêtes » give way to others, « 3 semaines » begin where a beginning is said. */
function toldOf(days: Days[]): Days[] {
  if (days.length < 2) return days;
  const exact = days.filter((one) => !(one.sort === 'week' && one.all) && one.sort !== 'vague');
  const [a, b, more] = exact;
  const count = [a, b].find((one) => one?.sort === 'count' && !one.from);
  const start = [a, b].find((one) => one?.sort === 'from');
  if (more || count?.sort !== 'count' || start?.sort !== 'from')
    return exact.length > 0 ? exact : days;
  const { from } = start;
  return from.sort === 'week' || from.sort === 'month' ? exact : [{ ...count, from }];
}

/** « le 6 mai et le 7 »: a day without its month follows the one before it. */
function followed(one: Days, before: Days | undefined, last: DaySpan | undefined): Days {
  const dated =
    before?.sort === 'day' &&
    (before.day.sort === 'easter' || (before.day.sort === 'date' && before.day.month));
  return last &&
    dated &&
    one.sort === 'day' &&
    one.day.sort === 'date' &&
    !one.day.month &&
    one.day.day > last.from.day
    ? { sort: 'day', day: { ...one.day, month: last.from.month, year: last.from.year } }
    : one;
}

/** The spans with one more: it narrows the last, is narrowed by it, ends what was begun, or stands beside. */
function withDays(
  spans: DaySpan[],
  one: Days,
  all: Days[],
  now: Temporal.ZonedDateTime,
  before?: Days,
): DaySpan[] {
  const last = spans.at(-1);
  const inside = last && daysLong(last) >= 5 ? narrow(last, one) : undefined;
  if (inside) return [...spans.slice(0, -1), ...inside];
  const around = last && widened(all, one, now);
  if (around) return around;
  const read = spansOf(followed(one, before, last), now);
  if (asks(read)) throw new Question(read.ask);
  // « la semaine prochaine, du lundi 23 au jeudi 26 »: what lies within says it closer
  if (last && all.length === 2 && daysLong(last) >= 5 && read.every((span) => lies(span, last)))
    return [...spans.slice(0, -1), ...read];
  const [next] = read;
  const begun = next?.open === 'until' ? spans.find(({ open }) => open === 'from') : undefined;
  if (!next || !begun) return [...spans, ...read];
  const { open: _, ...whole } = begun;
  return spans.map((span) => (span === begun ? { ...whole, to: next.to } : span));
}

/** « jeudi de la semaine prochaine »: the weekday stood before its week. */
function widened(days: Days[], week: Days, now: Temporal.ZonedDateTime): DaySpan[] | undefined {
  const [first] = days;
  if (!first || (week.sort !== 'week' && week.sort !== 'isoweek') || days.length !== 2)
    return undefined;
  const wide = spansOf(week, now);
  if (asks(wide) || !wide[0]) return undefined;
  return narrow(wide[0], first);
}

const lies = (inner: DaySpan, { from, to }: DaySpan): boolean =>
  !inner.open &&
  Temporal.PlainDate.compare(from, inner.from) <= 0 &&
  Temporal.PlainDate.compare(inner.to, to) <= 0;

const daysLong = ({ from, to }: DaySpan) => from.until(to).total('days');

/** Two names of one day (« jeudi 26 ») are that day once. */
function merged(spans: DaySpan[]): DaySpan[] {
  return spans.filter(
    (span, at) =>
      !spans
        .slice(0, at)
        .some(
          (one) =>
            one.from.equals(span.from) &&
            one.to.equals(span.to) &&
            one.fromMinute === span.fromMinute,
        ),
  );
}

/** Every day of the spans, where hours are said for each of them. */
export const eachDay = (spans: DaySpan[]): Temporal.PlainDate[] =>
  spans.flatMap((span) => {
    const count = Math.min(daysLong(span), 62);
    return Array.from({ length: count }, (_, at) => span.from.add({ days: at }));
  });
