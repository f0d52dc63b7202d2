import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { queueSms } from '../outbox/outbox-service.ts';
import { Refusal } from '../refusal.ts';
import { findPractitioner } from './practitioner-service.ts';

/** Somebody who may act for an effecteur; `id` is the delegation's. */
export interface Helper {
  id: string;
  name: string;
  phone: string;
}

/** Who may act for an effecteur now. */
export async function helpersOf(db: Db, effecteurId: string): Promise<Helper[]> {
  const { delegations } = await findPractitioner(db, effecteurId);
  return delegations.map(({ id, person }) => ({
    id,
    name: person.displayName,
    phone: person.phone,
  }));
}

/** From now on this person no longer acts for the effecteur, and hears it; his own account, if any, stays. */
export async function removeDelegate(
  db: Db,
  effecteurId: string,
  delegate: { id: string } | { phone: string },
  who: Actor,
  now: Date,
): Promise<void> {
  const { delegations, person } = await findPractitioner(db, effecteurId);
  const found = delegations.find((one) =>
    'id' in delegate ? one.id === delegate.id : one.person.phone === delegate.phone,
  );
  if (!found) throw new Refusal('delegate.unknown', {});
  await db.delegation.delete({ where: { id: found.id } });
  await audit(db, who, 'delegate.remove', `${effecteurId}/${found.id}`, now);
  const { phone: to, locale } = found.person;
  const known = await db.phone.findUnique({ where: { number: to } });
  if (!known?.linkedSmsAt) return; // a number that never proved itself is told nothing (I17)
  const say = [{ key: 'delegate.removed', params: { name: person.displayName } }];
  await queueSms(db, { key: `delegate:removed:${found.id}`, to, say, locale }, now);
}
