import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../data/database.ts';
import { emit } from '../../data/events/events.ts';
import { oldestDue } from '../../data/outbox/backlog-repository.ts';
import { pauseBefore } from '../../data/outbox/outbox.ts';
import {
  claimMessages,
  claimWebhooks,
  markDone,
  markFailed,
  nextMessageDue,
  nextWebhookDue,
  putBack,
} from '../../data/outbox/outbox-repository.ts';
import { queueSms } from '../../data/outbox/outbox-service.ts';
import { queuedSoFar } from '../../data/outbox/queued.ts';
import { later } from '../../data/paris-time.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor } from '../harness/doctors.ts';

let database: Database;
const to = '+33639980001';
const seconds = (count: number) => later(morning, count * 1000);
const text = (key: string, at = morning) =>
  queueSms(database.prisma, { key, to, say: [{ key: 'hello' }], locale: 'fr' }, at);
const claim = (at = morning, limit = 10) => claimMessages(database.prisma, at, limit, 30);

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(() => emptyTables(database));
afterAll(() => database.close());

describe('a message to hand out', () => {
  it('is one row, however often the same effect asks for it', async () => {
    await Promise.all([text('a'), text('a'), text('a')]);
    expect(await database.prisma.outbox.count()).toBe(1);
  });

  it('is not there when the transaction that decided it is undone', async () => {
    const undone = inTransaction(database.prisma, async (db) => {
      await queueSms(db, { key: 'a', to, say: [], locale: 'fr' }, morning);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await database.prisma.outbox.count()).toBe(0);
  });

  it('wakes the engine once it is committed; a turn that queued nothing does not', async () => {
    const asleep = queuedSoFar();
    await inTransaction(database.prisma, (db) => db.person.count());
    await inTransaction(database.prisma, async (db) => {
      await queueSms(db, { key: 'a', to, say: [], locale: 'fr' }, morning);
      expect(queuedSoFar()).toBe(asleep);
    });
    expect(queuedSoFar()).toBe(asleep + 1);
    const undone = inTransaction(database.prisma, async (db) => {
      await queueSms(db, { key: 'b', to, say: [], locale: 'fr' }, morning);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(queuedSoFar()).toBe(asleep + 1);
  });

  it('is claimed by one of sixteen workers, oldest first', async () => {
    for (let n = 0; n < 64; n += 1) await text(`k${n}`, seconds(-n));
    const [first] = await claim(morning, 1);
    expect(first?.key).toBe('k63');
    const claimed = (await Promise.all(Array.from({ length: 16 }, () => claim(morning, 5)))).flat();
    const keys = claimed.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toHaveLength(63);
  });

  it('comes back when its worker dies, and is then looked up before it is sent again', async () => {
    await text('a');
    expect(await claim()).toMatchObject([{ attempts: 1, ambiguous: false }]);
    expect(await claim(seconds(29))).toEqual([]);
    expect(await nextMessageDue(database.prisma)).toEqual(seconds(30));
    expect(await claim(seconds(30))).toMatchObject([{ attempts: 2, ambiguous: true }]);
  });

  it('is settled only by the worker who holds it now', async () => {
    await text('a');
    const [slow] = await claim();
    const [quick] = await claim(seconds(31));
    if (!slow || !quick) throw new Error('not claimed');
    expect(await markDone(database.prisma, slow, 'SM1', seconds(32))).toBe(false);
    expect(await markFailed(database.prisma, slow, 'x', seconds(32))).toBe(false);
    expect(await markDone(database.prisma, quick, 'SM2', seconds(32))).toBe(true);
    expect(await database.prisma.outbox.findFirst()).toMatchObject({
      status: 'done',
      carrierSid: 'SM2',
    });
  });

  it('waits for its pause, and stays doubtful once it was', async () => {
    await text('a');
    const [row] = await claim();
    if (!row) throw new Error('not claimed');
    await putBack(database.prisma, row, { dueAt: seconds(5), error: '500', ambiguous: true });
    expect(await claim(seconds(4))).toEqual([]);
    const [again] = await claim(seconds(5));
    if (!again) throw new Error('not claimed');
    await putBack(database.prisma, again, { dueAt: seconds(9), error: '429', ambiguous: false });
    expect(await claim(seconds(9))).toMatchObject([{ ambiguous: true, attempts: 3 }]);
    expect(await oldestDue(database.prisma)).toEqual(morning);
  });

  it('is tried again after a pause that doubles, is spread out, and never exceeds the limit', () => {
    const inputs = [
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 600 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ] as const;
    fc.assert(
      fc.property(...inputs, (attempt, max, random) => {
        const pause = pauseBefore(attempt, max, random);
        const full = Math.min(max, 2 ** (attempt - 1)) * 1000;
        expect(pause).toBeGreaterThanOrEqual(Math.floor(full / 2));
        expect(pause).toBeLessThanOrEqual(full);
      }),
      { numRuns: 200 },
    );
  });
});

describe('webhooks', () => {
  it('of one orientation go out one after the other, those of others beside them', async () => {
    await addDoctor(database.prisma, 1);
    const sas = dispatchOf(database);
    await sas.ask();
    await sas.ask();
    await emit(database.prisma, { type: 'slot.opened', osnp: null, data: {} }, morning);
    const first = await claimWebhooks(database.prisma, morning, 10, 30);
    const types = first.map(
      ({ payload }) => (JSON.parse(payload.body ?? '') as { type: string }).type,
    );
    expect(types.toSorted()).toEqual(['orientation.created', 'orientation.created', 'slot.opened']);
    expect(await claimWebhooks(database.prisma, morning, 10, 30)).toEqual([]);
    const [created, other] = first;
    if (!created || !other) throw new Error('not claimed');
    await markDone(database.prisma, created, null, morning);
    await putBack(database.prisma, other, { dueAt: seconds(60), error: '500', ambiguous: false });
    const next = await claimWebhooks(database.prisma, morning, 10, 30);
    expect(
      next.map(({ payload }) => (JSON.parse(payload.body ?? '') as { type: string }).type),
    ).toEqual(['orientation.offered']);
    expect(await nextWebhookDue(database.prisma)).toEqual(seconds(30));
  });
});
