import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;
let bruno: Doctor;
let chloe: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
  bruno = await town.doctor('Dr Bruno Sallé');
  chloe = await town.doctor('Dr Chloé Picard');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const givesBack = async (doctor: Doctor, code: string) => {
  await doctor.says(`je me désiste ${code}`);
  return doctor.says('oui');
};

describe('a confirmed patient who is given back', () => {
  it('is put again, first, to the doctor whose yes came too late; his new yes is his', async () => {
    const { id } = await town.osnp.asks();
    const first = { anne: anne.code(), bruno: bruno.code() };
    await anne.says(`OUI ${first.anne}`);
    expect(await bruno.says(`OUI ${first.bruno}`)).toMatch(/déjà pourvue/);
    expect(await givesBack(anne, first.anne)).toMatch(/prévenue et cherche un confrère/);
    const { status, reason, offers } = await town.osnp.looksAt(id);
    expect({ status, reason }).toEqual({ status: 'offered', reason: null });
    const again = offers.filter((offer: { status: string }) => offer.status === 'sent');
    expect(again[0]).toMatchObject({ practitioner_id: bruno.id, why: 'late-yes' });
    expect(again.map((offer: { practitioner_id: string }) => offer.practitioner_id)).not.toContain(
      anne.id,
    );
    expect(bruno.code()).not.toBe(first.bruno);
    expect(await bruno.says(`OUI ${bruno.code()}`)).toMatch(/confirmé pour vous/i);
    expect(await town.osnp.looksAt(id)).toMatchObject({ accepted_by: bruno.id });
    expect(town.osnp.told(id).filter((type) => /accepted|withdrawn|expired/.test(type))).toEqual([
      'orientation.accepted',
      'orientation.withdrawn',
      'orientation.accepted',
    ]);
  });

  it('is put again to those who were told that he was taken, never to whoever refused', async () => {
    const { id } = await town.osnp.asks();
    await bruno.says(`NON ${bruno.code()}`);
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    await givesBack(anne, code);
    const { status, offers } = await town.osnp.looksAt(id);
    expect(status).toBe('offered');
    expect(
      offers
        .filter((offer: { status: string }) => offer.status === 'sent')
        .map((offer: { practitioner_id: string }) => offer.practitioner_id),
    ).toEqual([chloe.id]);
  });

  it('may be taken with the code of the first text too: the request is the same', async () => {
    const { id } = await town.osnp.asks();
    const [code, old] = [anne.code(), bruno.code()];
    await anne.says(`OUI ${code}`);
    await givesBack(anne, code);
    expect(await bruno.says(`OUI ${old}`)).toMatch(/confirmé pour vous/i);
    expect(await town.osnp.looksAt(id)).toMatchObject({ accepted_by: bruno.id });
  });

  it('ends at once with the true reason when everybody else refused, and its doctor is told so', async () => {
    const { id } = await town.osnp.asks();
    await bruno.says(`NON ${bruno.code()}`);
    await chloe.says(`NON ${chloe.code()}`);
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    const told = await givesBack(anne, code);
    expect(told).toMatch(/Désistement enregistré/);
    expect(told).not.toMatch(/cherche un confrère/);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'expired', reason: 'all_refused' });
    expect(town.osnp.told(id).slice(-2)).toEqual(['orientation.withdrawn', 'orientation.expired']);
  });

  it('does not call it silence when nobody who is left may be asked', async () => {
    const { id } = await town.osnp.asks();
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    for (const doctor of [bruno, chloe]) await doctor.text('ARRET');
    await givesBack(anne, code);
    expect(await town.osnp.looksAt(id)).toMatchObject({
      status: 'expired',
      reason: 'no_candidate',
    });
  });

  it('is asked of nobody once his hour is over', async () => {
    const window = {
      from: town.clock.now().toISOString(),
      to: new Date(town.clock.now().getTime() + 3_600_000).toISOString(),
    };
    const { id } = await town.osnp.asks({ window });
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    await town.clock.forward({ hours: 2 });
    await givesBack(anne, code);
    const { status, reason, offers } = await town.osnp.looksAt(id);
    expect({ status, reason, count: offers.length }).toEqual({
      status: 'expired',
      reason: 'timeout',
      count: 3,
    });
  });

  it('is asked again of a doctor whose time ran out and who then said yes, before anybody new', async () => {
    const { id } = await town.osnp.asks({ strategy: 'sequential', offer_ttl_s: 60 });
    const late = anne.code();
    await town.clock.forward({ seconds: 61 });
    expect(await anne.says(`OUI ${late}`)).toMatch(/expiré/);
    const code = bruno.code();
    await bruno.says(`OUI ${code}`);
    await givesBack(bruno, code);
    const { offers } = await town.osnp.looksAt(id);
    expect(offers.at(-1)).toMatchObject({ practitioner_id: anne.id, why: 'late-yes' });
    expect(chloe.code()).toBe('');
  });
});

describe('an answer by phone', () => {
  it('of a doctor who was told « déjà pourvue » counts after a withdrawal, under a code of its own', async () => {
    const { id } = await town.osnp.asks({ targets: [anne.id, bruno.id] });
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    await bruno.text('ARRET');
    await givesBack(anne, code);
    expect(await town.osnp.looksAt(id)).toMatchObject({ status: 'expired' });
    const { id: second } = await town.osnp.asks({ targets: [anne.id, chloe.id] });
    await chloe.says(`NON ${chloe.code()}`);
    const said = { practitioner_id: chloe.id, answer: 'accept', by: 'phone' };
    await town.osnp.call('POST', `/orientations/${second}/answers`, said);
    await town.settle();
    expect(await town.osnp.looksAt(second)).toMatchObject({ accepted_by: chloe.id });
  });
});
