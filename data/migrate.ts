import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase, Pool } from 'pg';
import { CannotStart } from './cannot-start.ts';

/** Where the migrations live, next to the schema that they lead to. */
export const migrationsFolder = join(import.meta.dirname, '../prisma/migrations');

/** Prisma Migrate's own advisory lock, so that its native tool and this runner never work at once. */
const prismaLock = 72707369;

const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database to the newest migration, with Prisma's own table and checksums, so `prisma migrate` stays usable;
 * done here because that tool needs an engine binary which a bare machine may not be able to download.
 */
export async function migrate(pool: Pool, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  let sound = false;
  try {
    await client.query(`SET lock_timeout = '${lockWait}'`);
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]).catch(explainLock);
    await client.query('RESET lock_timeout');
    const applied = await applyMissing(client, migrations);
    await client.query('SELECT pg_advisory_unlock($1)', [prismaLock]);
    sound = true;
    return applied;
  } finally {
    client.release(!sound); // a broken session is dropped, which frees the lock too
  }
}

/** Longer than a start takes: another one may be migrating just now. */
const lockWait = '60s';

function explainLock(cause: { code?: string }): never {
  if (cause.code !== '55P03') throw cause;
  throw new CannotStart(`Another process has been migrating this database for ${lockWait}.`, {
    cause,
  });
}

async function applyMissing(client: ClientBase, migrations: Migration[]): Promise<string[]> {
  await client.query(table);
  const { rows } = await client.query<{
    id: string;
    migration_name: string;
    checksum: string;
    finished_at: Date | null;
  }>(
    `SELECT id, migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const done = new Map(rows.map((row) => [row.migration_name, row]));
  const changed = migrations.find(
    ({ name, checksum }) => (done.get(name)?.checksum ?? checksum) !== checksum,
  );
  if (changed) throw new CannotStart(`Migration ${changed.name} was edited after it was applied.`);

  const missing = migrations.filter(({ name }) => !done.get(name)?.finished_at);
  for (const migration of missing) await applyOne(client, migration, done.get(migration.name)?.id);
  return missing.map(({ name }) => name);
}

/**
 * One transaction, so that a process killed at any instant leaves all of it or nothing. Earlier versions wrote the row
 * of a migration before it and outside; `begun` is one they left: whether it was applied is told by trying.
 */
async function applyOne(client: ClientBase, { name, sql, checksum }: Migration, begun?: string) {
  const id = begun ?? randomUUID();
  await client.query('BEGIN');
  try {
    await client.query('SAVEPOINT before');
    await client.query(sql).catch(async (cause) => {
      if (!begun || !alreadyThere.includes(cause.code)) throw cause;
      await client.query('ROLLBACK TO SAVEPOINT before');
    });
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)
       ON CONFLICT (id) DO UPDATE SET finished_at = now(), applied_steps_count = 1`,
      [id, checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => {});
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(`Migration ${name} failed, nothing of it was kept: ${why}`, { cause });
  }
}

/** SQLSTATEs of making a column, a table, an object that is there. */
const alreadyThere = ['42701', '42P07', '42710'];
