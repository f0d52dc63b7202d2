import type { Db } from '../database.ts';
import type { Say } from './outbox.ts';
import { cancelRows, insertRow } from './outbox-repository.ts';

/** Leaves a text for the engine to hand out; the same key twice is one text. */
export async function queueSms(
  db: Db,
  message: { key: string; to: string; say: Say[]; locale: string; offerId?: string },
  now: Date,
): Promise<void> {
  const { key, to, say, locale, offerId } = message;
  const payload = { to, say, locale };
  await insertRow(db, { kind: 'sms', key, payload, phone: to, offerId: offerId ?? null }, now);
}

/** Leaves a call that puts an offer to a doctor; its TwiML is asked for when he picks up. */
export async function queueCall(
  db: Db,
  call: { key: string; to: string; token: string; offerId: string | null },
  now: Date,
): Promise<void> {
  const { key, to, token, offerId } = call;
  await insertRow(db, { kind: 'call', key, payload: { to, token }, phone: to, offerId }, now);
}

/** Leaves a Teams message, or the update of a card, for a person. */
export async function queueTeams(
  db: Db,
  message: { key: string; personId: string; say: Say[]; locale: string; offerId?: string },
  now: Date,
): Promise<void> {
  const { key, personId, say, locale, offerId } = message;
  const payload = { personId, say, locale };
  await insertRow(db, { kind: 'teams', key, payload, phone: null, offerId: offerId ?? null }, now);
}

/** Leaves the update of an offer's card in Teams: it shows where the offer stands when it goes out. */
export async function queueCard(db: Db, offerId: string, status: string, now: Date): Promise<void> {
  const key = `offer:${offerId}:card:${status}`;
  // not the row's own offer: a closed offer takes back what it still had to say
  const payload = { card: offerId };
  await insertRow(db, { kind: 'teams', key, payload, phone: null, offerId: null }, now);
}

/** Leaves an answer that the connector would not take; `body` says to whom and what, as the channel wrote it. */
export async function queueTeamsAnswer(db: Db, id: string, body: string, now: Date): Promise<void> {
  const row = { kind: 'teams' as const, key: `answer:${id}`, payload: { body } };
  await insertRow(db, { ...row, phone: null, offerId: null }, now);
}

/** Takes back what an offer still had to say: it must not go out once the offer is closed. */
export const cancelOfferMessages = (db: Db, offerIds: string[], now: Date) =>
  cancelRows(db, offerIds, now);
