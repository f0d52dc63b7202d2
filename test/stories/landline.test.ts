import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Phone } from '../../bot/demo/carrier.ts';
import { breaches } from '../harness/invariants.ts';
import { openTown, type Town } from '../harness/town.ts';

const number = '+33199001234';
let town: Town;
let phone: Phone;
let id: string;

/** A doctor whose landline was linked by the code that a call told him. */
beforeAll(async () => {
  town = await openTown();
  const site = {
    label: 'Cabinet Vauban',
    address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
    lat: 50.63,
    lon: 3.06,
  };
  const { body } = await town.admin.call('POST', '/practitioners', {
    rpps: '99000000099',
    display_name: 'Dr Claire Aubert',
    phone: number,
    territory: '59',
    channels: ['voice'],
    sites: [site],
  });
  id = body.id;
  await town.settle();
  phone = town.carrier.phone(number);
  const told = (await phone.answerCall()).join(' ');
  const code = /dièse : ((?:\d, ){5}\d)/.exec(told)?.[1]?.replace(/\D/g, '') ?? '';
  await phone.press(code);
});
afterAll(() => town.close());

/** Keys one after the other; what the last one had said. */
async function press(...keys: string[]): Promise<string> {
  let said: string[] = [];
  for (const key of keys) said = await phone.press(key);
  return said.join(' ');
}
async function call(...keys: string[]): Promise<string> {
  const hello = (await phone.call()).join(' ');
  return keys.length > 0 ? press(...keys) : hello;
}
async function hangUp() {
  if (phone.lastCall()?.status === 'in-progress') await phone.hangUp();
  await town.settle();
}
const at = (hour: number, minute = 0) =>
  new Date(Date.UTC(2026, 10, 25, hour - 1, minute)).toISOString();
const asks = (from: number, to: number, more = {}) =>
  town.osnp.asks({ window: { from: at(from), to: at(to) }, targets: [id], ...more });
/** How many keys are named at once; the asterisk and the hash key are the same everywhere. */
const choices = (said: string) => said.match(/tapez \d/g)?.length ?? 0;

describe('a doctor who has a landline and nothing else lives a whole day by keys', () => {
  it('opens in the mode and for the number of patients that he wants', async () => {
    const menu = await call();
    expect(menu).toMatch(/pour vos patients et vos créneaux, tapez 3/i);
    expect(choices(menu)).toBeLessThanOrEqual(5);
    expect(await press('2', '1', '1', '14#', '16#')).toMatch(
      /Ouvrir mercredi 25 novembre, de 14 heures à 16 heures/,
    );
    expect(await press('3', '2')).toMatch(/téléconsultation/);
    expect(await press('1')).toMatch(/Ouvert : mercredi 25 novembre.*téléconsultation/);
    const shared = await press('2', '1', '1', '1630#', '18#', '4', '6#');
    expect(shared).toMatch(/de 16 heures 30 à 18 heures.*6 patients/);
    expect(choices(shared)).toBeLessThanOrEqual(5);
    expect(await press('#')).toMatch(/Ouvert/);
    await hangUp();
    const { body } = await town.osnp.call('GET', '/slots?limit=200');
    const count = (mode: string) =>
      body.data.filter((slot: { mode: string }) => slot.mode === mode).length;
    expect([count('teleconsultation'), count('cabinet')]).toEqual([8, 6]);
  });

  it('takes a patient beside his places on our call, and agrees the hour with « 1230 » then hash', async () => {
    const { id: patient } = await asks(12, 13);
    await phone.answerCall();
    expect(await press('1')).toMatch(/confirmé pour vous.*À quelle heure.*16 pour seize heures/);
    expect(await press('19#')).toMatch(/19 heures.*Possible.*À quelle heure/);
    expect(await press('1230#')).toMatch(/vous attendez ce patient.*12 heures 30/);
    expect((await town.osnp.looksAt(patient)).appointment).toMatchObject({
      state: 'agreed',
      from: at(12, 30),
    });
  });

  it('agrees an hour later by key 3, when he hung up before', async () => {
    const { id: patient } = await asks(19, 20);
    await phone.answerCall();
    await press('1');
    await hangUp();
    expect(await call('3')).toMatch(/12 heures 30.*heure à convenir.*en retard, tapez 1/);
    expect(await press('3', '1945#')).toMatch(
      /Attendre ce patient mercredi 25 novembre à 19 heures 45/,
    );
    expect(await press('1')).toMatch(/C'est noté/);
    await hangUp();
    expect((await town.osnp.looksAt(patient)).appointment.from).toBe(at(19, 45));
  });

  it('says that he is late for one patient or for all, read back before the OSNP hears of it', async () => {
    expect(await call('3', '1')).toMatch(
      /Pour le patient .*12 heures 30.*tapez 1.*19 heures 45.*tapez 2.*Pour tous, tapez 5/,
    );
    expect(await press('1', '300#')).toMatch(/Un retard va d'une à 120 minutes/);
    expect(await press('20#')).toMatch(/20 minutes de retard pour le patient de 12 heures 30/);
    expect(town.osnp.told()).not.toContain('appointment.late');
    expect(await press('*', '25#', '1')).toMatch(/C'est dit à la régulation : 25 minutes/);
    expect(await press('3', '1', '5', '10#', '1')).toMatch(/vos 2 patients/);
    await hangUp();
    expect(town.osnp.told().filter((type) => type === 'appointment.late')).toHaveLength(3);
  });

  it('is reminded at his next call of whom nobody knows whether they came, and says it by keys', async () => {
    await town.clock.forward({ hours: 3 });
    expect(await call()).toMatch(/tapez 3 puis 2/);
    expect(await press('3', '2')).toMatch(/12 heures 30.*S'il est venu, tapez 1/);
    expect(await press('2')).toMatch(/n'est pas venu/);
    await hangUp();
    expect(town.osnp.told()).toContain('appointment.noshow');
    expect(await call()).not.toMatch(/tapez 3 puis 2/);
    await hangUp();
  });

  it('asks a question by its theme, repeats, and goes back', async () => {
    const themes = await call('4');
    expect(themes).toMatch(/Pour la rémunération, tapez 1/);
    expect(choices(themes)).toBeLessThanOrEqual(5);
    const questions = await press('1');
    expect(questions).toMatch(/Combien suis-je payé \? : tapez 1/);
    expect(await press('0')).toBe(questions);
    expect(await press('1')).toMatch(/€|euros/);
    expect(await press('*')).toMatch(/tapez 2/);
    await hangUp();
  });

  it('closes what he opened, and notes an absence of several days', async () => {
    expect(await call('2', '2', '1', '1630#', '18#', '1')).toMatch(/Fermé/);
    await press('2', '3', '2', '8#', '20#');
    expect(await press('3', '2811#')).toMatch(
      /absent du jeudi 26 novembre.*8 heures.*samedi 28 novembre.*20 heures/i,
    );
    expect(await press('1')).toMatch(/Absence/i);
    await hangUp();
    const { body } = await town.osnp.call('GET', '/slots?limit=200');
    expect(body.data.every(({ mode }: { mode: string }) => mode === 'teleconsultation')).toBe(true);
    expect(phone.thread()).toEqual([]);
    expect(await breaches(town.database)).toEqual([]);
  });

  it('does it all in English when that is his language', async () => {
    await town.admin.call('PATCH', `/practitioners/${id}`, {});
    await town.database.pool.query(`UPDATE "Person" SET locale = 'en' WHERE phone = $1`, [number]);
    const menu = await call();
    expect(menu).toMatch(/For your patients and slots, press 3/);
    expect(await press('3')).toMatch(/To say that you will be late, press 1/);
    expect(await press('1', '15#')).toMatch(/15 minutes late for the patient of/);
    expect(await press('2')).toMatch(/nothing is changed/);
    expect(await press('4')).toMatch(/For the pay, press 1/);
    await hangUp();
  });
});

describe('a doctor whose phone takes texts as well', () => {
  it('has in writing the patient whom he took on our call and the hour that he typed there', async () => {
    const lea = await town.doctor('Dr Léa Morin', { channels: ['voice', 'sms'] });
    const { id: one } = await town.osnp.asks({
      window: { from: at(19), to: at(20) },
      targets: [lea.id],
    });
    await lea.answerCall();
    expect((await lea.press('1')).join(' ')).toMatch(/confirmation par SMS.*À quelle heure/);
    await town.settle();
    expect((await lea.press('1')).join(' ')).toMatch(/Possible.*À quelle heure/);
    expect((await lea.speak('je ne sais pas')).join(' ')).toMatch(/pas compris l'heure/);
    expect((await lea.press('1930#')).join(' ')).toMatch(/vous attendez ce patient/);
    await town.settle();
    expect(
      lea
        .thread()
        .map(({ body }) => body)
        .slice(-2)
        .join(' '),
    ).toMatch(/confirmé pour vous.*C'est noté.*19h30/s);
    expect((await town.osnp.looksAt(one)).appointment).toMatchObject({ from: at(19, 30) });
  });
});

describe('what a call that is placed to us says of patients', () => {
  it('does nothing by speech alone: a word heard wrong would be another patient’s', async () => {
    await town.database.pool.query(`UPDATE "Person" SET locale = 'fr' WHERE phone = $1`, [number]);
    await call();
    const before = town.osnp.told().length;
    for (const words of ['je suis en retard de vingt minutes', 'le patient n’est pas venu'])
      expect((await phone.speak(words)).join(' ')).toMatch(/au menu, tapez 3/);
    await hangUp();
    expect(town.osnp.told()).toHaveLength(before);
  });
});
