import type { Declaration, Offer, Orientation, Slot } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { insertRow } from '../outbox/outbox-repository.ts';

/** After one of these an appointment may stand otherwise than it was told. */
const concerning =
  /^(?:orientation\.(?:accepted|withdrawn|cancelled)|appointment\.(?:moved|fulfilled|noshow|other))$/;

type Standing = Pick<Declaration, 'status' | 'startAt' | 'endAt'>;

/**
 * Leaves what the national platform and the Hub must be told after an event, in its transaction: whatever the path, what
 * stands is compared with what was told last, so that nothing is told twice and nothing is forgotten.
 */
export async function declare(
  db: Db,
  type: string,
  orientation: Orientation,
  now: Date,
): Promise<void> {
  if (!concerning.test(type)) return;
  const told = await db.declaration.findMany({ where: { orientationId: orientation.id } });
  const offers = await db.offer.findMany({
    where: {
      OR: [
        { orientationId: orientation.id, status: 'accepted' },
        { id: { in: told.map(({ offerId }) => offerId) } },
      ],
    },
  });
  for (const offer of offers) {
    const before = told.find(({ offerId }) => offerId === offer.id);
    const slot = offer.slotId ? await db.slot.findUnique({ where: { id: offer.slotId } }) : null;
    const after = standing(offer, slot, orientation, before);
    if (after && !isSame(before, after)) await leave(db, offer, orientation, before, after, now);
  }
}

/**
 * What is true of an appointment nationally, where every one has an hour: a patient without one is declared once it is
 * agreed, or when he was seen, with the stretch that he was asked for. Given back or cancelled, it keeps its hour.
 */
function standing(
  { status, outcome }: Offer,
  slot: Slot | null,
  { windowFrom, windowTo }: Orientation,
  before: Declaration | undefined,
): Standing | undefined {
  if (status !== 'accepted')
    return before && { status: 'cancelled', startAt: before.startAt, endAt: before.endAt };
  const hour = slot
    ? { startAt: slot.startAt, endAt: slot.endAt }
    : outcome && { startAt: windowFrom, endAt: windowTo };
  return hour ? { status: ended[outcome ?? ''] ?? 'booked', ...hour } : undefined;
}

/** Sent on to the emergency ward, he was seen. */
const ended: Record<string, string> = {
  fulfilled: 'fulfilled',
  other: 'fulfilled',
  noshow: 'noshow',
};

const isSame = (before: Standing | undefined, after: Standing): boolean =>
  before?.status === after.status &&
  before.startAt.getTime() === after.startAt.getTime() &&
  before.endAt.getTime() === after.endAt.getTime();

async function leave(
  db: Db,
  offer: Offer,
  { id: orientationId, acceptedAt }: Orientation,
  before: Declaration | undefined,
  after: Standing,
  now: Date,
): Promise<void> {
  const { id: offerId, effecteurId } = offer;
  const version = (before?.version ?? 0) + 1;
  const row = { ...after, version, updatedAt: now };
  await db.declaration.upsert({
    where: { offerId },
    create: { ...row, offerId, orientationId, effecteurId, bookedAt: acceptedAt ?? now },
    update: row,
  });
  const declared = {
    offerId,
    version,
    status: after.status,
    from: after.startAt.toISOString(),
    to: after.endAt.toISOString(),
  };
  for (const kind of ['appointment', 'hub'] as const) {
    const line = `${kind}:${offerId}`;
    const key = `${line}:${version}`;
    // not the row's own offer: what a closed offer had still to say is taken back
    const message = { kind, key, payload: { declared }, phone: null, offerId: null, line };
    await insertRow(db, message, now);
  }
}
