import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { type Prisma, PrismaClient } from '../prisma/generated/client.ts';
import { type EmbeddedServer, startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { openPool } from './session.ts';

/** What repositories are given: the client, or the transaction they must stay inside. */
export type Db = Prisma.TransactionClient;

/** The open database; `prisma` for transactions, `pool` only for what Prisma cannot do. */
export interface Database {
  prisma: PrismaClient;
  pool: pg.Pool;
  /** Ends the connections and, when it is ours, the embedded server. */
  close(): Promise<void>;
}

/** Opens a server by URL, or the embedded one under `dataDir`; migrations are applied before it is handed out. */
export async function openDatabase(options: {
  url?: string | undefined;
  dataDir: string;
  poolSize?: number;
}): Promise<Database> {
  const server = options.url ? undefined : await keepEmbedded(options.dataDir);
  const pool = openPool({
    connectionString: options.url ?? server?.url,
    max: options.poolSize ?? 12,
    connectionTimeoutMillis: 5_000,
  });
  // cut in the very instant in which it is opened, nobody else listens yet
  pool.on('connect', (client) => client.on('error', () => {}));
  await migrate(pool);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 10_000, timeout: 15_000 },
  });
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
    await server?.stop();
  };
  return { prisma, pool, close };
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
      return await prisma.$transaction(work);
    } catch (error) {
      if (attempt === 3 || !isDeadlock(error)) throw error;
    }
  }
}

const isDeadlock = (error: unknown): boolean => {
  const { code, meta } = error as { code?: string; meta?: DriverMeta };
  return code === 'P2034' || meta?.driverAdapterError?.cause?.originalCode === '40P01';
};

interface DriverMeta {
  driverAdapterError?: { cause?: { originalCode?: string } };
}
