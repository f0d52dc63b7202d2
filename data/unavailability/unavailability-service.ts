import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { refuse } from '../orientations/offer-service.ts';
import { fromParis, later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { keepConfirmed, lockConfirmed } from '../slots/close-opening.ts';
import { chooseSite } from '../slots/lay-out.ts';
import type { Meant } from '../slots/occurrences.ts';
import { overlaps, type Range } from '../slots/slot.ts';
import {
  findAbsences,
  findAccepted,
  findLiveOffersIn,
  hideAll,
  lockAgenda,
} from '../slots/slot-repository.ts';
import { insertAbsences } from './absence.ts';
import { startSeries } from './absence-series.ts';
import { tellAway } from './tell.ts';

/** What a declared absence did, and the confirmed patients inside it. */
export interface Absence {
  id: string;
  range: Range;
  /** The one place that it concerns; absent when it is all of them. */
  site: string | undefined;
  hidden: number;
  passedOn: number;
  kept: Range[];
}

/** Of whom, where, and through which channel it was said. */
interface Whose {
  effecteurId: string;
  site?: string | undefined;
  origin: string;
}

/**
 * Declares an absence: free places inside it are hidden, open offers are passed on at once, confirmed patients stay
 * and the OSNP is told.
 */
export async function declareUnavailable(
  db: Db,
  wanted: Whose & { range: Range },
  who: Actor,
  personId: string,
  settings: Settings,
  now: Date,
): Promise<Absence> {
  const { effecteurId, origin } = wanted;
  const range = { from: wanted.range.from < now ? now : wanted.range.from, to: wanted.range.to };
  if (range.to <= range.from)
    throw new Refusal(wanted.range.to <= now ? 'slot.past' : 'slot.end-before-start', {});
  const at = wanted.site ? (await chooseSite(db, effecteurId, wanted.site)).site : undefined;
  const siteId = at?.id ?? null;
  const passedOn = await passOffersOn(db, { effecteurId, range, siteId }, who, settings, now);
  await lockConfirmed(db, effecteurId, range);
  await lockAgenda(db, effecteurId);
  if (passedOn === 0) await checkNew(db, effecteurId, range, siteId);
  const [id = ''] = await insertAbsences(db, [{ effecteurId, siteId, origin, range }], now);
  const hidden = await hideAll(db, [id], now);
  const undo = { absence: { roots: [id], passedOn } };
  await recordChange(db, { personId, effecteurId, kind: 'absent', undo }, who, now);
  await audit(db, who, 'unavailability.declare', id, now);
  await tellAway(db, effecteurId, range, siteId, now);
  const there = { effecteurId, range, siteId };
  const kept = await keepConfirmed(db, 'effecteur.unavailable', there, now);
  return { id, range, site: at?.label, hidden, passedOn, kept };
}

/** What a recurring absence did. */
export interface RecurringAbsence extends Omit<Absence, 'range'> {
  days: Range[];
}

/** Offers are for the next 48 hours at most: no later day can pass one on. */
const offerHours = 48;

/** « Absent tous les mercredis »: its days are absences, on public holidays too, until an end that is said or for good. */
export async function declareRecurring(
  db: Db,
  wanted: Whose & Meant,
  who: Actor,
  personId: string,
  settings: Settings,
  now: Date,
): Promise<RecurringAbsence> {
  const { effecteurId } = wanted;
  const at = wanted.site ? (await chooseSite(db, effecteurId, wanted.site)).site : undefined;
  const siteId = at?.id ?? null;
  const ever = { from: now, to: fromParis('2100-01-01T00:00') };
  await lockConfirmed(db, effecteurId, ever);
  await lockAgenda(db, effecteurId);
  const known = await findAbsences(db, effecteurId, ever, siteId);
  const { id, days, hidden } = await startSeries(db, { ...wanted, siteId }, now);
  const [first] = days;
  if (!first && (!wanted.until || fromParis(`${wanted.until}T23:59`) <= now))
    throw new Refusal('slot.past', {});
  const noted = days.map(({ from, to }) =>
    known.find((one) => one.startAt <= from && one.endAt >= to && (siteId || !one.siteId)),
  );
  if (first && noted.every((one) => one?.seriesId))
    throw new Refusal('unavailability.already', { range: first });
  let passedOn = 0;
  for (const range of days.filter(({ from }) => from < later(now, offerHours * 3_600_000)))
    passedOn += await passOffersOn(db, { effecteurId, range, siteId }, who, settings, now);
  const undo = { absence: { roots: [], series: id, passedOn } };
  await recordChange(db, { personId, effecteurId, kind: 'absent-series', undo }, who, now);
  await audit(db, who, 'unavailability.recur', id, now);
  const held = await findAccepted(db, effecteurId, ever, siteId);
  const kept: Range[] = [];
  for (const range of days.filter((day) => held.some(({ place }) => overlaps(place, day)))) {
    const there = { effecteurId, range, siteId };
    kept.push(...(await keepConfirmed(db, 'effecteur.unavailable', there, now)));
  }
  return { id, days, site: at?.label, hidden, passedOn, kept };
}

/** What is noted already is said, not noted twice: ANNULER would take back one and leave him away by the other. */
async function checkNew(db: Db, effecteurId: string, { from, to }: Range, siteId: string | null) {
  const absences = await findAbsences(db, effecteurId, { from, to }, siteId);
  const same = absences.find(
    (one) => one.startAt <= from && one.endAt >= to && (siteId || !one.siteId),
  );
  if (same)
    throw new Refusal('unavailability.already', { range: { from: same.startAt, to: same.endAt } });
}

async function passOffersOn(
  db: Db,
  { effecteurId, range, siteId }: { effecteurId: string; range: Range; siteId: string | null },
  who: Actor,
  settings: Settings,
  now: Date,
) {
  const offers = await findLiveOffersIn(db, effecteurId, range, siteId);
  for (const id of offers) await refuse(db, id, who, settings, now);
  return offers.length;
}
