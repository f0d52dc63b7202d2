import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../harness/database.ts';
import { openTown, type Town } from '../harness/town.ts';

let town: Town;
/** The secretary of two doctors. */
let sonia: (text: string) => Promise<string>;

const secretary = { delegates: [{ phone: '+33639980777', name: 'Sonia Lemaire' }] };

beforeAll(async () => {
  town = await openTown({
    env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000', SAS_HOURS: 'always' },
  });
});
beforeEach(async () => {
  await town.clock.forward({ minutes: 31 });
  await emptyTables(town.database);
  await town.doctor('Dr Claire Aubert', secretary);
  await town.doctor('Dr Hugo Petitjean', secretary);
  const phone = town.carrier.phone('+33639980777');
  const invited = phone.thread().findLast(({ body }) => /LIER \d{6}/.test(body))?.body ?? '';
  await phone.text(`LIER ${/LIER (\d{6})/.exec(invited)?.[1]}`);
  sonia = async (text) => (await phone.text(text)).reply ?? '';
});
afterAll(() => town.close());

/** Says OUI where it is read back first. */
const does = async (text: string) => {
  const heard = await sonia(text);
  return /OUI pour confirmer/.test(heard) ? sonia('oui') : heard;
};

describe('a secretary who is asked for whom', () => {
  it('and thanks, asks something or changes her mind, is heard for what she says', async () => {
    await sonia('ouvre demain 9h-10h');
    expect(await sonia('parfait merci')).toMatch(/^Avec plaisir[\s\S]*Pour quel médecin \?/);
    expect(await sonia('combien de temps j’ai pour annuler au fait ?')).not.toMatch(/trouve pas/);
    expect(await sonia('et Petitjean absent vendredi')).toMatch(/Absence de Dr Hugo Petitjean/);
    await sonia('ouvre demain 9h-10h');
    expect(await sonia('annuler')).toMatch(/rien n'est changé/);
  });

  it.each(['oui Claire', 'c’est pour aubert', 'pardon, le dr Aubert svp', 'Claire Aubert'])(
    'may answer « %s »',
    async (answer) => {
      await sonia('ouvre demain 9h-10h');
      expect(await sonia(answer)).toMatch(/^Ouvrir pour Dr Claire Aubert jeu\. 26 nov\. 9h-10h/);
    },
  );

  it('may answer with another day, and keeps the hours', async () => {
    await sonia('ouvre demain 9h-10h');
    expect(await sonia('Claire pareil mais vendredi')).toMatch(
      /^Ouvrir pour Dr Claire Aubert ven\. 27 nov\. 9h-10h/,
    );
  });

  it('says yes with the name that was read back', async () => {
    await sonia('ouvre demain 9h-10h');
    await sonia('Claire');
    expect(await sonia('oui claire aubert')).toMatch(/^Ouvert pour Dr Claire Aubert/);
  });
});

describe('a secretary who comes back to one of two commands', () => {
  it('changes that of the doctor she names, not the last one', async () => {
    await does('ouvre demain 14h-16h pour le Dr Petitjean');
    await does('ouvre demain 9h-10h pour le Dr Aubert');
    expect(await sonia('ah non pour petitjean en fait c’est 14h30 à 16h')).toMatch(
      /^Fermer pour Dr Hugo Petitjean jeu[\s\S]*Ouvrir pour Dr Hugo Petitjean jeu\. 26 nov\. 14h30-16h/,
    );
    await sonia('non');
    await does('les deux docteurs sont absents lundi');
    expect(await sonia('finalement mardi pour petitjean')).toMatch(
      /Annuler l'absence de Dr Hugo Petitjean lun[\s\S]*Noter Dr Hugo Petitjean absent mar/,
    );
  });

  it('changes nothing of the other’s when the one she names had none', async () => {
    await does('ouvre demain 14h-16h pour le Dr Aubert');
    expect(await sonia('en fait 15h-17h demain pour petitjean')).not.toMatch(
      /Fermer pour Dr Claire/,
    );
  });
});

describe('a secretary who corrects whom it was for', () => {
  it('moves all that was read back, or done, to the other', async () => {
    await sonia('ouvre demain 9h-10h pour Petitjean');
    expect(await sonia('non pardon c’était Claire')).toMatch(
      /^Fermer pour Dr Hugo Petitjean jeu[\s\S]*Ouvrir pour Dr Claire Aubert jeu\. 26 nov\. 9h-10h/,
    );
    expect(await sonia('oui')).toMatch(/^Fermé pour Dr Hugo[\s\S]*Ouvert pour Dr Claire Aubert/);
    await sonia('absents vendredi');
    await sonia('les deux');
    expect(await sonia('non seulement Claire')).toMatch(
      /^Noter Dr Claire Aubert absent ven\. 27 nov\.[^?]*\?\nRépondez/,
    );
  });

  it('says yes with a name to a move, and both halves of it are done', async () => {
    await does('ouvre demain 14h-16h pour le Dr Aubert');
    await sonia('pour le Dr Aubbert c’est plutôt 15h-17h');
    expect(await sonia('oui Aubert')).toMatch(/^Fermé pour Dr Claire[\s\S]*Ouvert pour Dr Claire/);
  });
});

describe('a secretary who asks what they have', () => {
  it('hears the absences of each, and nothing else', async () => {
    await does('ouvre demain 9h-10h pour le Dr Petitjean');
    await does('Aubert absente vendredi');
    const list = await sonia('vous pouvez me redire les absences ?');
    expect(list).toMatch(/Claire Aubert :\nAbsence ven\. 27 nov/);
    expect(list).toMatch(/Aucune absence notée pour Dr Hugo Petitjean/);
    expect(list).not.toMatch(/9h-10h/);
  });
});
