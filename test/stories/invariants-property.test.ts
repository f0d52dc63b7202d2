import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let doctors: Doctor[];
/** Orientations of the present run. */
let ids: string[] = [];

beforeAll(async () => {
  const env = { SAS_HOURS: 'always', SAS_TEXTS_PER_MIN: '10000', SAS_TEXTS_PER_HOUR: '10000' };
  town = await openTown({ env });
  doctors = [
    await town.doctor('Dr Claire Aubert'),
    await town.doctor('Dr Hugo Marchetti'),
    await town.doctor('Dr Inès Belkacem'),
  ];
});
afterAll(() => town.close());

/** One thing that somebody does over HTTP; `n` chooses who and what. */
type Act = (n: number) => Promise<unknown>;

const pick = <T>(list: T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
const doctor = (n: number) => pick(doctors, n) as Doctor;

/** A code on this phone: the newest, or an older one whose time may be over. */
function codeOf(one: Doctor, n: number): string {
  const codes = one.thread().map(({ body }) => /OUI (\w{4}) pour accepter/.exec(body)?.[1]);
  return codes.filter(Boolean).toReversed()[n % 3] ?? '2ABC';
}

const inHours = (hours: number) =>
  new Date(town.clock.now().getTime() + hours * 3_600_000).toISOString();
const ask = async (more: object) => {
  const window = { from: town.clock.now().toISOString(), to: inHours(8) };
  const near = { lat: 50.63, lon: 3.06, radius_km: 30 };
  const body = { reference: 'P-1', territory: '59', mode: 'cabinet', window, near, ...more };
  const { status, body: made } = await town.osnp.call('POST', '/orientations', body);
  expect(status).toBe(201);
  ids.push(made.id);
};

const acts: Record<string, Act> = {
  ask: (n) => ask(n % 3 ? {} : { medecin_traitant: doctor(n).id }),
  askInTurn: () => ask({ strategy: 'sequential' }),
  yes: (n) => doctor(n).text(`OUI ${codeOf(doctor(n), n >> 2)}`),
  bareYes: (n) => doctor(n).text('oui'),
  no: (n) => doctor(n).text(`NON ${codeOf(doctor(n), n >> 2)}`),
  withdraw: async (n) => {
    await doctor(n).text(`je me désiste ${codeOf(doctor(n), n >> 2)}`);
    await doctor(n).text('oui');
  },
  open: (n) => doctor(n).text(`ouvre demain ${9 + (n % 3)}h-${10 + (n % 3)}h`),
  close: (n) => doctor(n).text(`ferme demain ${9 + (n % 3)}h-${10 + (n % 3)}h`),
  leave: (n) => doctor(n).text(n % 2 ? 'absent demain 9h-12h' : 'absent maintenant pendant 1h'),
  return: (n) => doctor(n).text('annule mon absence'),
  undo: (n) => doctor(n).text('annuler'),
  cancel: async (n) => {
    const id = pick(ids, n);
    if (id) await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
  },
  byPhone: async (n) => {
    const id = pick(ids, n);
    const said = {
      practitioner_id: doctor(n).id,
      answer: n % 2 ? 'accept' : 'refuse',
      by: 'phone',
    };
    if (id) await town.osnp.call('POST', `/orientations/${id}/answers`, said);
  },
  wait: (n) => town.clock.forward({ seconds: 20 + (n % 5) * 80 }),
};

const act = fc.tuple(
  fc.constantFrom(...Object.keys(acts), 'ask', 'ask', 'yes', 'yes', 'wait'),
  fc.nat({ max: 60 }),
);
/** What happens at the same instant, moment after moment. */
const day = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 });

async function live(moments: [string, number][][]): Promise<void> {
  ids = [];
  await ask({});
  for (const moment of moments) {
    await Promise.all(moment.map(([name, n]) => acts[name]?.(n)));
    await town.settle();
    expect(await breaches(town.database)).toEqual([]);
  }
}

it('whatever people do at the same time: one holder at most, no place given twice, and each request ends by its deadline (I01, I02, I03, I05)', async () => {
  await fc.assert(
    fc.asyncProperty(day, async (moments) => {
      await live(moments);
      for (let n = 0; n < 3; n += 1) await town.clock.forward({ hours: 1 });
      expect(await breaches(town.database)).toEqual([]);
      for (const id of ids) {
        const { status } = await town.osnp.looksAt(id);
        expect(['accepted', 'expired', 'cancelled']).toContain(status);
        const told = town.osnp.told(id);
        const count = (type: string) => told.filter((one) => one === `orientation.${type}`).length;
        expect(count('created')).toBe(1);
        const held = count('accepted') - count('withdrawn');
        expect(held).toBeGreaterThanOrEqual(status === 'accepted' ? 1 : 0);
        expect(held).toBeLessThanOrEqual(1);
        expect(count('expired') + count('cancelled')).toBe(status === 'accepted' ? 0 : 1);
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);
