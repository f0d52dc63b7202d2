import { afterEach, describe, expect, it } from 'vitest';
import { openAlarms } from '../../bot/engine/alarms.ts';
import { type Duty, type EngineDeps, newMetrics } from '../../bot/engine/duty.ts';
import { type Lane, openLane } from '../../bot/engine/lane.ts';
import { progressLines, progressOf } from '../../bot/engine/progress.ts';

let lane: Lane;
let lines: string[];
afterEach(() => lane.stop());

/** A lane of its own, going by itself; a turn is stuck after `limit` milliseconds. */
function open(run: () => Promise<void>, limit?: number) {
  lines = [];
  const log = {
    info: () => {},
    warn: () => {},
    error: (about: unknown, words: unknown) => void lines.push(`${words} ${JSON.stringify(about)}`),
  } as unknown as EngineDeps['log'];
  const alarms = openAlarms(log);
  const metrics = newMetrics(alarms.standing);
  const duty: Duty = { name: 'a-duty', run, nextDue: async () => undefined };
  const deps = { clock: () => new Date(), log } as EngineDeps;
  lane = openLane(duty, deps, { metrics, alarms }, true, () => {}, limit);
  lane.wake();
  return { metrics };
}

describe('a duty', () => {
  it('that never comes to its end is begun anew, and somebody is told', async () => {
    let runs = 0;
    const never = new Promise<void>(() => {});
    const { metrics } = open(() => (++runs === 1 ? never : Promise.resolve()), 30);
    await expect
      .poll(() => {
        lane.watch();
        return runs;
      })
      .toBeGreaterThan(1);
    expect(lines).toHaveLength(1);
    const standing = () => {
      lane.watch();
      return [...metrics.alarms];
    };
    await expect.poll(standing).toEqual([]);
  });

  it('that fails again and again is one line in the log, and is tried later each time', async () => {
    let runs = 0;
    const { metrics } = open(async () => {
      runs += 1;
      throw { status: 503 }; // an error without a message, as a proxy's page makes it
    });
    await expect.poll(() => runs, { timeout: 5_000 }).toBe(3);
    for (let n = 0; n < 100; n += 1) lane.wake();
    expect(runs).toBe(3);
    expect(lines).toHaveLength(1);
    expect([...metrics.alarms]).toEqual(['duty-a-duty']);
  });

  it('that comes to its end is seen from outside', async () => {
    const { metrics } = open(async () => {});
    expect(progressOf(metrics)).toBe('ok');
    expect(progressLines(metrics).join()).toMatch(/relais_lane_silent_seconds\{duty="a-duty"\} \d/);
    metrics.lanes.set('a-duty', performance.now() - 100_000);
    expect(progressOf(metrics)).toBe('stands still: a-duty');
  });
});
