import type { Prisma } from '../../prisma/generated/client.ts';
import type { Actor } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { leavePhone } from '../orientations/delivery.ts';
import { live } from '../orientations/offer.ts';
import { Refusal, type RefusalCode } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { unlinkPhone } from './enrolment-service.ts';
import { startEnrolment } from './enrolment-start.ts';
import type { Practitioner } from './people-repository.ts';

/** Turns the database's « already there » into a refusal: a check beforehand would let two requests through at once. */
export async function unless(taken: RefusalCode, write: Promise<unknown>): Promise<void> {
  try {
    await write;
  } catch (error) {
    const { code } = error as Prisma.PrismaClientKnownRequestError;
    throw code === 'P2002' ? new Refusal(taken, {}) : error;
  }
}

/**
 * An administrator is about to give an effecteur another number: what is open on the old one goes on in his Teams, or to
 * the next doctor, since the new one is nobody's until its code came back. Before any lock of his: orientations come first.
 */
export async function leaveNumber(
  db: Db,
  id: string,
  phone: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const offers = await db.offer.findMany({
    where: {
      effecteurId: id,
      channel: { not: 'teams' },
      status: { in: live },
      NOT: { effecteur: { person: { phone } } },
    },
    select: { id: true },
    orderBy: { orientationId: 'asc' },
  });
  for (const offer of offers) await leavePhone(db, offer.id, settings, now);
}

/** The new number in the place of the old one, to be linked anew; his confirmed patients are told of there. */
export async function movePhone(
  db: Db,
  { id, personId, person }: Practitioner,
  phone: string,
  who: Actor,
  now: Date,
): Promise<void> {
  await unless('phone.taken', db.person.update({ where: { id: personId }, data: { phone } }));
  await unlinkPhone(db, person.phone, id, who, now);
  const unlinked = { linkedSmsAt: null, linkedVoiceAt: null };
  await db.phone.updateMany({ where: { number: phone }, data: unlinked });
  const mine = { effecteurId: id, phone: person.phone };
  await db.offer.updateMany({ where: mine, data: { phone } });
  // a code that lies on the old phone is worth nothing, in Teams either
  await db.enrolment.updateMany({ where: { personId }, data: { triesLeft: 0 } });
  const moved = await db.person.findUniqueOrThrow({ where: { id: personId } });
  await startEnrolment(db, moved, 'sms', who, now);
}
