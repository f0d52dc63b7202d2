import type { Db } from '../database.ts';
import type { Settings } from '../settings.ts';
import { mayRing, sendOffer } from './ask.ts';
import { lockOffer } from './offer-service.ts';
import {
  findOffer,
  moveOffer,
  type OfferRow,
  type OrientationRow,
} from './orientation-repository.ts';

/**
 * Puts an offer on its doctor's next channel as well; false when none is left. With `restart` the channel before it is
 * dead, so its clock begins anew once the carrier has it; else the first stays open and the time runs on.
 */
export async function moveOn(
  db: Db,
  orientation: OrientationRow,
  offer: OfferRow,
  restart: boolean,
  settings: Settings,
  now: Date,
): Promise<boolean> {
  const effecteur = await db.effecteur.findUniqueOrThrow({
    where: { id: offer.effecteurId },
    include: { person: true },
  });
  const { person } = effecteur;
  const left = offer.nextChannels.filter(
    (one) => one !== 'voice' || (!person.noCalls && mayRing(person, settings, now)),
  );
  const [channel, ...nextChannels] = left;
  if (!channel) {
    await db.offer.update({ where: { id: offer.id }, data: { nextChannels } });
    return false;
  }
  const dead = { expiresAt: null, delivery: 'undelivered' };
  const there = { channel, nextChannels, ...(restart && dead) };
  await moveOffer(db, offer, restart ? 'ask-instead' : 'ask-also', now, there);
  const moved = await findOffer(db, offer.id);
  const slot = offer.slotId ? await db.slot.findUnique({ where: { id: offer.slotId } }) : null;
  const place = { startAt: slot?.startAt ?? null, distanceKm: null };
  await sendOffer(db, orientation, moved, person, place, now);
  return true;
}

const kinds: Record<string, string> = { sms: 'sms', voice: 'call', teams: 'teams' };

/** Remembers that what a channel carried never arrived: its row says so, whatever the offer does next. */
export async function noteLost(db: Db, { id }: OfferRow, channel: string): Promise<void> {
  await db.outbox.updateMany({
    where: { offerId: id, kind: kinds[channel] ?? channel, status: 'done' },
    data: { status: 'failed', lastError: 'undelivered' },
  });
}

/** True when the offer can still be answered where it was put before: a text or a card waits, a call does not. */
export async function standsElsewhere(
  db: Db,
  { id, channel, arrivedOn }: OfferRow,
): Promise<boolean> {
  const written = ['sms', 'teams'].filter((one) => one !== channel);
  if (written.some((one) => arrivedOn.includes(one))) return true;
  const keys = written.map((one) => `offer:${id}:${one}`);
  return (
    (await db.outbox.count({ where: { key: { in: keys }, status: { in: ['due', 'done'] } } })) > 0
  );
}

/** True when its card is in Teams, or on its way there. */
export async function standsInTeams(db: Db, { id, arrivedOn }: OfferRow): Promise<boolean> {
  if (arrivedOn.includes('teams')) return true;
  const key = `offer:${id}:teams`;
  return (await db.outbox.count({ where: { key, status: { in: ['due', 'done'] } } })) > 0;
}

/** Silent for a part of his time: asked on his next channel too, and one answer on any of them settles it. */
export async function tryNextChannel(
  db: Db,
  offerId: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const { orientation, offer } = await lockOffer(db, offerId);
  const { status, statusSince, expiresAt, nextChannels } = offer;
  if (status !== 'sent' || !expiresAt || expiresAt <= now || nextChannels.length === 0) return;
  const part = (expiresAt.getTime() - statusSince.getTime()) * settings.nextChannelPart;
  if (statusSince.getTime() + Math.floor(part) > now.getTime()) return;
  await moveOn(db, orientation, offer, false, settings, now);
}

/** Offers whose doctor stayed silent for his part of the time at `now`. */
export async function findSilent(db: Db, part: number, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Offer"
    WHERE status = 'sent' AND cardinality("nextChannels") > 0 AND "expiresAt" > ${now}
      AND "statusSince" + ("expiresAt" - "statusSince") * ${part}::float8 <= ${now}
    ORDER BY "expiresAt", id LIMIT 200`;
  return rows.map(({ id }) => id);
}

/** When the next one will have been silent for so long. */
export async function nextSilent(db: Db, part: number, now: Date): Promise<Date | undefined> {
  const [row] = await db.$queryRaw<{ at: Date | null }[]>`
    SELECT min("statusSince" + ("expiresAt" - "statusSince") * ${part}::float8) AS at FROM "Offer"
    WHERE status = 'sent' AND cardinality("nextChannels") > 0 AND "expiresAt" > ${now}`;
  return row?.at ?? undefined;
}
