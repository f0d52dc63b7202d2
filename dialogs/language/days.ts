import { type Asked, ask, asks, dateOf } from './dates.ts';
import type { Day, Days } from './times.ts';

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

/** The days meant, in order, or the question to ask. */
export function spansOf(days: Days, now: Temporal.ZonedDateTime): DaySpan[] | Asked {
  const today = now.toPlainDate();
  switch (days.sort) {
    case 'day': {
      const date = dateOf(days.day, now);
      return asks(date) ? date : [oneDay(date)];
    }
    case 'list':
      return listOf(days.days, now);
    case 'span':
      return spanOf(days.from, days.to, now);
    case 'week': {
      const from = monday(today).add({ weeks: days.weeks });
      return [{ from, to: from.add({ weeks: 1 }) }];
    }
    case 'isoweek':
      return isoWeek(days.week, today);
    case 'weekend': {
      const from = monday(today).add({ days: 5, weeks: days.weeks });
      return [{ from, to: from.add({ days: 2 }) }];
    }
    case 'until': {
      if ('weeks' in days.to || ('month' in days.to && days.to.sort === 'month')) {
        const spans = spansOf(days.to as Days, now);
        return asks(spans) ? spans : [{ from: today, to: spans[0]?.to ?? today, open: 'until' }];
      }
      const last = dateOf(days.to as Day, now);
      return asks(last)
        ? last
        : [{ from: today, to: last.add({ days: days.before ? 0 : 1 }), open: 'until' }];
    }
    case 'from': {
      const from = dateOf(days.from, now);
      return asks(from) ? from : [{ ...oneDay(from), open: 'from' }];
    }
    case 'count': {
      const from = days.from ? dateOf(days.from, now) : today;
      return asks(from) ? from : [{ from, to: from.add({ days: days.days }) }];
    }
    case 'month':
      return monthOf(days, today);
    case 'moments':
      return momentsOf(days, now);
    case 'invalid':
      return ask('invalid_date');
    case 'past':
      return ask('past_date');
    default:
      return ask('vague_time');
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

function isoWeek(week: number, today: Temporal.PlainDate): DaySpan[] | Asked {
  for (const year of [today.year, today.year + 1]) {
    const from = monday(Temporal.PlainDate.from({ year, month: 1, day: 4 })).add({
      weeks: week - 1,
    });
    const to = from.add({ weeks: 1 });
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
  { from: start, to: end }: Extract<Days, { sort: 'moments' }>,
  now: Temporal.ZonedDateTime,
): DaySpan[] | Asked {
  const from = start.day
    ? dateOf(
        start.day.sort === 'date' && end.day ? withMonthOf(start.day, end.day) : start.day,
        now,
      )
    : now.toPlainDate();
  if (asks(from)) return from;
  const to = end.day ? dateOf(end.day, now, from) : from;
  if (asks(to)) return to;
  const fromMinute = start.clock?.now
    ? now.hour * 60 + now.minute
    : (start.clock?.minute ?? (start.part && partBounds[start.part][0]));
  const toMinute = end.clock?.minute ?? (end.part && partBounds[end.part][1]);
  if (start.clock?.twelve || end.clock?.twelve) return ask('ambiguous_hour');
  return [
    {
      from,
      to: to.add({ days: 1 }),
      ...(fromMinute !== undefined && { fromMinute }),
      ...(toMinute !== undefined && { toMinute }),
    },
  ];
}

/** Whether days of one kind narrow days of another: « mardi de la semaine prochaine ». */
export function narrow(wide: DaySpan, days: Days): DaySpan[] | undefined {
  const wanted =
    days.sort === 'day'
      ? [days.day]
      : days.sort === 'list'
        ? days.days
        : days.sort === 'span'
          ? [days.from, days.to]
          : [];
  if (wanted.length === 0 || !wanted.every((day) => day.sort === 'weekday' && !day.which))
    return undefined;
  const found = wanted.flatMap((day) => {
    const ahead = day.sort === 'weekday' ? (day.weekday - wide.from.dayOfWeek + 7) % 7 : 0;
    const date = wide.from.add({ days: ahead });
    return Temporal.PlainDate.compare(date, wide.to) < 0 ? [oneDay(date)] : [];
  });
  const [first, last] = found;
  if (days.sort === 'span') return first && last ? [{ from: first.from, to: last.to }] : undefined;
  return found.length === wanted.length ? found : undefined;
}
