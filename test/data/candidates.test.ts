import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../data/database.ts';
import { type Candidate, distanceKm, inOrder } from '../../data/orientations/offer.ts';
import { fromParis, later } from '../../data/paris-time.ts';
import { declareUnavailable } from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor, addDoctors, type FictionalDoctor, settings } from '../harness/doctors.ts';

let database: Database;
let sas: ReturnType<typeof dispatchOf>;

const lille = { lat: 50.63, lon: 3.06 };
const askedOf = async (
  request: Parameters<typeof sas.ask>[0] = {},
  at = morning,
  more = settings,
) => {
  const { id } = await sas.ask(request, at, more);
  return (await sas.offersOf(id)).map(({ effecteurId, why }) => [effecteurId, why]);
};
const absent = (doctor: FictionalDoctor, from: Date, to: Date) =>
  inTransaction(database.prisma, (db) =>
    declareUnavailable(
      db,
      { effecteurId: doctor.id, range: { from, to }, origin: 'sms' },
      doctor.who,
      doctor.personId,
      settings,
      morning,
    ),
  );

beforeAll(async () => {
  database = await freshDatabase();
  sas = dispatchOf(database);
});
beforeEach(() => emptyTables(database));
afterAll(() => database.close());

describe('the order of candidates', () => {
  it('puts participants first (R-84), then the nearer (R-83), then who was asked least this week', () => {
    const candidate = (effecteurId: string, more: Partial<Candidate>): Candidate => ({
      effecteurId,
      slotId: null,
      startAt: null,
      participates: true,
      distanceKm: 5,
      askedThisWeek: 0,
      why: 'slot',
      ...more,
    });
    const sorted = inOrder([
      candidate('near-but-no-participant', { participates: false, distanceKm: 1 }),
      candidate('b-asked-often', { askedThisWeek: 4 }),
      candidate('a-asked-often', { askedThisWeek: 4 }),
      candidate('asked-little', { askedThisWeek: 1 }),
      candidate('near', { distanceKm: 2, askedThisWeek: 9 }),
      candidate('place-unknown', { distanceKm: null }),
    ]);
    expect(sorted.map(({ effecteurId }) => effecteurId)).toEqual([
      'near',
      'asked-little',
      'a-asked-often',
      'b-asked-often',
      'place-unknown',
      'near-but-no-participant',
    ]);
  });

  it('is the same whatever order they were found in', () => {
    const candidates = fc.uniqueArray(
      fc.record({
        effecteurId: fc.string({ minLength: 1, maxLength: 4 }),
        slotId: fc.constant(null),
        startAt: fc.constant(null),
        participates: fc.boolean(),
        distanceKm: fc.option(fc.integer({ min: 0, max: 3 })),
        askedThisWeek: fc.integer({ min: 0, max: 2 }),
        why: fc.constant('slot'),
      }),
      { selector: ({ effecteurId }) => effecteurId, maxLength: 8 },
    );
    fc.assert(
      fc.property(candidates, fc.nat(), (list, turn) => {
        const turned = [
          ...list.slice(turn % (list.length + 1)),
          ...list.slice(0, turn % (list.length + 1)),
        ];
        expect(inOrder(turned)).toEqual(inOrder(list));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['Lille', 'Roubaix', { lat: 50.69, lon: 3.18 }, 10.8],
    ['Lille', 'itself', lille, 0],
  ])('measures %s to %s as the crow flies', (_, __, there, km) => {
    expect(distanceKm(lille, there)).toBeCloseTo(km, 0);
  });
});

describe('who is asked', () => {
  it('asks the médecin traitant first and alone, then the search opens (R-81)', async () => {
    const doctors = await addDoctors(database.prisma, 4);
    for (const doctor of doctors) await sas.open(doctor);
    const { id } = await sas.ask({ medecinTraitant: 'prc_03' });
    const [first] = await sas.offersOf(id);
    expect(await sas.offersOf(id)).toMatchObject([
      { effecteurId: 'prc_03', why: 'medecin-traitant' },
    ]);
    await sas.refuse(first?.id ?? '');
    expect((await sas.offersOf(id)).slice(1)).toMatchObject([
      { effecteurId: 'prc_01', why: 'slot' },
      { effecteurId: 'prc_02' },
      { effecteurId: 'prc_04' },
    ]);
  });

  it('opens the search at once when the médecin traitant is away (R-81)', async () => {
    const doctors = await addDoctors(database.prisma, 3);
    await absent(doctors[2] as FictionalDoctor, morning, later(morning, 86_400_000));
    expect(await askedOf({ medecinTraitant: 'prc_03' })).toEqual([
      ['prc_01', 'en-sus'],
      ['prc_02', 'en-sus'],
    ]);
  });

  it('asks only the targets, in their order, whatever their slots and the hour', async () => {
    await addDoctors(database.prisma, 4);
    const night = fromParis('2026-11-24T23:00');
    const request = { targets: ['prc_04', 'prc_02'], windowFrom: night };
    expect(await askedOf(request, night, { ...settings, hours: 'Mo-Fr 08:00-20:00' })).toEqual([
      ['prc_04', 'targets'],
      ['prc_02', 'targets'],
    ]);
  });

  it('asks outside declared hours only when no slot is free nearby, and only those who ticked the box (R-85)', async () => {
    const [first] = await addDoctors(database.prisma, 2);
    await addDoctor(database.prisma, 3, { enSusOptIn: false });
    await sas.open(first as FictionalDoctor);
    const { id } = await sas.ask();
    expect(await sas.offersOf(id)).toMatchObject([{ effecteurId: 'prc_01', why: 'slot' }]);
    expect(await askedOf()).toEqual([
      ['prc_02', 'en-sus'],
      ['prc_01', 'en-sus'],
    ]);
  });

  it('never asks a doctor who sees patients by video only for a consultation (R-63, R-92)', async () => {
    const [byVideo, atDesk] = await addDoctors(database.prisma, 2, { enSusOptIn: false });
    await sas.open(byVideo as FictionalDoctor, '16:00', '16:15', 'teleconsultation');
    expect(await askedOf()).toEqual([]);
    await sas.open(atDesk as FictionalDoctor);
    expect(await askedOf()).toEqual([['prc_02', 'slot']]);
    expect(await askedOf({ mode: 'teleconsultation' })).toEqual([['prc_01', 'slot']]);
  });

  it('takes the nearer of two free slots first, and none beyond the radius (R-83)', async () => {
    const far = await addDoctor(database.prisma, 1, { lat: 50.69, lon: 3.18 });
    const near = await addDoctor(database.prisma, 2, { lat: 50.64, lon: 3.06 });
    const gone = await addDoctor(database.prisma, 3, { lat: 48.85, lon: 2.35 });
    for (const doctor of [far, near, gone]) await sas.open(doctor);
    expect(await askedOf({ near: { ...lille, radiusKm: 20 } })).toEqual([
      ['prc_02', 'slot'],
      ['prc_01', 'slot'],
    ]);
  });

  it.each([
    ['now', morning, later(morning, 60_000)],
    ['for all that is left of the window', later(morning, -1), fromParis('2026-11-26T10:00')],
  ])('never asks one who is away %s', async (_, from, to) => {
    const [first] = await addDoctors(database.prisma, 2);
    await absent(first as FictionalDoctor, from, to);
    expect(await askedOf()).toEqual([['prc_02', 'en-sus']]);
  });

  it('never asks one whose days of absence, one after the other, leave nothing of the window', async () => {
    const [first] = await addDoctors(database.prisma, 2);
    const [evening, midnight] = [fromParis('2026-11-24T18:00'), fromParis('2026-11-25T00:00')];
    await absent(first as FictionalDoctor, evening, midnight);
    await absent(first as FictionalDoctor, midnight, fromParis('2026-11-26T00:00'));
    expect(await askedOf({ windowFrom: evening })).toEqual([['prc_02', 'en-sus']]);
    expect(await askedOf({})).toHaveLength(2);
  });

  it('keeps to the hours of the SAS, and to those a doctor chose for himself', async () => {
    await addDoctor(database.prisma, 1);
    await addDoctor(database.prisma, 2, { hours: 'Mo-Su 06:00-23:00' });
    const evening = fromParis('2026-11-24T20:30');
    const sasHours = { ...settings, hours: 'Mo-Fr 08:00-20:00; Sa 08:00-12:00' };
    expect(await askedOf({}, evening, sasHours)).toEqual([['prc_02', 'en-sus']]);
  });

  it('writes nothing to a number that said STOP, but may still ask him in Teams (I23)', async () => {
    await addDoctor(database.prisma, 1, { optedOut: true });
    await addDoctor(database.prisma, 2, {
      optedOut: true,
      teams: true,
      channels: ['sms', 'teams'],
    });
    const { id } = await sas.ask();
    expect(await sas.offersOf(id)).toMatchObject([
      { effecteurId: 'prc_02', channel: 'teams', nextChannels: [] },
    ]);
  });

  it('lets a doctor who holds three open offers wait, and remembers whom it waits for', async () => {
    await addDoctor(database.prisma, 1);
    for (const _ of [1, 2, 3]) expect(await askedOf()).toHaveLength(1);
    const { id } = await sas.ask();
    expect(await sas.orientation(id)).toMatchObject({
      status: 'pending',
      dueAt: null,
      waitingFor: ['prc_01'],
    });
  });

  it('puts only the wanted slot to its doctor', async () => {
    const doctors = await addDoctors(database.prisma, 2);
    for (const doctor of doctors) await sas.open(doctor);
    const wanted = await database.prisma.slot.findFirstOrThrow({
      where: { effecteurId: 'prc_02' },
    });
    const { id } = await sas.ask({ slotId: wanted.id });
    expect(await sas.offersOf(id)).toMatchObject([{ effecteurId: 'prc_02', slotId: wanted.id }]);
    expect(await sas.ask({ slotId: wanted.id })).toMatchObject({
      status: 'expired',
      reason: 'no_candidate',
    });
  });
});
