import { mkdtempSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { freshDatabase } from '../harness/database.ts';
import { freePort } from '../harness/process.ts';
import { openTown } from '../harness/town.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let app: App;
let metricsPort: number;

// bound to every interface, as the configuration refuses to: each request is judged all the same
beforeAll(async () => {
  database = await freshDatabase();
  metricsPort = await freePort();
  const dataDir = mkdtempSync(join(tmpdir(), 'demo-guard-'));
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, METRICS_PORT: String(metricsPort) });
  const open = { ...config, host: '0.0.0.0', databaseUrl: database.url };
  app = await startApp(open, { log: pino({ level: 'silent' }), timers: false });
});
afterAll(async () => {
  await app?.stop();
  await database?.close();
});

interface Sent {
  method?: string;
  path: string;
  headers?: IncomingHttpHeaders;
  body?: string;
  host?: string;
  port?: number;
}

/** One request with whatever headers: `fetch` would not lie about its Host. */
async function send({ method = 'GET', path, headers = {}, body = '', host, port }: Sent) {
  const own = { hostname: host ?? '127.0.0.1', port: port ?? Number(new URL(app.url).port) };
  const asked = request({ ...own, path, method, headers });
  asked.end(body);
  const answer = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    asked.on('response', resolve).on('error', reject);
  });
  return { status: answer.statusCode, body: await text(answer) };
}

const json = { 'content-type': 'application/json' };
const token = { authorization: 'Bearer demo' };
const doctor = {
  rpps: '99000000099',
  display_name: 'Dr Inconnu',
  phone: '+33639980199',
  territory: '59',
  sites: [],
};
const doors: Sent[] = [
  { path: '/' },
  { path: '/web/page.js' },
  { path: '/demo/state' },
  { path: '/demo/events' },
  {
    method: 'POST',
    path: '/demo/phone',
    headers: json,
    body: '{"phone":"+33639980001","act":"text","value":"aide"}',
  },
  { path: '/api/v1/effecteurs', headers: token },
  { path: '/api/v1/openapi.json' },
  {
    method: 'POST',
    path: '/api/v1/practitioners',
    headers: { ...json, ...token, 'idempotency-key': 'k' },
    body: JSON.stringify(doctor),
  },
  { method: 'POST', path: '/api/messages', headers: json, body: '{"type":"message"}' },
  { method: 'POST', path: '/twilio/sms', headers: json, body: '{}' },
  { method: 'POST', path: '/twilio/status', headers: json, body: '{}' },
  { method: 'POST', path: '/twilio/voice', headers: json, body: '{}' },
  { path: '/healthz' },
  { path: '/readyz' },
  { path: '/metrics' },
  { path: '/nothing/there' },
];

const strangers: [who: string, headers: IncomingHttpHeaders][] = [
  [
    'another name (a proxy that hands it on, or a name bent to this machine)',
    { host: 'sas.example.fr' },
  ],
  ['a name that only begins like ours', { host: '127.0.0.1.example.fr:3978' }],
  ['the address of the machine in its network', { host: '192.168.1.10' }],
  ['a proxy that says for whom', { 'x-forwarded-for': '203.0.113.9' }],
  ['a proxy that says under which name', { 'x-forwarded-host': 'sas.example.fr' }],
  ['a proxy that names this machine', { 'x-forwarded-for': '127.0.0.1' }],
  ['a proxy that says it in the newer way', { forwarded: 'for=203.0.113.9' }],
  ['a proxy that signs only', { via: '1.1 proxy' }],
  ...[
    ['x-client-ip', '203.0.113.9'],
    ['cf-connecting-ip', '203.0.113.9'],
    ['true-client-ip', '203.0.113.9'],
    ['x-cluster-client-ip', '203.0.113.9'],
    ['fastly-client-ip', '203.0.113.9'],
    ['x-azure-clientip', '203.0.113.9'],
    ['x-envoy-external-address', '203.0.113.9'],
    ['x-original-host', 'sas.example.fr'],
    ['x-forwarded', 'for=203.0.113.9'],
    ['cdn-loop', 'network'],
  ].map(([name = '', value]): [string, IncomingHttpHeaders] => [
    `who adds ${name}`,
    { [name]: value },
  ]),
  ['a page of another site', { origin: 'https://example.fr' }],
  ['a page of nowhere', { origin: 'null' }],
];

describe('the demo', () => {
  it.each(strangers)('answers nothing on any of its routes to %s', async (_who, headers) => {
    const before = await database.prisma.effecteur.count();
    for (const door of doors) {
      const { status, body } = await send({ ...door, headers: { ...door.headers, ...headers } });
      expect([door.path, status]).toEqual([door.path, 403]);
      expect(body).not.toMatch(/demo"|Fontaine/);
    }
    expect(await database.prisma.effecteur.count()).toBe(before);
    const metrics = await send({ path: '/metrics', port: metricsPort, headers });
    expect(metrics.status).toBe(403);
  });

  it('answers this machine by each of its names', async () => {
    for (const host of [
      '127.0.0.1',
      '127.0.0.1:3978',
      'localhost:3978',
      '[::1]:3978',
      'LOCALHOST',
    ]) {
      const headers = { host, origin: 'http://localhost:3978' };
      expect((await send({ path: '/demo/state', headers })).status).toBe(200);
      expect((await send({ path: '/metrics', port: metricsPort, headers })).status).toBe(200);
    }
  });

  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (!outside) console.log('Nobody comes from outside in this test: this machine has no network.');

  it.skipIf(!outside)('answers nothing to another machine, whatever it says', async () => {
    for (const door of doors) {
      const headers = { ...door.headers, host: '127.0.0.1' };
      const { status } = await send({ ...door, host: outside ?? '', headers });
      expect([door.path, status]).toEqual([door.path, 403]);
    }
  });
});

it('the metrics of a production are for loopback, never through a proxy', async () => {
  const town = await openTown();
  const port = Number(new URL(town.app.url).port);
  expect((await send({ path: '/metrics', port })).body).toContain('relais_outbox_due');
  for (const [, headers] of strangers) {
    const { status, body } = await send({ path: '/metrics', port, headers });
    expect([status, body]).toEqual([404, '']);
  }
  expect((await send({ path: '/healthz', port, headers: { host: 'sas.example.fr' } })).status).toBe(
    200,
  );
  await town.close();
});
