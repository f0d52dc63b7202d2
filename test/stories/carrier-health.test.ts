import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_OUTBOX_RETRY_MAX_S: '5', SAS_HOURS: 'always' } });
  claire = await town.doctor('Dr Claire Aubert');
});
afterAll(() => town.close());

const told = () => town.osnp.told().filter((type) => type.startsWith('carrier.'));
const status = async () => (await town.osnp.call('GET', '/status')).body;
const pass = async (seconds: number) => {
  for (let n = 0; n < seconds; n += 5) await town.clock.forward({ seconds: 5 });
};

describe('a carrier that is out of order', () => {
  it('for some seconds is nobody’s business', async () => {
    town.carrier.faults.onCreateMessage = () => 429;
    await town.osnp.asks({ targets: [claire.id] });
    await pass(15);
    town.carrier.faults.onCreateMessage = undefined;
    await pass(15);
    await claire.says(`NON ${claire.code()}`);
    expect(told()).toEqual([]);
    expect(await status()).toMatchObject({ carrier: { state: 'ok', since: null } });
  });

  it.each(['onCreateMessage', 'onList'] as const)(
    'for longer is told to the OSNPs once, and once that it is well again: %s',
    async (part) => {
      const before = told().length;
      const since = town.clock.now().toISOString();
      town.carrier.faults[part] = () => 500;
      await town.osnp.asks({ targets: [claire.id] });
      await pass(90);
      expect(told().slice(before)).toEqual(['carrier.degraded']);
      const seen = await status();
      expect(seen.carrier.state).toBe('degraded');
      expect(seen.carrier.since >= since).toBe(true);
      expect(await (await fetch(`${town.app.url}/metrics`)).text()).toContain(
        'relais_carrier_degraded 1',
      );
      expect((await fetch(`${town.app.url}/readyz`)).status).toBe(200);
      town.carrier.faults[part] = undefined;
      await pass(45);
      expect(told().slice(before)).toEqual(['carrier.degraded', 'carrier.restored']);
      expect(await status()).toMatchObject({ carrier: { state: 'ok', since: null } });
      await claire.says(`NON ${claire.code()}`);
      expect(await breaches(town.database)).toEqual([]);
    },
  );

  it('is not said to be so for ever when there is nothing left to send: its list speaks for it', async () => {
    const before = told().length;
    town.carrier.faults.onCreateMessage = () => 500;
    const { id } = await town.osnp.asks({ targets: [claire.id] });
    await pass(60);
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    town.carrier.faults.onCreateMessage = undefined;
    await town.clock.forward({ minutes: 5 });
    expect(told().slice(before)).toEqual(['carrier.degraded']);
    await town.clock.forward({ minutes: 6 });
    expect(told().slice(before)).toEqual(['carrier.degraded', 'carrier.restored']);
  });

  it('is not one that refuses a number: that is an answer', async () => {
    const before = told().length;
    town.carrier.faults.onCreateMessage = () => 21_614;
    for (let n = 0; n < 3; n += 1) {
      await town.osnp.asks({ targets: [claire.id] });
      await pass(20);
    }
    town.carrier.faults.onCreateMessage = undefined;
    expect(told().slice(before)).toEqual([]);
  });
});
