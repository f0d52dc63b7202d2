import type { Say } from '../data/outbox/outbox.ts';
import type { Refusal } from '../data/refusal.ts';
import { lateSay } from './offer.ts';

/** The words of a refusal; a closed offer says what became of it. */
export function refusalSay({ code, facts }: Refusal): Say {
  if (code === 'offer.closed') return lateSay((facts as { status: string }).status);
  return { key: `refusal.${code}`, params: { ...facts } };
}
