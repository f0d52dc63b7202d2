import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Running, startProcess, until } from '../harness/process.ts';
import { type Line, percentile } from './line.ts';
import { residentOf } from './main.ts';

const starts = 5;

/** The demo, from nothing and then on a warm data directory, until `/readyz` says so; and what it holds in memory. */
export async function bench(): Promise<Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'relais-sas-start-'));
  await chmod(folder, 0o711);
  const [first, running] = await start(folder);
  await running.terminate();
  const warm: number[] = [];
  let ready = 0;
  let settled = 0;
  for (let n = 0; n < starts; n += 1) {
    const [ms, product] = await start(folder);
    warm.push(ms);
    ready = await residentOf(product.child.pid ?? 0);
    if (n === starts - 1) {
      await pause(8_000); // until the second opinion is warm
      settled = await residentOf(product.child.pid ?? 0);
    }
    await product.terminate();
  }
  await rm(folder, { recursive: true, force: true });
  const p50 = percentile(warm, 0.5);
  return [
    { what: 'first start, empty directory', measured: `${first.toFixed(0)} ms`, aim: '', ok: true },
    {
      what: 'start to ready, warm directory',
      measured: `median ${p50.toFixed(0)} ms, worst ${Math.max(...warm).toFixed(0)} ms`,
      aim: '< 2 500 ms',
      ok: p50 < 2_500,
    },
    memory('resident memory when ready', ready),
    memory('resident memory eight seconds later', settled),
  ];
}

const memory = (what: string, megabytes: number): Line => ({
  what,
  measured: `${megabytes.toFixed(0)} MB`,
  aim: '< 250 MB',
  ok: megabytes < 250,
});

async function start(folder: string): Promise<[ms: number, product: Running]> {
  const began = performance.now();
  const product = await startProcess({ DATA_DIR: folder, PORT: '0' });
  await until(
    () => fetch(`${product.url}/readyz`).then(({ status }) => status),
    (status) => status === 200,
  );
  return [performance.now() - began, product];
}
