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

const onlyAnne = () => town.osnp.asks({ targets: [anne.id] });
const statusOf = async (id: string) => (await town.osnp.looksAt(id)).status;
/** A text that the carrier took a while ago, and whose webhook was lost. */
const heardLate = async (doctor: Doctor, text: string, meanwhile: () => Promise<unknown>) => {
  town.carrier.faults.inbound = 'lost';
  await doctor.text(text);
  town.carrier.faults.inbound = undefined;
  await meanwhile();
  await town.clock.forward({ seconds: 40 });
};

describe('an answer among words that say more than it', () => {
  it.each([
    ['Après consultation, je dirais oui volontiers, celui-ci accepte', 'offered'],
    ['non pneu crevé', 'expired'],
    ['Mon associé refuse, moi je le prends.', 'offered'],
    ['« Oui », comme disait ma grand-mère.', 'offered'],
  ])('« %s » leaves the request %s', async (words, status) => {
    const { id } = await onlyAnne();
    await anne.says(words);
    expect(await statusOf(id)).toBe(status);
  });
});

describe('an answer without its code', () => {
  it.each(['oui', 'non', 'ok je prends', 'plutôt 17h'])(
    '« %s » binds no request whose text has not left: it asks for the code, and the code binds',
    async (words) => {
      town.carrier.faults.onCreateMessage = () => 500;
      const { id } = await onlyAnne();
      const answer = await anne.says(words);
      expect(answer).toMatch(/répondez avec le code|AUTRE \w{4}/);
      expect(await statusOf(id)).toBe('offered');
      expect((await town.osnp.looksAt(id)).offers).toMatchObject([
        { status: 'queued', counter: null },
      ]);
      const code = /OUI (\w{4})/.exec(answer)?.[1];
      expect(await anne.says(`OUI ${code}`)).toMatch(/confirmé pour vous/i);
    },
  );

  it('said before the text left, and heard afterwards, takes nothing', async () => {
    let id = '';
    await heardLate(anne, 'oui', async () => {
      await town.clock.forward({ seconds: 5 });
      id = (await onlyAnne()).id;
    });
    expect(await statusOf(id)).toBe('offered');
    expect(await anne.says('oui')).toMatch(/confirmé pour vous/i);
  });

  it('is about the request that was on the screen when it was said, however late it is heard', async () => {
    const first = await town.osnp.asks({ targets: [anne.id] });
    await town.clock.forward({ seconds: 5 });
    let second = '';
    await heardLate(anne, 'oui', async () => {
      await town.clock.forward({ seconds: 5 });
      second = (await onlyAnne()).id;
    });
    expect(await statusOf(first.id)).toBe('accepted');
    expect(await statusOf(second)).toBe('offered');
  });

  it('does not take the request that is left of two that were open when it was said', async () => {
    const both = { targets: [anne.id, bruno.id] };
    const gone = await town.osnp.asks(both);
    const left = await town.osnp.asks(both);
    await town.clock.forward({ seconds: 5 });
    const code = bruno.code();
    await heardLate(anne, 'oui', async () => {
      await town.clock.forward({ seconds: 5 });
      await bruno.says(`OUI ${code}`);
    });
    const statuses = [await statusOf(gone.id), await statusOf(left.id)];
    expect(statuses.toSorted()).toEqual(['accepted', 'offered']);
    expect(anne.last()).toMatch(/répondez avec le code/);
  });

  it('is no « oui » to what was read back after it was said', async () => {
    await anne.says('ouvre demain 14h-16h');
    await heardLate(anne, 'oui', async () => {
      await town.clock.forward({ seconds: 5 });
      expect(await anne.says('ferme du 26 au 30 novembre')).toMatch(/OUI/);
    });
    const closed = () => town.database.prisma.opening.count({ where: { closedAt: { not: null } } });
    expect(await closed()).toBe(0);
    expect(await anne.says('oui')).toMatch(/Fermé/);
    expect(await closed()).toBe(1);
  });
});

describe('a yes or a no beside a code', () => {
  it.each([
    ['je prends CODE et ouvre vendredi 17h-18h', 'accepted'],
    ['volontiers CODE et ouvre vendredi 17h-18h', 'accepted'],
    ['nan CODE et ouvre vendredi 17h-18h', 'expired'],
  ])('is read by the same words everywhere: « %s » does both', async (words, status) => {
    const { id } = await onlyAnne();
    expect(await anne.says(words.replace('CODE', anne.code()))).toMatch(/Ouvert : ven\. 27 nov/);
    expect(await statusOf(id)).toBe(status);
  });

  it.each(['dac CODE', 'CODE volontiers', 'j’accepte CODE'])('« %s » takes it', async (words) => {
    const { id } = await onlyAnne();
    expect(await anne.says(words.replace('CODE', anne.code()))).toMatch(/confirmé pour vous/);
    expect(await statusOf(id)).toBe('accepted');
  });

  it.each(['annule CODE', 'rien CODE', 'pas CODE et ouvre vendredi 17h-18h'])(
    '« %s » takes and refuses nothing',
    async (words) => {
      const { id } = await onlyAnne();
      await anne.says(words.replace('CODE', anne.code()));
      expect(await statusOf(id)).toBe('offered');
    },
  );

  it('« nan » after it was confirmed keeps the patient, and says how to give him back', async () => {
    await onlyAnne();
    await anne.says(`OUI ${anne.code()}`);
    expect(await anne.says('nan')).toMatch(/reste confirmée.*désiste/);
  });
});
