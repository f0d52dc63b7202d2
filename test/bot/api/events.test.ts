import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readOn } from '../../../data/events/event-feed.ts';
import { emit } from '../../../data/events/events.ts';
import { emptyTables } from '../../harness/database.ts';
import { linkedDoctor, request, start, startWorld, tokens, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => emptyTables(world.db));

interface Message {
  id: string;
  type: string;
  data: { orientation?: { id: string; version: number } };
}

/** Listens until `count` events came. */
async function listen(
  count: number,
  token: string,
  lastId?: string,
): Promise<{ heard: Promise<Message[]> }> {
  const abort = new AbortController();
  const response = await fetch(`${world.base}/events`, {
    signal: abort.signal,
    headers: { Authorization: `Bearer ${token}`, ...(lastId && { 'Last-Event-ID': lastId }) },
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const read = async () => {
    const messages: Message[] = [];
    let text = '';
    for await (const part of response.body ?? []) {
      text += Buffer.from(part as Uint8Array).toString();
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data) messages.push({ ...JSON.parse(data), id: /^id: (.*)$/m.exec(block)?.[1] });
      }
      if (messages.length >= count) break;
    }
    abort.abort();
    return messages.slice(0, count);
  };
  return { heard: read() };
}

it('tells an OSNP what happens to its orientations, in order, and nobody else', async () => {
  await linkedDoctor(world, 1);
  const mine = await listen(2, tokens.osnp);
  const theirs = await listen(1, tokens.other);
  const { json } = await world.ask('POST', '/orientations', { body: request() });
  await emit(world.db.prisma, { type: 'slot.opened', osnp: null, data: {} }, start);
  const heard = await mine.heard;
  expect(heard.map(({ type }) => type)).toEqual(['orientation.created', 'orientation.offered']);
  expect(heard[0]?.data.orientation).toMatchObject({
    id: json.id,
    reference: 'DRM-2026.1',
    version: 1,
  });
  expect((await theirs.heard).map(({ type }) => type)).toEqual(['slot.opened']);
});

it('resumes after the last event that was heard, with the ids of the webhooks', async () => {
  await world.ask('POST', '/orientations', { body: request() });
  const events = await world.db.prisma.event.findMany({ orderBy: { seq: 'asc' } });
  const resumed = await (await listen(1, tokens.osnp, events[0]?.id)).heard;
  expect(resumed.map(({ id }) => id)).toEqual(events.slice(1).map(({ id }) => id));
  const keys = await world.db.prisma.outbox.findMany({
    where: { kind: 'webhook' },
    orderBy: { id: 'asc' },
  });
  expect(keys.map(({ key }) => key)).toEqual(events.map(({ id }) => `webhook:${id}`));
});

it('starts from the oldest when it no longer knows the last event', async () => {
  await world.ask('POST', '/orientations', { body: request() });
  const heard = await (await listen(2, tokens.osnp, 'evt_forgotten')).heard;
  expect(heard.map(({ type }) => type)).toEqual(['orientation.created', 'orientation.expired']);
});

it('loses no event of a transaction that ends after a younger one', async () => {
  const { prisma } = world.db;
  const place = (await readOn(prisma, { place: 0n, missing: new Map() }, start)).feed;
  let finish = () => {};
  const slow = prisma.$transaction(async (tx) => {
    await emit(tx, { type: 'slot.opened', osnp: null, data: { which: 'slow' } }, start);
    await new Promise<void>((resolve) => {
      finish = resolve;
      begun();
    });
  });
  let begun = () => {};
  await new Promise<void>((resolve) => {
    begun = resolve;
  });
  await emit(prisma, { type: 'slot.opened', osnp: null, data: { which: 'quick' } }, start);
  const first = await readOn(prisma, { ...place, place: await quickPlace() }, start);
  expect(first.events.map(({ data }) => data)).toEqual([{ which: 'quick' }]);
  finish();
  await slow;
  const second = await readOn(prisma, first.feed, start);
  expect(second.events.map(({ data }) => data)).toEqual([{ which: 'slow' }]);
});

/** The number before the two that the test writes: sequences are never set back. */
async function quickPlace(): Promise<bigint> {
  const { seq } = await world.db.prisma.event.findFirstOrThrow({ orderBy: { seq: 'desc' } });
  return seq - 2n;
}

it('needs a token', async () => {
  expect((await world.ask('GET', '/events', { token: '' })).status).toBe(401);
  expect((await world.ask('GET', '/events', { token: tokens.admin })).status).toBe(403);
});
