import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../bot/engine/engine.ts';
import type { Database } from '../../data/database.ts';
import { later } from '../../data/paris-time.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctors } from '../harness/doctors.ts';
import { type Clock, type PlayedEngine, playEngine, playServer } from '../harness/engine.ts';
import { breaches } from '../harness/invariants.ts';

let database: Database;
let sas: ReturnType<typeof dispatchOf>;
let osnp: Awaited<ReturnType<typeof playServer>>;
let played: PlayedEngine;
let engine: Engine;
const clock: Clock = { now: morning };

const forward = async (seconds: number) => {
  clock.now = later(clock.now, seconds * 1000);
  await engine.runUntilQuiet();
};
const types = () => osnp.posted.map(({ body }) => (JSON.parse(body) as { type: string }).type);

beforeAll(async () => {
  database = await freshDatabase();
  sas = dispatchOf(database);
});
beforeEach(async () => {
  await emptyTables(database);
  clock.now = morning;
  osnp = await playServer();
  const webhook = { url: osnp.url, secret: Buffer.alloc(24).toString('base64') };
  played = await playEngine(database, clock, { webhook });
  engine = played.start();
});
afterEach(async () => {
  await engine.stop();
  await played.close();
  osnp.close();
  expect(await breaches(database)).toEqual([]);
});
afterAll(() => database.close());

describe('an OSNP that does not take what it is told', () => {
  it('for seventy-two hours is told everything once it listens (I06)', async () => {
    osnp.answer.status = 500;
    await addDoctors(database.prisma, 1);
    await sas.ask();
    await engine.runUntilQuiet();
    for (let hour = 0; hour < 72; hour += 2) await forward(7_200);
    const before = osnp.posted.length;
    osnp.answer.status = 204;
    for (let n = 0; n < 10; n += 1) await forward(60);
    expect(types().slice(before)).toEqual([
      'orientation.created',
      'orientation.offered',
      'offer.sent',
      'offer.expired',
      'orientation.expired',
    ]);
  });

  it('because it does not know one type of event hears the end of the request all the same', async () => {
    let learnt = false;
    osnp.answer.unless = (body) => (!learnt && /"offer\.sent"/.test(body) ? 422 : undefined);
    await addDoctors(database.prisma, 1);
    const { id } = await sas.ask();
    await engine.runUntilQuiet();
    for (let n = 0; n < 7; n += 1) await forward(60);
    expect(await sas.orientation(id)).toMatchObject({ status: 'expired' });
    for (let n = 0; n < 5; n += 1) await forward(60);
    expect(types().at(-1)).not.toBe('orientation.expired'); // the refused one is told again and again
    expect(types().filter((type) => type === 'orientation.expired')).toHaveLength(1);
    learnt = true;
    await forward(60);
    expect(await database.prisma.outbox.count({ where: { status: 'due' } })).toBe(0);
  });

  it('for two minutes, whatever it says, hears all in order afterwards', async () => {
    osnp.answer.status = 404;
    await addDoctors(database.prisma, 1);
    await sas.ask();
    await sas.ask();
    await engine.runUntilQuiet();
    for (let n = 0; n < 12; n += 1) await forward(10);
    osnp.answer.status = 204;
    const before = osnp.posted.length;
    for (let n = 0; n < 10; n += 1) await forward(30);
    const heard = osnp.posted
      .slice(before)
      .map(({ body }) => JSON.parse(body).data.orientation as { id: string; version: number });
    for (const id of new Set(heard.map((one) => one.id))) {
      const versions = heard.filter((one) => one.id === id).map(({ version }) => version);
      expect(versions).toEqual(versions.toSorted((a, b) => a - b));
    }
    expect(heard.length).toBeGreaterThan(5);
  });
});
