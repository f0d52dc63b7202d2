import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anne: Doctor;
let bruno: Doctor;

beforeAll(async () => {
  town = await openTown();
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

const freeOf = async (doctor: Doctor): Promise<number> => {
  const { body } = await town.osnp.call(
    'GET',
    '/slots?from=2026-11-25T09:00:00Z&to=2026-12-02T09:00:00Z',
  );
  return body.data.filter((slot: { practitioner_id: string }) => slot.practitioner_id === doctor.id)
    .length;
};

describe('a doctor who says ARRET', () => {
  it('is sent nobody any more: what he has free is hidden, and the OSNP hears of it', async () => {
    await anne.says('ouvre 16h-18h');
    expect(await freeOf(anne)).toBe(8);
    const answer = await anne.says('arrêt des sms');
    expect(answer).toMatch(/plus aucun message/);
    expect(answer).toMatch(/créneaux libres sont masqués/);
    expect(await freeOf(anne)).toBe(0);
    expect(town.osnp.told()).toContain('effecteur.unavailable');
  });

  it('hears which patients stay confirmed, and their OSNP that nothing can be written to him', async () => {
    const { id } = await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    const answer = await anne.says('ARRETER');
    expect(answer).toMatch(/toujours confirmés : mer\. 25 nov\. 10h-18h/);
    expect((await town.osnp.looksAt(id)).accepted_by).toBe(anne.id);
    expect(town.osnp.told(id)).toContain('effecteur.unavailable');
  });

  it('ends his open requests at once, also one put by a call after its text, and the next doctor is asked', async () => {
    await anne.says('appelez-moi plutôt');
    const { id } = await town.osnp.asks({ strategy: 'sequential', targets: [anne.id, bruno.id] });
    await anne.says('stop sms');
    const { offers } = await town.osnp.looksAt(id);
    expect(offers[0]).toMatchObject({ practitioner_id: anne.id, status: 'failed' });
    expect(bruno.last()).toMatch(/pour accepter/);
  });

  it('is answered START with what he gets back: what still lies ahead, in one answer', async () => {
    await anne.says('ouvre 11h-12h');
    await anne.says('ouvre demain 16h-18h');
    await anne.says('ARRET');
    await town.clock.forward({ hours: 4 });
    const answer = await anne.says('START');
    expect(answer).toMatch(/Bon retour/);
    expect(answer).toMatch(/de nouveau visibles : jeu\. 26 nov\. 16h-18h/);
    expect(answer).not.toMatch(/11h/);
    expect(await freeOf(anne)).toBe(8);
    await town.osnp.asks({ window: { from: '2026-11-26T15:00:00Z', to: '2026-11-26T17:00:00Z' } });
    expect(anne.last()).toMatch(/pour accepter/);
  });

  it('by the carrier’s own word is told nothing, his OSNP is, and START names the patients that stayed his', async () => {
    const { id } = await town.osnp.asks();
    const code = anne.code();
    await anne.says(`OUI ${code} 16h`);
    expect(await anne.says('STOP')).toBe('');
    expect(town.osnp.told(id)).toContain('effecteur.unavailable');
    expect((await town.osnp.looksAt(id)).accepted_by).toBe(anne.id);
    expect(await anne.says('START')).toMatch(
      /Bon retour.*Patients toujours confirmés : mer\. 25 nov\. 16h-16h15/s,
    );
    expect(await anne.says('mes patients')).toContain(code);
  });

  it.each(['reprendre les sms', 'reprise', 'Reprenez les SMS svp', 'start'])(
    'is heard again at « %s », however much he had said before',
    async (words) => {
      for (let n = 0; n < 14; n += 1) await anne.says('mes créneaux');
      await anne.says('ARRET');
      expect(await anne.says('mes créneaux')).toBe('');
      expect(await anne.says(words)).toMatch(/Bon retour/);
    },
  );

  it('keeps hidden what was hidden for another reason when he says START', async () => {
    await anne.says('ouvre demain 16h-18h');
    await anne.says('absent demain après-midi');
    await anne.says('ARRET');
    await anne.says('START');
    expect(await freeOf(anne)).toBe(0);
    expect(await anne.says('annule mon absence de demain')).toMatch(/Absence annulée/);
    expect(await freeOf(anne)).toBe(8);
  });

  it('has nothing opened for him by his secretary meanwhile, who is told why', async () => {
    const number = '+33639980150';
    const added = await town.admin.call('POST', `/practitioners/${anne.id}/delegates`, {
      phone: number,
      name: 'Mme Odile Roux',
    });
    expect(added.status).toBeLessThan(300);
    await town.settle();
    const odile = town.carrier.phone(number);
    const code = /LIER (\d{6})/.exec(odile.thread().at(-1)?.body ?? '')?.[1];
    await odile.text(`LIER ${code}`);
    await anne.says('ARRET');
    await odile.text('ouvre demain 16h-18h');
    expect(odile.thread().at(-1)?.body).toMatch(/ARRET.*rien n'est ouvert/);
    expect(await freeOf(anne)).toBe(0);
  });
});

describe('words that only look like ARRET', () => {
  it.each([
    "stop c'est pas ça",
    'stop je suis en rendez-vous',
    'arrêt maladie demain',
    'stop tout',
  ])('do not silence a doctor: « %s »', async (words) => {
    await anne.says(words);
    await town.osnp.asks();
    expect(anne.last()).toMatch(/pour accepter/);
  });

  it('tell how to stop when that is what they seem to want', async () => {
    expect(await anne.says('fichez-moi la paix')).toMatch(/Rien n'est changé.*ARRET/);
  });
});
