import type { Event, Orientation, Prisma } from '../../prisma/generated/client.ts';
import { appointmentsOf } from '../appointments/appointment.ts';
import { tellAppointment } from '../appointments/tell.ts';
import type { Db } from '../database.ts';
import { declare } from '../fhir/declaration.ts';
import { newId } from '../ids.ts';
import { osnpNames } from '../osnps/osnp-repository.ts';
import { insertRow } from '../outbox/outbox-repository.ts';

/** What may be told to an OSNP (contract §6); `offer.countered` carries another time that a doctor proposes. */
type EventType =
  | `orientation.${'created' | 'offered' | 'accepted' | 'withdrawn' | 'expired' | 'cancelled'}`
  | `offer.${'sent' | 'delivered' | 'refused' | 'expired' | 'failed' | 'countered'}`
  | `slot.${'opened' | 'closed' | 'full'}`
  | `effecteur.${'unavailable' | 'linked' | 'unlinked'}`
  | `carrier.${'degraded' | 'restored'}`
  | `appointment.${'late' | 'moved' | 'fulfilled' | 'noshow' | 'other'}`;

/** Something that happened; `osnp: null` concerns every OSNP. */
interface NewEvent {
  type: EventType;
  osnp: string | null;
  orientation?: Orientation;
  data?: Prisma.InputJsonObject;
}

/**
 * Records an event for SSE and leaves its webhooks to the engine, in the transaction of the change: one row for the OSNP
 * concerned, or, when it concerns all, one for each that has an address and one for whoever has the configured one.
 *
 * A row is written whether or not anybody listens, since `data/` does not know: the engine marks it done when nobody
 * does. Its body is stored as sent, so that a retry carries the same bytes and the same id.
 */
export async function emit(db: Db, event: NewEvent, now: Date): Promise<void> {
  const { type, osnp, orientation } = event;
  const id = newId('evt');
  const data = {
    ...(orientation && { orientation: await stateOf(db, orientation) }),
    ...event.data,
  };
  await db.event.create({ data: { id, type, osnp, data, at: now } });
  const body = bodyOf({ id, type, data, at: now });
  const line = orientation?.id ?? null;
  const leave = (key: string, to: string | null) => {
    const payload = { eventId: id, body, osnp: to };
    return insertRow(db, { kind: 'webhook', key, payload, phone: null, offerId: null, line }, now);
  };
  await leave(`webhook:${id}`, osnp);
  if (orientation) await declare(db, type, orientation, now);
  if (osnp !== null) return;
  for (const name of await osnpNames(db)) await leave(`webhook:${id}:${name}`, name);
}

/** The event as a webhook or an SSE message carries it. */
export const bodyOf = ({
  id,
  type,
  at,
  data,
}: Pick<Event, 'id' | 'type' | 'at'> & { data: unknown }): string =>
  JSON.stringify({ id, type, timestamp: at.toISOString(), data });

/** The orientation as it is told; with its appointment, so that whoever hears of a yes need not ask for the hour. */
async function stateOf(db: Db, orientation: Orientation): Promise<Prisma.InputJsonObject> {
  const { id, reference, status, acceptedById, reason, version, createdAt } = orientation;
  const appointment = (await appointmentsOf(db, [orientation])).get(id);
  return {
    id,
    reference,
    status,
    accepted_by: acceptedById,
    reason,
    version,
    created_at: createdAt.toISOString(),
    appointment: appointment ? tellAppointment(appointment) : null,
  };
}

/** Events that an OSNP may see, in order, after the last one it has; every OSNP's when `osnp` is undefined. */
export const findEvents = (
  db: Db,
  query: { osnp: string | undefined; afterSeq: bigint; limit: number },
): Promise<Event[]> =>
  db.event.findMany({
    where: {
      seq: { gt: query.afterSeq },
      ...(query.osnp !== undefined && { OR: [{ osnp: query.osnp }, { osnp: null }] }),
    },
    orderBy: { seq: 'asc' },
    take: query.limit,
  });

/** The event that a reader had last; null when we never sent it, or hold it no more. */
export const findEvent = (db: Db, id: string): Promise<Event | null> =>
  db.event.findUnique({ where: { id } });

/** The place of the newest event: a reader who asks for nothing older starts here. */
export async function newestPlace(db: Db): Promise<bigint> {
  const newest = await db.event.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } });
  return newest?.seq ?? 0n;
}
