import { afterEach, expect, it } from 'vitest';
import { inTransaction, openDatabase } from '../../data/database.ts';
import { freshDatabase } from '../harness/database.ts';
import { addDoctor } from '../harness/doctors.ts';
import { openFaultProxy } from '../harness/fault-proxy.ts';

const limits = { connect: 500, statement: 400, query: 500, lock: 200, idleInTransaction: 2_000 };
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open() {
  const database = await freshDatabase();
  const way = await openFaultProxy(database.url);
  const behind = await openDatabase({ url: way.url, dataDir: '', poolSize: 1, limits });
  ends.push(
    () => database.close(),
    () => way.close(),
    () => behind.close(),
  );
  return { database, way, behind };
}

it('gives up a connection that falls silent in the middle of a transaction, and uses it no more', async () => {
  const { way, behind } = await open();
  const cut = inTransaction(behind.prisma, async (db) => {
    await db.person.count();
    await way.set('half-open');
    await db.person.count();
  });
  await expect(cut).rejects.toThrow();
  await way.set('none');
  expect(await behind.prisma.person.count()).toBe(0);
});

it('takes its locks from a process that was stopped in the middle of a transaction', async () => {
  const { database, behind } = await open();
  await addDoctor(database.prisma, 1);
  const waiting = await openDatabase({ url: database.url, dataDir: '', poolSize: 1, limits });
  const stopped = await behind.pool.connect();
  ends.push(
    () => waiting.close(),
    async () => stopped.release(true),
  );
  stopped.on('error', () => {});
  const lock = 'SELECT id FROM "Person" FOR UPDATE';
  await waiting.pool.query('SELECT 1');
  await stopped.query('BEGIN');
  await stopped.query(lock);
  await expect(waiting.pool.query(lock)).rejects.toMatchObject({ code: '55P03' });
  const taken = async () => (await database.pool.query(lock)).rowCount;
  expect(await taken()).toBe(1);
});

it('ends a statement that works too long, here and on the server', async () => {
  const { behind } = await open();
  await expect(behind.pool.query('SELECT pg_sleep(5)')).rejects.toMatchObject({ code: '57014' });
});

it('runs a transaction again that the server ended to break a deadlock', async () => {
  const database = await freshDatabase();
  ends.push(() => database.close());
  for (const n of [1, 2]) await addDoctor(database.prisma, n);
  const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let runs = 0;
  const lockBoth = (order: string[], mine: number) =>
    inTransaction(database.prisma, async (db) => {
      runs += 1;
      await db.$queryRaw`SELECT id FROM "Person" WHERE id = ${order[0]} FOR UPDATE`;
      met[mine]?.resolve();
      await met[1 - mine]?.promise;
      await db.$queryRaw`SELECT id FROM "Person" WHERE id = ${order[1]} FOR UPDATE`;
    });
  await Promise.all([lockBoth(['per_01', 'per_02'], 0), lockBoth(['per_02', 'per_01'], 1)]);
  expect(runs).toBe(3);
});
