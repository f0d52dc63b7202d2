import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../harness/database.ts';
import { openTown, type Town } from '../harness/town.ts';

let town: Town;
/** The secretary of two doctors. */
let sonia: (text: string) => Promise<string>;
/** The first of them, who acts for nobody else. */
let claire: { says(text: string): Promise<string> };

const secretary = { delegates: [{ phone: '+33639980777', name: 'Sonia Lemaire' }] };

beforeAll(async () => {
  town = await openTown({
    env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000', SAS_HOURS: 'always' },
  });
});
beforeEach(async () => {
  await town.clock.forward({ minutes: 31 });
  await emptyTables(town.database);
  claire = await town.doctor('Dr Claire Aubert', secretary);
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

describe('a secretary of two who names nobody', () => {
  it('is asked once, with names and numbers, and may answer by either', async () => {
    const asked = await sonia('ouvre demain 9h-10h');
    expect(asked).toMatch(/Pour quel médecin \? 1 Dr Claire Aubert, 2 Dr Hugo Petitjean/);
    expect(await sonia('2')).toMatch(/Ouvrir pour Dr Hugo Petitjean jeu\. 26 nov\. 9h-10h/);
    expect(await sonia('oui')).toMatch(/^Ouvert pour Dr Hugo Petitjean/);
    await sonia('ouvre demain 11h-12h');
    expect(await sonia('pour Claire')).toMatch(/Ouvrir pour Dr Claire Aubert/);
    await sonia('non');
    await sonia('ouvre demain 11h-12h');
    expect(await sonia('Dr Petitjean Hugo')).toMatch(/Ouvrir pour Dr Hugo Petitjean/);
    await sonia('non');
  });

  it.each(['les deux', 'tous', 'pour les 2', 'Aubert et Petitjean', '1 et 2'])(
    'may answer « %s », and it is done for both',
    async (answer) => {
      await sonia('absents vendredi');
      expect(await sonia(answer)).toMatch(/Claire Aubert[\s\S]*Hugo Petitjean/);
      const done = await sonia('oui');
      expect(done).toMatch(/Absence de Dr Claire Aubert notée[\s\S]*Absence de Dr Hugo Petitjean/);
      expect(await sonia('annuler')).toMatch(/retirée[\s\S]*retirée/);
    },
  );

  it('is asked again, with the way out, when she answers her own name or somebody else’s', async () => {
    await sonia('ouvre demain 9h-10h');
    for (const answer of ['pour Lemaire', 'Dr Dupont']) {
      expect(await sonia(answer)).toMatch(/médecin.* 1 Dr Claire.*NON pour laisser/);
    }
    expect(await sonia('Aubert')).toMatch(/Ouvrir pour Dr Claire Aubert/);
    await sonia('non');
  });

  it('hears all that is open, doctor by doctor', async () => {
    await does('ouvre demain 9h-10h pour le Dr Aubert');
    const list = await sonia('mes créneaux');
    expect(list).toMatch(
      /jours de Dr Claire Aubert :\njeu\. 26 nov\. 9h-10h[\s\S]*Rien d'ouvert pour Dr Hugo Petitjean/,
    );
  });
});

describe('a name', () => {
  it('with a slip in it is proposed, never taken for sure', async () => {
    await does('ouvre demain 9h-10h pour le Dr Aubert');
    expect(await sonia('ferme demain 9h-10h pour le Dr Aubret')).toMatch(
      /^Fermer pour Dr Claire Aubert jeu\. 26 nov\. 9h-10h \?/,
    );
    expect(await sonia('oui')).toMatch(/^Fermé pour Dr Claire Aubert/);
  });

  it('reads for one doctor as it changes for one', async () => {
    await does('ouvre demain 9h-10h pour le Dr Petitjean');
    expect(await sonia('mes créneaux du Dr Petitjean')).toMatch(/9h-10h : 4 libre/);
    expect(await sonia('mes créneaux du Dr Dupont')).toMatch(/Je ne trouve pas "Dupont"/);
    await sonia('non');
  });

  it('may be two: the command is done for each, and one that is refused leaves the other', async () => {
    await does('ouvre demain 9h-10h pour le Dr Aubert');
    const closed = await does('ferme demain 9h-10h pour les Drs Aubert et Petitjean');
    expect(closed).toMatch(/Fermé pour Dr Claire Aubert : jeu\. 26 nov\. 9h-10h/);
    expect(closed).toMatch(
      /Pas fermé pour Dr Hugo Petitjean, jeu\. 26 nov\. 9h-10h :\n.*Rien n'est ouvert/,
    );
  });

  it('of whoever writes, at the end of his message, asks for nobody else', async () => {
    expect(await claire.says('ferme demain 9h-10h Dr Aubert')).not.toMatch(/pour Dr|Pour quel/);
    expect(await sonia('absent demain Dr Lemaire')).toMatch(/Pour quel médecin \?/);
    await sonia('non');
  });
});

describe('a secretary who names her doctors as she speaks of them', () => {
  it.each([
    ['Petitjean sera absent vendredi', /Absence de Dr Hugo Petitjean notée : ven\. 27 nov\./],
    ['absence pour petitjean lundi', /Absence de Dr Hugo Petitjean notée : lun\. 30 nov\./],
    ['et Hugo ouvre mardi 10h-12h', /Ouvert pour Dr Hugo Petitjean : mar\. 1 déc\. 10h-12h/],
    ['ouvrez demain 9h-10h pour aubert', /Ouvert pour Dr Claire Aubert : jeu\. 26 nov\. 9h-10h/],
    ['ouvrez demain 9h-10h pour les 2', /Claire Aubert : jeu[\s\S]*Hugo Petitjean : jeu/],
    ['les deux docteurs sont absents vendredi', /Dr Claire Aubert notée[\s\S]*Hugo Petitjean not/],
    ['Aubert et Petitjean absents vendredi', /Dr Claire Aubert notée[\s\S]*Hugo Petitjean not/],
  ])('« %s » is heard', async (text, done) => {
    expect(await does(text)).toMatch(done);
  });

  it('and makes a slip, is read the whole name back', async () => {
    expect(await sonia('fermez demain 16h-17h pour petitjan')).toMatch(
      /^Fermer pour Dr Hugo Petitjean jeu\. 26 nov\. 16h-17h \?/,
    );
    await sonia('non');
  });

  it('brings one of them back sooner, the other stays away', async () => {
    await does('les deux docteurs sont absents du 1er au 10 décembre');
    expect(await does('Petitjean revient le 8 en fait')).toMatch(
      /Absence de Dr Hugo Petitjean annulée : du mar\. 8 déc\./,
    );
  });

  it('is asked which of two who share a name, and loses nothing of what she said', async () => {
    await town.doctor('Dr Paul Aubert', secretary);
    const asked = await sonia('absence pour Aubert lundi');
    expect(asked).toMatch(/Pour quel médecin \? (?:\d Dr (?:Claire|Paul) Aubert[,.] ){2}/);
    expect(await sonia('Paul')).toMatch(/^Noter Dr Paul Aubert absent lun\. 30 nov\./);
    expect(await sonia('non pardon c’était Claire')).toMatch(/^Noter Dr Claire Aubert absent lun/);
    await sonia('oui');
  });

  it('never turns the doctor who writes for himself into somebody else', async () => {
    expect(await claire.says('ouvre demain 9h-10h, Petitjean est absent')).not.toMatch(/Hugo/);
  });
});
