import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../data/database.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';

describe('the audit', () => {
  let database: Database;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('cannot be rewritten nor shortened, whoever asks', async () => {
    const row = {
      at: new Date(0),
      actor: 'a',
      channel: 'sms',
      action: 'x',
      object: 'y',
      requestId: 'z',
    };
    await database.prisma.audit.create({ data: row });
    await expect(database.pool.query(`UPDATE "Audit" SET actor = 'b'`)).rejects.toThrow(
      /append-only/,
    );
    await expect(database.pool.query(`DELETE FROM "Audit"`)).rejects.toThrow(/append-only/);
    await emptyTables(database);
    expect(await database.prisma.audit.count()).toBe(0);
  });
});
