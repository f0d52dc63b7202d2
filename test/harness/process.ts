import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Carrier, startCarrier } from '../../bot/demo/carrier.ts';
import { freshDatabase } from './database.ts';
import { type Posted, playServer } from './engine.ts';

const main = join(import.meta.dirname, '../../bot/main.ts');
const accountSid = `AC${'2'.repeat(32)}`;
const authToken = 'fedcba9876543210fedcba9876543210';
const osnpToken = 'osnp-token-0123456789';

/** The product in a process of its own, as an operator runs it. */
export interface Running {
  child: ChildProcess;
  url: string;
  /** Everything it wrote, both streams. */
  output(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code and how long it took. */
  terminate(): Promise<{ code: number | null; ms: number }>;
}

/** An answer of the API; undefined when the process died first. */
export type Reply = { status: number; body: Record<string, unknown> } | undefined;

/** A database, a carrier and an OSNP in real time, around processes that come and go on one port. */
export interface Site {
  env: Record<string, string>;
  database: Awaited<ReturnType<typeof freshDatabase>>;
  carrier: Carrier;
  /** What the OSNP's webhook was told. */
  told: Posted[];
  start(more?: Record<string, string>): Promise<Running>;
  post(path: string, body: unknown, key?: string, at?: string): Promise<Reply>;
  close(): Promise<void>;
}

/** The product as it starts: perhaps it never gets ready. */
export interface Starting {
  child: ChildProcess;
  output(): string;
  /** Its address, once it says that it is ready; undefined when it ended before. */
  ready: Promise<string | undefined>;
  /** Its exit code, once it is over. */
  ended: Promise<number | null>;
  end(signal: NodeJS.Signals): Promise<{ code: number | null; ms: number }>;
}

/** What a process of the product has of ours: nothing that it is configured by. */
const surroundings = () => {
  const { PATH = '', HOME = '', NODE_COMPILE_CACHE = '' } = process.env;
  return { PATH, HOME, NODE_COMPILE_CACHE };
};

/** Starts `bot/main.ts`; `command` stands before it, to start it in a shell with a limit. */
export function launch(env: Record<string, string>, command: string[] = []): Starting {
  const [file = process.execPath, ...words] = [...command, process.execPath, main];
  const child = spawn(file, words, {
    cwd: tmpdir(),
    env: { ...surroundings(), TZ: 'America/New_York', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = once(child, 'close').then(() => child.exitCode);
  const said = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const url = /"url":"([^"]+)"/.exec(output)?.[1];
        if (url) resolve(url);
      });
    }
  });
  return {
    child,
    output: () => output,
    ready: Promise.race([said, ended.then(() => undefined)]),
    ended,
    end: async (signal) => {
      const began = performance.now();
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      return { code: await ended, ms: performance.now() - began };
    },
  };
}

/** Starts the product and resolves once it is ready; rejects with what it wrote when it ends before. */
export async function startProcess(env: Record<string, string>): Promise<Running> {
  const { child, output, ready, end } = launch(env);
  const url = await ready;
  if (url === undefined) throw new Error(`exit ${child.exitCode}: ${output()}`);
  return {
    child,
    url,
    output,
    kill: async () => void (await end('SIGKILL')),
    terminate: () => end('SIGTERM'),
  };
}

/** Starts the product and cuts its power so many milliseconds later, ready or not. */
export async function startAndKill(env: Record<string, string>, ms: number): Promise<void> {
  const child = spawn(process.execPath, [main], {
    cwd: tmpdir(),
    env: { ...surroundings(), ...env },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  await pause(ms);
  child.kill('SIGKILL');
  await ended;
}

/** Lays out what surrounds the product, with a fixed port so that a process started anew is found again. */
export async function openSite(more: Record<string, string> = {}): Promise<Site> {
  const database = await freshDatabase();
  const osnp = await playServer();
  const port = String(await freePort());
  const publicUrl = `http://127.0.0.1:${port}`;
  const now = () => new Date();
  const carrier = await startCarrier({ accountSid, authToken, publicUrl, now });
  const env: Record<string, string> = {
    PORT: port,
    PUBLIC_URL: publicUrl,
    DATABASE_URL: database.url,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_SMS_FROM: carrier.number,
    TWILIO_API_URL: carrier.url,
    SAS_API_TOKENS: `desk:${osnpToken}:osnp+read`,
    OSNP_WEBHOOK_URL: osnp.url,
    OSNP_WEBHOOK_SECRET: Buffer.alloc(24, 7).toString('base64'),
    SAS_HOURS: 'always',
    SAS_RECONCILE_S: '1',
    SAS_OUTBOX_RETRY_MAX_S: '1',
    SAS_TEXTS_PER_MIN: '1000',
    SAS_TEXTS_PER_HOUR: '1000',
    ...more,
  };
  return {
    env,
    database,
    carrier,
    told: osnp.posted,
    start: (other = {}) => startProcess({ ...env, ...other }),
    post: (path, body, key = randomUUID(), at = publicUrl) =>
      post(`${at}/api/v1${path}`, body, key),
    close: async () => {
      await carrier.close();
      osnp.close();
      await database.close();
    },
  };
}

async function post(url: string, body: unknown, key: string): Promise<Reply> {
  const headers = {
    authorization: `Bearer ${osnpToken}`,
    'content-type': 'application/json',
    'idempotency-key': key,
  };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  } catch {
    return undefined;
  }
}

/** What an operator asks for in these stories: any doctor within a day. */
export const request = (reference: string, more: object = {}) => ({
  reference,
  territory: '59',
  mode: 'cabinet',
  window: {
    from: new Date().toISOString(),
    to: new Date(Date.now() + 24 * 3_600_000).toISOString(),
  },
  ...more,
});

/** Waits in real time, since another process cannot be handed a clock; fails with what it saw last. */
export async function until<T>(
  look: () => T | Promise<T>,
  enough: (seen: T) => boolean,
  ms = 60_000,
): Promise<T> {
  const end = performance.now() + ms;
  for (;;) {
    const seen = await look();
    if (enough(seen)) return seen;
    if (performance.now() > end) throw new Error(`Not within ${ms} ms: ${JSON.stringify(seen)}`);
    await pause(25);
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
