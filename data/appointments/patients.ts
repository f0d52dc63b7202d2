import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';
import { type Appointment, appointmentsOf } from './appointment.ts';

/** A patient as his doctor may hear of him: hour, place, code and the desk to ring; nobody knows who he is. */
export interface Patient extends Omit<Appointment, 'site'> {
  code: string;
  site: string | null;
  acceptedAt: Date | null;
  /** When his outcome was said last, and when his doctor was asked for it. */
  outcomeAt: Date | null;
  cameAskedAt: Date | null;
}

/** True for a doctor who saw patients of whom nobody said yet whether they came. */
export async function hasUntold(db: Db, personId: string, now: Date): Promise<boolean> {
  const effecteur = await db.effecteur.findUnique({ where: { personId }, select: { id: true } });
  const all = effecteur ? await patientsOf(db, effecteur.id, now) : [];
  return all.some(({ to, outcome }) => to <= now && !outcome);
}

/** A patient of Saturday may be asked about on Monday, and answered on Tuesday. */
const keptMs = 4 * 24 * 3_600_000;

/** An effecteur's accepted patients of the last four days and those to come, soonest first; at one hour, in the order they were accepted. */
export async function patientsOf(db: Db, effecteurId: string, now: Date): Promise<Patient[]> {
  const since = later(now, -keptMs);
  const placed = await db.slot.findMany({
    where: { effecteurId, state: 'booked', endAt: { gt: since } },
    select: { offerId: true },
  });
  const offers = await db.offer.findMany({
    where: {
      effecteurId,
      status: 'accepted',
      OR: [
        { id: { in: placed.flatMap(({ offerId }) => offerId ?? []) } },
        { slotId: null, orientation: { windowTo: { gt: since } } },
      ],
    },
    include: { orientation: true },
    orderBy: { answeredAt: 'asc' },
  });
  const appointments = await appointmentsOf(
    db,
    offers.map(({ orientation }) => orientation),
  );
  const found = offers.flatMap(({ code, answeredAt, orientationId, outcomeAt, cameAskedAt }) => {
    const appointment = appointments.get(orientationId);
    if (!appointment) return [];
    const site = appointment.site?.label ?? null;
    return [{ ...appointment, code, acceptedAt: answeredAt, outcomeAt, cameAskedAt, site }];
  });
  return found.toSorted((a, b) => a.from.getTime() - b.from.getTime());
}
