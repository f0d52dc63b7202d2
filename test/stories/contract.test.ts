import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../bot/config.ts';
import { openTown, type Town } from '../harness/town.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

const auditOf = async (action: string, about: (row: { object: string }) => boolean) => {
  const { body } = await town.admin.call('GET', '/audit?limit=200');
  return body.data.filter(
    (row: { action: string; object: string }) => row.action === action && about(row),
  );
};

test('every fault of the configuration is named at once, of one variable or of several', () => {
  const env = {
    PORT: 'abc',
    SAS_API_TOKENS: 'x',
    SAS_HOURS: 'sometimes',
    TWILIO_ACCOUNT_SID: 'nobody',
    OSNP_WEBHOOK_URL: 'https://osnp.example/hook',
  };
  const wrong = ['PORT', 'TWILIO_ACCOUNT_SID', 'SAS_API_TOKENS', 'SAS_HOURS'];
  for (const name of [...wrong, 'TWILIO_AUTH_TOKEN', 'OSNP_WEBHOOK_SECRET']) {
    expect(() => readConfig(env)).toThrow(`- ${name}: `);
  }
});

test('a STOP that the carrier still lists does not undo the START that came after it', async () => {
  const doctor = await town.doctor('Docteur Revenante');
  await doctor.text('STOP');
  await town.clock.forward({ seconds: 5 });
  await doctor.text('START');
  for (let reading = 0; reading < 3; reading += 1) await town.clock.forward({ seconds: 31 });
  expect(await auditOf('phone.opt-out', () => true)).toHaveLength(1);
  expect(await auditOf('phone.opt-in', () => true)).toHaveLength(1);
  const { status } = await town.osnp.asks({ targets: [doctor.id] });
  expect(status).toBe('offered');
});

test('every change of an orientation and of its offers has exactly one row in the audit', async () => {
  const silent = await town.doctor('Docteur Silencieuse');
  const ready = await town.doctor('Docteur Prompte');
  const targets = [silent.id, ready.id];
  const asked = await town.osnp.asks({ targets, strategy: 'sequential', offer_ttl_s: 60 });
  await town.clock.forward({ seconds: 61 });
  await ready.says('NON');
  const { status, offers } = await town.osnp.looksAt(asked.id);
  expect(status).toBe('expired');
  const { body } = await town.admin.call('GET', '/audit?limit=200');
  const actionsOn = (id: string) =>
    body.data.filter((row: { object: string }) => row.object === id).map(actionOf);
  expect(actionsOn(asked.id)).toEqual([
    'orientation.create',
    'orientation.offer',
    'orientation.expire',
  ]);
  expect(actionsOn(offers[0].id)).toEqual(['offer.send', 'offer.expire']);
  expect(actionsOn(offers[1].id)).toEqual(['offer.send', 'offer.refuse']);
});

const actionOf = ({ action }: { action: string }) => action;

test('« annule mon absence » reads back all absences to come, and OUI takes them back', async () => {
  const doctor = await town.doctor('Docteur Présente');
  await doctor.says('absent demain');
  expect(await doctor.says('annule mon absence')).toMatch(/absences.*OUI/s);
  expect(await doctor.says('OUI')).toMatch(/Absence annulée/);
});

test('the same delegate added five times at once is one delegation, with one code sent', async () => {
  const doctor = await town.doctor('Docteur Entourée');
  const delegate = { phone: '+33639980199', name: 'Secrétaire Unique' };
  const path = `/practitioners/${doctor.id}/delegates`;
  const twins = Array.from({ length: 5 }, () => town.admin.call('POST', path, delegate));
  const statuses = (await Promise.all(twins)).map(({ status }) => status);
  expect(statuses).toEqual([201, 201, 201, 201, 201]);
  await town.settle();
  const { body } = await town.admin.call('GET', `/practitioners/${doctor.id}`);
  expect(body.delegates).toHaveLength(1);
  expect(town.carrier.phone(delegate.phone).thread()).toHaveLength(1);
});

test('the code of a request that is over never answers another one, whatever stands beside it', async () => {
  const [doctor, rival] = [await town.doctor('Docteur Tardive'), await town.doctor('Docteur Vive')];
  await town.osnp.asks({ targets: [doctor.id, rival.id], strategy: 'broadcast' });
  const over = doctor.code();
  await rival.says('OUI');
  const { id } = await town.osnp.asks({ targets: [doctor.id] });
  expect(await doctor.says(`OUI ${over} merci`)).toMatch(/déjà pourvue/);
  expect(await doctor.says('OUI 7K7K merci')).toMatch(/7K7K/);
  expect((await town.osnp.looksAt(id)).status).toBe('offered');
  expect(await doctor.says(`Oui pour la ${doctor.code()}, merci !`)).toMatch(/confirmé pour vous/);
});

test('a withdrawal is confirmed although another request is open, and never by a mistyped code', async () => {
  const doctor = await town.doctor('Docteur Empêchée');
  const { id } = await town.osnp.asks({ targets: [doctor.id] });
  const code = doctor.code();
  await doctor.says('OUI');
  await town.osnp.asks({ targets: [doctor.id] });
  expect(await doctor.says('je me désiste 2A2A')).toMatch(/ne trouve pas/);
  expect(await doctor.says(`je me désiste ${code}`)).toMatch(/OUI pour confirmer/);
  expect(await doctor.says('OUI')).toMatch(/Désistement enregistré/);
  expect(town.osnp.told(id)).toContain('orientation.withdrawn');
});
