import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../../bot/config.ts';
import { playServer } from '../harness/engine.ts';
import { valuesAt } from '../harness/fhir-guide.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
const schemaOf = (name: string) => {
  const file = join(import.meta.dirname, `../fixtures/hub-sante/${name}.schema.json`);
  const { $id: _, ...schema } = JSON.parse(readFileSync(file, 'utf8'));
  return ajv.compile(schema);
};
const schemas = {
  envelope: schemaOf('EDXL-DE-envelope-only'),
  header: schemaOf('RC-DE'),
  booking: schemaOf('RS-SAS-RDV'),
};

/** What the published schemas say against a message of a booking; nothing when all is well. */
function faultsOf(body: string): unknown[] {
  const parsed: unknown = JSON.parse(body);
  const [message] = valuesAt(parsed, 'content.jsonContent.embeddedJsonContent.message');
  const [appointment] = valuesAt(message, 'appointment');
  const faults = (validate: ReturnType<typeof schemaOf>, value: unknown) =>
    validate(value) ? [] : (validate.errors ?? []);
  return [
    ...faults(schemas.envelope, parsed),
    ...faults(schemas.header, message),
    ...faults(schemas.booking, appointment),
  ];
}

let gateway: Awaited<ReturnType<typeof playServer>>;
let town: Town;
let anne: Doctor;
const hub = {
  SAS_HUB_SENDER: 'fr.health.relais',
  SAS_HUB_RECIPIENTS: 'desk=fr.health.samu590',
  SAS_HUB_DESK: 'RÉGULATION, SAS 59, regulation@example.fr',
};

beforeAll(async () => {
  gateway = await playServer();
  town = await openTown({ env: { ...hub, SAS_HUB_URL: gateway.url } });
});
beforeEach(async () => {
  await town.renew();
  gateway.posted.length = 0;
  Object.assign(gateway.answer, { status: 202, unless: undefined });
  anne = await town.doctor('Dr Anne Lefort', { rpps: '10000000001' });
  await anne.says('ouvre 16h-16h15');
});
afterEach(async () => {
  for (const { body } of gateway.posted) expect(faultsOf(body)).toEqual([]);
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(async () => {
  await town.close();
  gateway.close();
});

const bookings = () =>
  gateway.posted.flatMap(({ body }) =>
    valuesAt(JSON.parse(body), 'content.jsonContent.embeddedJsonContent.message.appointment'),
  );
const ids = () => gateway.posted.map(({ body }) => JSON.parse(body).distributionID);

describe('the regulation’s own software is told through the Hub', () => {
  it('of a booking and of each change, in words that it knows', async () => {
    const { id } = await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    await anne.says(`décale ${anne.code()} à 16h30`);
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.settle();
    expect(bookings()).toMatchObject([
      {
        method: 'CreateAppointment',
        status: 'booked',
        start: '2026-11-25T16:00:00+01:00',
        end: '2026-11-25T16:15:00+01:00',
        orientationCategory: 'PS',
        practitioner: { rppsId: '810000000001', lastName: 'Lefort', firstName: 'Anne' },
        regulator: { regulatorName: 'RÉGULATION', regulatorEmail: 'regulation@example.fr' },
      },
      { method: 'UpdateAppointment', status: 'booked', start: '2026-11-25T16:30:00+01:00' },
      { method: 'UpdateAppointment', status: 'cancelled' },
    ]);
    const [first] = bookings();
    expect(new Set(bookings().flatMap((one) => valuesAt(one, 'appointmentId'))).size).toBe(1);
    expect(JSON.parse(gateway.posted[0]?.body ?? '')).toMatchObject({
      senderID: 'fr.health.relais',
      descriptor: { explicitAddress: { explicitAddressValue: 'fr.health.samu590' } },
    });
    expect(first).toBeDefined();
  });

  it('with the regulator whom the platform declared, when the request names him', async () => {
    const nationalId = '3620100057/70326SR';
    const named = { family: 'RICART', given: 'Pauline', email: 'pauline@example.fr' };
    const at = town.clock.now();
    const row = { ...named, id: 'rgl_1', nationalId, active: true, createdAt: at, updatedAt: at };
    await town.database.prisma.regulator.create({ data: row });
    await town.osnp.asks({ regulator: nationalId });
    await anne.says(`OUI ${anne.code()}`);
    expect(bookings()).toMatchObject([
      {
        regulator: {
          regulatorId: nationalId,
          regulatorName: 'RICART',
          regulatorFirstname: 'Pauline',
        },
      },
    ]);
  });

  it('a doctor whom the Hub has no way to name is left out, and the booking is told', async () => {
    const bruno = await town.doctor('Dr Sallé', { rpps: '99000000009' });
    await town.osnp.asks({ targets: [bruno.id] });
    await bruno.says(`OUI ${bruno.code()} 15h`);
    expect(bookings()).toHaveLength(1);
    expect(bookings()[0]).not.toHaveProperty('practitioner');
  });

  it('away, it hears all of it later, in order, each under the id that it was first sent with', async () => {
    gateway.answer.status = 503;
    const { id } = await town.osnp.asks();
    await anne.says(`OUI ${anne.code()}`);
    await town.osnp.call('POST', `/orientations/${id}/cancel`, {});
    await town.clock.forward({ hours: 6 });
    const [first] = ids();
    gateway.posted.length = 0;
    gateway.answer.status = 202;
    for (let minute = 0; minute < 3; minute += 1) await town.clock.forward({ minutes: 1 });
    expect(bookings()).toMatchObject([{ status: 'booked' }, { status: 'cancelled' }]);
    expect(ids()[0]).toBe(first);
    expect(ids()[1]).not.toBe(first);
  });
});

describe('a configuration of the Hub that lacks something', () => {
  it('is refused, each fault named', () => {
    const faults = (env: Record<string, string>) => {
      try {
        readConfig(env);
        return [];
      } catch (error) {
        if (error instanceof BadConfig) return error.faults;
        throw error;
      }
    };
    const whole: Record<string, string> = { ...hub, SAS_HUB_URL: 'http://127.0.0.1:1' };
    expect(faults(whole)).toEqual([]);
    for (const [name, wrong] of [
      ['SAS_HUB_URL', 'https://hub.example'],
      ['SAS_HUB_SENDER', 'relais'],
      ['SAS_HUB_RECIPIENTS', 'desk'],
      ['SAS_HUB_DESK', 'Nom'],
    ] as const)
      expect(faults({ ...whole, [name]: wrong })).toEqual([
        expect.stringMatching(new RegExp(`^${name}: must be`)),
      ]);
    for (const name of ['SAS_HUB_SENDER', 'SAS_HUB_RECIPIENTS', 'SAS_HUB_DESK']) {
      const { [name]: _, ...rest } = whole;
      expect(faults(rest)).toEqual([expect.stringMatching(new RegExp(`^${name}: missing`))]);
    }
  });
});
