import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { type Range, usualMinutes } from '../slots/slot.ts';
import { lockAgenda } from '../slots/slot-repository.ts';
import { findEngagements } from './engagement-repository.ts';

/** What a yes would take of a doctor's day. */
interface Yes {
  effecteurId: string;
  slotId: string | null;
  code: string;
  orientation: { windowFrom: Date; windowTo: Date };
}

/**
 * Refuses a yes at an hour when the doctor has a patient already (I34). Takes his agenda for the transaction, so nobody
 * opens or accepts at that hour meanwhile; an exclusion constraint stands behind it.
 */
export async function checkHourIsFree(db: Db, yes: Yes, now: Date): Promise<void> {
  const { effecteurId, slotId, code } = yes;
  await lockAgenda(db, effecteurId);
  const slot = slotId
    ? await db.slot.findUniqueOrThrow({ where: { id: slotId }, include: { opening: true } })
    : undefined;
  const hours = slot ? { from: slot.startAt, to: slot.endAt } : coreOf(yes.orientation, now);
  if (hours.to <= hours.from) return;
  const group = slot && (slot.opening.rootId ?? slot.opening.id);
  const engagements = await findEngagements(db, effecteurId, hours);
  const other = engagements.find(({ groupId }) => groupId !== group);
  if (other)
    throw new Refusal('offer.busy', { range: { from: other.startAt, to: other.endAt }, code });
}

/**
 * What every visit of 15 minutes within a window would cover; empty, or upside down, when the window leaves a choice.
 * Without an agreed hour that is all a patient is known to take: two of them fit into half an hour.
 */
function coreOf({ windowFrom, windowTo }: Yes['orientation'], now: Date): Range {
  const from = windowFrom < now ? now : windowFrom;
  const visit = usualMinutes * 60_000;
  return {
    from: new Date(Math.max(from.getTime(), later(windowTo, -visit).getTime())),
    to: new Date(Math.min(windowTo.getTime(), later(from, visit).getTime())),
  };
}
