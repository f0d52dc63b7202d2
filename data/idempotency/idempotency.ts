import { createHash } from 'node:crypto';
import type { Db } from '../database.ts';

/** An answer as it was given the first time, byte for byte. */
export interface KeptAnswer {
  status: number;
  location: string | null;
  body: string;
}

/** A request that may come twice: whose, under which key, and what it said. */
export interface Attempt {
  token: string;
  key: string;
  /** Method, path and body in one text; equal texts are the same request. */
  request: string;
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Says what a key stands for. `new` leaves a lock that lasts as long as the transaction, so a twin that arrives
 * meanwhile finds it `running` instead of waiting, and one that arrives later finds the answer.
 */
export async function findAnswer(
  db: Db,
  { token, key, request }: Attempt,
): Promise<'new' | 'running' | 'other-request' | KeptAnswer> {
  const [row] = await db.$queryRaw<{ ours: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`idempotency:${token}:${key}`}, 0)) AS ours`;
  if (!row?.ours) return 'running';
  const kept = await db.idempotencyKey.findUnique({ where: { token_key: { token, key } } });
  if (!kept) return 'new';
  return kept.bodyHash === hashOf(request) ? kept : 'other-request';
}

/** Keeps the answer in the transaction of its effect: either both are there after a crash, or neither. */
export async function keepAnswer(
  db: Db,
  attempt: Attempt,
  answer: KeptAnswer,
  now: Date,
): Promise<void> {
  const { token, key, request } = attempt;
  const { status, location, body } = answer;
  const bodyHash = hashOf(request);
  await db.idempotencyKey.create({
    data: { token, key, bodyHash, status, location, body, createdAt: now },
  });
}
