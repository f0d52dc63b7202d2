import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { vagueAmong } from '../harness/vague.ts';

const vague = vagueAmong(
  [
    'pourquoi ?',
    'comment ça se passe le soir ?',
    'comment je fais avec mon logiciel ?',
    'combien de patients ça fait ?',
  ],
  'effecteur',
);

let town: Town;
let count = 0;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
});
afterAll(() => town.close());

/** Everybody has a story of his own, in the middle of the morning. */
const aDoctor = (more: Record<string, unknown> = {}): Promise<Doctor> => {
  count += 1;
  return town.doctor(`Dr Claire Essai${count}`, more);
};
const only = (doctor: Doctor) => town.osnp.asks({ targets: [doctor.id] });
const agenda = (doctor: Doctor) => doctor.says('mes créneaux');

describe('what was said of a command', () => {
  it('stays while its hours are asked: « ouvre jeudi » then « 14h-16h » opens Thursday, in its mode, for its patients', async () => {
    const claire = await aDoctor();
    expect(await claire.says('ouvre jeudi 6 patients en téléconsultation')).toMatch(
      /quelle heure \? Pour jeu\. 26 nov\./,
    );
    expect(await claire.says('14h-16h')).toMatch(
      /^Ouvert : jeu\. 26 nov\. 14h-16h \(téléconsultation, 6 patients\)/,
    );
  });

  it('stays while its day is asked, and is asked for word by word', async () => {
    const claire = await aDoctor();
    expect(await claire.says('ouvre 14h-16h le 31/11')).toMatch(/date n'existe pas/);
    expect(await claire.says('le 1/12')).toMatch(/^Ouvert : mar\. 1 déc\. 14h-16h/);
    expect(await claire.says('ferme')).toMatch(/quelle heure/);
    expect(await claire.says('mardi')).toMatch(/^Fermer mar\. 1 déc\..*\?/);
    expect(await claire.says('oui')).toMatch(/^Fermé : mar\. 1 déc\. 14h-16h/);
    expect(await claire.says('jeudi 9h-10h30 ?')).toMatch(/Ouvrir jeu\. 26 nov\. 9h-10h30.*\?/);
  });

  it('is not lost to a question of the doctor, which is answered before the hours are asked again', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi');
    const answer = await claire.says('combien je touche ?');
    expect(answer).toMatch(/1 000 €/);
    expect(answer).toMatch(/quelle heure \? Pour jeu\. 26 nov\.[^\n]*$/);
    expect(await claire.says('14h-16h')).toMatch(/^Ouvert : jeu\. 26 nov\. 14h-16h/);
  });

  it('is put aside for a whole command of its own', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi');
    await claire.says('ouvre tous les mardis 9h-10h');
    expect(await claire.says('oui')).toMatch(/^Ouvert : tous les mardis de 9h à 10h/);
    expect(await agenda(claire)).not.toMatch(/jeu\./);
  });

  it('waits for the verb: « jeudi 14h » then « ouvrir »', async () => {
    const claire = await aDoctor();
    expect(await claire.says('jeudi 14h')).toMatch(/ouvrir, fermer ou noter une absence/);
    expect(await claire.says('ouvrir')).toMatch(/^Ouvert : jeu\. 26 nov\. 14h-14h15/);
  });

  it('asks which is meant when an hour could be a proposal for a request that waits; a stretch of hours is none', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi');
    const asked = await only(claire);
    expect(await claire.says('15h')).toMatch(/deux questions/);
    expect(await claire.says('14h-16h')).toMatch(/^Ouvert : jeu\. 26 nov\. 14h-16h/);
    expect(town.osnp.told(asked.id)).not.toContain('offer.countered');
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
  });
});

describe('what was read back', () => {
  it('is asked again after every question of the FAQ, so that « oui » is never about something said long before', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre tous les lundis 9h-10h');
    for (const question of ['combien je touche ?', 'suite', "c'est quoi la cpts ?", 'mes créneaux'])
      expect(await claire.says(question)).toMatch(/Ouvrir tous les lundis.*\n.*OUI pour confirmer/);
    expect(await claire.says('oui')).toMatch(/^Ouvert : tous les lundis/);
  });

  it('is over after half an hour, and a late « oui » hears so', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre tous les lundis 9h-10h');
    await town.clock.forward({ minutes: 31 });
    expect(await claire.says('oui')).toMatch(/n'attend plus de réponse : rien n'est changé/);
    expect(await agenda(claire)).toMatch(/Rien d'ouvert/);
  });

  it('stands through reactions, automatic replies and a copy of the text that led to it', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre tous les lundis 9h-10h');
    for (const text of ['A aimé « Ouvrir tous les lundis »', 'Réponse automatique : absent lundi'])
      expect(await claire.says(text)).toMatch(/^Ouvrir tous les lundis/);
    expect(await claire.says('ouais')).toMatch(/^Ouvert : tous les lundis/);
    expect(await agenda(claire)).not.toMatch(/Absence/);
  });

  it('is left, and said to be, when something else is read back', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre tous les lundis 9h-10h');
    expect(await claire.says('absent tous les jours du 3 au 5')).not.toMatch(/Ouvert/);
    const walk = await aDoctor();
    await walk.says('ouvre tous les lundis 9h-10h');
    expect(await walk.says('je veux participer au SAS')).toMatch(
      /^Je laisse ce que je vous avais relu.*\nUn SAS fonctionne-t-il/s,
    );
    expect(await walk.says('oui')).toMatch(/libéral/);
    expect(await agenda(walk)).toMatch(/Rien d'ouvert/);
  });

  it('offers the way out the third time that nothing is understood, and stands', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre tous les lundis 9h-10h');
    expect(await claire.says('xyzzy plugh')).toMatch(/pas compris.*\nOuvrir tous les lundis/s);
    expect(await claire.says('azertyuiop')).not.toMatch(/ANNULER pour laisser/);
    expect(await claire.says('qsdfgh jklm')).toMatch(/ANNULER pour laisser.*AIDE.*\nOuvrir/s);
    expect(await claire.says('oui')).toMatch(/^Ouvert : tous les lundis/);
    for (const text of ['xyzzy plugh', 'azertyuiop']) await claire.says(text);
    expect(await claire.says('qsdfgh jklm')).toMatch(/ne vous comprends pas.*AIDE/s);
  });
});

describe('the walk through the tree', () => {
  it('answers « combien si je suis en CPTS ? » and asks its question again', async () => {
    const claire = await aDoctor();
    for (const text of ['je veux participer au SAS', 'oui', 'oui', 'oui']) await claire.says(text);
    const answer = await claire.says('combien si je suis en CPTS ?');
    expect(answer).toMatch(/CPTS[\s\S]*Participez-vous à travers une structure/);
    expect(await claire.says('2')).toMatch(/Par quelle structure/);
  });

  it('gives « 1 » to the menu that was shown last, then asks its own question again', async () => {
    const claire = await aDoctor();
    await claire.says('je veux participer au SAS');
    const menu = await claire.says(vague);
    expect(menu).toMatch(/Votre question porte sur :\n1\. .*\n2\. /);
    const card = await claire.says('1');
    expect(card).not.toMatch(/libéral/);
    expect(card).toMatch(/Un SAS fonctionne-t-il/);
    expect(await claire.says('1')).toMatch(/libéral/);
  });

  it('is interrupted by a command, which is read back, done, and followed by its question', async () => {
    const claire = await aDoctor();
    await claire.says('je veux participer au SAS');
    expect(await claire.says('ouvre tous les lundis 9h-10h')).toMatch(/Ouvrir.*\n.*OUI[^\n]*$/);
    expect(await claire.says('oui')).toMatch(/^Ouvert[\s\S]*Un SAS fonctionne-t-il/);
    expect(await claire.says('oui')).toMatch(/libéral/);
  });

  it('is not begun anew by whoever says once more that he wants to take part', async () => {
    const claire = await aDoctor();
    for (const text of ['je veux participer au SAS', 'oui', 'oui']) await claire.says(text);
    expect(await claire.says('je veux participer au SAS')).toMatch(/Voulez-vous participer/);
  });
});

describe('after a patient was confirmed', () => {
  it('« 👍 » and « merci » are courtesy, and « non » undoes no yes but hears how it is given back', async () => {
    const claire = await aDoctor();
    const asked = await only(claire);
    await claire.says('oui');
    for (const text of ['👍', 'merci']) expect(await claire.says(text)).toMatch(/Avec plaisir/);
    expect(await claire.says('non')).toMatch(/désiste/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
  });
});

describe('a conversation stored by the program before this one', () => {
  it('goes on: its read-back is confirmed, its walk stands beneath, its menu is chosen from', async () => {
    const { conversation, effecteur } = town.database.prisma;
    const claire = await aDoctor();
    const hugo = await aDoctor();
    const personOf = async ({ id }: Doctor) =>
      (await effecteur.findUniqueOrThrow({ where: { id } })).personId ?? '';
    const frame = {
      intent: 'open_slots',
      ranges: [{ start: '2026-12-04T09:00', end: '2026-12-04T10:00' }],
    };
    const suspended = {
      name: 'participation',
      version: 1,
      step: 'a-step-of-before',
      state: { answers: { N00: 'medecin-effecteur', N01: 'oui' } },
    };
    const updatedAt = town.clock.now();
    const draft = { frames: [frame], at: updatedAt.toISOString() };
    const old = { suspended, draft, memory: {}, updatedAt };
    const id = await personOf(claire);
    await conversation.upsert({ where: { id }, create: { id, ...old }, update: old });
    const menu = { memory: { menu: ['E01', 'E04'], whoAsked: true }, suspended, updatedAt };
    const other = await personOf(hugo);
    await conversation.upsert({
      where: { id: other },
      create: { id: other, ...menu },
      update: menu,
    });
    expect(await claire.says('oui')).toMatch(/^Ouvert : ven\. 4 déc\. 9h-10h[\s\S]*libéral/);
    expect(await claire.says('oui')).toMatch(/Voulez-vous participer/);
    expect(await hugo.says('2')).toMatch(/refuser/);
  });
});

describe('a correction right after a command', () => {
  it.each([
    ['en fait 15h-17h', /jeu\. 26 nov\. 15h-17h : 8 libre/],
    ['plutôt 15h-16h30', /jeu\. 26 nov\. 15h-16h30 : 6 libre/],
    ['pas 14h mais 15h', /jeu\. 26 nov\. 15h-16h : 4 libre/],
    ['en téléconsultation en fait', /jeu\. 26 nov\. 14h-16h : 8 libre.*téléconsultation/],
    ['décale tout de 30 min', /jeu\. 26 nov\. 14h30-16h30 : 8 libre/],
    ['non vendredi', /ven\. 27 nov\. 14h-16h : 8 libre/],
  ])(
    '« %s » is read back, takes the place of what was done, and one ANNULER brings that back',
    async (text, after) => {
      const claire = await aDoctor();
      await claire.says('ouvre jeudi 14h-16h');
      expect(await claire.says(text)).toMatch(
        /Fermer jeu\. 26 nov\. 14h-16h \?\nOuvrir .*\?\n.*OUI/,
      );
      await claire.says('oui');
      const left = await agenda(claire);
      expect(left).toMatch(after);
      expect(left.match(/libre/g)).toHaveLength(1);
      await claire.says('annuler');
      const back = await agenda(claire);
      expect(back).toMatch(/jeu\. 26 nov\. 14h-16h : 8 libre.*cabinet/);
      expect(back.match(/libre/g)).toHaveLength(1);
    },
  );

  it('« et aussi vendredi » stands beside it, and after ten minutes nothing is corrected any more', async () => {
    const claire = await aDoctor();
    await claire.says('ouvre jeudi 14h-16h');
    expect(await claire.says('et aussi vendredi')).toMatch(/^Ouvrir ven\. 27 nov\. 14h-16h/);
    await claire.says('oui');
    expect(await agenda(claire)).toMatch(/jeu\. 26 nov\. 14h-16h.*\n.*ven\. 27 nov\. 14h-16h/);
    await town.clock.forward({ minutes: 11 });
    expect(await claire.says('en fait 15h-17h')).not.toMatch(/Fermer/);
  });
});

describe('the same text twice at once', () => {
  it('has one effect: the second « oui » neither answers the next question nor opens another', async () => {
    const claire = await aDoctor();
    await claire.says('je veux participer au SAS');
    await claire.says('oui');
    await claire.text('oui'); // the same second, twice
    expect(await claire.says('mes créneaux')).toMatch(/libéral/);
    const hugo = await aDoctor();
    await hugo.says('ouvre jeudi');
    await hugo.says('14h-16h');
    await hugo.text('14h-16h');
    expect(await agenda(hugo)).toMatch(/jeu\. 26 nov\. 14h-16h : 8 libre/);
    expect(await agenda(hugo)).not.toMatch(/Ouvrir|mer\./);
  });
});

describe('a question that grew too old', () => {
  it('is not answered in the place of the walk beneath it, which is asked again', async () => {
    const claire = await aDoctor();
    await claire.says('je veux participer au SAS');
    await claire.says('ouvre le 9/12');
    await town.clock.forward({ minutes: 31 });
    expect(await claire.says('oui')).toMatch(
      /n'attend plus de réponse[\s\S]*Un SAS fonctionne-t-il/,
    );
  });
});

describe('on another channel', () => {
  it('what was left open by text is heard first on a call, and answered there by a key', async () => {
    const claire = await aDoctor();
    await claire.says('je veux participer au SAS');
    expect((await claire.call()).join(' ')).toMatch(/Un SAS fonctionne-t-il/);
    expect((await claire.press('1')).join(' ')).toMatch(/libéral/);
    await claire.hangUp();
    expect(await claire.says('ouais')).toMatch(/Voulez-vous participer/);
  });

  it('a question asked by voice is answered and the read-back heard again; « ouais » does it, and a text confirms', async () => {
    const claire = await aDoctor();
    await claire.call();
    await claire.speak('ouvre tous les lundis de 9 heures à 10 heures');
    const answer = (await claire.speak('combien je touche ?')).join(' ');
    expect(answer).toMatch(/1 000.*Ouvrir tous les lundis/s);
    expect((await claire.speak('ouais')).join(' ')).toMatch(/Ouvert : tous les lundis/);
    await town.settle();
    expect(claire.last()).toMatch(/par votre appel.*\nOuvert : tous les lundis/s);
    await claire.hangUp();
  });

  it('the hours that are missing are typed on a call, and the day said before stays', async () => {
    const claire = await aDoctor();
    await claire.call();
    expect((await claire.speak('ouvre jeudi 6 patients')).join(' ')).toMatch(/quelle heure/i);
    const done = (await claire.speak('de 14 heures à 16 heures')).join(' ');
    expect(done).toMatch(/jeudi 26 novembre, de 14 heures à 16 heures/);
    await claire.hangUp();
  });
});

describe('a walk that was left', () => {
  it('takes « ok je reprends » for no name of a structure, and goes on days later where it was left', async () => {
    const claire = await aDoctor();
    const walk = ['je veux participer au SAS', 'oui', 'oui', 'oui', 'par ma cpts', 'cpts'];
    for (const text of [...walk, 'Doctolib', 'oui']) await claire.says(text);
    expect(await claire.says('ok je reprends')).toMatch(/nom de votre structure/);
    expect(await claire.says('annuler')).toMatch(/nous arr[eê]tons là/);
    await town.clock.forward({ hours: 70 });
    expect(await claire.says('oui')).not.toMatch(/structure/);
    expect(await claire.says('je reprends mon inscription')).toMatch(/nom de votre structure/);
    expect(await claire.says('CPTS Fictive du Nord')).toMatch(/lieux d'exercice/);
    expect(await claire.says('tous')).toMatch(/déclaré par vous : .*CPTS Fictive du Nord, tous/);
    expect(await claire.says('je confirme')).toMatch(/Gardé/);
  });
});
