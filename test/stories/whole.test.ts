import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyTables } from '../harness/database.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;

const site = (label: string, city: string, lat: number) => ({
  label,
  address: { line: '1 rue du Test', postal_code: '59000', city },
  lat,
  lon: 3.06,
});
const twoPlaces = {
  sites: [site('Cabinet Vauban', 'Lille', 50.63), site('Maison', 'Lens', 50.64)],
};

const open = () =>
  openTown({
    env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000', SAS_HOURS: 'always' },
  });

beforeAll(async () => {
  town = await open(); // Wednesday 25 November 2026, 10:00 in Paris
});
beforeEach(async () => {
  await emptyTables(town.database);
  claire = await town.doctor('Dr Claire Aubert', twoPlaces);
});
afterAll(() => town.close());

/** Gives a command, and says OUI where it is read back first: how sure a reading is, is not the subject here. */
const does = async (text: string) => {
  const heard = await claire.says(text);
  return /OUI pour confirmer/.test(heard) ? claire.says('oui') : heard;
};
const mine = (which = '') => claire.says(`mes créneaux${which}`);
const told = () => town.osnp.told().filter((type) => /^(slot|effecteur\.unavail)/.test(type));

describe('an absence that recurs', () => {
  it('is read back, noted on each of its days, and hides what is open then', async () => {
    await does('ouvre mercredi prochain 9h-10h');
    await does('ouvre jeudi 3 décembre 9h-10h');
    expect(await claire.says('absent tous les mercredis')).toMatch(
      /^Vous noter absent tous les mercredis, à partir du mer\. 25 nov\. \?/,
    );
    expect(await claire.says('oui')).toMatch(/^Absence notée : tous les mercredis/);
    const list = await mine();
    expect(list).toMatch(/Absence mer\. 2 déc\., toute la journée/);
    expect(list).toMatch(/mer\. 2 déc\. 9h-10h : 0 libre/);
    expect(list).toMatch(/jeu\. 3 déc\. 9h-10h : 4 libre/);
    expect(await breaches(town.database)).toEqual([]);
  });

  it('keeps anything from being opened on one of its days, months ahead', async () => {
    await does('absent tous les mercredis');
    expect(await claire.says('ouvre le 3 mars 9h-10h')).toMatch(/noté absent du mer\. 3 mars/);
    await claire.says('non');
    expect(await does('ouvre le 4 mars 9h-10h')).toMatch(/^Ouvert : jeu\. 4 mars/);
  });

  it('ends where it was said to, comes every other week where it was said, and is taken back whole', async () => {
    await does("absent tous les jeudis jusqu'au 10 décembre");
    const list = await claire.says('mes créneaux du 26 novembre au 31 décembre');
    expect(list.match(/Absence/g)).toHaveLength(3);
    expect(await claire.says('annuler')).toMatch(/l'absence qui revient est retirée/);
    expect(await mine()).not.toMatch(/Absence/);
    await does('absent un jeudi sur deux');
    const every = await claire.says('mes créneaux du 26 novembre au 31 décembre');
    expect(every).toMatch(
      /Absence jeu\. 26 nov[\s\S]*Absence jeu\. 10 déc[\s\S]*Absence jeu\. 24 déc/,
    );
    expect(every.match(/Absence/g)).toHaveLength(3);
  });

  it('passes on a request that is open for one of its days', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    await claire.says('absent tous les mercredis');
    expect(await claire.says('CONFIRMER')).toMatch(/passée à un confrère/);
  });
});

describe('taking back a part of an absence', () => {
  it('takes out the day that is named, and says what is left', async () => {
    await does('ouvre le 10 décembre 9h-10h');
    await does('absent du 4 au 10 décembre');
    const heard = await does('annule mon absence du 10');
    expect(heard).toMatch(/^Absence annulée : jeu\. 10 déc\., toute la journée/);
    expect(heard).toMatch(/Vous restez absent du ven\. 4 déc\. au mer\. 9 déc\. inclus/);
    const list = await claire.says('mes créneaux du 4 au 12 décembre');
    expect(list).toMatch(/jeu\. 10 déc\. 9h-10h : 4 libre/);
    expect(await claire.says('annuler')).toMatch(/l'absence jeu\. 10 déc.* est de nouveau notée/);
    const again = await claire.says('mes créneaux du 4 au 12 décembre');
    expect(again).toMatch(/Absence du ven\. 4 déc\. au jeu\. 10 déc/);
    expect(again).toMatch(/9h-10h : 0 libre/);
  });

  it('takes a day out of the middle', async () => {
    await does('absent du 4 au 10 décembre');
    expect(await does('finalement je suis là mardi 8')).toMatch(
      /restez absent du ven\. 4 déc\. au lun\. 7 déc\. inclus et du mer\. 9 déc\. au jeu\. 10/,
    );
  });

  it('ends an absence on the day he says that he is back', async () => {
    await does('absent du 20 décembre au 4 janvier');
    const heard = await does('je reviens le 31');
    expect(heard).toMatch(/Absence annulée : du jeu\. 31 déc\. au lun\. 4 janv/);
    expect(heard).toMatch(/restez absent du dim\. 20 déc\. au mer\. 30 déc/);
    await does('absent du 10 au 20 décembre');
  });

  it('tells the OSNP what is to be had again, of an absence as of a closing, and by ANNULER too', async () => {
    await does('ouvre demain 14h-16h');
    const since = told().length;
    await does('absent demain');
    await does('annuler');
    expect(told().slice(since)).toEqual([
      'effecteur.unavailable',
      'effecteur.unavailable',
      'slot.opened',
    ]);
    await does('ferme demain 14h-16h');
    await does('annuler');
    expect(told().slice(since + 3)).toEqual(['slot.closed', 'slot.opened']);
    await does('ouvre vendredi 9h-10h');
    await does('annuler');
    expect(told().slice(since + 5)).toEqual(['slot.opened', 'slot.closed']);
  });
});

describe('a place', () => {
  it('is where a recurrence opens', async () => {
    const heard = await does('ouvre tous les mardis 9h-10h au cabinet de Lens');
    expect(heard).toMatch(/^Ouvert : tous les mardis.*Maison\.\n/);
    const { body } = await town.osnp.call(
      'GET',
      '/slots?from=2026-12-01T00:00:00Z&to=2026-12-02T00:00:00Z',
    );
    expect(new Set(body.data.map((one: { site: { label: string } }) => one.site.label))).toEqual(
      new Set(['Maison']),
    );
  });

  it('is the only one that a closing there closes', async () => {
    await does('ouvre demain 9h-10h');
    await does('ouvre demain 9h-10h au cabinet de Lens');
    expect(await does('ferme demain matin au cabinet de Lens')).toMatch(
      /^Fermé : jeu\. 26 nov\. 9h-10h \(Lens seulement\)/,
    );
    expect(await mine()).toMatch(/jeu\. 26 nov\. 9h-10h : 4 libre/);
  });

  it('keeps a closing there from telling of a patient elsewhere', async () => {
    await does('ouvre demain 14h-15h');
    await does('ouvre demain 16h-17h au cabinet de Lens');
    const window = { from: '2026-11-26T13:00:00Z', to: '2026-11-26T14:00:00Z' };
    await town.osnp.asks({ targets: [claire.id], window });
    await claire.says(`OUI ${claire.code()}`);
    expect(await does('ferme demain au cabinet de Lens')).not.toMatch(/patient reste confirmé/);
    expect(await does('ferme demain au cabinet de Lille')).toMatch(/patient reste confirmé/);
  });

  it('is the only one that a recurring absence there hides', async () => {
    await does('ouvre jeudi 3 décembre 9h-10h');
    await does('ouvre jeudi 3 décembre 9h-10h au cabinet de Lens');
    expect(await does('absent tous les jeudis au cabinet de Lens')).toMatch(/Maison seulement/);
    const list = await mine();
    expect(list).toMatch(/9h-10h : 4 libre/);
    expect(list).toMatch(/9h-10h : 0 libre/);
  });

  it('is never guessed where two are called so', async () => {
    const twins = {
      sites: [site('Cabinet du Nord', 'Lille', 50.6), site('Cabinet du Sud', 'Lille', 50.7)],
    };
    claire = await town.doctor('Dr Anne Colin', twins);
    expect(await does('ouvre demain 9h-10h au cabinet de Lille')).toMatch(
      /Plusieurs de vos lieux.*Cabinet du Nord, Cabinet du Sud/,
    );
    expect(await does('ouvre demain 9h-10h au cabinet du Sud')).toMatch(/^Ouvert.*Cabinet du Sud/);
  });
});

describe('opening', () => {
  it('adds the rest where a part is open already, and says what was', async () => {
    await does('ouvre lundi 9h-10h');
    const heard = await does('ouvre lundi matin');
    expect(heard).toMatch(/^Ouvert : lun\. 30 nov\. 8h-9h .*\nOuvert : lun\. 30 nov\. 10h-12h /);
    expect(heard).toMatch(/C'était déjà ouvert : lun\. 30 nov\. 9h-10h/);
    expect(await claire.says('annuler')).toMatch(/8h-9h et lun\. 30 nov\. 10h-12h est retirée/);
    expect(await mine()).toMatch(/lun\. 30 nov\. 9h-10h : 4 libre/);
  });

  it('in an absence offers to take that part of it back, and then does both', async () => {
    await does('absent du 4 au 10 décembre');
    const heard = await claire.says('ouvre lundi 7 décembre 9h-10h');
    expect(heard).toMatch(/noté absent/);
    expect(heard).toMatch(/Annuler votre absence lun\. 7 déc\. 9h-10h \?[\s\S]*Ouvrir lun\. 7 déc/);
    expect(await claire.says('oui')).toMatch(/Absence annulée[\s\S]*Ouvert : lun\. 7 déc\. 9h-10h/);
    expect(await claire.says('annuler')).toMatch(
      /est de nouveau notée[\s\S]*est retirée|est retirée[\s\S]*de nouveau notée/,
    );
  });
});

describe('a mode', () => {
  it('limits a closing, and the answer says so', async () => {
    await does('ouvre demain 9h-10h');
    await does('ouvre demain 9h-10h en visio');
    expect(await does('ferme demain la visio')).toMatch(/9h-10h \(téléconsultation seulement\)/);
    expect(await mine()).toMatch(/9h-10h : 4 libre\(s\), 0 pris \(cabinet\)/);
    expect(await mine(' en visio')).toMatch(/Rien d'ouvert/);
  });

  it('is no absence: closing its slots is offered instead', async () => {
    await does('ouvre demain 9h-10h en visio');
    const heard = await claire.says('absent demain en visio');
    expect(heard).toMatch(
      /vaut pour tous les modes[\s\S]*Fermer jeu\. 26 nov.*\(téléconsultation seulement\)/,
    );
    expect(await claire.says('oui')).toMatch(/^Fermé : jeu\. 26 nov\. 9h-10h/);
  });
});

describe('a move', () => {
  it('keeps mode, place and length', async () => {
    await does('ouvre demain 14h-15h en visio, 20 min, au cabinet de Lens');
    expect(await claire.says('déplace demain 14h-15h à 17h-18h')).toMatch(
      /Ouvrir jeu\. 26 nov\. 17h-18h \(téléconsultation, 20 min, Maison\)/,
    );
    expect(await claire.says('oui')).toMatch(
      /Ouvert : jeu\. 26 nov\. 17h-18h \(téléconsultation, 20 min, 3 patients\), Maison/,
    );
    expect(await claire.says('annuler')).toMatch(/de nouveau ouverts[\s\S]*retirée/);
    expect(await mine()).toMatch(/14h-15h : 3 libre\(s\), 0 pris \(téléconsultation\)/);
  });

  it('keeps how many patients share a range', async () => {
    await does('ouvre demain 14h-16h pour 3 patients');
    await does('déplace demain 14h-16h à 17h-19h');
    expect(await mine()).toMatch(/17h-19h : 3 libre/);
  });
});

describe('in the weeks to come', () => {
  let shared: Town;
  beforeEach(async () => {
    shared = town;
    town = await open();
    claire = await town.doctor('Dr Claire Aubert', twoPlaces);
  });
  afterEach(async () => {
    await town.close();
    town = shared;
  });

  it('an absence that recurs goes on after a year', async () => {
    await does('absent tous les mercredis');
    await town.clock.forward({ hours: 24 * 30 });
    expect(await claire.says('ouvre le 8 décembre 2027 9h-10h')).toMatch(/noté absent/);
  });

  it('an absence that recurs can be left out on one day, and ended from a day on', async () => {
    await does('absent tous les jeudis');
    expect(await does('annule mon absence du 3 décembre')).toMatch(/annulée : jeu\. 3 déc/);
    expect(await mine()).not.toMatch(/Absence jeu\. 3 déc/);
    expect(await does('ouvre le 3 décembre 9h-10h')).toMatch(/^Ouvert/);
    expect(await does('finalement je suis là tous les jeudis')).toMatch(
      /^Absence annulée : tous les jeudis/,
    );
    expect(await mine()).not.toMatch(/Absence/);
    expect(await does('ouvre le 4 mars 9h-10h')).toMatch(/^Ouvert/);
    await town.clock.forward({ hours: 24 * 8 });
    expect(await does('ouvre le 9 décembre 2027 9h-10h')).toMatch(/^Ouvert/);
  });

  it('an absence that recurs is told to the OSNP as its days come near, and when it is taken back', async () => {
    const before = told().length;
    await does('absent tous les jeudis');
    expect(told().slice(before)).toEqual(Array(2).fill('effecteur.unavailable'));
    await town.clock.forward({ hours: 24 * 7 });
    expect(told().slice(before)).toHaveLength(3);
  });

  it('a recurrence begins on its first day, however far ahead', async () => {
    await does('ouvre tous les mardis 9h-10h à partir du 5 janvier');
    await town.clock.forward({ hours: 24 * 16 });
    expect(await claire.says('mes créneaux du 1er au 31 décembre')).not.toMatch(/9h-10h/);
    await town.clock.forward({ hours: 24 * 14 });
    expect(await claire.says('mes créneaux du 1er au 8 janvier')).toMatch(/mar\. 5 janv\. 9h-10h/);
  });
});
