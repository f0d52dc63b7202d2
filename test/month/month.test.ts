import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTown, type Town } from '../harness/town.ts';
import type { Wanted } from './cast.ts';
import { playMonth } from './month.ts';

const asked = JSON.parse(process.env['MONTH'] ?? '{}') as Record<string, string>;
const wanted: Wanted = {
  seed: Number(asked['seed'] ?? 7),
  doctors: Number(asked['doctors'] ?? 10),
  days: Number(asked['days'] ?? 3),
  step: Number(asked['step'] ?? 120),
  ...(process.env['MONTH'] && { say: (line) => void process.stderr.write(`${line}\n`) }),
};

let town: Town;
beforeAll(async () => {
  town = await openTown({ now: '2026-10-19T05:00:00Z', env: { SAS_TEXTS_PER_HOUR: '500' } });
});
afterAll(() => town.close());

it('days of doctors, as a seed decides: no hour given twice, no digest of nothing, every patient has an outcome or was asked about once', {
  timeout: 4 * 3_600_000,
}, async () => {
  const { faults, ...figures } = await playMonth(town, wanted);
  wanted.say?.(JSON.stringify({ ...wanted, ...figures }, null, 2));
  expect(faults).toEqual([]);
  expect(figures.longest).toBeLessThanOrEqual(2);
  expect(figures.accepted).toBeGreaterThan(0);
  expect(figures.withOutcome + figures.askedOnly).toBe(figures.accepted);
});
