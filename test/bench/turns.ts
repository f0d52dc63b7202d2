import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { type Line, percentile, spread } from './line.ts';
import { carrierToken, connections, openStage, post, signedText } from './main.ts';

const atOnce = 20;
const warmUp = 300;
const measured = 2_000;
const words = 'mes créneaux';

/** A signed « mes créneaux » against a bare endpoint, twenty connections each, one doctor a connection. */
export async function bench(): Promise<Line[]> {
  const stage = await openStage(atOnce);
  const phones = stage.doctors.map(({ phone }) => phone);
  const url = stage.product.url;
  await load(url, stage.carrier.number, phones, warmUp, 'w');
  const turns = await load(url, stage.carrier.number, phones, measured, 'm');
  const memory = await stage.memory();
  await stage.close();

  const bare = await startBare();
  await load(bare.url, stage.carrier.number, phones, warmUp, 'w');
  const floor = await load(bare.url, stage.carrier.number, phones, measured, 'm');
  bare.end();

  const ratio = floor.perSecond / turns.perSecond;
  const p99 = percentile(turns.times, 0.99);
  return [
    {
      what: 'signed « mes créneaux », 20 connections',
      measured: `${turns.perSecond.toFixed(0)}/s, ${spread(turns.times)}`,
      aim: 'p99 < 100 ms',
      ok: p99 < 100,
    },
    {
      what: 'its cost in bare endpoints',
      measured: `${ratio.toFixed(1)} × (bare: ${floor.perSecond.toFixed(0)}/s, ${spread(floor.times)})`,
      aim: '≤ 4 ×',
      ok: ratio <= 4,
    },
    {
      what: 'resident memory after those turns',
      measured: `${memory.toFixed(0)} MB`,
      aim: '< 250 MB',
      ok: memory < 250,
    },
  ];
}

async function startBare() {
  const script = join(import.meta.dirname, 'bare-endpoint.ts');
  const child = spawn(process.execPath, [script, carrierToken], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { url: String(line).trim(), end: () => child.kill() };
}

/** Keeps twenty requests under way until `count` were answered. */
async function load(url: string, to: string, phones: string[], count: number, run: string) {
  const agent = connections(atOnce);
  const times: number[] = [];
  const queues = phones.map((phone, lane) => {
    const share = Math.ceil((count - lane) / phones.length);
    return Array.from({ length: share }, (_, n) => signedText(url, to, phone, words, hash(run, n)));
  });
  const began = performance.now();
  await Promise.all(
    queues.map(async (queue) => {
      for (const one of queue) {
        const { status, text, ms } = await post(agent, one);
        if (status !== 200) throw new Error(`HTTP ${status}: ${text}`);
        times.push(ms);
      }
    }),
  );
  const perSecond = times.length / ((performance.now() - began) / 1000);
  agent.destroy();
  return { times, perSecond };
}

const hash = (run: string, n: number) => (run === 'w' ? -1 - n : n);
