import { afterEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../bot/engine/engine.ts';
import { type Database, inTransaction, openDatabase } from '../../data/database.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { later } from '../../data/paris-time.ts';
import { freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctors, type FictionalDoctor, settings } from '../harness/doctors.ts';
import { type Clock, playEngine, playServer } from '../harness/engine.ts';
import { type Fault, type FaultProxy, openFaultProxy } from '../harness/fault-proxy.ts';
import { breaches } from '../harness/invariants.ts';

/** Every limit is cut to some tenths of a second; the ways of failing stay those of a real day. */
const limits = {
  connect: 600,
  statement: 1_500,
  query: 1_800,
  lock: 1_200,
  idleInTransaction: 1_800,
};
const patience = { createMs: 300, listMs: 300 };
/** Out of reach for so long, then back: everything must be settled within this (issue: thirty seconds). */
const backWithin = 30_000;

const ends: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** A town of one engine whose way to each of its three neighbours can be broken. */
async function openWays() {
  const database = await freshDatabase();
  const osnp = await playServer();
  const ways = {
    database: await openFaultProxy(database.url),
    carrier: undefined as FaultProxy | undefined,
    osnp: await openFaultProxy(osnp.url),
  };
  const began = performance.now();
  const clock: Clock = {
    get now() {
      return later(morning, 10 * 3_600_000 + Math.round(performance.now() - began));
    },
  };
  const behind = await openDatabase({ url: ways.database.url, dataDir: '', poolSize: 6, limits });
  // connections that stand already are the ones that fall silent
  await Promise.all(Array.from({ length: 6 }, () => behind.pool.query('SELECT pg_sleep(0.1)')));
  const more = {
    reconcileS: 1,
    doubtS: 1,
    settings: { ...settings, outboxRetryMaxS: 2 },
    webhook: {
      url: ways.osnp.url,
      secret: Buffer.alloc(24).toString('base64'),
      timeoutMs: 300,
    },
  };
  const played = await playEngine(behind, clock, more, {
    patience,
    apiUrl: async (url) => {
      ways.carrier = await openFaultProxy(url);
      return ways.carrier.url;
    },
  });
  ends.push(
    () => database.close(),
    () => osnp.close(),
    () => Promise.all([ways.database, ways.carrier, ways.osnp].map((way) => way?.close())),
    () => behind.close(),
    () => played.close(),
  );
  return { database, osnp, ways, clock, played };
}

/** Something due for every duty of the engine; `done` says of each whether it was done. */
async function workForAll(
  database: Database,
  { clock, played, osnp }: Pick<Awaited<ReturnType<typeof openWays>>, 'clock' | 'played' | 'osnp'>,
) {
  const { prisma } = database;
  const sas = dispatchOf(database);
  const [, , , , , extra] = (await addDoctors(prisma, 6)) as FictionalDoctor[];
  const { now } = clock;
  const ask = (reference: string, more: object = {}, at = now) =>
    sas.ask({ reference, strategy: 'sequential', windowTo: later(now, 7_200_000), ...more }, at);
  const asked = await ask('to-send');
  const silent = await ask('silent', {}, later(now, -600_000));
  await sas.sendAll(silent.id, later(now, -400_000));
  const over = await ask('over', { deadline: later(now, -1000) }, later(now, -900_000));
  const yes = await ask('yes');
  await sas.sendAll(yes.id, later(now, -10_000));
  const [offer] = await sas.offersOf(yes.id);
  played.carrier.faults.inbound = 'lost';
  await played.carrier.phone(offer?.phone ?? '').text(`OUI ${offer?.code}`);
  if (extra) await sas.open(extra, '16:00', '16:15');
  const text = { key: 'hello', to: '+33639980077', say: [{ key: 'hello' }], locale: 'fr' };
  await inTransaction(prisma, (db) => queueSms(db, text, now));
  const old = { kind: 'sms', payload: {}, status: 'done', dueAt: morning };
  await prisma.outbox.create({
    data: { ...old, key: 'old', createdAt: later(now, -40 * 86_400_000) },
  });
  const statusOf = async (id: string) => (await sas.orientation(id)).status;
  const offers = async (id: string) => (await sas.offersOf(id)).map(({ status }) => status);
  const told = () => new Set(osnp.posted.map(({ headers }) => headers['webhook-id']));
  return async () => {
    const events = await prisma.event.findMany({ select: { id: true } });
    return {
      'an offer is sent': await offers(asked.id),
      'a silent one makes room for the next': await offers(silent.id),
      'a request ends': await statusOf(over.id),
      'a lost yes is heard': await statusOf(yes.id),
      'a text goes out': await prisma.outbox.count({ where: { key: 'hello', status: 'done' } }),
      'past places are shut': await prisma.slot.count({ where: { state: 'free' } }),
      'old rows are forgotten': await prisma.outbox.count({ where: { key: 'old' } }),
      'events not told': events.filter(({ id }) => !told().has(id)).length,
    };
  };
}

const allDone = {
  'an offer is sent': ['sent'],
  'a silent one makes room for the next': ['expired', 'sent'],
  'a request ends': 'expired',
  'a lost yes is heard': 'accepted',
  'a text goes out': 1,
  'past places are shut': 0,
  'old rows are forgotten': 0,
  'events not told': 0,
};

const faults: Fault[] = ['silent', 'half-open', 'slow', 'refused'];
const neighbours = ['database', 'carrier', 'osnp'] as const;

const isTroubled = ({ metrics }: Engine) =>
  metrics.retried > 0 || metrics.alarms.size > 0 || Object.keys(metrics.failures).length > 0;

describe.each(neighbours)('the way to the %s', (neighbour) => {
  it.each(faults)(
    'is %s for a while: nothing is lost, every end is told, and all is done within half a minute of its return',
    async (fault) => {
      const town = await openWays();
      const { database, ways, played } = town;
      const done = await workForAll(database, town);
      const way = ways[neighbour];
      if (!way) throw new Error('no way');
      await way.set(fault);
      const engine: Engine = played.start(true);
      ends.push(() => engine.stop());
      // what is only slow is borne as it is; anything else is met by at least one duty before it passes
      if (fault !== 'slow') {
        await expect.poll(() => isTroubled(engine), { interval: 50, timeout: 10_000 }).toBe(true);
        await way.set('none');
      }
      await expect.poll(done, { interval: 200, timeout: backWithin }).toEqual(allDone);
      const texts = played.carrier.messages().filter(({ direction }) => direction !== 'inbound');
      expect(new Set(texts.map(({ to, body }) => to + body)).size).toBe(texts.length);
      expect(await breaches(database)).toEqual([]);
      expect([...engine.metrics.alarms].filter((name) => name.startsWith('lane'))).toEqual([]);
    },
    60_000,
  );
});
