import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../../harness/database.ts';
import { linkedDoctor, request, start, startWorld, tokens, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyTables(world.db);
  world.world.now = start;
});

const create = (more: object = {}, asked: object = {}) =>
  world.ask('POST', '/orientations', { body: request(more), ...asked });

describe('the idempotency key', () => {
  it('gives the first answer again, byte for byte, with one effect', async () => {
    await linkedDoctor(world, 1);
    const first = await create({}, { key: 'same' });
    world.world.now = new Date(start.getTime() + 3600_000 * 20);
    const again = await create({}, { key: 'same' });
    expect([again.status, again.text, again.headers.get('location')]).toEqual([
      201,
      first.text,
      first.headers.get('location'),
    ]);
    expect([
      first.headers.get('idempotent-replayed'),
      again.headers.get('idempotent-replayed'),
    ]).toEqual([null, 'true']);
    expect(await world.db.prisma.orientation.count()).toBe(1);
  });

  it('is refused for another body, and is another key for another OSNP', async () => {
    const first = await create({}, { key: 'same' });
    const reused = await create({ reference: 'DRM-2' }, { key: 'same' });
    const other = await create({}, { key: 'same', token: tokens.other });
    expect([reused.status, reused.json.code]).toEqual([422, 'idempotency_key_reused']);
    expect(other.json.id).not.toBe(first.json.id);
  });

  it.each([
    ['whole', request()],
    ['empty', {}],
    ['of another kind', { patient: 'x' }],
  ])(
    'is required on what creates, before its body is looked at: one that is %s',
    async (_, body) => {
      const raw = await fetch(`${world.base}/orientations`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${tokens.osnp}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(raw.status).toBe(400);
      expect(await raw.json()).toMatchObject({ code: 'idempotency_key_required' });
    },
  );

  it('has one effect when sixteen arrive at once: the others hear the answer, or that it is still running', async () => {
    await linkedDoctor(world, 1);
    const heard = await Promise.all(Array.from({ length: 16 }, () => create({}, { key: 'race' })));
    expect(await world.db.prisma.orientation.count()).toBe(1);
    const statuses = new Set(heard.map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(new Set(heard.filter(({ status }) => status === 201).map(({ text }) => text)).size).toBe(
      1,
    );
  });
});
