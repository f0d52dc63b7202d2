import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { distanceKm } from '../../../data/orientations/offer.ts';
import { openSlots } from '../../../data/slots/slot-service.ts';
import { linkedDoctor, request, start, startWorld, tokens, type World } from './world.ts';

let world: World;
const doctors: string[] = [];

beforeAll(async () => {
  world = await startWorld();
  for (const number of [1, 30, 60, 90]) doctors.push(await linkedDoctor(world, number));
  for (const [hour, effecteurId] of doctors.entries()) {
    const from = new Date(start.getTime() + (hour + 1) * 3600_000);
    const range = { from, to: new Date(from.getTime() + 3600_000) };
    const wanted = { effecteurId, range, mode: 'cabinet' as const, origin: 'api' };
    const who = { actor: 'test', channel: 'api', requestId: 'r' };
    await openSlots(world.db.prisma, wanted, who, 'per_0', start);
  }
  const last = { id: doctors[3] ?? '' };
  await world.db.prisma.effecteur.update({ where: last, data: { territory: '62' } });
});
afterAll(() => world.close());

const get = (path: string, token = tokens.osnp) => world.ask('GET', path, { token });

describe('a parameter that nobody knows', () => {
  it.each([
    ['/orientations', 'teritory'],
    ['/orientations/ori_1', 'expand'],
    ['/slots', 'radius'],
    ['/slots/slt_1', 'x'],
    ['/effecteurs', 'status'],
    ['/effecteurs/prc_1', 'x'],
    ['/events', 'since'],
  ])('of %s is refused with its name, and never taken for nothing', async (path, name) => {
    const heard = await get(`${path}?${name}=59`);
    expect([heard.status, heard.json.code]).toEqual([400, 'invalid']);
    expect(heard.json.errors).toEqual([{ pointer: `/${name}`, code: 'unknown_parameter' }]);
  });

  it.each(['/practitioners', '/audit', '/faq/unanswered'])('of %s too', async (path) => {
    expect((await get(`${path}?page=2`, tokens.admin)).json.errors[0].pointer).toBe('/page');
  });

  it('of a request is refused too, and nothing is asked', async () => {
    const heard = await world.ask('POST', '/orientations?dry_run=1', { body: request() });
    expect([heard.status, heard.json.errors[0].pointer]).toEqual([400, '/dry_run']);
    expect(await world.db.prisma.orientation.count()).toBe(0);
  });

  it('is not said when it does not look like a name, and one that is there twice is', async () => {
    const odd = await get(`/slots?${encodeURIComponent('06 12 34 56 78')}=1`);
    expect(odd.status).toBe(400);
    expect(odd.text).not.toMatch(/06 12|0612/);
    const twice = await get('/slots?mode=cabinet&mode=visite');
    expect(twice.json.errors).toEqual([{ pointer: '/mode', code: 'repeated' }]);
  });
});

describe('an OSNP’s own requests', () => {
  it('are found by reference, territory, status and since when', async () => {
    const ask = async (more: object) =>
      (await world.ask('POST', '/orientations', { body: request(more) })).json.id;
    const north = await ask({ reference: 'A-1' });
    const south = await ask({ reference: 'A-2', territory: '62', targets: [doctors[0]] });
    const found = async (query: string, token = tokens.osnp) =>
      (await get(`/orientations?${query}`, token)).json.data.map(({ id }: { id: string }) => id);
    expect(await found('reference=A-1')).toEqual([north]);
    expect(await found('territory=62')).toEqual([south]);
    expect(await found('territory=59&reference=A-2')).toEqual([]);
    expect(await found(`since=${start.toISOString()}`)).toHaveLength(2);
    expect(await found('reference=A-1', tokens.other)).toEqual([]);
  });
});

describe('places on the map', () => {
  it('are of one territory when it is named', async () => {
    const { json } = await get('/slots?territory=62&limit=200');
    expect(json.data).toHaveLength(4);
    expect(json.data[0].practitioner_id).toBe(doctors[3]);
  });

  it('in a circle are those that are near enough, to the metre', async () => {
    const sites = await world.db.prisma.site.findMany();
    const from = { lat: 50.61, lon: 3.12 };
    for (const site of sites) {
      const distance = distanceKm(from, { lat: site.lat ?? 0, lon: site.lon ?? 0 });
      for (const [radius, inside] of [
        [distance + 0.001, true],
        [distance - 0.001, false],
      ] as const) {
        const circle = `lat=${from.lat}&lon=${from.lon}&radius_km=${radius.toFixed(6)}&limit=200`;
        const { json } = await get(`/slots?${circle}`);
        const labels = json.data.map((slot: { site: { label: string } }) => slot.site.label);
        expect(labels.includes(site.label)).toBe(inside);
      }
    }
  });

  it('cost one statement, also in a circle where there is nobody', async () => {
    let statements = 0;
    const count = () => {
      statements += 1;
    };
    world.db.pool.on('acquire', count);
    const { json } = await get('/slots?lat=-21.1&lon=55.5&radius_km=5&limit=1');
    world.db.pool.off('acquire', count);
    expect(json).toEqual({ data: [], next_cursor: null });
    expect(statements).toBe(1);
  });

  it('and their effecteurs can be looked at one by one', async () => {
    const [slot] = (await get('/slots?limit=1')).json.data;
    expect((await get(`/slots/${slot.id}`)).json).toEqual(slot);
    const effecteur = await get(`/effecteurs/${slot.practitioner_id}`);
    expect(effecteur.json).toMatchObject({ id: slot.practitioner_id, territory: '59' });
    expect(effecteur.text).not.toContain('+33');
    expect((await get('/slots/slt_nobody')).status).toBe(404);
    expect((await get('/effecteurs/prc_nobody')).status).toBe(404);
  });

  it('are described with their parameters by the API itself', async () => {
    const { json } = await get('/openapi.json');
    const names = (path: string) =>
      json.paths[path].get.parameters.map(({ name }: { name: string }) => name);
    expect(names('/orientations')).toEqual(expect.arrayContaining(['reference', 'territory']));
    expect(names('/slots')).toContain('territory');
    expect(json.paths['/slots/{id}'].get).toBeDefined();
    expect(json.paths['/effecteurs/{id}'].get).toBeDefined();
  });
});

describe('a phone that cannot be one', () => {
  it.each(['+330639981234', '+33 639981234', '+3363998123', '+336399812345', '+2620692000000'])(
    '%s is refused where it stands, and nobody is declared',
    async (phone) => {
      const body = {
        rpps: '99900000001',
        display_name: 'Dr Zéro Devant',
        territory: '59',
        phone,
      };
      const heard = await world.ask('POST', '/practitioners', { token: tokens.admin, body });
      expect([heard.status, heard.json.errors[0].pointer]).toEqual([422, '/phone']);
      expect(heard.text).not.toContain(phone.slice(4));
      expect(await world.db.prisma.person.count({ where: { phone } })).toBe(0);
    },
  );

  it.each(['+33639981234', '+262692000000', '+32470000000'])('%s is taken', async (phone) => {
    const { status } = await world.ask('POST', '/orientations', {
      body: request({ osnp_callback: phone }),
    });
    expect(status).toBe(201);
  });
});

describe('streams of events', () => {
  it('are fifty at most, of one OSNP forty, however many ask at the same instant', async () => {
    const abort = new AbortController();
    // each answer is kept: one that nobody holds is thrown away by the runtime, and its stream closed
    const open = (token: string) =>
      fetch(`${world.base}/events`, {
        signal: abort.signal,
        headers: { Authorization: `Bearer ${token}` },
      });
    const mine = await Promise.all(Array.from({ length: 60 }, () => open(tokens.osnp)));
    const theirs = await Promise.all(Array.from({ length: 30 }, () => open(tokens.other)));
    const statuses = (answers: Response[]) => answers.map(({ status }) => status).toSorted();
    expect(statuses(mine)).toEqual([...Array(40).fill(200), ...Array(20).fill(429)]);
    expect(statuses(theirs)).toEqual([...Array(10).fill(200), ...Array(20).fill(429)]);
    abort.abort();
  });
});
