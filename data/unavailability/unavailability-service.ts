import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { newId } from '../ids.ts';
import { refuse } from '../orientations/offer-service.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { keepConfirmed, lockConfirmed } from '../slots/close-opening.ts';
import { chooseSite } from '../slots/lay-out.ts';
import type { Range } from '../slots/slot.ts';
import {
  findAbsences,
  findLiveOffersIn,
  hideSlots,
  lockAgenda,
  showSlots,
} from '../slots/slot-repository.ts';

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

/**
 * Declares an absence: free places inside it are hidden, open offers are passed on at once, confirmed patients stay
 * and the OSNP is told.
 */
export async function declareUnavailable(
  db: Db,
  wanted: { effecteurId: string; range: Range; site?: string | undefined; origin: string },
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
  const id = newId('una');
  const absence = await db.unavailability.create({
    data: { id, effecteurId, siteId, startAt: range.from, endAt: range.to, origin, createdAt: now },
  });
  const hidden = await hideSlots(db, absence, now);
  await recordChange(
    db,
    { personId, effecteurId, kind: 'absent', undo: { unavailabilityId: id, passedOn } },
    who,
    now,
  );
  await audit(db, who, 'unavailability.declare', id, now);
  const data = {
    practitioner_id: effecteurId,
    from: range.from.toISOString(),
    to: range.to.toISOString(),
    ...(siteId && { site_id: siteId }),
  };
  await emit(db, { type: 'effecteur.unavailable', osnp: null, data }, now);
  const kept = await keepConfirmed(db, 'effecteur.unavailable', effecteurId, range, now, siteId);
  return { id, range, site: at?.label, hidden, passedOn, kept };
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

/** Takes declared absences back, wholly: those that touch the range, or of one site when it is named; their places are free again. */
export async function cancelUnavailable(
  db: Db,
  wanted: { effecteurId: string; range: Range; site?: string | undefined },
  who: Actor,
  personId: string,
  now: Date,
): Promise<Range[]> {
  const { effecteurId } = wanted;
  await lockAgenda(db, effecteurId);
  const at = wanted.site ? await chooseSite(db, effecteurId, wanted.site) : undefined;
  const absences = (await findAbsences(db, effecteurId, wanted.range)).filter(
    ({ endAt, siteId }) => endAt > now && (!at || siteId === at.siteId),
  );
  if (absences.length === 0) throw new Refusal('unavailability.none', {});
  for (const absence of absences) {
    const { id } = absence;
    await db.unavailability.update({ where: { id }, data: { cancelledAt: now } });
    await showSlots(db, absence, now);
    await recordChange(
      db,
      { personId, effecteurId, kind: 'present', undo: { unavailabilityId: id, cancelled: true } },
      who,
      now,
    );
    await audit(db, who, 'unavailability.cancel', id, now);
  }
  return absences.map(({ startAt, endAt }) => ({ from: startAt, to: endAt }));
}
