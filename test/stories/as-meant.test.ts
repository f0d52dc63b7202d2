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

describe('a correction', () => {
  it('of how many is heard in whatever words limit them, a reason beside it too', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 9h-12h, 5 patients');
    for (const [text, count] of [
      ["5 c'est trop, 3", 3],
      ['je ne prends que 2 patients', 2],
      ["enfin pas plus de 4 patients parce que j'ai aussi mes renouvellements", 4],
      ['6 patients maximum', 6],
    ] as const) {
      expect(await claire.says(text)).toMatch(
        new RegExp(
          `Fermer jeu.*\\nOuvrir jeu\\. 26 nov\\. 9h-12h \\(cabinet, ${count} patients\\)`,
        ),
      );
      await claire.says('oui');
    }
  });

  it('« quand je dis l’après-midi c’est 13h-19h » says what was meant', async () => {
    const claire = await aDoctor();
    await claire.says('demain après-midi je ne suis pas disponible');
    const asked = await claire.says("Quand je dis l'après-midi c'est de 13h à 19h");
    expect(asked).toMatch(/Annuler.*14h-18h.*\nVous noter absent jeu\. 26 nov\. 13h-19h/);
  });

  it('names its day, and the other days of the same message stay', async () => {
    const claire = await aDoctor(twoPlaces);
    await told(claire, "j'ouvre aujourd'hui à lille 14h-16h30 et demain à lens 9h-12h", 'oui');
    expect(await claire.says("pour aujourd'hui non pas 16h30, 15h30")).toMatch(
      /^Fermer mer\. 25 nov\. 14h-16h30 .*\nOuvrir mer\. 25 nov\. 14h-15h30.*\nRépondez OUI/,
    );
  });

  it('closes what was opened, not what else is open at those hours', async () => {
    const claire = await aDoctor();
    await told(claire, 'ouvre demain 14h-17h en visite à domicile', 'ouvre demain 14h-16h');
    await told(claire, '3 patients maximum', 'oui');
    expect(await claire.says('mes créneaux')).toMatch(/14h-17h : 12 libre.*visite/);
  });

  it('« et ferme aussi le 11h » is said of the day that was just opened, and read back', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre vendredi 9h-12h');
    expect(await claire.says('et ferme aussi le 11h')).toMatch(/^Fermer ven\. 27 nov\. 11h-11h15/);
    await told(claire, 'oui', 'ouvre aujourd’hui 11h-12h', 'ouvre vendredi 14h-15h');
    expect(await claire.says('ferme le 11h')).not.toMatch(/ven\. 27/);
  });

  it('« décale à 11h30 celui de 10h45 » moves that one', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre aujourd’hui 10h45-11h');
    expect(await claire.says('décale à 11h30 celui de 10h45')).toMatch(
      /Fermer mer\. 25 nov\. 10h45-11h.*\nOuvrir mer\. 25 nov\. 11h30-11h45/,
    );
  });
});

describe('an absence', () => {
  it('is cut to what is said of it, however long after', async () => {
    const claire = await aDoctor();
    await told(claire, 'absente vendredi', 'ouvre jeudi 9h-10h');
    await town.clock.forward({ hours: 3 });
    expect(await claire.says('absente vendredi seulement à partir de midi finalement')).toMatch(
      /^Annuler votre absence ven\. 27 nov\. 0h-12h/,
    );
    await told(claire, 'oui', "actually friday i'm only off from 1pm", 'oui');
    expect(await claire.says('mes absences')).toMatch(
      /^Vos absences :\nAbsence ven\. 27 nov\. 13h/,
    );
  });

  it('begins on another day, ends on another, and « si » gives a day back', async () => {
    const claire = await aDoctor();
    await told(claire, 'absente du 19 décembre au 3 janvier', 'ah non je rentre le 2', 'oui');
    expect(await claire.says('et je pars plutôt le 21')).toMatch(
      /^Annuler votre absence du sam\. 19 déc\. au dim\. 20 déc\. inclus/,
    );
    await claire.says('oui');
    expect(await claire.says('ah si je suis là le 24 finalement')).toMatch(
      /^Annuler votre absence jeu\. 24 déc\., toute la journée/,
    );
    await claire.says('oui');
    expect(await claire.says('je suis absente quand ?')).toBe(
      'Vos absences :\nAbsence du lun. 21 déc. au mer. 23 déc. inclus\nAbsence du ven. 25 déc. au ven. 1 janv. inclus',
    );
  });

  it('is asked for its day', async () => {
    const claire = await aDoctor();
    expect(await claire.says('je veux déclarer une absence')).toMatch(/^Quel jour/);
    expect(await claire.says('combien de temps j’ai pour annuler ?')).toMatch(/10 minutes/);
  });
});

describe('a request among other words', () => {
  const asks = async (doctor: Doctor) => {
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 25, hour - 1)).toISOString();
    const { id } = await town.osnp.asks({
      targets: [doctor.id],
      window: { from: at(15), to: at(19) },
    });
    return id as string;
  };

  it('leaves a plain answer to what was read back: CONFIRMER', async () => {
    const claire = await aDoctor();
    await asks(claire);
    expect(await claire.says('ouvre tous les jeudis 14h-15h')).toMatch(/CONFIRMER/);
    expect(await claire.says('CONFIRMER')).toMatch(/Ouvert : tous les jeudis/);
    const id = await asks(claire);
    expect(await claire.says(`yes ${claire.code()} at 5.30pm`)).toMatch(
      /confirmé pour vous.*17h30/,
    );
    expect(await claire.says('17h45 plutôt pour le patient')).toMatch(/déplacé.*17h45-18h/);
    expect((await town.osnp.looksAt(id)).status).toBe('accepted');
  });

  it('is not said to go to a colleague when nobody is left, and a yes after that hears whom to call', async () => {
    const claire = await aDoctor();
    await asks(claire);
    expect(await claire.says(`NON ${claire.code()}`)).toMatch(/régulation en est prévenue/);
    expect(await claire.says(`je me suis trompée c’est OUI ${claire.code()} 17h30`)).toMatch(
      /Trop tard.*refus.*appelez-la/,
    );
  });
});

it('a delivery is a reason to close, not somebody else’s message', async () => {
  const claire = await aDoctor();
  await claire.says('ouvre demain 9h-12h');
  expect(await claire.says("ferme demain de 10h à 10h15 j'ai un livreur qui passe")).toMatch(
    /Fermer jeu\. 26 nov\. 10h-10h15/,
  );
});
