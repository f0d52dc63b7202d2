import { setTimeout as pause } from 'node:timers/promises';
import { request } from '../harness/process.ts';
import { type Line, percentile, spread } from './line.ts';
import { connections, openStage, operator, post, type Stage } from './main.ts';

const perSecond = 20;
const seconds = 10;
const warmUp = 20;

/** From the operator's request to the first text in the carrier's hands, at a steady pace. */
export async function bench(): Promise<Line[]> {
  const count = perSecond * seconds;
  const stage = await openStage(99);
  const sent = new Map<string, number>();
  stage.carrier.subscribe((row) => {
    const isOffer = row.kind === 'message' && row.status === 'queued';
    if (isOffer && !sent.has(row.to)) sent.set(row.to, performance.now());
  });
  const created: number[] = [];
  const handed: number[] = [];
  for (let n = 0; n < warmUp; n += 1) await ask(stage, n, sent);
  const asked: Promise<void>[] = [];
  const began = performance.now();
  for (let n = 0; n < count; n += 1) {
    await pause(Math.max(0, began + (n * 1000) / perSecond - performance.now()));
    asked.push(
      ask(stage, warmUp + n, sent).then(({ answer, text }) => {
        created.push(answer);
        handed.push(text);
      }),
    );
  }
  await Promise.all(asked);
  await stage.close();
  const [p50, p99] = [percentile(handed, 0.5), percentile(handed, 0.99)];
  return [
    {
      what: `orientation created, at ${perSecond}/s`,
      measured: `${spread(created)} to the 201`,
      aim: '',
      ok: true,
    },
    {
      what: 'orientation asked → first text at the carrier',
      measured: spread(handed),
      aim: 'p50 < 100 ms, p99 < 500 ms',
      ok: p50 < 100 && p99 < 500,
    },
  ];
}

const agent = connections(50);

/** Asks one doctor alone, who refuses at once, so that nobody holds three open offers. */
async function ask(stage: Stage, n: number, sent: Map<string, number>) {
  const doctor = stage.doctors[n % stage.doctors.length];
  const phone = doctor?.phone ?? '';
  sent.delete(phone);
  const began = performance.now();
  const body = JSON.stringify(request(`B-${n}`, { targets: [doctor?.id] }));
  const url = `${stage.product.url}/api/v1/orientations`;
  const answer = await post(agent, { url, headers: operator(`b-${n}`), body });
  if (answer.status !== 201) throw new Error(`HTTP ${answer.status}: ${answer.text}`);
  while (!sent.has(phone)) await pause(1);
  const text = (sent.get(phone) ?? 0) - began;
  const { id } = JSON.parse(answer.text) as { id: string };
  const cancelled = await post(agent, {
    url: `${url}/${id}/cancel`,
    headers: operator(`c-${n}`),
    body: '{}',
  });
  if (cancelled.status !== 200) throw new Error(`HTTP ${cancelled.status}: ${cancelled.text}`);
  return { answer: answer.ms, text };
}
