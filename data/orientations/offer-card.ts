import type { Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { type OfferStatus, typed } from './offer.ts';

const parts = {
  orientation: true,
  effecteur: { select: { personId: true, person: { select: { locale: true } } } },
} satisfies Prisma.OfferInclude;

/** An offer as its card in Teams shows it: who may press its buttons, and what became of it. */
export type OfferCard = Prisma.OfferGetPayload<{ include: typeof parts }> & {
  status: OfferStatus;
  place: { from: Date; to: Date } | undefined;
};

/** The offer behind a card; undefined for an id that we never gave. */
export async function findOfferCard(db: Db, id: string): Promise<OfferCard | undefined> {
  const offer = await db.offer.findUnique({ where: { id }, include: parts });
  if (!offer) return undefined;
  const slot = offer.slotId ? await db.slot.findUnique({ where: { id: offer.slotId } }) : null;
  return { ...typed(offer), place: slot ? { from: slot.startAt, to: slot.endAt } : undefined };
}

/**
 * Keeps which message of which Teams user shows the offer. Gives back where the offer stands: it may have been closed
 * while the card was on its way, and the card must then be put right at once.
 */
export async function saveCardShown(
  db: Db,
  id: string,
  shown: { userId: string; activityId: string },
): Promise<OfferStatus> {
  const saved = await db.offer.update({
    where: { id },
    data: { teamsActivity: `${shown.activityId} ${shown.userId}` },
    select: { status: true },
  });
  return typed(saved).status;
}

/** The message that shows an offer, as it was kept. */
export function cardShown(teamsActivity: string): { userId: string; activityId: string } {
  const [activityId = '', ...userId] = teamsActivity.split(' ');
  return { activityId, userId: userId.join(' ') };
}
