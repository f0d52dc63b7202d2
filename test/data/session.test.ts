import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../data/database.ts';
import { openPool } from '../../data/session.ts';
import { freshDatabase } from '../harness/database.ts';

let database: Database & { url: string };

// what a server, or whoever administers it, may have set (test/harness/global-database.ts does so for every test)
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

it('runs its tests on a server that stands in Paris, with other habits than ours', async () => {
  const { rows } = await database.pool.query<{ name: string; reset_val: string }>(
    `SELECT name, reset_val FROM pg_settings WHERE name IN ('TimeZone', 'DateStyle', 'search_path',
       'standard_conforming_strings', 'default_transaction_isolation') ORDER BY name`,
  );
  expect(Object.fromEntries(rows.map(({ name, reset_val }) => [name, reset_val]))).toEqual({
    DateStyle: 'German, DMY',
    TimeZone: 'Europe/Paris',
    default_transaction_isolation: 'serializable',
    search_path: 'pg_catalog',
    standard_conforming_strings: 'off',
  });
});

it.each([
  ['a winter noon', '2026-11-25T12:00:00.000Z'],
  ['a summer noon', '2026-07-14T12:00:00.000Z'],
  // the night of 25 October 2026: 02:30 comes twice in Paris
  ['before the clock goes back', '2026-10-24T23:30:00.000Z'],
  ['02:30 the first time', '2026-10-25T00:30:00.000Z'],
  ['02:30 the second time', '2026-10-25T01:30:00.000Z'],
  ['after the clock went back', '2026-10-25T02:30:00.000Z'],
  // the night of 28 March 2027: 02:30 does not come in Paris
  ['before the clock goes forward', '2027-03-28T00:30:00.000Z'],
  ['after the clock went forward', '2027-03-28T01:30:00.000Z'],
  ['digits that are in no Paris clock', '2027-03-28T02:30:00.123Z'],
])('keeps the instant of %s, whoever reads it', async (_when, iso) => {
  const id = `per_${iso}`;
  const at = new Date(iso);
  const { prisma, pool } = database;
  await prisma.person.create({ data: { id, displayName: 'A', phone: id, createdAt: at } });

  expect((await prisma.person.findUniqueOrThrow({ where: { id } })).createdAt).toEqual(at);
  expect(await prisma.person.count({ where: { id, createdAt: { gte: at, lte: at } } })).toBe(1);
  const own = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Person" WHERE id = ${id} AND "createdAt" = ${at}`;
  expect(own).toHaveLength(1);
  const raw = await pool.query<{ utc: string; at: Date }>(
    `SELECT to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS utc,
       "createdAt" AS at FROM "Person" WHERE id = $1`,
    [id],
  );
  expect(raw.rows).toEqual([{ utc: iso, at }]);
});

it('hands out no connection without its settings', async () => {
  const pool = openPool({ connectionString: database.url, max: 3 });
  const clients = await Promise.all([pool.connect(), pool.connect(), pool.connect()]);
  for (const client of clients) {
    const { rows } = await client.query(
      `SELECT current_setting('TimeZone') AS zone, current_setting('DateStyle') AS dates,
         current_setting('search_path') AS path, current_setting('transaction_isolation') AS isolation`,
    );
    expect(rows).toEqual([
      { zone: 'UTC', dates: 'ISO, MDY', path: 'public', isolation: 'read committed' },
    ]);
    client.release();
  }
  await pool.end();
});
