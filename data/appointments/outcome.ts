import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import {
  type OfferRow,
  type OrientationRow,
  saveOrientation,
} from '../orientations/orientation-repository.ts';
import type { Caller } from '../orientations/orientation-service.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { appointmentsOf } from './appointment.ts';
import { heldBy, holding, rememberPatient } from './appointment-service.ts';

/** How a visit ended: he came, he did not, or something else, such as sent on to the emergency ward. */
export type Outcome = 'fulfilled' | 'noshow' | 'other';

/** The doctor says whether his patient came; saying it twice changes nothing, saying otherwise corrects it. */
export async function sayOutcome(
  db: Db,
  offerId: string,
  outcome: Outcome,
  who: Actor,
  personId: string,
  now: Date,
): Promise<{ again: boolean }> {
  const { orientation, offer } = await holding(db, offerId);
  if (offer.outcome === outcome) return { again: true };
  await note(db, orientation, offer, outcome, who, now);
  await rememberPatient(db, offer, who, personId, now);
  return { again: false };
}

/** What the OSNP knows of the visit. */
export async function recordOutcome(
  db: Db,
  orientationId: string,
  outcome: Outcome,
  caller: Caller,
  now: Date,
): Promise<void> {
  const { orientation, offer } = await heldBy(db, orientationId, caller);
  if (offer.outcome === outcome) return;
  const who = { actor: caller.osnp, channel: 'api', requestId: caller.requestId };
  await note(db, orientation, offer, outcome, who, now);
}

async function note(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  outcome: Outcome,
  who: Actor,
  now: Date,
): Promise<void> {
  const appointment = (await appointmentsOf(db, [orientation])).get(orientation.id);
  if (appointment && appointment.from > now)
    throw new Refusal('appointment.ahead', { code: offer.code, from: appointment.from });
  await db.offer.update({ where: { id: offer.id }, data: { outcome, outcomeAt: now } });
  const saved = await saveOrientation(db, orientation.id, {});
  const data = { outcome };
  const type = `appointment.${outcome}` as const;
  await emit(db, { type, osnp: saved.osnp, orientation: saved, data }, now);
  await audit(db, who, type, offer.id, now);
}

/** The same delay of the same patient within this time is one, said on two channels or pressed twice. */
const sameMs = 5 * 60_000;

/** The doctor is late: the OSNP hears by how much at once, and may tell the patient. `again`: it was just told so. */
export async function sayLate(
  db: Db,
  offerId: string,
  minutes: number,
  who: Actor,
  personId: string,
  now: Date,
): Promise<{ again: boolean }> {
  const { orientation, offer } = await holding(db, offerId);
  const told = offer.lateAt && offer.lateAt > later(now, -sameMs) ? offer.lateMinutes : null;
  if (told === minutes) return { again: true };
  await db.offer.update({ where: { id: offerId }, data: { lateMinutes: minutes, lateAt: now } });
  const saved = await saveOrientation(db, orientation.id, {});
  const data = { minutes };
  await emit(db, { type: 'appointment.late', osnp: saved.osnp, orientation: saved, data }, now);
  await audit(db, who, 'appointment.late', offer.id, now);
  await rememberPatient(db, offer, who, personId, now);
  return { again: false };
}

const outcomes: Outcome[] = ['fulfilled', 'noshow', 'other'];

/** How many visits ended in each way, of all that are kept; one that nobody told of is in none. */
export async function countOutcomes(db: Db): Promise<{ outcome: Outcome; count: number }[]> {
  const rows = await db.offer.groupBy({
    by: ['outcome'],
    where: { status: 'accepted', outcome: { not: null } },
    _count: true,
  });
  return outcomes.map((outcome) => ({
    outcome,
    count: rows.find((row) => row.outcome === outcome)?._count ?? 0,
  }));
}
