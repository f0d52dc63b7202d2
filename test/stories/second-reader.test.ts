import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
/** What the second reader of dates reads; undefined while it keeps silent. */
let reads: { start: string; end: string }[] | undefined;

beforeAll(async () => {
  town = await openTown({ opinion: { ask: async () => reads, close: async () => {} } });
  claire = await town.doctor('Dr Claire Aubert');
});
afterAll(() => town.close());

describe('an order that two readers of dates', () => {
  it('read alike, or that the second says nothing of, is done at once', async () => {
    reads = [{ start: '2026-11-25T16:00', end: '2026-11-25T18:00' }];
    expect(await claire.says('ouvre 16h-18h')).toMatch(/Ouvert/);
    reads = undefined;
    expect(await claire.says('ouvre 18h-19h')).toMatch(/Ouvert/);
  });

  it('read otherwise is read back, and nothing is done before the doctor says yes', async () => {
    reads = [{ start: '2026-11-26T08:00', end: '2026-11-26T09:00' }];
    expect(await claire.says('ouvre 14h-15h')).not.toMatch(/Ouvert/);
    expect(await claire.says('mes créneaux')).not.toMatch(/14h.*libre/);
    await claire.says('ouvre 14h-15h');
    expect(await claire.says('OUI')).toMatch(/Ouvert/);
    expect(await claire.says('mes créneaux')).toMatch(/14h.*libre/);
  });
});
