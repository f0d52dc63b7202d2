import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { withdraw } from '../orientations/withdraw.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { erasePractitioner, forgetDelegate, heldToCome, type Kept, keptOf } from './erase.ts';

/** What somebody's erasure came to: patients who went on to others, and what stays until when. */
export interface ErasedMyself {
  returned: number;
  kept: Kept[];
}

/** How many patients would be given back if he were erased now. */
export const patientsOnHim = async (db: Db, effecteurId: string, now: Date): Promise<number> =>
  (await heldToCome(db, effecteurId, now)).length;

/**
 * « supprimez mes données »: a doctor's patients to come are given back as one withdraws, then all that names him goes;
 * whoever acts for others alone acts for nobody from then on. The message that said so stays, as nobody's.
 */
export async function eraseMyself(
  db: Db,
  personId: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<ErasedMyself> {
  await db.inbound.updateMany({ where: { id: who.requestId }, data: { sender: 'erased' } });
  const person = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { effecteur: { select: { id: true } } },
  });
  const { effecteur } = person;
  if (!effecteur) {
    await db.delegation.deleteMany({ where: { personId } });
    await unlinkNumber(db, person.phone);
    await forgetDelegate(db, person, now);
    await audit(db, who, 'person.erase', personId, now);
    return { returned: 0, kept: keptOf(settings, now, false).slice(1, 2) };
  }
  const held = await heldToCome(db, effecteur.id, now);
  await db.effecteur.update({
    where: { id: effecteur.id },
    data: { enSusOptIn: false, participates: false },
  });
  for (const { id } of held) await withdraw(db, id, who, settings, now);
  const erased = await erasePractitioner(db, effecteur.id, who, settings, now);
  if ('holds' in erased) throw new Refusal('offer.not-held', {}); // a yes came in between
  return { returned: held.length, kept: erased.kept };
}

const unlinkNumber = (db: Db, number: string) =>
  db.phone.updateMany({ where: { number }, data: { linkedSmsAt: null, linkedVoiceAt: null } });
