import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { type Line, percentile, spread } from './line.ts';
import { carrierToken, connections, openStage, post, signedForm } from './main.ts';

const callers = 8;
const rounds = 5;
const turns = 240;

/** A spoken « mes créneaux » against a bare signed endpoint and against the same words by text, in turns on one machine. */
export async function bench(): Promise<Line[]> {
  const stage = await openStage(callers);
  const phones = stage.doctors.map(({ phone }) => phone);
  const bare = await startBare();
  const floor: number[][] = [];
  const ours: number[][] = [];
  const texts: number[][] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const pair = [
      await load(`${bare.url}/twilio/sms`, stage.carrier.number, phones),
      await load(
        `${stage.product.url}/twilio/voice/answer?at=menu.1.0`,
        stage.carrier.number,
        phones,
      ),
      await load(`${stage.product.url}/twilio/sms`, stage.carrier.number, phones),
    ] as const;
    if (round === 0) continue; // warms up
    floor.push(pair[0]);
    ours.push(pair[1]);
    texts.push(pair[2]);
  }
  bare.end();
  await stage.close();
  const beside = percentile(ours.flat(), 0.5) / percentile(texts.flat(), 0.5);
  const ratio = percentile(ours.flat(), 0.5) / percentile(floor.flat(), 0.5);
  return [
    {
      what: `a spoken turn of a call, ${callers} callers`,
      measured: spread(ours.flat()),
      aim: 'p99 < 100 ms',
      ok: percentile(ours.flat(), 0.99) < 100,
    },
    {
      what: 'its cost in bare endpoints',
      measured: `${ratio.toFixed(1)} × (bare: ${percentile(floor.flat(), 0.5).toFixed(1)} ms)`,
      aim: '≤ 4 ×',
      ok: ratio <= 4,
    },
    {
      what: 'its cost in turns by text',
      measured: `${beside.toFixed(2)} × (by text: ${percentile(texts.flat(), 0.5).toFixed(0)} ms)`,
      aim: '≤ 1.3 ×',
      ok: beside <= 1.3,
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

/** One request a caller under way at a time; each is the first answer of a call of its own. */
async function load(url: string, to: string, phones: string[]): Promise<number[]> {
  const agent = connections(callers);
  const times: number[] = [];
  const words = 'mes créneaux';
  const said = { SpeechResult: words, Confidence: '0.94', Body: words };
  await Promise.all(
    phones.map(async (from) => {
      for (let turn = 0; turn < turns / callers; turn += 1) {
        const sid = `CA${randomBytes(16).toString('hex')}`;
        const form = signedForm(url, {
          CallSid: sid,
          MessageSid: sid,
          From: from,
          To: to,
          ...said,
        });
        const { status, text, ms } = await post(agent, form);
        if (status !== 200) throw new Error(`HTTP ${status}: ${text}`);
        times.push(ms);
      }
    }),
  );
  agent.destroy();
  return times;
}
