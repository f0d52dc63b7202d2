import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;
let ids: string[] = [];

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '10000', SAS_TEXTS_PER_HOUR: '10000' } });
  anne = await town.doctor('Dr Anne Lefort');
});
afterAll(() => town.close());

/** 14h00 in Paris and so many quarters. */
const quarter = (count: number) => new Date(Date.UTC(2026, 10, 25, 13, 15 * count)).toISOString();
const clock = (count: number) =>
  `${14 + Math.floor(count / 4)}h${String((count % 4) * 15).padStart(2, '0')}`;
const modes = ['cabinet', 'teleconsultation', 'visite'] as const;
const words = {
  cabinet: 'au cabinet',
  teleconsultation: 'en téléconsultation',
  visite: 'en visite',
};

type Act = { mode: 0 | 1 | 2; from: number; long: number; shared: number };
const modeOf = ({ mode }: Act) => modes[mode];
const stretch = ({ from, long }: Act) => `${clock(from)}-${clock(from + long)}`;

const ask = async (act: Act) => {
  const window = { from: quarter(act.from), to: quarter(act.from + act.long) };
  const body = { reference: 'R-1', territory: '59', mode: modeOf(act), window, targets: [anne.id] };
  const { body: made } = await town.osnp.call('POST', '/orientations', body);
  ids.push(made.id);
  await town.settle();
};

const acts: Record<string, (act: Act) => Promise<unknown>> = {
  open: (act) => anne.text(`ouvre ${stretch(act)} ${words[modeOf(act)]}`),
  openShared: (act) =>
    anne.text(`ouvre ${stretch(act)} ${words[modeOf(act)]}, ${act.shared} patients`),
  yes: async (act) => {
    await ask(act);
    await anne.text(`OUI ${anne.code()}`);
  },
  yesAt: async (act) => {
    await ask(act);
    await anne.text(`OUI ${anne.code()} ${clock(act.from + (act.shared % act.long))}`);
  },
  hour: async ({ from, shared }) => {
    const id = ids[shared % Math.max(1, ids.length)];
    if (id)
      await town.osnp.call('POST', `/orientations/${id}/appointment`, { from: quarter(from) });
  },
  close: (act) => anne.text(`ferme ${stretch(act)}`),
  undo: () => anne.text('annuler'),
};

const act = fc.tuple(
  fc.constantFrom('open', 'openShared', 'yes', 'yes', 'yesAt', 'yesAt', 'hour', 'close', 'undo'),
  fc.record({
    mode: fc.constantFrom(0, 1, 2) as fc.Arbitrary<0 | 1 | 2>,
    from: fc.integer({ min: 0, max: 6 }),
    long: fc.integer({ min: 1, max: 4 }),
    shared: fc.integer({ min: 2, max: 4 }),
  }),
);

/** Patients with an hour of their own, as the OSNP sees them. */
async function agreed(): Promise<[string, string][]> {
  const seen = await Promise.all(ids.map((id) => town.osnp.looksAt(id)));
  return seen
    .flatMap(({ appointment }): [string, string][] =>
      appointment?.state === 'agreed' ? [[appointment.from, appointment.to]] : [],
    )
    .filter(([from, to]) => Date.parse(to) - Date.parse(from) <= 15 * 60_000)
    .toSorted();
}

describe('an agenda in several modes, some for several patients (I34)', () => {
  it('never gives one hour to two patients, whatever is opened over those who are there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (day) => {
        ids = [];
        await town.renew();
        anne = await town.doctor('Dr Anne Lefort');
        for (const [name, one] of day) {
          await acts[name]?.(one);
          await town.settle();
          expect(await breaches(town.database)).toEqual([]);
        }
        const hours = await agreed();
        hours.forEach(([from], at) => {
          if (at > 0) expect(from >= (hours[at - 1]?.[1] ?? '')).toBe(true);
        });
      }),
      { numRuns: Number(process.env['RUNS'] ?? 6), endOnFailure: false },
    );
  });

  it('leaves a range that its patients fill to them: nothing is opened over it, in no mode, and no hour of it is agreed', async () => {
    await town.renew();
    anne = await town.doctor('Dr Anne Lefort');
    ids = [];
    const half = { mode: 0, from: 8, long: 2, shared: 2 } as const;
    await anne.says('ouvre 16h-16h30, 2 patients');
    await anne.says('oui');
    for (let patient = 0; patient < 2; patient += 1) {
      await ask(half);
      await anne.says(`OUI ${anne.code()}`);
    }
    expect(await anne.says('ouvre 16h-16h30 en téléconsultation')).toMatch(/patient confirmé/);
    const wide = await anne.says('ouvre 15h30-17h en téléconsultation');
    expect(wide).toMatch(/15h30-16h\b/);
    expect(wide).toMatch(/16h30-17h/);
    await ask({ ...half, from: 6, long: 6 });
    expect(await anne.says(`OUI ${anne.code()} 16h15`)).toMatch(/déjà un patient .*16h15/);
    // one of the two is given an hour of his own: there is time again beside them, and no more than that
    const [first = '', second = ''] = ids;
    const moved = await town.osnp.call('POST', `/orientations/${first}/appointment`, {
      from: quarter(9),
    });
    expect(moved.body.appointment).toMatchObject({ state: 'agreed', from: quarter(9) });
    expect(await anne.says('ouvre 16h-16h30 en téléconsultation')).toMatch(/16h-16h15/);
    await town.osnp.call('POST', `/orientations/${second}/cancel`, {});
    expect(await breaches(town.database)).toEqual([]);
  });
});
