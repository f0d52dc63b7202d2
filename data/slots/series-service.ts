import type { Series } from '../../prisma/generated/client.ts';
import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { fromParis, inParis, later, parisRange } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { chooseSite, insertOpening } from './lay-out.ts';
import { clocksOn, occursOn, rangeOn } from './occurrences.ts';
import { around, openIn, patientsIn } from './room.ts';
import { checkRange, type Mode, type Places } from './slot.ts';
import { isSilent, lockAgenda } from './slot-repository.ts';
import { tellOpened } from './tell.ts';

/** Days of openings kept ready ahead: regulators see 72 h, and a doctor likes to see his fortnight. */
const horizonDays = 14;

/** Weeks that a recurrence runs when its end is not said. */
export const usualWeeks = 12;

/** « Tous les mardis 12h-13h » : ISO weekdays, Paris wall clock, `until` inclusive. */
export interface NewSeries extends Places {
  effecteurId: string;
  weekdays: number[];
  everyWeeks?: number | undefined;
  startTime: string;
  endTime: string;
  from: string;
  until: string;
  /** Paris days on which it does not come. */
  except?: string[] | undefined;
  mode?: Mode | undefined;
  /** A site's label or city; his first site when he says none. */
  site?: string | undefined;
  origin: string;
}

/** What a recurrence opened at once: days of the first fortnight, at which place. */
export interface OpenedSeries {
  days: number;
  site: string;
}

/** Starts a weekly recurrence and lays out its first fortnight. */
export async function openSeries(
  db: Db,
  wanted: NewSeries,
  who: Actor,
  personId: string,
  now: Date,
): Promise<OpenedSeries> {
  const { effecteurId, until, minutes, capacity } = wanted;
  const plainDay = parisRange(clocksOn('2026-01-05', wanted), 'once'); // no clock changes then
  checkRange(plainDay, { minutes, capacity }, later(plainDay.from, -1));
  if (fromParis(clocksOn(until, wanted).end) <= now) throw new Refusal('slot.past', {});
  await lockAgenda(db, effecteurId);
  const exercice = await chooseSite(db, effecteurId, wanted.site);
  const series = await insertSeries(db, wanted, exercice.id, now);
  await recordChange(
    db,
    { personId, effecteurId, kind: 'series', undo: { seriesId: series.id } },
    who,
    now,
  );
  await audit(db, who, 'series.open', series.id, now);
  return { days: await produce(db, series, now), site: exercice.site.label };
}

function insertSeries(db: Db, wanted: NewSeries, exerciceId: string, now: Date): Promise<Series> {
  const { effecteurId, weekdays, everyWeeks = 1, startTime, endTime, from, until, origin } = wanted;
  const { mode = 'cabinet', minutes = null, capacity = null } = wanted;
  const days = { weekdays, everyWeeks, fromDate: from, untilDate: until, producedTo: from };
  const places = { mode, startTime, endTime, minutes, capacity, exceptions: wanted.except ?? [] };
  const id = newId('ser');
  return db.series.create({
    data: { id, effecteurId, exerciceId, ...days, ...places, origin, createdAt: now },
  });
}

/** Lays out what the rolling horizon newly holds; days already open are left as they are, absent ones are hidden. */
async function produce(db: Db, series: Series, now: Date): Promise<number> {
  const horizon = inParis(now).toPlainDate().add({ days: horizonDays });
  let made = 0;
  for (
    let day = Temporal.PlainDate.from(series.producedTo);
    Temporal.PlainDate.compare(day, horizon) < 0;
    day = day.add({ days: 1 })
  ) {
    if (day.toString() > series.untilDate) break;
    if (occursOn(series, day) && (await produceDay(db, series, day, now))) made += 1;
  }
  // one that begins beyond the horizon still waits for its first day
  const [, producedTo = ''] = [series.producedTo, horizon.toString()].toSorted();
  await db.series.update({ where: { id: series.id }, data: { producedTo } });
  return made;
}

async function produceDay(
  db: Db,
  series: Series,
  day: Temporal.PlainDate,
  now: Date,
): Promise<boolean> {
  const { effecteurId, exerciceId, minutes, capacity, origin, id } = series;
  const mode = series.mode as Mode;
  const range = rangeOn(day.toString(), series);
  if (!range || range.to <= range.from || range.from < now) return false;
  const places = { minutes: minutes ?? undefined, capacity: capacity ?? undefined };
  const already = await openIn(db, { effecteurId, range, mode, exerciceId });
  if (already.length > 0 && capacity !== null && minutes === null) return false;
  const holes = [...already, ...(await patientsIn(db, effecteurId, range))];
  const shape = { effecteurId, exerciceId, mode, ...places, origin, seriesId: id };
  const pieces = around(range, holes, places);
  const hidden = await isSilent(db, effecteurId);
  for (const { capacity: part, ...piece } of pieces) {
    await insertOpening(db, { ...shape, capacity: part, range: piece }, now);
    if (!hidden) await tellOpened(db, effecteurId, { range: piece, mode }, now);
  }
  return pieces.length > 0;
}

/** Recurrences whose rolling horizon has to move on today. */
export async function findSeriesDue(db: Db, now: Date): Promise<string[]> {
  const today = inParis(now).toPlainDate();
  const horizon = today.add({ days: horizonDays }).toString();
  const due = await db.series.findMany({
    where: { endedAt: null, untilDate: { gte: today.toString() }, producedTo: { lt: horizon } },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return due.map(({ id }) => id);
}

/** Lays out what a recurrence's horizon newly holds; twice at once changes nothing. */
export async function produceSeries(db: Db, id: string, now: Date): Promise<number> {
  const { effecteurId } = await db.series.findUniqueOrThrow({
    where: { id },
    select: { effecteurId: true },
  });
  await lockAgenda(db, effecteurId);
  const series = await db.series.findUniqueOrThrow({ where: { id } });
  return series.endedAt ? 0 : produce(db, series, now);
}
