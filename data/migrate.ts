import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClientBase, Pool } from 'pg';

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
    await client.query('SELECT pg_advisory_lock($1)', [prismaLock]);
    const applied = await applyMissing(client, migrations);
    await client.query('SELECT pg_advisory_unlock($1)', [prismaLock]);
    sound = true;
    return applied;
  } finally {
    client.release(!sound); // a broken session is dropped, which frees the lock too
  }
}

async function applyMissing(client: ClientBase, migrations: Migration[]): Promise<string[]> {
  await client.query(table);
  const { rows } = await client.query<{
    migration_name: string;
    checksum: string;
    finished_at: Date | null;
  }>(
    `SELECT migration_name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const stuck = rows.find((row) => !row.finished_at);
  if (stuck) {
    throw new Error(`Migration ${stuck.migration_name} failed earlier: repair the database first.`);
  }
  const done = new Map(rows.map((row) => [row.migration_name, row.checksum]));
  const changed = migrations.find(
    ({ name, checksum }) => (done.get(name) ?? checksum) !== checksum,
  );
  if (changed) throw new Error(`Migration ${changed.name} was edited after it was applied.`);

  const missing = migrations.filter(({ name }) => !done.has(name));
  for (const migration of missing) await applyOne(client, migration);
  return missing.map(({ name }) => name);
}

async function applyOne(client: ClientBase, { name, sql, checksum }: Migration) {
  const id = randomUUID();
  await client.query(
    'INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ($1, $2, $3)',
    [id, checksum, name],
  );
  try {
    await client.query(sql); // one simple query: the whole file is one transaction
  } catch (cause) {
    await client.query('DELETE FROM "_prisma_migrations" WHERE id = $1', [id]);
    throw new Error(`Migration ${name} failed: ${String(cause)}`, { cause });
  }
  await client.query(
    'UPDATE "_prisma_migrations" SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  );
}
