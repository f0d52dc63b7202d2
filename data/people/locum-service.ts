import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { newId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Range } from '../slots/slot.ts';
import { findAbsences } from '../slots/slot-repository.ts';
import { startEnrolment } from './enrolment-start.ts';
import { findOrCreatePerson } from './people-repository.ts';

/** Who is to stand in for an effecteur, and when. */
export interface NewLocum extends Range {
  effecteurId: string;
  phone: string;
  name: string;
}

const overlapping = ({ from, to }: Range) => ({
  endedAt: null,
  fromAt: { lt: to },
  toAt: { gt: from },
});

/**
 * Refuses who cannot stand in: a number that is a doctor's or a secretary's already, which would answer for two; a second locum
 * for the same days, or one who stands in for somebody else then. True when the effecteur is noted absent then.
 */
export async function checkLocum(
  db: Db,
  { effecteurId, phone, from, to }: NewLocum,
): Promise<boolean> {
  const person = await db.person.findUnique({
    where: { phone },
    include: { effecteur: { select: { id: true } }, delegations: { take: 1 } },
  });
  if (person?.effecteur || person?.delegations.length) throw new Refusal('locum.taken', {});
  const mine = await db.locum.findFirst({ where: { effecteurId, ...overlapping({ from, to }) } });
  if (mine)
    throw new Refusal('locum.already', {
      name: mine.name,
      range: { from: mine.fromAt, to: mine.toAt },
    });
  const busy = person && { personId: person.id, ...overlapping({ from, to }) };
  if (busy && (await db.locum.count({ where: busy })) > 0) throw new Refusal('locum.busy', {});
  return (await findAbsences(db, effecteurId, { from, to })).length > 0;
}

/** Declares a locum and sends his phone a code: until it comes back the effecteur himself is asked. */
export async function addLocum(db: Db, wanted: NewLocum, who: Actor, now: Date): Promise<void> {
  const { effecteurId, phone, name, from, to } = wanted;
  await db.$queryRaw`SELECT id FROM "Effecteur" WHERE id = ${effecteurId} FOR NO KEY UPDATE`;
  await checkLocum(db, wanted);
  const person = await findOrCreatePerson(db, { phone, displayName: name }, now);
  const id = newId('loc');
  const data = {
    id,
    effecteurId,
    personId: person.id,
    name,
    fromAt: from,
    toAt: to,
    createdAt: now,
  };
  await db.locum.create({ data });
  await audit(db, who, 'locum.add', `${effecteurId}/${id}`, now);
  await startEnrolment(db, person, 'sms', who, now);
}

/** From now on he stands in for nobody; the patients whom he accepted stay the effecteur's. */
export async function endLocum(
  db: Db,
  effecteurId: string,
  id: string,
  who: Actor,
  now: Date,
): Promise<void> {
  const where = { id, effecteurId, endedAt: null };
  const { count } = await db.locum.updateMany({ where, data: { endedAt: now } });
  if (count > 0) await audit(db, who, 'locum.end', `${effecteurId}/${id}`, now);
}
