import { expect, it } from 'vitest';
import {
  booksByItself,
  directory,
  findSoftware,
  isInterfaced,
  type Software,
  sayOf,
  softwareIn,
} from '../../../data/knowledge/software.ts';

const known = (name: string): Software => {
  const software = findSoftware(name);
  if (!software) throw new Error(name);
  return software;
};

it('finds a software however it is written', () => {
  expect(findSoftware('agenda 5')?.name).toBe('Agenda5');
  expect(findSoftware('MON MEDECIN.ORG')?.name).toBe('MonMédecin.org');
  expect(findSoftware('MonAgendaInconnu')).toBeUndefined();
});

it('reads several names in one sentence, without taking one name for a part of another', () => {
  expect(
    softwareIn("j'utilise doctolib et maiia")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Doctolib', 'MAIIA']);
  expect(softwareIn('maincare-bfc').map(({ name }) => name)).toEqual(['Maincare-BFC']);
});

it('says what each list says, and that they differ', () => {
  const { fr, en } = sayOf(known('Medaviz'), '2026-05-05');
  expect(fr).toContain('développements finalisés (atelier du 05/12/2024)');
  expect(fr).toContain('développement en cours (FAQ Occitanie, non datée)');
  expect(fr).toContain('Les listes diffèrent');
  expect(en).toContain('The lists differ');
});

it('knows on a day only the lists of before', () => {
  expect(isInterfaced(known('Medaviz'), '2024-12-04')).toBe(false);
  expect(isInterfaced(known('Medaviz'), '2024-12-05')).toBe(true);
  expect(isInterfaced(known('Doctolib'), '2021-06-01')).toBe(false);
  expect(sayOf(known('Wareld'), '2023-01-01').fr).toContain('aucune liste');
});

it('counts on booking without a call only where a list says so', () => {
  expect(
    directory.filter((one) => booksByItself(one, '2026-05-05')).map(({ name }) => name),
  ).toEqual(['Doctolib', 'Keldoc', 'MonMédecin.org']);
});

it('holds every name of the three lists once', () => {
  const stages = directory.flatMap(({ listings }) => listings);
  const count = (doc: string, stage: string) =>
    stages.filter((one) => one.doc === doc && one.stage === stage).length;
  expect(count('fiche-hdf', 'first-wave')).toBe(12);
  expect(count('faq-occitanie', 'in-progress')).toBe(30);
  expect(count('atelier-cpts-2024', 'finished')).toBe(24);
  expect(count('atelier-cpts-2024', 'in-progress')).toBe(16);
});
