import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../harness/database.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let sonia: (text: string) => Promise<string>;

beforeAll(async () => {
  town = await openTown({
    env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000', SAS_HOURS: 'always' },
  });
});
beforeEach(async () => {
  await town.clock.forward({ minutes: 31 });
  await emptyTables(town.database);
  claire = await town.doctor('Dr Claire Aubert', {
    delegates: [{ phone: '+33639980777', name: 'Sonia Lemaire' }],
  });
  const phone = town.carrier.phone('+33639980777');
  const invited = phone.thread().findLast(({ body }) => /LIER \d{6}/.test(body))?.body ?? '';
  await phone.text(`LIER ${/LIER (\d{6})/.exec(invited)?.[1]}`);
  sonia = async (text) => {
    const heard = (await phone.text(text)).reply ?? '';
    return /OUI pour confirmer/.test(heard) ? ((await phone.text('oui')).reply ?? '') : heard;
  };
});
afterAll(() => town.close());

/** Gives a command, and says OUI where it is read back first: how sure a reading is, is not the subject here. */
const does = async (text: string) => {
  const heard = await claire.says(text);
  return /OUI pour confirmer/.test(heard) ? claire.says('oui') : heard;
};
const mine = () => claire.says('mes créneaux');

describe('several commands in one message', () => {
  it('closes Tuesday although Monday had nothing open, and says so of each', async () => {
    await does('ouvre mardi 14h-16h');
    const answer = await does('ferme lundi et mardi');
    expect(answer).toMatch(/Pas fermé, lun\. 30 nov\./);
    expect(answer).toMatch(/Rien n'est ouvert à ce moment-là/);
    expect(answer).toMatch(/Fermé : mar\. 1 déc\. 14h-16h/);
    expect(await mine()).toMatch(/Rien d'ouvert/);
    expect(await claire.says('annuler')).toMatch(/de nouveau ouverts \(mar\. 1 déc\. 14h-16h\)/);
    expect(await mine()).toMatch(/mar\. 1 déc\. 14h-16h : 8 libre/);
  });

  it('opens what can be opened, notes what can be noted, and names what was not done', async () => {
    await does('ouvre demain 9h-10h');
    const opened = await does('ouvre demain 9h-10h et vendredi 9h-10h');
    expect(opened).toMatch(/Pas ouvert, jeu\. 26 nov\. 9h-10h :\n.*déjà ouvert/);
    expect(opened).toMatch(/Ouvert : ven\. 27 nov\. 9h-10h/);
    const mixed = await does('absent lundi et ouvre vendredi 9h-10h');
    expect(mixed).toMatch(/^Absence notée : lun\. 30 nov\./);
    expect(mixed).toMatch(/Pas ouvert, ven\. 27 nov\. 9h-10h/);
    expect(await claire.says('annuler')).toMatch(/l'absence lun\. 30 nov\..* est retirée/);
    expect(await mine()).not.toMatch(/Absence/);
  });

  it('changes nothing, and offers nothing to take back, when none of them can be done', async () => {
    const answer = await does('ferme lundi et mardi');
    expect(answer.match(/Rien n'est ouvert/g)).toHaveLength(2);
    expect(answer).not.toMatch(/ANNULER/);
    expect(await claire.says('annuler')).toMatch(/Rien à annuler/);
  });

  it('moves both or neither', async () => {
    expect(await claire.says('déplace demain 15h-16h à 17h-18h')).toMatch(/Fermer.*\n.*Ouvrir/);
    expect(await claire.says('oui')).toMatch(/Rien n'est ouvert à ce moment-là/);
    expect(await mine()).toMatch(/Rien d'ouvert/);
    await does('ouvre demain 15h-16h');
    await does('ouvre demain 17h-18h');
    await claire.says('déplace demain 15h-16h à 17h-18h');
    expect(await claire.says('oui')).toMatch(/déjà ouvert/);
    expect(await mine()).toMatch(/15h-16h : 4 libre/);
  });

  it('takes all of one message back at once, cuts of one opening too', async () => {
    await does('ouvre demain 16h-18h');
    const closed = await does('ferme demain 16h-16h30 et 17h-17h30');
    expect(closed).toMatch(/16h-16h30[\s\S]*17h-17h30/);
    expect(await claire.says('annuler')).toMatch(/de nouveau ouverts/);
    expect(await mine()).toMatch(/jeu\. 26 nov\. 16h-18h : 8 libre/);
    expect(await claire.says('annuler')).toMatch(/l'ouverture jeu\. 26 nov\. 16h-18h est retirée/);
    expect(await mine()).toMatch(/Rien d'ouvert/);
  });
});

describe('ANNULER', () => {
  it('leaves nobody away who had said twice that he would be', async () => {
    expect(await does('absent vendredi')).toMatch(/Absence notée/);
    const again = await does('absent vendredi');
    expect(again).toMatch(/déjà noté absent ven\. 27 nov/);
    expect(again).not.toMatch(/ANNULER/);
    expect(await claire.says('annuler')).toMatch(/est retirée/);
    expect(await mine()).not.toMatch(/Absence/);
  });

  it('says which absence still stands where two overlap', async () => {
    await does('absent vendredi');
    await does('absent du 26 au 28 novembre');
    const answer = await claire.says('annuler');
    expect(answer).toMatch(/l'absence .*26 nov.*28 nov.* est retirée/);
    expect(answer).toMatch(/restez noté absent ven\. 27 nov\./);
    expect(await mine()).toMatch(/Absence ven\. 27 nov\./);
  });

  it('says that a request passed on by the absence does not come back', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    expect(await does('absent aujourd’hui')).toMatch(/passée à un confrère/);
    expect(await claire.says('annuler')).toMatch(/est retirée[\s\S]*ne revient pas/);
  });

  it('overwrites nothing that somebody else changed since, and says so', async () => {
    await does('ouvre demain 14h-16h');
    expect(await sonia('ferme demain 14h-16h')).toMatch(/Fermé pour Dr Claire Aubert/);
    const late = await claire.says('annuler');
    expect(late).toMatch(/L'ouverture n'a pas pu etre annulée[\s\S]*n'écrase rien/);
    await sonia('annuler');
    expect(await mine()).toMatch(/14h-16h : 8 libre/);
  });

  it('takes back what is left of an opening that somebody else cut, and nobody brings it back after', async () => {
    await does('ouvre demain 14h-16h');
    await sonia('ferme demain 14h30-15h');
    expect(await claire.says('annuler')).toMatch(/14h-14h30 et jeu\. 26 nov\. 15h-16h est retirée/);
    expect(await mine()).toMatch(/Rien d'ouvert/);
    expect(await sonia('annuler')).toMatch(/n'a pas pu etre annulée[\s\S]*n'écrase rien/);
    expect(await mine()).toMatch(/Rien d'ouvert/);
  });

  it('does not put an absence back over what was opened since', async () => {
    await does('absent demain');
    expect(await does('annule mon absence')).toMatch(/Absence annulée/);
    await sonia('ouvre demain 14h-16h');
    expect(await claire.says('annuler')).toMatch(/n'a pas pu etre remise[\s\S]*déjà ouvert/);
    expect(await mine()).toMatch(/14h-16h : 8 libre/);
  });
});

describe('two patients at one time', () => {
  it('are kept apart where a visit range lies over consultations: the place under a patient is hidden until he leaves', async () => {
    await does('ouvre demain 14h-15h');
    await does('ouvre demain 14h-15h visite à domicile');
    const free = async () => {
      const query = 'from=2026-11-26T00:00:00Z&to=2026-11-27T00:00:00Z&mode=visite';
      return (await town.osnp.call('GET', `/slots?${query}`)).body.data.length;
    };
    expect(await free()).toBe(4);
    const day = { window: { from: '2026-11-26T13:00:00Z', to: '2026-11-26T14:00:00Z' } };
    const asked = await town.osnp.asks({ targets: [claire.id], ...day });
    expect(await claire.says(`OUI ${claire.code()}`)).toMatch(/14h-14h15/);
    expect(await free()).toBe(3);
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    expect(await free()).toBe(4);
  });

  it('are not made by opening over a patient who stayed when his hours were closed', async () => {
    await does('ouvre demain 14h-15h');
    const day = { window: { from: '2026-11-26T13:00:00Z', to: '2026-11-26T14:00:00Z' } };
    await town.osnp.asks({ targets: [claire.id], ...day });
    await claire.says(`OUI ${claire.code()}`);
    expect(await does('ferme demain 14h-15h')).toMatch(/un patient reste confirmé/);
    expect(await does('ouvre demain 14h-15h')).toMatch(
      /^Ouvert : .*14h15-15h.*patients confirmés : .*14h-14h15/,
    );
    expect(await does('ouvre demain 14h-14h15')).toMatch(/patient confirmé vous attend/);
  });
});
