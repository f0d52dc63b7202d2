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

/** What can happen to an offer. */
export type OfferEvent =
  | 'send'
  | 'accept'
  | 'refuse'
  | 'withdraw'
  | 'expire'
  | 'supersede'
  | 'fail';

/**
 * Life of an offer: one orientation put to one effecteur.
 *
 * Its clock starts at `sent`, not at `queued`: a slow carrier must not eat the doctor's time. An answer may overtake
 * the carrier's receipt, so a queued offer can be answered: its code was on the doctor's screen.
 */
const events: Record<OfferEvent, { from: OfferStatus[]; to: OfferStatus }> = {
  send: { from: ['queued'], to: 'sent' },
  accept: { from: ['queued', 'sent'], to: 'accepted' },
  refuse: { from: ['queued', 'sent'], to: 'refused' },
  withdraw: { from: ['accepted'], to: 'refused' },
  expire: { from: ['sent'], to: 'expired' },
  supersede: { from: ['queued', 'sent'], to: 'superseded' },
  fail: { from: ['queued', 'sent'], to: 'failed' },
};

/** Offers that still wait for somebody. */
export const live: OfferStatus[] = ['queued', 'sent'];

interface Standing {
  code?: string;
  status: string;
  statusSince: Date;
  expiresAt: Date | null;
}

/**
 * The status after one event; undefined when it had happened already, so every caller may repeat itself.
 * `at` is when the doctor answered, which may be before we heard of it.
 */
export function advance(offer: Standing, event: OfferEvent, at: Date): OfferStatus | undefined {
  const { from, to } = events[event];
  if (offer.status === to) return undefined;
  const late = event === 'accept' && offer.expiresAt !== null && at >= offer.expiresAt;
  const answeredInTime = event === 'accept' && offer.status === 'expired' && !late;
  if (!from.includes(offer.status as OfferStatus) && !answeredInTime) {
    const { code, status, statusSince: since } = offer;
    throw new Refusal('offer.closed', { status, since, code });
  }
  if (late) {
    const { code, expiresAt: since } = offer;
    throw new Refusal('offer.closed', { status: 'expired', since, code });
  }
  return to;
}

/** What the places of a candidate list are ordered by, best first. */
export interface Candidate {
  effecteurId: string;
  slotId: string | null;
  startAt: Date | null;
  participates: boolean;
  distanceKm: number | null;
  askedThisWeek: number;
  /** The rule that lets him be asked: `targets`, `medecin-traitant`, `slot` or `en-sus`. */
  why: string;
}

/** The explained order: participants, nearer, asked least this week, then id. */
export function inOrder(candidates: Candidate[]): Candidate[] {
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
