import type { Database } from '../../data/database.ts';
import { inTransaction } from '../../data/database.ts';
import { accept } from '../../data/orientations/accept.ts';
import { expireOffer, markSent } from '../../data/orientations/delivery.ts';
import { refuse } from '../../data/orientations/offer-service.ts';
import {
  createOrientation,
  type NewOrientation,
} from '../../data/orientations/orientation-service.ts';
import { fromParis } from '../../data/paris-time.ts';
import { openSlots } from '../../data/slots/slot-service.ts';
import { type FictionalDoctor, settings } from './doctors.ts';

/** Tuesday 24 November 2026, 10:00 in Paris: the morning on which the dispatch tests begin. */
export const morning = fromParis('2026-11-24T10:00');

/** Who asks in the tests. */
export const caller = { osnp: 'osnp-59', requestId: 'req-1' };

/** The acts of a dispatch in their own transactions, all at `morning` unless told otherwise. */
export function dispatchOf(database: Database) {
  const { prisma } = database;
  const offersOf = (orientationId: string) =>
    prisma.offer.findMany({ where: { orientationId }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] });
  return {
    ask: (request: Partial<NewOrientation> = {}, at = morning, more = settings) =>
      inTransaction(prisma, (db) =>
        createOrientation(
          db,
          {
            reference: 'D-1',
            territory: '59',
            mode: 'cabinet',
            windowFrom: at,
            windowTo: fromParis('2026-11-25T10:00'),
            ...request,
          },
          caller,
          more,
          at,
        ),
      ),
    open: (
      doctor: FictionalDoctor,
      from = '16:00',
      to = '16:15',
      mode?: 'cabinet' | 'visite' | 'teleconsultation',
    ) => {
      const range = { from: fromParis(`2026-11-24T${from}`), to: fromParis(`2026-11-24T${to}`) };
      return inTransaction(prisma, (db) =>
        openSlots(
          db,
          { effecteurId: doctor.id, range, origin: 'sms', mode },
          doctor.who,
          doctor.personId,
          morning,
        ),
      );
    },
    offersOf,
    /** Every queued offer of the orientation reaches the carrier. */
    sendAll: async (orientationId: string, at = morning) => {
      for (const { id, status } of await offersOf(orientationId)) {
        if (status === 'queued') await inTransaction(prisma, (db) => markSent(db, id, at));
      }
    },
    accept: (offerId: string, at = morning, answeredAt = at) =>
      inTransaction(prisma, (db) => accept(db, offerId, whoAnswers, answeredAt, at)),
    refuse: (offerId: string, at = morning) =>
      inTransaction(prisma, (db) => refuse(db, offerId, whoAnswers, settings, at)),
    expire: (offerId: string, at: Date) =>
      inTransaction(prisma, (db) => expireOffer(db, offerId, at, settings, at)),
    orientation: (id: string) => prisma.orientation.findUniqueOrThrow({ where: { id } }),
    eventTypes: async () =>
      (await prisma.event.findMany({ orderBy: { seq: 'asc' } })).map(({ type }) => type),
  };
}

const whoAnswers = { actor: 'per_01', channel: 'sms', requestId: 'SM1' };
