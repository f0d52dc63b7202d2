import type { Unavailability } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { meet, overlaps, type Range } from '../slots/slot.ts';
import { findAbsences, hideAll, showSlots } from '../slots/slot-repository.ts';
import { rangeOf, type TakenOut, union } from '../unavailability/absence.ts';
import type { Shortened } from '../unavailability/absence-series.ts';
import { soon, tellAway, tellBack } from '../unavailability/tell.ts';
import type { TakenBack, Undo } from './take-back.ts';

/** A declared absence: as it was first written, or its recurrence, and the open requests it passed on. */
export interface AbsenceUndo {
  roots: string[];
  series?: string;
  /** They do not come back. */
  passedOn: number;
}

/** What a return took out; instants are strings, as JSON keeps them. */
export interface PresentUndo extends Omit<TakenOut, 'ranges'> {
  ranges: { from: Date | string; to: Date | string }[];
  shortened: Shortened[];
}

const changed = () => new Refusal('undo.changed', {});

/** A declared absence is taken back, with what others left of it; another one may cover the same hours, and is told. */
export async function comeBack(
  db: Db,
  { roots, series, passedOn }: AbsenceUndo,
  now: Date,
): Promise<TakenBack> {
  const family = { OR: [{ id: { in: roots } }, { rootId: { in: roots } }] };
  const standing = await db.unavailability.findMany({
    where: {
      cancelledAt: null,
      endAt: { gt: now },
      ...(series ? { seriesId: series } : family),
    },
    orderBy: { startAt: 'asc' },
  });
  const ended = series
    ? await db.absenceSeries.updateMany({
        where: { id: series, endedAt: null },
        data: { endedAt: now },
      })
    : { count: 0 };
  if (standing.length === 0 && ended.count === 0) throw changed();
  const ids = standing.map(({ id }) => id);
  await db.unavailability.updateMany({ where: { id: { in: ids } }, data: { cancelledAt: now } });
  await showSlots(db, ids, now);
  const still: Range[] = [];
  for (const absence of standing) {
    const { effecteurId, siteId } = absence;
    const range = rangeOf(absence);
    if (soon([range], now).length > 0) await tellBack(db, effecteurId, range, siteId, now);
    if (series) continue; // the days of a recurrence are not listed
    const others = await findAbsences(db, effecteurId, range, siteId);
    still.push(...others.map((other) => meet(rangeOf(other), range)));
  }
  return { ranges: series ? [] : standing.map(rangeOf), still, passedOn };
}

/**
 * What was taken out of absences is absent again, unless they changed since, or something was opened there: that would
 * vanish unasked. What the same message opened after it is closed again by now.
 */
export async function leaveAgain(
  db: Db,
  { absences, pieces, shortened, ...undo }: PresentUndo,
  seq: bigint,
  now: Date,
): Promise<TakenBack> {
  const ranges = undo.ranges.map(({ from, to }) => ({ from: new Date(from), to: new Date(to) }));
  const originals = absences.filter((id) => !pieces.includes(id)); // a piece may itself have been cut
  const left = pieces.filter((id) => !absences.includes(id));
  const touched = await db.unavailability.count({
    where: {
      OR: [
        { id: { in: originals }, cancelledAt: null },
        { id: { in: left }, cancelledAt: { not: null } },
      ],
    },
  });
  if (touched > 0) throw changed();
  const rows = await db.unavailability.findMany({ where: { id: { in: originals } } });
  await checkFree(db, rows, ranges, seq);
  for (const one of shortened) await lengthen(db, one);
  const stand = (ids: string[], cancelledAt: Date | null) =>
    db.unavailability.updateMany({ where: { id: { in: ids } }, data: { cancelledAt } });
  await stand(originals, null);
  await stand(left, now);
  await showSlots(db, left, now);
  await hideAll(db, originals, now);
  const [first] = rows;
  if (first)
    for (const range of soon(ranges, now))
      await tellAway(db, first.effecteurId, range, first.siteId, now);
  return { ranges: union(ranges) };
}

/** Refused when something was opened since in the hours that would be an absence again. */
async function checkFree(
  db: Db,
  absences: Unavailability[],
  ranges: Range[],
  seq: bigint,
): Promise<void> {
  const [first] = absences;
  if (!first) return;
  const { effecteurId } = first;
  const later = await db.change.findMany({
    where: { effecteurId, kind: { in: ['open', 'series'] }, seq: { gt: seq }, undoneAt: null },
  });
  const undos = later.map(({ undo }) => undo as Undo);
  const ids = undos.flatMap(({ openings = [] }) => openings);
  const series = undos.flatMap(({ seriesId }) => seriesId ?? []);
  if (ids.length === 0 && series.length === 0) return;
  const since = await db.opening.findMany({
    where: {
      effecteurId,
      closedAt: null,
      OR: [{ id: { in: ids } }, { rootId: { in: ids } }, { seriesId: { in: series } }],
    },
    include: { exercice: { select: { siteId: true } } },
    orderBy: { startAt: 'asc' },
  });
  const taken = since.find((opening) => {
    const there = absences.some(
      ({ siteId, ...absence }) =>
        (!siteId || siteId === opening.exercice.siteId) &&
        overlaps(rangeOf(absence), rangeOf(opening)),
    );
    return there && ranges.some((range) => overlaps(range, rangeOf(opening)));
  });
  if (taken) throw new Refusal('slot.overlap', { from: taken.startAt, to: taken.endAt });
}

async function lengthen(db: Db, { id, before, after }: Shortened): Promise<void> {
  const now = await db.absenceSeries.findUniqueOrThrow({ where: { id } });
  const same = now.weekdays.join() === after.weekdays.join() && now.untilDate === after.untilDate;
  if (!same || now.endedAt) throw changed();
  await db.absenceSeries.update({ where: { id }, data: { ...before } });
}
