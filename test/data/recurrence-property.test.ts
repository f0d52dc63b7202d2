import process from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { attempt } from '../../data/attempt.ts';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, type Db, inTransaction } from '../../data/database.ts';
import { fromParis, later, wallClock } from '../../data/paris-time.ts';
import { closeSeries } from '../../data/slots/close-series.ts';
import { openSeries } from '../../data/slots/series-service.ts';
import { closeSlots } from '../../data/slots/slot-service.ts';
import { cancelUnavailable } from '../../data/unavailability/come-back.ts';
import {
  declareRecurring,
  declareUnavailable,
} from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { addDoctor, type FictionalDoctor, settings } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database;
let doctor: FictionalDoctor;

const now = fromParis('2026-11-23T06:00'); // a Monday
/** The fortnight that is laid out ahead, one hour a day, at two places. */
const days = Array.from({ length: 14 }, (_, day) => day);
const sites = ['Lille', 'Lens'] as const;
type Site = (typeof sites)[number];

const dateOf = (day: number) => Temporal.PlainDate.from('2026-11-23').add({ days: day }).toString();
const wholeDay = (day: number) => ({
  from: fromParis(`${dateOf(day)}T00:00`),
  to: fromParis(`${dateOf(day + 1)}T00:00`),
});

type Kind = 'open' | 'close' | 'leave' | 'return';
interface Command {
  kind: Kind;
  /** One day, or the weekdays of a recurrence, 1 = Monday. */
  when: number | number[];
  site: Site | undefined;
}

/** The days that are meant, as anybody would tick them on a calendar. */
const ticked = ({ when }: Command): number[] =>
  typeof when === 'number' ? [when] : days.filter((day) => when.includes((day % 7) + 1));

/** Open days of each place, and each absence with its place, if it has one. */
interface Paper {
  open: Record<Site, number[]>;
  away: { site: Site | undefined; days: number[] }[];
}

function onPaper(paper: Paper, command: Command): Paper {
  const { kind, site } = command;
  const meant = ticked(command);
  const there = site ? [site] : sites;
  const without = (all: number[]) => all.filter((day) => !meant.includes(day));
  switch (kind) {
    case 'open': {
      const at = site ?? 'Lille';
      const open = { ...paper.open, [at]: [...without(paper.open[at]), ...meant] };
      return { ...paper, open };
    }
    case 'close': {
      const open = { ...paper.open };
      for (const one of there) open[one] = without(open[one]);
      return { ...paper, open };
    }
    case 'leave':
      return { ...paper, away: [...paper.away, { site, days: meant }] };
    case 'return': {
      const away = paper.away.flatMap((one) => {
        if (site && one.site && one.site !== site) return [one];
        const left = { ...one, days: without(one.days) };
        const other = site === 'Lens' ? 'Lille' : 'Lens';
        const elsewhere = one.days.filter((day) => meant.includes(day));
        return site && !one.site ? [left, { site: other as Site, days: elsewhere }] : [left];
      });
      return { ...paper, away };
    }
  }
}

const expected = ({ open, away }: Paper) =>
  sites.flatMap((site) =>
    days.flatMap((day) => {
      const gone = away.some((one) => (!one.site || one.site === site) && one.days.includes(day));
      if (!open[site].includes(day)) return [];
      return [`${site} ${day} ${gone ? 'hidden' : 'free'}`];
    }),
  );

async function shown() {
  const openings = await database.prisma.opening.findMany({
    where: { closedAt: null },
    include: { slots: true, exercice: { include: { site: true } } },
  });
  const lines = openings.map(({ startAt, slots, exercice }) => {
    const day = days.findIndex((one) => dateOf(one) === wallClock(startAt).slice(0, 10));
    const free = slots.every(({ state }) => state === 'free');
    return { site: exercice.site.city, day, free };
  });
  return sites.flatMap((site) =>
    days.flatMap((day) =>
      lines
        .filter((one) => one.site === site && one.day === day)
        .map(({ free }) => `${site} ${day} ${free ? 'free' : 'hidden'}`),
    ),
  );
}

function forReal(db: Db, { kind, when, site }: Command, at: Date): Promise<unknown> {
  const { id: effecteurId, personId, who } = doctor;
  const base = { effecteurId, site, origin: 'sms' };
  const hour = { startTime: '09:00', endTime: '10:00' };
  const everyDay = { startTime: '00:00', endTime: '00:00' };
  const weekdays = typeof when === 'number' ? [(when % 7) + 1] : when;
  if (kind === 'open') {
    const [from, until] =
      typeof when === 'number' ? [dateOf(when), dateOf(when)] : [dateOf(0), '2027-03-01'];
    return openSeries(db, { ...base, ...hour, weekdays, from, until }, who, personId, at);
  }
  const ever = { ...base, ...everyDay, weekdays, from: dateOf(0) };
  if (typeof when !== 'number') {
    if (kind === 'close') return closeSeries(db, ever, who, personId, at);
    if (kind === 'leave') return declareRecurring(db, ever, who, personId, settings, at);
    return cancelUnavailable(db, { ...base, when: { days: ever } }, who, personId, at);
  }
  const range = wholeDay(when);
  if (kind === 'close') return closeSlots(db, { ...base, range }, who, personId, at);
  if (kind === 'leave')
    return declareUnavailable(db, { ...base, range }, who, personId, settings, at);
  return cancelUnavailable(db, { ...base, when: { range } }, who, personId, at);
}

const command = fc.record<Command>({
  kind: fc.constantFrom<Kind>('open', 'open', 'close', 'leave', 'return'),
  when: fc.oneof(
    fc.nat({ max: 13 }),
    fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
  ),
  site: fc.constantFrom(undefined, ...sites),
});
const messages = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: command },
    { weight: 1, arbitrary: fc.constant('undo' as const) },
  ),
  { minLength: 3, maxLength: 10 },
);

async function live(all: (Command | 'undo')[]): Promise<void> {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
  const place = { line: '2 rue du Test', postalCode: '62300', city: 'Lens' };
  await database.prisma.site.create({ data: { id: 'sit_l', label: 'Maison', ...place } });
  const link = { effecteurId: doctor.id, siteId: 'sit_l' };
  await database.prisma.exercice.create({ data: { id: 'exe_l', scheduleId: 'sch_l', ...link } });
  let paper: Paper = { open: { Lille: [], Lens: [] }, away: [] };
  const before: Paper[] = [];
  for (const [index, one] of all.entries()) {
    const at = later(now, (index + 1) * 1000);
    await inTransaction(database.prisma, async (db) => {
      if (one === 'undo') {
        const earlier = before.pop();
        const outcome = await attempt(db, () =>
          undoLast(db, doctor.personId, [doctor.id], doctor.who, at),
        );
        expect('done' in outcome).toBe(earlier !== undefined);
        if ('done' in outcome)
          expect(outcome.done.undone.every(({ refused }) => !refused)).toBe(true);
        paper = earlier ?? paper;
        return;
      }
      const outcome = await attempt(db, () => forReal(db, one, at));
      const next = onPaper(paper, one);
      if ('done' in outcome) {
        before.push(paper);
        paper = next;
      } else expect(expected(next)).toEqual(expected(paper)); // refused where there was nothing to do
    });
    expect(await shown()).toEqual(expected(paper));
  }
  expect(await breaches(database)).toEqual([]);
}

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

// AGENDA_RUNS=1000 AGENDA_SEED=7 npx vitest run test/data/recurrence-property.test.ts
const numRuns = Number(process.env['AGENDA_RUNS'] ?? 20);
const seed = Number(process.env['AGENDA_SEED'] ?? 20261128);

it(
  'whatever recurs, stops, is left out on a day or at a place, and is taken back, the agenda is what a calendar would show (I37)',
  async () => {
    await fc.assert(fc.asyncProperty(messages, live), { numRuns, seed, endOnFailure: true });
  },
  120_000 + numRuns * 10_000,
);
