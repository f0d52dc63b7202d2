import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { leavePhone } from '../orientations/delivery.ts';
import { live } from '../orientations/offer.ts';
import { queueTeams } from '../outbox/outbox-service.ts';
import { cancelForPhone } from '../outbox/take-back-repository.ts';
import type { Settings } from '../settings.ts';
import type { Range } from '../slots/slot.ts';
import { findAccepted } from '../slots/slot-repository.ts';
import { hideForSilence, showAfterSilence } from '../unavailability/silence.ts';

/** What STOP left behind, as whoever said it must hear. */
export interface Silenced {
  /** Patients who stay confirmed: he is expected, though nothing can be written to him any more. */
  kept: Range[];
  /** Free places that nobody finds any more. */
  hidden: number;
  /** He is still reached in Teams, so his agenda stays as it is. */
  inTeams: boolean;
}

const noEnd = new Date('2100-01-01T00:00:00Z');

/** The audit's object for a number: the person's id, or for a stranger its last digits. */
const objectOf = (phone: string, person: { id: string } | null): string =>
  person?.id ?? `phone:${phone.slice(-4)}`;

const findOwner = (db: Db, phone: string) =>
  db.person.findUnique({
    where: { phone },
    select: {
      id: true,
      locale: true,
      effecteur: { select: { id: true } },
      teams: { select: { userId: true }, take: 1 },
    },
  });

/**
 * STOP, or the carrier's 21610: what waits for this number is dropped, and its open offers go at once to the person's
 * Teams, or to the next effecteur. Whoever can be told nothing is sent nobody: what he has free is hidden until START,
 * and the OSNPs hear of it.
 */
export async function optOut(
  db: Db,
  phone: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<Silenced> {
  const before = await db.phone.findUnique({ where: { number: phone } });
  const owner = await findOwner(db, phone);
  const inTeams = (owner?.teams.length ?? 0) > 0;
  if (before?.optedOutAt) return { kept: [], hidden: 0, inTeams };
  const data = { optedOutAt: now };
  await db.phone.upsert({
    where: { number: phone },
    create: { number: phone, ...data },
    update: data,
  });
  await cancelForPhone(db, phone, now);
  await audit(db, who, 'phone.opt-out', objectOf(phone, owner), now);
  const offers = await db.offer.findMany({
    where: { phone, channel: { not: 'teams' }, status: { in: live } },
    select: { id: true },
    orderBy: { orientationId: 'asc' },
  });
  for (const { id } of offers) await leavePhone(db, id, settings, now);
  if (!owner?.effecteur) return { kept: [], hidden: 0, inTeams };
  const { id } = owner.effecteur;
  if (!inTeams) return { ...(await hideForSilence(db, id, noEnd, who, now)), inTeams };
  const held = await findAccepted(db, id, { from: now, to: noEnd });
  const kept = held.map(({ place }) => place);
  if (who.actor === carrier) await tellInTeams(db, owner, kept, who, now);
  return { kept, hidden: 0, inTeams };
}

/** He who acts where the carrier took a STOP for itself, or refuses the number for it. */
export const carrier = 'carrier';

/** No text may answer a STOP that the carrier took for itself: whoever has Teams is told there what stays. */
async function tellInTeams(
  db: Db,
  { id: personId, locale }: { id: string; locale: string },
  kept: Range[],
  { requestId }: Actor,
  now: Date,
): Promise<void> {
  const ranges = kept.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() }));
  const say = [
    { key: 'stop.doneButTeams' },
    ...(ranges.length > 0 ? [{ key: 'start.kept', params: { ranges } }] : []),
  ];
  await queueTeams(db, { key: `stop:${requestId}`, personId, say, locale }, now);
}

/** What START gave back: the openings ahead whose places are free again; undefined when nothing had been stopped. */
export async function optIn(
  db: Db,
  phone: string,
  who: Actor,
  now: Date,
): Promise<Range[] | undefined> {
  const { count } = await db.phone.updateMany({
    where: { number: phone, optedOutAt: { not: null } },
    data: { optedOutAt: null },
  });
  if (count === 0) return undefined;
  const owner = await findOwner(db, phone);
  await audit(db, who, 'phone.opt-in', objectOf(phone, owner), now);
  return owner?.effecteur ? showAfterSilence(db, owner.effecteur.id, who, now) : [];
}
