import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { tell } from './dispatch.ts';
import { giveBack } from './give-back.ts';
import { closed } from './offer.ts';
import { findOpenOffer, type OfferRow, type OrientationRow } from './orientation-repository.ts';

/**
 * The named colleague said yes: whoever holds the patient holds him no more from here on, in the transaction of that yes,
 * and hears who does. What was noted of the patient meanwhile stands: then it is too late.
 */
export async function releaseHolder(
  db: Db,
  orientation: OrientationRow,
  asked: OfferRow,
  who: Actor,
  now: Date,
): Promise<OrientationRow> {
  const holder = await findOpenOffer(db, orientation.id, asked.handedById ?? '');
  const over = (await handedUntil(db, orientation)) <= now;
  if (holder?.status !== 'accepted' || holder.outcome || over) throw closed(asked, 'taken');
  const free = await giveBack(db, orientation, holder, { handedTo: asked.effecteurId }, now);
  await audit(db, who, 'offer.hand-over', holder.id, now);
  const { code } = holder;
  const say = { key: 'appointment.handed.taken', params: { code, name: await named(db, asked) } };
  await tell(db, holder, say, `handed:${asked.id}:taken`, now);
  return free;
}

/** When it is too late to hand a patient over: his hour begins, or, where none is agreed, the window ends. */
export async function handedUntil(db: Db, { slotId, windowTo }: OrientationRow): Promise<Date> {
  const slot = slotId ? await db.slot.findUnique({ where: { id: slotId } }) : null;
  return slot?.startAt ?? windowTo;
}

/** Nothing came of the colleague whom he named: he hears it, and what is still his. */
export async function tellWhoNamed(
  db: Db,
  asked: OfferRow,
  end: 'refused' | 'silent' | 'unreached',
  now: Date,
): Promise<void> {
  if (!asked.handedById) return;
  const his = await findOpenOffer(db, asked.orientationId, asked.handedById);
  if (!his) return;
  const why = end === 'refused' ? 'refused' : 'silent';
  const key =
    his.status === 'accepted' ? `appointment.handed.${why}` : `appointment.handed.${why}.open`;
  const params = { code: his.code, name: await named(db, asked) };
  await tell(db, his, { key, params }, `handed:${asked.id}:${end}`, now);
}

async function named(db: Db, { effecteurId }: OfferRow): Promise<string> {
  const { person } = await db.effecteur.findUniqueOrThrow({
    where: { id: effecteurId },
    select: { person: { select: { displayName: true } } },
  });
  return person.displayName;
}
