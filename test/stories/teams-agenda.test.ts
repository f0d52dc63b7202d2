import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isCard } from '../harness/card-shape.ts';
import { buttonsOf, cardIn, wordsIn } from '../harness/cards.ts';
import {
  type Connector,
  type Loose,
  startConnector,
  type TeamsUser,
} from '../harness/connector.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let claire: Doctor;
let inTeams: TeamsUser;

beforeAll(async () => {
  connector = await startConnector();
  town = await openTown({ env: connector.env, credentials: connector.credentials });
});
beforeEach(async () => {
  await town.renew();
  claire = await town.doctor('Dr Claire Aubert');
  inTeams = connector.user(town, `claire${town.clock.now().getTime()}${Math.random()}`);
  await town.admin.call('POST', `/practitioners/${claire.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await inTeams.says(`LIER ${/LIER (\d{6})/.exec(claire.last())?.[1]}`);
});
afterEach(async () => {
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const at = (hour: number, minute = 0) =>
  new Date(Date.UTC(2026, 10, 25, hour - 1, minute)).toISOString();
const patientAt = async (hour: string) => {
  const { id } = await town.osnp.asks({ window: { from: at(11), to: at(20) } });
  const code = claire.code();
  await claire.says(`OUI ${code}${hour && ` ${hour}`}`);
  return { id, code };
};
const agenda = async (): Promise<Loose> => {
  const card = cardIn((await inTeams.says('mes patients')).at(-1));
  isCard(card);
  expect(isCard.errors ?? []).toEqual([]);
  return card;
};
/** Presses the button of one patient. */
const press = async (card: Loose, act: string, code: string, picked: Loose = {}) => {
  const isMeant = ({ data: { press: value } }: Loose) =>
    value?.code === code && [value.came, value.pick, value.withdraw && 'withdraw'].includes(act);
  const button = buttonsOf(card).find(isMeant);
  expect(button, `${act} ${code}`).toBeDefined();
  await town.clock.forward({ seconds: 1 });
  const { type, verb, data } = button ?? {};
  const { body } = await inTeams.sends({ action: { type, verb, data: { ...data, ...picked } } });
  await town.settle();
  const shown = body?.value;
  isCard(shown);
  expect(isCard.errors ?? []).toEqual([]);
  return shown;
};
const delays = () => town.osnp.told().filter((type) => type === 'appointment.late').length;

describe('the agenda in Teams', () => {
  it('says in one press that he is late, and by text at the same time it is still one delay', async () => {
    const { id, code } = await patientAt('16h');
    const card = await agenda();
    expect(wordsIn(card)).toMatch(/16h-16h15/);
    const shown = await press(card, 'late', code, { [`minutes-${code}`]: '20' });
    expect(wordsIn(shown)).toMatch(/20 min de retard pour le patient de 16h/);
    expect(wordsIn(shown)).toContain(code);
    expect(await claire.says(`en retard de 20 min pour ${code}`)).toMatch(/déjà dit/);
    await Promise.all([
      press(card, 'late', code, { [`minutes-${code}`]: '30' }),
      claire.text('30 min de retard'),
    ]);
    expect(town.osnp.told(id).filter((type) => type === 'appointment.late')).toHaveLength(2);
    await press(card, 'late', code, { [`minutes-${code}`]: 'beaucoup' });
    expect(wordsIn(await press(card, 'late', code, { [`minutes-${code}`]: '300' }))).toMatch(
      /plus un retard/,
    );
    expect(delays()).toBe(2);
  });

  it('agrees and changes an hour that is picked, never one outside what was asked', async () => {
    const { id, code } = await patientAt('');
    const set = await press(await agenda(), 'hour', code, { [`hour-${code}`]: '16:00' });
    expect(wordsIn(set)).toMatch(/C'est noté.*16h/);
    expect((await town.osnp.looksAt(id)).appointment).toMatchObject({
      state: 'agreed',
      from: at(16),
    });
    await press(set, 'hour', code, { [`hour-${code}`]: '17:30' });
    expect((await town.osnp.looksAt(id)).appointment.from).toBe(at(17, 30));
    expect(wordsIn(await press(set, 'hour', code, { [`hour-${code}`]: '21:00' }))).toMatch(
      /ne demande pas/,
    );
    expect(wordsIn(await press(set, 'hour', code))).toMatch(/Choisissez d'abord une heure/);
    expect((await town.osnp.looksAt(id)).appointment.from).toBe(at(17, 30));
  });

  it('says whether he came, corrects it by its older card, and by text at once it is one outcome', async () => {
    const { id, code } = await patientAt('11h30');
    await town.clock.forward({ hours: 2 });
    const card = await agenda();
    const [shown] = await Promise.all([
      press(card, 'fulfilled', code),
      claire.text(`VENU ${code}`),
    ]);
    expect(wordsIn(shown)).toMatch(/est venu|déjà noté/);
    expect(town.osnp.told(id).filter((type) => type === 'appointment.fulfilled')).toHaveLength(1);
    expect(wordsIn(await press(card, 'noshow', code))).toMatch(/n'est pas venu/);
    expect((await town.osnp.looksAt(id)).outcome).toBe('noshow');
  });

  it('gives a patient back only after a yes, and a second press is told that it is done', async () => {
    const { id, code } = await patientAt('16h');
    const card = await agenda();
    const asked = await press(card, 'withdraw', code);
    expect(wordsIn(asked)).toMatch(/désist/i);
    expect((await town.osnp.looksAt(id)).status).toBe('accepted');
    const done = await inTeams.presses(asked, 'Oui');
    expect(wordsIn(done)).toMatch(/Désistement enregistré/);
    expect((await town.osnp.looksAt(id)).status).not.toBe('accepted');
    expect(wordsIn(await press(card, 'withdraw', code))).toMatch(/vous vous êtes désisté/);
  });

  it('closes what is free by what its button names', async () => {
    await claire.says('ouvre 16h-18h');
    await patientAt('19h');
    const closed = await inTeams.presses(await agenda(), 'Fermer');
    expect(wordsIn(closed)).toMatch(/Fermé/);
    expect((await town.osnp.call('GET', '/slots')).body.data).toEqual([]);
  });

  it('does nothing for somebody else’s code, whatever a forged card claims', async () => {
    const { id, code } = await patientAt('16h');
    const hugo = await town.doctor('Dr Hugo Marchetti');
    const other = connector.user(town, `hugo${Math.random()}`);
    await town.admin.call('POST', `/practitioners/${hugo.id}/enrolment`, { channel: 'teams' });
    await town.settle();
    await other.says(`LIER ${/LIER (\d{6})/.exec(hugo.last())?.[1]}`);
    for (const data of [
      { press: { code, pick: 'late' }, [`minutes-${code}`]: '20' },
      { press: { code, withdraw: true, agenda: true } },
      { press: { code, pick: 'hour' }, [`hour-${code}`]: '17:00', [`day-${code}`]: '2026-99-99' },
      { press: { code, pick: 'hour' }, [`hour-${code}`]: '99:99' },
      { press: { code, at: { hour: '17:00' } } },
      { press: { code, pick: 'eat' } },
      { press: { close: { start: 'now', end: 'then' } } },
    ])
      await other.sends({
        action: { type: 'Action.Execute', verb: 'press', data: { do: 'press', ...data } },
      });
    expect(delays()).toBe(0);
    expect(await town.osnp.looksAt(id)).toMatchObject({
      accepted_by: claire.id,
      appointment: { from: at(16) },
    });
  });
});

describe('a request in Teams', () => {
  const offered = async (window: object) => {
    await town.admin.call('PATCH', `/practitioners/${claire.id}`, { channels: ['teams', 'sms'] });
    const { id } = await town.osnp.asks({ targets: [claire.id], window });
    const card = cardIn(inTeams.thread().findLast((one) => cardIn(one)));
    isCard(card);
    expect(isCard.errors ?? []).toEqual([]);
    return { id, card };
  };

  it('is accepted at an hour that is picked, on its day when there are two', async () => {
    const { id, card } = await offered({ from: at(14), to: at(24 + 18) });
    const shown = await inTeams.presses(card, 'Accepter à cette heure', {
      'hour-yes': '16:30',
      'day-yes': '2026-11-26',
    });
    expect(wordsIn(shown)).toMatch(/confirmé pour vous/);
    expect((await town.osnp.looksAt(id)).appointment).toMatchObject({
      state: 'agreed',
      from: at(24 + 16, 30),
    });
  });

  it('is not accepted by an hour that it does not ask for: that one is proposed', async () => {
    const { id, card } = await offered({ from: at(14), to: at(16) });
    const shown = await inTeams.presses(card, 'Accepter à cette heure', { 'hour-yes': '17:00' });
    expect(wordsIn(shown)).toMatch(/Ce n'est pas un accord.*17h/);
    expect((await town.osnp.looksAt(id)).status).toBe('offered');
    const past = await inTeams.presses(shown, 'Envoyer', {
      'hour-other': '08:00',
      'day-other': '2026-11-25',
    });
    expect(wordsIn(past)).toMatch(/compris l'heure/);
  });

  it('is answered with another hour that is picked, also of the next day', async () => {
    const { id, card } = await offered({ from: at(14), to: at(16) });
    const shown = await inTeams.presses(card, 'Envoyer', {
      'hour-other': '09:30',
      'day-other': '2026-11-26',
    });
    expect(wordsIn(shown)).toMatch(/Ce n'est pas un accord/);
    const { offers, status } = await town.osnp.looksAt(id);
    expect({ status, from: offers[0].counter.from }).toEqual({
      status: 'offered',
      from: at(24 + 9, 30),
    });
    expect(wordsIn(await inTeams.presses(shown, 'Envoyer'))).toMatch(/compris l'heure/);
  });
});
