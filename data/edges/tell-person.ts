import type { Person } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';
import type { Say } from '../outbox/outbox.ts';
import { queueSms, queueTeams } from '../outbox/outbox-service.ts';

/** Words for a person that concern no offer: in Teams or by text, whichever he wants first; nobody is rung for them. */
export async function tellPerson(
  db: Db,
  { id: personId, phone: to, channels, locale }: Person,
  message: { key: string; say: Say[]; until: Date },
  now: Date,
): Promise<void> {
  const inTeams = (await db.teamsLink.count({ where: { personId } })) > 0;
  const phone = await db.phone.findUnique({ where: { number: to } });
  const byText = Boolean(phone?.linkedSmsAt && !phone.optedOutAt);
  const order = [...channels, 'sms', 'teams'];
  const first = order.find((one) => (one === 'teams' && inTeams) || (one === 'sms' && byText));
  if (first === 'teams') await queueTeams(db, { ...message, personId, locale }, now);
  if (first === 'sms') await queueSms(db, { ...message, to, locale }, now);
}
