import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { fromParis } from '../../data/paris-time.ts';
import {
  closeSlots,
  listAgenda,
  type NewOpening,
  openSlots,
} from '../../data/slots/slot-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { addDoctor, type FictionalDoctor } from '../harness/doctors.ts';

let database: Database;
let doctor: FictionalDoctor;

// Tuesday 24 November 2026, 10:00 in Paris.
const now = fromParis('2026-11-24T10:00');
const today = (from: string, to: string) => ({
  from: fromParis(`2026-11-24T${from}`),
  to: fromParis(`2026-11-24T${to}`),
});
const wholeDay = { from: fromParis('2026-11-24T00:00'), to: fromParis('2026-11-25T00:00') };

const open = (range: { from: Date; to: Date }, more: Partial<NewOpening> = {}, at = now) =>
  inTransaction(database.prisma, (db) =>
    openSlots(
      db,
      { effecteurId: doctor.id, range, origin: 'sms', ...more },
      doctor.who,
      doctor.personId,
      at,
    ),
  );
const close = (range: { from: Date; to: Date }, mode?: 'cabinet' | 'visite', at = now) =>
  inTransaction(database.prisma, (db) =>
    closeSlots(db, { effecteurId: doctor.id, range, mode }, doctor.who, doctor.personId, at),
  );
const undo = (at = now) =>
  inTransaction(database.prisma, (db) =>
    undoLast(db, doctor.personId, [doctor.id], doctor.who, at),
  );
const freePlaces = () =>
  database.prisma.slot.findMany({
    where: { state: 'free' },
    orderBy: [{ startAt: 'asc' }, { id: 'asc' }],
  });
const agenda = () => listAgenda(database.prisma, doctor.id, wholeDay);

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
});
afterAll(() => database.close());

describe('opening', () => {
  it('lays out one place a quarter of an hour, back to back, when nothing else is said', async () => {
    expect(await open(today('16:00', '18:00'))).toMatchObject({
      mode: 'cabinet',
      openings: [{ minutes: 15, places: 8 }],
      already: [],
    });
    const places = await freePlaces();
    expect(places[0]).toMatchObject(startAndEnd('16:00', '16:15'));
    expect(places[7]).toMatchObject(startAndEnd('17:45', '18:00'));
  });

  it('takes three patients between 14h and 16h as one range with three places that span it (R-61)', async () => {
    expect(await open(today('14:00', '16:00'), { capacity: 3 })).toMatchObject({
      openings: [{ minutes: null, places: 3 }],
    });
    for (const place of await freePlaces())
      expect(place).toMatchObject(startAndEnd('14:00', '16:00'));
  });

  it.each([
    [5, 24],
    [15, 8],
    [50, 2],
    [60, 2],
  ])('cuts two hours by %i minutes into %i places (R-62)', async (minutes, places) => {
    expect(await open(today('14:00', '16:00'), { minutes })).toMatchObject({
      openings: [{ places }],
    });
  });

  it.each([
    ['an end before its start (R-68)', today('16:00', '15:00'), {}, 'slot.end-before-start'],
    ['a time past (R-68)', today('08:00', '09:00'), {}, 'slot.past'],
    ['places of 3 minutes (R-62)', today('16:00', '18:00'), { minutes: 3 }, 'slot.length'],
    ['places of 90 minutes (R-62)', today('16:00', '18:00'), { minutes: 90 }, 'slot.length'],
    ['no patient at all (R-61)', today('16:00', '18:00'), { capacity: 0 }, 'slot.capacity'],
    ['half an hour in a quarter', today('16:00', '16:15'), { minutes: 30 }, 'slot.does-not-fit'],
    [
      'a place that is not his',
      today('16:00', '18:00'),
      { site: 'Marseille' },
      'slot.site-unknown',
    ],
  ])('refuses %s, and writes nothing', async (_, range, more, code) => {
    await expect(open(range, more)).rejects.toThrow(code);
    expect(await database.prisma.opening.count()).toBe(0);
    expect(await database.prisma.audit.count()).toBe(0);
  });

  it('starts a range under way at the next quarter of an hour', async () => {
    const at = fromParis('2026-11-24T10:07');
    expect(await open(today('09:00', '11:00'), {}, at)).toMatchObject({
      openings: [{ range: today('10:15', '11:00'), places: 3 }],
    });
  });

  it('lets a visit overlap a consultation, never two of one kind at one place (R-64, R-65)', async () => {
    await open(today('16:00', '18:00'));
    await open(today('17:00', '19:00'), { mode: 'visite' });
    await expect(open(today('17:00', '18:00'))).rejects.toThrow('slot.overlap');
    expect((await agenda()).openings).toHaveLength(2);
  });

  it('opens the rest where a part is open already, and says what was', async () => {
    await open(today('15:00', '16:00'));
    const next = new Date(now.getTime() + 1000);
    const wide = await open(today('14:00', '18:00'), { minutes: 20 }, next);
    expect(wide.already).toEqual([today('15:00', '16:00')]);
    expect(wide.openings).toMatchObject([
      { range: today('14:00', '15:00'), places: 3 },
      { range: today('16:00', '18:00'), places: 6 },
    ]);
    expect(await undo(next)).toMatchObject({
      undone: [{ kind: 'open', ranges: [today('14:00', '15:00'), today('16:00', '18:00')] }],
    });
    expect((await agenda()).openings).toMatchObject([{ range: today('15:00', '16:00') }]);
  });

  it('opens no more places around what is open than were asked for, and never guesses how many are left of a range', async () => {
    await open(today('15:00', '16:00'));
    const next = new Date(now.getTime() + 1000);
    const five = await open(today('14:30', '18:00'), { minutes: 15, capacity: 5 }, next);
    expect(five.openings.map(({ places }) => places)).toEqual([1, 4]);
    await undo(next);
    await expect(open(today('14:00', '18:00'), { capacity: 5 })).rejects.toThrow('slot.overlap');
  });

  it('never overlaps even when two openings are written at the same instant', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => open(today('16:00', '18:00'))),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await database.prisma.slot.count()).toBe(8);
  });

  it('is kept from overlapping by the database itself', async () => {
    const data = {
      effecteurId: doctor.id,
      exerciceId: doctor.exerciceId,
      mode: 'cabinet',
      origin: 'sms',
      createdAt: now,
      minutes: 15,
    };
    const range = { startAt: now, endAt: fromParis('2026-11-24T11:00') };
    await database.prisma.opening.create({ data: { ...data, ...range, id: 'a' } });
    await expect(
      database.prisma.opening.create({ data: { ...data, ...range, id: 'b' } }),
    ).rejects.toMatchObject({
      code: 'P2039',
    });
  });

  it('keeps one row of audit and tells every OSNP', async () => {
    await open(today('16:00', '18:00'));
    expect(await database.prisma.audit.findMany()).toMatchObject([
      { action: 'slot.open', actor: doctor.personId },
    ]);
    expect(await database.prisma.event.findMany()).toMatchObject([
      { type: 'slot.opened', osnp: null },
    ]);
  });
});

describe('closing', () => {
  it('cuts a hole and leaves both ends open, each place with its id', async () => {
    await open(today('16:00', '18:00'));
    const before = await freePlaces();
    expect(await close(today('16:30', '17:00'))).toMatchObject({
      places: 2,
      ranges: [today('16:30', '17:00')],
    });
    const lines = (await agenda()).openings;
    expect(lines.map(({ range, free }) => [range, free])).toEqual([
      [today('16:00', '16:30'), 2],
      [today('17:00', '18:00'), 4],
    ]);
    const ids = before.map(({ id }) => id);
    expect((await freePlaces()).map(({ id }) => id)).toEqual(
      ids.filter((_, index) => index !== 2 && index !== 3),
    );
  });

  it('keeps the patients per range of what is left of a shared range', async () => {
    await open(today('14:00', '16:00'), { capacity: 3 });
    expect(await close(today('15:00', '16:00'))).toMatchObject({ places: 0 });
    expect(await freePlaces()).toHaveLength(3);
    for (const place of await freePlaces())
      expect(place).toMatchObject(startAndEnd('14:00', '15:00'));
  });

  it('never takes a confirmed patient away (R-71)', async () => {
    await open(today('16:00', '18:00'));
    const [first] = await freePlaces();
    await database.prisma.slot.update({
      where: { id: first?.id ?? '' },
      data: { state: 'booked', offerId: 'ofr_1' },
    });
    expect(await close(today('16:00', '18:00'))).toMatchObject({ places: 7 });
    expect((await agenda()).booked).toEqual([today('16:00', '16:15')]);
    expect(await freePlaces()).toEqual([]);
  });

  it('keeps one row of audit, which names what was closed and who asked, and so does its undo', async () => {
    const [opening] = (await open(today('16:00', '18:00'))).openings;
    const openingId = opening?.id;
    await close(today('16:30', '17:00'));
    await undo();
    const rows = await database.prisma.audit.findMany({ orderBy: { seq: 'asc' } });
    const who = { actor: doctor.personId, channel: 'sms', requestId: doctor.who.requestId };
    expect(rows.slice(0, 2)).toMatchObject([
      { action: 'slot.open', object: openingId, ...who },
      { action: 'slot.close', object: openingId, ...who },
    ]);
    expect(rows.slice(2).map(({ action }) => action)).toEqual(['undo.close', 'undo.open']);
  });

  it('closes one kind only when one is named', async () => {
    await open(today('16:00', '18:00'));
    await open(today('16:00', '18:00'), { mode: 'visite' });
    await close(today('16:00', '18:00'), 'visite');
    expect((await agenda()).openings.map(({ mode }) => mode)).toEqual(['cabinet']);
  });

  it('says so when nothing is open then', async () => {
    await expect(close(today('16:00', '18:00'))).rejects.toThrow('slot.nothing-open');
  });
});

describe('taking back', () => {
  it('closes what was just opened', async () => {
    await open(today('16:00', '18:00'));
    expect(await undo()).toMatchObject({
      undone: [{ kind: 'open', ranges: [today('16:00', '18:00')] }],
    });
    expect(await agenda()).toMatchObject({ openings: [] });
    expect(await freePlaces()).toEqual([]);
  });

  it('opens again exactly what was just closed', async () => {
    await open(today('16:00', '18:00'));
    const before = await freePlaces();
    const later = new Date(now.getTime() + 1000);
    await close(today('16:30', '17:00'), undefined, later);
    await undo(later);
    const shape = ({ id, openingId, startAt, endAt }: (typeof before)[number]) => ({
      id,
      openingId,
      startAt,
      endAt,
    });
    expect((await freePlaces()).map(shape)).toEqual(before.map(shape));
    expect((await agenda()).openings).toHaveLength(1);
  });

  it('gives a shared range its whole length back', async () => {
    await open(today('14:00', '16:00'), { capacity: 2 });
    const later = new Date(now.getTime() + 1000);
    await close(today('15:00', '16:00'), undefined, later);
    await undo(later);
    for (const place of await freePlaces())
      expect(place).toMatchObject(startAndEnd('14:00', '16:00'));
    expect(await freePlaces()).toHaveLength(2);
  });

  it('leaves a patient confirmed meanwhile in his place', async () => {
    await open(today('16:00', '17:00'));
    const [first] = await freePlaces();
    await database.prisma.slot.update({
      where: { id: first?.id ?? '' },
      data: { state: 'booked', offerId: 'ofr_1' },
    });
    await undo();
    expect(await database.prisma.slot.count({ where: { state: 'booked' } })).toBe(1);
    expect(await freePlaces()).toEqual([]);
  });

  it('works for ten minutes and once', async () => {
    await open(today('16:00', '17:00'));
    const tooLate = new Date(now.getTime() + 600_001);
    await expect(undo(tooLate)).rejects.toThrow('undo.nothing');
    await undo(new Date(now.getTime() + 600_000));
    await expect(undo()).rejects.toThrow('undo.nothing');
  });

  it('lets the same hours be opened again afterwards', async () => {
    await open(today('16:00', '17:00'));
    await undo();
    expect(await open(today('16:00', '17:00'))).toMatchObject({ openings: [{ places: 4 }] });
  });
});

function startAndEnd(from: string, to: string) {
  const range = today(from, to);
  return { startAt: range.from, endAt: range.to };
}
