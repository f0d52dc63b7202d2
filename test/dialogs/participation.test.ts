import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NodeId } from '../../data/participation/tree.ts';
import { readAnswer, readAsOf, readSteer } from '../../dialogs/participation-answers.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const on = '2026-11-25';

it.each<[NodeId, string, string | undefined]>([
  ['N00', '1', 'medecin-effecteur'],
  ['N00', 'je suis généraliste', 'medecin-effecteur'],
  ['N00', 'Infirmière', 'autre-professionnel'],
  ['N00', 'je suis la secrétaire', 'delegataire'],
  ['N00', '10', undefined],
  ['N01', 'je ne sais pas trop', 'ne-sait-pas'],
  ['N01', 'Oui bien sûr', 'oui'],
  ['N02', 'je suis salarié', 'non'],
  ['N02', 'non, salariée', 'non'],
  ['N04', 'tout seul', 'non'],
  ['N04', 'avec ma CPTS', 'oui'],
  ['N06', 'la CTPS', 'cpts'],
  ['N06', 'SOS ou la MSP', undefined],
  ['N10', 'dans un centre de santé', 'cds'],
  ['N05-IND', 'doctolib', 'oui'],
  ['N05-IND', 'oui, maiia', 'oui'],
  ['N05-IND', 'Bealy', 'non'],
  ['N05-IND', 'un cahier papier', 'non'],
  ['N07-IND', 'plutôt à la main', 'non'],
  ['N16', 'masquez-les', 'oui'],
  ['N08-IND-MAN', 'peut-être', undefined],
  ['N03', 'ouvre demain 14h-16h', undefined],
])('at %s hears « %s » as %s', (node, text, answer) => {
  expect(readAnswer(node, text, on)).toBe(answer);
});

it('reads steering words only when they stand alone', () => {
  expect(readSteer('Retour')).toBe('back');
  expect(readSteer('start over')).toBe('restart');
  expect(readSteer('retour de congés lundi')).toBeUndefined();
});

it('reads the day whose rules are asked for, and no day that does not exist', () => {
  expect(readAsOf('au 31/12/2025')).toBe('2025-12-31');
  expect(readAsOf('en 2024 ?')).toBe('2024-07-01');
  expect(readAsOf('le 31/02/2025')).toBeUndefined();
});

describe('a doctor who wants to take part', () => {
  let town: Town;
  let claire: Doctor;
  beforeAll(async () => {
    town = await openTown();
    claire = await town.doctor('Dr Claire Aubert');
  });
  afterAll(() => town.close());

  /** A person types: several seconds go by before each message. */
  const says = async (text: string) => {
    await town.clock.forward({ seconds: 10 });
    return claire.says(text);
  };
  const effecteur = () =>
    town.database.prisma.effecteur.findUniqueOrThrow({ where: { id: claire.id } });

  it('walks to the boxes to tick, has the choice read back, and sees it kept as declared', async () => {
    expect(await says('je veux participer au SAS')).toMatch(/Un SAS fonctionne-t-il/);
    await says('oui');
    expect(await says('oui')).toMatch(/participer/);
    await says('oui');
    expect(await says('par ma cpts')).toMatch(/Par quelle structure/);
    await says('cpts');
    expect(await says('Doctolib')).toMatch(/Doctolib : .*\n.*remontent/);
    expect(await says('oui')).toMatch(/nom de votre structure/);
    await says('CPTS Fictive du Nord');
    expect(await says('mon cabinet')).toMatch(
      /déclaré par vous : .*CPTS Fictive du Nord, mon cabinet, Doctolib/,
    );
    const kept = await says('OUI');
    expect(kept).toMatch(/déclaré par vous le 25\/11\/2026/);
    expect(kept).toMatch(/SUITE/);
    expect(await effecteur()).toMatchObject({
      participates: true,
      via: 'cpts',
      structureName: 'CPTS Fictive du Nord',
      interfacedSoftware: 'Doctolib',
    });
    expect(await says('SUITE')).toMatch(/Sur la plateforme/);
  });

  it('tells a doctor where he stands this week', async () => {
    const said = await says("où j'en suis ?");
    expect(said).toMatch(/0\/30/);
    expect(said).toMatch(/1 000 EUR par an|1 000 € par an/);
  });

  it('goes back a question, is asked something else meanwhile, and starts again', async () => {
    await says('je veux participer au SAS');
    await says('oui');
    expect(await says('retour')).toMatch(/Un SAS fonctionne-t-il/);
    await says('1');
    expect(await says('mes créneaux')).toMatch(/Rien d'ouvert/);
    expect(await says('oui')).toMatch(/Voulez-vous participer/);
    expect(await says('recommencer')).toMatch(/qui vous .tes/);
  });

  it('applies the rules of another day and then keeps nothing', async () => {
    await says('au 31/12/2025');
    for (const answer of ['1', 'oui', 'oui', 'oui', 'seul']) await says(answer);
    expect(await says('non')).toMatch(/rien n.est gardé/);
    expect(await effecteur()).toMatchObject({ via: 'cpts' });
  });

  it('keeps nothing when the doctor says no at the end', async () => {
    await says('je veux participer au SAS');
    for (const answer of ['oui', 'oui', 'non', 'non']) await says(answer);
    expect(await says('NON')).toMatch(/Rien n.est gardé/);
    expect(await effecteur()).toMatchObject({ participates: true });
  });

  it('goes on days later where it was left', async () => {
    await says('je veux participer au SAS');
    await says('oui');
    await town.clock.forward({ hours: 25 });
    expect(await says('oui')).toMatch(/Voulez-vous participer/);
  });
});
