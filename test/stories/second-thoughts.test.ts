import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { vagueAmong } from '../harness/vague.ts';

const vague = vagueAmong(
  ['au fait, comment je fais avec mon logiciel ?', 'comment ça se passe le soir ?', 'pourquoi ?'],
  'effecteur',
);

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
const agenda = (doctor: Doctor) => doctor.says('mes créneaux');

/** Says them in order; the last answer. */
async function told(doctor: Doctor, ...texts: string[]): Promise<string> {
  let answer = '';
  for (const text of texts) answer = await doctor.says(text);
  return answer;
}

describe('« pareil » after something was done', () => {
  it.each([
    'et vendredi pareil',
    'idem vendredi',
    'vendredi la même chose',
    'et vendredi aussi',
    'and the same on Friday',
  ])('« %s » opens Friday as Thursday was, for as many patients', async (text) => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 14h-16h pour 3 patients en téléconsultation');
    expect(await claire.says(text)).toMatch(
      /^Ouvrir ven\. 27 nov\. 14h-16h \(téléconsultation, 3 patients\)/,
    );
    await claire.says('oui');
    expect((await agenda(claire)).match(/14h-16h : 3 libre/g)).toHaveLength(2);
  });

  it('takes what is said beside it: another mode, other hours', async () => {
    const claire = await aDoctor();
    const asked = await told(claire, 'ouvre jeudi 14h-16h', 'vendredi pareil mais en visio');
    expect(asked).toMatch(/^Ouvrir ven\. 27 nov\. 14h-16h \(téléconsultation/);
    const next = await told(claire, 'oui', 'idem samedi mais 9h-10h30');
    expect(next).toMatch(/^Ouvrir sam\. 28 nov\. 9h-10h30 \(téléconsultation/);
  });

  it('stands beside the command that is read back, and of a series makes a second one', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre tous les mardis 12h-13h');
    expect(await claire.says('le jeudi pareil')).toMatch(
      /Ouvrir tous les mardis.*\nOuvrir tous les jeudis de 12h à 13h.*\n.*OUI/,
    );
    expect(await claire.says('oui')).toMatch(/tous les mardis.*\n.*tous les jeudis/);
  });

  it('repeats an absence, and « samedi matin aussi mais 9h-11h » is a command of its own', async () => {
    const claire = await aDoctor();
    expect(await told(claire, 'absent jeudi', 'et lundi pareil')).toMatch(/absent lun\. 30 nov\./);
    await told(claire, 'oui', 'ouvre vendredi 14h-16h', 'samedi matin aussi mais 9h-11h', 'oui');
    expect(await agenda(claire)).toMatch(/ven\. 27 nov\. 14h-16h.*\n.*sam\. 28 nov\. 9h-11h/);
  });
});

describe('a correction of a correction', () => {
  it('is said of what was opened, not of what was closed for it, and keeps the number of patients', async () => {
    const claire = await aDoctor();
    await told(claire, 'ouvre jeudi 14h-16h pour 4 patients', 'en fait 15h-17h', 'oui');
    const asked = await claire.says('en téléconsultation plutôt');
    expect(asked).toMatch(
      /^Fermer jeu\. 26 nov\. 15h-17h.*\nOuvrir jeu\. 26 nov\. 15h-17h \(téléconsultation, 4 patients\)/,
    );
    await told(claire, 'oui', 'et vendredi pareil', 'oui');
    expect((await agenda(claire)).match(/15h-17h : 4 libre.*téléconsultation/g)).toHaveLength(2);
  });

  it('« demain plutôt 17h30-19h », once today was closed again, opens tomorrow', async () => {
    const claire = await aDoctor();
    await told(claire, 'ouvre aujourd’hui 17h-19h', 'ferme aujourd’hui');
    expect(await claire.says('demain plutôt 17h30-19h')).toMatch(
      /^Ouvrir jeu\. 26 nov\. 17h30-19h/,
    );
  });
});

describe('a correction of what is read back', () => {
  it('is said of the opening, and what it takes the place of still goes', async () => {
    const claire = await aDoctor();
    await told(claire, 'ouvre jeudi 14h-16h', 'en fait 15h-17h');
    expect(await claire.says('non 16h-18h')).toMatch(
      /^Fermer jeu\. 26 nov\. 14h-16h.*\nOuvrir jeu\. 26 nov\. 16h-18h/,
    );
    await claire.says('oui');
    expect((await agenda(claire)).match(/libre/g)).toHaveLength(1);
  });

  it.each(['et jeudi ce sera en visio', 'en visio le jeudi'])(
    '« %s » changes what was opened that day, and opens nothing twice',
    async (text) => {
      const claire = await aDoctor();
      await told(claire, 'ouvre jeudi 14h-16h', text, 'oui');
      const left = await agenda(claire);
      expect(left).toMatch(/14h-16h : 8 libre.*téléconsultation/);
      expect(left.match(/libre/g)).toHaveLength(1);
    },
  );

  it('« 15h45 plutôt pour le patient » is not said of the opening, nor « si je suis là jeudi finalement » of new hours', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 14h-16h');
    expect(await claire.says('15h45 plutôt pour le patient')).not.toMatch(/Fermer jeu/);
    const back = await told(claire, 'absent vendredi', 'ah si je suis là vendredi finalement');
    expect(back).not.toMatch(/noter absent/);
  });

  it('« nan pas vendredi » drops what was to be opened on Friday', async () => {
    const claire = await aDoctor();
    const asked = await told(
      claire,
      'ouvre jeudi 14h-16h',
      'et vendredi aussi',
      'nan pas vendredi',
    );
    expect(asked).toMatch(/^D'accord, rien n'est changé/);
    expect((await agenda(claire)).match(/libre/g)).toHaveLength(1);
  });
});

describe('what was not meant', () => {
  it('« pas lundi mardi » moves Monday alone, « pas jeudi » takes Thursday out', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 9h-10h, vendredi 16h-17h et lundi 10h-11h');
    expect(await claire.says('pas lundi mardi')).toMatch(
      /^Fermer lun\. 30 nov\. 10h-11h \?\nOuvrir mar\. 1 déc\. 10h-11h/,
    );
    await claire.says('oui');
    const left = await agenda(claire);
    expect(left).toMatch(/jeu\. 26 nov\..*\n.*ven\. 27 nov\..*\n.*mar\. 1 déc\. 10h-11h/);
    expect(left).not.toMatch(/lun\./);
    expect(await told(claire, 'ouvre jeudi 14h-15h et vendredi 14h-15h', 'pas jeudi')).toMatch(
      /^Fermer jeu\. 26 nov\. 14h-15h \?\nRépondez/,
    );
  });

  it.each([
    ['jusqu’à 17h pas plus', '14h-17h'],
    ['mais pas plus tard que 17h', '14h-17h'],
    ['enfin pas après 16h30', '14h-16h30'],
    ['non pas jusqu’à 18h, jusqu’à 17h', '14h-17h'],
    ['pas avant 15h', '15h-18h'],
  ])('« %s » bounds what was just opened', async (text, hours) => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 14h-18h');
    expect(await claire.says(text)).toMatch(
      new RegExp(`^Fermer jeu\\. 26 nov\\. 14h-18h.*\\nOuvrir jeu\\. 26 nov\\. ${hours} `),
    );
  });

  it('« et mon absence de vendredi c’est plutôt 15h-18h » takes the place of it', async () => {
    const claire = await aDoctor();
    const said = ['absent vendredi 14h-18h', 'et mon absence de vendredi c’est plutôt 15h-18h'];
    await told(claire, ...said, 'oui');
    expect(await agenda(claire)).toMatch(/Absence ven\. 27 nov\. 15h-18h/);
  });

  it('« jusqu’à vendredi inclus » makes the absence that was just noted longer', async () => {
    const claire = await aDoctor();
    const asked = await told(claire, 'absent jeudi', 'jusqu’à vendredi inclus');
    expect(asked).toMatch(/absent du jeu\. 26 nov\. au ven\. 27 nov\. inclus/);
  });

  it('« sauf le 8 » and « pas le 15 ni le 22 » take days out of a series', async () => {
    const claire = await aDoctor();
    await told(claire, 'ouvre tous les mardis 12h-13h', 'oui');
    expect(await claire.says('sauf le 8')).toMatch(/tous les mardis.*sauf mar\. 8 déc\./);
    await claire.says('oui');
    expect(await claire.says('ah non pas le 15 ni le 22 c’est les fêtes')).toMatch(
      /sauf mar\. 8 déc\.[^)]*mar\. 15 déc\.[^)]*mar\. 22 déc\./,
    );
    await claire.says('oui');
    expect(await agenda(claire)).toMatch(/mar\. 1 déc\./);
    expect(await agenda(claire)).not.toMatch(/mar\. 8 déc\./);
  });

  it('« annulez ça, c’est vendredi » takes the absence back at once and reads back the right one', async () => {
    const claire = await aDoctor();
    const asked = await told(claire, 'absent jeudi', 'oups annulez ça, c’est vendredi');
    expect(asked).toMatch(/^Annulé : .*jeu\. 26 nov\.[\s\S]*absent ven\. 27 nov\./);
    expect(await claire.says('oui')).toMatch(/^Absence notée : ven\. 27 nov\./);
    expect(await agenda(claire)).not.toMatch(/jeu\./);
  });
});

describe('a menu in the middle of a question', () => {
  it('leaves the question open with all that it knows, and it is said again below the menu', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre demain pour 4 patients');
    const menu = await claire.says(vague);
    expect(menu).toMatch(/Votre question porte sur[\s\S]*quelle heure \? Pour jeu\. 26 nov\./);
    expect(await claire.says('à partir de 10h')).toMatch(/jeu\. 26 nov\. 10h-.*4 patients/);
  });
});

describe('courtesy', () => {
  it.each(['c’est tout 😊', 'top merci', 'parfait merci', 'super bonne journée'])(
    '« %s » is thanks: no greeting, no late answer to a request',
    async (text) => {
      const claire = await aDoctor();
      const asked = await town.osnp.asks({ targets: [claire.id] });
      await claire.says(`OUI ${claire.code()}`);
      expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
      expect(await claire.says(text)).toBe('Avec plaisir. Bonne journée !');
    },
  );

  it('is no name of a doctor: the question stands', async () => {
    const number = '+33639980777';
    const of = { delegates: [{ phone: number, name: 'Nadia' }] };
    await aDoctor(of);
    await aDoctor(of);
    const phone = town.carrier.phone(number);
    const codes = phone.thread().flatMap(({ body }) => /LIER (\d{6})/.exec(body)?.[1] ?? []);
    for (const code of codes) await phone.text(`LIER ${code}`);
    await phone.text('ouvre demain 14h-16h');
    await phone.text('parfait merci');
    await town.settle();
    expect(phone.thread().at(-1)?.body).toMatch(/^Avec plaisir.*\nPour quel médecin/);
  });
});

describe('two things in one text', () => {
  it('« OUI 4K7P et ouvre vendredi 17h-18h » does both', async () => {
    const claire = await aDoctor();
    const asked = await town.osnp.asks({ targets: [claire.id] });
    expect(await claire.says(`OUI ${claire.code()} et ouvre vendredi 17h-18h`)).toMatch(
      /confirmé[\s\S]*Ouvert : ven\. 27 nov\. 17h-18h/,
    );
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
  });

  it('« décale celui de jeudi de 30 min plus tard » moves what is open that day, whenever it is said', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 16h-17h pour 3 patients');
    await town.clock.forward({ minutes: 25 });
    expect(await claire.says('décale celui de jeudi de 30 min plus tard')).toMatch(
      /^Fermer jeu\. 26 nov\. 16h-17h.*\nOuvrir jeu\. 26 nov\. 16h30-17h30 \(cabinet, 3 patients/,
    );
    await claire.says('oui');
    expect(await agenda(claire)).toMatch(/jeu\. 26 nov\. 16h30-17h30 : 3 libre/);
  });
});
