import { PrismaPg } from '@prisma/adapter-pg';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTokens } from '../../../bot/api/auth.ts';
import type { Database } from '../../../data/database.ts';
import { PrismaClient } from '../../../prisma/generated/client.ts';
import {
  doctor,
  type Heard,
  linkedDoctor,
  request,
  startWorld,
  tokens,
  type World,
} from './world.ts';

let world: World;
let practitioner: string;
let before: string;
beforeAll(async () => {
  world = await startWorld();
  practitioner = await linkedDoctor(world, 1);
  before = await state();
});
afterAll(() => world.close());

/** Everything that a request could have changed. */
async function state(): Promise<string> {
  const { prisma } = world.db;
  const rows = await Promise.all([
    prisma.orientation.count(),
    prisma.offer.count(),
    prisma.outbox.count(),
    prisma.audit.count(),
    prisma.event.count(),
    prisma.enrolment.count(),
    prisma.idempotencyKey.count(),
    prisma.effecteur.findMany(),
    prisma.person.findMany(),
    prisma.site.findMany(),
  ]);
  return JSON.stringify(rows);
}

const secret = 'Jeanne Vasseur 2 75 03';

/** A problem as RFC 9457 wants it, with nothing of what was sent and nothing done. */
async function expectProblem(heard: Heard, status: number, code: string) {
  expect([heard.status, heard.json?.code]).toEqual([status, code]);
  expect(heard.headers.get('content-type')).toBe('application/problem+json');
  expect(heard.json).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.any(String),
    type: expect.any(String),
  });
  expect(heard.text).not.toContain(secret);
  expect(heard.text).not.toMatch(/ at .*\.ts|prisma|postgres|zod/i);
  expect(await state()).toBe(before);
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const json = (body: object) => JSON.stringify(body);

describe('a body that is no body', () => {
  const table: [
    what: string,
    raw: string | Uint8Array<ArrayBuffer>,
    status: number,
    code: string,
    headers?: Record<string, string>,
  ][] = [
    ['half a document', '{"reference":', 400, 'bad_json'],
    ['a text that holds a secret', secret, 400, 'bad_json'],
    ['trailing commas', '{"reference":"a",}', 400, 'bad_json'],
    ['NaN', '{"near":NaN}', 400, 'bad_json'],
    [
      'bytes that are not UTF-8',
      new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      400,
      'bad_json',
    ],
    ['a document nested 21 deep', nested(21), 400, 'bad_json'],
    ['a bomb of brackets', '['.repeat(60_000), 400, 'bad_json'],
    ['an array', '[]', 422, 'invalid'],
    ['a text', '"x"', 422, 'invalid'],
    ['null', 'null', 422, 'invalid'],
    ['a number', '1e999', 422, 'invalid'],
    ['__proto__', '{"__proto__":{"reference":"x"}}', 422, 'unknown_member'],
    ['constructor', '{"constructor":{"prototype":{}}}', 422, 'unknown_member'],
    ['65 KiB', `{"reference":"${'a'.repeat(65 * 1024)}"}`, 413, 'too_large'],
    ['10 MB', `{"reference":"${'a'.repeat(10 * 1024 * 1024)}"}`, 413, 'too_large'],
    [
      'a form',
      'reference=a',
      415,
      'media_type',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
    ],
    ['text/plain', json(request()), 415, 'media_type', { 'Content-Type': 'text/plain' }],
    [
      'another charset',
      json(request()),
      415,
      'media_type',
      { 'Content-Type': 'application/json; charset=iso-8859-1' },
    ],
    ['a compressed body', json(request()), 415, 'media_type', { 'Content-Encoding': 'gzip' }],
  ];

  it.each(table)('refuses %s', async (_what, raw, status, code, headers = {}) => {
    for (const path of ['/orientations', '/practitioners']) {
      const token = path === '/orientations' ? tokens.osnp : tokens.admin;
      await expectProblem(await world.ask('POST', path, { raw, headers, token }), status, code);
    }
  });

  it('counts no bracket within a string', async () => {
    const heard = await world.ask('POST', '/orientations', {
      body: request({ reference: '['.repeat(50) }),
    });
    await expectProblem(heard, 422, 'invalid');
  });

  it('refuses ten megabytes that do not say how long they are', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(64 * 1024));
    let sent = 0;
    const raw = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        if (sent > 160) controller.close();
        else controller.enqueue(chunk);
      },
    });
    await expectProblem(await world.ask('POST', '/orientations', { raw }), 413, 'too_large');
  });
});

describe('an orientation that is not one', () => {
  const window = { from: '2026-11-24T10:00:00+01:00', to: '2026-11-24T18:00:00+01:00' };
  const table: [what: string, more: object, pointer: string, code: string][] = [
    ['a patient’s name', { patient_name: secret }, '/patient_name', 'unknown_member'],
    ['free text', { motif: secret }, '/motif', 'unknown_member'],
    [
      'a phone of the patient',
      { near: { lat: 1, lon: 1, phone: secret } },
      '/near/phone',
      'unknown_member',
    ],
    ['a name in place of a member', { [secret]: 1 }, '', 'unknown_member'],
    ['an identity as its reference', { reference: secret }, '/reference', 'invalid'],
    ['no reference', { reference: undefined }, '/reference', 'invalid'],
    ['a reference of 65', { reference: 'a'.repeat(65) }, '/reference', 'invalid'],
    ['a department that does not exist', { territory: '5' }, '/territory', 'invalid'],
    ['another mode', { mode: secret }, '/mode', 'invalid'],
    ['a mode in an array', { mode: ['cabinet'] }, '/mode', 'invalid'],
    ['no window', { window: undefined }, '/window', 'invalid'],
    [
      'a window without offset',
      { window: { ...window, to: '2026-11-24T18:00:00' } },
      '/window/to',
      'invalid',
    ],
    [
      'a day that does not exist',
      { window: { ...window, to: '2026-02-30T18:00:00Z' } },
      '/window/to',
      'invalid',
    ],
    [
      'a year zero',
      { window: { ...window, from: '0000-01-01T00:00:00Z' } },
      '/window/from',
      'invalid',
    ],
    [
      'an end before its start',
      { window: { from: window.to, to: window.from } },
      '/window/to',
      'invalid',
    ],
    [
      'a window that is over',
      { window: { from: '2026-11-23T10:00:00Z', to: '2026-11-24T08:59:59Z' } },
      '/window/to',
      'invalid',
    ],
    [
      'a window beyond 48 hours',
      { window: { ...window, to: '2026-11-26T09:00:01Z' } },
      '/window/to',
      'invalid',
    ],
    ['a deadline that is over', { deadline: '2026-11-24T08:00:00Z' }, '/deadline', 'invalid'],
    ['a place off the globe', { near: { lat: 91, lon: 0 } }, '/near/lat', 'invalid'],
    ['a place as text', { near: { lat: secret, lon: 0 } }, '/near/lat', 'invalid'],
    ['a radius of 0', { near: { lat: 50, lon: 3, radius_km: 0 } }, '/near/radius_km', 'invalid'],
    ['an age', { age_band: '42' }, '/age_band', 'invalid'],
    ['a target that is no id', { targets: [secret] }, '/targets/0', 'invalid'],
    ['a target that nobody is', { targets: ['prc_nobody'] }, '/targets/0', 'invalid'],
    [
      'a médecin traitant that nobody is',
      { medecin_traitant: 'prc_nobody' },
      '/medecin_traitant',
      'invalid',
    ],
    ['21 targets', { targets: Array.from({ length: 21 }, () => 'prc_x') }, '/targets', 'invalid'],
    ['an offer of no time', { offer_ttl_s: 0 }, '/offer_ttl_s', 'invalid'],
    ['an offer of half a second', { offer_ttl_s: 0.5 }, '/offer_ttl_s', 'invalid'],
    ['a strategy of its own', { strategy: 'all' }, '/strategy', 'invalid'],
    ['a desk number with words', { osnp_callback: secret }, '/osnp_callback', 'invalid'],
    ['a null member', { strategy: null }, '/strategy', 'invalid'],
  ];

  it.each(table)('refuses %s, and says where', async (_what, more, pointer, code) => {
    const heard = await world.ask('POST', '/orientations', { body: request(more) });
    await expectProblem(heard, 422, code);
    expect(heard.json.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });
});

describe('a practitioner that is not one', () => {
  const table: [what: string, more: object, pointer: string][] = [
    ['an RPPS of ten digits', { rpps: '1234567890' }, '/rpps'],
    ['a name of 81', { display_name: 'a'.repeat(81) }, '/display_name'],
    ['an empty name', { display_name: '   ' }, '/display_name'],
    ['a NUL in a name', { display_name: 'Dr \u0000' }, '/display_name'],
    ['half a surrogate pair', { display_name: 'Dr \ud800' }, '/display_name'],
    ['a national number', { phone: '0199000001' }, '/phone'],
    ['no channel', { channels: [] }, '/channels'],
    ['a channel by pigeon', { channels: ['pigeon'] }, '/channels/0'],
    [
      'a site without a city',
      { sites: [{ label: 'x', address: { line: 'x', postal_code: '59000' } }] },
      '/sites/0/address/city',
    ],
    ['two sites of one name', { sites: [...doctor(1).sites, ...doctor(1).sites] }, '/sites'],
    ['a delegate without a phone', { delegates: [{ name: 'x' }] }, '/delegates/0/phone'],
  ];

  it.each(table)('refuses %s', async (_what, more, pointer) => {
    const body = { ...doctor(2), ...more };
    const heard = await world.ask('POST', '/practitioners', { token: tokens.admin, body });
    await expectProblem(heard, 422, 'invalid');
    expect(heard.json.errors.map((fault: { pointer: string }) => fault.pointer)).toContain(pointer);
  });

  it('refuses to change what may not be changed', async () => {
    const body = { rpps: '10000000009' };
    const heard = await world.ask('PATCH', `/practitioners/${practitioner}`, {
      token: tokens.admin,
      body,
    });
    await expectProblem(heard, 422, 'unknown_member');
  });
});

describe('an address or a header that is wrong', () => {
  const table: [path: string, status: number][] = [
    ['/orientations?limit=0', 400],
    ['/orientations?limit=201', 400],
    ['/orientations?limit=ten', 400],
    ['/orientations?limit=1&limit=2', 400],
    ['/orientations?cursor=abc', 400],
    ['/orientations?cursor=%00', 400],
    [
      `/orientations?cursor=${Buffer.from('["2026-11-24T09:00:00Z","x\u0000"]').toString('base64url')}`,
      400,
    ],
    [`/orientations?cursor=${Buffer.from('["never","ori_1"]').toString('base64url')}`, 400],
    ['/orientations?status=lost', 400],
    ['/orientations?since=yesterday', 400],
    ['/slots?lat=48', 400],
    ['/slots?radius_km=3', 400],
    ['/slots?from=2026-11-24', 400],
    ['/slots?from=9999-12-31T23:59:59Z', 400],
    ['/orientations/ori_0', 404],
    ['/orientations/1%27%20OR%20%271', 404],
    ['/orientations/%00', 404],
    ['/orientations/..%2f..%2fetc', 404],
    ['/nothing', 404],
  ];

  it.each(table)('%s is %i', async (path, status) => {
    await expectProblem(
      await world.ask('GET', path),
      status,
      status === 400 ? 'invalid' : 'not_found',
    );
  });

  it.each(['', 'a b', 'é', 'a'.repeat(129)])('refuses the idempotency key %j', async (key) => {
    const heard = await world.ask('POST', '/orientations', { body: request(), key });
    await expectProblem(heard, 400, 'invalid');
  });
});

describe('whatever is sent', () => {
  it('is answered below 500 with a problem, and changes nothing, unless it is right', async () => {
    const paths = [
      '/orientations',
      '/practitioners',
      `/practitioners/${practitioner}/enrolment`,
      `/practitioners/${practitioner}/delegates`,
    ];
    const value = fc.jsonValue({ maxDepth: 3 });
    const member = fc.constantFrom(
      ...Object.keys({
        ...request(),
        ...doctor(2),
        near: 0,
        channel: 0,
        name: 0,
        delegates: 0,
        targets: 0,
      }),
    );
    const body = fc
      .dictionary(member, value, { maxKeys: 8 })
      .map((part) => ({ ...request(), ...doctor(3), ...part }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.oneof(body, value), async (path, sent) => {
        const token = path === '/orientations' ? tokens.osnp : tokens.admin;
        const heard = await world.ask('POST', path, { raw: JSON.stringify(sent), token });
        expect(heard.status).toBeGreaterThanOrEqual(400);
        expect(heard.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect(await state()).toBe(before);
  });
});

describe('the page that describes the API', () => {
  it('holds schemas that a validator takes, and refuses a patient’s name', async () => {
    const page = (await world.ask('GET', '/openapi.json', { token: '' })).json;
    const schema = page.paths['/orientations'].post.requestBody.content['application/json'].schema;
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(request())).toBe(true);
    expect(validate(request({ patient_name: 'x' }))).toBe(false);
    expect(Object.keys(page.paths)).toContain('/practitioners/{id}/delegates/{delegate}');
  });

  it('describes what is answered', async () => {
    const page = (await world.ask('GET', '/openapi.json', { token: '' })).json;
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [path, token] of [
      ['/effecteurs', tokens.osnp],
      ['/practitioners', tokens.admin],
      ['/audit', tokens.admin],
      ['/slots', tokens.osnp],
    ] as const) {
      const schema = page.paths[path].get.responses['200'].content['application/json'].schema;
      const { json: answer } = await world.ask('GET', path, { token });
      expect([path, ajv.validate(schema, answer), ajv.errorsText()]).toEqual([
        path,
        true,
        'No errors',
      ]);
    }
  });
});

describe('tokens in the configuration', () => {
  it('are read as name:token:scopes, and kept as a digest', () => {
    const [token] = parseTokens('nord:abcdefgh:osnp+read');
    expect([token?.name, [...(token?.scopes ?? [])]]).toEqual(['nord', ['osnp', 'read']]);
    expect(JSON.stringify(token)).not.toContain('abcdefgh');
  });

  it.each(['nord', 'nord:abcdefgh', 'nord:abcdefgh:root', 'nord:short:osnp', ':abcdefgh:osnp'])(
    'refuses %s without repeating it',
    (text) => {
      expect(() => parseTokens(text)).toThrow(/^entry 1 is not like/);
    },
  );
});

it('answers 503 when the database is away, and says that nothing was done', async () => {
  const pool = new pg.Pool({ host: '127.0.0.1', port: 1, connectionTimeoutMillis: 500 });
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  const away: Database = { prisma, pool, close: () => pool.end() };
  const alone = await startWorld(away);
  for (const heard of [
    await alone.ask('POST', '/orientations', { body: request() }),
    await alone.ask('GET', '/slots'),
    await alone.ask('GET', '/events'),
  ]) {
    expect([heard.status, heard.headers.get('content-type')]).toEqual([
      503,
      'application/problem+json',
    ]);
  }
  await alone.close();
});
