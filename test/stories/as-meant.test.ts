import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let count = 0;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
});
afterAll(() => town.close());

/** Everybody has a story of his own, on a Wednesday morning. */
const aDoctor = (more: Record<string, unknown> = {}): Promise<Doctor> => {
  count += 1;
  return town.doctor(`Dr Claire Essai${count}`, more);
};

/** Says them in order; the last answer. */
async function told(doctor: Doctor, ...texts: string[]): Promise<string> {
  let answer = '';
  for (const text of texts) answer = await doctor.says(text);
  return answer;
}

describe('what a doctor is shown of his agenda', () => {
  it('holds the weeks of a recurrence that are not laid out yet, and hides those of an absence', async () => {
    const claire = await aDoctor();
    await told(claire, 'tous les jeudis 14h-15h', 'oui', 'absente le 17 décembre', 'oui');
    const shown = await claire.says("qu'est-ce que j'ai en décembre ?");
    expect(shown).toMatch(/jeu\. 10 déc\. 14h-15h : 4 libre/);
    expect(shown).toMatch(/jeu\. 17 déc\. 14h-15h : 0 libre/);
  });
});

const twoPlaces = {
  sites: ['Lille', 'Lens'].map((city, at) => ({
    label: `Cabinet de ${city}`,
    address: { line: '1 rue du Test', postal_code: '59000', city },
    lat: 50.63 + at / 1000,
    lon: 3.06,
  })),
};

describe('a place of the doctor’s own', () => {
  it('is known without a capital or « cabinet de », in a command and in its correction', async () => {
    const claire = await aDoctor(twoPlaces);
    expect(await claire.says('ouvre lundi 9h-11h a lens')).toMatch(/Cabinet de Lens/);
    expect(await told(claire, 'en fait au cabinet de lille', 'non lens, 10h-12h')).toMatch(
      /Ouvrir lun\. 30 nov\. 10h-12h \(cabinet, 15 min, Lens\)/,
    );
    expect(await claire.says('oui')).toMatch(/Ouvert : lun\. 30 nov\. 10h-12h.*Cabinet de Lens/);
  });

  it('is no practice when a course is held there, and changes how patients are seen when they come to it', async () => {
    const claire = await aDoctor(twoPlaces);
    expect(await claire.says('formation à lens vendredi')).not.toMatch(/Lens seulement/i);
    await told(claire, 'non', 'ouvre mardi en visio 13h30-15h', 'mardi plutot au cabinet de lens');
    expect(await claire.says('oui')).toMatch(/Ouvert : mar\. 1 déc\. 13h30-15h \(cabinet.*Lens/);
  });
});
