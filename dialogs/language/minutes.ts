import { dayBounds, partBounds } from './sas-hours.ts';
import { minuteNow, Question, type Setting } from './stretch.ts';
import type { Clock, Hours } from './times.ts';

/** A minute of the clock: an hour from 1 to 7 must be told apart first. */
function minuteOf(clock: Clock, { now, doubts }: Setting): number {
  if (clock.now) return minuteNow(now);
  if (clock.twelve) throw new Question('ambiguous_hour');
  if (clock.around) doubts.add('approximate');
  return clock.minute;
}

interface Minutes {
  from: number;
  to: number;
  /** A single time: it is as long as a place. */
  point?: true;
  /** Bounds that were not said. */
  filled?: true;
}

/** The hours of one day, from what was said of them; narrowing hours are cut with each other. */
export function minutesOf(
  all: Hours[],
  date: Temporal.PlainDate,
  length: number,
  setting: Setting,
): Minutes {
  const part = all.find((one) => one.sort === 'part');
  const bounds =
    part?.sort === 'part' && !part.from && !part.until
      ? partBounds(setting.hours, part.part)
      : undefined;
  const told = all.filter(({ sort }) => sort !== 'half');
  if (told.length === 0) throw new Question('vague_time');
  const read = told.map((one) =>
    oneHour(
      inPart(one, bounds),
      date,
      length,
      setting,
      told.filter(({ sort }) => sort === 'span' || sort === 'point').length + 1,
    ),
  );
  return read.reduce((a, b) => cut(a, b, told));
}

/** « de 2 à 4 » in the afternoon is 14h-16h. */
function inPart(hours: Hours, bounds: { from: number; to: number } | undefined): Hours {
  if (!bounds) return hours;
  const told = (clock: Clock): Clock => {
    if (!clock.twelve) return clock;
    const { twelve: _, ...exact } = clock;
    return clock.minute + 720 >= bounds.from &&
      clock.minute + 720 <= bounds.to &&
      bounds.from >= 720
      ? { ...exact, minute: clock.minute + 720 }
      : exact;
  };
  switch (hours.sort) {
    case 'point':
      return { ...hours, at: told(hours.at) };
    case 'span':
      return { ...hours, from: told(hours.from), to: told(hours.to) };
    case 'from':
      return { ...hours, from: told(hours.from) };
    case 'until':
      return { ...hours, to: told(hours.to) };
    default:
      return hours;
  }
}

function cut(a: Minutes, b: Minutes, all: Hours[]): Minutes {
  const [first, second] = all;
  if (first?.sort === 'part' && second?.sort === 'part' && first.part !== second.part)
    return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
  const lasting = all.find((one) => one.sort === 'lasting');
  if (lasting?.sort === 'lasting') {
    const start = a.point || all[0]?.sort !== 'lasting' ? a : b;
    return { from: start.from, to: start.from + lasting.minutes };
  }
  const from = Math.max(a.from, b.from);
  const to = Math.min(a.to, b.to);
  if (from >= to) throw new Question('contradictory_time');
  const wide = [first, second].filter((one) => one && !isWide(one)).length === 1;
  if (wide) return isWide(first as Hours) ? b : a;
  const point = a.point ?? b.point;
  return {
    from,
    to,
    ...(point && { point }),
    ...(a.filled && b.filled && { filled: true as const }),
  };
}

/** A part of the day only says where the hours lie: « ce soir de 19h à minuit » ends at midnight. */
const isWide = ({ sort }: Hours) => sort === 'part' || sort === 'allday' || sort === 'rest';

function oneHour(
  hours: Hours,
  date: Temporal.PlainDate,
  length: number,
  setting: Setting,
  told = 1,
): Minutes {
  const { now, kind, doubts } = setting;
  const today = date.equals(now.toPlainDate());
  const sas = dayBounds(setting.hours, date.dayOfWeek);
  const first =
    kind === 'open'
      ? today
        ? Math.max(sas.from, minuteNow(now))
        : sas.from
      : today
        ? minuteNow(now)
        : 0;
  const last = kind === 'open' ? sas.to : 1440;
  switch (hours.sort) {
    case 'point': {
      const from = minuteOf(hours.at, setting) % 1440;
      return { from, to: from + length, point: true };
    }
    case 'span': {
      const from = minuteOf(hours.from, setting) % 1440;
      const to = minuteOf(hours.to, setting);
      if (to <= from) throw new Question('end_before_start');
      return { from, to };
    }
    case 'from': {
      const from = minuteOf(hours.from, setting);
      if (kind === 'open') doubts.add('filled-bound');
      if (from >= last && from >= 1440) throw new Question('missing_time');
      return { from, to: from >= last ? 1440 : last, filled: true };
    }
    case 'until': {
      if (kind === 'open') doubts.add('filled-bound');
      const to = minuteOf(hours.to, setting);
      if (today && to <= minuteNow(now)) throw new Question('past_time');
      return { from: Math.min(first, to), to, filled: true };
    }
    case 'lasting': {
      const from = hours.from ? minuteOf(hours.from, setting) : minuteNow(now) + (hours.after ?? 0);
      return hours.minutes === 0
        ? { from, to: kind === 'open' ? from + length : last }
        : { from, to: from + hours.minutes };
    }
    case 'part': {
      const { from, to } = partBounds(setting.hours, hours.part);
      if (told > 1 && hours.part === 'evening' && !hours.from && !hours.until)
        return { from, to: 1440 };
      if (hours.from) return { from, to: last, filled: true };
      if (hours.until) return { from: Math.min(first, to), to, filled: true };
      return { from, to };
    }
    case 'allday':
      return kind === 'open' ? sas : { from: 0, to: 1440 };
    case 'rest':
      return { from: today ? minuteNow(now) : first, to: last };
    case 'invalid':
      throw new Question('invalid_time');
    default:
      throw new Question('vague_time');
  }
}
