import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown();
  anne = await town.doctor('Dr Anne Lefort');
});
afterAll(async () => {
  await town.close();
});

/** 14h00 in Paris and so many times five minutes. */
const fives = (count: number) => new Date(Date.UTC(2026, 10, 25, 13, 5 * count)).toISOString();
const window = { from: fives(0), to: fives(48) };

/** Asks Anne for a patient, whose hour is then agreed, moved or cancelled. */
const asks = async (): Promise<string> =>
  (
    await town.osnp.call('POST', '/orientations', {
      reference: 'R-1',
      territory: '59',
      mode: 'cabinet',
      window,
      targets: [anne.id],
    })
  ).body.id;

const yes = (id: string, at: string) =>
  town.osnp.call('POST', `/orientations/${id}/answers`, {
    practitioner_id: anne.id,
    answer: 'accept',
    by: 'phone',
    at,
  });
const move = (id: string, from: string) =>
  town.osnp.call('POST', `/orientations/${id}/appointment`, { from });

const hours = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  minLength: 2,
  maxLength: 4,
});

describe('hours agreed and moved at once (I34)', () => {
  it('never overlap, whoever comes first', async () => {
    await fc.assert(
      fc.asyncProperty(hours, async (wanted) => {
        const ids: string[] = [];
        for (const _ of wanted) ids.push(await asks());
        const answers = await Promise.all(
          wanted.map(([first], at) => yes(ids[at] ?? '', fives(first))),
        );
        expect(answers.map(({ status }) => status)).toContain(200);
        await Promise.all(wanted.map(([, then], at) => move(ids[at] ?? '', fives(then))));
        const seen = await Promise.all(ids.map((id) => town.osnp.looksAt(id)));
        const agreed = seen
          .flatMap(({ appointment }) => (appointment ? [Date.parse(appointment.from)] : []))
          .toSorted((a, b) => a - b);
        agreed.forEach((from, at) => {
          if (at > 0) expect(from - (agreed[at - 1] ?? 0)).toBeGreaterThanOrEqual(15 * 60_000);
        });
        expect(await breaches(town.database)).toEqual([]);
        for (const id of ids) await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
      }),
      { numRuns: 12 },
    );
  });
});
