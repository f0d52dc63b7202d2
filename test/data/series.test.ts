import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { fromParis, wallClock } from '../../data/paris-time.ts';
import {
  findSeriesDue,
  type NewSeries,
  openSeries,
  produceSeries,
} from '../../data/slots/series-service.ts';
import { closeSlots } from '../../data/slots/slot-service.ts';
import { cancelUnavailable } from '../../data/unavailability/come-back.ts';
import { declareUnavailable } from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { addDoctor, type FictionalDoctor, settings } from '../harness/doctors.ts';

let database: Database;
let doctor: FictionalDoctor;

// Tuesday 24 November 2026, 10:00 in Paris.
const now = fromParis('2026-11-24T10:00');
const noon: Omit<NewSeries, 'effecteurId'> = {
  weekdays: [2, 4],
  startTime: '12:00',
  endTime: '13:00',
  from: '2026-11-24',
  until: '2027-02-15',
  origin: 'sms',
};

const repeat = (more: Partial<NewSeries> = {}, at = now) =>
  inTransaction(database.prisma, (db) =>
    openSeries(db, { effecteurId: doctor.id, ...noon, ...more }, doctor.who, doctor.personId, at),
  );
const produceAll = async (at: Date) => {
  for (const id of await findSeriesDue(database.prisma, at)) {
    await inTransaction(database.prisma, (db) => produceSeries(db, id, at));
  }
};
const starts = async () => {
  const openings = await database.prisma.opening.findMany({
    where: { closedAt: null },
    orderBy: { startAt: 'asc' },
  });
  return openings.map(({ startAt }) => wallClock(startAt));
};

/** A confirmed patient, in an opening that was closed since. */
async function patientAt(from: string, to: string): Promise<string> {
  const hours = { startAt: fromParis(from), endAt: fromParis(to) };
  const common = {
    effecteurId: doctor.id,
    exerciceId: doctor.exerciceId,
    mode: 'cabinet',
    ...hours,
  };
  const opening = {
    ...common,
    id: 'opn_p',
    minutes: 15,
    origin: 'sms',
    createdAt: now,
    closedAt: now,
  };
  await database.prisma.opening.create({ data: opening });
  const booked = { id: 'slt_p', openingId: 'opn_p', state: 'booked', offerId: 'ofr_p' };
  await database.prisma.slot.create({ data: { ...common, ...booked, updatedAt: now } });
  return 'slt_p';
}

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
});
afterAll(() => database.close());

describe('a weekly recurrence', () => {
  it('opens its days of the coming fortnight at once (R-66)', async () => {
    expect(await repeat()).toMatchObject({ days: 4 });
    expect(await starts()).toEqual([
      '2026-11-24T12:00',
      '2026-11-26T12:00',
      '2026-12-01T12:00',
      '2026-12-03T12:00',
    ]);
  });

  it('leaves out an hour of today that is past already', async () => {
    expect(await repeat({ startTime: '08:00', endTime: '09:00' })).toMatchObject({ days: 3 });
    expect((await starts())[0]).toBe('2026-11-26T08:00');
  });

  it('leaves public holidays out, when the PDSA takes over', async () => {
    // 24 December is a Thursday, 25 December and 1 January are Fridays
    await repeat({ weekdays: [4, 5], from: '2026-12-22' }, fromParis('2026-12-22T09:00'));
    expect(await starts()).toEqual(['2026-12-24T12:00', '2026-12-31T12:00']);
  });

  it('comes every other week when so said', async () => {
    await repeat({ weekdays: [2], everyWeeks: 2 });
    await produceAll(fromParis('2026-12-08T06:00'));
    await produceAll(fromParis('2026-12-15T06:00'));
    expect(await starts()).toEqual(['2026-11-24T12:00', '2026-12-08T12:00', '2026-12-22T12:00']);
  });

  it('moves on with the days, each of them once however often it is asked', async () => {
    await repeat();
    const tomorrow = fromParis('2026-11-27T06:00');
    await produceAll(tomorrow);
    await produceAll(tomorrow);
    expect(await starts()).toHaveLength(6);
    expect((await starts()).slice(4)).toEqual(['2026-12-08T12:00', '2026-12-10T12:00']);
  });

  it('opens each day once when two processes move it on together', async () => {
    await repeat();
    const later = fromParis('2026-12-02T06:00');
    await Promise.all([produceAll(later), produceAll(later), produceAll(later)]);
    const all = await starts();
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(7);
  });

  it('ends on its last day, that day included', async () => {
    await repeat({ until: '2026-12-01' });
    await produceAll(fromParis('2026-12-10T06:00'));
    expect(await starts()).toEqual(['2026-11-24T12:00', '2026-11-26T12:00', '2026-12-01T12:00']);
  });

  it.each([
    [
      'autumn',
      '2025-10-19',
      '2025-10-20T06:00',
      ['2025-10-25T23:00:00.000Z', '2025-11-02T00:00:00.000Z'],
    ],
    [
      'spring',
      '2027-03-21',
      '2027-03-22T06:00',
      ['2027-03-28T00:00:00.000Z', '2027-04-03T23:00:00.000Z'],
    ],
  ])('keeps its Paris hour across the %s night', async (_, from, at, instants) => {
    await repeat(
      { weekdays: [7], startTime: '01:00', endTime: '01:45', from, until: '2027-12-31' },
      fromParis(at),
    );
    const openings = await database.prisma.opening.findMany({ orderBy: { startAt: 'asc' } });
    expect(openings.map(({ startAt }) => startAt.toISOString())).toEqual(instants);
  });

  it.each([
    ['2026-10-25', '2026-10-20T06:00', 12],
    ['2027-03-28', '2027-03-22T06:00', 4],
  ])('neither shifts nor doubles a place in the night of %s (I30)', async (day, at, places) => {
    const night = { weekdays: [7], startTime: '01:00', endTime: '03:00', from: day, until: day };
    await repeat(night, fromParis(at));
    const slots = await database.prisma.slot.findMany({ orderBy: { startAt: 'asc' } });
    expect(slots).toHaveLength(places);
    for (const [index, slot] of slots.entries()) {
      expect(slot.endAt.getTime() - slot.startAt.getTime()).toBe(900_000);
      if (index > 0) expect(slot.startAt).toEqual(slots[index - 1]?.endAt);
    }
  });

  it('leaves out the spring night that has no such hour, and goes on the week after', async () => {
    const night = { weekdays: [7], startTime: '02:00', endTime: '03:00', from: '2027-03-21' };
    await repeat({ ...night, until: '2027-04-11' }, fromParis('2027-03-20T06:00'));
    await produceAll(fromParis('2027-04-02T06:00'));
    expect(await starts()).toEqual(['2027-03-21T02:00', '2027-04-04T02:00', '2027-04-11T02:00']);
  });

  it('begins in the very night that has no such hour', async () => {
    const night = { weekdays: [7], startTime: '02:30', endTime: '03:30', from: '2027-03-28' };
    expect(
      await repeat({ ...night, until: '2027-04-04' }, fromParis('2027-03-27T06:00')),
    ).toMatchObject({ days: 1 });
    expect(await starts()).toEqual(['2027-04-04T02:30']);
  });

  it('is one hour long in the autumn night that has this hour twice', async () => {
    const night = { weekdays: [7], startTime: '02:00', endTime: '03:00', from: '2026-10-25' };
    await repeat({ ...night, until: '2026-10-25' }, fromParis('2026-10-20T06:00'));
    expect(await database.prisma.slot.count()).toBe(4);
  });

  it('is laid out around a patient who has one of its hours already', async () => {
    const slot = await patientAt('2026-11-26T12:15', '2026-11-26T12:30');
    await repeat();
    expect(await starts()).toEqual([
      '2026-11-24T12:00',
      '2026-11-26T12:00',
      '2026-11-26T12:30',
      '2026-12-01T12:00',
      '2026-12-03T12:00',
    ]);
    expect(await database.prisma.slot.count({ where: { id: slot, state: 'booked' } })).toBe(1);
  });

  it('hides the hours of an absence, opens them again when it is cancelled, and leaves alone what was closed by hand', async () => {
    const range = { from: fromParis('2026-12-08T00:00'), to: fromParis('2026-12-09T00:00') };
    await repeat();
    await inTransaction(database.prisma, (db) =>
      declareUnavailable(
        db,
        { effecteurId: doctor.id, range, origin: 'sms' },
        doctor.who,
        doctor.personId,
        settings,
        now,
      ),
    );
    const closed = { from: fromParis('2026-12-01T00:00'), to: fromParis('2026-12-02T00:00') };
    await inTransaction(database.prisma, (db) =>
      closeSlots(db, { effecteurId: doctor.id, range: closed }, doctor.who, doctor.personId, now),
    );
    await produceAll(fromParis('2026-11-27T06:00'));
    const free = () => database.prisma.slot.count({ where: { state: 'free' } });
    expect((await starts()).slice(2)).toEqual([
      '2026-12-03T12:00',
      '2026-12-08T12:00',
      '2026-12-10T12:00',
    ]);
    expect(await free()).toBe(4 * 4);
    await inTransaction(database.prisma, (db) =>
      cancelUnavailable(
        db,
        { effecteurId: doctor.id, when: { range } },
        doctor.who,
        doctor.personId,
        now,
      ),
    );
    expect(await free()).toBe(5 * 4);
  });

  it('is taken back whole within ten minutes, and comes no more', async () => {
    await repeat();
    await inTransaction(database.prisma, (db) =>
      undoLast(db, doctor.personId, [doctor.id], doctor.who, now),
    );
    await produceAll(fromParis('2026-12-02T06:00'));
    expect(await starts()).toEqual([]);
    expect(await database.prisma.slot.count({ where: { state: 'free' } })).toBe(0);
  });

  it.each([
    ['an end before its start', { startTime: '13:00', endTime: '12:00' }, 'slot.end-before-start'],
    ['places of 90 minutes', { minutes: 90 }, 'slot.length'],
    ['no patient', { capacity: 0 }, 'slot.capacity'],
    ['a last day that is past', { until: '2026-11-20' }, 'slot.past'],
  ])('is refused with %s', async (_, more, code) => {
    await expect(repeat(more)).rejects.toThrow(code);
    expect(await database.prisma.series.count()).toBe(0);
  });
});
