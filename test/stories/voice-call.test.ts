import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let anna: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  anna = await town.doctor('Dr Anna Lefort');
  hugo = await town.doctor('Dr Hugo Marchetti', {
    delegates: [{ phone: '+33639980777', name: 'Sonia Lemaire' }],
  });
});
afterAll(() => town.close());

const heard = (said: string[]) => said.join(' ');
const press = async (doctor: Doctor, ...keys: string[]) => {
  let said: string[] = [];
  for (const key of keys) said = await doctor.press(key);
  await town.settle();
  return heard(said);
};
const only = (doctor: Doctor) => town.osnp.asks({ targets: [doctor.id] });
const done = async (doctor: Doctor) => {
  if (doctor.lastCall()?.status === 'in-progress') await doctor.hangUp();
};

describe('a doctor who calls', () => {
  it('is greeted by name, hears the menu, and hears it again with 0', async () => {
    const menu = heard(await anna.call());
    expect(menu).toMatch(/Bonjour Dr Anna Lefort.*tapez 2.*3.*4.*5.*Zéro pour réécouter/);
    expect(await press(anna, '0')).toBe(menu);
    expect(await press(anna, '7')).toMatch(/Cette touche ne sert pas ici/);
    await done(anna);
  });

  it('opens places by free speech, hears weekday and hours, and gets it by text', async () => {
    await anna.call();
    const said = heard(await anna.speak('ouvre demain de 14 heures à 16 heures'));
    await town.settle();
    expect(said).toMatch(/Ouvert : jeudi 26 novembre, de 14 heures à 16 heures/);
    expect(anna.last()).toMatch(/par votre appel de 10h.*\nOuvert : jeu\. 26 nov\. 14h-16h/s);
    expect(heard(await anna.speak('annuler'))).toMatch(/Annulé/);
    await done(anna);
  });

  it('opens places by keys alone, read back before anything is done', async () => {
    await anna.call();
    expect(await press(anna, '2')).toMatch(/ouvrir des créneaux, tapez 1/);
    expect(await press(anna, '1')).toMatch(/Pour demain, 2/);
    expect(await press(anna, '2')).toMatch(/heure de début, puis dièse/);
    expect(await press(anna, '2561')).toMatch(/ni un jour ni une heure/);
    await press(anna, '1700');
    expect(await press(anna, '1600')).toMatch(/fin est avant le début/);
    expect(await press(anna, '*')).toMatch(/heure de début/);
    await press(anna, '1500#');
    const readBack = await press(anna, '1630');
    expect(readBack).toMatch(
      /Ouvrir jeudi 26 novembre, de 15 heures à 16 heures 30.*tapez 1 ou dièse/,
    );
    const before = anna.thread().length;
    expect(await press(anna, '#')).toMatch(/Ouvert : jeudi 26 novembre/);
    expect(anna.thread()).toHaveLength(before + 1);
    expect(await press(anna, '3')).toMatch(/6 places libres de 15 heures/);
    await done(anna);
  });

  it('notes an absence on a date typed in full, and changes nothing after key 2', async () => {
    await anna.call();
    await press(anna, '2', '3', '2811', '0800');
    expect(await press(anna, '1200')).toMatch(/absent samedi 28 novembre, de 8 heures à 12 heures/);
    expect(await press(anna, '2')).toMatch(/rien n'est changé/);
    await done(anna);
    expect(await anna.says('mes créneaux')).not.toMatch(/Absence/);
  });

  it('confirms a recurrence by key, and leaves it with the star', async () => {
    await anna.call();
    expect(heard(await anna.speak('ouvre tous les mardis 12h-13h'))).toMatch(
      /Pour confirmer, dites oui ou tapez 1/,
    );
    expect(await press(anna, '*')).toMatch(/rien n'est changé/);
    await anna.speak('ouvre tous les mardis 12h-13h');
    expect(await press(anna, '1')).toMatch(/Ouvert : tous les mardis/);
    await anna.speak('annuler');
    await done(anna);
  });

  it('hears answers to questions, three choices by key among them', async () => {
    await anna.call();
    expect(await press(anna, '4')).toMatch(/Quelle est votre question/);
    const answer = heard(await anna.speak('combien suis-je payé'));
    expect(answer).toMatch(/€|euros|tapez 1/);
    await done(anna);
  });

  it('walks the tree of participation by keys, forth and back', async () => {
    await anna.call();
    const first = await press(anna, '5');
    expect(first).toMatch(/: tapez 1/);
    const second = await press(anna, '1');
    expect(second).not.toBe(first);
    expect(await press(anna, '*')).toContain(first.slice(0, 40));
    await done(anna);
    await anna.says('annuler');
  });

  it('is asked again when the line is bad, and the call ends when it stays so', async () => {
    await anna.call();
    expect(heard(await anna.speak('ouvre demain 9h-10h', 0.3))).toMatch(/pas bien entendu/);
    for (let n = 0; n < 5 && anna.lastCall()?.status === 'in-progress'; n += 1)
      await anna.speak('brouhaha', 0);
    expect(anna.lastCall()?.status).toBe('completed');
    expect(await anna.says('mes créneaux')).not.toMatch(/9h-10h/);
  });

  it('changes nothing by silence', async () => {
    await anna.call();
    await anna.staySilent();
    expect(heard(await anna.staySilent())).toMatch(/rien n'est changé/);
    expect(anna.lastCall()?.status).toBe('completed');
  });

  it('who says « stop » ends the call, and is still written to', async () => {
    await anna.call();
    expect(heard(await anna.speak('stop'))).toMatch(/Au revoir/);
    expect(anna.lastCall()?.status).toBe('completed');
    expect(await anna.says('aide')).toMatch(/Je comprends/);
  });

  it('goes on in English once it was asked for', async () => {
    await anna.says('english');
    expect(heard(await anna.call())).toMatch(/Hello Dr Anna Lefort/);
    expect(heard(await anna.speak('open tomorrow from 9:00 to 10:00'))).toMatch(
      /Open: Thursday 26 November from 9:00 to 10:00/,
    );
    await anna.speak('undo');
    await done(anna);
    await anna.says('francais');
  });
});

describe('a call cut in the middle', () => {
  it.each([
    ['after the menu', []],
    ['after the kind', ['2', '1']],
    ['after the day', ['2', '1', '2']],
    ['after the beginning', ['2', '1', '2', '1000']],
    ['at the read-back', ['2', '1', '2', '1000', '1100']],
  ])('%s has changed nothing, and is taken up at the next call', async (_, keys) => {
    await hugo.call();
    let last = '';
    for (const key of keys) last = await press(hugo, key);
    await hugo.hangUp();
    const again = heard(await hugo.call());
    if (keys.length > 0) {
      expect(again).toMatch(/nous en étions là/);
      expect(again).toContain(last.slice(0, 30));
    }
    await hugo.hangUp();
    await hugo.says('annuler');
    expect(await hugo.says('mes créneaux')).toMatch(/Rien d'ouvert/);
  });

  it('goes on by text, and what a text began goes on by voice', async () => {
    await hugo.call();
    await press(hugo, '2', '1', '2', '1000');
    await hugo.hangUp();
    expect(await hugo.says('1100')).toMatch(/Ouvrir jeu\. 26 nov\. 10h-11h/);
    expect(await hugo.says('1')).toMatch(/Ouvert : jeu\. 26 nov\. 10h-11h/);
    expect(await hugo.says('ouvre tous les lundis 9h-10h')).toMatch(/Ouvrir tous les lundis/);
    expect(heard(await hugo.call())).toMatch(/nous en étions là.*Ouvrir tous les lundis/);
    expect(await press(hugo, '1')).toMatch(/Ouvert : tous les lundis/);
    await done(hugo);
    await hugo.says('annuler');
  });
});

describe('a request that waits while a doctor calls', () => {
  it.each(['key 1', 'je prends', 'oui', 'non je ne peux pas'])(
    'is read out on « %s », never settled there, and put again on a call of ours',
    async (how) => {
      const asked = await only(anna);
      expect(heard(await anna.call())).toMatch(/Une demande attend.*tapez 1/);
      const said = how === 'key 1' ? await anna.press('1') : await anna.speak(how);
      expect(heard(said)).toMatch(/patient est à voir.*je vous rappelle tout de suite/);
      expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
      await town.clock.forward({ seconds: 5 });
      expect(anna.lastCall()).toMatchObject({ direction: 'outbound-api', status: 'ringing' });
      await anna.answerCall();
      expect(heard(await anna.press('1'))).toMatch(/confirmé pour vous/);
      expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
      await town.settle();
    },
  );

  it('is not given back by voice either', async () => {
    const asked = await only(hugo);
    await hugo.says('oui');
    await hugo.call();
    expect(heard(await hugo.speak('je me désiste'))).toMatch(/écrivez-le par SMS/);
    await done(hugo);
    await hugo.says('je me désiste');
    await hugo.call();
    await hugo.speak('oui');
    await done(hugo);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
    await hugo.says('non');
  });
});

describe('somebody we do not know', () => {
  it('hears the emergency numbers first, may ask, and may do nothing', async () => {
    const stranger = town.carrier.phone('+33639989998');
    expect(heard(await stranger.call())).toMatch(/^Urgence vitale : appelez le 15 ou le 112/);
    const said = heard(await stranger.speak('ouvre demain 14h-16h'));
    expect(said).not.toMatch(/Ouvert/);
    expect(heard(await stranger.press('1'))).toMatch(/ne sert pas ici/);
    expect(heard(await stranger.speak('qu’est-ce que le SAS'))).toMatch(/15 ou le 112/);
    await stranger.hangUp();
    expect(stranger.thread()).toEqual([]);
  });

  it('a secretary acts for her doctor by keys', async () => {
    const sonia = town.carrier.phone('+33639980777');
    const code = /LIER (\d{6})/.exec(sonia.thread().at(-1)?.body ?? '')?.[1];
    await sonia.text(`LIER ${code}`);
    await sonia.call();
    for (const key of ['2', '1', '2', '1600', '1700']) await sonia.press(key);
    expect(heard(await sonia.press('1'))).toMatch(/Ouvert pour Dr Hugo Marchetti/);
    await sonia.hangUp();
  });
});
