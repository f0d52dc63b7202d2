import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { foldGsm7 } from '../../bot/channels/gsm7.ts';
import { words } from '../../bot/words.ts';
import { fr } from '../../dialogs/locales/fr.ts';
import type { SayKey } from '../../dialogs/say.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;
let bruno: Doctor;

beforeAll(async () => {
  const limits = { SAS_TEXTS_PER_MIN: '60', SAS_TEXTS_PER_HOUR: '900' };
  town = await openTown({ env: { ...limits, SAS_HOURS: 'always' } });
});
beforeEach(async () => {
  await town.renew();
  anne = await town.doctor('Dr Anne Lefort');
  bruno = await town.doctor('Dr Bruno Sallé');
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const asks = (doctor: Doctor) => town.osnp.asks({ targets: [doctor.id] });
const firstAsked = (orientation: { offers: { practitioner_id: string }[] }) =>
  orientation.offers[0]?.practitioner_id;
/** Wherever the patient is, all are as near: the order is that of who was asked least. */
const anywhere = { near: undefined, strategy: 'sequential' };

describe('a doctor’s own ledger', () => {
  it('counts what he was asked, answered and accepted, and says nothing of a town too small to hide anybody', async () => {
    expect(await anne.says("qui m'a demandé ?")).toMatch(/Rien ne vous a été demandé/);
    await asks(anne);
    await anne.says(`OUI ${anne.code()}`);
    await asks(anne);
    await anne.says(`NON ${anne.code()}`);
    const open = await asks(anne);
    await asks(bruno);
    const count = await anne.says('combien cette semaine ?');
    expect(count).toMatch(/Depuis lundi : demandé 3 fois, répondu 2, accepté 1/);
    expect(count).toMatch(/Trop peu de médecins/);
    const who = await anne.says("qui m'a demandé ?");
    expect(who).toMatch(/régulation du 59/);
    expect(who).toMatch(/attend votre réponse[\s\S]*refusée[\s\S]*confirmée pour vous/);
    expect(who).not.toMatch(/Sallé|desk/);
    expect(who.length).toBeLessThan(306);
    await town.osnp.call('POST', `/orientations/${open.id}/cancel`, {});
    await town.settle();
    expect(await anne.says("qui m'a sollicité ?")).toMatch(/annulée par elle/);
    await town.clock.forward({ hours: 24 * 7 });
    expect(await anne.says('combien cette semaine')).toMatch(/demandé 0 fois/);
    expect(await anne.says('combien la semaine dernière ?')).toMatch(/demandé 3 fois/);
  });

  it('compares with the median of the doctors who were asked, from five on, and names none', async () => {
    const others: Doctor[] = [bruno];
    for (const name of ['Dr Chloé Picard', 'Dr David Roy', 'Dr Emma Noir'])
      others.push(await town.doctor(name));
    await town.doctor('Dr Never Asked');
    for (const doctor of [anne, anne, anne, ...others, bruno]) {
      await asks(doctor);
      await doctor.says(`NON ${doctor.code()}`);
    }
    const told = await anne.says('combien de demandes cette semaine ?');
    expect(told).toMatch(/demandé 3 fois, répondu 3, accepté 0/);
    expect(told).toMatch(/la moitié des 5 médecins demandés l'ont été 1 fois au plus/);
    expect(told).not.toMatch(/Picard|Roy|Noir|Sallé/);
  });

  it('gives the rule that put a request to him, by its code or of the newest', async () => {
    await anne.says('ouvre 16h-17h');
    await town.osnp.asks();
    const slot = anne.code();
    expect(await anne.says('pourquoi moi ?')).toMatch(/vous aviez une place libre/);
    await anne.says(`NON ${slot}`);
    await asks(anne);
    expect(await anne.says('pourquoi moi ?')).toMatch(/choisi nommément/);
    expect(await anne.says(`pourquoi moi pour ${slot} ?`)).toMatch(/vous aviez une place libre/);
    await anne.says(`NON ${anne.code()}`);
    await anne.says('ferme 16h-17h');
    await anne.says('oui');
    await town.osnp.asks();
    expect(await anne.says('why me?')).toMatch(/en plus/);
    await anne.says(`NON ${anne.code()}`);
    await town.osnp.asks({ medecin_traitant: anne.id });
    expect(await anne.says("pourquoi m'avez-vous sollicité ?")).toMatch(/médecin traitant/);
    expect(await bruno.says('pourquoi moi pour 2A2A ?')).toMatch(/Je ne trouve pas de demande/);
  });

  it('has every reason within one text', () => {
    const keys = Object.keys(fr).filter((key): key is SayKey => key.startsWith('ledger.why.'));
    expect(keys).toHaveLength(7);
    for (const locale of ['fr', 'en'] as const)
      for (const key of keys) {
        const text = foldGsm7(words({ key, params: { code: '4K7P' } }, locale, 'sms'));
        expect(text.length, text).toBeLessThanOrEqual(160);
      }
  });
});

describe('the order', () => {
  it('counts what a doctor was asked, whatever he answered: who refused twice comes after who took one', async () => {
    for (let times = 0; times < 2; times += 1) {
      await asks(anne);
      await anne.says(`NON ${anne.code()}`);
    }
    await asks(bruno);
    await bruno.says(`OUI ${bruno.code()} 18h`);
    expect(firstAsked(await town.osnp.asks(anywhere))).toBe(bruno.id);
  });

  it('does not count a request that never came to him', async () => {
    town.carrier.faults.deliver = (to) => (to === anne.number ? 'undelivered' : 'delivered');
    for (let times = 0; times < 2; times += 1) await asks(anne);
    delete town.carrier.faults.deliver;
    await asks(bruno);
    await bruno.says(`NON ${bruno.code()}`);
    expect(await anne.says('combien cette semaine ?')).toMatch(/demandé 0 fois/);
    expect(firstAsked(await town.osnp.asks(anywhere))).toBe(anne.id);
  });
});
