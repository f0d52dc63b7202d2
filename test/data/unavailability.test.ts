import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { fromParis, later } from '../../data/paris-time.ts';
import { openSlots } from '../../data/slots/slot-service.ts';
import { cancelUnavailable } from '../../data/unavailability/come-back.ts';
import { declareUnavailable } from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor, type FictionalDoctor, settings } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database;
let doctor: FictionalDoctor;

const today = (from: string, to: string) => ({
  from: fromParis(`2026-11-24T${from}`),
  to: fromParis(`2026-11-24T${to}`),
});
const run = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
  inTransaction(database.prisma, work);
const leave = (range: { from: Date; to: Date }, at = morning) =>
  run((db) =>
    declareUnavailable(
      db,
      { effecteurId: doctor.id, range, origin: 'sms' },
      doctor.who,
      doctor.personId,
      settings,
      at,
    ),
  );
const comeBack = (range: { from: Date; to: Date }, at = morning) =>
  run((db) =>
    cancelUnavailable(
      db,
      { effecteurId: doctor.id, when: { range } },
      doctor.who,
      doctor.personId,
      at,
    ),
  );
const undo = (at = morning) =>
  run((db) => undoLast(db, doctor.personId, [doctor.id], doctor.who, at));
const free = () => database.prisma.slot.count({ where: { state: 'free' } });

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
  await dispatchOf(database).open(doctor, '14:00', '18:00');
});
afterAll(async () => {
  await database.close();
});

describe('an absence at one of two places', () => {
  const away = (site: string | undefined, range = today('14:00', '18:00'), at = morning) =>
    run((db) =>
      declareUnavailable(
        db,
        { effecteurId: doctor.id, range, site, origin: 'sms' },
        doctor.who,
        doctor.personId,
        settings,
        at,
      ),
    );
  const openAt = (site: string) =>
    run((db) =>
      openSlots(
        db,
        { effecteurId: doctor.id, range: today('14:00', '15:00'), site, origin: 'sms' },
        doctor.who,
        doctor.personId,
        morning,
      ),
    );
  const freeAt = (exerciceId: string) =>
    database.prisma.slot.count({ where: { state: 'free', exerciceId } });

  beforeEach(async () => {
    const place = { line: '2 rue du Test', postalCode: '59100', city: 'Roubaix' };
    await database.prisma.site.create({
      data: { id: 'sit_r', label: 'Cabinet de Roubaix', ...place },
    });
    const link = { effecteurId: doctor.id, siteId: 'sit_r' };
    await database.prisma.exercice.create({ data: { id: 'exe_r', scheduleId: 'sch_r', ...link } });
    await openAt('Roubaix');
  });

  it('hides the places there and no other, and lets him open elsewhere', async () => {
    expect(await away('roubaix')).toMatchObject({ site: 'Cabinet de Roubaix', hidden: 4 });
    expect([await freeAt('exe_r'), await freeAt(doctor.exerciceId)]).toEqual([0, 16]);
    await expect(openAt('Roubaix')).rejects.toThrow('slot.overlap');
    expect(await breaches(database)).toEqual([]);
  });

  it('keeps nobody from asking him for the other place, nor passes its request on', async () => {
    const sas = dispatchOf(database);
    const slot = await database.prisma.slot.findFirstOrThrow({
      where: { exerciceId: doctor.exerciceId },
    });
    const { id } = await sas.ask({ slotId: slot.id });
    expect(await away('roubaix', today('14:00', '18:00'), later(morning, 1000))).toMatchObject({
      passedOn: 0,
    });
    expect((await sas.orientation(id)).status).toBe('offered');
    const next = await sas.ask({}, later(morning, 2000));
    expect(await sas.offersOf(next.id)).toHaveLength(1);
  });

  it('shows them again when taken back, but not where he is away everywhere', async () => {
    await away('roubaix', undefined, later(morning, 500));
    await away(undefined, today('14:30', '18:00'), later(morning, 1000));
    expect([await freeAt('exe_r'), await freeAt(doctor.exerciceId)]).toEqual([0, 2]);
    await undo(later(morning, 2000));
    expect([await freeAt('exe_r'), await freeAt(doctor.exerciceId)]).toEqual([0, 16]);
    await undo(later(morning, 3000));
    expect([await freeAt('exe_r'), await freeAt(doctor.exerciceId)]).toEqual([4, 16]);
  });

  it('says which places are his when he names another', async () => {
    await expect(away('Marseille')).rejects.toThrow('slot.site-unknown');
  });
});

describe('an absence', () => {
  it('hides the places it touches and no other (R-69)', async () => {
    expect(await leave(today('15:00', '16:05'))).toMatchObject({
      hidden: 5,
      passedOn: 0,
      kept: [],
    });
    expect(await free()).toBe(11);
    expect(await breaches(database)).toEqual([]);
  });

  it('begins now when its beginning is past', async () => {
    expect(await leave(today('08:00', '14:30'))).toMatchObject({
      range: today('10:00', '14:30'),
      hidden: 2,
    });
  });

  it.each([
    ['its end is past', today('08:00', '09:00'), 'slot.past'],
    ['it ends before it begins', today('16:00', '15:00'), 'slot.end-before-start'],
  ])('is refused when %s', async (_, range, code) => {
    await expect(leave(range)).rejects.toThrow(code);
    expect(await free()).toBe(16);
  });

  it('shows its places again when cancelled, but those that another absence hides too', async () => {
    await leave(today('15:00', '16:00'));
    await leave(today('15:30', '17:00'));
    expect(await free()).toBe(8);
    expect(await comeBack(today('15:00', '15:30'))).toEqual({
      ranges: [today('15:00', '15:30')],
      left: [today('15:30', '16:00')],
    });
    expect(await free()).toBe(10);
    await comeBack(today('15:30', '17:00'), later(morning, 1000));
    expect(await free()).toBe(16);
    expect(await breaches(database)).toEqual([]);
  });

  it('never brings a past place back', async () => {
    await leave(today('14:00', '15:00'));
    await comeBack(today('14:00', '15:00'), fromParis('2026-11-24T14:20'));
    expect(await free()).toBe(12 + 2);
  });

  it('leaves one row of audit when declared and one when cancelled', async () => {
    await leave(today('15:00', '16:00'));
    await comeBack(today('15:00', '16:00'), later(morning, 1000));
    const rows = await database.prisma.audit.findMany({ orderBy: { seq: 'asc' } });
    expect(rows.map(({ action }) => action).slice(1)).toEqual([
      'unavailability.declare',
      'unavailability.cancel',
    ]);
  });

  it('cannot be cancelled where there is none', async () => {
    await expect(comeBack(today('15:00', '16:00'))).rejects.toThrow('unavailability.none');
  });

  it('is taken back by ANNULER, and so is its cancelling', async () => {
    await leave(today('15:00', '16:00'), later(morning, 1000));
    await undo(later(morning, 2000));
    expect(await free()).toBe(16);
    await leave(today('15:00', '16:00'), later(morning, 3000));
    await comeBack(today('15:00', '16:00'), later(morning, 4000));
    expect(await free()).toBe(16);
    expect(await undo(later(morning, 5000))).toMatchObject({
      undone: [{ kind: 'present' }],
    });
    expect(await free()).toBe(12);
  });
});
