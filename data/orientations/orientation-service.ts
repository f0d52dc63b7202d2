import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { emit } from '../events/events.ts';
import { newId } from '../ids.ts';
import { unconfirm } from '../outbox/outbox-service.ts';
import { earliest, later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import type { Settings } from '../settings.ts';
import { end, fill, tell } from './dispatch.ts';
import { looking } from './offer.ts';
import {
  findOffers,
  findOrientations,
  freeSlot,
  lockOrientation,
  moveOffer,
  type OfferRow,
  type OrientationRow,
  saveOrientation,
} from './orientation-repository.ts';

/** What an OSNP asks; members of the contract in camelCase, instants as Dates. */
export interface NewOrientation {
  reference: string;
  territory: string;
  mode: 'cabinet' | 'teleconsultation' | 'visite';
  windowFrom: Date;
  windowTo: Date;
  near?: { lat: number; lon: number; radiusKm?: number | undefined } | undefined;
  ageBand?: string | undefined;
  medecinTraitant?: string | undefined;
  targets?: string[] | undefined;
  slotId?: string | undefined;
  strategy?: 'window' | 'sequential' | 'broadcast' | undefined;
  offerTtlS?: number | undefined;
  deadline?: Date | undefined;
  osnpCallback?: string | undefined;
  regulator?: string | undefined;
}

/** Who calls the API: the name of its token, and the request that the audit points at. */
export interface Caller {
  osnp: string;
  requestId: string;
}

const actorOf = ({ osnp, requestId }: Caller): Actor => ({
  actor: osnp,
  channel: 'api',
  requestId,
});

/** Records the need and asks the first effecteurs, in one transaction; ends at once when there is nobody to ask. */
export async function createOrientation(
  db: Db,
  request: NewOrientation,
  caller: Caller,
  settings: Settings,
  now: Date,
): Promise<OrientationRow> {
  const wanted = request.deadline ?? later(now, settings.deadlineS * 1000);
  const orientation = await db.orientation.create({
    data: {
      id: newId('ori'),
      osnp: caller.osnp,
      reference: request.reference,
      territory: request.territory,
      mode: request.mode,
      windowFrom: request.windowFrom,
      windowTo: request.windowTo,
      lat: request.near?.lat ?? null,
      lon: request.near?.lon ?? null,
      radiusKm: request.near?.radiusKm ?? null,
      ageBand: request.ageBand ?? null,
      medecinTraitantId: request.medecinTraitant ?? null,
      targets: request.targets ?? [],
      wantedSlotId: request.slotId ?? null,
      strategy: request.strategy ?? 'window',
      offerTtlS: request.offerTtlS ?? settings.offerTtlS,
      deadline: earliest(wanted, request.windowTo),
      osnpCallback: request.osnpCallback ?? null,
      regulator: request.regulator ?? null,
      status: 'pending',
      createdAt: now,
    },
  });
  await emit(db, { type: 'orientation.created', osnp: caller.osnp, orientation }, now);
  await audit(db, actorOf(caller), 'orientation.create', orientation.id, now);
  return fill(db, orientation, settings, now);
}

/** Cancels; an accepted one too, and then its holder is told. Cancelling twice changes nothing. */
export async function cancelOrientation(
  db: Db,
  id: string,
  caller: Caller,
  reasonCode: string | undefined,
  now: Date,
): Promise<OrientationRow> {
  const orientation = await lockOrientation(db, id);
  if (!orientation || orientation.osnp !== caller.osnp) throw new Refusal('not-found', {});
  if (orientation.status === 'cancelled') return orientation;
  if (orientation.status === 'expired')
    throw new Refusal('orientation.ended', { status: 'expired' });
  const holder = (await findOffers(db, id)).find(({ status }) => status === 'accepted');
  if (holder) await freeHolder(db, holder, now);
  await audit(db, actorOf(caller), 'orientation.cancel', id, now);
  return end(db, orientation, 'cancelled', reasonCode ?? null, now);
}

async function freeHolder(db: Db, holder: OfferRow, now: Date) {
  if (holder.slotId) await freeSlot(db, holder.slotId, 'booked', holder.id, now);
  await moveOffer(db, holder, 'cancel', now);
  await unconfirm(db, holder, now);
  await tell(
    db,
    holder,
    { key: 'offer.closed.cancelledAccepted', params: { code: holder.code } },
    'cancelled',
    now,
  );
}

/** The orientation with its offers, for the OSNP that asked; undefined for anybody else's. */
export async function withOffers(
  db: Db,
  id: string,
  osnp: string,
): Promise<{ orientation: OrientationRow; offers: OfferRow[] } | undefined> {
  const orientation = await db.orientation.findFirst({ where: { id, osnp } });
  if (!orientation) return undefined;
  return { orientation, offers: await findOffers(db, id) };
}

/** Pages of an OSNP's orientations, newest first. */
export const listOrientations = findOrientations;

/** Looks again at an orientation whose time has come: fills its window, or ends it at its deadline. */
export async function runDueOrientation(
  db: Db,
  id: string,
  settings: Settings,
  now: Date,
): Promise<void> {
  const orientation = await lockOrientation(db, id);
  if (!orientation || !looking.includes(orientation.status)) return;
  const due = orientation.dueAt !== null && orientation.deadline > now;
  const seen = due ? await saveOrientation(db, id, { dueAt: null }) : orientation;
  await fill(db, seen, settings, now);
}
