import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../bot/engine/engine.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { later } from '../../data/paris-time.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor, addDoctors } from '../harness/doctors.ts';
import { type Clock, type PlayedEngine, playEngine } from '../harness/engine.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database;
let sas: ReturnType<typeof dispatchOf>;
let played: PlayedEngine;
let engine: Engine;
let creates: number;
const clock: Clock = { now: morning };

const forward = async (seconds: number) => {
  clock.now = later(clock.now, seconds * 1000);
  await engine.runUntilQuiet();
};
const sent = () => [
  ...played.carrier.messages().filter(({ direction }) => direction === 'outbound-api'),
  ...played.carrier.calls(),
];
const text = (key: string, to: string) =>
  inTransaction(database.prisma, (db) =>
    queueSms(db, { key, to, say: [{ key: 'the same words' }], locale: 'fr' }, clock.now),
  );

/** Holds what is posted to the carrier, and with `lists` what is asked of it too, until it is let go. */
function late({ lists = false } = {}) {
  const held = Promise.withResolvers<void>();
  played.carrier.faults.onRequest = (_, method) => {
    if (method === 'POST') creates += 1;
    return method === 'POST' || lists ? held.promise : undefined;
  };
  return () => {
    held.resolve();
    played.carrier.faults.onRequest = () => {
      creates += 1;
      return undefined;
    };
  };
}

beforeAll(async () => {
  database = await freshDatabase();
  sas = dispatchOf(database);
});
beforeEach(async () => {
  await emptyTables(database);
  clock.now = morning;
  creates = 0;
  played = await playEngine(database, clock);
  played.carrier.faults.cutsHeld = true; // late for as long as a test holds it: no patience is waited for
  engine = played.start();
});
afterEach(async () => {
  await engine.stop();
  await played.close();
  expect(await breaches(database)).toEqual([]);
});
afterAll(() => database.close());

describe.each(['sms', 'voice'])('an offer by %s whose create is answered late (I33)', (channel) => {
  it('reaches the doctor once when the carrier takes it twelve seconds after we gave up', async () => {
    await addDoctor(database.prisma, 1, { channels: [channel] });
    const letGo = late();
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    for (const seconds of [1, 2, 4, 5]) await forward(seconds);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'queued' }]);
    letGo();
    await expect.poll(() => sent().length).toBe(1);
    await forward(20);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent', sentAt: clock.now }]);
    await forward(100);
    expect(sent()).toHaveLength(1);
  });

  it('reaches him once when the list is as slow as the create, however long', async () => {
    await addDoctor(database.prisma, 1, { channels: [channel] });
    const letGo = late({ lists: true });
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    for (let n = 0; n < 8; n += 1) await forward(30);
    expect(creates).toBe(1);
    expect([...engine.metrics.alarms]).toContain('carrier-list');
    letGo();
    await expect.poll(() => sent().length).toBe(1);
    await forward(60);
    await forward(60);
    expect(sent()).toHaveLength(1);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent' }]);
    expect([...engine.metrics.alarms]).not.toContain('carrier-list');
  });

  it('is not sent again by another process while the first may still be heard', async () => {
    await addDoctor(database.prisma, 1, { channels: [channel] });
    const letGo = late();
    await sas.ask();
    await engine.runUntilQuiet();
    const twin = played.start();
    clock.now = later(clock.now, 45_000);
    await twin.runUntilQuiet();
    letGo();
    await expect.poll(() => sent().length).toBe(1);
    await twin.runUntilQuiet();
    await forward(60);
    expect(sent()).toHaveLength(1);
    await twin.stop();
  });

  it('goes out once more, within half a minute, when the carrier never had it', async () => {
    await addDoctor(database.prisma, 1, { channels: [channel] });
    const { faults } = played.carrier;
    let tries = 0;
    const once = () => (++tries === 1 ? 'reset-before' : 'ok');
    Object.assign(faults, { onCreateMessage: once, onCreateCall: once });
    await sas.ask();
    await engine.runUntilQuiet();
    for (let second = 0; second < 13; second += 1) await forward(1);
    expect(tries).toBe(1);
    await forward(2);
    expect(tries).toBe(2);
    expect(sent()).toHaveLength(1);
  });

  it('is looked up twice after the list is to be had again, before it is sent again', async () => {
    await addDoctor(database.prisma, 1, { channels: [channel] });
    const { faults } = played.carrier;
    let tries = 0;
    const once = () => (++tries === 1 ? 'reset-before' : 'ok');
    Object.assign(faults, { onCreateMessage: once, onCreateCall: once, onList: () => 503 });
    await sas.ask();
    await engine.runUntilQuiet();
    for (let n = 0; n < 10; n += 1) await forward(10);
    faults.onList = undefined;
    for (let second = 0; second < 12; second += 1) await forward(1);
    expect(tries).toBe(1);
    for (let second = 0; second < 16; second += 1) await forward(1);
    expect(tries).toBe(2);
    expect(sent()).toHaveLength(1);
  });

  it('is known again after a process died with it, and reaches him within half a minute', async () => {
    await addDoctor(database.prisma, 1, { channels: [channel] });
    const letGo = late();
    const { id } = await sas.ask();
    const dying = engine.runUntilQuiet();
    await expect.poll(() => creates).toBe(1);
    const twin = played.start();
    const twinAfter = async (seconds: number) => {
      clock.now = later(clock.now, seconds * 1000);
      await twin.runUntilQuiet();
    };
    await dying; // what the first makes of it is undone below: it died
    await database.prisma.$executeRaw`
      UPDATE "Outbox" SET "lockedUntil" = ${later(morning, 16_000)}, "dueAt" = ${later(morning, 16_000)}, "missedAt" = NULL`;
    for (let second = 0; second < 28; second += 1) await twinAfter(1);
    expect(creates).toBe(1);
    letGo();
    await expect.poll(() => sent().length).toBe(1);
    await twinAfter(1);
    expect(sent()).toHaveLength(1);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent' }]);
    await twin.stop();
  });
});

describe('a text in doubt', () => {
  it('takes one text of the list for itself: two with the same words were two texts', async () => {
    const { faults } = played.carrier;
    faults.onCreateMessage = () => 'reset-after';
    await text('a', '+33639980001');
    await text('b', '+33639980001');
    await engine.runUntilQuiet();
    await forward(5);
    const rows = await database.prisma.outbox.findMany({ select: { carrierSid: true } });
    const sids = rows.map(({ carrierSid }) => carrierSid);
    expect(sids.toSorted()).toEqual(
      sent()
        .map(({ sid }) => sid)
        .toSorted(),
    );
    expect(new Set(sids).size).toBe(2);
  });

  it('is no answer by TwiML that had the same words', async () => {
    const { carrier } = played;
    const { number } = carrier.phone('+33639980001');
    carrier.faults.onCreateMessage = () => 'reset-before';
    await text('a', number);
    await engine.runUntilQuiet();
    const twiml = '<Response><Message>the same words </Message></Response>';
    played.webhooks.answer.status = 200;
    played.webhooks.answer.body = twiml;
    await carrier.phone(number).text('bonjour');
    carrier.faults.onCreateMessage = undefined;
    for (const seconds of [60, 15]) await forward(seconds);
    expect(sent()).toHaveLength(1);
  });

  it('whose fate the carrier never tells makes the next doctor be asked, and is never sent again', async () => {
    const [first] = await addDoctors(database.prisma, 2);
    played.carrier.faults.onList = () => 500;
    played.carrier.faults.onCreateMessage = () => (sent().length === 0 ? 'reset-after' : 'ok');
    const { id } = await sas.ask({ strategy: 'sequential' });
    await engine.runUntilQuiet();
    for (let n = 0; n < 14; n += 1) await forward(60);
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['queued']);
    for (let n = 0; n < 3; n += 1) await forward(60);
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['failed', 'sent']);
    expect([...engine.metrics.alarms]).toContain('text-in-doubt');
    played.carrier.faults.onList = undefined;
    for (let n = 0; n < 3; n += 1) await forward(60);
    expect(sent().filter(({ to }) => to === first?.phone)).toHaveLength(1);
  });
});

describe('a refusal that is about our account', () => {
  it.each([401, 403, 10_001, 21_408])(
    '(%s) keeps the offer, raises one alarm, and it goes out once the account is in order',
    async (fault) => {
      await addDoctors(database.prisma, 2);
      played.carrier.faults.onCreateMessage = () => fault;
      const { id } = await sas.ask({ strategy: 'sequential' });
      await engine.runUntilQuiet();
      for (let n = 0; n < 20; n += 1) await forward(60);
      expect(await sas.orientation(id)).toMatchObject({ status: 'offered' });
      expect(await sas.offersOf(id)).toMatchObject([{ status: 'queued' }]);
      expect([...engine.metrics.alarms]).toContain('carrier-account');
      played.carrier.faults.onCreateMessage = undefined;
      await forward(60);
      expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent' }]);
      expect(sent()).toHaveLength(1);
      expect([...engine.metrics.alarms]).not.toContain('carrier-account');
    },
  );

  it('is told apart from one about the number: the next doctor is asked at once', async () => {
    await addDoctors(database.prisma, 2);
    let tries = 0;
    played.carrier.faults.onCreateMessage = () => (++tries === 1 ? 21_614 : 'ok');
    const { id } = await sas.ask({ strategy: 'sequential' });
    await engine.runUntilQuiet();
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['failed', 'sent']);
    expect([...engine.metrics.alarms]).not.toContain('carrier-account');
  });

  it('and the page of a proxy in between is neither: the text goes out later', async () => {
    played.carrier.faults.onCreateMessage = () => 'html';
    await text('a', '+33639980001');
    await engine.runUntilQuiet();
    played.carrier.faults.onCreateMessage = undefined;
    for (const seconds of [60, 15]) await forward(seconds);
    expect(sent()).toHaveLength(1);
  });
});
