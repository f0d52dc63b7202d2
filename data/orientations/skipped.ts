import type { Db } from '../database.ts';
import { latest } from '../paris-time.ts';
import { findAbsences } from '../slots/slot-repository.ts';
import { channelsOf, openOffersPerPerson } from './candidates.ts';
import { isFull } from './daily-limit.ts';
import { live, looking } from './offer.ts';
import type { OfferRow, OrientationRow } from './orientation-repository.ts';
import { findTakenHours, hasRoom } from './taken-hours.ts';

/** Somebody named in a request who was not asked, and why as far as it shows now. */
export interface Skipped {
  effecteurId: string;
  why:
    | 'unavailable'
    | 'unlinked'
    | 'opted-out'
    | 'hour-taken'
    | 'daily-limit'
    | 'open-offers'
    | 'not-yet'
    | 'over';
}

/** Of the doctors whom the OSNP named, or who wait for an offer of theirs to close, those who were never asked. */
export async function findSkipped(
  db: Db,
  orientation: OrientationRow,
  offers: OfferRow[],
  now: Date,
): Promise<Skipped[]> {
  const { medecinTraitantId, targets, waitingFor } = orientation;
  const named = [...(medecinTraitantId ? [medecinTraitantId] : []), ...targets, ...waitingFor];
  const asked = new Set(offers.map(({ effecteurId }) => effecteurId));
  const left = [...new Set(named)].filter((id) => !asked.has(id)).slice(0, 50);
  const skipped: Skipped[] = [];
  for (const effecteurId of left)
    skipped.push({ effecteurId, why: await whyNot(db, orientation, effecteurId, now) });
  return skipped;
}

async function whyNot(
  db: Db,
  orientation: OrientationRow,
  effecteurId: string,
  now: Date,
): Promise<Skipped['why']> {
  const { windowFrom, windowTo, status } = orientation;
  const window = { from: latest(windowFrom, now), to: windowTo };
  if (window.from < window.to) {
    const absences = await findAbsences(db, effecteurId, window);
    const away = absences.some(
      ({ siteId, startAt, endAt }) =>
        siteId === null && (startAt <= now || (startAt <= window.from && endAt >= window.to)),
    );
    if (away) return 'unavailable';
  }
  const reach = await reachOf(db, effecteurId);
  if (reach) return reach;
  if (window.from < window.to) {
    const taken = await findTakenHours(db, [effecteurId], window);
    if (!hasRoom(window, taken)) return 'hour-taken';
    if (await isFull(db, effecteurId, null, window)) return 'daily-limit';
  }
  const open = await db.offer.count({ where: { effecteurId, status: { in: live } } });
  if (open >= openOffersPerPerson) return 'open-offers';
  return looking.includes(status) ? 'not-yet' : 'over';
}

/** Why nothing can reach him; undefined when something can. */
async function reachOf(db: Db, effecteurId: string): Promise<'unlinked' | 'opted-out' | undefined> {
  const { person } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    include: { person: { include: { teams: { select: { userId: true } } } } },
  });
  const phone = await db.phone.findUnique({ where: { number: person.phone } });
  const silent = Boolean(phone?.optedOutAt);
  const row = {
    ...person,
    teams: person.teams.length > 0,
    sms: Boolean(phone?.linkedSmsAt) && !silent,
    voice: Boolean(phone?.linkedVoiceAt) && !silent,
  };
  if (channelsOf(row).length > 0) return undefined;
  return silent ? 'opted-out' : 'unlinked';
}
