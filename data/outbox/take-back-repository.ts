import type { Db } from '../database.ts';

/** Cancels what these offers had not yet handed to a carrier. */
export async function cancelRows(db: Db, offerIds: string[], now: Date) {
  if (offerIds.length === 0) return;
  await db.outbox.updateMany({
    where: { offerId: { in: offerIds }, status: 'due' },
    data: { status: 'failed', lastError: 'no longer needed', doneAt: now },
  });
}

/** Takes rows back by their keys, unless they went out meanwhile. */
export async function cancelKeys(db: Db, keys: string[], now: Date) {
  await db.outbox.updateMany({
    where: { key: { in: keys }, status: 'due' },
    data: { status: 'done', lastError: 'answered', doneAt: now },
  });
}

/** Takes back what still waits to confirm this code to this person: it is true no longer. */
export async function cancelConfirmation(
  db: Db,
  to: { phone: string; code: string },
  now: Date,
): Promise<void> {
  const { phone, code } = to;
  await db.$executeRaw`
    UPDATE "Outbox" SET status = 'failed', "lastError" = 'no longer true', "doneAt" = ${now}
    WHERE status = 'due' AND key LIKE 'confirm:%' AND (phone = ${phone} OR kind = 'teams')
      AND payload::text LIKE ${`%"code": "${code}"%`}`;
}

/** Gives up what is still due for a number that said STOP. */
export async function cancelForPhone(db: Db, phone: string, now: Date) {
  await db.outbox.updateMany({
    where: { phone, status: 'due' },
    data: { status: 'failed', lastError: 'opted out', doneAt: now },
  });
}
