import { Refusal } from '../refusal.ts';

/** Where an offer may stand; `delivered` is the carrier's word and lives in its own column. */
const offerStatuses = [
  'queued',
  'sent',
  'accepted',
  'refused',
  'expired',
  'superseded',
  'failed',
] as const;

/** Where an offer stands. */
export type OfferStatus = (typeof offerStatuses)[number];

/** A row of the database with its status as the type it is: a word that is none of them is a fault of ours. */
export function typed<Row extends { status: string }>(row: Row): Row & { status: OfferStatus } {
  const status = offerStatuses.find((one) => one === row.status);
  if (!status) throw new Error('an offer stands where none can stand');
  return { ...row, status };
}

/** What can happen to an offer. */
export type OfferEvent =
  | 'send'
  | 'ask-instead'
  | 'ask-also'
  | 'accept'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'supersede'
  | 'cancel'
  | 'fail';

/**
 * Life of an offer: from where an event may take it, and to where. Nobody else moves one. A yes may overtake our own
 * clock and receipts, so `accept` leaves closed states too; whether it counts is judged by `sayYes`.
 */
const life: Record<OfferEvent, { from: OfferStatus[]; to: OfferStatus | 'same' }> = {
  send: { from: ['queued'], to: 'sent' },
  'ask-instead': { from: ['queued', 'sent'], to: 'queued' },
  'ask-also': { from: ['queued', 'sent'], to: 'same' },
  accept: {
    from: ['queued', 'sent', 'refused', 'expired', 'failed', 'superseded'],
    to: 'accepted',
  },
  refuse: { from: ['queued', 'sent', 'superseded', 'failed'], to: 'refused' },
  withdraw: { from: ['accepted'], to: 'refused' },
  expire: { from: ['sent'], to: 'expired' },
  supersede: { from: ['queued', 'sent'], to: 'superseded' },
  cancel: { from: ['accepted'], to: 'superseded' },
  fail: { from: ['queued', 'sent'], to: 'failed' },
};

/** Where an event takes an offer; what the table does not have is a fault of ours and changes nothing. */
export function afterEvent(status: OfferStatus, event: OfferEvent): OfferStatus {
  const { from, to } = life[event];
  if (!from.includes(status)) throw new Error(`an offer that is ${status} cannot ${event}`);
  return to === 'same' ? status : to;
}

/** Offers that still wait for somebody. */
export const live: OfferStatus[] = ['queued', 'sent'];

/** True while somebody may still answer it. */
export const isLive = ({ status }: { status: OfferStatus }): boolean => live.includes(status);

/** Orientations that look for a doctor. */
export const looking = ['pending', 'offered'];

/** What an offer is judged by. */
interface Standing {
  code: string;
  status: OfferStatus;
  statusSince: Date;
  expiresAt: Date | null;
  effecteurId: string;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
  handedById: string | null;
}

interface Asked {
  status: string;
  acceptedById: string | null;
  deadline: Date;
}

/** What became of an offer, as its doctor must hear it. */
export type Outcome =
  | 'open'
  | 'yours'
  | 'refused'
  | 'withdrawn'
  | 'taken'
  | 'cancelled'
  | 'cancelledAccepted'
  | 'expired'
  | 'full'
  | 'again'
  | 'ended';

/** True while the colleague who named him holds the patient, and is bound until he says yes. */
export const isHanded = (
  { handedById }: Pick<Standing, 'handedById'>,
  { status, acceptedById }: Pick<Asked, 'status' | 'acceptedById'>,
): boolean => handedById !== null && status === 'accepted' && handedById === acceptedById;

/**
 * What became of an offer: the one judge of it for texts, calls, cards and refusals. An offer's own status is half of
 * the truth: a superseded one was taken by a colleague, who may have given it back since, or cancelled by the regulation.
 */
export function outcomeOf(offer: Standing, orientation: Asked): Outcome {
  const { status, effecteurId, answeredAt, withdrawnAt } = offer;
  if (status === 'accepted') return 'yours';
  if (orientation.status === 'cancelled')
    return status === 'superseded' && answeredAt ? 'cancelledAccepted' : 'cancelled';
  if (orientation.status === 'expired' && !withdrawnAt)
    return status === 'refused' ? 'ended' : 'expired';
  const held = orientation.status === 'accepted';
  if (held && orientation.acceptedById === effecteurId) return 'yours';
  if (withdrawnAt) return 'withdrawn';
  if (isHanded(offer, orientation) && status !== 'superseded' && status !== 'refused')
    return isLive(offer) ? 'open' : 'expired';
  if (held) return 'taken';
  if (status === 'refused') return 'refused';
  if (isLive(offer)) return 'open';
  return status === 'superseded' ? 'again' : 'expired';
}

/** The refusal that tells what became of an offer. */
export const closed = (offer: Standing, status: Outcome): Refusal => {
  const { code, statusSince: since } = offer;
  return new Refusal('offer.closed', { status, since, code });
};

/**
 * A yes said at `at`: undefined when it had been counted already. Its clock starts at `sent`, and it may overtake the
 * carrier's receipt: the code was on the doctor's screen. One in time counts even where we had noted silence or a
 * failure meanwhile; where a colleague had it and gave it back, a yes said after that. A no given by mistake is taken
 * back by a yes said after it, as long as the request is open.
 */
export function sayYes(offer: Standing, orientation: Asked, at: Date): 'accept' | undefined {
  const { status, statusSince, expiresAt, withdrawnAt } = offer;
  const outcome = outcomeOf(offer, orientation);
  if (outcome === 'yours') return undefined;
  const tookBack = status === 'refused' && !withdrawnAt;
  const until = tookBack ? orientation.deadline : expiresAt;
  const late = until !== null && at >= until;
  const handed = isHanded(offer, orientation);
  if (looking.includes(orientation.status) || handed) {
    // whoever named him was told that the patient stays his: a no is not taken back
    const again = !handed && (status === 'superseded' || tookBack) && at >= statusSince;
    const counts = isLive(offer) || ['expired', 'failed'].includes(status) || again;
    if (counts && late) throw closed(offer, 'expired');
    if (counts) return 'accept';
  }
  throw closed(offer, outcome);
}

/** A no: undefined when it had been said already. Whoever could not be reached and yet answers is heard. */
export function sayNo(offer: Standing, orientation: Asked): 'refuse' | undefined {
  if (offer.status === 'refused' && !offer.withdrawnAt) return undefined;
  const counts = isLive(offer) || ['failed', 'superseded'].includes(offer.status);
  const asked = looking.includes(orientation.status) || isHanded(offer, orientation);
  if (counts && asked) return 'refuse';
  throw closed(offer, outcomeOf(offer, orientation));
}

/** What the places of a candidate list are ordered by, best first. */
export interface Candidate {
  effecteurId: string;
  slotId: string | null;
  startAt: Date | null;
  participates: boolean;
  distanceKm: number | null;
  askedThisWeek: number;
  /** The rule that lets him be asked: `targets`, `medecin-traitant`, `late-yes`, `colleague`, `slot` or `en-sus`. */
  why: string;
}

/** The explained order: participants, nearer, asked least this week, then id. */
export function inOrder<One extends Candidate>(candidates: One[]): One[] {
  const nearness = ({ distanceKm }: Candidate) => distanceKm ?? Number.MAX_VALUE;
  return candidates.toSorted(
    (a, b) =>
      Number(b.participates) - Number(a.participates) ||
      nearness(a) - nearness(b) ||
      a.askedThisWeek - b.askedThisWeek ||
      a.effecteurId.localeCompare(b.effecteurId),
  );
}

/** Great-circle distance in kilometres. */
export function distanceKm(
  a: { lat: number; lon: number },
  b: { lat: number; lon: number },
): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const chord =
    half(b.lat - a.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(b.lon - a.lon);
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, chord)));
}
