import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { attempt } from '../../data/attempt.ts';
import { undoLast } from '../../data/changes/changes.ts';
import { type Database, inTransaction, openDatabase } from '../../data/database.ts';
import {
  cancelOrientation,
  runDueOrientation,
} from '../../data/orientations/orientation-service.ts';
import { withdraw } from '../../data/orientations/withdraw.ts';
import { fromParis, later } from '../../data/paris-time.ts';
import { Refusal } from '../../data/refusal.ts';
import { closeSlots, openSlots } from '../../data/slots/slot-service.ts';
import { cancelUnavailable } from '../../data/unavailability/come-back.ts';
import { declareUnavailable } from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { caller, dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctors, type FictionalDoctor, settings } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database & { url: string };
let sas: ReturnType<typeof dispatchOf>;
let doctors: FictionalDoctor[];

const wide = { ...settings, window: 32 };
const codesOf = (tries: PromiseSettledResult<unknown>[]) =>
  tries.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Refusal).code));
const run = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
  inTransaction(database.prisma, work);

beforeAll(async () => {
  database = await freshDatabase();
  sas = dispatchOf(database);
});
beforeEach(() => emptyTables(database));
afterAll(() => database.close());

describe('whatever races', () => {
  it('gives a patient to one of 32 doctors who say yes at the same instant (I01)', async () => {
    doctors = await addDoctors(database.prisma, 32);
    for (const doctor of doctors) await sas.open(doctor);
    const { id } = await sas.ask({}, morning, wide);
    await sas.sendAll(id);
    const offers = await sas.offersOf(id);
    expect(offers).toHaveLength(32);
    const tries = codesOf(await Promise.allSettled(offers.map((offer) => sas.accept(offer.id))));
    expect(tries.filter((code) => code === 'done')).toHaveLength(1);
    expect(tries.filter((code) => code === 'offer.closed')).toHaveLength(31);
    expect(await breaches(database)).toEqual([]);
  });

  it('never gives more patients than a doctor has places (I02), over two processes (I28)', async () => {
    doctors = await addDoctors(database.prisma, 2, { enSusOptIn: false });
    for (const doctor of doctors) await sas.open(doctor, '16:00', '16:30');
    const second = await openDatabase({ url: database.url, dataDir: '' });
    const other = dispatchOf(second);
    const requests = Array.from({ length: 12 }, (_, n) =>
      (n % 2 ? other : sas).ask({ strategy: 'sequential' }),
    );
    const asked = await Promise.all(requests);
    const offers = (await Promise.all(asked.map(({ id }) => sas.offersOf(id)))).flat();
    expect(offers.length).toBeLessThanOrEqual(4);
    const tries = await Promise.allSettled(
      offers.map(({ id }, n) => (n % 2 ? other : sas).accept(id)),
    );
    expect(codesOf(tries)).toEqual(offers.map(() => 'done'));
    await second.close();
    expect(await database.prisma.slot.count({ where: { state: 'booked' } })).toBe(offers.length);
    expect(await breaches(database)).toEqual([]);
  });

  it.each([
    [
      'a silence',
      (id: string, offer: string) => sas.expire(offer, later(morning, 300_000)).then(() => id),
    ],
    [
      'the OSNP’s cancel',
      (id: string) => run((db) => cancelOrientation(db, id, caller, undefined, morning)),
    ],
    [
      'the deadline',
      (id: string) => run((db) => runDueOrientation(db, id, settings, later(morning, 7_200_000))),
    ],
    ['an absence', () => away(doctors[0] as FictionalDoctor)],
    ['a refusal from another phone of his', (_: string, offer: string) => sas.refuse(offer)],
  ])(
    'either accepts or not when a yes meets %s, and tells the same to everyone (I01, I03)',
    async (_, meet) => {
      for (let round = 0; round < 6; round += 1) {
        await emptyTables(database);
        doctors = await addDoctors(database.prisma, 3);
        for (const doctor of doctors) await sas.open(doctor);
        const { id } = await sas.ask();
        await sas.sendAll(id);
        const [offer] = await sas.offersOf(id);
        const yes = () => sas.accept(offer?.id ?? '', morning);
        const both = [yes, () => meet(id, offer?.id ?? '')];
        const tries = await Promise.allSettled(
          (round % 2 ? both : both.toReversed()).map((act) => act()),
        );
        for (const one of tries)
          if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(Refusal);
        expect(await breaches(database)).toEqual([]);
      }
    },
  );
});

const away = (doctor: FictionalDoctor) => {
  const range = { from: morning, to: fromParis('2026-11-24T23:00') };
  return run((db) =>
    declareUnavailable(
      db,
      { effecteurId: doctor.id, range, origin: 'sms' },
      doctor.who,
      doctor.personId,
      settings,
      morning,
    ),
  );
};

/** One thing that somebody does; `n` chooses whom or what it concerns. */
type Act = (n: number, at: Date) => Promise<unknown>;

const pick = <T>(list: T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const doctorOf = (n: number) => pick(doctors, n) as FictionalDoctor;
const anyOffer = async (n: number, statuses: string[]) =>
  pick(
    await database.prisma.offer.findMany({
      where: { status: { in: statuses } },
      orderBy: { createdAt: 'asc' },
    }),
    n,
  )?.id ?? 'none';
const anyOrientation = async (n: number) =>
  pick(await database.prisma.orientation.findMany({ orderBy: { id: 'asc' } }), n)?.id ?? 'none';
const hours = (n: number) => {
  const from = fromParis(`2026-11-24T${String(11 + (n % 8))}:${n % 2 ? '00' : '20'}`);
  return { from, to: later(from, (15 + (n % 5) * 20) * 60_000) };
};

const acts: Record<string, Act> = {
  open: (n) => sas.open(doctorOf(n), `${12 + (n % 6)}:00`, `${13 + (n % 6)}:00`),
  close: (n, at) => {
    const { id, who, personId } = doctorOf(n);
    return run((db) => closeSlots(db, { effecteurId: id, range: hours(n) }, who, personId, at));
  },
  leave: (n, at) => {
    const { id, who, personId } = doctorOf(n);
    const wanted = { effecteurId: id, range: hours(n), origin: 'sms' };
    return run((db) => declareUnavailable(db, wanted, who, personId, settings, at));
  },
  return: (n, at) => {
    const { id, who, personId } = doctorOf(n);
    return run((db) =>
      cancelUnavailable(db, { effecteurId: id, when: { range: hours(n) } }, who, personId, at),
    );
  },
  undo: (n, at) =>
    run((db) => undoLast(db, doctorOf(n).personId, [doctorOf(n).id], doctorOf(n).who, at)),
  ask: (n, at) => sas.ask(n % 3 === 0 ? { medecinTraitant: doctorOf(n).id } : {}, at),
  send: async (n, at) => sas.sendAll(await anyOrientation(n), at),
  accept: async (n, at) =>
    sas.accept(await anyOffer(n, ['queued', 'sent', 'expired', 'superseded']), at),
  refuse: async (n, at) => sas.refuse(await anyOffer(n, ['queued', 'sent']), at),
  expire: async (n, at) => sas.expire(await anyOffer(n, ['sent']), later(at, 300_000)),
  cancel: async (n, at) => {
    const id = await anyOrientation(n);
    return run((db) => cancelOrientation(db, id, caller, undefined, at));
  },
  withdraw: async (n, at) => {
    const id = await anyOffer(n, ['accepted']);
    return run((db) => withdraw(db, id, doctorOf(n).who, settings, at));
  },
};

/** The rules may say no, and an act may find nothing to act on; anything else is a bug. */
const tolerate = (error: unknown) => {
  const nothingThere = (error as { code?: string }).code === 'P2025';
  if (!(error instanceof Refusal) && !nothingThere) throw error;
};

const anyActs = fc.array(
  fc.tuple(
    fc.constantFrom(...Object.keys(acts), 'ask', 'send', 'accept', 'open'),
    fc.nat({ max: 40 }),
  ),
  { minLength: 5, maxLength: 25 },
);

async function newDay() {
  await emptyTables(database);
  doctors = await addDoctors(database.prisma, 4);
  for (const doctor of doctors.slice(0, 3)) await sas.open(doctor, '16:00', '17:00');
}

describe('whatever people do', () => {
  it('one after the other, nothing that must hold is ever broken', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (steps) => {
        await newDay();
        for (const [index, [name, n]] of steps.entries()) {
          await acts[name]?.(n, later(morning, index * 1000)).catch(tolerate);
          expect(await breaches(database)).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('all at once, nothing that must hold is ever broken', async () => {
    await fc.assert(
      fc.asyncProperty(anyActs, async (steps) => {
        await newDay();
        await sas.ask();
        await Promise.all(steps.map(([name, n]) => acts[name]?.(n, morning).catch(tolerate)));
        expect(await breaches(database)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});

describe('the database itself', () => {
  it('refuses a second holder, a place held by nobody, and two live codes on one phone', async () => {
    doctors = await addDoctors(database.prisma, 2);
    const { id } = await sas.ask();
    const [first, second] = await sas.offersOf(id);
    const status = (offer: string | undefined, to: string) =>
      database.prisma.offer.update({ where: { id: offer ?? '' }, data: { status: to } });
    await status(first?.id, 'accepted');
    await expect(status(second?.id, 'accepted')).rejects.toMatchObject({ code: 'P2002' });
    const same = { phone: first?.phone ?? '', code: first?.code ?? '' };
    await expect(
      database.prisma.offer.update({ where: { id: second?.id ?? '' }, data: same }),
    ).rejects.toMatchObject({ code: 'P2002' });
    await sas.open(doctors[0] as FictionalDoctor);
    await expect(
      database.prisma.slot.updateMany({ data: { state: 'held' } }),
    ).rejects.toMatchObject({ code: 'P2039' });
  });

  it('keeps a doctor from two patients at one time whoever writes it, and from an opening over one (I34)', async () => {
    const [doctor] = await addDoctors(database.prisma, 1);
    const { id: effecteurId, exerciceId } = doctor as FictionalDoctor;
    await sas.open(doctor as FictionalDoctor, '16:00', '16:30');
    await sas.open(doctor as FictionalDoctor, '16:00', '16:30', 'visite');
    const { prisma } = database;
    const book = (mode: string, offerId: string) =>
      prisma.$executeRaw`UPDATE "Slot" SET state = 'booked', "offerId" = ${offerId}
        WHERE mode = ${mode} AND "startAt" = ${fromParis('2026-11-24T16:00')}`;
    await book('cabinet', 'ofr_1');
    await expect(book('visite', 'ofr_2')).rejects.toThrow(/Engagement_one_at_a_time|23P01/);
    const opening = {
      effecteurId,
      exerciceId,
      mode: 'teleconsultation',
      origin: 'sms',
      minutes: 15,
    };
    const hours = { startAt: fromParis('2026-11-24T15:00'), endAt: fromParis('2026-11-24T16:10') };
    const insert = prisma.opening.create({
      data: { ...opening, ...hours, id: 'opn_x', createdAt: morning },
    });
    await expect(insert).rejects.toMatchObject({ code: 'P2039' });
    expect(await prisma.slot.count({ where: { mode: 'visite', state: 'free' } })).toBe(1);
  });

  it('takes no hour for a patient of a range that several share, since none is agreed', async () => {
    const [doctor] = await addDoctors(database.prisma, 1);
    const { id: effecteurId, personId, who } = doctor as FictionalDoctor;
    const range = { from: fromParis('2026-11-24T14:00'), to: fromParis('2026-11-24T16:00') };
    const shared = { effecteurId, range, capacity: 3, origin: 'sms' };
    await run((db) => openSlots(db, shared, who, personId, morning));
    await sas.open(doctor as FictionalDoctor, '15:00', '15:30', 'visite');
    const { id } = await sas.ask();
    const [offer] = await sas.offersOf(id);
    await sas.accept(offer?.id ?? '');
    expect(await database.prisma.slot.count({ where: { mode: 'visite', state: 'free' } })).toBe(2);
    expect(await database.prisma.engagement.count()).toBe(0);
    expect(await breaches(database)).toEqual([]);
  });

  it('turns what its guards refuse into words, never into a failure', async () => {
    const [doctor] = await addDoctors(database.prisma, 1);
    const { exerciceId } = doctor as FictionalDoctor;
    await sas.open(doctor as FictionalDoctor, '16:00', '16:30');
    const copy = { exerciceId, effecteurId: 'prc_01', mode: 'cabinet', origin: 'sms', minutes: 15 };
    const hours = { startAt: fromParis('2026-11-24T16:00'), endAt: fromParis('2026-11-24T17:00') };
    const outcome = await run((db) =>
      attempt(db, () =>
        db.opening.create({ data: { ...copy, ...hours, id: 'opn_x', createdAt: morning } }),
      ),
    );
    expect(outcome).toMatchObject({ refused: { code: 'agenda.taken' } });
  });

  it('lets nobody rewrite or shorten the audit', async () => {
    const row = {
      at: morning,
      actor: 'a',
      channel: 'sms',
      action: 'x',
      object: 'y',
      requestId: 'z',
    };
    await database.prisma.audit.create({ data: row });
    await expect(database.pool.query(`UPDATE "Audit" SET actor = 'b'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(database.pool.query(`DELETE FROM "Audit"`)).rejects.toThrow(/append-only/);
  });
});
