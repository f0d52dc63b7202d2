import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Line } from './line.ts';

const own = ['run.ts', 'line.ts', 'main.ts', 'bare-endpoint.ts'];
const [, script = '', only] = process.argv;

if (process.send && only) await measureOne(only);
else await measureAll(only);

/** Every measure in a process of its own, so that none inherits another's heap; then one table. */
async function measureAll(name: string | undefined) {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !own.includes(file))
    .filter((file) => !name || basename(file, '.ts') === name);
  const lines: Line[] = [];
  for (const file of files) {
    const child = spawn(process.execPath, ['--expose-gc', script, file], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (told) => lines.push(...(told as Line[])));
    const [code] = await once(child, 'exit');
    if (code !== 0)
      lines.push({ what: file, measured: `exit ${code}`, aim: 'measured', ok: false });
  }
  print(lines);
}

/** A file that exports no `bench` prints its measures itself when it is loaded. */
async function measureOne(file: string) {
  const { bench } = (await import(pathToFileURL(join(import.meta.dirname, file)).href)) as {
    bench?: () => Promise<Line[]>;
  };
  const lines = bench ? await bench() : [];
  process.send?.(lines, () => process.exit(0));
}

function print(lines: Line[]) {
  const widths = [
    Math.max(...lines.map(({ what }) => what.length)),
    Math.max(...lines.map(({ measured }) => measured.length)),
  ] as const;
  process.stdout.write(
    `\nNode ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? '?'})\n`,
  );
  for (const { what, measured, aim, ok } of lines) {
    const mark = ok ? '✓' : '✗';
    process.stdout.write(
      `${mark} ${what.padEnd(widths[0])}  ${measured.padEnd(widths[1])}  ${aim}\n`,
    );
  }
}
