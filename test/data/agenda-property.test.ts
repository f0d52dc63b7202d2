import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attempt } from '../../data/attempt.ts';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, type Db, inTransaction } from '../../data/database.ts';
import { fromParis, later } from '../../data/paris-time.ts';
import { closeSlots, openSlots } from '../../data/slots/slot-service.ts';
import { cancelUnavailable } from '../../data/unavailability/come-back.ts';
import { declareUnavailable } from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { addDoctor, type FictionalDoctor, settings } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database;
let doctor: FictionalDoctor;

const now = fromParis('2026-11-24T10:00');
const noon = fromParis('2026-11-24T12:00');
const quarter = 900_000;
/** Quarters of an hour from noon to 16h: the model's whole day. */
const cells = 16;
const numbers = Array.from({ length: cells }, (_, cell) => cell);
const rangeOf = ([from, to]: Hours) => ({
  from: later(noon, from * quarter),
  to: later(noon, to * quarter),
});

/** From one quarter to another, end exclusive. */
type Hours = [from: number, to: number];
type Kind = 'open' | 'close' | 'leave' | 'return';

/** What the agenda is, as anybody could write it on paper. */
interface Paper {
  open: boolean[];
  absences: Hours[];
}
const blank: Paper = { open: numbers.map(() => false), absences: [] };
const touch = (a: Hours, b: Hours) => a[0] < b[1] && b[0] < a[1];
const without = ([from, to]: Hours, hole: Hours): Hours[] =>
  [[from, Math.min(to, hole[0])] as Hours, [Math.max(from, hole[1]), to] as Hours].filter(
    ([start, end]) => start < end,
  );
const inside = (cell: number, [from, to]: Hours) => from <= cell && cell < to;

/** One command on paper; undefined when the rules refuse it. */
function onPaper({ open, absences }: Paper, kind: Kind, hours: Hours, booked: Set<number>) {
  const hit = numbers.filter((cell) => inside(cell, hours));
  const away = absences.filter((one) => touch(one, hours));
  const painted = (value: boolean) => ({
    open: open.map((was, cell) => (inside(cell, hours) ? value : was)),
    absences,
  });
  switch (kind) {
    case 'open': {
      // what is open already, and who comes, stays as it is and is in nobody's way
      const rest = hit.filter((cell) => !open[cell] && !booked.has(cell));
      const gone = (cell: number) => absences.some((one) => inside(cell, one));
      if (rest.length === 0 || rest.some(gone)) return undefined;
      return { open: open.map((was, cell) => was || rest.includes(cell)), absences };
    }
    case 'close':
      return hit.some((cell) => open[cell]) ? painted(false) : undefined;
    case 'leave':
      if (absences.some(([from, to]) => from <= hours[0] && hours[1] <= to)) return undefined;
      return { open, absences: [...absences, hours] };
    case 'return':
      if (away.length === 0) return undefined;
      return { open, absences: absences.flatMap((one) => without(one, hours)) };
  }
}

/** The same command in the product. */
function forReal(db: Db, kind: Kind, hours: Hours, at: Date): Promise<unknown> {
  const { id: effecteurId, personId, who } = doctor;
  const wanted = { effecteurId, range: rangeOf(hours), origin: 'sms' };
  if (kind === 'open') return openSlots(db, wanted, who, personId, at);
  if (kind === 'close') return closeSlots(db, wanted, who, personId, at);
  if (kind === 'return')
    return cancelUnavailable(db, { ...wanted, when: wanted }, who, personId, at);
  return declareUnavailable(db, wanted, who, personId, settings, at);
}

/** What the product shows: quarters open, quarters free, absences in force. */
async function shown() {
  const { prisma } = database;
  const free = await prisma.slot.findMany({ where: { state: 'free' } });
  const openings = await prisma.opening.findMany({ where: { closedAt: null } });
  const absences = await prisma.unavailability.findMany({ where: { cancelledAt: null } });
  const cellOf = (at: Date) => (at.getTime() - noon.getTime()) / quarter;
  const hoursOf = ({ startAt, endAt }: { startAt: Date; endAt: Date }): Hours => [
    cellOf(startAt),
    cellOf(endAt),
  ];
  const ranges = openings.map(hoursOf);
  return {
    open: numbers.map((cell) => ranges.some((one) => inside(cell, one))),
    free: free.map(({ startAt }) => cellOf(startAt)).toSorted((a, b) => a - b),
    absences: absences.map(hoursOf).map(String).toSorted(),
  };
}

const expected = ({ open, absences }: Paper, booked: Set<number>) => ({
  open,
  free: numbers.filter(
    (cell) => open[cell] && !booked.has(cell) && !absences.some((one) => inside(cell, one)),
  ),
  absences: absences.map(String).toSorted(),
});

async function book(cell: number): Promise<boolean> {
  const { count } = await database.prisma.slot.updateMany({
    where: { state: 'free', startAt: later(noon, cell * quarter) },
    data: { state: 'booked', offerId: `ofr_${cell}` },
  });
  return count === 1;
}

const hours = fc
  .tuple(fc.nat({ max: cells - 1 }), fc.integer({ min: 1, max: 6 }))
  .map(([from, length]): Hours => [from, Math.min(cells, from + length)]);
const kind = fc.constantFrom<Kind>('open', 'open', 'close', 'leave', 'return');
const message = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.tuple(kind, hours), { minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.nat({ max: cells - 1 }) },
);

type Message = [Kind, Hours][] | 'undo' | number;

/** Says all of it, and looks after each message that the product shows what the paper does. */
async function live(messages: Message[]): Promise<void> {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
  let paper = blank;
  const before: Paper[] = [];
  const booked = new Set<number>();
  for (const [index, one] of messages.entries()) {
    const at = later(now, (index + 1) * 1000);
    if (typeof one === 'number') {
      if (await book(one)) booked.add(one);
    } else if (one === 'undo') {
      const undo = inTransaction(database.prisma, (db) =>
        undoLast(db, doctor.personId, [doctor.id], doctor.who, at),
      );
      const earlier = before.pop();
      if (!earlier) await expect(undo).rejects.toThrow('undo.nothing');
      else expect((await undo).undone.every(({ refused }) => !refused)).toBe(true);
      paper = earlier ?? paper;
    } else {
      const was = paper;
      await inTransaction(database.prisma, async (db) => {
        for (const [what, when] of one) {
          const next = onPaper(paper, what, when, booked);
          const outcome = await attempt(db, () => forReal(db, what, when, at));
          expect('done' in outcome).toBe(next !== undefined);
          paper = next ?? paper;
        }
      });
      if (paper !== was) before.push(was);
    }
    expect(await shown()).toEqual(expected(paper, booked));
  }
  const real = (await breaches(database)).filter((one) => !/accepted offer/.test(one));
  expect(real).toEqual([]);
}

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

// AGENDA_RUNS=1000 AGENDA_SEED=7 npx vitest run test/data/agenda-property.test.ts
const numRuns = Number(process.env['AGENDA_RUNS'] ?? 25);
const seed = Number(process.env['AGENDA_SEED'] ?? 20261128);

/** Faults that a longer run found. */
const found: [Message[]][] = [
  [
    [
      [
        ['open', [0, 6]],
        ['leave', [3, 4]],
        ['return', [0, 5]],
      ],
      'undo',
    ],
  ],
];

it(
  'whatever a doctor opens, closes, declares and takes back, the agenda is what he would have on paper (I37)',
  async () => {
    const messages = fc.array(message, { minLength: 3, maxLength: 14 });
    await fc.assert(fc.asyncProperty(messages, live), {
      numRuns,
      seed,
      endOnFailure: true,
      examples: found,
    });
  },
  60_000 + numRuns * 5_000,
);
