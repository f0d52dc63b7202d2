import { Refusal } from '../refusal.ts';

/** Where an offer stands; `delivered` is the carrier's word and lives in its own column. */
export type OfferStatus =
  | 'queued'
  | 'sent'
  | 'accepted'
  | 'refused'
  | 'expired'
  | 'superseded'
  | 'failed';

/** Offers that still wait for somebody. */
export const live: OfferStatus[] = ['queued', 'sent'];

/** True while somebody may still answer it. */
export const isLive = ({ status }: { status: string }): boolean => live.includes(status as never);

/** Orientations that look for a doctor. */
export const looking = ['pending', 'offered'];

/** What an offer is judged by. */
interface Standing {
  code: string;
  status: string;
  statusSince: Date;
  expiresAt: Date | null;
  effecteurId: string;
  answeredAt: Date | null;
  withdrawnAt: Date | null;
}

interface Asked {
  status: string;
  acceptedById: string | null;
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
  | 'full';

/**
 * What became of an offer: the one judge of it for texts, calls, cards and refusals. An offer's own status is half of
 * the truth: a superseded one was taken by a colleague, or cancelled by the regulation.
 */
export function outcomeOf(offer: Standing, orientation: Asked): Outcome {
  const { status, effecteurId, answeredAt, withdrawnAt } = offer;
  if (status === 'accepted') return 'yours';
  if (status === 'refused') return withdrawnAt ? 'withdrawn' : 'refused';
  if (orientation.status === 'cancelled')
    return status === 'superseded' && answeredAt ? 'cancelledAccepted' : 'cancelled';
  if (orientation.status === 'expired') return 'expired';
  if (orientation.status === 'accepted')
    return orientation.acceptedById === effecteurId ? 'yours' : 'taken';
  if (isLive(offer)) return 'open';
  return status === 'superseded' ? 'taken' : 'expired';
}

/** The refusal that tells what became of an offer. */
export const closed = (offer: Standing, status: Outcome): Refusal => {
  const { code, statusSince: since } = offer;
  return new Refusal('offer.closed', { status, since, code });
};

/**
 * A yes said at `at`: undefined when it had been counted already. Its clock starts at `sent`, and it may overtake the
 * carrier's receipt: the code was on the doctor's screen. One in time counts even where we had noted silence or a
 * failure meanwhile; where a colleague had it and gave it back, a yes said after that.
 */
export function sayYes(offer: Standing, orientation: Asked, at: Date): 'accepted' | undefined {
  const { status, statusSince, expiresAt } = offer;
  const outcome = outcomeOf(offer, orientation);
  if (outcome === 'yours') return undefined;
  const late = expiresAt !== null && at >= expiresAt;
  if (looking.includes(orientation.status)) {
    const again = status === 'superseded' && at >= statusSince;
    const counts = isLive(offer) || ['expired', 'failed'].includes(status) || again;
    if (counts && late) throw closed(offer, 'expired');
    if (counts) return 'accepted';
  }
  throw closed(offer, outcome);
}

/** A no: undefined when it had been said already. Whoever could not be reached and yet answers is heard. */
export function sayNo(offer: Standing, orientation: Asked): 'refused' | undefined {
  const outcome = outcomeOf(offer, orientation);
  if (outcome === 'refused') return undefined;
  const counts = isLive(offer) || offer.status === 'failed';
  if (counts && looking.includes(orientation.status)) return 'refused';
  throw closed(offer, outcome);
}

/** What the places of a candidate list are ordered by, best first. */
export interface Candidate {
  effecteurId: string;
  slotId: string | null;
  startAt: Date | null;
  participates: boolean;
  distanceKm: number | null;
  askedThisWeek: number;
  /** The rule that lets him be asked: `targets`, `medecin-traitant`, `late-yes`, `slot` or `en-sus`. */
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
