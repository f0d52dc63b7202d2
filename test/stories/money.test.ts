import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;

beforeAll(async () => {
  town = await openTown();
});
beforeEach(async () => {
  await town.renew(); // Wednesday 25 November 2026, 10:00
  claire = await town.doctor('Dr Claire Aubert');
});
afterAll(() => town.close());

describe('« combien je touche ? »', () => {
  it('is answered for the hour and the mode that are asked of, with the source and what nobody has decided', async () => {
    const answer = await claire.says('combien je touche ce soir a 20h30 en teleconsultation ?');
    expect(answer).toMatch(/Mercredi 25\/11 à 20h30, en téléconsultation.*: 20 € en plus/);
    expect(answer).toMatch(
      /SNP 15 €\. SHE 5 €\. Entre 20h et 21h : cumul avec la PDSA non précisé/,
    );
    expect(answer).toMatch(/\(FAQ Occitanie ; atelier 12\/2024\)/);
  });

  it('goes on from there: another day, another mode, how many were billed', async () => {
    await claire.says('combien je touche ce soir à 19h30 ?');
    expect(await claire.says('et en visite ?')).toMatch(/25\/11 à 19h30, en visite.*MVR 10 €/);
    expect(await claire.says('et le samedi 15h ?')).toMatch(/Samedi 28\/11 à 15h00.*pas de total/);
    await claire.says('combien pour un patient du SAS à 11h ?');
    expect(await claire.says("j'en ai déjà 29")).toMatch(/: 15 € en plus/);
    expect(await claire.says("et si j'en ai déjà 30 ?")).toMatch(
      /pas de majoration\..*plafond de 30 atteint/,
    );
  });

  it.each([
    ['combien si c’est un de mes propres patients ?', /patientèle : pas de majoration/],
    ['le patient est envoyé par le 15, quelle majoration ?', /envoyé par le 15 : pas de/],
    ['combien je touche pour un patient vu 50h après la demande ?', /plus de 48 h.*pas de SNP/],
    ['combien je gagne pour 4h de régulation ?', /^400 € : 4 h à 100 €/],
    ['combien on touche le 1er janvier 2027 à 10h ?', /jour férié.*vérifiez auprès de votre CPAM/],
    ['how much for a SAS patient at 7:30 pm tomorrow?', /26\/11.*19/],
  ])('« %s »', async (question, answer) => {
    const first = await claire.says(question);
    const more = first.includes('(SUITE)') ? await claire.says('suite') : '';
    const last = more.includes('(SUITE)') ? await claire.says('suite') : '';
    expect(`${first} ${more} ${last}`).toMatch(answer);
  });
});

describe('the yearly payment', () => {
  it('is yes or no when an amount is put forward, and that of the year that is named', async () => {
    expect(await claire.says("c'est bien 1400 par an ?")).toMatch(
      /^Non : 1 400 €, c'était jusqu'au 31\/12\/2025\. Forfait : 1 000 € par an/,
    );
    expect(await claire.says('et en 2024 ?')).toMatch(/^En 2024, forfait : 1 400 € par an/);
    expect(await claire.says('et à partir de 2026 ?')).toMatch(/^Forfait : 1 000 € par an/);
    expect(await claire.says('et si je refuse d’interfacer ?')).toMatch(/^Pas de forfait/);
  });

  it('is corrected first when the question is built on a wrong one', async () => {
    const answer = await claire.says("puisque c'est 1400 € le forfait, je les touche quand ?");
    expect(answer).toMatch(/^Non : 1 400 €, c'était jusqu'au/);
    expect(`${answer} ${await claire.says('suite')}`).toMatch(/date du versement n'est pas/);
  });

  it('has no date of payment in the documents, and the answer says so', async () => {
    expect(await claire.says('je suis payé quand ?')).toMatch(/ni la date de versement.*CPAM/);
  });
});

it('asks for nothing when an hour is simply opened after it', async () => {
  await claire.says('combien je touche ce soir à 19h30 ?');
  expect(await claire.says('ouvre demain 15h-16h')).toMatch(/^Ouvert/);
  expect(await claire.says('et apres demain pareil')).toMatch(/ven\. 27 nov\. 15h-16h/);
});

it('a card answered last is answered again as of another year', async () => {
  await claire.says('combien d’heures minimum par semaine ?');
  expect(await claire.says('et en 2024 ?')).toMatch(/2 h|deux heures/);
});

it('what the sources say of regulating doctors alone is not told to an effecteur as if it were his', async () => {
  expect(await claire.says('mon assurance couvre les patients du SAS ?')).toMatch(
    /^Pour un médecin régulateur seulement :/,
  );
  expect(await claire.says('suis-je assuré quand je fais de la régulation ?')).toMatch(/^Oui/);
});
