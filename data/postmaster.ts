import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';

/** A PostgreSQL server's main process, as it wrote itself down in its data directory. */
export interface Postmaster {
  pid: number;
  /** Not there yet in the first instant of a start. */
  port: number | undefined;
}

const lockOf = (databaseDir: string) => join(databaseDir, 'postmaster.pid');

function readLock(databaseDir: string): Postmaster | undefined {
  if (!existsSync(lockOf(databaseDir))) return undefined;
  const [pid, , , port] = readFileSync(lockOf(databaseDir), 'utf8').split('\n');
  return { pid: Number(pid), port: Number(port) || undefined };
}

/** The server that runs in a data directory; its number alone proves nothing, a crash leaves it to whoever comes next. */
export function runningIn(databaseDir: string): Postmaster | undefined {
  const lock = readLock(databaseDir);
  return lock && isServerOf(lock.pid, databaseDir) ? lock : undefined;
}

/** PostgreSQL does not start when the number in an old lock belongs to any living process; ours to take away. */
export function removeStaleLock(databaseDir: string): void {
  const lock = readLock(databaseDir);
  if (process.platform !== 'linux' || !lock || !isAlive(lock.pid)) return;
  if (!isServerOf(lock.pid, databaseDir)) rmSync(lockOf(databaseDir), { force: true });
}

/** Whether a process number is in use, by anybody. */
export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isServerOf(pid: number, databaseDir: string): boolean {
  if (process.platform !== 'linux') return isAlive(pid);
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (basename(words[0] ?? '') !== 'postgres') return false;
    const folder = words[words.indexOf('-D') + 1] ?? '';
    const here = realpathSync(databaseDir);
    return (existsSync(folder) && realpathSync(folder) === here) || cwdOf(pid) === here;
  } catch {
    return false; // gone meanwhile
  }
}

/** A server works in its data directory, however it was named at its start. */
function cwdOf(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
