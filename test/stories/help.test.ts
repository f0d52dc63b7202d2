import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '100000', SAS_TEXTS_PER_HOUR: '100000' } });
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
});
afterAll(() => town.close());

/** What is put in quotes to be said as it stands. */
const quoted = (text: string): string[] =>
  [...text.matchAll(/[«"“]\s*([^»"”]+?)\s*[»"”]/g)].map(([, words = '']) => words);

/** Whatever a message may be answered when it was not understood. */
const lost =
  /compris : |AIDE|Que voulez-vous|À quelle heure|A quelle heure|Pour quel médecin|Rien n'attend|Je ne sais pas/;

async function secretary(): Promise<(text: string) => Promise<string>> {
  const number = '+33639980160';
  await town.admin.call('POST', `/practitioners/${anne.id}/delegates`, {
    phone: number,
    name: 'Mme Odile Roux',
  });
  await town.settle();
  const phone = town.carrier.phone(number);
  await phone.text(`LIER ${/LIER (\d{6})/.exec(phone.thread().at(-1)?.body ?? '')?.[1]}`);
  return async (text) => (await phone.text(text)).reply ?? '';
}

describe('AIDE', () => {
  it.each(['AIDE', 'aide', 'que puis-je dire ?', 'aidez-moi'])(
    'gives a doctor words that work as they stand: « %s »',
    async (words) => {
      const answer = await anne.says(words);
      expect(answer).toMatch(/Je comprends/);
      const examples = quoted(answer);
      expect(examples.length).toBeGreaterThanOrEqual(3);
      for (const example of examples) expect(await anne.says(example), example).not.toMatch(lost);
    },
  );

  it('names what is open to a doctor who has openings', async () => {
    await anne.says('ouvre demain 16h-18h');
    const answer = await anne.says('aide');
    expect(answer).toMatch(/ferme jeu\. 26 nov\. 16h-18h/);
    expect(await anne.says('ferme jeu. 26 nov. 16h-18h')).toMatch(/Fermé : jeu\. 26 nov\. 16h-18h/);
  });

  it('begins with the request that waits, by its code', async () => {
    await town.osnp.asks();
    const code = anne.code();
    const answer = await anne.says('aide');
    expect(answer).toMatch(new RegExp(`^Une demande attend : OUI ${code}.*NON ${code}`));
    expect(await anne.says(`AUTRE ${code} 17h`)).toMatch(/pas un accord/);
    await anne.says(`OUI ${code}`);
    expect(await anne.says('aide')).toMatch(new RegExp(`je me désiste ${code}`));
  });

  it('reads back what waits for a yes, and changes nothing of it', async () => {
    expect(await anne.says('ouvre tous les jeudis 12h-13h')).toMatch(/OUI pour confirmer/);
    const answer = await anne.says('aide');
    expect(answer).toMatch(/commande à confirmer/);
    expect(answer).toMatch(/Ouvrir tous les jeudis/);
    expect(await anne.says('oui')).toMatch(/^Ouvert : tous les jeudis/);
  });

  it('says how to answer and to leave the questionnaire, and puts its question once more', async () => {
    await anne.says('je veux participer au SAS');
    const answer = await anne.says('aide');
    expect(answer).toMatch(/questionnaire de participation.*RETOUR.*ANNULER/);
    expect(answer).toMatch(/\?/);
    expect(await anne.says('1')).not.toMatch(/Je comprends/);
  });

  it('speaks to a secretary of her doctors, in words that work', async () => {
    const says = await secretary();
    const answer = await says('aide');
    expect(answer).toMatch(/Dr Anne Lefort/);
    for (const example of quoted(answer)) expect(await says(example), example).not.toMatch(lost);
  });

  it('is no menu that opens with the emergency numbers for a doctor', async () => {
    expect(await anne.says('aide')).not.toMatch(/Urgence vitale/);
  });
});

describe('examples and how-to', () => {
  it.each(['exemples', 'des exemples svp', 'Exemple ?'])('are given at « %s »', async (words) => {
    const answer = await anne.says(words);
    const examples = quoted(answer);
    expect(examples.length).toBeGreaterThanOrEqual(5);
    for (const example of examples) expect(await anne.says(example), example).not.toMatch(lost);
  });

  it.each([
    ['comment ouvrir un créneau récurrent ?', /ouvre tous les mardis 12h-13h/],
    ['comment je fais pour ouvrir des créneaux toutes les semaines', /ouvre tous les mardis/],
    ['comment fermer un créneau ?', /ferme demain 14h-16h/],
    ['comment noter mes vacances ?', /absent du 24 au 31 décembre/],
    ['comment refuser une demande ?', /NON 4K7P/],
    ['comment me désister ?', /je me désiste/],
    ['comment arrêter les SMS ?', /ARRET/],
    ['comment annuler ?', /ANNULER/],
  ])('answer « %s » with the words to say', async (question, words) => {
    expect(await anne.says(question)).toMatch(words);
  });

  it('leave to the cards what is asked of the platform and of the rules', async () => {
    expect(await anne.says('comment ouvrir un créneau sur la plateforme SAS ?')).not.toMatch(
      /ouvre demain 14h-16h/,
    );
  });
});
