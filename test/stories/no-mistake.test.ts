import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
});
beforeEach(async () => {
  await town.renew();
  claire = await town.doctor('Dr Claire Aubert');
});
afterAll(() => town.close());

const only = (more: object = {}) => town.osnp.asks({ targets: [claire.id], ...more });
const statusOf = async ({ id }: { id: string }) => (await town.osnp.looksAt(id)).status;
const window = (from: string, to: string) => ({
  window: { from: `2026-11-25T${from}:00+01:00`, to: `2026-11-25T${to}:00+01:00` },
});

describe('a yes with a word beside it that speaks against it', () => {
  it.each([
    'pas oui',
    'not yes',
    'ça roule pas',
    'oui, dsl erreur',
    'yes sorry wrong person',
    'OUI mais plus tard',
    'ok plus tard',
    'yes but later',
    'oui + tard',
    'yes but not now',
    'ok pas tout de suite',
    'oui 👎',
    'ok mais 2 places',
  ])('takes no patient and gives none up: « %s » is asked about', async (text) => {
    const asked = await only();
    expect(await claire.says(text)).toMatch(new RegExp(claire.code()));
    expect(await statusOf(asked)).toBe('offered');
  });

  it.each([
    'OUI K ❌',
    'K OUI 👎',
    'OUI K ?',
    'OUI K pas',
    'OUI (pas) K',
    'ne pas OUI K',
    'OUI K 25h',
    'OUI K 14h99',
    'OUI NONE',
  ])('nor with its code: « %s »', async (text) => {
    const asked = await only();
    await claire.says(text.replace('K', claire.code()));
    expect(await statusOf(asked)).toBe('offered');
  });

  it('takes none either while an opening is read back', async () => {
    const asked = await only();
    await claire.says('ouvre samedi 17h-19h visite 2 patients');
    await claire.says('ok mais 3 patients');
    expect(await statusOf(asked)).toBe('offered');
  });
});

describe('« le premier » of several requests', () => {
  it('is the one that was texted first, when that is the first of the day too', async () => {
    const first = await only(window('10:30', '12:00'));
    await town.clock.forward({ seconds: 5 });
    const second = await only(window('14:00', '16:00'));
    await claire.says('oui le premier');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['accepted', 'offered']);
  });

  it('is asked about when the first of the day was texted last', async () => {
    const first = await only(window('14:00', '16:00'));
    await town.clock.forward({ seconds: 5 });
    const second = await only(window('10:30', '12:00'));
    await claire.says('ok pour le premier');
    expect([await statusOf(first), await statusOf(second)]).toEqual(['offered', 'offered']);
  });
});

it('« ah non pardon, je peux pas » just after a yes gives up no other request: it is asked which', async () => {
  const first = await only(window('10:30', '12:00'));
  const taken = claire.code();
  await town.clock.forward({ seconds: 5 });
  const second = await only(window('14:00', '16:00'));
  await claire.says(`OUI ${taken} 11h`);
  for (const text of [
    'ah non pardon, je peux pas',
    'non finalement',
    'je ne peux pas finalement',
  ]) {
    expect(await claire.says(text)).toMatch(new RegExp(taken));
    expect([await statusOf(first), await statusOf(second)]).toEqual(['accepted', 'offered']);
  }
});

it('two recurrences of one message keep each to its own hours, and both are read back', async () => {
  const asked = await claire.says('ouvre tous les lundis 14h-15h et les jeudis 9h-10h');
  expect(asked).toMatch(/lundis de 14h à 15h[\s\S]*jeudis de 9h à 10h/);
  await claire.says('oui');
  const places = await town.database.prisma.slot.findMany();
  const hours = places.map(({ startAt }) => `${startAt.getUTCDay()} ${startAt.getUTCHours() + 1}`);
  expect([...new Set(hours)].toSorted()).toEqual(['1 14', '4 9']);
});
