import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, cardIn, wordsIn } from '../harness/cards.ts';
import {
  type Connector,
  type Loose,
  startConnector,
  type TeamsUser,
} from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let anna: Doctor;
let inTeams: TeamsUser;

beforeAll(async () => {
  connector = await startConnector();
  const env = { ...connector.env, SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' };
  town = await openTown({ env, credentials: connector.credentials });
  anna = await town.doctor('Dr Anna Petit', { channels: ['sms'] });
  inTeams = connector.user(town, 'anna');
  await town.admin.call('POST', `/practitioners/${anna.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await inTeams.says(`LIER ${/LIER (\d{6})/.exec(anna.last())?.[1]}`);
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const cardAfter = async (text: string): Promise<Loose> =>
  cardIn((await inTeams.says(text)).findLast((one) => cardIn(one)));

const press = (data: Loose) =>
  inTeams.sends({ action: { type: 'Action.Execute', verb: data.do, data } });

describe('a button stands for what it shows', () => {
  it('« Fermer » closes that opening alone, not another one over the same hours', async () => {
    await anna.says('ouvre demain 10h-12h au cabinet');
    await anna.says('ouvre des visites demain 11h-12h');
    if (/1 ou 2/.test(anna.last())) await anna.says('1');
    const list = await cardAfter('mes créneaux');
    const rows = buttonsOf(list).filter(({ title }) => title === 'Fermer');
    expect(rows).toHaveLength(2);
    const closed = await inTeams.presses({ body: [rows[0]] }, 'Fermer');
    expect(wordsIn(closed)).toMatch(/Fermé : jeudi 26 novembre de 10h à 12h/);
    expect(await anna.says('mes créneaux')).toMatch(/11h-12h.*visite/);
    expect(await anna.says('mes créneaux')).not.toMatch(/10h-12h/);
    await inTeams.says('bonjour');
    expect(wordsIn(await inTeams.presses(closed, 'Annuler'))).toMatch(/plus à jour/);
    await anna.says('annuler');
    expect(await anna.says('mes créneaux')).toMatch(/10h-12h/);
  });

  it('two of them pressed at once are two, and one pressed again does nothing more', async () => {
    const list = await cardAfter('mes créneaux');
    const [first, second] = buttonsOf(list).filter(({ title }) => title === 'Fermer');
    for (const one of [first, second]) await inTeams.presses({ body: [one] }, 'Fermer');
    expect(await anna.says('mes créneaux')).toMatch(/Rien d'ouvert/);
    const again = await inTeams.presses({ body: [first] }, 'Fermer');
    expect(wordsIn(again)).not.toMatch(/Fermé :/);
  });

  it('« Oui » confirms what was read back, and says so when there is nothing or it grew too old', async () => {
    const yes = { do: 'press', press: { answer: 'yes' } };
    expect(wordsIn((await press(yes)).body)).toMatch(/attend/);
    await inTeams.says('ouvre tous les lundis 9h-10h');
    await town.clock.forward({ minutes: 31 });
    expect(wordsIn((await press(yes)).body)).toMatch(/n'attend plus de réponse/);
    await inTeams.says('ouvre tous les lundis 9h-10h');
    expect(wordsIn((await press(yes)).body)).toMatch(/Ouvert : tous les lundis/);
    await anna.says('annuler');
  });

  it.each([
    { answer: 'perhaps' },
    { offer: 'ofr_1', answer: 'accept' },
    { order: { intent: 'close_slots', ranges: [] } },
    { close: { start: 'demain', end: 'jeudi' } },
    { word: 'erase' },
  ])('that we never made does nothing (%o)', async (value) => {
    const { body } = await press({ do: 'press', press: value });
    expect(wordsIn(body)).toMatch(/Je ne reconnais pas ce bouton/);
  });

  it('goes on with the walk where it stood', async () => {
    const walk = await inTeams.presses(await cardAfter('aide'), 'Participer au SAS');
    expect(wordsIn(walk)).toMatch(/SAS fonctionne-t-il/);
    await anna.says('1');
    const again = await inTeams.presses(await cardAfter('aide'), 'Participer au SAS');
    expect(wordsIn(again)).toMatch(/libéral/);
    await anna.says('annuler');
  });
});
