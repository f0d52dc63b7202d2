import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../data/database.ts';
import { type EmbeddedServer, startEmbeddedPostgres } from '../../data/embedded-postgres.ts';
import { addDoctors, type FictionalDoctor } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';
import {
  openSite,
  type Reply,
  type Running,
  request,
  type Site,
  until,
} from '../harness/process.ts';

let folder: string;
let server: EmbeddedServer;
let database: Database;
let site: Site;
let product: Running;
let doctors: FictionalDoctor[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-sas-outage-'));
  await chmod(folder, 0o711);
  server = await startEmbeddedPostgres(folder);
  database = await openDatabase({ url: server.url, dataDir: '' });
  doctors = await addDoctors(database.prisma, 10);
  site = await openSite({ DATABASE_URL: server.url });
  product = await site.start();
});
afterAll(async () => {
  await product.kill();
  await site.close();
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const probe = async (path: string) => (await fetch(`${product.url}${path}`)).status;

it('goes on by itself after its database was stopped and started under load: 201 or 503, nothing half done (I09, I10, I12)', async () => {
  const asked: { key: string; body: object; replies: Reply[] }[] = [];
  const working = new AbortController();
  const ask = async (n: number) => {
    const one = { key: `k-${n}`, body: request(`L-${n}`), replies: [] as Reply[] };
    asked.push(one);
    one.replies.push(await site.post('/orientations', one.body, one.key));
  };
  const load = (async () => {
    for (let n = 0; !working.signal.aborted; n += 1) {
      void ask(n);
      await pause(60);
    }
  })();
  await until(
    () => asked.filter(({ replies }) => replies[0]?.status === 201).length,
    (n) => n >= 5,
  );
  await server.stop();
  await until(
    () => probe('/readyz'),
    (status) => status === 503,
  );
  expect(await probe('/healthz')).toBe(200);
  const texted = await site.carrier.phone(doctors[0]?.phone ?? '').text('english');
  expect(texted.status).toBe(503);
  server = await startEmbeddedPostgres(folder);
  await until(
    () => probe('/readyz'),
    (status) => status === 200,
  );
  working.abort();
  await load;
  await until(() => asked.every(({ replies }) => replies.length > 0), Boolean, 20_000);
  const statuses = asked.map(({ replies }) => replies[0]?.status);
  expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  expect(statuses).toContain(503);
  for (const { key, body, replies } of asked) {
    const again = await site.post('/orientations', body, key);
    expect(again?.status).toBe(201);
    if (replies[0]?.status === 201) expect(again?.body).toEqual(replies[0].body);
  }
  expect(await database.prisma.orientation.count()).toBe(asked.length);
});

it('hears, once the database is back, the text that it could not take (I11)', async () => {
  const speaking = { id: doctors[0]?.personId ?? '', locale: 'en' };
  await until(
    () => database.prisma.person.count({ where: speaking }),
    (count) => count === 1,
  );
  // what was in hand when the database went away waits for the end of its lease, half a minute
  const free = { status: 'due', kind: 'sms', lockedUntil: null };
  await until(
    () => database.prisma.outbox.count({ where: free }),
    (count) => count === 0,
  );
  expect(await breaches(database)).toEqual([]);
  expect(product.child.exitCode).toBeNull();
});
