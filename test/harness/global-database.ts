import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../data/embedded-postgres.ts';
import { migrate } from '../../data/migrate.ts';
import { openPool } from '../../data/session.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; its `relais_template` database is migrated and empty. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, with a migrated template; nothing of it remains afterwards. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'relais-sas-test-'));
  await chmod(folder, 0o711);
  const server = await startEmbeddedPostgres(folder);
  await prepareTemplate(server.url);
  project.provide('postgresUrl', server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A server with other habits than ours, on purpose: whatever relies on a session setting without setting it shows at once. */
const habits = [
  `TimeZone = 'Europe/Paris'`,
  `DateStyle = 'German'`,
  `IntervalStyle = 'sql_standard'`,
  `search_path = 'pg_catalog'`,
  'standard_conforming_strings = off',
  `bytea_output = 'escape'`,
  'extra_float_digits = 0',
  `default_transaction_isolation = 'serializable'`,
];

/** Durability is switched off: no test looks at a crash of the server itself, and commits cost a tenth. */
async function prepareTemplate(url: string) {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('ALTER SYSTEM SET fsync = off');
  await admin.query('ALTER SYSTEM SET synchronous_commit = off');
  await admin.query('SELECT pg_reload_conf()');
  for (const setting of habits) await admin.query(`ALTER ROLE relais SET ${setting}`);
  await admin.query('CREATE DATABASE relais_template');
  await admin.end();
  const pool = openPool({ connectionString: databaseUrl(url, 'relais_template') });
  await migrate(pool);
  await pool.end();
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
