import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { launch, openSite, request, type Site, until } from '../harness/process.ts';

// each story starts the product several times
vi.setConfig({ testTimeout: 180_000 });

let site: Site;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** A database that takes connections and says nothing until it is let go: the start stands still in the middle. */
async function holdDatabase() {
  const { hostname, port } = new URL(site.env['DATABASE_URL'] ?? '');
  const held: Socket[] = [];
  let open = false;
  const pass = (client: Socket) => {
    const server = connect(Number(port), hostname);
    for (const end of [client, server]) end.on('error', () => {});
    client.pipe(server).pipe(client);
  };
  const proxy = createServer((client) => (open ? pass(client) : held.push(client)));
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(site.env['DATABASE_URL'] ?? '');
  url.port = String((proxy.address() as { port: number }).port);
  return {
    url: url.href,
    held,
    letGo() {
      open = true;
      for (const client of held) pass(client);
    },
    close() {
      for (const client of held) client.destroy();
      proxy.close();
    },
  };
}

const at = (path: string) => `${site.env['PUBLIC_URL']}${path}`;
const status = (path: string) =>
  fetch(at(path)).then(
    (answer) => answer.status,
    () => 0,
  );

describe('while it starts', () => {
  it('tells whoever comes to come again, and takes the same request once it is ready', async () => {
    const database = await holdDatabase();
    const product = launch({ ...site.env, DATABASE_URL: database.url });
    await until(
      () => database.held.length,
      (waiting) => waiting > 0,
      60_000,
    );
    expect(await status('/healthz')).toBe(200);
    expect(await status('/readyz')).toBe(503);
    for (const [method, path] of [
      ['GET', '/api/v1/orientations'],
      ['POST', '/api/v1/practitioners'],
      ['GET', '/api/v1/openapi.json'],
      ['GET', '/api/v1/events'],
      ['POST', '/api/messages'],
      ['POST', '/twilio/sms'],
      ['POST', '/twilio/status'],
      ['POST', '/twilio/voice'],
    ] as const) {
      const answer = await fetch(at(path), { method, ...(method === 'POST' && { body: '{}' }) });
      expect([path, answer.status]).toEqual([path, 503]);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ status: 503, code: 'internal' });
    }
    const early = await site.post('/orientations', request('early'), 'early');
    expect(early?.status).toBe(503);
    database.letGo();
    await product.ready;
    expect((await site.post('/orientations', request('early'), 'early'))?.status).toBe(201);
    expect(await site.database.prisma.orientation.count()).toBe(1);
    expect((await product.end('SIGTERM')).code).toBe(0);
    database.close();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in order when it is told to by %s',
    async (signal) => {
      const database = await holdDatabase();
      const product = launch({ ...site.env, DATABASE_URL: database.url });
      await until(
        () => database.held.length,
        (waiting) => waiting > 0,
        60_000,
      );
      const { code, ms } = await product.end(signal);
      expect([code, ms < 10_000]).toEqual([0, true]);
      expect(product.output()).not.toMatch(/\n\s+at |could not start/);
      database.close();
    },
  );
});

describe('a production that is half configured', () => {
  it('does not become a demo: it lists everything that is missing, and ends with code 1', async () => {
    const { PORT = '', DATABASE_URL = '', PUBLIC_URL = '' } = site.env;
    const product = launch({ PORT, DATABASE_URL, PUBLIC_URL, SAS_OFFER_TTL: '60' });
    expect(await product.ended).toBe(1);
    expect(product.output()).toMatch(/SAS_API_TOKENS: missing/);
    expect(product.output()).toMatch(/TWILIO_\* or MICROSOFT_\*: missing/);
    expect(product.output()).toMatch(/SAS_OFFER_TTL: .*SAS_OFFER_TTL_S/);
    expect(product.output()).not.toMatch(/\n\s+at /);
  });
});
