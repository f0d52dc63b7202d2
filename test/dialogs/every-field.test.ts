import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bindServices } from '../../bot/services.ts';
import { words } from '../../bot/words.ts';
import { type Database, type Db, inTransaction } from '../../data/database.ts';
import { fromParis } from '../../data/paris-time.ts';
import { findSpeaker } from '../../data/people/people-service.ts';
import type { Speaker } from '../../data/people/person.ts';
import { carryOut } from '../../dialogs/carry-out.ts';
import { forEach } from '../../dialogs/delegation.ts';
import type { Turn } from '../../dialogs/dialog.ts';
import type { Frame } from '../../dialogs/language/frame.ts';
import { commandsOf } from '../../dialogs/meant.ts';
import { freshDatabase } from '../harness/database.ts';
import { addDoctor, type FictionalDoctor, settings } from '../harness/doctors.ts';

let database: Database;
let doctor: FictionalDoctor;

const now = fromParis('2026-11-24T10:00'); // a Tuesday
const day = (from: string, to: string, date = '2026-11-25') => ({
  start: `${date}T${from}`,
  end: `${date}T${to}`,
});

/** Somebody who acts for two doctors, the first of whom has two places. */
async function settle(db: Db) {
  doctor = await addDoctor(db, 1);
  const other = await addDoctor(db, 2);
  await db.effecteur.update({ where: { id: other.id }, data: { family: 'Petit' } });
  await db.person.update({ where: { id: other.personId }, data: { displayName: 'Dr Paul Petit' } });
  const place = { line: '2 rue du Test', postalCode: '62300', city: 'Lens' };
  await db.site.create({ data: { id: 'sit_l', label: 'Maison de Lens', ...place } });
  const link = { effecteurId: doctor.id, siteId: 'sit_l' };
  await db.exercice.create({ data: { id: 'exe_l', scheduleId: 'sch_l', ...link } });
  const delegation = { personId: doctor.personId, role: 'delegataire', createdAt: now };
  await db.delegation.create({
    data: { id: 'dlg_1', effecteurId: other.id, ...delegation },
  });
}

async function turnOf(db: Db): Promise<Turn & { speaker: Speaker }> {
  const speaker = await findSpeaker(db, doctor.phone);
  if (!speaker) throw new Error('nobody has this number');
  const known = { speaker, channel: 'sms' as const, phone: doctor.phone, sentAt: now, now };
  const understand = () => {
    throw new Error('nothing is read here');
  };
  const bound = { ...known, db, settings, understand, messageId: 'SM1', teams: undefined };
  const services = bindServices(bound);
  return { ...known, id: 'SM1', text: '', locale: 'fr', services };
}

/** What a message comes to: its words, and the agenda that it leaves. */
async function outcome(frame: Frame): Promise<{ said: string; agenda: string }> {
  let found = { said: '', agenda: '' };
  const undone = new Error('undone');
  await inTransaction(database.prisma, async (db) => {
    const turn = await turnOf(db);
    const who = forEach(commandsOf(frame, now), turn.speaker);
    if ('say' in who) throw new Error('nobody is meant');
    const { say } = await carryOut(who.frames, who.all, turn, { memory: {} });
    const said = say.map((one) => words(one, 'fr', 'sms')).join('\n');
    found = { said, agenda: await agenda(db) };
    throw undone;
  }).catch((error: unknown) => {
    if (error !== undone) throw error;
  });
  return found;
}

/** Openings, absences and recurrences in force, without their ids. */
async function agenda(db: Db): Promise<string> {
  const openings = await db.opening.findMany({ where: { closedAt: null } });
  const absences = await db.unavailability.findMany({ where: { cancelledAt: null } });
  const series = await db.series.findMany({ where: { endedAt: null } });
  const rows = [
    ...openings.map((one) => [
      ...['open', one.effecteurId, one.exerciceId, one.mode, one.minutes, one.capacity],
      ...[one.startAt.toISOString(), one.endAt.toISOString()],
    ]),
    ...absences.map((one) => [
      ...['away', one.effecteurId, one.siteId, one.startAt.toISOString(), one.endAt.toISOString()],
    ]),
    ...series.map((one) => [
      ...['series', one.effecteurId, one.exerciceId, one.mode, one.startTime, one.untilDate],
      ...[one.minutes, one.capacity, one.exceptions.join('+'), one.weekdays.join('+')],
    ]),
  ];
  return rows
    .map((row) => row.join(' '))
    .toSorted()
    .join('\n');
}

/** There is something of each kind to close, to hide and to come back to. */
async function fill() {
  await inTransaction(database.prisma, async (db) => {
    const { services } = await turnOf(db);
    const range = (from: string, to: string, date = '2026-11-25') => ({
      from: fromParis(`${date}T${from}`),
      to: fromParis(`${date}T${to}`),
    });
    for (const date of ['2026-11-25', '2026-11-26', '2026-12-02', '2026-12-09']) {
      const base = { effecteurId: doctor.id, range: range('14:00', '16:00', date), origin: 'sms' };
      await services.openSlots(base);
      await services.openSlots({ ...base, minutes: 20, mode: 'teleconsultation' });
      await services.openSlots({ ...base, site: 'Lens' });
      await services.openSlots({ ...base, effecteurId: 'prc_02' });
      const away = { effecteurId: doctor.id, range: range('08:00', '12:00', date) };
      await services.declareUnavailable(away);
      await services.declareUnavailable({
        ...away,
        range: range('16:30', '17:30', date),
        site: 'Lens',
      });
      await services.declareUnavailable({ ...away, effecteurId: 'prc_02' });
    }
  });
}

const bases: Frame[] = [
  { intent: 'open_slots', ranges: [day('18:00', '20:00')] },
  { intent: 'close_slots', ranges: [day('14:00', '16:00')] },
  { intent: 'declare_unavailability', ranges: [day('13:00', '15:00')] },
  { intent: 'cancel_unavailability', ranges: [day('08:30', '17:00')] },
  { intent: 'list_slots', ranges: [day('00:00', '20:00')] },
];

/** One more word, of each kind that a frame can carry. */
const fields: [field: string, (frame: Frame) => Frame][] = [
  [
    'another range',
    (frame) => ({ ...frame, ranges: [day('14:00', '14:30'), day('19:00', '20:00')] }),
  ],
  ['slotMinutes', (frame) => ({ ...frame, slotMinutes: 20 })],
  ['capacity', (frame) => ({ ...frame, capacity: 3 })],
  ['mode', (frame) => ({ ...frame, mode: 'teleconsultation' })],
  ['site', (frame) => ({ ...frame, site: 'Lens' })],
  ['recurrence', (frame) => ({ ...frame, recurrence: { weekdays: [3], every: 1 } })],
  ['practitioner', (frame) => ({ ...frame, practitioner: 'Petit' })],
  ['ref', (frame) => ({ ...frame, ref: '4K7P' })],
  [
    'also',
    (frame) => ({ ...frame, also: [{ intent: 'open_slots', ranges: [day('21:00', '22:00')] }] }),
  ],
];

/** What a recurrence may carry itself. */
const recurring: [
  field: string,
  { every?: number; until?: string; except?: string[]; weekdays?: number[] },
][] = [
  ['every other week', { every: 2 }],
  ['until', { until: '2026-12-02' }],
  ['except', { except: ['2026-12-02'] }],
  ['weekdays', { weekdays: [3, 4] }],
];

beforeAll(async () => {
  database = await freshDatabase();
  await settle(database.prisma);
  await fill();
});
afterAll(() => database.close());

describe.each(bases.map((base) => [base.intent, base] as const))('%s', (intent, base) => {
  it.each(fields)('does something with %s, or says that it cannot', async (field, more) => {
    const [without, with_] = [await outcome(base), await outcome(more(base))];
    expect(with_).not.toEqual(without);
    expect(with_.said).not.toMatch(/refusal\.|readback\.|\{\{/);
    if (intent === 'list_slots' && field !== 'also') return;
    // what is refused leaves the agenda as it was; anything else is in it
    const refused = /ne va pas|va avec OUI|vaut pour tous|dites quelles heures/.test(with_.said);
    if (refused) expect(with_.agenda).toBe(await agenda(database.prisma));
    else expect(with_.agenda).not.toBe(without.agenda);
  });

  it.each(recurring)('heeds %s of a recurrence', async (_, more) => {
    const weekly = { weekdays: [3], every: 1 };
    const plain = await outcome({ ...base, recurrence: weekly });
    const other = await outcome({ ...base, recurrence: { ...weekly, ...more } });
    expect(other).not.toEqual(plain);
    if (intent !== 'list_slots') expect(other.agenda).not.toBe(plain.agenda);
  });
});

it('starts from commands that each do something by themselves', async () => {
  const untouched = await agenda(database.prisma);
  for (const base of bases) {
    const { agenda: after } = await outcome(base);
    expect(after !== untouched, base.intent).toBe(base.intent !== 'list_slots');
  }
});
