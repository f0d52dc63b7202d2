import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Posted, playServer } from '../harness/engine.ts';
import { type ApiAnswer, type Doctor, openTown, type Town } from '../harness/town.ts';

const other = { authorization: 'Bearer other-token-0123456789' };
const secret = Buffer.alloc(24, 7).toString('base64');

let town: Town;
let claire: Doctor;
let server: Awaited<ReturnType<typeof playServer>>;

beforeAll(async () => {
  server = await playServer();
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '100' } });
  claire = await town.doctor('Dr Claire Aubert');
});
afterAll(async () => {
  await town?.close();
  server?.close();
});
beforeEach(() => {
  server.posted.length = 0;
});

const window = { from: '2026-11-25T10:00:00Z', to: '2026-11-25T18:00:00Z' };
const wanted = (reference: string) => ({
  reference,
  territory: '59',
  mode: 'cabinet',
  window,
  targets: [claire.id],
});

/** Another OSNP than the desk asks, and cancels so that the doctor is free again. */
async function othersRequest(reference: string): Promise<string> {
  const asked = await town.osnp.call('POST', '/orientations', wanted(reference), other);
  expect(asked.status).toBe(201);
  await town.settle();
  await town.osnp.call('POST', `/orientations/${asked.body.id}/cancel`, {}, other);
  await town.settle();
  return asked.body.id;
}

const toldOf = (reference: string): Posted[] =>
  server.posted.filter(({ body }) => body.includes(`"${reference}"`));

const admin = (method: string, path: string, body?: unknown): Promise<ApiAnswer> =>
  town.admin.call(method, path, body);

describe('two OSNPs on one assistant', () => {
  it('the configured webhook is the first one’s, and hears nothing of the other’s requests', async () => {
    const mine = await town.osnp.asks({ targets: [claire.id] });
    await town.osnp.call('POST', `/orientations/${mine.id}/cancel`, {});
    await town.settle();
    expect(town.osnp.told(mine.id)).toContain('orientation.cancelled');
    const theirs = await othersRequest('OTHER-1');
    expect(town.osnp.told(theirs)).toEqual([]);
    const { rows } = await town.database.pool.query(
      `SELECT count(*)::int AS due FROM "Outbox" WHERE status = 'due'`,
    );
    expect(rows[0].due).toBe(0);
  });

  it('each is told of its own requests at its own address, signed with its own secret', async () => {
    const webhook = { url: server.url, secret };
    const made = await admin('POST', '/osnps', { name: 'other', webhook });
    expect([made.status, made.headers.get('location')]).toEqual([201, '/api/v1/osnps/other']);
    const theirs = await othersRequest('OTHER-2');
    expect(town.osnp.told(theirs)).toEqual([]);
    const told = toldOf('OTHER-2');
    expect(told.map(({ body }) => JSON.parse(body).type)).toEqual(
      expect.arrayContaining(['orientation.created', 'orientation.cancelled']),
    );
    for (const { headers, body } of told) {
      const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
      const hmac = createHmac('sha256', Buffer.from(secret, 'base64')).update(signed);
      expect(headers['webhook-signature']).toBe(`v1,${hmac.digest('base64')}`);
    }
    server.posted.length = 0;
    const mine = await town.osnp.asks({ reference: 'DESK-2', targets: [claire.id] });
    await town.osnp.call('POST', `/orientations/${mine.id}/cancel`, {});
    await town.settle();
    expect(town.osnp.told(mine.id)).toContain('orientation.cancelled');
    expect(toldOf('DESK-2')).toEqual([]);
  });

  it('both are told what concerns all, each once', async () => {
    const before = town.osnp.told().filter((type) => type === 'slot.opened').length;
    await claire.says('ouvre demain 14h-15h');
    const heard = server.posted.filter(({ body }) => JSON.parse(body).type === 'slot.opened');
    expect(heard).toHaveLength(1);
    expect(town.osnp.told().filter((type) => type === 'slot.opened')).toHaveLength(before + 1);
  });

  it('what was waiting since before OSNPs had addresses is told its own OSNP alone', async () => {
    server.answer.status = 500;
    const asked = await town.osnp.call('POST', '/orientations', wanted('OTHER-3'), other);
    await town.database.pool.query(
      `UPDATE "Outbox" SET payload = payload - 'osnp' WHERE kind = 'webhook' AND status = 'due'`,
    );
    server.answer.status = 204;
    await town.settle();
    expect(toldOf('OTHER-3').length).toBeGreaterThan(0);
    expect(town.osnp.told(asked.body.id)).toEqual([]);
    await town.osnp.call('POST', `/orientations/${asked.body.id}/cancel`, {}, other);
    await town.settle();
  });

  it('an address that changes, and one that goes, count for what still waits', async () => {
    const moved = await playServer();
    const changed = await admin('PATCH', '/osnps/other', { webhook: { url: moved.url } });
    expect(changed.body).toMatchObject({ name: 'other', webhook: { url: moved.url } });
    await othersRequest('OTHER-4');
    expect(moved.posted.some(({ body }) => body.includes('OTHER-4'))).toBe(true);
    expect(toldOf('OTHER-4')).toEqual([]);
    expect((await admin('DELETE', '/osnps/other')).status).toBe(204);
    moved.posted.length = 0;
    const gone = await othersRequest('OTHER-5');
    expect(moved.posted).toEqual([]);
    expect(town.osnp.told(gone)).toEqual([]);
    moved.close();
  });
});

describe('the addresses', () => {
  it('are an administrator’s business, and their secrets are never shown again', async () => {
    const webhook = { url: 'https://osnp.example/told', secret };
    const made = await admin('POST', '/osnps', { name: 'north', webhook });
    const seen = [made, await admin('GET', '/osnps/north'), await admin('GET', '/osnps')];
    for (const { body } of seen) expect(JSON.stringify(body)).not.toContain(secret);
    expect(seen[2]?.body.data.map(({ name }: { name: string }) => name)).toContain('north');
    for (const method of ['GET', 'POST'])
      expect(
        (await town.osnp.call(method, '/osnps', method === 'POST' ? {} : undefined)).status,
      ).toBe(403);
    const again = await admin('POST', '/osnps', { name: 'north', webhook });
    expect([again.status, again.body.errors[0]]).toMatchObject([
      422,
      { pointer: '/name', code: 'taken' },
    ]);
    expect((await admin('DELETE', '/osnps/north')).status).toBe(204);
    for (const method of ['GET', 'DELETE'])
      expect((await admin(method, '/osnps/north')).status).toBe(404);
    expect((await admin('PATCH', '/osnps/north', { webhook: {} })).status).toBe(404);
    const trail = await admin('GET', '/audit?limit=200');
    const actions = trail.body.data
      .filter(({ object }: { object: string }) => object === 'north')
      .map(({ action }: { action: string }) => action);
    expect(actions).toEqual(['osnp.create', 'osnp.remove']);
  });

  it.each([
    ['in clear over the network', { url: 'http://osnp.example/told' }],
    ['with a password in it', { url: 'https://user:pass@osnp.example/told' }],
    ['that is no address', { url: 'ftp://osnp.example/' }],
    ['with a secret that is too short', { secret: 'c2hvcnQ=' }],
    ['with a member that nobody knows', { headers: {} }],
  ])('%s are refused', async (_, wrong) => {
    const webhook = { url: 'https://osnp.example/told', secret, ...wrong };
    const { status } = await admin('POST', '/osnps', { name: 'south', webhook });
    expect(status).toBe(422);
    expect((await admin('GET', '/osnps/south')).status).toBe(404);
  });
});
