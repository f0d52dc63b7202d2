import type { Refusal } from '../data/refusal.ts';
import type { Say, SayKey } from './say.ts';

const lateKeys: Partial<Record<string, SayKey>> = {
  taken: 'offer.closed.taken',
  cancelled: 'offer.closed.cancelled',
  cancelledAccepted: 'offer.closed.cancelledAccepted',
  refused: 'offer.closed.refused',
  withdrawn: 'offer.closed.withdrawn',
  full: 'offer.closed.full',
  again: 'offer.closed.again',
  ended: 'offer.closed.ended',
  yours: 'offer.closed.accepted',
};

/** What an answer that came too late is told; `outcome` is what `outcomeOf` says of the offer. */
export const lateSay = (outcome: string, code?: string): Say => ({
  key: lateKeys[outcome] ?? 'offer.closed.expired',
  params: { code },
});

/** The words of a refusal; a closed offer says what became of it. */
export function refusalSay({ code, facts }: Refusal): Say {
  if (code === 'offer.closed') {
    const closed = facts as { status: string; code?: string };
    return lateSay(closed.status, closed.code);
  }
  return { key: `refusal.${code}`, params: { ...facts } };
}
