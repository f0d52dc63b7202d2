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
