import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../harness/national.ts';
import { openTown, type Town } from '../harness/town.ts';

const national = 'urn:oid:1.2.250.1.71.4.2.1';
const technical = 'urn:oid:1.2.250.1.213.3.6';
const uuid = '6f1c1b0e-1111-4c1e-9d8a-000000000001';
const profile =
  'https://interop.esante.gouv.fr/ig/fhir/sas/StructureDefinition/FrPractitionerRegul';
let town: Town;

beforeAll(async () => {
  town = await openTown({ env: { SAS_FHIR_PORT: '0' } });
});
beforeEach(() => town.renew());
afterAll(() => town.close());

const identifier = (system: string, value: string) => ({
  type: {
    coding: [
      {
        system: 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203',
        code: system === national ? 'IDNPS' : 'INTRN',
      },
    ],
  },
  system,
  value,
});
/** A regulator of fiction as the platform declares one. */
const regulator = (more: Record<string, unknown> = {}) => ({
  resourceType: 'Practitioner',
  meta: { source: technical, profile: [profile] },
  identifier: [identifier(technical, uuid)],
  active: true,
  name: [{ family: 'Fictif', given: ['Camille'] }],
  telecom: [{ system: 'email', value: 'camille.fictif@example.fr' }],
  ...more,
});
const post = (body: unknown, headers: Record<string, string> = {}) =>
  ask(`${town.app.fhirUrl}/Practitioner`, { method: 'POST', body, headers });
const put = (system: string, value: string, body: unknown) =>
  ask(`${town.app.fhirUrl}/Practitioner?identifier=${system}|${value}`, { method: 'PUT', body });
const rows = () => town.database.prisma.regulator.findMany();

describe('the platform declares its regulators', () => {
  it('once each, however often it is sent, and reads them back', async () => {
    const first = await post(regulator());
    expect(first.status).toBe(201);
    const again = await post(regulator());
    const changed = await put(technical, uuid, regulator());
    for (const same of [again, changed])
      expect(same).toMatchObject({ status: 200, headers: { location: first.headers['location'] } });
    expect(await rows()).toHaveLength(1);
    const { body } = await ask(String(first.headers['location']));
    expect(body).toEqual({ ...regulator(), id: body.id });
    const { body: audit } = await town.admin.call('GET', '/audit');
    const actions = audit.data.map(({ action }: { action: string }) => action);
    expect(actions.filter((one: string) => one.startsWith('regulator.'))).toEqual([
      'regulator.create',
    ]);
  });

  it('an update creates whom it does not know; ten at once create one', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => put(technical, uuid, regulator())),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await rows()).toHaveLength(1);
  });

  it('may be known by its own id first, and by the national one later', async () => {
    const first = await post(regulator());
    const both = regulator({ identifier: [identifier(national, '3620100057/70326SR')] });
    const switched = await put(technical, uuid, both);
    expect(switched.headers['location']).toBe(first.headers['location']);
    const later = await put(national, '3620100057/70326SR', both);
    expect(later.headers['location']).toBe(first.headers['location']);
    expect(await rows()).toMatchObject([
      { nationalId: '3620100057/70326SR', technicalId: uuid, active: true },
    ]);
  });

  it('no longer active, nothing is left of him but his ids; he may come back as the same', async () => {
    const first = await post(regulator());
    const gone = await put(technical, uuid, regulator({ active: false }));
    expect(gone.status).toBe(200);
    expect(await rows()).toMatchObject([{ active: false, family: '', given: '', email: '' }]);
    const { body } = await ask(String(first.headers['location']));
    expect(body).toMatchObject({ active: false });
    expect(body).not.toHaveProperty('name');
    const back = await put(technical, uuid, regulator());
    expect(back.headers['location']).toBe(first.headers['location']);
    expect(await rows()).toMatchObject([{ active: true, family: 'Fictif' }]);
  });

  it('two who are two do not become one', async () => {
    await post(regulator());
    await post(regulator({ identifier: [identifier(national, '810000000001')] }));
    const mixed = [identifier(technical, uuid), identifier(national, '810000000001')];
    expect(await post(regulator({ identifier: mixed }))).toMatchObject({
      status: 422,
      body: { issue: [{ code: 'conflict' }] },
    });
    const other = regulator({ identifier: [identifier(national, '810000000002')] });
    expect((await put(national, '810000000001', other)).status).toBe(422);
    expect(await rows()).toHaveLength(2);
  });
});

describe('what is no regulator', () => {
  it('is refused with its element named and nothing of it repeated or kept', async () => {
    const without = (name: string) => {
      const { [name]: _, ...rest } = regulator() as Record<string, unknown>;
      return rest;
    };
    const wrong: [why: string, body: unknown, status: number][] = [
      ['no identifier', without('identifier'), 400],
      ['no name', without('name'), 400],
      ['no e-mail', without('telecom'), 400],
      ['neither active nor not', without('active'), 400],
      ['another resource', { ...regulator(), resourceType: 'Patient' }, 400],
      ['a name without a first name', regulator({ name: [{ family: 'SECRET' }] }), 400],
      ['a phone', regulator({ telecom: [{ system: 'phone', value: '+33199000001' }] }), 400],
      ['no address', regulator({ telecom: [{ system: 'email', value: 'SECRET' }] }), 400],
      ['a list', [], 400],
      ['words', '"SECRET"', 400],
      ['no JSON', '{"SECRET', 400],
      ['another source', regulator({ meta: { source: 'urn:oid:9.9' } }), 400],
      [
        'a kind that is not its system’s',
        regulator({ identifier: [{ ...identifier(national, '8'), system: technical }] }),
        400,
      ],
      ['too deep', `${'['.repeat(40)}${']'.repeat(40)}`, 400],
      ['too large', JSON.stringify(regulator({ text: 'x'.repeat(70_000) })), 413],
    ];
    for (const [why, body, status] of wrong) {
      const answer = await post(body);
      expect({ why, ...answer }).toMatchObject({
        why,
        status,
        body: { resourceType: 'OperationOutcome' },
      });
      expect(JSON.stringify(answer.body)).not.toContain('SECRET');
    }
    expect((await post(regulator(), { 'content-type': 'application/xml' })).status).toBe(415);
    expect((await put('urn:oid:9.9', uuid, regulator())).status).toBe(400);
    expect((await put(technical, '', regulator())).status).toBe(400);
    const one = `${town.app.fhirUrl}/Practitioner/rgl-x`;
    expect((await ask(one, { method: 'PUT', body: regulator() })).status).toBe(405);
    expect(await rows()).toEqual([]);
  });
});

const folder = process.env['SAS_IG_DIR'];
describe.skipIf(!folder)('the four regulators of the guide (SAS_IG_DIR)', () => {
  it.each([1, 2, 3, 4])('number %s is taken as it is published', async (number) => {
    const name = `example/Practitioner-ExamplePractitionerRegul${number}.json`;
    const body = JSON.parse(readFileSync(join(folder ?? '', name), 'utf8'));
    const answer = await post(body);
    expect(answer.status).toBe(201);
    const { identifier, active, telecom } = body;
    expect(answer.body).toMatchObject({ identifier, active, ...(active && { telecom }) });
  });
});
