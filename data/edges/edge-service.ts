import { patientsOf } from '../appointments/patients.ts';
import type { Db } from '../database.ts';
import type { Say } from '../outbox/outbox.ts';
import { later } from '../paris-time.ts';
import { digestOf } from './digest.ts';
import { type Due, type Morning, type Reminder, reminderKey } from './due.ts';
import { dayIn, type EdgeSettings, graceMs } from './edges.ts';
import { endingSeries, wordsOf } from './series-end.ts';
import { tellPerson } from './tell-person.ts';
import { isWanted } from './wants.ts';
import { weekBefore } from './week.ts';

const personOf = async (db: Db, effecteurId: string) => {
  const where = { id: effecteurId };
  return (await db.effecteur.findUniqueOrThrow({ where, include: { person: true } })).person;
};

/** All that a morning brings in one text: his day, the week that is over, a recurrence that ends. Nothing when there is nothing. */
export async function sayMorning(
  db: Db,
  { effecteurId, at, week }: Morning,
  settings: EdgeSettings,
  now: Date,
): Promise<void> {
  const person = await personOf(db, effecteurId);
  const wanted = (kind: Parameters<typeof isWanted>[0]) => isWanted(kind, person, settings);
  const say: Say[] = [];
  const digest = wanted('digest') && (await digestOf(db, effecteurId, at));
  if (digest) say.push({ key: 'edge.digest', params: { inShort: digest } });
  const seen = week && wanted('week') && (await weekBefore(db, effecteurId, at));
  if (seen) say.push({ key: 'edge.week', params: { week: seen } });
  const today = dayIn(at);
  for (const series of wanted('series') ? await endingSeries(db, effecteurId, today) : []) {
    const key = `edge:series:${series.id}`;
    if (await db.outbox.count({ where: { key } })) continue;
    const params = { series: wordsOf(series), day: `${series.untilDate}T12:00` };
    const until = later(at, graceMs);
    await tellPerson(db, person, { key, say: [{ key: 'edge.series', params }], until }, now);
  }
  if (say.length === 0) return;
  const key = `edge:morning:${effecteurId}:${today}`;
  await tellPerson(db, person, { key, say, until: later(at, graceMs) }, now);
}

/** Reminds a doctor of the patients who come within the lead; until the first of them is there. */
export async function sayReminder(
  db: Db,
  reminder: Reminder,
  { reminderMin }: EdgeSettings,
  now: Date,
): Promise<void> {
  const { effecteurId, startAt } = reminder;
  const last = later(startAt, reminderMin * 60_000);
  const coming = (await patientsOf(db, effecteurId, now)).filter(
    ({ state, from, outcome }) => state === 'agreed' && !outcome && from >= startAt && from <= last,
  );
  const [first] = coming;
  if (!first) return;
  const patients = coming.map(({ from, code, mode }) => ({ at: from, code, mode }));
  const inShort = { patients, toAgree: [], free: [] };
  const say = [{ key: 'edge.reminder', params: { inShort, site: first.site ?? '' } }];
  const person = await personOf(db, effecteurId);
  await tellPerson(db, person, { key: reminderKey(reminder), say, until: startAt }, now);
}

const weekMs = 7 * 24 * 3_600_000;

/** His absence ends: from when on he is seen again, and by how many free places in the week after. */
export async function sayReturn(
  db: Db,
  { effecteurId, absenceId, at }: Due & { absenceId: string },
  now: Date,
): Promise<void> {
  const { startAt: from, endAt } = await db.unavailability.findUniqueOrThrow({
    where: { id: absenceId },
  });
  const startAt = { gte: endAt, lt: later(endAt, weekMs) };
  const count = await db.slot.count({ where: { effecteurId, state: 'free', startAt } });
  const key = count > 0 ? 'edge.return.open' : 'edge.return';
  const say = [{ key, params: { range: { from, to: endAt }, count } }];
  const person = await personOf(db, effecteurId);
  const message = { key: `edge:return:${absenceId}`, say, until: later(at, graceMs) };
  await tellPerson(db, person, message, now);
}
