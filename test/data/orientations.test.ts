import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../data/database.ts';
import { markDelivered, markUndeliverable } from '../../data/orientations/delivery.ts';
import { propose } from '../../data/orientations/offer-service.ts';
import {
  cancelOrientation,
  runDueOrientation,
} from '../../data/orientations/orientation-service.ts';
import { recordAnswer } from '../../data/orientations/phone-answer.ts';
import { withdraw } from '../../data/orientations/withdraw.ts';
import { later } from '../../data/paris-time.ts';
import { closeSlots } from '../../data/slots/slot-service.ts';
import { cancelUnavailable } from '../../data/unavailability/come-back.ts';
import { declareUnavailable } from '../../data/unavailability/unavailability-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { caller, dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor, addDoctors, settings } from '../harness/doctors.ts';

let database: Database;
let sas: ReturnType<typeof dispatchOf>;

const minutes = (count: number) => later(morning, count * 60_000);
const run = <T>(work: Parameters<typeof inTransaction<T>>[1]) =>
  inTransaction(database.prisma, work);
const texts = async () => {
  const rows = await database.prisma.outbox.findMany({
    where: { kind: 'sms' },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ phone, payload, status }) => {
    const { say } = payload as { say: { key: string }[] };
    return [phone, say[0]?.key, status];
  });
};
const slotStates = async () =>
  (await database.prisma.slot.findMany({ orderBy: { startAt: 'asc' } })).map(({ state }) => state);

beforeAll(async () => {
  database = await freshDatabase();
  sas = dispatchOf(database);
});
beforeEach(() => emptyTables(database));
afterAll(() => database.close());

describe('asking', () => {
  it('holds the places of the first three and texts them at once', async () => {
    const doctors = await addDoctors(database.prisma, 5);
    for (const doctor of doctors) await sas.open(doctor);
    const { id, status } = await sas.ask();
    expect(status).toBe('offered');
    expect(await sas.offersOf(id)).toMatchObject([
      {
        effecteurId: 'prc_01',
        status: 'queued',
        rank: 0,
        why: 'slot',
        channel: 'sms',
        expiresAt: null,
      },
      { effecteurId: 'prc_02', rank: 1 },
      { effecteurId: 'prc_03', rank: 2 },
    ]);
    expect((await slotStates()).toSorted()).toEqual(['free', 'free', 'held', 'held', 'held']);
    expect(await texts()).toEqual(
      doctors.slice(0, 3).map(({ phone }) => [phone, 'offer.asked', 'due']),
    );
    expect(await sas.eventTypes()).toEqual([
      ...Array(5).fill('slot.opened'),
      'orientation.created',
      'orientation.offered',
    ]);
  });

  it('ends at once when there is nobody to ask: never a silent wait', async () => {
    await addDoctor(database.prisma, 1, { linked: false });
    await addDoctor(database.prisma, 2, { optedOut: true });
    await addDoctor(database.prisma, 3, { territory: '62' });
    expect(await sas.ask()).toMatchObject({ status: 'expired', reason: 'no_candidate' });
    expect((await sas.eventTypes()).at(-1)).toBe('orientation.expired');
  });

  it('starts the doctor’s time when the carrier has the text, not before (I25)', async () => {
    await addDoctor(database.prisma, 1);
    const { id } = await sas.ask();
    const [offer] = await sas.offersOf(id);
    expect(await sas.expire(offer?.id ?? '', minutes(90))).toBe(false);
    await sas.sendAll(id, minutes(90));
    expect(await sas.offersOf(id)).toMatchObject([
      { status: 'sent', sentAt: minutes(90), expiresAt: minutes(95) },
    ]);
    expect(await sas.expire(offer?.id ?? '', minutes(94))).toBe(false);
    expect(await sas.expire(offer?.id ?? '', minutes(95))).toBe(true);
  });

  it('replaces a refusal and a silence at once by the next doctor (R-86)', async () => {
    for (const doctor of await addDoctors(database.prisma, 5)) await sas.open(doctor);
    const { id } = await sas.ask();
    await sas.sendAll(id);
    const [first, second] = await sas.offersOf(id);
    await sas.refuse(first?.id ?? '', minutes(1));
    await sas.expire(second?.id ?? '', minutes(5));
    expect(
      (await sas.offersOf(id)).map(({ effecteurId, status }) => [effecteurId, status]),
    ).toEqual([
      ['prc_01', 'refused'],
      ['prc_02', 'expired'],
      ['prc_03', 'sent'],
      ['prc_04', 'queued'],
      ['prc_05', 'queued'],
    ]);
    expect((await slotStates()).filter((state) => state === 'held')).toHaveLength(3);
  });

  it.each([
    ['all_refused', (id: string) => sas.refuse(id)],
    ['timeout', (id: string) => sas.expire(id, minutes(5))],
    ['undeliverable', (id: string) => run((db) => markUndeliverable(db, id, settings, morning))],
  ])('ends with the reason %s when that is what became of everyone', async (reason, act) => {
    await addDoctors(database.prisma, 2);
    const { id } = await sas.ask();
    await sas.sendAll(id);
    for (const offer of await sas.offersOf(id)) await act(offer.id);
    expect(await sas.orientation(id)).toMatchObject({ status: 'expired', reason, dueAt: null });
  });

  it('ends at its deadline, takes back what was not sent, and says that it was silence (I05)', async () => {
    await addDoctors(database.prisma, 3);
    const { id, deadline } = await sas.ask();
    const [first] = await sas.offersOf(id);
    await run(async (db) =>
      db.offer.update({
        where: { id: first?.id ?? '' },
        data: { status: 'sent', sentAt: morning, expiresAt: deadline },
      }),
    );
    await run((db) => runDueOrientation(db, id, settings, deadline));
    expect(await sas.orientation(id)).toMatchObject({ status: 'expired', reason: 'timeout' });
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual([
      'expired',
      'failed',
      'failed',
    ]);
    expect((await texts()).map(([, , status]) => status)).toEqual(['failed', 'failed', 'failed']);
  });

  it('asks one by one, or everybody, when the OSNP wants it so', async () => {
    await addDoctors(database.prisma, 6);
    expect(await sas.offersOf((await sas.ask({ strategy: 'sequential' })).id)).toHaveLength(1);
    expect(await sas.offersOf((await sas.ask({ strategy: 'broadcast' })).id)).toHaveLength(6);
  });
});

describe('accepting', () => {
  it('books the place, tells the others who had been reached, and never those who had not', async () => {
    const doctors = await addDoctors(database.prisma, 3);
    for (const doctor of doctors) await sas.open(doctor);
    const { id } = await sas.ask();
    const [first, second, third] = await sas.offersOf(id);
    await run((db) =>
      db.offer.update({
        where: { id: second?.id ?? '' },
        data: { status: 'sent', sentAt: morning },
      }),
    );
    await sas.accept(first?.id ?? '', minutes(1));
    expect(await sas.orientation(id)).toMatchObject({
      status: 'accepted',
      acceptedById: 'prc_01',
      slotId: first?.slotId,
    });
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual([
      'accepted',
      'superseded',
      'superseded',
    ]);
    expect((await slotStates()).toSorted()).toEqual(['booked', 'free', 'free']);
    expect(await texts()).toEqual([
      [first?.phone, 'offer.asked', 'failed'],
      [second?.phone, 'offer.asked', 'failed'],
      [third?.phone, 'offer.asked', 'failed'],
      [second?.phone, 'offer.closed.taken', 'due'],
    ]);
  });

  it('counts « OUI » twice as one acceptance (R-87)', async () => {
    await addDoctor(database.prisma, 1);
    const { id } = await sas.ask();
    const [offer] = await sas.offersOf(id);
    expect(await sas.accept(offer?.id ?? '')).toMatchObject({ again: false });
    expect(await sas.accept(offer?.id ?? '')).toMatchObject({ again: true });
    expect((await sas.eventTypes()).filter((type) => type === 'orientation.accepted')).toHaveLength(
      1,
    );
  });

  it('counts an answer given in time, even when it is heard after the silence was noted (I11)', async () => {
    const doctors = await addDoctors(database.prisma, 2);
    for (const doctor of doctors) await sas.open(doctor);
    const { id } = await sas.ask({ strategy: 'sequential' });
    await sas.sendAll(id);
    const [offer] = await sas.offersOf(id);
    await sas.expire(offer?.id ?? '', minutes(5));
    await sas.accept(offer?.id ?? '', minutes(6), minutes(4));
    expect(await sas.orientation(id)).toMatchObject({ status: 'accepted', acceptedById: 'prc_01' });
    expect((await slotStates()).toSorted()).toEqual(['booked', 'free']);
  });

  it('refuses an answer given too late, and the orientation goes on', async () => {
    await addDoctors(database.prisma, 2);
    const { id } = await sas.ask({ strategy: 'sequential' });
    await sas.sendAll(id);
    const [offer] = await sas.offersOf(id);
    await expect(sas.accept(offer?.id ?? '', minutes(6))).rejects.toMatchObject({
      code: 'offer.closed',
      facts: { status: 'expired' },
    });
    expect(await sas.orientation(id)).toMatchObject({ status: 'offered' });
  });

  it('says that an opening is full once both of its places are given (R-79)', async () => {
    const doctor = await addDoctor(database.prisma, 1);
    await sas.open(doctor, '16:00', '16:30');
    for (const _ of [1, 2]) {
      const { id } = await sas.ask();
      const [offer] = await sas.offersOf(id);
      await sas.accept(offer?.id ?? '');
    }
    expect(await slotStates()).toEqual(['booked', 'booked']);
    expect((await sas.eventTypes()).filter((type) => type === 'slot.full')).toHaveLength(1);
    expect(await sas.ask()).toMatchObject({ status: 'offered' });
    expect(
      (await database.prisma.offer.findMany({ where: { status: 'queued' } }))[0],
    ).toMatchObject({ slotId: null });
  });

  it('takes a counter-proposal for what it is: never a yes, and the offer stays open', async () => {
    const doctor = await addDoctor(database.prisma, 1);
    const { id } = await sas.ask();
    const [offer] = await sas.offersOf(id);
    await run((db) =>
      propose(db, offer?.id ?? '', { from: '2026-11-24T17:00:00Z' }, doctor.who, morning),
    );
    expect(await sas.offersOf(id)).toMatchObject([
      { status: 'queued', counter: { from: '2026-11-24T17:00:00Z' } },
    ]);
    expect((await sas.eventTypes()).at(-1)).toBe('offer.countered');
  });
});

describe('after a yes', () => {
  const acceptedBy = async (count = 1) => {
    const doctors = await addDoctors(database.prisma, count);
    for (const doctor of doctors) await sas.open(doctor);
    const { id } = await sas.ask({ strategy: 'sequential' });
    await sas.sendAll(id);
    const [offer] = await sas.offersOf(id);
    await sas.accept(offer?.id ?? '');
    return { id, offerId: offer?.id ?? '', doctor: doctors[0] as (typeof doctors)[number] };
  };

  it('keeps the patient when the doctor closes his hours or leaves: he is bound, and the OSNP is told (R-71)', async () => {
    const { id, offerId, doctor } = await acceptedBy();
    const range = { from: minutes(60), to: minutes(600) };
    const closed = await run((db) =>
      closeSlots(db, { effecteurId: doctor.id, range }, doctor.who, doctor.personId, morning),
    );
    expect(closed.kept).toMatchObject([{ offerId }]);
    const absence = await run((db) =>
      declareUnavailable(
        db,
        { effecteurId: doctor.id, range, origin: 'sms' },
        doctor.who,
        doctor.personId,
        settings,
        morning,
      ),
    );
    expect(absence.kept).toMatchObject([{ offerId }]);
    expect(await sas.orientation(id)).toMatchObject({
      status: 'accepted',
      acceptedById: doctor.id,
    });
    expect(await slotStates()).toEqual(['booked']);
    const told = await database.prisma.event.findMany({
      where: { osnp: caller.osnp },
      orderBy: { seq: 'asc' },
    });
    expect(told.slice(-2).map(({ type }) => type)).toEqual([
      'slot.closed',
      'effecteur.unavailable',
    ]);
  });

  it('tells the OSNP at once when he gives the patient back, and asks the next', async () => {
    const { id, offerId, doctor } = await acceptedBy(2);
    await run((db) => withdraw(db, offerId, doctor.who, settings, minutes(10)));
    expect(await sas.orientation(id)).toMatchObject({
      status: 'offered',
      acceptedById: null,
      acceptedAt: null,
      slotId: null,
    });
    expect(
      (await sas.offersOf(id)).map(({ effecteurId, status }) => [effecteurId, status]),
    ).toEqual([
      ['prc_01', 'refused'],
      ['prc_02', 'queued'],
    ]);
    expect(await sas.eventTypes()).toContain('orientation.withdrawn');
    await expect(
      run((db) => withdraw(db, offerId, doctor.who, settings, minutes(11))),
    ).rejects.toThrow('offer.not-held');
  });

  it('tells its holder when the OSNP cancels, frees his place, and cancels once', async () => {
    const { id, doctor } = await acceptedBy();
    const cancel = () =>
      run((db) => cancelOrientation(db, id, caller, 'patient_refused', minutes(2)));
    expect(await cancel()).toMatchObject({ status: 'cancelled', reason: 'patient_refused' });
    expect(await cancel()).toMatchObject({ status: 'cancelled' });
    expect(await slotStates()).toEqual(['free']);
    expect((await texts()).at(-1)).toEqual([doctor.phone, 'offer.closed.cancelledAccepted', 'due']);
    expect(
      (await sas.eventTypes()).filter((type) => type === 'orientation.cancelled'),
    ).toHaveLength(1);
  });

  it('does not offer the place again when the doctor has closed it meanwhile', async () => {
    const { id, doctor } = await acceptedBy();
    const range = { from: minutes(60), to: minutes(600) };
    await run((db) =>
      closeSlots(db, { effecteurId: doctor.id, range }, doctor.who, doctor.personId, morning),
    );
    await run((db) => cancelOrientation(db, id, caller, undefined, minutes(2)));
    expect(await slotStates()).toEqual(['blocked']);
  });

  it('opens the place again when the absence that hid it is cancelled', async () => {
    const { id, doctor } = await acceptedBy();
    const range = { from: minutes(60), to: minutes(600) };
    await run((db) =>
      declareUnavailable(
        db,
        { effecteurId: doctor.id, range, origin: 'sms' },
        doctor.who,
        doctor.personId,
        settings,
        morning,
      ),
    );
    await run((db) => cancelOrientation(db, id, caller, undefined, minutes(2)));
    expect(await slotStates()).toEqual(['blocked']);
    await run((db) =>
      cancelUnavailable(
        db,
        { effecteurId: doctor.id, when: { range } },
        doctor.who,
        doctor.personId,
        minutes(3),
      ),
    );
    expect(await slotStates()).toEqual(['free']);
  });

  it('is nobody else’s to cancel', async () => {
    const { id } = await acceptedBy();
    const other = { osnp: 'osnp-62', requestId: 'r' };
    await expect(run((db) => cancelOrientation(db, id, other, undefined, morning))).rejects.toThrow(
      'not-found',
    );
  });
});

describe('an absence', () => {
  it('passes open offers on at once to the next doctor', async () => {
    const [first] = await addDoctors(database.prisma, 2);
    const { id } = await sas.ask({ strategy: 'sequential' });
    await sas.sendAll(id);
    const range = { from: morning, to: minutes(60 * 24) };
    const doctor = first as NonNullable<typeof first>;
    const absence = await run((db) =>
      declareUnavailable(
        db,
        { effecteurId: doctor.id, range, origin: 'sms' },
        doctor.who,
        doctor.personId,
        settings,
        morning,
      ),
    );
    expect(absence).toMatchObject({ passedOn: 1, kept: [] });
    expect(
      (await sas.offersOf(id)).map(({ effecteurId, status }) => [effecteurId, status]),
    ).toEqual([
      ['prc_01', 'refused'],
      ['prc_02', 'queued'],
    ]);
  });
});

describe('a message that cannot reach him', () => {
  it('goes by his next channel, and only then to the next doctor; a repeated receipt changes nothing', async () => {
    await addDoctor(database.prisma, 1, { channels: ['voice', 'sms'] });
    await addDoctor(database.prisma, 2);
    const { id } = await sas.ask({ strategy: 'sequential' });
    const fail = (offerId: string, channel: string) =>
      run((db) => markUndeliverable(db, offerId, settings, morning, channel));
    const [offer] = await sas.offersOf(id);
    expect(offer).toMatchObject({ channel: 'voice', nextChannels: ['sms'] });
    await fail(offer?.id ?? '', 'voice');
    await fail(offer?.id ?? '', 'voice');
    expect(await sas.offersOf(id)).toMatchObject([
      { channel: 'sms', status: 'queued', nextChannels: [] },
    ]);
    await fail(offer?.id ?? '', 'sms');
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['failed', 'queued']);
  });

  it('is called delivered once, and its doctor’s answer may come before the receipt', async () => {
    await addDoctor(database.prisma, 1);
    const { id } = await sas.ask();
    await sas.sendAll(id);
    const [offer] = await sas.offersOf(id);
    await sas.accept(offer?.id ?? '');
    await run((db) => markDelivered(db, offer?.id ?? '', minutes(1)));
    await run((db) => markDelivered(db, offer?.id ?? '', minutes(1)));
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'accepted', delivery: 'delivered' }]);
    expect(await sas.eventTypes()).not.toContain('offer.delivered');
  });
});

describe('an answer that the OSNP heard by phone', () => {
  const record = (id: string, effecteurId: string, answer: 'accept' | 'refuse') =>
    run((db) => recordAnswer(db, id, { effecteurId, answer }, caller, settings, minutes(1)));

  it('counts like his own, and he is told', async () => {
    const [, second] = await addDoctors(database.prisma, 2);
    const { id } = await sas.ask();
    expect(await record(id, 'prc_02', 'accept')).toMatchObject({
      status: 'accepted',
      acceptedById: 'prc_02',
    });
    expect((await texts()).at(-1)).toEqual([second?.phone, 'offer.acceptedByPhone', 'due']);
    const [row] = await database.prisma.audit.findMany({ where: { action: 'offer.accept' } });
    expect(row).toMatchObject({ actor: caller.osnp, onBehalfOf: 'prc_02', channel: 'phone' });
  });

  it('may come from a doctor who had not been asked', async () => {
    await addDoctors(database.prisma, 5);
    const { id } = await sas.ask();
    expect(await record(id, 'prc_05', 'accept')).toMatchObject({ acceptedById: 'prc_05' });
  });

  it('is refused once somebody else holds it', async () => {
    await addDoctors(database.prisma, 2);
    const { id } = await sas.ask();
    await record(id, 'prc_01', 'accept');
    await expect(record(id, 'prc_02', 'accept')).rejects.toThrow('orientation.ended');
    expect(await record(id, 'prc_01', 'accept')).toMatchObject({ acceptedById: 'prc_01' });
  });

  it('may be a refusal, and the next one is asked', async () => {
    await addDoctors(database.prisma, 2);
    const { id } = await sas.ask({ strategy: 'sequential' });
    await record(id, 'prc_01', 'refuse');
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['refused', 'queued']);
  });
});
