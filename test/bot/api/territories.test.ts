import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../../harness/town.ts';

let town: Town;
let lille: Doctor;
let paris: Doctor;

const tokens = [
  'desk:osnp-token-0123456789:osnp+read',
  'chief:admin-token-0123456789:admin',
  'nord:nord-token-0123456789:osnp+read@59',
  'two:two-token-0123456789:read+admin@59+2A',
].join(',');

beforeAll(async () => {
  town = await openTown({ env: { SAS_API_TOKENS: tokens, SAS_HOURS: 'always' } });
  lille = await town.doctor('Dr Claire Aubert');
  paris = await town.doctor('Dr Paul Lemaire', { territory: '75' });
  await lille.says('ouvre 16h-17h');
  await paris.says('ouvre 16h-17h');
});
afterAll(() => town.close());

const as = (token: string) => ({ authorization: `Bearer ${token}-token-0123456789` });
const nord = (method: string, path: string, body?: unknown) =>
  town.osnp.call(method, path, body, as('nord'));
const window = () => ({
  from: town.clock.now().toISOString(),
  to: new Date(town.clock.now().getTime() + 3_600_000).toISOString(),
});
const asked = (territory: string) => ({
  reference: `T-${territory}`,
  territory,
  mode: 'cabinet',
  window: window(),
});

describe('a token bound to a department', () => {
  it('asks there, and nowhere else', async () => {
    expect((await nord('POST', '/orientations', asked('59'))).status).toBe(201);
    const elsewhere = await nord('POST', '/orientations', asked('75'));
    expect([elsewhere.status, elsewhere.body.code]).toEqual([403, 'forbidden']);
  });

  it('sees what is there, as if nothing else were', async () => {
    const ids = async (path: string, key: string) =>
      (await nord('GET', path)).body.data.map((one: Record<string, string>) => one[key]);
    expect(new Set(await ids('/slots', 'practitioner_id'))).toEqual(new Set([lille.id]));
    expect(await ids('/effecteurs', 'id')).toEqual([lille.id]);
    expect((await nord('GET', `/effecteurs/${lille.id}`)).status).toBe(200);
    expect((await nord('GET', `/effecteurs/${paris.id}`)).status).toBe(404);
    expect((await nord('GET', '/slots?territory=75')).status).toBe(403);
    const { body } = await town.osnp.call('GET', '/slots?territory=75');
    expect((await nord('GET', `/slots/${body.data[0].id}`)).status).toBe(404);
  });

  it('changes nobody elsewhere; bound to several, it names the one it asks about', async () => {
    const two = (method: string, path: string, body?: unknown) =>
      town.admin.call(method, path, body, as('two'));
    expect((await two('PATCH', `/practitioners/${paris.id}`, { participates: false })).status).toBe(
      404,
    );
    expect((await two('DELETE', `/practitioners/${paris.id}`)).status).toBe(404);
    expect((await two('PATCH', `/practitioners/${lille.id}`, { territory: '75' })).status).toBe(
      403,
    );
    const unnamed = await two('GET', '/effecteurs');
    expect([unnamed.status, unnamed.body.errors[0].pointer]).toEqual([400, '/territory']);
    expect((await two('GET', '/effecteurs?territory=2A')).body.data).toEqual([]);
  });
});
