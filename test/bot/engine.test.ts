import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../bot/engine/engine.ts';
import { type Database, inTransaction, openDatabase } from '../../data/database.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { fromParis, later } from '../../data/paris-time.ts';
import { openSeries } from '../../data/slots/series-service.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor, addDoctors, settings } from '../harness/doctors.ts';
import { type Clock, type PlayedEngine, playEngine, playServer } from '../harness/engine.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database & { url: string };
let sas: ReturnType<typeof dispatchOf>;
let played: PlayedEngine;
let engine: Engine;
const clock: Clock = { now: morning };

const forward = async (seconds: number) => {
  clock.now = later(clock.now, seconds * 1000);
  await engine.runUntilQuiet();
};
const sent = () =>
  played.carrier.messages().filter(({ direction }) => direction === 'outbound-api');
const yes = async (orientationId: string, rank = 0) => {
  const offer = (await sas.offersOf(orientationId))[rank];
  return played.carrier.phone(offer?.phone ?? '').text(`OUI ${offer?.code}`);
};
const text = (key: string, to: string) =>
  inTransaction(database.prisma, (db) =>
    queueSms(
      db,
      { key, to, say: [{ key: 'hello', params: { code: key } }], locale: 'fr' },
      clock.now,
    ),
  );

beforeAll(async () => {
  database = await freshDatabase();
  sas = dispatchOf(database);
});
beforeEach(async () => {
  await emptyTables(database);
  clock.now = morning;
  played = await playEngine(database, clock);
  engine = played.start();
});
afterEach(async () => {
  await engine.stop();
  await played.close();
  expect(await breaches(database)).toEqual([]);
});
afterAll(() => database.close());

describe('offers', () => {
  it('go to the carrier, and only then does the doctor’s time begin (I25)', async () => {
    const [doctor] = await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await forward(60);
    expect(sent()).toMatchObject([
      { to: doctor?.phone, body: expect.stringMatching(/^offer.asked \w{4}$/) },
    ]);
    expect(await sas.offersOf(id)).toMatchObject([
      { status: 'sent', sentAt: clock.now, expiresAt: later(clock.now, 300_000) },
    ]);
  });

  it('are replaced when nobody answers, until the orientation ends with its reason (I05)', async () => {
    await addDoctors(database.prisma, 5);
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    await forward(300);
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual([
      'expired',
      'expired',
      'expired',
      'sent',
      'sent',
    ]);
    await forward(300);
    expect(await sas.orientation(id)).toMatchObject({ status: 'expired', reason: 'timeout' });
    expect(sent()).toHaveLength(5);
  });

  it('wait for a doctor who holds three already, and reach him once he is free', async () => {
    await addDoctor(database.prisma, 1);
    for (const _ of [1, 2, 3]) await sas.ask();
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    expect(await sas.orientation(id)).toMatchObject({ status: 'pending' });
    await forward(300);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent' }]);
  });

  it('of other requests go on when one request cannot be dealt with; it is tried again, and said once', async () => {
    await addDoctors(database.prisma, 2);
    const errors: unknown[] = [];
    Object.assign(played.deps.log, { error: (...what: unknown[]) => errors.push(what) });
    const [bad, good] = [
      await sas.ask({ targets: ['prc_01'] }),
      await sas.ask({ targets: ['prc_02'] }),
    ];
    await engine.runUntilQuiet();
    await database.pool.query(`
      CREATE OR REPLACE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison'; END $$;
      CREATE TRIGGER poison BEFORE UPDATE ON "Offer" FOR EACH ROW WHEN (NEW."orientationId" = '${bad.id}') EXECUTE FUNCTION poison()`);
    await forward(300);
    await forward(30);
    await forward(120);
    expect(await sas.orientation(good.id)).toMatchObject({ status: 'expired' });
    expect(await sas.orientation(bad.id)).toMatchObject({ status: 'offered' });
    expect(errors).toHaveLength(1);
    await database.pool.query('DROP TRIGGER poison ON "Offer"');
    await forward(120);
    expect(await sas.orientation(bad.id)).toMatchObject({ status: 'expired' });
  });

  it('while the carrier does not say what it received: one more doctor is asked, and no silence is believed', async () => {
    await addDoctors(database.prisma, 4);
    const twilio = played.deps.twilio as NonNullable<typeof played.deps.twilio>;
    const { inboundSince } = twilio;
    const { id } = await sas.ask({ strategy: 'sequential' });
    await engine.runUntilQuiet();
    twilio.inboundSince = async () => {
      throw Object.assign(new Error('down'), { status: 503 });
    };
    await forward(300);
    await forward(60);
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['sent', 'sent']);
    twilio.inboundSince = inboundSince;
    await forward(30);
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['expired', 'sent']);
  });
});

describe('an answer that the carrier took in time', () => {
  it('counts although its webhook was lost: the carrier is asked before silence is believed (I11)', async () => {
    await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    clock.now = later(morning, 240_000);
    played.carrier.faults.inbound = 'lost';
    await yes(id);
    await forward(60);
    expect(await sas.orientation(id)).toMatchObject({ status: 'accepted', acceptedById: 'prc_01' });
    expect(engine.metrics.reconciled).toBe(1);
  });

  it('is heard once, however often the carrier lists it', async () => {
    played.carrier.faults.inbound = 'lost';
    await played.carrier.phone('+33639980001').text('bonjour');
    for (const _ of [1, 2, 3]) await forward(31);
    expect(played.heard.map(({ body }) => body)).toEqual(['bonjour']);
  });

  it('does not keep every offer open when one text breaks whatever hears it', async () => {
    const hear = async () => {
      throw new Error('a bug');
    };
    await engine.stop();
    await played.close();
    played = await playEngine(database, clock, { hear });
    engine = played.start();
    await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    played.carrier.faults.inbound = 'lost';
    await yes(id);
    await forward(300);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent' }]);
    for (let n = 0; n < 4; n += 1) await forward(30);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'expired' }]);
    expect([...engine.metrics.alarms]).toEqual(['text-unheard']);
  });

  it('keeps offers open while the carrier does not list, and no longer than the deadline', async () => {
    await played.close();
    let listed = false;
    const base = await playEngine(database, clock);
    const twilio = base.deps.twilio as NonNullable<typeof base.deps.twilio>;
    const inboundSince: typeof twilio.inboundSince = async (since) => {
      if (!listed) throw Object.assign(new Error('down'), { status: 503 });
      return twilio.inboundSince(since);
    };
    played = { ...base, deps: { ...base.deps, twilio: { ...twilio, inboundSince } } };
    Object.assign(base.deps, played.deps);
    engine = base.start();
    await addDoctors(database.prisma, 1);
    const [first, second] = [
      await sas.ask(),
      await sas.ask({ deadline: later(morning, 3_600_000) }),
    ];
    await engine.runUntilQuiet();
    await forward(900);
    expect(await sas.offersOf(first.id)).toMatchObject([{ status: 'sent' }]);
    await forward(2_700);
    expect(await sas.orientation(second.id)).toMatchObject({
      status: 'expired',
      reason: 'timeout',
    });
    expect(await sas.offersOf(first.id)).toMatchObject([{ status: 'sent' }]);
    listed = true;
    await forward(1);
    expect(await sas.offersOf(first.id)).toMatchObject([{ status: 'expired' }]);
  });
});

describe('a carrier that fails', () => {
  it.each([429, 500, 'reset-before'] as const)(
    'with %s gets the text again later, once (I13)',
    async (fault) => {
      let tries = 0;
      played.carrier.faults.onCreateMessage = () => (++tries <= 3 ? fault : 'ok');
      await text('a', '+33639980001');
      await engine.runUntilQuiet();
      for (let n = 0; n < 16; n += 1) await forward(15);
      expect(tries).toBe(4);
      expect(sent()).toHaveLength(1);
      expect(await database.prisma.outbox.findFirst()).toMatchObject({ status: 'done' });
    },
  );

  it('after taking the text is asked before it is sent again: the doctor never reads it twice', async () => {
    let tries = 0;
    played.carrier.faults.onCreateMessage = () => (++tries === 1 ? 'reset-after' : 'ok');
    await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    await forward(60);
    expect(tries).toBe(1);
    expect(sent()).toHaveLength(1);
    expect(await sas.offersOf(id)).toMatchObject([{ status: 'sent' }]);
    const row = await database.prisma.outbox.findFirst({ where: { kind: 'sms' } });
    expect(row?.carrierSid).toBe(sent()[0]?.sid);
  });

  it('is asked too when we died with the text in hand (I10)', async () => {
    await text('a', '+33639980001');
    const [row] = await database.prisma.outbox.findMany();
    const twilio = played.deps.twilio as NonNullable<typeof played.deps.twilio>;
    await twilio.sendSms({ to: '+33639980001', body: 'hello a', row: row?.id ?? 0n });
    await database.prisma.outbox.updateMany({
      data: {
        attempts: 1,
        triedAt: clock.now,
        dueAt: later(clock.now, 30_000),
        lockedUntil: later(clock.now, 30_000),
      },
    });
    await engine.runUntilQuiet();
    expect(await database.prisma.outbox.findFirst()).toMatchObject({ status: 'due' });
    await forward(31);
    expect(sent()).toHaveLength(1);
    expect(await database.prisma.outbox.findFirst()).toMatchObject({
      status: 'done',
      carrierSid: sent()[0]?.sid,
    });
  });

  it('for good makes the next doctor be asked at once', async () => {
    await addDoctors(database.prisma, 2);
    const { id } = await sas.ask({ strategy: 'sequential' });
    const phone = { number: '+33639980001' };
    await database.prisma.offer.updateMany({ data: { phone: 'nonsense' } });
    await database.prisma.outbox.updateMany({
      where: { kind: 'sms' },
      data: { payload: { to: 'nonsense', say: [], locale: 'fr' }, phone: phone.number },
    });
    await engine.runUntilQuiet();
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['failed', 'sent']);
  });

  it('because the number said STOP marks it, and nothing more is sent to it (I23)', async () => {
    const [doctor] = await addDoctors(database.prisma, 2);
    const number = doctor?.phone ?? '';
    await played.carrier.phone(number).text('STOP');
    const { id } = await sas.ask({ strategy: 'sequential' });
    await text('b', number);
    await engine.runUntilQuiet();
    expect((await sas.offersOf(id)).map(({ status }) => status)).toEqual(['failed', 'sent']);
    expect(await database.prisma.phone.findUnique({ where: { number } })).toMatchObject({
      optedOutAt: clock.now,
    });
    expect(sent().filter(({ to }) => to === number)).toEqual([]);
    await text('c', number);
    await engine.runUntilQuiet();
    expect(await database.prisma.outbox.findUnique({ where: { key: 'c' } })).toMatchObject({
      status: 'failed',
    });
  });
});

describe('a call', () => {
  it('is placed for a doctor who wants to be rung, and asks for its words with an unguessable handle', async () => {
    await addDoctor(database.prisma, 1, { channels: ['voice'] });
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    const [offer] = await sas.offersOf(id);
    const [call] = played.carrier.calls();
    expect(call?.url).toContain(`/twilio/voice?o=${offer?.voiceToken}`);
    expect(offer).toMatchObject({ status: 'sent', channel: 'voice' });
  });
});

describe('the OSNP', () => {
  const secret = Buffer.from('a secret of at least 24 bytes').toString('base64');

  it('is told everything in order, signed, the same bytes again until it says 2xx (I06, I08, I20)', async () => {
    const osnp = await playServer();
    osnp.answer.status = 500;
    await engine.stop();
    await played.close();
    played = await playEngine(database, clock, {
      webhook: { url: osnp.url, secret: `whsec_${secret}` },
    });
    engine = played.start();
    await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    osnp.answer.status = 204;
    for (let n = 0; n < 4; n += 1) await forward(60);
    await yes(id).catch(() => undefined);
    const events = await database.prisma.event.findMany({ orderBy: { seq: 'asc' } });
    const bodies = osnp.posted.map(
      ({ body }) => JSON.parse(body) as { id: string; data: { orientation: { version: number } } },
    );
    expect(bodies[0]?.id).toBe(bodies[1]?.id);
    expect(osnp.posted[0]?.body).toBe(osnp.posted[1]?.body);
    expect(bodies.slice(1).map((body) => body.id)).toEqual(events.map((event) => event.id));
    const versions = bodies.slice(1).map(({ data }) => data.orientation.version);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    for (const { headers, body } of osnp.posted) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const mac = createHmac('sha256', Buffer.from(secret, 'base64'))
        .update(signed)
        .digest('base64');
      expect(headers['webhook-signature']).toBe(`v1,${mac}`);
    }
    osnp.close();
  });

  it('without a webhook leaves nothing behind', async () => {
    await addDoctors(database.prisma, 1);
    await sas.ask();
    await engine.runUntilQuiet();
    expect(await database.prisma.outbox.count({ where: { status: 'due' } })).toBe(0);
  });
});

describe('the passing of days', () => {
  it('moves recurrences on and shuts the places whose hour has come', async () => {
    const doctor = await addDoctor(database.prisma, 1);
    const daily = {
      weekdays: [1, 2, 3, 4, 5],
      startTime: '12:00',
      endTime: '12:15',
      from: '2026-11-24',
      until: '2027-01-31',
    };
    await inTransaction(database.prisma, (db) =>
      openSeries(
        db,
        { effecteurId: doctor.id, ...daily, origin: 'sms' },
        doctor.who,
        doctor.personId,
        morning,
      ),
    );
    await forward(86_400);
    const states = await database.prisma.slot.groupBy({
      by: ['state'],
      _count: true,
      orderBy: { state: 'asc' },
    });
    expect(states.map(({ state, _count }) => [state, _count])).toEqual([
      ['expired', 1],
      ['free', 10],
    ]);
  });

  it('makes it forget what is older than its retention, and nothing younger (I31)', async () => {
    await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await sas.refuse((await sas.offersOf(id))[0]?.id ?? '');
    await engine.runUntilQuiet();
    await forward(29 * 86_400);
    expect(await database.prisma.outbox.count()).toBeGreaterThan(0);
    await forward(2 * 86_400);
    expect(await database.prisma.outbox.count()).toBe(0);
    expect(await database.prisma.orientation.count()).toBe(1);
    expect(await database.prisma.audit.count()).toBeGreaterThan(0);
    clock.now = fromParis('2027-11-25T10:00');
    await engine.runUntilQuiet();
    const { audit, event, orientation, offer } = database.prisma;
    const left = [audit.count(), event.count(), orientation.count(), offer.count()];
    expect(await Promise.all(left)).toEqual([0, 0, 0, 0]);
  });
});

describe('two processes on one database', () => {
  it('share the work and send each text once (I28)', async () => {
    const other = await openDatabase({ url: database.url, dataDir: '' });
    const second = await playEngine(other, clock, { ...played.deps, db: other });
    const twin = second.start();
    for (let n = 0; n < 60; n += 1) await text(`k${n}`, '+33639980001');
    await Promise.all([engine.runUntilQuiet(), twin.runUntilQuiet()]);
    expect(sent()).toHaveLength(60);
    expect(new Set(sent().map(({ body }) => body)).size).toBe(60);
    await twin.stop();
    await second.close();
    await other.close();
  });
});

describe('a duty that fails', () => {
  it('stops no other, and rests before it tries again', async () => {
    await engine.stop();
    await addDoctors(database.prisma, 1);
    const base = await playEngine(database, clock);
    let listed = 0;
    const twilio = base.deps.twilio as NonNullable<typeof base.deps.twilio>;
    const inboundSince = async () => {
      listed += 1;
      throw new Error('down');
    };
    Object.assign(base.deps, { twilio: { ...twilio, inboundSince } });
    const { id } = await sas.ask({ strategy: 'sequential' });
    await sas.sendAll(id);
    clock.now = later(morning, 400_000);
    const running = base.start(true);
    await expect.poll(() => running.metrics.failures['run-offers']).toBe(1);
    for (let n = 0; n < 50; n += 1) running.wake();
    await text('a', '+33639980009');
    running.wake();
    await expect.poll(() => base.carrier.messages().length).toBeGreaterThan(0);
    expect(listed).toBeLessThan(6);
    await running.stop();
    await base.close();
  });
});

describe('by itself', () => {
  it('finds within seconds what another process queued and could not send before it died', async () => {
    await engine.stop();
    const running = played.start(true);
    await expect.poll(() => running.metrics.lanes.size).toBeGreaterThan(0);
    const other = await openDatabase({ url: database.url, dataDir: '' });
    await queueSms(
      other.prisma,
      { key: 'of another', to: '+33639980009', say: [{ key: 'hello' }], locale: 'fr' },
      clock.now,
    );
    await expect.poll(() => sent().length, { timeout: 5_000 }).toBe(1);
    await running.stop();
    await other.close();
  });

  it('acts when something is due, without being driven, and stops when told', async () => {
    await engine.stop();
    const real: Clock = {
      get now() {
        return new Date();
      },
    };
    const alone = await playEngine(database, real, { settings: { ...settings, offerTtlS: 1 } });
    await addDoctors(database.prisma, 2);
    const running = alone.start(true);
    const { id } = await sas.ask(
      {
        strategy: 'sequential',
        offerTtlS: 1,
        windowFrom: real.now,
        windowTo: later(real.now, 3_600_000),
        deadline: later(real.now, 3_000_000),
      },
      real.now,
    );
    running.wake();
    await expect
      .poll(async () => (await sas.offersOf(id)).map(({ status }) => status), { timeout: 8_000 })
      .toEqual(['expired', 'expired']);
    await expect.poll(async () => (await sas.orientation(id)).status).toBe('expired');
    await running.stop();
    await alone.close();
  });
});
