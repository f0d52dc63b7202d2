import type { OfferRow } from './orientation-repository.ts';

/** What the offers made so far say about whom to ask next. */
export interface History {
  /** Whoever was ever asked. */
  asked: Set<string>;
  /** Not to be asked again: he refused, gave it back, kept silent or could not be reached; or his offer is open. */
  spent: string[];
  /** Those whose yes came too late, in the order in which they said it: asked first. */
  lateYes: string[];
}

type Made = Pick<
  OfferRow,
  'effecteurId' | 'status' | 'statusSince' | 'lateYesAt' | 'withdrawnAt' | 'sentAt'
>;

/** Each doctor's newest offer; `offers` in the order in which they were made. */
const newest = <One extends Made>(offers: One[]): One[] => [
  ...new Map(offers.map((offer) => [offer.effecteurId, offer])).values(),
];

/** May be asked again (contract §10): a colleague was faster, or his yes came when it was over, be it after his no. */
const mayBeAgain = ({ status, statusSince, lateYesAt }: Made): boolean =>
  status === 'superseded' ||
  (lateYesAt !== null && (status === 'expired' || status === 'failed')) ||
  (lateYesAt !== null && status === 'refused' && lateYesAt >= statusSince);

/** Reads the offers of one orientation, given in the order in which they were made. */
export function historyOf(offers: Made[]): History {
  const last = newest(offers);
  const late = last.filter((offer) => mayBeAgain(offer) && offer.lateYesAt !== null);
  const saidAt = ({ lateYesAt }: Made) => lateYesAt?.getTime() ?? 0;
  return {
    asked: new Set(offers.map(({ effecteurId }) => effecteurId)),
    spent: last.filter((offer) => !mayBeAgain(offer)).map(({ effecteurId }) => effecteurId),
    lateYes: late.toSorted((a, b) => saidAt(a) - saidAt(b)).map(({ effecteurId }) => effecteurId),
  };
}

/**
 * Why nobody is left to ask, before the deadline. Silence outweighs refusals, since somebody might have said yes, but
 * only silence since the last withdrawal: what was kept silent about before it ended nothing.
 */
export function reasonOf(offers: Made[]): string {
  const last = newest(offers);
  const withdrawals = offers.map(({ withdrawnAt }) => withdrawnAt?.getTime() ?? 0);
  const since = Math.max(0, ...withdrawals);
  const silent = last.filter(({ status }) => status === 'expired');
  if (silent.some(({ statusSince }) => statusSince.getTime() >= since)) return 'timeout';
  const unasked = silent.length > 0 || last.some(({ status }) => status === 'superseded');
  if (last.length === 0 || unasked) return 'no_candidate';
  return last.some(({ status }) => status === 'refused') ? 'all_refused' : 'undeliverable';
}

/** At the deadline: silence, unless no text ever reached anybody. */
export function lateReason(offers: Made[]): string {
  if (offers.length === 0) return 'no_candidate';
  return offers.some(({ sentAt }) => sentAt !== null) ? 'timeout' : 'undeliverable';
}
