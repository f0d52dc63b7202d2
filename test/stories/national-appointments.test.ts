import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Platform, playPlatform } from '../harness/platform.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const identifiers = 'urn:oid:2.999.1';
let town: Town;
let platform: Platform;
let anne: Doctor;

beforeAll(async () => {
  platform = await playPlatform();
  town = await openTown({
    env: {
      SAS_FHIR_IDENTIFIERS: identifiers,
      SAS_R03_URL: platform.url,
      SAS_R03_OPERATOR: '3620100057/70326SR',
    },
  });
});
beforeEach(async () => {
  await town.renew();
  platform.kept.clear();
  Object.assign(platform, { faults: [], fault: undefined, asked: 0 });
  anne = await town.doctor('Dr Anne Lefort');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(async () => {
  await town.close();
  platform.close();
});

/** Every appointment the platform keeps, each with what it was told of it; none of them twice. */
const told = () =>
  [...platform.kept.values()].map((all) => {
    expect(all).toHaveLength(1);
    return all[0]?.versions.map(
      ({ method, status, start }) => `${method} ${status} ${start.slice(11, 16)}`,
    );
  });
const declared = async (state?: string) =>
  (await town.admin.call('GET', `/national/appointments${state ? `?state=${state}` : ''}`)).body
    .data;
const accepted = async (wanted: Record<string, unknown> = {}) => {
  const asked = await town.osnp.asks(wanted);
  await anne.says(`OUI ${anne.code()}`);
  return asked;
};

describe('the national platform is told of every patient taken', () => {
  it('with his hour, his doctor and who booked; nothing of the patient, nor why', async () => {
    await anne.says('ouvre 16h-16h15');
    const regulator = '810000000001';
    await accepted({ regulator });
    expect([...platform.kept.values()][0]?.[0]?.versions).toEqual([
      {
        method: 'POST',
        status: 'booked',
        start: '2026-11-25T16:00:00.000+01:00',
        end: '2026-11-25T16:15:00.000+01:00',
        operator: regulator,
        rpps: '899000000001',
      },
    ]);
    expect(await declared()).toMatchObject([
      {
        status: 'booked',
        state: 'taken',
        remote_id: 'apt-1-1',
        practitioner_id: anne.id,
        refusal: null,
      },
    ]);
    expect(await declared('waiting')).toEqual([]);
  });

  it('moved, seen, not seen after all: each is one update of the same appointment, in order', async () => {
    await anne.says('ouvre 16h-16h15');
    const { id } = await accepted();
    await anne.says(`décale ${anne.code()} à 16h30`);
    await town.clock.forward({ hours: 7 });
    await anne.says('venu');
    await town.osnp.call('POST', `/orientations/${id}/outcome`, { outcome: 'noshow' });
    await town.settle();
    expect(told()).toEqual([
      ['POST booked 16:00', 'PUT booked 16:30', 'PUT fulfilled 16:30', 'PUT noshow 16:30'],
    ]);
  });

  it('given back and taken by a colleague: the first is cancelled, the second is another', async () => {
    const bruno = await town.doctor('Dr Bruno Sallé');
    await anne.says('ouvre 16h-16h15');
    await bruno.says('ouvre 17h-17h15');
    await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    await anne.says(`je me désiste ${anne.code()}`);
    await anne.says('OUI');
    await bruno.says(`OUI ${bruno.code()}`);
    expect(told()).toEqual([['POST booked 16:00', 'PUT cancelled 16:00'], ['POST booked 17:00']]);
  });

  it('cancelled by the OSNP: cancelled there', async () => {
    await anne.says('ouvre 16h-16h15');
    const { id } = await accepted();
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.settle();
    expect(told()).toEqual([['POST booked 16:00', 'PUT cancelled 16:00']]);
  });

  it('without an hour once there is one, and not before: a false hour would be worse than none', async () => {
    const { id } = await accepted();
    expect(told()).toEqual([]);
    await town.osnp.call('POST', `/orientations/${id}/appointment`, {
      from: '2026-11-25T15:00:00Z',
    });
    await town.settle();
    expect(told()).toEqual([['POST booked 16:00']]);
  });

  it('an hour never agreed is declared when he was seen; what nobody accepted never is', async () => {
    const { id } = await accepted();
    const other = await town.osnp.asks();
    await town.osnp.call('POST', `/orientations/${other.id}/cancel`, {});
    await town.clock.forward({ hours: 8 });
    await town.osnp.call('POST', `/orientations/${id}/outcome`, { outcome: 'other' });
    await town.settle();
    expect(told()).toEqual([['POST fulfilled 10:00']]);
  });
});

describe('a platform that fails', () => {
  it('after it did what it was asked never has the appointment twice', async () => {
    await anne.says('ouvre 16h-16h15');
    platform.faults = ['lost', 'lost', 503];
    await accepted();
    for (let minute = 0; minute < 3; minute += 1) await town.clock.forward({ minutes: 1 });
    expect(told()).toEqual([['POST booked 16:00', 'PUT booked 16:00', 'PUT booked 16:00']]);
    expect(await declared()).toMatchObject([{ state: 'taken', remote_id: 'apt-1-1' }]);
  });

  it('for a day is not pestered, and then hears everything, in order', async () => {
    await anne.says('ouvre 16h-17h');
    platform.fault = 'away';
    const first = await accepted();
    await accepted();
    await town.osnp.call('POST', `/orientations/${first.id}/cancel`, {});
    const before = platform.asked;
    for (let hour = 0; hour < 24; hour += 6) await town.clock.forward({ hours: 6 });
    expect(platform.asked - before).toBe(4);
    expect(told()).toEqual([]);
    expect(await declared('waiting')).toHaveLength(2);
    platform.fault = undefined;
    await town.clock.forward({ minutes: 3 });
    expect(told().toSorted()).toEqual([
      ['PUT booked 16:00', 'PUT cancelled 16:00'],
      ['PUT booked 16:15'],
    ]);
    expect(await declared('waiting')).toEqual([]);
  });

  it('that refuses one shows the administrator why; those behind it, and those of others, go on', async () => {
    await anne.says('ouvre 16h-17h');
    platform.faults = [422];
    const { id } = await accepted();
    expect(await declared('refused')).toMatchObject([
      {
        orientation_id: id,
        state: 'refused',
        refusal: { version: 1, why: 'HTTP 422: invalid played' },
      },
    ]);
    await accepted();
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.settle();
    expect(told().toSorted()).toEqual([['POST booked 16:15'], ['PUT cancelled 16:00']]);
    expect(await declared('refused')).toEqual([]);
  });

  it.each([401, 403, 404])(
    'that answers %s to all raises an alarm and loses nothing',
    async (status) => {
      await anne.says('ouvre 16h-16h15');
      platform.fault = status;
      await accepted();
      expect([...town.app.engine.metrics.alarms]).toContain('account-appointment');
      platform.fault = undefined;
      await town.clock.forward({ minutes: 2 });
      expect(told()).toEqual([['PUT booked 16:00']]);
      expect([...town.app.engine.metrics.alarms]).not.toContain('account-appointment');
    },
  );
});

describe('a doctor who is erased', () => {
  it('is said nothing of any more, even of what waits', async () => {
    await anne.says('ouvre 16h-16h15');
    platform.fault = 503;
    const { id } = await accepted();
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.admin.call('DELETE', `/practitioners/${anne.id}`);
    platform.fault = undefined;
    await town.clock.forward({ minutes: 5 });
    expect(told()).toEqual([]);
  });
});
