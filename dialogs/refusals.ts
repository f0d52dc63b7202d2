import type { Refusal, RefusalCode, Refusals } from '../data/refusal.ts';
import type { ParamsOf, Say, SayKey } from './say.ts';

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

/** Facts that a sentence names and its refusal does not give: there must be none, or nothing here compiles. */
type Missing = {
  [Code in Exclude<RefusalCode, 'offer.closed'>]: Exclude<
    ParamsOf<`refusal.${Code}`>,
    keyof Refusals[Code]
  >;
}[Exclude<RefusalCode, 'offer.closed'>];
type Worded = [Missing] extends [never] ? Say : Missing;

/** The words of a refusal; a closed offer says what became of it. */
export function refusalSay({ code, facts }: Refusal): Worded {
  if (code === 'offer.closed') {
    const closed = facts as { status: string; code?: string };
    return lateSay(closed.status, closed.code);
  }
  return { key: `refusal.${code}`, params: { ...facts } };
}
