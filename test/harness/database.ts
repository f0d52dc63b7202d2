import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../../data/database.ts';
import { databaseUrl } from './global-database.ts';

/** A migrated, empty database of one test file's own; `close` drops it. */
export async function freshDatabase(poolSize = 12): Promise<Database & { url: string }> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await asAdmin(`CREATE DATABASE ${name} TEMPLATE relais_template`);
  const url = databaseUrl(inject('postgresUrl'), name);
  const database = await openDatabase({ url, dataDir: '', poolSize });
  const close = async () => {
    await database.close();
    await asAdmin(`DROP DATABASE ${name} WITH (FORCE)`);
  };
  return { ...database, url, close };
}

async function asAdmin(sql: string) {
  const admin = new pg.Client({ connectionString: inject('postgresUrl') });
  await admin.connect();
  await admin.query(sql);
  await admin.end();
}

/** Empties every table between two tests: no trigger and no foreign key stands in the way, and it costs a millisecond. */
export async function emptyTables({ pool }: Pick<Database, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const deletes = rows.map(({ name }) => `DELETE FROM ${name};`).join(' ');
  await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${deletes} COMMIT;`);
}

/** Notes what a small database holds now; the function that is given puts exactly that back. */
export async function keepTables(database: Pick<Database, 'pool'>): Promise<() => Promise<void>> {
  const { pool } = database;
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const kept: { name: string; rows: string }[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query(`SELECT json_agg(t)::text AS rows FROM ${name} t`);
    if (rows[0].rows) kept.push({ name, rows: rows[0].rows });
  }
  return async () => {
    await emptyTables(database);
    for (const { name, rows } of kept)
      await pool.query(
        `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $1::json)
         ON CONFLICT DO NOTHING`,
        [rows],
      );
  };
}

/** Makes a database readable only, for every connection at once, as a standby or a full disk would; gives the way back. */
export async function readOnly({ url }: { url: string }): Promise<() => Promise<void>> {
  const name = new URL(url).pathname.slice(1);
  const set = async (how: string) => {
    await asAdmin(`ALTER DATABASE ${name} ${how}`);
    await asAdmin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
    );
  };
  await set('SET default_transaction_read_only = on');
  return () => set('RESET default_transaction_read_only');
}
