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
