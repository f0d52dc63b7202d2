import { actsOf } from '../../data/audit/audit.ts';
import type { Db } from '../../data/database.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { takesTexts } from '../../data/people/people-repository.ts';
import type { Locale } from '../../dialogs/locales/format.ts';
import type { Say } from '../../dialogs/say.ts';

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
  const acts = await actsOf(db, id, since, harmless);
  if (acts.length === 0) return;
  if (!(await takesTexts(db, to))) return;
  const participation = acts.some((action) => action.startsWith('participation'));
  const text: Say[] = [{ key: 'voice.changed', params: { from: since.toISOString() } }];
  if (participation) text.push({ key: 'voice.changed.participation' });
  text.push(...say.filter(({ changed }) => changed));
  await queueSms(db, { key: `voice:${id}`, to, say: text, locale }, since);
}
