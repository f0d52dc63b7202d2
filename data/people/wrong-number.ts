import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { leavePhone } from '../orientations/delivery.ts';
import { live } from '../orientations/offer.ts';
import { cancelForPhone } from '../outbox/take-back-repository.ts';
import type { Settings } from '../settings.ts';
import { unlinkPhone } from './enrolment-service.ts';

/**
 * Whoever has this number says that it is not the person's: it is unlinked at once, nothing more goes there, and what is
 * open there goes on in the person's Teams or to the next doctor. Confirmed patients stay as they are; the OSNPs and the
 * administrator hear of it by event and audit. False for a number that nobody has.
 */
export async function wrongNumber(
  db: Db,
  phone: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<boolean> {
  const owner = await db.person.findUnique({
    where: { phone },
    select: { id: true, effecteur: { select: { id: true } } },
  });
  if (!owner) return false;
  const offers = await db.offer.findMany({
    where: { phone, channel: { not: 'teams' }, status: { in: live } },
    select: { id: true },
    orderBy: { orientationId: 'asc' },
  });
  for (const { id } of offers) await leavePhone(db, id, settings, now);
  if (owner.effecteur) await unlinkPhone(db, phone, owner.effecteur.id, who, now, 'wrong_number');
  const wrong = { linkedSmsAt: null, linkedVoiceAt: null, wrongAt: now };
  const create = { number: phone, ...wrong };
  await db.phone.upsert({ where: { number: phone }, create, update: wrong });
  await db.enrolment.updateMany({ where: { personId: owner.id }, data: { triesLeft: 0 } });
  const over = { endedAt: null, OR: [{ oldPhone: phone }, { newPhone: phone }] };
  await db.numberChange.updateMany({ where: over, data: { endedAt: now } });
  await cancelForPhone(db, phone, now);
  await audit(db, who, 'phone.wrong-number', owner.id, now);
  return true;
}
