import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';
import { refuse } from '../orientations/offer-service.ts';
import { inParis, later, toDate } from '../paris-time.ts';
import type { Settings } from '../settings.ts';
import { unlinkPhone } from './enrolment-service.ts';
import { forgetWords, type Traces } from './erase-words.ts';
import { findPractitioner, type Practitioner } from './practitioner-service.ts';

/** What cannot go yet, and when it does; none of it names him any more, all of it points at his id. */
export interface Kept {
  what: 'requests_and_patients' | 'audit' | 'agenda' | 'events' | 'stop';
  until: Date | null;
}

const day = 86_400_000;

/**
 * Erases what names an effecteur: name, number, RPPS, places, Teams, messages, preferences, what he declared. Requests that
 * wait for his answer go on to the next at once. Refused, with their ids, while patients to come count on him: whoever hears
 * that must let the transaction fail.
 */
export async function erasePractitioner(
  db: Db,
  id: string,
  who: Actor,
  settings: Settings,
  now: Date,
): Promise<{ holds: string[] } | { kept: Kept[] }> {
  await db.$queryRaw`SELECT id FROM "Effecteur" WHERE id = ${id} FOR UPDATE`;
  const one = await findPractitioner(db, id);
  await closeOffers(db, id, who, settings, now);
  const holds = await patientsToCome(db, id, now); // after that: no yes comes in between
  if (holds.length > 0) return { holds };
  await closeAgenda(db, id, now);
  await unlinkPhone(db, one.person.phone, id, who, now);
  const stopped = await forgetPhone(db, one.person.phone, now);
  const traces = await tracesOf(db, one);
  for (const { id: delegation, person } of one.delegations) {
    await db.delegation.delete({ where: { id: delegation } });
    await forgetDelegate(db, person, now);
  }
  await forgetLocums(db, id, now);
  await forgetPerson(db, one, now);
  await forgetAnswers(db, id);
  await forgetWords(db, traces);
  await audit(db, who, 'practitioner.erase', id, now);
  return { kept: keptOf(settings, now, stopped) };
}

async function patientsToCome(db: Db, id: string, now: Date): Promise<string[]> {
  return (await heldToCome(db, id, now)).map(({ orientationId }) => orientationId);
}

/** His accepted offers of patients who are still to come, by their hour or their window, and of whom nothing else is known. */
export async function heldToCome(db: Db, effecteurId: string, now: Date) {
  const held = await db.offer.findMany({
    where: { effecteurId, status: 'accepted', outcome: null, orientation: { status: 'accepted' } },
    select: { id: true, orientationId: true, slotId: true, orientation: true },
    orderBy: { orientationId: 'asc' },
  });
  const ids = held.flatMap(({ slotId }) => slotId ?? []);
  const where = { id: { in: ids }, endAt: { gt: now } };
  const ahead = new Set((await db.slot.findMany({ where, select: { id: true } })).map((s) => s.id));
  return held.filter(({ slotId, orientation }) =>
    Boolean(orientation.windowTo > now || (slotId && ahead.has(slotId))),
  );
}

/** The family name first: it alone may be a word of others. A place that a colleague shares names him no more than the colleague. */
async function tracesOf(
  db: Db,
  { id, rpps, family, person, delegations }: Practitioner,
): Promise<Traces> {
  const sites = await db.site.findMany({ where: onlyHis(id) });
  const places = sites.flatMap(({ label, line }) => [label, line]).filter((one) => one.length > 5);
  const { phone, displayName } = person;
  const names = [family, displayName, phone, phone.replace('+33', '0'), rpps, ...places];
  return { names, delegates: delegations.map(({ person: delegate }) => delegate.id) };
}

const onlyHis = (effecteurId: string) => ({
  exercices: { some: { effecteurId }, every: { effecteurId } },
});

async function closeOffers(db: Db, id: string, who: Actor, settings: Settings, now: Date) {
  const where = { effecteurId: id, status: { in: ['queued', 'sent'] } };
  await db.effecteur.update({ where: { id }, data: { enSusOptIn: false, participates: false } });
  await db.slot.updateMany({
    where: { effecteurId: id, state: 'free' },
    data: { state: 'expired', updatedAt: now },
  }); // before the next are asked: he is not one of them
  for (const offer of await db.offer.findMany({ where, select: { id: true } }))
    await refuse(db, offer.id, who, settings, now);
}

async function closeAgenda(db: Db, effecteurId: string, now: Date): Promise<void> {
  const slots = { effecteurId, state: { in: ['free', 'blocked'] } };
  await db.slot.updateMany({ where: slots, data: { state: 'expired', updatedAt: now } });
  await db.series.updateMany({ where: { effecteurId, endedAt: null }, data: { endedAt: now } });
  const open = { effecteurId, closedAt: null, endAt: { gt: now } };
  await db.opening.updateMany({ where: open, data: { closedAt: now } });
}

/** What was said on this number, and to it. True when it said STOP: that alone stays, so that nobody writes to it again. */
async function forgetPhone(db: Db, phone: string, now: Date): Promise<boolean> {
  await db.outbox.updateMany({
    where: { phone, status: 'due' },
    data: { status: 'failed', lastError: 'erased', doneAt: now },
  });
  await db.outbox.updateMany({ where: { phone }, data: { phone: null, payload: {} } });
  await db.inbound.deleteMany({ where: { sender: phone } });
  await db.unheard.deleteMany({ where: { sender: phone } });
  await db.conversation.deleteMany({ where: { id: `sms:${phone}` } });
  await db.phone.deleteMany({ where: { number: phone, optedOutAt: null } });
  return (await db.phone.count({ where: { number: phone } })) > 0;
}

/** Somebody who acted for him alone is nobody here any more. */
export async function forgetDelegate(
  db: Db,
  { id, phone }: { id: string; phone: string },
  now: Date,
) {
  const left = await db.person.count({
    where: { id, effecteur: null, delegations: { none: {} } },
  });
  if (left === 0) return;
  await forgetPhone(db, phone, now);
  await forgetTraces(db, id, now);
  await db.person.delete({ where: { id } });
}

/** Numbers that were his, or were to be, and are nobody else's. */
async function forgetNumbers(db: Db, personId: string, now: Date): Promise<void> {
  const changes = await db.numberChange.findMany({ where: { personId } });
  const numbers = changes.flatMap(({ oldPhone, newPhone }) => [oldPhone ?? newPhone, newPhone]);
  for (const phone of new Set(numbers)) {
    const owner = await db.person.findUnique({ where: { phone }, select: { id: true } });
    if (!owner || owner.id === personId) await forgetPhone(db, phone, now);
  }
  await db.numberChange.deleteMany({ where: { personId } });
}

/** Whoever stood in for him, and for nobody else. */
async function forgetLocums(db: Db, effecteurId: string, now: Date): Promise<void> {
  const rows = await db.locum.findMany({ where: { effecteurId }, select: { personId: true } });
  await db.locum.deleteMany({ where: { effecteurId } });
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  for (const person of await db.person.findMany({ where: { id: { in: ids } } }))
    if ((await db.locum.count({ where: { personId: person.id } })) === 0)
      await forgetDelegate(db, person, now);
}

async function forgetTraces(db: Db, personId: string, now: Date): Promise<void> {
  await forgetNumbers(db, personId, now);
  const teams = await db.teamsLink.findMany({ where: { personId }, select: { userId: true } });
  await db.inbound.deleteMany({ where: { sender: { in: teams.map(({ userId }) => userId) } } });
  await db.teamsLink.deleteMany({ where: { personId } });
  await db.enrolment.deleteMany({ where: { personId } });
  await db.change.deleteMany({ where: { personId } });
  await db.dataLink.deleteMany({ where: { personId } });
  await db.inName.deleteMany({ where: { personId } });
  await db.locum.deleteMany({ where: { personId } });
  await db.conversation.deleteMany({ where: { id: personId } });
  await db.$executeRaw`
    UPDATE "Outbox" SET payload = '{}', status = CASE status WHEN 'due' THEN 'failed' ELSE status END
    WHERE payload ->> 'personId' = ${personId}`;
}

async function forgetPerson(db: Db, one: Practitioner, now: Date): Promise<void> {
  const { id, personId } = one;
  await forgetTraces(db, personId, now);
  await db.delegation.deleteMany({ where: { personId } });
  await db.participation.deleteMany({ where: { effecteurId: id } });
  await db.unavailability.deleteMany({ where: { effecteurId: id } });
  await db.absenceSeries.deleteMany({ where: { effecteurId: id } });
  await db.inName.deleteMany({ where: { effecteurId: id } });
  const nowhere = {
    label: '',
    line: '',
    postalCode: '',
    city: '',
    insee: null,
    lat: null,
    lon: null,
  };
  await db.site.updateMany({ where: onlyHis(id), data: nowhere });
  const noContact = { phone: null, agendaUrl: null, structureIdType: null, structureIdValue: null };
  await db.exercice.updateMany({ where: { effecteurId: id }, data: noContact });
  await db.offer.updateMany({
    where: { effecteurId: id },
    data: { phone: '', teamsActivity: null },
  });
  const unnamed = { rpps: `erased:${id}`, family: '', given: '', civility: null };
  const alone = { structureName: null, cptsId: null, interfacedSoftware: null, erasedAt: now };
  await db.effecteur.update({ where: { id }, data: { ...unnamed, ...alone } });
  const nobody = {
    displayName: '',
    phone: `erased:${personId}`,
    channels: [],
    hours: null,
    role: null,
  };
  await db.person.update({ where: { id: personId }, data: nobody });
}

/** What the API answered about him is kept for those who ask again with the same key: his id is enough for them. */
async function forgetAnswers(db: Db, id: string): Promise<void> {
  const [location, body] = [`/api/v1/practitioners/${id}%`, `{"id":"${id}"%`];
  await db.$executeRaw`
    UPDATE "IdempotencyKey" SET body = ${JSON.stringify({ id })} WHERE location LIKE ${location} OR body LIKE ${body}`;
}

/** What stays, and until when. */
export function keptOf({ auditMonths = 12 }: Settings, now: Date, stopped: boolean): Kept[] {
  const asLong = toDate(inParis(now).add({ months: auditMonths }));
  return [
    { what: 'requests_and_patients', until: asLong },
    { what: 'audit', until: asLong },
    { what: 'agenda', until: later(now, 90 * day) },
    { what: 'events', until: later(now, 90 * day) },
    ...(stopped ? [{ what: 'stop' as const, until: null }] : []),
  ];
}
