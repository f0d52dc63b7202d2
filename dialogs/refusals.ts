import type { Say } from '../data/outbox/outbox.ts';
import type { Refusal } from '../data/refusal.ts';
import { lateSay } from './offer.ts';

/** The words of a refusal; a closed offer says what became of it. */
export function refusalSay({ code, facts }: Refusal): Say {
  if (code === 'offer.closed') {
    const closed = facts as { status: string; code?: string };
    return lateSay(closed.status, closed.code);
  }
  return { key: `refusal.${code}`, params: { ...facts } };
}
