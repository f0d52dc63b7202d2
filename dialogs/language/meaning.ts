import { isHoliday } from '../../data/holidays.ts';
import type { Clause, Group } from './clauses.ts';
import { asks, type DaySpan, narrow, spansOf } from './days.ts';
import type { ClarifyReason, Doubt, Frame, Intent, Range, Recurrence } from './frame.ts';
import { dayBounds, partBounds, type SasHours } from './sas-hours.ts';
import type { Clock, Days, Habit, Hours } from './times.ts';

/** What a clause comes to: frames, and what makes them less than sure. */
export interface Meaning {
  frames: Frame[];
  doubts: Set<Doubt>;
}

type Kind = 'open' | 'other';

/** Everything that reading a time needs to know. */
interface Setting {
  now: Temporal.ZonedDateTime;
  hours: SasHours;
  kind: Kind;
  doubts: Set<Doubt>;
}

/** A stretch of wall-clock time. */
interface Stretch {
  from: Temporal.PlainDateTime;
  to: Temporal.PlainDateTime;
}

/** What cannot be told: ends the reading of a clause, which becomes a question. */
class Question extends Error {
  reason: ClarifyReason;

  constructor(reason: ClarifyReason) {
    super(reason);
    this.reason = reason;
  }
}

/** Minutes of a place when none are said (R-POINT). */
const usualMinutes = 15;

const atMinute = (date: Temporal.PlainDate, minute: number): Temporal.PlainDateTime =>
  date.toPlainDateTime().add({ minutes: minute });

/** R-CLIP: what is under way begins at the next quarter. */
function nowRounded(now: Temporal.ZonedDateTime): Temporal.PlainDateTime {
  return now
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'ceil' });
}

const minuteNow = (now: Temporal.ZonedDateTime) => now.hour * 60 + now.minute;

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
function minutesOf(
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

/** The days of a group: several runs are a list, but a week narrows to its weekdays and « jusqu'à » ends what « à partir de » began. */
function daysOf(days: Days[], now: Temporal.ZonedDateTime): DaySpan[] {
  const spans: DaySpan[] = [];
  const said = days.length > 1 ? days.filter((one) => !(one.sort === 'week' && one.all)) : days;
  for (const one of said) {
    const last = spans.at(-1);
    const wide = last && daysLong(last) >= 5 ? narrow(last, one) : undefined;
    const around = spans.length > 0 && !wide ? widened(days, one, now) : undefined;
    if (wide) spans.splice(-1, 1, ...wide);
    else if (around) spans.splice(0, spans.length, ...around);
    else {
      const read = spansOf(one, now);
      if (asks(read)) throw new Question(read.ask);
      const begun = spans.find(({ open }) => open === 'from');
      const [next] = read;
      if (begun && next?.open === 'until') {
        begun.to = next.to;
        delete begun.open;
      } else spans.push(...read);
    }
  }
  const ended = spans.find(({ open }) => open === 'until');
  const start = spans.find(({ open }) => !open);
  if (ended && start && spans.length === 2 && Temporal.PlainDate.compare(start.from, ended.to) < 0)
    return [{ ...start, to: ended.to }];
  return merged(spans);
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
const eachDay = (spans: DaySpan[]): Temporal.PlainDate[] =>
  spans.flatMap((span) => {
    const count = Math.min(daysLong(span), 62);
    return Array.from({ length: count }, (_, at) => span.from.add({ days: at }));
  });

const saysToday = (hours: Hours[][]) =>
  hours.flat().some((one) => one.sort === 'part' && one.today);

/** The times of a group: days cut with hours, in order. */
function stretchesOf(
  group: Group,
  setting: Setting,
  length: number,
): (Stretch & { point?: true; filled?: true })[] {
  const { now, kind, doubts } = setting;
  const hours = noonAfterDay(group);
  const spans = daysOf(group.days, now);
  const today: DaySpan = { from: now.toPlainDate(), to: now.toPlainDate().add({ days: 1 }) };
  if (spans.some(({ fromMinute, toMinute }) => fromMinute !== undefined || toMinute !== undefined))
    return spans.map((span) => exactStretch(span, setting));
  if (hours.length === 0) {
    if (kind === 'open' || spans.length === 0) throw new Question('missing_time');
    return spans.map((span) => wholeDays(span, setting));
  }
  if (spans.some(({ open }) => open)) doubts.add('until-day');
  if (
    spans.length === 0 &&
    saysToday(hours) === false &&
    hours.flat().some(({ sort }) => sort === 'allday')
  )
    doubts.add('no-date');
  if (spans.some(({ open }) => open === 'until') && kind === 'other')
    return spans.map((span) => wholeDays(span, setting));
  const dates = spans.length > 0 ? eachDay(spans) : [today.from];
  if (dates.length > 1 && group.days.some(({ sort }) => !['day', 'list'].includes(sort)))
    doubts.add('week-days');
  const workdays =
    dates.length > 2 && group.days.some(({ sort }) => sort === 'week')
      ? dates.filter(({ dayOfWeek }) => dayOfWeek <= 5)
      : dates;
  return workdays.flatMap((date) =>
    hours.map((all) => {
      const { from, to, point, filled } = minutesOf(all, date, length, setting);
      return {
        from: atMinute(date, from),
        to: atMinute(date, to),
        ...(point && { point }),
        ...(filled && { filled }),
      };
    }),
  );
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

/** Cuts what is over; nothing left is a time in the past. */
function ahead(stretches: Stretch[], { now }: Setting, day: boolean): Stretch[] {
  const floor = nowRounded(now);
  const left = stretches
    .filter(({ to }) => Temporal.PlainDateTime.compare(to, floor) > 0)
    .map((one) =>
      Temporal.PlainDateTime.compare(one.from, floor) < 0 ? { ...one, from: floor } : one,
    );
  if (left.length === 0 && stretches.length > 0)
    throw new Question(
      day &&
        stretches.every(
          ({ to }) => Temporal.PlainDate.compare(to.toPlainDate(), now.toPlainDate()) < 0,
        )
        ? 'past_date'
        : 'past_time',
    );
  return left;
}

/** Takes « sauf … » out of the times. */
function without(
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

function minus(one: Stretch, hole: Stretch): Stretch[] {
  const before = Temporal.PlainDateTime.compare;
  if (before(hole.to, one.from) <= 0 || before(hole.from, one.to) >= 0) return [one];
  return [
    ...(before(one.from, hole.from) < 0 ? [{ ...one, to: hole.from }] : []),
    ...(before(hole.to, one.to) < 0 ? [{ ...one, from: hole.to }] : []),
  ];
}

const wall = (moment: Temporal.PlainDateTime): string =>
  moment.toString({ smallestUnit: 'minute' }).slice(0, 16);
const rangeOf = ({ from, to }: Stretch): Range => ({ start: wall(from), end: wall(to) });

const minutesLong = ({ from, to }: Stretch) => from.until(to).total('minutes');

const intents: Partial<Record<NonNullable<Clause['act']>, Intent>> = {
  open: 'open_slots',
  close: 'close_slots',
  remove: 'close_slots',
  full: 'close_slots',
  absent: 'declare_unavailability',
  busy: 'declare_unavailability',
  leave: 'declare_unavailability',
  return: 'declare_unavailability',
  present: 'cancel_unavailability',
  list: 'list_slots',
};

/** The frames of one clause. Nothing is invented: what cannot be told becomes the question of a frame. */
export function meaningOf(clause: Clause, now: Temporal.ZonedDateTime, hours: SasHours): Meaning {
  const doubts = new Set<Doubt>();
  const intent = intents[clause.act ?? 'open'] ?? 'other';
  const setting: Setting = { now, hours, kind: intent === 'open_slots' ? 'open' : 'other', doubts };
  if (clause.inherited) doubts.add('several-commands');
  if (clause.corrected || clause.items.some(({ sort }) => sort === 'not')) doubts.add('corrected');
  const groups = clause.groups.length > 0 ? clause.groups : [{ days: [], hours: [] }];
  if (clause.act === 'move') return { frames: moved(clause, setting), doubts: doubts.add('move') };
  if (clause.act === 'return')
    return { frames: returning(groups, setting), doubts: doubts.add('return') };
  const frames = split(groups).map((alike) => {
    const base = fieldsOf(alike, clause);
    try {
      const frame = filled({ intent, ranges: [], ...base }, alike, clause, setting);
      return checked(frame, alike, setting);
    } catch (error) {
      if (!(error instanceof Question)) throw error;
      return { intent, ranges: [], clarify: error.reason };
    }
  });
  const named =
    clause.who.length > 0
      ? frames.flatMap((frame) => clause.who.map((practitioner) => ({ ...frame, practitioner })))
      : frames;
  return { frames: named, doubts };
}

/** Groups that differ in mode, place, count or length are frames of their own. */
function split(groups: Group[]): Group[][] {
  const alike = new Map<string, Group[]>();
  for (const group of groups) {
    const key = JSON.stringify([
      group.mode,
      group.site,
      group.count?.count === 1 ? undefined : group.count,
      group.minutes,
    ]);
    alike.set(key, [...(alike.get(key) ?? []), group]);
  }
  return [...alike.values()];
}

function fieldsOf([group]: Group[], { act }: Clause): Partial<Frame> {
  if (!group) return {};
  const { mode, site, minutes } = group;
  const bookable = act === undefined || act === 'open';
  return {
    ...(minutes && bookable && { slotMinutes: minutes }),
    ...(mode && { mode }),
    ...(site && { site }),
  };
}

function filled(frame: Frame, groups: Group[], clause: Clause, setting: Setting): Frame {
  if (clause.habit) return recurring(frame, groups, clause.habit, clause, setting);
  const length = frame.slotMinutes ?? usualMinutes;
  const bare = groups.every(({ days, hours }) => days.length === 0 && hours.length === 0);
  if (bare && (frame.intent === 'list_slots' || frame.intent === 'cancel_unavailability'))
    return frame;
  if (bare && clause.act === 'busy') {
    setting.doubts.add('no-date');
    return {
      ...frame,
      ranges: [
        rangeOf({ from: nowRounded(setting.now), to: atMinute(setting.now.toPlainDate(), 1440) }),
      ],
    };
  }
  if (clause.act === 'leave') return leaving(frame, groups, setting);
  const said = groups.flatMap((group) =>
    counted(group, stretchesOf(group, setting, length), setting, length),
  );
  const [group] = groups;
  const left = ahead(
    without(without(said, clause.except, setting, length), clause.negated, setting, length),
    setting,
    groups.some(({ days }) => days.length > 0),
  );
  if (left.length === 0) throw new Question('contradictory_time');
  if (
    groups.some(
      ({ beside, hours }) =>
        beside && hours.some((all) => all.length === 1 && all[0]?.sort === 'point'),
    ) ||
    crossing(left) ||
    unlikeDays(groups)
  )
    setting.doubts.add('several-times');
  if (
    setting.kind === 'open' &&
    groups.some(({ days }) =>
      days.some((one) => one.sort === 'day' && one.day.sort === 'weekday' && one.day.habitual),
    )
  )
    setting.doubts.add('habitual-day');
  const capacity =
    group?.count && group.count.count > 1 && frame.intent === 'open_slots'
      ? { capacity: group.count.count }
      : {};
  return { ...frame, ...capacity, ranges: left.map(rangeOf) };
}

/** Times that overlap were not meant as a list. */
const crossing = (all: Stretch[]): boolean =>
  all.some((a, at) =>
    all
      .slice(0, at)
      .some(
        (b) =>
          Temporal.PlainDateTime.compare(a.from, b.to) < 0 &&
          Temporal.PlainDateTime.compare(b.from, a.to) < 0,
      ),
  );

/** « le 6 mai et le 7 »: days said in unlike ways may not belong together. */
function unlikeDays(groups: Group[]): boolean {
  const all = [...new Set(groups.flatMap(({ days }) => days))];
  if (all.length === 2 && all.some(({ sort }) => sort === 'week' || sort === 'isoweek'))
    return false;
  const shape = (one: Days) =>
    one.sort === 'day'
      ? `${one.day.sort}${one.day.sort === 'date' ? Boolean(one.day.month) : ''}`
      : one.sort;
  return new Set(all.map(shape)).size > 1;
}

/** R-COUNT: « N créneaux à T » last N times their length; « N patients à T » are asked until when. */
function counted(
  group: Group,
  stretches: (Stretch & { point?: true; filled?: true })[],
  { doubts, kind }: Setting,
  length: number,
): Stretch[] {
  if (!group.count || kind !== 'open') return stretches;
  const { count, noun } = group.count;
  return stretches.map((one) => {
    const start = group.hours.flat().some(({ sort }) => sort === 'from');
    if (!one.point && !(start && one.filled)) return one;
    if (noun === 'patient' && count > 1) doubts.add('patients-at-time');
    doubts.delete('filled-bound');
    return { ...one, to: one.from.add({ minutes: count * length }) };
  });
}

/** « je pars à 17h »: away from then on. */
function leaving(frame: Frame, groups: Group[], setting: Setting): Frame {
  const [group] = groups;
  const hours =
    group?.hours
      .flat()
      .map((one): Hours => (one.sort === 'point' ? { sort: 'from', from: one.at } : one)) ?? [];
  if (hours.length === 0) throw new Question('missing_time');
  setting.doubts.add('approximate');
  const stretches = stretchesOf({ days: group?.days ?? [], hours: [hours] }, setting, usualMinutes);
  return { ...frame, ranges: ahead(stretches, setting, true).map(rangeOf) };
}

/** « je reprends jeudi »: away until then (R-INCL). */
function returning(groups: Group[], setting: Setting): Frame[] {
  const { now } = setting;
  const frame: Frame = { intent: 'declare_unavailability', ranges: [] };
  try {
    const [group] = groups;
    const days =
      group?.days.map(
        (one): Days =>
          one.sort === 'until' || one.sort === 'from'
            ? { sort: 'day', day: (one.sort === 'from' ? one.from : one.to) as never }
            : one,
      ) ?? [];
    const [span] = daysOf(days, now);
    if (!span && group?.hours.length) {
      const [stretch] = stretchesOf({ days: [], hours: group.hours }, setting, usualMinutes);
      if (stretch)
        return [{ ...frame, ranges: [rangeOf({ from: nowRounded(now), to: stretch.from })] }];
    }
    if (!span) throw new Question('missing_time');
    const to = group?.hours.length
      ? (stretchesOf({ days, hours: group.hours }, setting, usualMinutes)[0]?.from ??
        atMinute(span.from, 0))
      : atMinute(span.from, 0);
    return [{ ...frame, ranges: [rangeOf({ from: nowRounded(now), to })] }];
  } catch (error) {
    if (!(error instanceof Question)) throw error;
    return [{ ...frame, clarify: error.reason }];
  }
}

/** A move is one act: what stood there closes, the new time opens. */
function moved(clause: Clause, setting: Setting): Frame[] {
  const all = clause.groups.flatMap(({ days, hours }) =>
    hours.map((one) => ({ days, hours: one })),
  );
  const ends = movedEnds(clause, all);
  if (!ends) return [{ intent: 'close_slots', ranges: [], clarify: 'missing_time' }];
  try {
    const [from, to] = ends;
    const open: Setting = { ...setting, kind: 'open' };
    const modes = clause.items.flatMap((item) =>
      item.sort === 'mode' && !item.not ? [item.mode] : [],
    );
    const [old, mode = old] = modes;
    const first = ahead(stretchesOf(from, setting, usualMinutes), setting, true);
    const target = to.days.length > 0 ? to : { ...to, days: from.days };
    const second = ahead(
      stretchesOf(
        target,
        open,
        first[0] && from.hours[0]?.[0]?.sort === 'point'
          ? usualMinutes
          : minutesLong(first[0] as Stretch),
      ),
      open,
      true,
    );
    return [
      {
        intent: 'close_slots',
        ranges: first.map(rangeOf),
        ...(old && { mode: old }),
        also: [{ intent: 'open_slots', ranges: second.map(rangeOf), ...(mode && { mode }) }],
      },
    ];
  } catch (error) {
    if (!(error instanceof Question)) throw error;
    return [{ intent: 'close_slots', ranges: [], clarify: error.reason }];
  }
}

function movedEnds(
  clause: Clause,
  all: { days: Days[]; hours: Hours[] }[],
): [Group, Group] | undefined {
  const [only] = all;
  const [span] = only?.hours ?? [];
  if (all.length === 1 && only && span?.sort === 'span') {
    return [
      { days: only.days, hours: [[{ sort: 'point', at: span.from }]] },
      { days: only.days, hours: [[{ sort: 'point', at: span.to }]] },
    ];
  }
  const items = clause.items.filter((item) => item.sort === 'hours' || item.sort === 'days');
  const hours = items.filter((item) => item.sort === 'hours');
  if (hours.length !== 2) return undefined;
  const [a, b] = hours;
  const days = items.filter((item) => item.sort === 'days');
  const second = items.indexOf(b as never);
  const late = days.filter(
    (item) =>
      items.indexOf(item) >
        items.indexOf(a as never) + (days.length > 1 || items.indexOf(item) > second ? 0 : 99) &&
      (items.indexOf(item) > second || days.length > 1),
  );
  const early = days.filter((item) => !late.includes(item));
  const daysIn = (list: typeof items) =>
    list.flatMap((item) => (item.sort === 'days' ? [item.days] : []));
  const hoursIn = (item: (typeof items)[number] | undefined) =>
    item?.sort === 'hours' ? [[item.hours]] : [];
  return [
    {
      days: daysIn(early.length > 0 ? early : days.length === 1 ? late : early),
      hours: hoursIn(a),
    },
    { days: daysIn(late), hours: hoursIn(b) },
  ];
}

const isoDay = (date: Temporal.PlainDate): string => date.toString();

/** A series: its first occurrence at or after now, its weekdays, its end when one was said (R-RRULE). */
function recurring(
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

/** What no agenda can hold is asked about; what lies outside the SAS day is said. */
function checked(frame: Frame, [group]: Group[], { hours, doubts }: Setting): Frame {
  const { intent, ranges, slotMinutes, capacity } = frame;
  if (intent === 'declare_unavailability' && ranges.some((range) => lengthOf(range) <= 15))
    doubts.add('short-absence');
  if (intent !== 'open_slots') return frame;
  if (slotMinutes !== undefined && (slotMinutes < 5 || slotMinutes > 60))
    throw new Question('slot_length');
  if (slotMinutes && group) {
    const longest = Math.max(0, ...ranges.map(lengthOf));
    if (slotMinutes * (capacity ?? 1) > longest) throw new Question('does_not_fit');
  }
  if (ranges.some((range) => outside(range, hours))) doubts.add('outside-sas-hours');
  return frame;
}

const lengthOf = ({ start, end }: Range): number =>
  Temporal.PlainDateTime.from(start).until(Temporal.PlainDateTime.from(end)).total('minutes');

function outside({ start, end }: Range, { days }: SasHours): boolean {
  const from = Temporal.PlainDateTime.from(start);
  const bounds = days[from.dayOfWeek];
  if (!bounds || isHoliday(from.toPlainDate())) return true;
  const minute = from.hour * 60 + from.minute;
  return minute < bounds.from || minute + lengthOf({ start, end }) > bounds.to;
}
