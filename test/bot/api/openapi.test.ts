import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTokens } from '../../../bot/api/auth.ts';
import { linkedDoctor, request, startWorld, tokens, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
  await linkedDoctor(world, 1);
});
afterAll(() => world.close());

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
