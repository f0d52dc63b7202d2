import pg from 'pg';

/**
 * What a server, a database or a role may set otherwise, and this program relies on. Prisma's adapter writes an instant
 * as UTC digits without a zone and drops the zone of what it reads: in any other zone instants are stored wrong.
 */
const session = Object.entries({
  TimeZone: 'UTC',
  DateStyle: 'ISO, MDY',
  IntervalStyle: 'postgres',
  search_path: 'public', // Prisma names this schema, our own SQL does not
  standard_conforming_strings: 'on',
  bytea_output: 'hex',
  extra_float_digits: '1',
  default_transaction_isolation: 'read committed', // every write that may race is a compare-and-set
})
  .map(([name, value]) => `SET ${name} = '${value}'`)
  .join('; ');

/** The only way to a pool: each connection has our session settings before it is handed out, or is not handed out. */
export function openPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({
    ...config,
    onConnect: async (client) => void (await client.query(session)),
  });
  // cut in the very instant in which it is opened, nobody else listens yet
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', () => {}); // an idle connection cut by a server restart is replaced by the next query
  return pool;
}
