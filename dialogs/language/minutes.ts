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
  const told = spanned(all.filter(({ sort }) => sort !== 'half'));
  if (told.length === 0) throw new Question('vague_time');
  const exact = told.filter(({ sort }) => sort === 'span' || sort === 'point');
  const shown = shownOn(date, length, setting, exact.length + 1);
  const read = told.map((one) => oneHour(inPart(one, bounds), shown));
  return read.reduce((a, b) => cut(a, b, told));
}

/** « cet après-midi à partir de 16h, jusqu'à 18h »: two bounds are one span. */
function spanned(all: Hours[]): Hours[] {
  const from = all.find((one) => one.sort === 'from' || one.sort === 'point');
  const until = all.find((one) => one.sort === 'until');
  if (!from || until?.sort !== 'until') return all;
  const span: Hours = {
    sort: 'span',
    from: from.sort === 'from' ? from.from : from.at,
    to: until.to,
  };
  return [...all.filter((one) => one !== from && one !== until), span];
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

const isPart = (hours?: Hours) => hours?.sort === 'part';

/** « matin et après-midi »: both parts are meant. */
const bothParts = (first?: Hours, second?: Hours): boolean =>
  isPart(first) && isPart(second) && first.part !== second.part;

/** Where « pendant 2h » begins: at the other time said. */
const begin = (a: Minutes, b: Minutes, first?: Hours): number =>
  a.point || first?.sort !== 'lasting' ? a.from : b.from;

function cut(a: Minutes, b: Minutes, all: Hours[]): Minutes {
  const [first, second] = all;
  if (bothParts(first, second)) return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) };
  const lasting = all.find((one) => one.sort === 'lasting');
  const start = begin(a, b, first);
  return lasting ? { from: start, to: start + lasting.minutes } : shared(a, b, first, second);
}

/** What two times share; one that only says where the hours lie gives way to the other. */
function shared(a: Minutes, b: Minutes, first?: Hours, second?: Hours): Minutes {
  const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
  if (from >= to) throw new Question('contradictory_time');
  const wide = [first, second].filter((one) => one && isWide(one));
  if (wide.length === 1) return wide[0] === first ? b : a;
  const point = a.point ?? b.point;
  const filled = a.filled && b.filled;
  return { from, to, ...(point && { point }), ...(filled && { filled }) };
}

/** A part of the day only says where the hours lie: « ce soir de 19h à minuit » ends at midnight. */
const isWide = ({ sort }: Hours) => sort === 'part' || sort === 'allday' || sort === 'rest';

/** One day of the SAS as an act sees it: where it begins when no start is said, and where it ends. */
interface Shown {
  length: number;
  setting: Setting;
  /** How many exact times are said beside this one, and one. */
  told: number;
  today: boolean;
  sas: { from: number; to: number };
  first: number;
  last: number;
}

function shownOn(date: Temporal.PlainDate, length: number, setting: Setting, told: number): Shown {
  const { now, kind } = setting;
  const today = date.equals(now.toPlainDate());
  const sas = dayBounds(setting.hours, date.dayOfWeek);
  const begins = kind === 'open' ? sas.from : 0;
  return {
    length,
    setting,
    told,
    today,
    sas,
    first: today ? Math.max(begins, minuteNow(now)) : begins,
    last: kind === 'open' ? sas.to : 1440,
  };
}

type Of<S extends Hours['sort']> = Extract<Hours, { sort: S }>;

const spanMinutes = ({ from: start, to: end }: Of<'span'>, { setting }: Shown): Minutes => {
  const from = minuteOf(start, setting) % 1440;
  const to = minuteOf(end, setting);
  if (to <= from) throw new Question('end_before_start');
  return { from, to };
};

const fromMinutes = (hours: Of<'from'>, { setting, last }: Shown): Minutes => {
  const from = minuteOf(hours.from, setting);
  if (setting.kind === 'open') setting.doubts.add('filled-bound');
  if (from >= 1440) throw new Question('missing_time');
  return { from, to: from >= last ? 1440 : last, filled: true };
};

const untilMinutes = (hours: Of<'until'>, { setting, today, first }: Shown): Minutes => {
  if (setting.kind === 'open') setting.doubts.add('filled-bound');
  const to = minuteOf(hours.to, setting);
  if (today && to <= minuteNow(setting.now)) throw new Question('past_time');
  return { from: Math.min(first, to), to, filled: true };
};

const lastingMinutes = (hours: Of<'lasting'>, { setting, length, last }: Shown): Minutes => {
  const from = hours.from
    ? minuteOf(hours.from, setting)
    : minuteNow(setting.now) + (hours.after ?? 0);
  if (hours.minutes > 0) return { from, to: from + hours.minutes };
  return { from, to: setting.kind === 'open' ? from + length : last };
};

const partMinutes = (hours: Of<'part'>, { setting, told, first, last }: Shown): Minutes => {
  const { from, to } = partBounds(setting.hours, hours.part);
  if (hours.around) setting.doubts.add('approximate');
  if (hours.from) return { from, to: last, filled: true };
  if (hours.until) return { from: Math.min(first, to), to, filled: true };
  return { from, to: told > 1 && hours.part === 'evening' ? 1440 : to };
};

function oneHour(hours: Hours, shown: Shown): Minutes {
  const { setting, today, sas, first, last } = shown;
  switch (hours.sort) {
    case 'point': {
      const from = minuteOf(hours.at, setting) % 1440;
      return { from, to: from + shown.length, point: true };
    }
    case 'span':
      return spanMinutes(hours, shown);
    case 'from':
      return fromMinutes(hours, shown);
    case 'until':
      return untilMinutes(hours, shown);
    case 'lasting':
      return lastingMinutes(hours, shown);
    case 'part':
      return partMinutes(hours, shown);
    case 'allday':
      return setting.kind === 'open' ? sas : { from: 0, to: 1440 };
    case 'rest':
      return { from: today ? minuteNow(setting.now) : first, to: last };
    default:
      throw new Question(hours.sort === 'invalid' ? 'invalid_time' : 'vague_time');
  }
}
