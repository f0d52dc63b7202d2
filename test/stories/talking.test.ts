import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  claire = await town.doctor('Dr Claire Aubert', {
    delegates: [{ phone: '+33639980777', name: 'Sonia Lemaire' }],
  });
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterAll(() => town.close());

const only = (doctor: Doctor) => town.osnp.asks({ targets: [doctor.id] });

describe('slots by text', () => {
  it('reads a recurrence back with its end before it opens it, and lists it', async () => {
    expect(await claire.says('ouvre tous les mardis 12h-13h')).toMatch(
      /Ouvrir tous les mardis.*jusqu'au mar\. 23 févr.*\?/,
    );
    expect(await claire.says('oui')).toMatch(/^Ouvert : tous les mardis/);
    expect(await claire.says('mes créneaux')).toMatch(/mar\. 1 déc\. 12h-13h : 4 libre/);
    expect(await claire.says('annuler')).toMatch(/récurrence est retirée/);
  });

  it('closes a recurrence for good, reads it back as a closing, and takes it back', async () => {
    await claire.says('ouvre tous les mardis 12h-14h');
    await claire.says('oui');
    expect(await claire.says('ferme tous les mardis 12h-13h')).toMatch(
      /^Fermer tous les mardis de 12h à 13h, à partir du mar\. 1 déc\. \?/,
    );
    expect(await claire.says('oui')).toMatch(
      /^Fermé : tous les mardis de 12h à 13h \(13 jour\(s\), à partir du mar\. 1 déc\.\)/,
    );
    expect(await claire.says('mes créneaux')).toMatch(/mar\. 1 déc\. 13h-14h : 4 libre/);
    expect(await claire.says('annuler')).toMatch(/comme avant/);
    expect(await claire.says('mes créneaux')).toMatch(/mar\. 1 déc\. 12h-14h : 8 libre/);
    expect(await claire.says('annuler')).toMatch(/récurrence est retirée/);
  });

  it('closes every day that « tous les jours » names, Saturday too', async () => {
    await claire.says('ouvre samedi 9h-10h');
    await claire.says('oui');
    await claire.says('ferme tous les jours 9h-10h');
    expect(await claire.says('oui')).toMatch(/^Fermé : tous les .*samedis.* \(1 jour\(s\)/);
    await claire.says('annuler');
    await claire.says('annuler');
  });

  it('leaves everything as it was after « non »', async () => {
    await claire.says('ouvre tous les jeudis 12h-13h');
    expect(await claire.says('non')).toMatch(/rien n'est changé/);
    expect(await claire.says('mes créneaux')).toMatch(/Rien d'ouvert/);
  });

  it.each([
    ['ouvre 99h-120h', /n'existe pas/],
    ['ouvre 18h-16h', /fin est avant le début/],
    ['ouvre 8h-8h30', /déjà passée/],
    ['ouvre demain 10h-11h toutes les 3 min', /de 5 à 60 minutes/],
    ['ouvre demain 10h-12h créneaux de 90 min', /de 5 à 60 minutes/],
  ])('says what is wrong with « %s » and shows one that works', async (text, reason) => {
    const answer = await claire.says(text);
    expect(answer).toMatch(reason);
    expect(answer).toMatch(/par exemple/i);
    await claire.says('non');
    expect(await claire.says('mes créneaux')).toMatch(/Rien d'ouvert/);
  });

  it('says when a time is outside the hours of the SAS, and asks', async () => {
    const answer = await claire.says('ouvre dimanche 10h-12h');
    expect(answer).toMatch(/hors des horaires du SAS/);
    expect(answer).toMatch(/dim\. 29 nov\. 10h-12h.*\?/);
    await claire.says('non');
  });

  it('asks a second yes before it closes more than a day', async () => {
    await hugo.says('ouvre demain 14h-15h');
    expect(await hugo.says('ferme du 26 au 28')).toMatch(/Fermer.*\?/);
    expect(await hugo.says('oui')).toMatch(/Fermé/);
    await hugo.says('annuler');
    expect(await hugo.says('mes créneaux')).toMatch(/14h-15h : 4 libre/);
    await hugo.says('ferme demain 14h-15h');
  });

  it('remembers the language that was asked for', async () => {
    await hugo.says('english');
    expect(await hugo.says('open tomorrow 10:00-11:00')).toMatch(/^Open: Thu 26 Nov 10:00-11:00/);
    expect(await hugo.says('francais')).toMatch(/francais/i);
    await hugo.says('annuler');
  });
});

describe('for somebody else', () => {
  it('lets a délégataire open for her doctor, says for whom, and refuses her an answer or another doctor', async () => {
    const sonia = town.carrier.phone('+33639980777');
    const code = /LIER (\d{6})/.exec(sonia.thread().at(-1)?.body ?? '')?.[1];
    await sonia.text(`LIER ${code}`);
    expect((await sonia.text('ouvre demain 9h-10h')).reply).toMatch(
      /Ouvert pour Dr Claire Aubert : jeu\. 26 nov\. 9h-10h/,
    );
    expect((await sonia.text('ouvre demain 9h-10h pour le Dr Marchetti')).reply).toMatch(
      /ne pouvez pas agir pour/,
    );
    const asked = await only(claire);
    await sonia.text(`OUI ${claire.code()}`);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    await town.settle();
  });
});

describe('a request in the middle of a conversation', () => {
  it('takes « OUI code » without losing the draft, and a bare « oui » only when nothing else is asked', async () => {
    await hugo.says('ouvre tous les lundis 9h-10h');
    const asked = await only(hugo);
    expect(await hugo.says('oui')).toMatch(/OUI ou NON|OUI \w{4}|deux questions/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    expect(await hugo.says(`oui ${hugo.code().toLowerCase()}`)).toMatch(/confirmé pour vous/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
    expect(await hugo.says('oui')).toMatch(/Ouvert : tous les lundis/);
    await hugo.says('annuler');
  });

  it('asks the question of the tree again once the request is answered', async () => {
    const question = await hugo.says('je veux participer au sas');
    const asked = await only(hugo);
    const answer = await hugo.says(`NON ${hugo.code()}`);
    expect(answer).toMatch(/refus de la demande/);
    expect(answer).toContain(question.split('\n')[0]);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('expired');
    await hugo.says('annuler');
  });

  it('hears « oui mais 18h » as a proposal, never as a yes', async () => {
    const asked = await only(claire);
    expect(await claire.says('oui mais 18h')).toMatch(/n'est pas un accord/);
    const seen = await town.osnp.looksAt(asked.id);
    expect(seen.status).toBe('offered');
    expect(town.osnp.told(asked.id)).toContain('offer.countered');
    await claire.says('non');
  });

  it('takes a bare « oui » when one request is open and nothing else', async () => {
    const asked = await only(claire);
    expect(await claire.says('oui')).toMatch(/confirmé pour vous/);
    expect((await town.osnp.looksAt(asked.id)).accepted_by).toBe(claire.id);
  });

  it('asks twice before a confirmed patient is given back, then tells the OSNP at once', async () => {
    const asked = await only(hugo);
    const code = hugo.code();
    await hugo.says('oui');
    expect(await hugo.says(`je me désiste ${code}`)).toMatch(/désister de la demande/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
    expect(await hugo.says('oui')).toMatch(/Désistement enregistré/);
    expect(town.osnp.told(asked.id)).toContain('orientation.withdrawn');
  });

  it('keeps the patient of a doctor who says so when asked whether he withdraws', async () => {
    const asked = await only(hugo);
    await hugo.says('oui');
    await hugo.says(`je me désiste ${hugo.code()}`);
    expect(await hugo.says('oui je garde le patient')).toMatch(/rien n'est changé/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
  });

  it('says how what was read back is confirmed while a request waits, and does it', async () => {
    await claire.says('ouvre tous les lundis 9h-10h');
    const asked = await only(claire);
    expect(await claire.says('oui')).toMatch(/CONFIRMER : ce que je vous ai relu/);
    expect(await claire.says('CONFIRMER')).toMatch(/Ouvert : tous les lundis/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    await claire.says('annuler');
    await claire.says(`NON ${claire.code()}`);
  });

  it('takes the wish back that ANNULER follows, then the change before it', async () => {
    await claire.says('absent jeudi');
    await claire.says("pas d'appels");
    expect(await claire.says('annuler')).toMatch(/préférences sont de nouveau comme avant/);
    expect(await claire.says('mes préférences')).not.toMatch(/Aucun appel/);
    expect(await claire.says('mes créneaux')).toMatch(/Absen/);
    expect(await claire.says('annuler')).toMatch(/absence .*retirée/);
  });

  it('tells a late « oui » what became of the request, code or no code', async () => {
    const asked = await only(claire);
    const code = claire.code();
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    await town.settle();
    expect(await claire.says('oui')).toMatch(/annul/);
    expect(await claire.says(`oui ${code}`)).toMatch(/annul/);
  });

  it('passes a request on at once when the doctor says he is away', async () => {
    const asked = await only(hugo);
    const answer = await hugo.says('absent aujourd’hui');
    expect(answer).toMatch(/Absence notée/);
    expect(answer).toMatch(/passée à un confrère/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('expired');
    await hugo.says('annuler');
  });
});
