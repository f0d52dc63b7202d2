import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database, Db } from '../../data/database.ts';
import {
  claimMessages,
  claimWebhooks,
  markDone,
  nextMessageDue,
  nextWebhookDue,
} from '../../data/outbox/outbox-repository.ts';
import { later } from '../../data/paris-time.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { freshDatabase } from '../harness/database.ts';
import { morning } from '../harness/dispatch.ts';

const waiting = Number(process.env['OUTBOX_WAITING'] ?? 10_000);
/** Events of one orientation: the first is told, the others wait behind it. */
const eachLine = 8;

let database: Database;

beforeAll(async () => {
  database = await freshDatabase();
  // statistics of a database that was empty when they were taken: the planner believes that nothing waits
  await database.pool.query('ANALYZE "Outbox"');
  for (let from = 1; from <= waiting; from += 5_000) {
    const part = [from, Math.min(from + 4_999, waiting), morning];
    await database.pool.query(
      `INSERT INTO "Outbox" (kind, key, payload, line, "dueAt", "createdAt")
       SELECT 'webhook', 'w' || n, '{}', 'ori_' || (n / ${eachLine}), $3, $3 FROM generate_series($1::int, $2::int) AS n`,
      part,
    );
    await database.pool.query(
      `INSERT INTO "Outbox" (kind, key, payload, "dueAt", "createdAt")
       SELECT 'sms', 's' || n, '{}', $3, $3 FROM generate_series($1::int, $2::int) AS n`,
      part,
    );
  }
}, 300_000);
afterAll(() => database.close());

interface Plan {
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
}

/** Blocks that a repository's statements touch: the work itself, whatever else the machine does. */
async function blocksOf(work: (db: Db) => Promise<unknown>): Promise<number> {
  let blocks = 0;
  const explain = async (strings: TemplateStringsArray, ...values: Prisma.Sql[]) => {
    const statement = Prisma.sql(strings, ...values);
    const [row] = await database.prisma.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>`
      EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`;
    const plan = row?.['QUERY PLAN'][0]?.Plan;
    blocks += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
    return [];
  };
  await work({ $queryRaw: explain, $executeRaw: explain } as unknown as Db);
  return blocks;
}

describe(`with ${waiting} webhooks and as many texts due`, () => {
  it.each([
    ['claiming webhooks', (db: Db) => claimWebhooks(db, morning, 16, 15)],
    ['claiming texts', (db: Db) => claimMessages(db, morning, 16, 15)],
    ['knowing when the next webhook is due', nextWebhookDue],
    ['knowing when the next text is due', nextMessageDue],
  ])('%s reads some hundred blocks, however many wait', async (_, work) => {
    expect(await blocksOf(work)).toBeLessThan(600);
  });

  it('marking one done reads some dozen', async () => {
    const [row] = await claimWebhooks(database.prisma, morning, 1, 15);
    if (!row) throw new Error('not claimed');
    expect(await blocksOf((db) => markDone(db, row, null, morning))).toBeLessThan(60);
  });

  it('tells of each orientation its first alone, the next once that is told', async () => {
    const at = later(morning, 3_600_000);
    const first = await claimWebhooks(database.prisma, at, 5, 15);
    const lines = await linesOf(first.map(({ id }) => id));
    expect(new Set(lines.map(({ line }) => line)).size).toBe(5);
    const [one] = first;
    if (!one) throw new Error('not claimed');
    await markDone(database.prisma, one, null, at);
    const [next] = await database.prisma.outbox.findMany({
      where: { line: lines.find(({ id }) => id === one.id)?.line ?? '', status: 'due' },
      orderBy: { id: 'asc' },
    });
    expect(next).toMatchObject({ behind: false });
  });
});

const linesOf = (ids: bigint[]) =>
  database.prisma.outbox.findMany({ where: { id: { in: ids } }, select: { id: true, line: true } });
