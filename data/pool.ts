import type pg from 'pg';
import { openPool } from './session.ts';

/** How long each wait may last, in milliseconds: nothing of ours waits for ever for a database that says nothing. */
export interface PoolLimits {
  connect: number;
  /** The server ends a statement that works longer. */
  statement: number;
  /** We give up an answer later than that, and the connection with it: a silent one would be used again. */
  query: number;
  /** The server gives up waiting for somebody else's lock. */
  lock: number;
  /** The server ends a transaction in which nothing is said: a process that was stopped must not keep its locks. */
  idleInTransaction: number;
}

/** Each longer than what it guards: a lock than a turn, a transaction than its statements. */
export const poolLimits: PoolLimits = {
  connect: 5_000,
  statement: 10_000,
  query: 12_000,
  lock: 5_000,
  idleInTransaction: 15_000,
};

/** Connections to one server, with our session settings and a limit on every wait. */
export function limitedPool(connectionString: string, max: number, limits = poolLimits): pg.Pool {
  const pool = openPool({
    connectionString,
    max,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: limits.connect,
    statement_timeout: limits.statement,
    query_timeout: limits.query,
    lock_timeout: limits.lock,
    idle_in_transaction_session_timeout: limits.idleInTransaction,
  });
  pool.on('connect', endWhenSilent);
  return pool;
}

/** The driver gives up the answer, but would hand the same silent connection to the next who asks (pg 8.23). */
function endWhenSilent(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const watched = (...args: unknown[]): unknown => {
    const answer = query(...args);
    if (answer instanceof Promise) {
      answer.catch((error: Error) => {
        if (error.message === 'Query read timeout')
          (client as unknown as pg.Client).end().catch(() => {});
      });
    }
    return answer;
  };
  client.query = watched as typeof client.query;
}
