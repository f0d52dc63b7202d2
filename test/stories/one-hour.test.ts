import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

/** 16:00 in Paris, and so many minutes. */
const quarter = (minutes = 15) => ({
  from: '2026-11-25T15:00:00Z',
  to: new Date(Date.parse('2026-11-25T15:00:00Z') + minutes * 60_000).toISOString(),
});

describe('a doctor who has a patient at that hour (I34)', () => {
  it('is not asked beside his hours for another one at the same hour; another doctor is', async () => {
    await anne.says('ouvre 16h-16h15');
    await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    const alone = await town.osnp.asks({ window: quarter() });
    expect(alone).toMatchObject({ status: 'expired', reason: 'no_candidate' });
    const bruno = await town.doctor('Dr Bruno Sallé');
    const { offers } = await town.osnp.asks({ window: quarter() });
    expect(offers).toMatchObject([{ practitioner_id: bruno.id }]);
    expect(await town.osnp.asks({ window: quarter(), targets: [anne.id] })).toMatchObject({
      status: 'expired',
    });
  });

  it('is asked when there is room beside his patient', async () => {
    await anne.says('ouvre 16h-16h15');
    await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    const { offers } = await town.osnp.asks({ window: quarter(30) });
    expect(offers).toMatchObject([{ practitioner_id: anne.id, status: 'sent' }]);
  });

  it('who says « OUI » to two requests of one hour gets one, and hears why the other is not confirmed', async () => {
    const first = await town.osnp.asks({ window: quarter() });
    const codes = [anne.code()];
    const second = await town.osnp.asks({ window: quarter() });
    codes.push(anne.code());
    expect(await anne.says(`OUI ${codes[0]}`)).toMatch(/confirmé pour vous/i);
    const refused = await anne.says(`OUI ${codes[1]}`);
    expect(refused).toMatch(/déjà un patient à cette heure/);
    expect(refused).not.toMatch(/confirmé pour vous/i);
    expect((await town.osnp.looksAt(first.id)).status).toBe('accepted');
    expect((await town.osnp.looksAt(second.id)).status).toBe('offered');
    expect(await anne.says(`NON ${codes[1]}`)).toMatch(/refus/);
  });

  it('is refused in words too when the OSNP records such a yes by phone', async () => {
    await town.osnp.asks({ window: quarter() });
    const other = await town.osnp.asks({ window: quarter() });
    const said = { practitioner_id: anne.id, answer: 'accept', by: 'phone' };
    await anne.says(
      `OUI ${anne.thread().flatMap(({ body }) => /OUI (\w{4}) pour/.exec(body)?.[1] ?? [])[0]}`,
    );
    const answer = await town.osnp.call('POST', `/orientations/${other.id}/answers`, said);
    expect(answer.status).toBe(409);
    expect((await town.osnp.looksAt(other.id)).status).toBe('offered');
  });

  it('keeps his place for one when the database alone sees the clash: nothing else of the yes stays', async () => {
    await anne.says('ouvre 16h-16h15');
    const { id } = await town.osnp.asks();
    await town.database.pool.query(`
      CREATE FUNCTION pg_temp_clash() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'an accepted patient is there' USING ERRCODE = '23P01'; END $$;
      CREATE TRIGGER clash BEFORE UPDATE ON "Slot" FOR EACH ROW WHEN (NEW.state = 'booked') EXECUTE FUNCTION pg_temp_clash()`);
    expect(await anne.says(`OUI ${anne.code()}`)).toMatch(/déjà un patient à cette heure/);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'offered', accepted_by: null });
    await town.database.pool.query('DROP TRIGGER clash ON "Slot"');
    expect(await anne.says(`OUI ${anne.code()}`)).toMatch(/confirmé pour vous/i);
  });
});
