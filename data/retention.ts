import type { Db } from './database.ts';
import { inParis, later, toDate } from './paris-time.ts';

const day = 24 * 3600 * 1000;

/** Days that each thing is kept once it has served; numbers and words of people go first. */
const kept = { heard: 30, sent: 30, answers: 2, events: 90, changes: 2, questions: 90, codes: 2 };

/** Deletes what is older than its retention: orientations and their offers go with their audit. */
export async function forgetOld(db: Db, now: Date, auditMonths: number): Promise<void> {
  const before = (days: number) => ({ lt: later(now, -days * day) });
  await db.inbound.deleteMany({ where: { at: before(kept.heard) } });
  await db.unheard.deleteMany({ where: { firstAt: before(kept.heard) } });
  await db.outbox.deleteMany({ where: { status: { not: 'due' }, createdAt: before(kept.sent) } });
  await db.idempotencyKey.deleteMany({ where: { createdAt: before(kept.answers) } });
  await db.event.deleteMany({ where: { at: before(kept.events) } });
  await db.change.deleteMany({ where: { at: before(kept.changes) } });
  await db.faqUnanswered.deleteMany({ where: { at: before(kept.questions) } });
  await db.enrolment.deleteMany({ where: { expiresAt: before(kept.codes) } });
  await db.teamsGuess.deleteMany({ where: { at: before(kept.codes) } });
  await db.conversation.deleteMany({ where: { updatedAt: before(kept.heard) } });
  await db.$executeRaw`SELECT set_config('relais.retention', 'on', true)`;
  const since = toDate(inParis(now).subtract({ months: auditMonths }));
  const over = { createdAt: { lt: since }, status: { in: ['accepted', 'expired', 'cancelled'] } };
  await db.offer.deleteMany({ where: { orientation: over } });
  await db.orientation.deleteMany({ where: over });
  await db.audit.deleteMany({ where: { at: { lt: since } } });
}
