import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fitsSms, foldGsm7 } from '../../bot/channels/gsm7.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
});
afterEach(() => town.renew());
afterAll(() => town.close());

/** The locum's own phone: a stranger's until its code came back. */
const roux = (number = '+33639980777') => {
  const phone = town.carrier.phone(number);
  const bodies = () => phone.thread().map(({ body }) => body);
  const says = async (text: string) => {
    await town.clock.forward({ seconds: 1 });
    const before = bodies().length;
    await phone.text(text);
    await town.settle();
    return bodies()
      .slice(before + 1)
      .join('\n');
  };
  const code = () =>
    bodies()
      .findLast((one) => /pour accepter/.test(one))
      ?.match(/OUI (\w{4})/)?.[1];
  const proves = () =>
    says(
      `LIER ${
        bodies()
          .join()
          .match(/LIER (\d{6})/)?.[1]
      }`,
    );
  return { phone, says, bodies, code, proves, last: () => bodies().at(-1) ?? '' };
};

/** On Wednesday 25 November, from Thursday 26 to Saturday 28. */
async function replaced(claire: Doctor) {
  const asked = await claire.says('Dr Roux me remplace du 26 au 28, 06 39 98 07 77');
  expect(asked).toMatch(/^Dr Roux \(06 39 98 07 77\) vous remplace .*26 nov.*28 nov.*OUI ou NON/);
  expect(fitsSms(foldGsm7(asked), 2), asked).toBe(true);
  await claire.says('oui');
  return roux();
}

const offered = async () => (await town.osnp.asks()).offers;

it('acts and answers for the doctor during his period, once his number is proved; she hears it on her own', async () => {
  const claire = await town.doctor('Dr Claire Fontaine');
  const locum = await replaced(claire);
  expect(locum.last()).toMatch(/Dr Claire Fontaine vous déclare son remplacant.*LIER \d{6}/);
  expect(await locum.proves()).toMatch(/relié[\s\S]*Vous agissez pour Dr Claire Fontaine/);
  expect(claire.last()).toMatch(/^Dr Roux a confirmé son numéro et vous remplace/);

  expect(await locum.says('ouvre 16h-18h')).toMatch(/n'agissez pour aucun médecin/); // not yet
  await town.clock.forward({ hours: 24 });
  expect(await locum.says('ouvre 16h-18h')).toMatch(/^Ouvert : jeu\. 26 nov\. 16h-18h/);
  await town.clock.forward({ minutes: 2 });
  expect(claire.last()).toMatch(/^En votre nom, par Dr Roux :\nOuvert : jeu\. 26 nov\. 16h-18h/);
  const before = claire.thread().length;
  const request = await town.osnp.asks();
  expect(claire.thread()).toHaveLength(before); // the request went to the locum
  expect(await locum.says(`OUI ${locum.code()}`)).toMatch(/confirmé pour vous/);
  expect(claire.last()).toMatch(
    /^Votre remplacant Dr Roux a accepté un patient pour vous, demande \w{4} : jeu\. 26 nov\. 16h-16h15/,
  );
  expect(await town.osnp.looksAt(request.id)).toMatchObject({
    status: 'accepted',
    accepted_by: claire.id,
  });
  expect(await locum.says('mes patients')).toMatch(/16h-16h15/);
  expect(await claire.says('mes patients')).toMatch(/16h-16h15/);
});

it('is nobody before his code came back, nor after his period, nor once it was ended: then she is asked herself', async () => {
  const claire = await town.doctor('Dr Claire Fontaine');
  const locum = await replaced(claire);
  await town.clock.forward({ hours: 24 });
  expect(await locum.says('ouvre 16h-18h')).not.toMatch(/Ouvert/);
  await offered();
  expect(claire.code()).toMatch(/^\w{4}$/); // a stranger's number is asked nothing
  expect(locum.code()).toBeUndefined();
  await claire.says(`NON ${claire.code()}`);
  await locum.says('renvoyez-moi un code');
  await locum.says(
    `LIER ${
      locum
        .bodies()
        .join()
        .match(/.*LIER (\d{6})/s)?.[1]
    }`,
  );
  await offered();
  const late = locum.code();
  expect(late).toMatch(/^\w{4}$/);
  expect(await claire.says('qui me remplace ?')).toMatch(/^1 : Dr Roux \(06 39 98 07 77\)/);
  expect(await claire.says('fin du remplacement')).toMatch(/Arreter ce remplacement/);
  expect(await claire.says('oui')).toMatch(/Dr Roux ne vous remplace plus/);
  expect(await locum.says(`OUI ${late}`)).toMatch(/ne remplacez plus ce médecin/);
  expect(await locum.says('ouvre 16h-18h')).toMatch(/n'agissez pour aucun médecin/);
  await town.clock.forward({ minutes: 6 });
  const asked = claire.code();
  await offered();
  expect(claire.code()).not.toBe(asked);
});

it('leaves the patients he accepted to her, who can give them back when he has gone', async () => {
  const claire = await town.doctor('Dr Claire Fontaine');
  const locum = await replaced(claire);
  await locum.proves();
  await town.clock.forward({ hours: 24 * 3 }); // Saturday 28, 10:00
  const window = { from: '2026-11-30T08:00:00Z', to: '2026-11-30T09:00:00Z' };
  const request = await town.osnp.asks({ window });
  expect(await locum.says(`OUI ${locum.code()} lundi 9h30`)).toMatch(/confirmé pour vous/);
  await town.clock.forward({ hours: 24 * 2 - 2 }); // Monday 30, 8:00
  expect(await locum.says('mes patients')).not.toMatch(/9h30/);
  expect(await claire.says('mes patients')).toMatch(/9h30/);
  expect(await claire.says('je me désiste')).toMatch(/désist|rendre/i);
  await claire.says('oui');
  expect((await town.osnp.looksAt(request.id)).offers[0].status).toBe('refused');
});

it('is refused in words when his number is her own, a landline, another doctor’s, a secretary’s, or the days are missing', async () => {
  const claire = await town.doctor('Dr Claire Fontaine');
  const hugo = await town.doctor('Dr Hugo Marchetti');
  await town.admin.call('POST', '/practitioners', {
    rpps: '99000000077',
    display_name: 'Dr Anne Blanc',
    phone: '+33639980701',
    territory: '59',
  });
  await town.admin.call('POST', `/practitioners/${hugo.id}/delegates`, {
    phone: '+33639980702',
    name: 'Mme Petit',
    role: 'delegataire',
  });
  await town.settle();
  const me = (number: string) => claire.says(`le Dr Roux me remplace du 26 au 28 ${number}`);
  expect(await me(claire.number)).toMatch(/votre propre numéro/);
  expect(await me('01 99 00 12 34')).toMatch(/n'est pas un mobile/);
  expect(await me('06 39 98 07 01')).toMatch(/déjà celui d'un médecin ou d'un secrétariat/);
  expect(await me('06 39 98 07 02')).toMatch(/déjà celui d'un médecin ou d'un secrétariat/);
  expect(await claire.says('Dr Roux me remplace 06 39 98 07 77')).toMatch(/Du combien au combien/);
  expect(await claire.says('Dr Roux me remplace du 26 au 28')).toMatch(/quel numéro/);
  expect(await me('06 39 98 07 77')).toMatch(/OUI ou NON/);
  expect(await claire.says('non')).not.toMatch(/noté/);
  expect(await claire.says('qui me remplace ?')).toMatch(/Personne ne vous remplace/);
  await me('06 39 98 07 77');
  await claire.says('oui');
  expect(await me('06 39 98 07 78')).toMatch(/Dr Roux vous remplace déjà/);
  expect(await hugo.says('Dr Roux me remplace du 27 au 28, 0639980777')).toMatch(
    /remplace déjà un confrère/,
  );
});

it('may neither declare a locum nor a secretary nor a limit in her place', async () => {
  const claire = await town.doctor('Dr Claire Fontaine');
  const locum = await replaced(claire);
  await locum.proves();
  await town.clock.forward({ hours: 24 });
  expect(await locum.says('ajouter ma secrétaire 06 39 98 07 79')).toMatch(/role ne le permet pas/);
  expect(await locum.says('2 patients par jour au plus')).toMatch(/role ne le permet pas/);
  expect(await locum.says('Dr Blanc me remplace du 26 au 28, 06 39 98 07 79')).not.toMatch(
    /OUI ou NON/,
  );
});

it('what becomes of a patient whom the locum took is told to the doctor; to him too, until his period is over', async () => {
  const claire = await town.doctor('Dr Claire Fontaine');
  const locum = await replaced(claire);
  await locum.proves();
  await town.clock.forward({ hours: 24 });
  await locum.says('ouvre 16h-17h');
  const first = await town.osnp.asks();
  await locum.says(`OUI ${locum.code()}`);
  await town.osnp.call('POST', `/orientations/${first.id}/cancel`, {});
  await town.settle();
  for (const told of [claire.last(), locum.last()])
    expect(told).toMatch(/le patient ne viendra pas/);

  const second = await town.osnp.asks();
  await locum.says(`OUI ${locum.code()}`);
  await claire.says('fin du remplacement');
  await claire.says('oui');
  const heard = locum.bodies().length;
  await town.osnp.call('POST', `/orientations/${second.id}/cancel`, {});
  await town.settle();
  expect(claire.last()).toMatch(/le patient ne viendra pas/);
  expect(locum.bodies()).toHaveLength(heard);
});
