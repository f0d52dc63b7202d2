import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { chooseSite } from '../slots/lay-out.ts';
import { daysMeant, type Meant } from '../slots/occurrences.ts';
import type { Range } from '../slots/slot.ts';
import { lockAgenda } from '../slots/slot-repository.ts';
import { nothingOut, rangeOf, type TakenOut, takeOut, union } from './absence.ts';
import { endDays, lastAbsence, layOutFar, type Shortened } from './absence-series.ts';
import { soon, tellBack } from './tell.ts';

/** When a doctor is there after all: a stretch, recurring days, or without a time at all. */
export interface Return {
  effecteurId: string;
  when: { range: Range } | { days: Meant } | 'always';
  site?: string | undefined;
}

/** What he is no longer away in, and what is left of the absences that this was taken out of. */
export interface Returned {
  ranges: Range[];
  left: Range[];
}

const farthest = new Date('2100-01-01T00:00:00Z');

/**
 * Takes back what was declared, in the stretch that is named and no more: « annule mon absence du 10 » leaves the rest of
 * it. Its places are free again, and the OSNPs are told.
 */
export async function cancelUnavailable(
  db: Db,
  wanted: Return,
  who: Actor,
  personId: string,
  now: Date,
): Promise<Returned> {
  const { effecteurId, when } = wanted;
  await lockAgenda(db, effecteurId);
  const siteId = wanted.site && (await chooseSite(db, effecteurId, wanted.site)).siteId;
  const out = nothingOut();
  const shortened = await takeBack(db, { effecteurId, when, siteId }, out, now);
  if (out.absences.length === 0 && shortened.length === 0)
    throw new Refusal('unavailability.none', {});
  const ranges = union(out.ranges);
  const recurs = when !== 'always' && 'days' in when;
  const undo = { present: { ...out, ranges, shortened } };
  const kind = recurs ? 'present-series' : 'present';
  await recordChange(db, { personId, effecteurId, kind, undo }, who, now);
  await audit(db, who, 'unavailability.cancel', out.absences.join(','), now);
  for (const range of soon(ranges, now))
    await tellBack(db, effecteurId, range, siteId ?? null, now);
  return { ranges, left: await leftOf(db, out, now) };
}

async function takeBack(
  db: Db,
  { effecteurId, when, siteId }: Omit<Return, 'site'> & { siteId: string | undefined },
  out: TakenOut,
  now: Date,
): Promise<Shortened[]> {
  if (when !== 'always' && 'days' in when) {
    const last = when.days.until ?? (await lastAbsence(db, effecteurId));
    const ranges = daysMeant(when.days, last, now);
    await layOutFar(db, { effecteurId, ranges, siteId, endless: false }, now);
    await takeOut(db, { effecteurId, ranges, siteId }, out, now);
    return when.days.until ? [] : endDays(db, { ...when.days, effecteurId, siteId });
  }
  const ranges = [when === 'always' ? { from: now, to: farthest } : when.range];
  const endless = when === 'always';
  const shortened = await layOutFar(db, { effecteurId, ranges, siteId, endless }, now);
  await takeOut(db, { effecteurId, ranges, siteId }, out, now);
  return shortened;
}

/** The pieces that stand, soonest first. */
async function leftOf(db: Db, { pieces, absences }: TakenOut, now: Date): Promise<Range[]> {
  const standing = await db.unavailability.findMany({
    where: { id: { in: pieces.filter((id) => !absences.includes(id)) }, endAt: { gt: now } },
    orderBy: { startAt: 'asc' },
  });
  return union(standing.map(rangeOf));
}
