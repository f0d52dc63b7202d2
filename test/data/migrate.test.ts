import { randomBytes } from 'node:crypto';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { migrate, migrationsFolder } from '../../data/migrate.ts';
import { openPool } from '../../data/session.ts';
import { databaseUrl } from '../harness/global-database.ts';

let pool: pg.Pool;
let name: string;
let admin: pg.Client;

beforeEach(async () => {
  name = `m_${randomBytes(6).toString('hex')}`;
  admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  pool = openPool({ connectionString: databaseUrl(inject('postgresUrl'), name) });
});
afterEach(async () => {
  await pool.end();
  await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  await admin.end();
});

const finished = async () => {
  const { rows } = await pool.query(
    'SELECT migration_name FROM "_prisma_migrations" WHERE finished_at IS NOT NULL ORDER BY 1',
  );
  return rows.map(({ migration_name }) => migration_name);
};

it('goes on after it was killed in the middle of its first migration', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  const [first = ''] = await migrate(pool, folder);
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  // the same, with a gate at its end that stands shut
  const gated = await mkdtemp(join(tmpdir(), 'migrations-'));
  await mkdir(join(gated, first));
  const gate = 'SELECT pg_advisory_xact_lock(42);';
  await writeFile(join(gated, first, 'migration.sql'), `CREATE TABLE "Half" (id int); ${gate}`);
  const keeper = await pool.connect();
  await keeper.query('SELECT pg_advisory_lock(42)');
  const killed = migrate(pool, gated).catch(() => 'killed');
  for (let waiting = 0; waiting === 0; ) {
    const { rowCount } = await keeper.query(
      `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database d ON d.oid = database
       WHERE locktype = 'advisory' AND NOT granted AND d.datname = current_database()`,
    );
    waiting = rowCount ?? 0;
  }
  expect(await killed).toBe('killed');
  await keeper.query('SELECT pg_advisory_unlock(42)');
  keeper.release();
  expect(await finished()).toEqual([]);
  expect(await migrate(pool, gated)).toEqual([first]);
  expect(await finished()).toEqual([first]);
});

it.each([
  ['nothing of it was applied', false],
  ['all of it was applied', true],
])('takes over what an earlier version left when it was killed: %s', async (_, applied) => {
  const names = await migrate(pool);
  const [first = '', ...rest] = names;
  if (!applied) {
    const { rows } = await pool.query(
      'SELECT * FROM "_prisma_migrations" WHERE migration_name = $1',
      [first],
    );
    await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await migrate(pool, await mkdtemp(join(tmpdir(), 'migrations-')));
    await pool.query(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)',
      [rows[0].id, rows[0].checksum, first],
    );
  } else {
    await pool.query(
      `UPDATE "_prisma_migrations" SET finished_at = NULL, applied_steps_count = 0 WHERE migration_name = $1`,
      [first],
    );
  }
  expect(await migrate(pool)).toEqual(applied ? [first] : names);
  expect(await finished()).toEqual([first, ...rest]);
  expect((await pool.query('SELECT count(*)::int AS n FROM "Person"')).rows).toEqual([{ n: 0 }]);
});

it.each([
  ['Europe/Paris', true, 'Europe/Paris'],
  ['Europe/London', true, 'Europe/London'],
  ['Africa/Abidjan', true, null],
  ['Europe/Paris', false, null],
])(
  'notes in which zone instants were written: server in %s, people in it: %s',
  async (zone, people, noted) => {
    const old = await mkdtemp(join(tmpdir(), 'migrations-'));
    const first = '20261124000000_first';
    await cp(join(migrationsFolder, first), join(old, first), { recursive: true });
    await migrate(pool, old);
    if (people)
      await pool.query(
        `INSERT INTO "Person" (id, "displayName", phone, channels, "createdAt") VALUES ('p', 'A', '+1', '{}', now())`,
      );
    await pool.end();
    await admin.query(`ALTER DATABASE ${name} SET TimeZone = '${zone}'`);
    await admin.query(`ALTER ROLE relais IN DATABASE ${name} SET TimeZone = '${zone}'`);
    pool = openPool({ connectionString: databaseUrl(inject('postgresUrl'), name) });
    await migrate(pool);
    const { rows } = await pool.query('SELECT "formerZone" FROM "Installation"');
    expect(rows).toEqual([{ formerZone: noted }]);
  },
);
