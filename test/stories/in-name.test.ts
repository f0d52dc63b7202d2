import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fitsSms, foldGsm7 } from '../../bot/channels/gsm7.ts';
import type { Phone } from '../../bot/demo/carrier.ts';
import { openTown, type Town } from '../harness/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
});
afterEach(() => town.renew());
afterAll(() => town.close());

const secretary = '+33639980777';

/** Somebody who is no doctor, and what she reads. */
function helper(number = secretary) {
  const phone: Phone = town.carrier.phone(number);
  const says = async (text: string) => {
    await town.clock.forward({ seconds: 1 });
    const before = phone.thread().length;
    await phone.text(text);
    await town.settle();
    const said = phone
      .thread()
      .slice(before + 1)
      .map(({ body }) => body);
    for (const one of said) expect(fitsSms(foldGsm7(one), 2), one).toBe(true);
    return said.join('\n');
  };
  const last = () => phone.thread().at(-1)?.body ?? '';
  const links = async () => {
    const sent = phone.thread().map(({ body }) => /LIER (\d{6})/.exec(body)?.[1]);
    return says(`LIER ${sent.findLast(Boolean)}`);
  };
  return { phone, says, last, links };
}

/** Mme Roux acts for these doctors. */
async function roux(...doctors: { id: string }[]) {
  for (const { id } of doctors)
    await town.admin.call('POST', `/practitioners/${id}/delegates`, {
      phone: secretary,
      name: 'Mme Roux',
      role: 'delegataire',
    });
  await town.settle();
  const one = helper();
  await one.links();
  return one;
}

const texts = (doctor: Phone) => doctor.thread().filter((one) => 'body' in one).length;

describe('« qui a ouvert quoi demain ? »', () => {
  it('says one line a doctor, then who opened nothing, in parts of two texts', async () => {
    const aubert = await town.doctor('Dr Lise Aubert');
    const petit = await town.doctor('Dr Marc Petit');
    const blanc = await town.doctor('Dr Anne Blanc');
    const mme = await roux(aubert, petit, blanc);
    await aubert.says('ouvre jeudi 14h-16h');
    await aubert.says('ouvre jeudi 17h-18h en visio');
    await petit.says('absent jeudi');
    const said = await mme.says('qui a ouvert quoi demain ?');
    expect(said).toMatch(
      /^jeu\. 26 nov\. :\nDr Lise Aubert : 14h-16h, 17h-18h téléconsultation \(12 libres, 0 pris\)/,
    );
    expect(said).toMatch(/Dr Marc Petit : absent\nRien ouvert : Dr Anne Blanc$/);
    expect(await mme.says('qui est ouvert ?')).toMatch(/mer\. 25 nov\. :\nRien ouvert : .*Blanc/);
  });

  it('for a manager of twelve goes on with SUITE, each part in two texts, each doctor once', async () => {
    const names = 'Abel Bron Carel Dumas Evrard Fabre Garnier Hubert Imbert Joly Klein Leroy'.split(
      ' ',
    );
    for (const [at, name] of names.entries())
      await town.admin.call('POST', '/practitioners', {
        rpps: `99000000${200 + at}`,
        display_name: `Dr Lou ${name}`,
        phone: `+336399809${String(at).padStart(2, '0')}`,
        territory: '59',
        delegates: [{ phone: secretary, name: 'M. Chef', role: 'gestionnaire' }],
      });
    await town.settle();
    const chief = helper();
    await chief.links();
    let said = await chief.says('qui a ouvert quoi demain ?');
    for (let part = said; /SUITE/.test(part); said += part) part = await chief.says('SUITE');
    for (const name of names) expect(said.split(name)).toHaveLength(2);
  });
});

describe('what a secretary does in a doctor’s name', () => {
  it('is told to the doctor once, for all that came within a minute, and he takes it back by ANNULER', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    const aubert = await town.doctor('Dr Lise Aubert');
    const mme = await roux(petit, aubert);
    const before = texts(petit);
    await mme.says('ouvre jeudi 14h-16h pour Petit et Aubert');
    await mme.says('oui');
    await mme.says('ouvre vendredi 9h-10h pour le Dr Petit');
    await town.clock.forward({ minutes: 2 });
    expect(texts(petit)).toBe(before + 1);
    expect(petit.last()).toMatch(
      /^En votre nom, par Mme Roux :\nOuvert : jeu\. 26 nov\. 14h-16h.*\nOuvert : ven\. 27 nov\. 9h-10h.*\nANNULER/,
    );
    expect(fitsSms(foldGsm7(petit.last()), 2)).toBe(true);
    expect(aubert.last()).toMatch(/^En votre nom, par Mme Roux :\nOuvert : jeu/);
    expect(await petit.says('ANNULER')).toMatch(/Annulé.*14h-16h.*\nAnnulé.*9h-10h/);
    expect(await petit.says('mes créneaux')).toMatch(/Rien d'ouvert/);
    expect(mme.last()).toMatch(/Dr Marc Petit a annulé ce que vous veniez de faire/);
    expect(await aubert.says('mes créneaux')).toMatch(/14h-16h : 8 libre/);
    await town.clock.forward({ minutes: 11 });
    expect(await aubert.says('ANNULER')).toMatch(/Rien à annuler|rien/i);
  });

  it('is not told when she takes it back at once, and is told when she does so later', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    const mme = await roux(petit);
    const before = texts(petit);
    await mme.says('ouvre jeudi 14h-16h');
    expect(await mme.says('ANNULER')).toMatch(/^Pour Dr Marc Petit :\nAnnulé/);
    await town.clock.forward({ minutes: 2 });
    expect(texts(petit)).toBe(before);
    await mme.says('ouvre jeudi 14h-16h');
    await town.clock.forward({ minutes: 2 });
    await mme.says('ANNULER');
    expect(petit.last()).toMatch(/^Mme Roux a annulé ce qui venait d'etre fait/);
  });

  it('of a doctor who acts for a colleague is said in the colleague’s name, never in her own', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    const blanc = await town.doctor('Dr Anne Blanc');
    await town.admin.call('POST', `/practitioners/${petit.id}/delegates`, {
      phone: blanc.number,
      name: 'Dr Anne Blanc',
      role: 'delegataire',
    });
    await town.settle();
    await blanc.says('ouvre jeudi 9h-10h');
    await town.clock.forward({ minutes: 11 });
    expect(await blanc.says('ouvre jeudi 14h-16h pour le Dr Petit')).toMatch(/Dr Marc Petit/);
    await town.clock.forward({ minutes: 2 });
    expect(petit.last()).toMatch(
      /^En votre nom, par Dr Anne Blanc :\nOuvert : jeu\. 26 nov\. 14h-16h/,
    );
    expect(await blanc.says('ANNULER')).toMatch(/^Pour Dr Marc Petit :\nAnnulé.*14h-16h/);
    expect(await blanc.says('mes créneaux')).toMatch(/9h-10h/);
    await petit.says('ouvre 16h-18h');
    expect(await blanc.says('complet pour Petit')).toMatch(/^Pour Dr Marc Petit :\n.*complet/);
    await town.clock.forward({ minutes: 2 });
    expect(petit.last()).toMatch(/En votre nom, par Dr Anne Blanc :\nC'est noté, complet/);
  });
});

describe('a secretary', () => {
  it('is added by the doctor, who confirms, and by the code that her phone returns', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    expect(await petit.says('ajouter ma secrétaire')).toMatch(/A quel numéro/);
    expect(await petit.says('ajouter ma secrétaire 01 99 00 12 34')).toMatch(/pas un mobile/);
    expect(await petit.says(`ajouter ma secrétaire ${petit.number}`)).toMatch(
      /votre propre numéro|pas un mobile/,
    );
    const mme = helper();
    const asked = await petit.says('ajouter ma secrétaire Mme Roux 06 39 98 07 77');
    expect(asked).toMatch(/^Autoriser Mme Roux \(06 39 98 07 77\)/);
    expect(mme.phone.thread()).toHaveLength(0);
    expect(await petit.says('oui')).toMatch(/un code part/);
    expect(mme.last()).toMatch(/LIER \d{6}/);
    expect(await mme.says('ouvre jeudi 14h-16h')).not.toMatch(/Ouvert/);
    await mme.links();
    expect(await mme.says('ouvre jeudi 14h-16h')).toMatch(/Dr Marc Petit/);
    expect(await petit.says('ajouter ma secrétaire 0639980777')).toMatch(/Mme Roux peut déjà agir/);
  });

  it('is removed by the doctor in two steps, hears it, and what was read back to her is not done', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    const aubert = await town.doctor('Dr Lise Aubert');
    const mme = await roux(petit);
    await petit.says('ouvre jeudi 14h-16h');
    expect(await mme.says('jeudi 17h-18h')).toMatch(/OUI/);
    expect(await petit.says('retirer ma secrétaire')).toMatch(
      /^Retirer à Mme Roux \(06 39 98 07 77\)/,
    );
    expect(await petit.says('oui')).toMatch(/Mme Roux n'agit plus/);
    expect(mme.last()).toMatch(/Dr Marc Petit vous retire le droit/);
    await aubert.says('ouvre jeudi 9h-10h');
    await aubert.says('ajouter ma secrétaire Mme Roux 06 39 98 07 77');
    await aubert.says('oui');
    expect(await mme.says('oui')).toMatch(/Vous n'agissez plus pour ce médecin : rien n'est fait/);
    expect(await petit.says('mes créneaux')).toMatch(/14h-16h : 8 libre/);
    expect(await aubert.says('mes créneaux')).toMatch(/9h-10h : 4 libre/);
    expect(await petit.says('retirer ma secrétaire')).toMatch(/Personne n'agit en votre nom/);
  });

  it('takes nothing back any more once she was removed', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    const mme = await roux(petit);
    await petit.says('ouvre jeudi 14h-16h');
    await mme.says('ferme jeudi 14h-16h');
    await mme.says('oui');
    await petit.says('retirer ma secrétaire');
    await petit.says('oui');
    await mme.says('annuler');
    expect(await petit.says('mes créneaux')).not.toMatch(/14h-16h : \d+ libre/);
  });

  it('may neither add nor remove anybody herself', async () => {
    const petit = await town.doctor('Dr Marc Petit');
    const mme = await roux(petit);
    expect(await mme.says('ajouter ma secrétaire 06 39 98 07 78')).toMatch(
      /Votre role ne le permet pas/,
    );
  });
});
