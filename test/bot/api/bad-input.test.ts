import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectNothingDone, secret, stateOf } from './nothing-done.ts';
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
  before = await stateOf(world);
});
afterAll(() => world.close());

const expectProblem = (heard: Heard, status: number, code: string) =>
  expectNothingDone(world, before, heard, status, code);

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
    ['/orientations/%E0%A4%A', 404],
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
      { numRuns: 150 },
    );
    expect(await stateOf(world)).toBe(before);
  });
});
