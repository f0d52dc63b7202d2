import { afterEach, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

/** A doctor on a given instant, and his free places as the OSNP sees them. */
async function at(now: string): Promise<{
  doctor: Doctor;
  places: (from: string, to: string) => Promise<string[]>;
  town: Town;
}> {
  const opened = await openTown({ now, env: { SAS_HOURS: 'always' } });
  town = opened;
  const doctor = await opened.doctor('Dr Claire Aubert');
  const places = async (from: string, to: string) => {
    const { status, body } = await opened.osnp.call(
      'GET',
      `/slots?from=${from}&to=${to}&limit=200`,
    );
    expect(status).toBe(200);
    return body.data.map((slot: { from: string }) => new Date(slot.from).toISOString());
  };
  return { doctor, places, town: opened };
}

const say = async (doctor: Doctor, text: string) => {
  const heard = await doctor.says(text);
  return /OUI pour confirmer/.test(heard) ? doctor.says('oui') : heard;
};

describe('the nights when the clocks change (I30)', () => {
  it.each([
    // Saturday at noon in Paris; then 14h on Sunday, in winter time and in summer time
    ['back, 25 October 2026', '2026-10-24T10:00:00Z', '2026-10-25T13:00:00.000Z'],
    ['forward, 28 March 2027', '2027-03-27T11:00:00Z', '2027-03-28T12:00:00.000Z'],
  ])(
    '« demain 14h-16h », the day before the clocks go %s, means 14h on the new clock',
    async (_, now, first) => {
      const { doctor, places } = await at(now);
      expect(await say(doctor, 'ouvre demain 14h-16h')).toMatch(/14h-16h/);
      const from = new Date(Date.parse(first) - 6 * 3_600_000).toISOString();
      const to = new Date(Date.parse(first) + 6 * 3_600_000).toISOString();
      const seen = await places(from, to);
      expect(seen).toHaveLength(8);
      expect(seen[0]).toBe(first);
      expect(new Set(seen).size).toBe(8);
      expect(await doctor.says('mes créneaux')).toMatch(/14h-16h/);
    },
  );

  it('an offer’s five minutes are five minutes in the hour that comes twice', async () => {
    // 02:58 in Paris, summer time; two minutes later it is 02:00 again
    const { doctor, town: here } = await at('2026-10-25T00:58:00Z');
    const asked = await here.osnp.asks();
    await here.clock.forward({ minutes: 4 });
    expect((await here.osnp.looksAt(asked.id)).status).toBe('offered');
    await here.clock.forward({ minutes: 2 });
    expect((await here.osnp.looksAt(asked.id)).status).toBe('expired');
    expect(await doctor.says(`OUI ${doctor.code()}`)).toMatch(/trop tard/i);
  });

  it.each([
    [
      'back',
      '2026-10-20T10:00:00Z',
      ['2026-10-20T16:00:00.000Z', '2026-10-27T17:00:00.000Z', '2026-11-03T17:00:00.000Z'],
    ],
    [
      'forward',
      '2027-03-23T11:00:00Z',
      ['2027-03-23T17:00:00.000Z', '2027-03-30T16:00:00.000Z', '2027-04-06T16:00:00.000Z'],
    ],
  ])(
    'a Tuesday repeated across the night when the clocks go %s stays at 18h',
    async (_, now, starts) => {
      const { doctor, places, town: here } = await at(now);
      expect(await say(doctor, 'ouvre tous les mardis 18h-19h')).toMatch(/mardis de 18h à 19h/);
      const end = new Date(Date.parse(starts[2] ?? '') + 3_600_000).toISOString();
      const onTheHour = async () =>
        (await places(here.clock.now().toISOString(), end)).filter((from) => /T\d\d:00/.test(from));
      expect(await onTheHour()).toEqual(starts.slice(0, 2));
      await here.clock.forward({ hours: 72 });
      expect(await onTheHour()).toEqual(starts.slice(1));
      expect(await places(here.clock.now().toISOString(), end)).toHaveLength(8);
    },
  );

  it.each([
    ['ouvre demain de 2h30 du matin à 4h du matin', '2027-03-27T11:00:00Z'],
    ['ouvre demain de 1h du matin à 2h30 du matin', '2027-03-27T11:00:00Z'],
    ['absent demain de 2h30 du matin à 5h du matin', '2027-03-27T11:00:00Z'],
  ])(
    '« %s », at an hour that the spring night skips, changes nothing and says why',
    async (text, now) => {
      const { doctor } = await at(now);
      expect(await doctor.says(text)).toMatch(/Cette heure n'existe pas dim\. 28 mars.*de 2h à 3h/);
      expect(await doctor.says('mes créneaux')).toMatch(/Rien d'ouvert/);
    },
  );

  it('« 2h-3h » in the night that has this hour twice opens one hour, and closes both', async () => {
    const { doctor, places } = await at('2026-10-24T10:00:00Z');
    const night = ['2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z'] as const;
    expect(await say(doctor, 'ouvre demain de 2h du matin à 3h du matin')).toMatch(/2h-3h/);
    expect(await places(...night)).toHaveLength(4);
    await say(doctor, 'ferme demain de 2h du matin à 3h du matin');
    expect(await places(...night)).toEqual([]);
  });

  it('a night range over the repeated hour has one place every fifteen minutes, none twice', async () => {
    const { doctor, places } = await at('2026-10-24T10:00:00Z');
    expect(await say(doctor, 'ouvre demain de 1h du matin à 4h du matin')).toMatch(/^Ouvert/);
    const seen = await places('2026-10-24T20:00:00Z', '2026-10-25T06:00:00Z');
    expect(seen).toHaveLength(16);
    const minutes = seen.map((from) => Date.parse(from) / 60_000);
    expect(minutes.every((minute, n) => n === 0 || minute - (minutes[n - 1] ?? 0) === 15)).toBe(
      true,
    );
  });
});
