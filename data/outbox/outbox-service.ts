import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';
import type { Say } from './outbox.ts';
import { insertRow } from './outbox-repository.ts';
import { cancelConfirmation, cancelKeys, cancelRows } from './take-back-repository.ts';

/** Leaves a text for the engine to hand out; the same key twice is one text. */
export async function queueSms(
  db: Db,
  message: { key: string; to: string; say: Say[]; locale: string; offerId?: string; until?: Date },
  now: Date,
): Promise<void> {
  const { key, to, say, locale, offerId, until } = message;
  const payload = { to, say, locale, ...(until && { until: until.toISOString() }) };
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
  message: {
    key: string;
    personId: string;
    say: Say[];
    locale: string;
    offerId?: string;
    until?: Date;
  },
  now: Date,
): Promise<void> {
  const { key, personId, say, locale, offerId, until } = message;
  const payload = { personId, say, locale, ...(until && { until: until.toISOString() }) };
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

/** An answer is flushed within seconds, or the carrier has given up on it. */
const unheardAfter = 30_000;

const confirms = (say: Say[]): boolean => say.some(({ key }) => key === 'offer.confirmed');

/**
 * A confirmed patient must be known to his doctor, even when the process dies between the commit and the answer: the
 * words also stand here, due a little later, and `answerFlushed` takes them back. True when there is anything to take back.
 */
export async function keepConfirmation(
  db: Db,
  message: { id: string; to: string; say: Say[]; locale: string },
  now: Date,
): Promise<boolean> {
  const { id, to, say, locale } = message;
  if (!confirms(say)) return false;
  await queueSms(db, { key: `confirm:${id}`, to, say, locale }, later(now, unheardAfter));
  return true;
}

/** The same for an answer in Teams, as `queueTeamsAnswer` keeps it. */
export async function keepTeamsConfirmation(
  db: Db,
  message: { id: string; say: Say[]; body: () => string },
  now: Date,
): Promise<boolean> {
  const { id, say, body } = message;
  if (!confirms(say)) return false;
  const payload = { body: body(), say };
  const row = { kind: 'teams' as const, key: `confirm:${id}`, payload };
  await insertRow(db, { ...row, phone: null, offerId: null }, later(now, unheardAfter));
  return true;
}

/** The answer to this message has left: what it confirmed need not be said again. */
export const answerFlushed = (db: Db, id: string, now: Date) =>
  cancelKeys(db, [`confirm:${id}`], now);

/** He gave the patient back, or the OSNP cancelled: nothing may confirm him any more. */
export const unconfirm = (db: Db, offer: { phone: string; code: string }, now: Date) =>
  cancelConfirmation(db, offer, now);

/** Takes back what an offer still had to say: it must not go out once the offer is closed. */
export const cancelOfferMessages = (db: Db, offerIds: string[], now: Date) =>
  cancelRows(db, offerIds, now);
