import type { NumberChange, Prisma } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import { later } from '../paris-time.ts';
import { Refusal } from '../refusal.ts';
import { codeMinutes, hashOf, sixDigits } from './enrolment-code.ts';

/** Which of the two phones a code goes to. */
export type Side = 'new' | 'old';

/** How a text names the code that it is to carry, before there is one. */
export const codeRef = (id: string, side: Side): string => `${id}:${side}`;

/**
 * Makes the code of one of the two phones when its text is handed out, as `drawCode` does for an enrolment. Undefined when
 * it is of no use any more.
 */
export async function drawNumberCode(
  db: Db,
  ref: string,
  again: string | undefined,
  now: Date,
): Promise<string | undefined> {
  const [id = '', side] = ref.split(':');
  const code = again ?? sixDigits();
  const codeHash = hashOf(ref, code);
  const expiresAt = later(now, codeMinutes * 60_000);
  const data =
    side === 'new'
      ? { newHash: codeHash, newExpiresAt: expiresAt }
      : { oldHash: codeHash, oldExpiresAt: expiresAt };
  const proved = side === 'new' ? null : { not: null };
  const where = { id, endedAt: null, provedAt: proved };
  const { count } = await db.numberChange.updateMany({ where, data });
  return count === 1 ? code : undefined;
}

/** What a code must match, wherever it was sent. */
interface Sent {
  id: string;
  hash: string;
  expiresAt: Date | null;
  triesLeft: number;
}

const sentTo = (change: NumberChange, side: Side): Sent =>
  side === 'new'
    ? {
        id: change.id,
        hash: change.newHash,
        expiresAt: change.newExpiresAt,
        triesLeft: change.newTriesLeft,
      }
    : {
        id: change.id,
        hash: change.oldHash,
        expiresAt: change.oldExpiresAt,
        triesLeft: change.oldTriesLeft,
      };

/**
 * The change whose code this is; else why it is none, which must be committed: each of those that wait for a code from this
 * phone has spent a try before it was looked at.
 */
export async function takeCode(
  db: Db,
  waiting: NumberChange[],
  side: Side,
  code: string,
  now: Date,
): Promise<NumberChange | Refusal> {
  const tried: Sent[] = [];
  for (const change of waiting) {
    const spent: Prisma.NumberChangeUpdateManyArgs =
      side === 'new'
        ? {
            where: { id: change.id, newTriesLeft: { gt: 0 } },
            data: { newTriesLeft: { decrement: 1 } },
          }
        : {
            where: { id: change.id, oldTriesLeft: { gt: 0 } },
            data: { oldTriesLeft: { decrement: 1 } },
          };
    const { count } = await db.numberChange.updateMany(spent);
    if (count === 1) tried.push(sentTo(change, side));
  }
  if (tried.length === 0) return new Refusal('link.spent', {});
  const right = tried.find(({ id, hash }) => hash === hashOf(codeRef(id, side), code));
  const triesLeft = Math.max(0, ...tried.map((one) => one.triesLeft - 1));
  if (!right) return new Refusal('link.wrong', { triesLeft });
  if (!right.expiresAt || right.expiresAt <= now) return new Refusal('link.expired', {});
  return waiting.find(({ id }) => id === right.id) ?? new Refusal('link.spent', {});
}
