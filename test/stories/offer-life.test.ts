import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;
let bruno: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
  bruno = await town.doctor('Dr Bruno Sallé');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const cancel = (id: string) => town.osnp.call('POST', `/orientations/${id}/cancel`, {});

describe('a NON given by mistake', () => {
  it.each(['OUI CODE', 'finalement oui CODE', 'Oui en fait pour la CODE'])(
    'is taken back by « %s » while the request is open, and the patient is his',
    async (words) => {
      const { id } = await town.osnp.asks();
      const code = anne.code();
      await anne.says(`NON ${code}`);
      expect(await anne.says(words.replace('CODE', code))).toMatch(/confirmé pour vous/i);
      expect(await town.osnp.looksAt(id)).toMatchObject({
        status: 'accepted',
        accepted_by: anne.id,
      });
      expect(bruno.last()).toMatch(/déjà pourvue/);
    },
  );

  it('is taken back after its own time ran out too, since nobody waited for that answer any more', async () => {
    const { id } = await town.osnp.asks({ offer_ttl_s: 600 });
    const code = anne.code();
    await anne.says(`NON ${code}`);
    await town.clock.forward({ minutes: 9 });
    expect(await anne.says(`finalement oui ${code}`)).toMatch(/confirmé pour vous/i);
    expect((await town.osnp.looksAt(id)).accepted_by).toBe(anne.id);
  });

  it('takes his place back with it, once', async () => {
    await anne.says('ouvre 16h-16h15');
    const { id } = await town.osnp.asks();
    const code = anne.code();
    await anne.says(`NON ${code}`);
    await anne.says(`OUI ${code}`);
    expect(await anne.says(`OUI ${code}`)).toMatch(/confirmé pour vous/);
    const { slot_id } = await town.osnp.looksAt(id);
    const slot = await town.osnp.call('GET', `/slots/${slot_id}`);
    expect(slot.body).toMatchObject({ state: 'booked' });
  });

  it('does not take a patient back whom a colleague holds; he is told so, and first asked should that one withdraw', async () => {
    const { id } = await town.osnp.asks();
    const code = anne.code();
    await anne.says(`NON ${code}`);
    const his = bruno.code();
    await bruno.says(`OUI ${his}`);
    expect(await anne.says(`OUI ${code}`)).toMatch(/déjà pourvue : un confrère/);
    await bruno.says(`je me désiste ${his}`);
    await bruno.says('oui');
    expect(anne.last()).toMatch(/pour accepter/);
    expect((await town.osnp.looksAt(id)).offers.at(-1)).toMatchObject({
      practitioner_id: anne.id,
      why: 'late-yes',
    });
  });

  it('is never taken back by words without a code: he is told how', async () => {
    const { id } = await town.osnp.asks();
    const code = anne.code();
    await anne.says(`NON ${code}`);
    for (const words of ['oui', 'finalement oui'])
      expect(await anne.says(words)).toMatch(new RegExp(`OUI ${code}`));
    expect((await town.osnp.looksAt(id)).status).toBe('offered');
  });

  it('is given once more without a reproach', async () => {
    await town.osnp.asks();
    const code = anne.code();
    await anne.says(`NON ${code}`);
    expect(await anne.says(`NON ${code}`)).toMatch(/Bien noté, refus/);
    expect(await anne.says('non')).toMatch(/Bien noté, refus/);
  });
});

describe('what became of a request', () => {
  const answers = ['OUI CODE', 'NON CODE', 'AUTRE CODE 17h', 'oui', 'non', 'plutôt 17h CODE'];

  it.each(answers)('is that the OSNP cancelled it, also to « %s »', async (words) => {
    const { id } = await town.osnp.asks();
    const code = anne.code();
    await cancel(id);
    const answer = await anne.says(words.replace('CODE', code));
    expect(answer).toMatch(/annulée par la régulation/);
    expect(answer).not.toMatch(/confrère/);
  });

  it.each(answers)('is that a colleague has it, also to « %s »', async (words) => {
    await town.osnp.asks();
    const code = anne.code();
    await bruno.says(`OUI ${bruno.code()}`);
    expect(await anne.says(words.replace('CODE', code))).toMatch(/déjà pourvue : un confrère/);
  });

  it.each(answers)('is that its time ran out, also to « %s »', async (words) => {
    await town.osnp.asks({ targets: [anne.id] });
    const code = anne.code();
    await town.clock.forward({ minutes: 6 });
    expect(await anne.says(words.replace('CODE', code))).toMatch(/expiré/);
  });

  it('is told after the last refusal, when nobody was left to ask: it is over, and no delay ran out', async () => {
    await town.osnp.asks({ targets: [anne.id] });
    const code = anne.code();
    await anne.says(`NON ${code}`);
    const answer = await anne.says(`OUI ${code}`);
    expect(answer).toMatch(/Trop tard.*régulation a repris la main/);
    expect(answer).not.toMatch(/expiré|confrère/);
  });

  it('is told after a refusal too: cancelled, or a colleague’s', async () => {
    const first = await town.osnp.asks();
    const cancelled = anne.code();
    await anne.says(`NON ${cancelled}`);
    await cancel(first.id);
    for (const word of ['OUI', 'NON'])
      expect(await anne.says(`${word} ${cancelled}`)).toMatch(/annulée par la régulation/);
    await town.osnp.asks();
    const taken = anne.code();
    await anne.says(`NON ${taken}`);
    await bruno.says(`OUI ${bruno.code()}`);
    expect(await anne.says(`OUI ${taken}`)).toMatch(/déjà pourvue/);
  });
});

describe('after a yes', () => {
  let code: string;

  beforeEach(async () => {
    await town.osnp.asks();
    code = anne.code();
    await anne.says(`OUI ${code}`);
  });

  it.each(['non', 'Non.', 'non finalement', 'non merci'])(
    'keeps the patient confirmed at « %s », and says how to give him back',
    async (words) => {
      const answer = await anne.says(words);
      expect(answer).toMatch(/reste confirmée pour vous/);
      expect(answer).toContain(`je me désiste ${code}`);
    },
  );

  it.each([
    '👍',
    'ok',
    'oui',
    'merci',
    'super merci beaucoup',
    "c'est noté",
    'bien reçu',
    'parfait',
  ])('takes « %s » as what it is', async (words) => {
    const answer = await anne.says(words);
    expect(answer).toMatch(/confirmée pour vous|Avec plaisir/);
    expect(answer).not.toMatch(/Urgence|AIDE|Rien n'attend/);
  });

  it('no longer speaks of it days later', async () => {
    await town.clock.forward({ hours: 72 });
    expect(await anne.says('non')).toMatch(/Rien n'attend votre réponse/);
  });
});

describe('a doctor asked again', () => {
  it('is told that the colleague who had the patient withdrew', async () => {
    await town.osnp.asks();
    const his = bruno.code();
    await bruno.says(`OUI ${his}`);
    expect(anne.last()).toMatch(/déjà pourvue/);
    await bruno.says(`je me désiste ${his}`);
    await bruno.says('oui');
    expect(anne.last()).toMatch(
      /confrère s'est désisté.*OUI \w{4} pour accepter, NON \w{4} pour refuser/s,
    );
  });

  it('hears nothing of it who had not been asked before', async () => {
    await town.osnp.asks({ targets: [anne.id, bruno.id], strategy: 'sequential' });
    const code = anne.code();
    await anne.says(`OUI ${code}`);
    await anne.says(`je me désiste ${code}`);
    await anne.says('oui');
    expect(bruno.last()).toMatch(/pour accepter/);
    expect(bruno.last()).not.toMatch(/désisté/);
  });
});
