import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';

/** What only we know of our own server: where it listens, and the password that opens it. */
export interface Secret {
  port: number;
  password: string;
}

const fileOf = (folder: string) => resolve(folder, 'postgres.json');

/** The secret kept in a folder; undefined when there is none, or when what is there cannot be read as one. */
export function readSecret(folder: string): Secret | undefined {
  try {
    const { port, password } = JSON.parse(readFileSync(fileOf(folder), 'utf8'));
    return port > 0 && typeof password === 'string' ? { port, password } : undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined || code === 'ENOENT') return undefined; // not JSON, or not there
    throw error;
  }
}

/** A secret nobody has yet. */
export const newSecret = async (): Promise<Secret> => ({
  port: await freePort(),
  password: randomBytes(24).toString('base64url'),
});

/** Keeps a first secret, or gives back the one that another process kept in the same moment. */
export function keepFirstSecret(folder: string, secret: Secret): Secret {
  return write(folder, secret, (unfinished, file) => {
    try {
      linkSync(unfinished, file);
    } catch {
      if (!readSecret(folder)) renameSync(unfinished, file); // damaged, or a file system without links
    }
  });
}

/** Puts a secret in the place of whatever is there. */
export const replaceSecret = (folder: string, secret: Secret): Secret =>
  write(folder, secret, (unfinished, file) => renameSync(unfinished, file));

/** Made whole aside, on the disk, and then named: neither a crash nor a full disk leaves half a secret. */
function write(folder: string, secret: Secret, name: (from: string, to: string) => void): Secret {
  const file = fileOf(folder);
  const unfinished = `${file}.${process.pid}`;
  try {
    const open = openSync(unfinished, 'w', 0o600);
    try {
      writeFileSync(open, JSON.stringify(secret));
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    name(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return readSecret(folder) ?? secret;
}

/** False when another program listens there. */
export function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/** A port that nobody listens on. */
export const freePort = (): Promise<number> => listenOnce(0);

function listenOnce(port: number): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
