import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { fromParis, later, wallClock } from '../../data/paris-time.ts';
import { closeSeries, type SeriesToClose } from '../../data/slots/close-series.ts';
import {
  findSeriesDue,
  type NewSeries,
  openSeries,
  produceSeries,
} from '../../data/slots/series-service.ts';
import { closeSlots } from '../../data/slots/slot-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { addDoctor, type FictionalDoctor } from '../harness/doctors.ts';

let database: Database;
let doctor: FictionalDoctor;

// Tuesday 24 November 2026, 10:00 in Paris.
const now = fromParis('2026-11-24T10:00');
const run = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
  inTransaction(database.prisma, work);
const repeat = (more: Partial<NewSeries> = {}) =>
  run((db) => {
    const hours = { weekdays: [2, 4], startTime: '12:00', endTime: '13:00' };
    const span = { from: '2026-11-24', until: '2026-12-31', origin: 'sms' };
    const wanted = { effecteurId: doctor.id, ...hours, ...span, ...more };
    return openSeries(db, wanted, doctor.who, doctor.personId, now);
  });
const close = (more: Partial<SeriesToClose> = {}, at = later(now, 1000)) =>
  run((db) => {
    const hours = { weekdays: [2], startTime: '12:00', endTime: '13:00', from: '2026-12-01' };
    const wanted = { effecteurId: doctor.id, ...hours, ...more };
    return closeSeries(db, wanted, doctor.who, doctor.personId, at);
  });
const undo = (at = later(now, 2000)) =>
  run((db) => undoLast(db, doctor.personId, [doctor.id], doctor.who, at));

/** Days go by until the year is over; what was opened, day and hours. */
async function opened(): Promise<string[]> {
  for (const day of ['2026-12-04', '2026-12-15', '2026-12-24', '2026-12-30']) {
    const at = fromParis(`${day}T06:00`);
    for (const id of await findSeriesDue(database.prisma, at))
      await run((db) => produceSeries(db, id, at));
  }
  const all = await database.prisma.opening.findMany({
    where: { closedAt: null },
    orderBy: { startAt: 'asc' },
  });
  return all.map(
    ({ startAt, endAt }) => `${wallClock(startAt).slice(5)}-${wallClock(endAt).slice(11)}`,
  );
}

const thursdays = ['11-26', '12-03', '12-10', '12-17', '12-24', '12-31'];
const tuesdays = ['11-24', '12-01', '12-08', '12-15', '12-22', '12-29'];
const at = (days: string[], hours: string) => days.map((day) => `${day}T${hours}`);

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
});
afterAll(() => database.close());

describe('closing recurring hours', () => {
  it('closes those days for good, laid out already or not, and leaves the others', async () => {
    await repeat();
    const { days } = await close();
    expect(days.map(({ from }) => wallClock(from).slice(5, 10))).toEqual(tuesdays.slice(1));
    const left = ['11-24', ...thursdays];
    expect(await opened()).toEqual(at(left, '12:00-13:00'));
  });

  it('leaves the hours of those days that were not named', async () => {
    await repeat({ weekdays: [2], endTime: '14:00' });
    await close();
    const cutDays = tuesdays.slice(1);
    expect(await opened()).toEqual(['11-24T12:00-14:00', ...at(cutDays, '13:00-14:00')]);
  });

  it('ends on a day when one is said, and may be every other week', async () => {
    await repeat({ weekdays: [2] });
    await close({ everyWeeks: 2, until: '2026-12-20' });
    const left = ['11-24', '12-08', '12-22', '12-29'];
    expect(await opened()).toEqual(at(left, '12:00-13:00'));
  });

  it('closes whole days, and what was opened by hand on one of them', async () => {
    await repeat({ weekdays: [2] });
    await repeat({ weekdays: [2], startTime: '17:00', endTime: '18:00', until: '2026-12-01' });
    await close({ startTime: '00:00', endTime: '00:00' });
    expect(await opened()).toEqual(['11-24T12:00-13:00', '11-24T17:00-18:00']);
  });

  it('is taken back whole, leaves one row of audit, and tells the OSNPs once a day closed', async () => {
    await repeat({ endTime: '14:00' });
    await close();
    expect(await undo()).toMatchObject({ undone: [{ kind: 'series-end' }] });
    const rows = await database.prisma.audit.findMany({ orderBy: { seq: 'asc' } });
    const actions = rows.map(({ action }) => action);
    expect(actions).toEqual(['series.open', 'series.close', 'undo.series-end']);
    expect(await database.prisma.event.count({ where: { type: 'slot.closed' } })).toBe(5);
    const all = [...tuesdays, ...thursdays].toSorted();
    expect(await opened()).toEqual(at(all, '12:00-14:00'));
  });

  it('goes with its recurrence when that one is taken back after somebody cut it', async () => {
    await repeat({ weekdays: [2], endTime: '14:00' });
    const other = { ...doctor.who, actor: 'per_x', requestId: 'SMx' };
    await run((db) => {
      const wanted = {
        effecteurId: doctor.id,
        weekdays: [2],
        startTime: '12:00',
        endTime: '13:00',
      };
      return closeSeries(db, { ...wanted, from: '2026-12-01' }, other, 'per_x', later(now, 1000));
    });
    await undo();
    expect(await opened()).toEqual([]);
  });

  it('says so when nothing is open then, nor would come to be', async () => {
    await repeat({ weekdays: [4] });
    await expect(close()).rejects.toThrow('slot.nothing-open');
  });
});

describe('closing a day that a recurrence has not laid out yet', () => {
  const day = (date: string) => ({
    from: fromParis(`${date}T00:00`),
    to: later(fromParis(`${date}T00:00`), 24 * 3_600_000),
  });
  const closeDay = (date: string) =>
    run((db) => {
      const wanted = { effecteurId: doctor.id, range: day(date) };
      return closeSlots(db, wanted, doctor.who, doctor.personId, later(now, 1000));
    });

  it('keeps it closed when its time comes, and its undo brings it back', async () => {
    await repeat({ weekdays: [2] });
    expect((await closeDay('2026-12-22')).ranges).toHaveLength(1);
    await undo();
    await closeDay('2026-12-29');
    const left = tuesdays.filter((one) => one !== '12-29');
    expect(await opened()).toEqual(at(left, '12:00-13:00'));
  });
});
