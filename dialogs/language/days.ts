import { type Asked, ask, asks, dateOf } from './dates.ts';
import type { ClarifyReason } from './frame.ts';
import type { Day, Days, Moment } from './times.ts';

/** Days from one midnight to another, the second exclusive; minutes where the bound lies inside its day. */
export interface DaySpan {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  fromMinute?: number;
  toMinute?: number;
  /** « jusqu'à », « à partir de »: one bound only was said. */
  open?: 'from' | 'until';
}

const oneDay = (date: Temporal.PlainDate): DaySpan => ({ from: date, to: date.add({ days: 1 }) });

const monday = (date: Temporal.PlainDate) => date.subtract({ days: date.dayOfWeek - 1 });

type Of<S extends Days['sort']> = Extract<Days, { sort: S }>;

const weeksFrom = (from: Temporal.PlainDate, weeks = 1): DaySpan => ({
  from,
  to: from.add({ weeks }),
});

/** A day made into spans, or the question that it leaves. */
const onDay = (
  date: Temporal.PlainDate | Asked,
  spans: (date: Temporal.PlainDate) => DaySpan,
): DaySpan[] | Asked => (asks(date) ? date : [spans(date)]);

const weekendOf = ({ weeks }: Of<'weekend'>, today: Temporal.PlainDate): DaySpan => {
  const from = monday(today).add({ days: 5, weeks });
  return { from, to: from.add({ days: 2 }) };
};

/** « jusqu'à lundi », « jusqu'à la semaine prochaine », « avant mercredi » */
function untilOf({ to, before }: Of<'until'>, now: Temporal.ZonedDateTime): DaySpan[] | Asked {
  const from = now.toPlainDate();
  if (to.sort === 'week' || to.sort === 'weekend' || to.sort === 'month') {
    const spans = spansOf(to, now);
    return asks(spans) ? spans : [{ from, to: spans[0]?.to ?? from, open: 'until' }];
  }
  const days = before ? 0 : 1;
  return onDay(dateOf(to, now), (last) => ({ from, to: last.add({ days }), open: 'until' }));
}

const countOf = ({ from, days }: Of<'count'>, now: Temporal.ZonedDateTime) =>
  onDay(from ? dateOf(from, now) : now.toPlainDate(), (first) => ({
    from: first,
    to: first.add({ days }),
  }));

const questions: Partial<Record<Days['sort'], ClarifyReason>> = {
  invalid: 'invalid_date',
  past: 'past_date',
};

/** The days meant, in order, or the question to ask. */
export function spansOf(days: Days, now: Temporal.ZonedDateTime): DaySpan[] | Asked {
  const today = now.toPlainDate();
  switch (days.sort) {
    case 'day':
      return onDay(dateOf(days.day, now), oneDay);
    case 'list':
      return listOf(days.days, now);
    case 'span':
      return spanOf(days.from, days.to, now);
    case 'week':
      return [weeksFrom(monday(today).add({ weeks: days.weeks }))];
    case 'isoweek':
      return isoWeek(days, today);
    case 'weekend':
      return [weekendOf(days, today)];
    case 'until':
      return untilOf(days, now);
    case 'from':
      return fromOf(days.from, now);
    case 'count':
      return countOf(days, now);
    case 'month':
      return monthOf(days, today);
    case 'moments':
      return momentsOf(days, now);
    default:
      return ask(questions[days.sort] ?? 'vague_time');
  }
}

function listOf(days: Day[], now: Temporal.ZonedDateTime): DaySpan[] | Asked {
  const spans: DaySpan[] = [];
  for (const day of days) {
    const date = dateOf(day, now, spans.at(-1)?.from);
    if (asks(date)) return date;
    spans.push(oneDay(date));
  }
  return spans;
}

/** « à partir de la semaine prochaine » begins with its Monday. */
function fromOf(
  from: Extract<Days, { sort: 'from' }>['from'],
  now: Temporal.ZonedDateTime,
): DaySpan[] | Asked {
  if (from.sort !== 'week' && from.sort !== 'month')
    return onDay(dateOf(from, now), (day) => ({ ...oneDay(day), open: 'from' }));
  const spans = spansOf(from, now);
  const [first] = asks(spans) ? [] : spans;
  return first ? [{ ...oneDay(first.from), open: 'from' }] : spans;
}

/** « du 24 au 31 décembre »: a month said once holds for both ends; a first day after the last lies in the month before. */
function spanOf(first: Day, last: Day, now: Temporal.ZonedDateTime): DaySpan[] | Asked {
  if (last.sort === 'offset' && Number.isNaN(last.days)) {
    const date = dateOf(first, now);
    return asks(date) ? date : [{ from: monday(date), to: monday(date).add({ weeks: 1 }) }];
  }
  const from = dateOf(withMonthOf(first, last), now);
  if (asks(from)) return startedAlready(first, last, now) ?? from;
  const to = dateOf(last, now, from);
  if (asks(to)) return to;
  return [{ from, to: to.add({ days: 1 }) }];
}

/** « du lundi au vendredi » on a Monday begins today. */
function startedAlready(first: Day, last: Day, now: Temporal.ZonedDateTime): DaySpan[] | undefined {
  const today = now.toPlainDate();
  if (first.sort !== 'weekday' || first.weekday !== today.dayOfWeek || first.which)
    return undefined;
  const to = dateOf(last, now, today);
  return asks(to) ? undefined : [{ from: today, to: to.add({ days: 1 }) }];
}

function withMonthOf(first: Day, last: Day): Day {
  if (first.sort !== 'date' || first.month || last.sort !== 'date' || !last.month) return first;
  const year = last.year === undefined ? {} : { year: last.year };
  if (first.day <= last.day) return { ...first, month: last.month, ...year };
  const before =
    last.month === 1
      ? { month: 12, ...(last.year && { year: last.year - 1 }) }
      : { month: last.month - 1, ...year };
  return { ...first, ...before };
}

function isoWeek(
  { week, last = week }: Of<'isoweek'>,
  today: Temporal.PlainDate,
): DaySpan[] | Asked {
  if (last < week) return ask('invalid_date');
  for (const year of [today.year, today.year + 1]) {
    const from = monday(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({
      weeks: week - 1,
    });
    const to = from.add({ weeks: last - week + 1 });
    if (Temporal.PlainDate.compare(to, today) > 0) return [{ from, to }];
  }
  return ask('past_date');
}

function monthOf(
  { month, part }: Extract<Days, { sort: 'month' }>,
  today: Temporal.PlainDate,
): DaySpan[] {
  const year = month < today.month ? today.year + 1 : today.year;
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const middle = first.with({ day: 16 });
  const end = first.add({ months: 1 });
  const [from, to] = part === 1 ? [first, middle] : part === 2 ? [middle, end] : [first, end];
  return [{ from: Temporal.PlainDate.compare(from, today) < 0 ? today : from, to }];
}

const partBounds = {
  morning: [480, 720],
  midday: [720, 840],
  afternoon: [840, 1080],
  evening: [1080, 1200],
  night: [1200, 1440],
} as const;

/** « du 24 décembre 12h au 26 décembre 18h », « du vendredi soir au lundi matin »: one stretch of time. */
function momentsOf(
  { from: start, to: end }: Of<'moments'>,
  now: Temporal.ZonedDateTime,
): DaySpan[] | Asked {
  const first = start.day && end.day ? withMonthOf(start.day, end.day) : start.day;
  const from = first ? dateOf(first, now) : now.toPlainDate();
  if (asks(from)) return from;
  const to = end.day ? dateOf(end.day, now, from) : from;
  if (asks(to)) return to;
  if (start.clock?.twelve || end.clock?.twelve) return ask('ambiguous_hour');
  const fromMinute = start.clock?.now ? now.hour * 60 + now.minute : minuteOf(start, 0);
  const toMinute = minuteOf(end, 1);
  return [
    {
      from,
      to: to.add({ days: 1 }),
      ...(fromMinute !== undefined && { fromMinute }),
      ...(toMinute !== undefined && { toMinute }),
    },
  ];
}

/** The minute of a moment: its clock, or the start (0) or end (1) of its part of the day. */
const minuteOf = ({ clock, part }: Moment, bound: 0 | 1): number | undefined =>
  clock?.minute ?? (part && partBounds[part][bound]);

const isPlainWeekday = (day: Day): day is Day & { sort: 'weekday' } =>
  day.sort === 'weekday' && !day.which;

function daysNamed(days: Days): Day[] {
  if (days.sort === 'day') return [days.day];
  if (days.sort === 'list') return days.days;
  return days.sort === 'span' ? [days.from, days.to] : [];
}

/** Whether days of one kind narrow days of another: « mardi de la semaine prochaine ». */
export function narrow(wide: DaySpan, days: Days): DaySpan[] | undefined {
  const named = daysNamed(days);
  const wanted = named.filter(isPlainWeekday);
  if (wanted.length === 0 || wanted.length < named.length) return undefined;
  const found = wanted
    .map(({ weekday }) => wide.from.add({ days: (weekday - wide.from.dayOfWeek + 7) % 7 }))
    .filter((date) => Temporal.PlainDate.compare(date, wide.to) < 0)
    .map(oneDay);
  const [first, last] = found;
  if (days.sort === 'span') return first && last ? [{ from: first.from, to: last.to }] : undefined;
  return found.length === wanted.length ? found : undefined;
}
