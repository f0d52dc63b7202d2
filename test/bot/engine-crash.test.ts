import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
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

const realTime: Clock = {
  get now() {
    return new Date();
  },
};

/** Starts an engine in its own process, and kills it a moment after it began to work. */
async function startAndKill(args: string[], afterMs: number) {
  const script = join(import.meta.dirname, '../harness/engine-process.ts');
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await pause(afterMs);
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

it('loses nothing and sends nothing twice when it is killed twenty times in the middle of its work (I03, I06, I10)', async () => {
  const database = await freshDatabase();
  const osnp = await playServer();
  const clock: Clock = { now: new Date() };
  const played = await playEngine(database, clock, {
    webhook: { url: osnp.url, secret: Buffer.alloc(24).toString('base64') },
  });
  const sas = dispatchOf(database);
  await addDoctors(database.prisma, 12);
  const window = { windowTo: later(clock.now, 86_400_000) };
  for (let round = 0; round < 20; round += 1) {
    clock.now = new Date();
    await sas.ask({ ...window, reference: `D-${round}` }, clock.now);
    await startAndKill([database.url, played.carrier.url, osnp.url], (round * 7) % 60);
  }
  const engine = played.start();
  for (let minute = 1; minute <= 130; minute += 13) {
    clock.now = later(new Date(), minute * 60_000);
    await engine.runUntilQuiet();
  }
  expect(await breaches(database)).toEqual([]);
  const orientations = await database.prisma.orientation.findMany();
  expect(orientations.map(({ status }) => status)).toEqual(Array(20).fill('expired'));
  const texts = played.carrier.messages().map(({ to, body }) => `${to} ${body}`);
  expect(texts.length).toBeGreaterThan(20);
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
  for (let n = 0; n < 40; n += 1) await queue(n);
  engine.wake();
  await server.stop();
  const again = await startEmbeddedPostgres(folder);
  const done = () => database.prisma.outbox.count({ where: { status: 'done' } });
  await expect.poll(done, { timeout: 45_000, interval: 500 }).toBe(40);
  const bodies = played.carrier.messages().map(({ body }) => body);
  expect(new Set(bodies).size).toBe(40);
  expect(bodies).toHaveLength(40);
  await engine.stop();
  await played.close();
  await database.close();
  await again.stop();
  await rm(folder, { recursive: true, force: true });
}, 90_000);
