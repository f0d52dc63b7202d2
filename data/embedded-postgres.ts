import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import {
  initialise,
  loadLibrary,
  openToPostgresUser,
  run,
  setPassword,
} from './embedded-library.ts';
import { makeFolder } from './folder.ts';
import {
  freePort,
  isFree,
  keepFirstSecret,
  newSecret,
  readSecret,
  replaceSecret,
  type Secret,
} from './postgres-secret.ts';
import { type Postmaster, removeStaleLock, runningIn } from './postmaster.ts';

/** A PostgreSQL of our own, its URL, and how to end it. */
export interface EmbeddedServer {
  url: string;
  /** True when the server outlived an earlier process (`kill -9`) and was taken over as it was. */
  attached: boolean;
  isAlive(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL under `folder`, or attaches to the one that runs there: a crash left it, or another process of ours
 * has it. Two processes may share one folder from their first start on; the last one out ends the server.
 *
 * Throws `CannotStart`; with `keepPort` also when its port is taken, where otherwise another one is chosen.
 */
export async function startEmbeddedPostgres(
  folder: string,
  { keepPort = false } = {},
): Promise<EmbeddedServer> {
  const databaseDir = resolve(folder, 'postgres');
  makeFolder(folder);
  const running = runningIn(databaseDir);
  if (running) {
    const attached = await attach(folder, databaseDir, running);
    if (attached) return attached;
  }
  const Library = await loadLibrary();
  if (process.getuid?.() === 0) openToPostgresUser(folder);
  const secret = await ownSecret(folder, databaseDir, keepPort);
  if (!existsSync(join(databaseDir, 'PG_VERSION'))) await initialise(Library, databaseDir, secret);
  removeStaleLock(databaseDir);
  try {
    const { stop } = await run(Library, databaseDir, secret);
    return { url: urlOf(secret), attached: false, isAlive: () => isRunning(databaseDir), stop };
  } catch (error) {
    if (!isRunning(databaseDir)) throw error;
    return startEmbeddedPostgres(folder, { keepPort }); // another process was faster
  }
}

const isRunning = (databaseDir: string) => runningIn(databaseDir) !== undefined;

/** The secret to start with, on a port that is free. */
async function ownSecret(folder: string, databaseDir: string, keepPort: boolean): Promise<Secret> {
  let secret = readSecret(folder);
  if (!secret && existsSync(join(databaseDir, 'PG_VERSION'))) {
    secret = await newSecret();
    await setPassword(await loadLibrary(), databaseDir, secret);
    return replaceSecret(folder, secret);
  }
  secret ??= keepFirstSecret(folder, await newSecret());
  if (await isFree(secret.port)) return secret;
  if (keepPort) throw new CannotStart(`The database's port ${secret.port} is taken.`);
  return replaceSecret(folder, { ...secret, port: await freePort() });
}

const attachMs = 60_000;

/** Takes over a running server once it accepts connections; undefined when it ended meanwhile. */
async function attach(
  folder: string,
  databaseDir: string,
  { pid }: Postmaster,
): Promise<EmbeddedServer | undefined> {
  const secret = readSecret(folder);
  const isAlive = () => runningIn(databaseDir)?.pid === pid;
  for (const end = Date.now() + attachMs; isAlive(); await pause(50)) {
    const url = urlOf({
      port: runningIn(databaseDir)?.port ?? secret?.port ?? 0,
      password: secret?.password ?? '',
    });
    const answer = await knock(url);
    if (answer === 'open')
      return { url, attached: true, isAlive, stop: async () => leave(pid, isAlive) };
    if (answer === 'locked' || Date.now() > end) {
      const why = answer === 'locked' ? 'refuses the password in postgres.json' : 'does not answer';
      throw new CannotStart(
        `The database that runs in ${databaseDir} (process ${pid}) ${why}: end that process, then start again.`,
      );
    }
  }
  return undefined;
}

async function knock(url: string): Promise<'open' | 'locked' | 'starting'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return 'open';
  } catch (error) {
    return /^28/.test(String((error as { code?: string }).code)) ? 'locked' : 'starting';
  } finally {
    await client.end().catch(() => {});
  }
}

/** The last one out closes the door: SIGTERM is PostgreSQL's smart stop, it waits for other clients to leave. */
function leave(pid: number, isAlive: () => boolean) {
  if (isAlive()) process.kill(pid, 'SIGTERM');
}

const urlOf = ({ port, password }: Secret) =>
  `postgresql://relais:${password}@127.0.0.1:${port}/postgres`;
