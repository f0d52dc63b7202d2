import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDoctors, type FictionalDoctor } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';
import {
  freePort,
  openSite,
  type Running,
  request,
  type Site,
  startAndKill,
  startProcess,
  until,
} from '../harness/process.ts';

let site: Site;
let doctors: FictionalDoctor[];
const running: Running[] = [];

const start = async (more: Record<string, string> = {}) => {
  const product = await site.start(more);
  running.push(product);
  return product;
};

beforeAll(async () => {
  site = await openSite();
  doctors = await addDoctors(site.database.prisma, 12);
});
afterEach(async () => {
  for (const product of running.splice(0)) await product.kill();
});
afterAll(() => site.close());

const statuses = async () => {
  const rows = await site.database.prisma.orientation.findMany({ select: { status: true } });
  return rows.map(({ status }) => status);
};
const offersSent = () => site.carrier.messages().filter(({ body }) => /pour accepter/.test(body));

describe('two processes on one PostgreSQL (I28)', () => {
  it('share the work: each text goes out once, one doctor holds each patient, and an answer may reach either', async () => {
    const [first, second] = await Promise.all([start(), start({ PORT: '0' })]);
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        site.post('/orientations', request(`T-${n}`), `t-${n}`, n % 2 ? second.url : first.url),
      ),
    );
    expect(asked.map((one) => one?.status)).toEqual(Array(8).fill(201));
    await until(
      () => offersSent().length,
      (sent) => sent === 24,
    );
    expect(new Set(offersSent().map(({ to, body }) => to + body)).size).toBe(24);
    await Promise.all(doctors.map((doctor) => sayYesToAll(doctor)));
    await until(confirmations, (count) => count === 8);
    await until(statuses, (all) => all.every((status) => status === 'accepted'));
    expect(await breaches(site.database)).toEqual([]);
  });

  it('give the same answer to one key that reaches both at once', async () => {
    const [first, second] = await Promise.all([start(), start({ PORT: '0' })]);
    const body = request('same');
    const urls = [first.url, second.url, first.url, second.url];
    const replies = await Promise.all(
      urls.map((url) => site.post('/orientations', body, 'same', url)),
    );
    const created = replies.filter((reply) => reply?.status === 201);
    expect(replies.every((reply) => [201, 409].includes(reply?.status ?? 0))).toBe(true);
    expect(new Set(created.map((reply) => reply?.body['id'])).size).toBe(1);
    expect(await site.database.prisma.orientation.count({ where: { reference: 'same' } })).toBe(1);
  });
});

async function sayYesToAll({ phone }: FictionalDoctor): Promise<void> {
  const mine = offersSent().filter(({ to }) => to === phone);
  const said = mine.map(({ body }) => /OUI \w{4}/.exec(body)?.[0] ?? '');
  await Promise.all(said.map((text) => site.carrier.phone(phone).text(text)));
}

/** Whether the webhook or the reconciliation heard the yes first, its confirmation is on the doctor's screen. */
const confirmations = () =>
  site.carrier.messages().filter(({ body }) => /confirmée? pour vous/i.test(body)).length;

describe('one process', () => {
  it('ends within ten seconds of SIGTERM with code 0, and what it had begun is not lost', async () => {
    const product = await start();
    const asked = Array.from({ length: 5 }, (_, n) =>
      site.post('/orientations', request(`S-${n}`)),
    );
    await asked[0];
    const { code, ms } = await product.terminate();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(10_000); // whatever the machine: it ends itself at 9.5 s
    const kept = (await Promise.all(asked)).filter((reply) => reply?.status === 201);
    const ids = kept.map((reply) => String(reply?.body['id']));
    expect(await site.database.prisma.orientation.count({ where: { id: { in: ids } } })).toBe(
      ids.length,
    );
  });

  it('says in one line that its port is taken, and ends with code 1', async () => {
    const other = createServer().listen(Number(site.env['PORT']), '127.0.0.1');
    const outcome = await startProcess(site.env).catch((error: Error) => error.message);
    other.close();
    expect(outcome).toMatch(/^exit 1: Port \d+ is taken: [^\n]+\n$/);
  });

  it.each([
    ['an address that is none', { DATABASE_URL: 'nonsense' }, /DATABASE_URL/],
    [
      'a server that is not there',
      { DATABASE_URL: 'postgresql://x:y@127.0.0.1:1/z' },
      /does not answer/,
    ],
    ['a public address that is none', { PUBLIC_URL: 'example' }, /PUBLIC_URL/],
  ])(
    'says what is wrong with %s, shows no stack trace, and ends with code 1',
    async (_, more, said) => {
      const env = { ...site.env, PORT: String(await freePort()), ...more };
      const outcome = await startProcess(env).catch((error: Error) => error.message);
      expect(outcome).toMatch(/^exit 1: /);
      expect(outcome).toMatch(said);
      expect(outcome).not.toMatch(/\n\s+at /);
    },
  );
});

describe('a first start that is cut short', () => {
  it('leaves a data directory that the next start makes whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'relais-sas-first-'));
    await chmod(folder, 0o711);
    const env = { DATA_DIR: folder, PORT: '0' };
    for (const ms of [500, 800, 1_200]) await startAndKill(env, ms);
    const product = await startProcess(env);
    expect((await fetch(`${product.url}/readyz`)).status).toBe(200);
    expect((await product.terminate()).code).toBe(0);
    await rm(folder, { recursive: true, force: true });
  });
});
