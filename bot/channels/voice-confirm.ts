import type { Db } from '../../data/database.ts';
import type { Say } from '../../data/outbox/outbox.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import type { Locale } from '../../dialogs/locales/format.ts';

/** Said as it is known by text too; anything else of a call is not. */
const worthText = /^(open|series|close|absent|present|kept|undo|preferences)\b/;
/** Sentences that say that nothing was changed: the audit need not be asked. */
const idle = /^(list|help|other|clarify|readback|draft|voice|limit|more|refusal)\b/;
/** Nothing that a doctor must be warned of. */
const harmless = ['person.locale', 'person.role'];

/**
 * Texts what a call changed to the real number: the one that the call showed may be forged (contract §4). Every change
 * has its row in the audit (I27), so none can be forgotten here.
 */
export async function confirmByText(
  db: Db,
  turn: { id: string; to: string; say: Say[]; locale: Locale; since: Date },
): Promise<void> {
  const { id, to, say, locale, since } = turn;
  if (say.every(({ key }) => idle.test(key))) return;
  const changes = await db.audit.findMany({
    where: { requestId: id, at: { gte: since }, action: { notIn: harmless } },
    select: { action: true },
  });
  if (changes.length === 0) return;
  const participation = changes.some(({ action }) => action.startsWith('participation'));
  const what = say.filter(({ key }) => worthText.test(key));
  const text = [
    { key: 'voice.changed', params: { from: since.toISOString() } },
    ...(participation ? [{ key: 'voice.changed.participation' }] : []),
    ...what,
  ];
  await queueSms(db, { key: `voice:${id}`, to, say: text, locale }, since);
}
