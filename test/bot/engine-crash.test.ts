import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type Database, inTransaction, openDatabase } from '../../data/database.ts';
import { startEmbeddedPostgres } from '../../data/embedded-postgres.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { later } from '../../data/paris-time.ts';
import { freshDatabase } from '../harness/database.ts';
import { dispatchOf } from '../harness/dispatch.ts';
import { addDoctors } from '../harness/doctors.ts';
import { type Clock, playEngine, playServer } from '../harness/engine.ts';
import { breaches } from '../harness/invariants.ts';

/** The whole process is killed again and again in the stories; here its engine alone, once at each of the worst instants. */
const rounds = 4;

/** Goes by itself, and may be pushed on: a lease of thirty seconds is not waited for. */
const realTime = {
  ahead: 0,
  get now() {
    return later(new Date(), this.ahead);
  },
};

/** Starts an engine in its own process, and kills it the instant that `moment` comes. */
async function startAndKill(args: string[], moment: (kill: () => void) => () => void) {
  const script = fileURLToPath(new URL('../harness/engine-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, ...args], {
    stdio: 'ignore',
    timeout: 10_000,
    killSignal: 'SIGKILL',
  });
  const forget = moment(() => child.kill('SIGKILL'));
  await once(child, 'exit');
  forget();
}

it('loses nothing and sends nothing twice when it is killed again and again in the middle of its work (I03, I06, I10)', async () => {
  const database = await freshDatabase();
  const osnp = await playServer();
  const clock: Clock = { now: new Date() };
  const played = await playEngine(database, clock, {
    webhook: { url: osnp.url, secret: Buffer.alloc(24).toString('base64') },
  });
  const sas = dispatchOf(database);
  await addDoctors(database.prisma, 24);
  const window = { windowTo: later(clock.now, 86_400_000) };
  for (let round = 0; round < rounds; round += 1) {
    clock.now = new Date();
    await sas.ask({ ...window, reference: `D-${round}` }, clock.now);
    const [texts, events] = [played.carrier.messages().length, osnp.posted.length];
    const enough = () =>
      round % 4 === 3
        ? osnp.posted.length > events + 2
        : played.carrier.messages().length > texts + (round % 4);
    // The carrier has stored the text, and has not answered yet.
    await startAndKill([database.url, played.carrier.url, osnp.url], (kill) => {
      const look = () => enough() && kill();
      const timer = setInterval(look, 2);
      const unsubscribe = played.carrier.subscribe(look);
      return () => {
        clearInterval(timer);
        unsubscribe();
      };
    });
  }
  const engine = played.start();
  for (let minute = 1; minute <= 145; minute += 13) {
    clock.now = later(new Date(), minute * 60_000);
    await engine.runUntilQuiet();
  }
  expect(await breaches(database)).toEqual([]);
  const orientations = await database.prisma.orientation.findMany();
  expect(orientations.map(({ status }) => status)).toEqual(Array(rounds).fill('expired'));
  const texts = played.carrier.messages().map(({ to, body }) => `${to} ${body}`);
  expect(await database.prisma.outbox.count({ where: { ambiguous: true } })).toBeGreaterThan(2);
  expect(new Set(texts).size).toBe(texts.length);
  const told = new Set(osnp.posted.map(({ headers }) => headers['webhook-id']));
  const events = await database.prisma.event.findMany({ select: { id: true } });
  expect(events.filter(({ id }) => !told.has(id))).toEqual([]);
  await engine.stop();
  await played.close();
  osnp.close();
  await database.close();
}, 120_000);

it('goes on by itself after its database was restarted under load (I12)', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'relais-sas-restart-'));
  const server = await startEmbeddedPostgres(folder);
  const database: Database = await openDatabase({ url: server.url, dataDir: '' });
  const played = await playEngine(database, realTime);
  const engine = played.start(true);
  const queue = (n: number) =>
    inTransaction(database.prisma, (db) =>
      queueSms(
        db,
        { key: `k${n}`, to: '+33639980001', say: [{ key: `text ${n}` }], locale: 'fr' },
        realTime.now,
      ),
    );
  for (let n = 0; n < 300; n += 1) await queue(n);
  engine.wake();
  await expect.poll(() => played.carrier.messages().length, { interval: 5 }).toBeGreaterThan(20);
  await server.stop();
  const again = await startEmbeddedPostgres(folder);
  realTime.ahead = 31_000;
  const done = () => database.prisma.outbox.count({ where: { status: 'done' } });
  await expect.poll(done, { timeout: 45_000, interval: 500 }).toBe(300);
  const bodies = played.carrier.messages().map(({ body }) => body);
  expect(new Set(bodies).size).toBe(300);
  expect(bodies).toHaveLength(300);
  await engine.stop();
  await played.close();
  await database.close();
  await again.stop();
  await rm(folder, { recursive: true, force: true });
}, 90_000);
