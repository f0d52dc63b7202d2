import { agreeHour } from '../../data/appointments/appointment-service.ts';
import { refusalOf } from '../../data/attempt.ts';
import type { Actor } from '../../data/audit/audit.ts';
import type { Db } from '../../data/database.ts';
import type { CalledOffer } from '../../data/orientations/called-offer.ts';
import type { Say } from '../../data/outbox/outbox.ts';
import { fromParis, inParis, later } from '../../data/paris-time.ts';
import { readClock } from '../../dialogs/expectations/clock.ts';
import { readHourKeys } from '../../dialogs/expectations/keys.ts';
import { instantsIn } from '../../dialogs/patient-words.ts';
import { refusalSay } from '../../dialogs/refusals.ts';
import { type CallerInput, clearEnough } from './voice-call.ts';

/** True once the call has given the patient to the doctor, and his hour is still to be agreed. */
export const waitsForHour = ({ offer: { status, slotId } }: CalledOffer): boolean =>
  status === 'accepted' && slotId === null;

/** What the digits or words behind « à quelle heure l'attendez-vous ? » led to: agreed, or asked once more with the reason. */
export async function hourHeard(
  db: Db,
  { offer, person }: CalledOffer,
  heard: CallerInput,
  who: Actor,
  now: Date,
): Promise<{ agreed: Say } | { again: Say } | { over: Say }> {
  const clock = clockIn(heard);
  if (!clock) return { again: { key: 'voice.offer.noHour' } };
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const { windowFrom, windowTo } = offer.orientation;
  const from = windowFrom > now ? windowFrom : later(now, -5 * 60_000);
  const found = instantsIn({ hour, minute, twelve: false }, { from, to: windowTo }, now);
  const [at = fromParis(`${inParis(windowFrom).toPlainDate()}T${clock}`), second] = found;
  if (second) return { over: { key: 'voice.offer.hourTwoDays' } };
  await db.$executeRaw`SAVEPOINT hour`;
  try {
    const range = await agreeHour(db, offer.id, at, who, person.id, now);
    return { agreed: { key: 'appointment.agreed', params: { code: offer.code, range } } };
  } catch (error) {
    const refused = refusalOf(error);
    if (!refused) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT hour`;
    return { again: refusalSay(refused) };
  }
}

function clockIn(heard: CallerInput): string | undefined {
  if (heard === 'silence') return undefined;
  if ('words' in heard) return heard.confidence < clearEnough ? undefined : readClock(heard.words);
  const read = readHourKeys(heard.keys);
  return typeof read === 'string' && read !== '24:00' ? read : undefined;
}
