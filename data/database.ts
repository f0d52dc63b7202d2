import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { type Prisma, PrismaClient } from '../prisma/generated/client.ts';
import { tellActs } from './audit/acts.ts';
import { type EmbeddedServer, startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { beginQueue, endQueue } from './outbox/queued.ts';
import { limitedPool, type PoolLimits, poolLimits } from './pool.ts';
import { openPool } from './session.ts';

/** What repositories are given: the client, or the transaction they must stay inside. */
export type Db = Prisma.TransactionClient;

/** The open database; `prisma` for transactions, `pool` only for what Prisma cannot do. */
export interface Database {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** The same database over connections of its own, so that who waits there is kept waiting by nobody here. */
  aside(poolSize: number): Database;
  /** Ends the connections and, when it is ours, the embedded server. */
  close(): Promise<void>;
}

/** Opens a server by URL, or the embedded one under `dataDir`; migrations are applied before it is handed out. */
export async function openDatabase(options: {
  url?: string | undefined;
  dataDir: string;
  poolSize?: number;
  limits?: PoolLimits;
}): Promise<Database> {
  const server = options.url ? undefined : await keepEmbedded(options.dataDir);
  const url = options.url ?? server?.url ?? '';
  // a migration may take long, and waits for another process's
  const migrations = openPool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: (options.limits ?? poolLimits).connect,
  });
  await migrate(migrations).finally(() => migrations.end());
  return connect(url, options.poolSize ?? 12, options.limits, async () => server?.stop());
}

function connect(
  url: string,
  poolSize: number,
  limits: PoolLimits | undefined,
  end: () => Promise<void>,
): Database {
  const pool = limitedPool(url, poolSize, limits);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
    await end();
  };
  return { prisma, pool, close, aside: (size) => connect(url, size, limits, async () => {}) };
}

const watchMs = 1_000;

/** The embedded server, started again within a second whenever something ended it; its port and data stay. */
async function keepEmbedded(dataDir: string): Promise<Pick<EmbeddedServer, 'url' | 'stop'>> {
  let server = await startEmbeddedPostgres(dataDir);
  let starting: Promise<unknown> = Promise.resolve();
  const revive = async () => {
    if (!server.isAlive()) server = await startEmbeddedPostgres(dataDir, { keepPort: true });
  };
  const watch = setInterval(() => {
    starting = starting.then(revive).catch(() => {}); // tried again at the next look
  }, watchMs);
  watch.unref();
  const stop = async () => {
    clearInterval(watch);
    await starting;
    await server.stop();
  };
  return { url: server.url, stop };
}

/**
 * Runs `work` in one transaction; READ COMMITTED, because every write that may race is a compare-and-set. When the
 * database breaks a deadlock by ending ours, `work` is run again: it must do nothing but read and write here.
 */
export async function inTransaction<T>(
  prisma: PrismaClient,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await committing(prisma, work);
    } catch (error) {
      if (attempt === 3 || !isDeadlock(error)) throw error;
    }
  }
}

/** Tells the engine's side, once committed, whether something was queued, and the log what was done. */
async function committing<T>(prisma: PrismaClient, work: (db: Db) => Promise<T>): Promise<T> {
  let inside: Db | undefined;
  const result = await prisma.$transaction((db) => {
    inside = db;
    beginQueue(db);
    return work(db);
  });
  if (inside) {
    endQueue(inside);
    tellActs(prisma, inside);
  }
  return result;
}

const isDeadlock = (error: unknown): boolean => {
  const { code, meta } = error as { code?: string; meta?: DriverMeta };
  return code === 'P2034' || meta?.driverAdapterError?.cause?.originalCode === '40P01';
};

interface DriverMeta {
  driverAdapterError?: { cause?: { originalCode?: string } };
}
