import type { ClientBase } from 'pg';
import type { Database } from './database.ts';

/**
 * Moves every instant that was stored as UTC digits in another zone to where it was meant, once; gives back a sentence.
 * Digits that the zone's clock skips (the hour of a spring night) were lost when they were written.
 */
export async function mendInstants({ pool }: Database, zone: string | undefined): Promise<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const said = await mend(client, zone);
    await client.query('COMMIT');
    return said;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function mend(client: ClientBase, zone: string | undefined): Promise<string> {
  const { rows: marks } = await client.query<{ formerZone: string | null }>(
    'SELECT "formerZone" FROM "Installation" WHERE id = 1 FOR UPDATE',
  );
  const written = marks[0]?.formerZone;
  if (!written) return 'Every instant of this database was written in UTC: there is nothing to do.';
  const again = `npm run mend:instants -- --zone ${written}`;
  if (zone === undefined)
    return `The instants were written in ${written}. To put them right: ${again}`;
  if (zone !== written) return `Nothing was changed: they were written in ${written}, not ${zone}.`;
  for (const [table, columns] of await instantsOf(client)) {
    // rewriting the table builds its constraints anew at the end: row by row, neighbours would overlap on the way
    const moves = columns.map((column) => {
      const name = client.escapeIdentifier(column);
      const digits = `${name} AT TIME ZONE ${client.escapeLiteral(written)}`;
      return `ALTER COLUMN ${name} TYPE timestamptz(3) USING (${digits}) AT TIME ZONE 'UTC'`;
    });
    await client.query(`ALTER TABLE ${client.escapeIdentifier(table)} ${moves.join(', ')}`);
  }
  await client.query('UPDATE "Installation" SET "formerZone" = NULL');
  return `Done: every instant was moved from the digits of ${written} to UTC.`;
}

/** Our own tables; the migrations' was written by the server's clock, and the mark by a version that knows. */
async function instantsOf(client: ClientBase): Promise<Map<string, string[]>> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'timestamp with time zone'
       AND table_name NOT IN ('_prisma_migrations', 'Installation') ORDER BY 1, 2`,
  );
  const tables = new Map<string, string[]>();
  for (const { table, column } of rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  return tables;
}
