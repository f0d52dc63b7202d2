import { request, until } from '../harness/process.ts';
import { type Line, percentile, spread } from './line.ts';
import { connections, openStage, operator, post, type Stage, signedText } from './main.ts';

const racers = 32;
const rounds = 8;

/** Thirty-two doctors say yes to one patient at the same instant, several times over. */
export async function bench(): Promise<Line[]> {
  const stage = await openStage(racers, { SAS_WINDOW: String(racers) });
  const agent = connections(racers);
  const times: number[] = [];
  const whole: number[] = [];
  let holders = 0;
  for (let round = 0; round < rounds; round += 1) {
    const codes = await codesOf(stage, round);
    const texts = [...codes].map(([phone, code]) =>
      signedText(stage.product.url, stage.carrier.number, phone, `OUI ${code}`, round),
    );
    const began = performance.now();
    const answers = await Promise.all(texts.map((text) => post(agent, text)));
    if (round === 0) continue; // the first round warms up
    whole.push(performance.now() - began);
    times.push(...answers.map(({ ms }) => ms));
    holders += answers.filter(({ text }) => /confirmée? pour vous/i.test(text)).length;
  }
  agent.destroy();
  await stage.close();
  return [
    {
      what: `${racers} yeses at once: each answer`,
      measured: `${spread(times)}; all within ${percentile(whole, 0.5).toFixed(0)} ms`,
      aim: 'p99 < 5 s',
      ok: percentile(times, 0.99) < 5_000,
    },
    {
      what: 'holders in those races',
      measured: `${holders} in ${rounds - 1}`,
      aim: 'one each',
      ok: holders === rounds - 1,
    },
  ];
}

/** Asks all of them, and waits until each has his text: phone → code. */
async function codesOf(stage: Stage, round: number): Promise<Map<string, string>> {
  const before = stage.carrier.messages().length;
  const agent = connections(1);
  const body = JSON.stringify(request(`A-${round}`));
  const url = `${stage.product.url}/api/v1/orientations`;
  const { status, text } = await post(agent, { url, headers: operator(`a-${round}`), body });
  if (status !== 201) throw new Error(`HTTP ${status}: ${text}`);
  agent.destroy();
  const codes = () => {
    const offers = stage.carrier.messages().slice(before);
    const found = offers.map(
      ({ to, body: said }) => [to, /OUI (\w{4}) pour/.exec(said)?.[1] ?? ''] as const,
    );
    return new Map(found.filter(([, code]) => code !== ''));
  };
  return until(codes, ({ size }) => size === racers);
}
