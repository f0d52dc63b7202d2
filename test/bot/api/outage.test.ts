import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { expect, inject, it } from 'vitest';
import type { Database } from '../../../data/database.ts';
import { PrismaClient } from '../../../prisma/generated/client.ts';
import { freshDatabase } from '../../harness/database.ts';
import { linkedDoctor, request, startWorld } from './world.ts';

it('answers 503 when the database is away, and lets the stream fail the same way', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const away: Database = { prisma, pool, close: () => pool.end(), aside: () => away };
  const alone = await startWorld(away);
  for (const heard of [
    await alone.ask('POST', '/orientations', { body: request() }),
    await alone.ask('GET', '/slots'),
    await alone.ask('GET', '/events'),
  ]) {
    expect([heard.status, heard.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json',
    ]);
  }
  await alone.close();
});

it('answers 201 or 503 while its connections are cut, and the same keys again leave one effect each', async () => {
  const database = await freshDatabase();
  const world = await startWorld(database);
  await linkedDoctor(world, 1);
  const name = new URL(database.url).pathname.slice(1);
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  const cut = () =>
    admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      name,
    ]);
  const create = (key: string) =>
    world.ask('POST', '/orientations', { key, body: request({ reference: key }) });
  const keys = Array.from({ length: 60 }, (_, index) => `cut-${index}`);
  const statuses = new Set<number>();
  for (let at = 0; at < keys.length; at += 12) {
    const asked = keys.slice(at, at + 12).map(create);
    await world.ask('GET', '/slots');
    await cut();
    for (const { status } of await Promise.all(asked)) statuses.add(status);
  }
  await admin.end();
  expect([...statuses].filter((status) => ![201, 503].includes(status))).toEqual([]);

  const again = [];
  for (const key of keys) again.push(await create(key));
  expect(new Set(again.map(({ status }) => status))).toEqual(new Set([201]));
  expect(new Set(again.map(({ json }) => json.id)).size).toBe(keys.length);
  expect(await database.prisma.orientation.count()).toBe(keys.length);
  await world.close();
});
