import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anna: Doctor;
let hugo: Doctor;
let ines: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  anna = await town.doctor('Dr Anna Lefort', { channels: ['sms', 'voice'] });
  hugo = await town.doctor('Dr Hugo Marchetti', { channels: ['voice', 'sms'] });
  ines = await town.doctor('Dr Inès Belkacem');
});
afterAll(() => town.close());

const only = (doctor: Doctor, more: object = {}) =>
  town.osnp.asks({ targets: [doctor.id], ...more });
const look = ({ id }: { id: string }) => town.osnp.looksAt(id);
const rings = (doctor: Doctor) => doctor.lastCall()?.status === 'ringing';

describe('a doctor who stays silent', () => {
  it('is called at half of his time, and the text can still be answered', async () => {
    const asked = await only(anna);
    await town.clock.forward({ seconds: 149 });
    expect(rings(anna)).toBe(false);
    await town.clock.forward({ seconds: 2 });
    expect(rings(anna)).toBe(true);
    expect(await anna.says(`OUI ${anna.code()}`)).toMatch(/confirmé pour vous/);
    expect((await anna.answerCall()).join()).toMatch(/déjà confirmée pour vous/);
    expect((await look(asked)).offers).toHaveLength(1);
  });

  it('keeps his text when the call finds nobody, until his time is over', async () => {
    for (const act of ['declineCall', 'voicemail'] as const) {
      const asked = await only(anna);
      await town.clock.forward({ seconds: 151 });
      await anna[act]();
      await town.settle();
      expect((await look(asked)).status).toBe('offered');
      await town.clock.forward({ seconds: 100 });
      expect((await look(asked)).offers[0].status).toBe('sent');
      await town.clock.forward({ seconds: 60 });
      expect((await look(asked)).status).toBe('expired');
    }
  });

  it('is written to at half of his time when he hung up on the call', async () => {
    const asked = await only(hugo);
    await hugo.answerCall();
    await hugo.hangUp();
    await town.settle();
    await town.clock.forward({ seconds: 151 });
    expect(hugo.last()).toMatch(/OUI \w{4} pour accepter/);
    expect(await hugo.says('oui')).toMatch(/confirmé pour vous/);
    expect((await look(asked)).status).toBe('accepted');
  });

  it('is asked once on each channel, however long it lasts', async () => {
    await only(anna, { offer_ttl_s: 600 });
    const calls = town.carrier.calls().length;
    const texts = anna.thread().length;
    for (let n = 0; n < 12; n += 1) await town.clock.forward({ seconds: 45 });
    expect(town.carrier.calls()).toHaveLength(calls + 1);
    expect(anna.thread()).toHaveLength(texts);
    await anna.hangUp();
    await town.clock.forward({ minutes: 3 });
  });

  it('is called at once when his text cannot be delivered, and the next doctor is asked when neither reaches him', async () => {
    town.carrier.faults.deliver = (to) => (to === anna.number ? 'undelivered' : 'delivered');
    const asked = await town.osnp.asks({ targets: [anna.id, ines.id], strategy: 'sequential' });
    expect(rings(anna)).toBe(true);
    await anna.declineCall();
    await town.settle();
    expect(ines.last()).toMatch(/OUI \w{4} pour accepter/);
    expect((await look(asked)).offers.map(({ status }: { status: string }) => status)).toEqual([
      'failed',
      'sent',
    ]);
    town.carrier.faults.deliver = undefined;
    await ines.says('non');
  });
});

describe('two answers at once', () => {
  it.each([
    ['1', 'OUI'],
    ['2', 'NON'],
    ['1', 'NON'],
    ['2', 'OUI'],
  ])(
    'key %s and « %s »: the first that is committed stands, the other is told',
    async (key, word) => {
      for (let round = 0; round < 3; round += 1) {
        const asked = await only(anna);
        await town.clock.forward({ seconds: 151 });
        await anna.answerCall();
        const [spoken, written] = await Promise.all([
          anna.press(key),
          anna.text(`${word} ${anna.code()}`),
        ]);
        await town.settle();
        const seen = await look(asked);
        const [offer] = seen.offers;
        const both = `${spoken.join(' ')} | ${written.reply ?? ''}`;
        expect(['accepted', 'refused'], both).toContain(offer.status);
        expect(seen.status).toBe(offer.status === 'accepted' ? 'accepted' : 'expired');
        if (offer.status === 'accepted') {
          expect(both).toMatch(/confirmée? pour vous/);
          if (word === 'NON') expect(written.reply).toMatch(/confirmé|désister/);
          if (key === '2') expect(spoken.join()).toMatch(/déjà confirmée/);
        } else {
          expect(both).not.toMatch(/confirmée? pour vous/);
          if (key === '1') expect(spoken.join()).toMatch(/Trop tard/);
          if (word === 'OUI') expect(written.reply).toMatch(/Trop tard/);
        }
        await anna.says('annuler');
      }
    },
  );
});

describe('how a person wants to be reached', () => {
  it.each([
    ['appelez-moi plutôt', /appelle d'abord/],
    ['plutôt par téléphone', /appelle d'abord/],
    ['Plutôt par SMS', /d'abord par SMS/],
    ['je préfère les sms', /d'abord par SMS/],
    ['pas d’appels', /Aucun appel/],
    ['ne m’appelez plus', /Aucun appel/],
    ['vous pouvez m’appeler', /de nouveau vous appeler/],
    ['pas de SMS après 19h', /du lundi au vendredi de 8h à 19h, le samedi de 8h à 12h/],
    ['rien avant 9h30', /de 9h30 à 19h/],
    ['mes préférences', /par SMS.*\n.*de 9h30 à 19h/],
    ['des SMS après 19h', /heures du SAS/],
    ['rien avant 23h', /aucune heure/],
    ['plutôt dans Teams', /n'est pas relié/],
    ['no texts after 7pm', /de 8h à 19h/],
    ['horaires habituels', /heures du SAS/],
  ])('« %s » is done and read back', async (text, answer) => {
    expect(await ines.says(text)).toMatch(answer);
  });

  it('is followed by the next request: called first, then written to first again', async () => {
    await ines.says('appelez-moi plutôt');
    await only(ines);
    expect(rings(ines)).toBe(true);
    await ines.answerCall();
    await ines.press('2');
    await ines.says('plutôt par sms');
    const calls = town.carrier.calls().length;
    await only(ines);
    expect(town.carrier.calls()).toHaveLength(calls);
    await ines.says('non');
  });

  it('is said on a call too, and confirmed by text', async () => {
    await ines.call();
    expect((await ines.speak('pas d’appels')).join()).toMatch(/Aucun appel/);
    await town.settle();
    expect(ines.last()).toMatch(/par votre appel.*Aucun appel/s);
    await ines.hangUp();
    await ines.says('vous pouvez m’appeler');
  });

  it('leaves a doctor alone outside his hours, and never rings him then, even as the one who is named', async () => {
    await hugo.says('rien après 10h');
    await town.clock.forward({ hours: 1 });
    const calls = town.carrier.calls().length;
    expect(
      (await town.osnp.asks()).offers.map(
        (one: { practitioner_id: string }) => one.practitioner_id,
      ),
    ).not.toContain(hugo.id);
    await only(hugo);
    expect(town.carrier.calls()).toHaveLength(calls);
    expect(hugo.last()).toMatch(/OUI \w{4} pour accepter/);
  });
});
