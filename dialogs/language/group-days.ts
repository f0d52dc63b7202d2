import { asks } from './dates.ts';
import { type DaySpan, narrow, spansOf } from './days.ts';
import { Question } from './stretch.ts';
import type { Days } from './times.ts';

/** The days of a group: several runs are a list, but a week narrows to its weekdays and « jusqu'à » ends what « à partir de » began. */
export function daysOf(days: Days[], now: Temporal.ZonedDateTime): DaySpan[] {
  const said = days.length > 1 ? days.filter((one) => !(one.sort === 'week' && one.all)) : days;
  let spans: DaySpan[] = [];
  for (const one of said) spans = withDays(spans, one, days, now);
  const ended = spans.find(({ open }) => open === 'until');
  const start = spans.find(({ open }) => !open);
  if (ended && start && spans.length === 2 && Temporal.PlainDate.compare(start.from, ended.to) < 0)
    return [{ ...start, to: ended.to }];
  return merged(spans);
}

/** The spans with one more: it narrows the last, is narrowed by it, ends what was begun, or stands beside. */
function withDays(
  spans: DaySpan[],
  one: Days,
  all: Days[],
  now: Temporal.ZonedDateTime,
): DaySpan[] {
  const last = spans.at(-1);
  const inside = last && daysLong(last) >= 5 ? narrow(last, one) : undefined;
  if (inside) return [...spans.slice(0, -1), ...inside];
  const around = last && widened(all, one, now);
  if (around) return around;
  const read = spansOf(one, now);
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
