import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { launch, startProcess, until } from '../harness/process.ts';

// each story starts the product several times
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let env: Record<string, string>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'relais-sas-start-'));
  await chmod(folder, 0o711);
  env = { DATA_DIR: folder, PORT: '0' };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const secretFile = () => join(folder, 'postgres.json');
const readPort = async () => JSON.parse(await readFile(secretFile(), 'utf8')).port as number;

/** Starts the demo, looks at who is in it, and ends it: the ids are the same as long as the data is. */
async function lookInside(): Promise<string[]> {
  const product = await startProcess(env);
  const answer = await fetch(`${product.url}/api/v1/effecteurs`, {
    headers: { authorization: 'Bearer demo' },
  });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  expect((await product.terminate()).code).toBe(0);
  return data.map(({ id }) => id).sort();
}

describe('the embedded database', () => {
  it('starts on another port when its own was taken meanwhile, with all its data', async () => {
    const before = await lookInside();
    expect(before).toHaveLength(3);
    const other = createServer().listen(await readPort(), '127.0.0.1');
    await once(other, 'listening');
    expect(await lookInside()).toEqual(before);
    other.close();
    expect(await lookInside()).toEqual(before);
  });

  it.each([
    ['empty', ''],
    ['cut off', '{"port":54'],
    ['something else', '{}'],
  ])('starts when its postgres.json is %s, before there is data and after', async (_, content) => {
    await writeFile(secretFile(), content);
    const before = await lookInside();
    await writeFile(secretFile(), content);
    expect(await lookInside()).toEqual(before);
  });

  it('starts although the number of its last process belongs to somebody else now', async () => {
    const before = await lookInside();
    const lock = (pid: number) =>
      writeFile(
        join(folder, 'postgres', 'postmaster.pid'),
        `${pid}\n${join(folder, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
      );
    await lock(process.pid);
    expect(await lookInside()).toEqual(before);
    const namesake = spawn('sleep', ['60'], { argv0: 'postgres' });
    await lock(namesake.pid ?? 0);
    expect(await lookInside()).toEqual(before);
    namesake.kill();
  });

  it('says that the disk is full, leaves nothing half made, and starts once there is room', async () => {
    // a file may grow to 8 MB only: less than PostgreSQL's first files need
    const product = launch(env, ['/bin/sh', '-c', 'ulimit -f 16384; exec "$@"', 'sh']);
    expect(await product.ended).toBe(1);
    expect(product.output()).toMatch(/^[^\n]*disk is full[^\n]*\n$/);
    expect((await readdir(folder)).filter((name) => name !== 'postgres.json')).toEqual([]);
    expect(await lookInside()).toHaveLength(3);
  });

  it('clears away what first starts left that were killed', async () => {
    const ended = spawn('true');
    await once(ended, 'exit');
    await writeFile(join(folder, `postgres.${ended.pid}`), 'half a database');
    await lookInside();
    expect((await readdir(folder)).filter((name) => /^postgres\.\d/.test(name))).toEqual([]);
  });

  it('is shared by two first starts at once, and outlives the first that ends', async () => {
    const both = await Promise.all([startProcess(env), startProcess(env)]);
    const doctorsOf = async (url: string) => {
      const answer = await fetch(`${url}/api/v1/effecteurs`, {
        headers: { authorization: 'Bearer demo' },
      });
      return ((await answer.json()) as { data: { id: string }[] }).data.map(({ id }) => id).sort();
    };
    const [one = [], two = []] = await Promise.all(both.map(({ url }) => doctorsOf(url)));
    expect(one).toHaveLength(3);
    expect(two).toEqual(one);
    expect((await both[0]?.terminate())?.code).toBe(0);
    await until(
      () => doctorsOf(both[1]?.url ?? '').catch(() => []),
      (ids) => ids.length === 3,
    );
    expect((await both[1]?.terminate())?.code).toBe(0);
  });

  it('is ended with the start when a signal comes in the middle, and the next start works', async () => {
    const product = launch(env);
    await until(
      () => readdir(folder),
      (names) => names.some((name) => /^postgres\.\d+$/.test(name)),
      60_000,
    );
    expect((await product.end('SIGTERM')).code).toBe(0);
    expect(await lookInside()).toHaveLength(3);
  });
});

describe('a folder that was begun as the other kind', () => {
  const production = {
    PUBLIC_URL: 'https://sas.example.fr',
    TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: '0123456789abcdef0123456789abcdef',
    TWILIO_SMS_FROM: '+33937000000',
    TWILIO_API_URL: 'http://127.0.0.1:1',
    SAS_API_TOKENS: 'desk:osnp-token-0123456789:osnp+read+admin',
  };

  it('is refused: no fictional doctor comes into a production, and no demo into real data', async () => {
    const before = await lookInside();
    const refused = launch({ ...env, ...production });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/^This database was begun by the demo: [^\n]+\n$/);
    expect(await lookInside()).toEqual(before);

    const other = await mkdtemp(join(tmpdir(), 'relais-sas-real-'));
    await chmod(other, 0o711);
    const real = launch({ PORT: '0', DATA_DIR: other, ...production });
    await real.ready;
    expect((await real.end('SIGTERM')).code).toBe(0);
    const demo = launch({ PORT: '0', DATA_DIR: other });
    expect(await demo.ended).toBe(1);
    expect(demo.output()).toMatch(/^This database belongs to a production: [^\n]+\n$/);
    await rm(other, { recursive: true, force: true });
  });
});
