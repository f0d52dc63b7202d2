import type { AbsenceSeries } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { inParis, wallClock } from '../paris-time.ts';
import { daysMeant, fallsOn, type Meant } from '../slots/occurrences.ts';
import { overlaps, type Range } from '../slots/slot.ts';
import { hideAll, lockAgenda, silence } from '../slots/slot-repository.ts';
import { insertAbsences, rangeOf } from './absence.ts';
import { tellAway, toldDays } from './tell.ts';

/** Weeks of absences kept ready ahead, so that nothing is opened over one of them. */
const horizonWeeks = 52;

const dayIn = (at: Date) => wallClock(at).slice(0, 10);
const horizon = (now: Date) => inParis(now).toPlainDate().add({ weeks: horizonWeeks }).toString();

/** How a recurrence of absences was, so that ANNULER can put it back. */
export interface SeriesState {
  weekdays: number[];
  untilDate: string | null;
}

/** A recurrence that goes on less than before. */
export interface Shortened {
  id: string;
  before: SeriesState;
  after: SeriesState;
}

const meantBy = (series: AbsenceSeries, from: string): Meant => ({
  weekdays: series.weekdays,
  everyWeeks: series.everyWeeks,
  startTime: series.startTime,
  endTime: series.endTime,
  from,
  until: series.untilDate ?? undefined,
  except: series.exceptions,
});

/** Its days from one on, up to a last one; weeks are counted from its first day. */
const daysFrom = (series: AbsenceSeries, first: string, last: string, now: Date): Range[] =>
  daysMeant(meantBy(series, series.fromDate), last, now).filter(({ from }) => dayIn(from) >= first);

/** Begins a recurrence of absences and lays out its first year. */
export async function startSeries(
  db: Db,
  wanted: Meant & { effecteurId: string; siteId: string | null; origin: string },
  now: Date,
): Promise<{ id: string; days: Range[]; hidden: number }> {
  const { effecteurId, siteId, origin, weekdays, everyWeeks = 1, startTime, endTime } = wanted;
  const series = await db.absenceSeries.create({
    data: {
      id: newId('uns'),
      ...{ effecteurId, siteId, origin, weekdays, everyWeeks, startTime, endTime },
      fromDate: wanted.from,
      untilDate: wanted.until ?? null,
      exceptions: wanted.except ?? [],
      producedTo: wanted.from,
      toldTo: wanted.from,
      createdAt: now,
    },
  });
  return { id: series.id, ...(await produce(db, series, now)) };
}

/** Lays out what the rolling year newly holds, and tells the OSNPs of what comes near. */
async function produce(db: Db, series: AbsenceSeries, now: Date) {
  const { id, effecteurId, siteId, origin } = series;
  const [, producedTo = ''] = [series.producedTo, horizon(now)].toSorted();
  const last = Temporal.PlainDate.from(producedTo).subtract({ days: 1 }).toString();
  const days = daysFrom(series, series.producedTo, last, now);
  const absences = days.map((range) => ({ effecteurId, siteId, origin, seriesId: id, range }));
  const hidden = await hideAll(db, await insertAbsences(db, absences, now), now);
  const toldTo = await tellDays(db, series, now);
  await db.absenceSeries.update({ where: { id }, data: { producedTo, toldTo } });
  return { days, hidden };
}

async function tellDays(db: Db, series: AbsenceSeries, now: Date): Promise<string> {
  const { id, effecteurId, siteId } = series;
  const near = inParis(now).toPlainDate().add({ days: toldDays }).toString();
  const [, toldTo = ''] = [series.toldTo, near].toSorted();
  const standing = await db.unavailability.findMany({
    where: { seriesId: id, cancelledAt: null },
    orderBy: { startAt: 'asc' },
  });
  const due = standing.map(rangeOf).filter(({ from }) => {
    const day = dayIn(from);
    return day >= series.toldTo && day < toldTo;
  });
  for (const range of due) await tellAway(db, effecteurId, range, siteId, now);
  return toldTo;
}

/** Recurrences of absences whose rolling year has to move on today. */
export async function findAbsenceSeriesDue(db: Db, now: Date): Promise<string[]> {
  const today = inParis(now).toPlainDate().toString();
  const due = await db.absenceSeries.findMany({
    where: {
      endedAt: null,
      OR: [{ untilDate: null }, { untilDate: { gte: today } }],
      producedTo: { lt: horizon(now) },
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return due.map(({ id }) => id);
}

/** Lays out what a recurrence's year newly holds; twice at once changes nothing. */
export async function produceAbsences(db: Db, id: string, now: Date): Promise<void> {
  const { effecteurId } = await db.absenceSeries.findUniqueOrThrow({
    where: { id },
    select: { effecteurId: true },
  });
  await lockAgenda(db, effecteurId);
  const series = await db.absenceSeries.findUniqueOrThrow({ where: { id } });
  if (!series.endedAt) await produce(db, series, now);
}

const findSeries = (db: Db, effecteurId: string, siteId: string | undefined) =>
  db.absenceSeries.findMany({
    where: { effecteurId, endedAt: null, ...(siteId && { siteId }) },
    orderBy: { id: 'asc' },
  });

/**
 * Lays out, each by itself, the recurrences' far days that stretches touch, so that they are cut like any other. From a
 * stretch without end the recurrences end.
 */
export async function layOutFar(
  db: Db,
  wanted: { effecteurId: string; ranges: Range[]; siteId?: string | undefined; endless: boolean },
  now: Date,
): Promise<Shortened[]> {
  const { effecteurId, ranges, siteId, endless } = wanted;
  const shortened: Shortened[] = [];
  const last =
    ranges
      .map(({ to }) => dayIn(to))
      .toSorted()
      .at(-1) ?? '';
  const every = await db.absenceSeries.findMany({ where: { effecteurId, endedAt: null } });
  for (const series of every) {
    const { id, producedTo } = series;
    if (endless) {
      if (siteId && series.siteId !== siteId) continue;
      shortened.push(
        await shorten(db, series, { ...stateOf(series), untilDate: before(producedTo) }),
      );
      continue;
    }
    const far = daysFrom(series, producedTo, last, now).filter((day) =>
      ranges.some((range) => overlaps(day, range)),
    );
    if (far.length === 0) continue;
    const exceptions = [...series.exceptions, ...far.map(({ from }) => dayIn(from))];
    await db.absenceSeries.update({ where: { id }, data: { exceptions } });
    const { origin } = series;
    const shape = { effecteurId, siteId: series.siteId, origin, seriesId: id };
    const ids = await insertAbsences(
      db,
      far.map((range) => ({ ...shape, range })),
      now,
    );
    await hideAll(db, ids, now);
  }
  return shortened;
}

const before = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

const stateOf = ({ weekdays, untilDate }: AbsenceSeries): SeriesState => ({ weekdays, untilDate });

async function shorten(db: Db, series: AbsenceSeries, after: SeriesState): Promise<Shortened> {
  await db.absenceSeries.update({ where: { id: series.id }, data: { ...after } });
  return { id: series.id, before: stateOf(series), after };
}

/** « Je ne suis plus absent le mercredi »: the recurrences that come then come on their other days, or no more. */
export async function endDays(
  db: Db,
  wanted: Meant & { effecteurId: string; siteId: string | undefined },
): Promise<Shortened[]> {
  const { weekdays, everyWeeks = 1, startTime, endTime, from } = wanted;
  const shortened: Shortened[] = [];
  const end = (time: string) => (time === '00:00' ? '24:00' : time);
  for (const series of await findSeries(db, wanted.effecteurId, wanted.siteId)) {
    const covers = startTime <= series.startTime && end(endTime) >= end(series.endTime);
    const paced = everyWeeks === 1 || samePace(series, { weekdays, everyWeeks, fromDate: from });
    if (!covers || !paced || from > series.producedTo) continue;
    const left = series.weekdays.filter((day) => !weekdays.includes(day));
    if (left.length === series.weekdays.length) continue;
    const after =
      left.length > 0
        ? { ...stateOf(series), weekdays: left }
        : { ...stateOf(series), untilDate: before(series.producedTo) };
    shortened.push(await shorten(db, series, after));
  }
  return shortened;
}

/** Every other week, and the same ones. */
function samePace(
  series: AbsenceSeries,
  days: { weekdays: number[]; everyWeeks: number; fromDate: string },
): boolean {
  if (series.everyWeeks !== days.everyWeeks) return false;
  const first = Temporal.PlainDate.from(days.fromDate);
  const own = { ...series, weekdays: [first.dayOfWeek] };
  return fallsOn(own, first);
}

/** The last day that is laid out, of any recurrence or absence. */
export async function lastAbsence(db: Db, effecteurId: string): Promise<string> {
  const last = await db.unavailability.findFirst({
    where: { effecteurId, cancelledAt: null, origin: { not: silence } },
    orderBy: { endAt: 'desc' },
  });
  return last ? dayIn(last.endAt) : '';
}
