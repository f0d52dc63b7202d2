import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSlots } from '../../../data/slots/slot-service.ts';
import { keepUnanswered } from '../../../data/unanswered/unanswered-service.ts';
import { emptyTables } from '../../harness/database.ts';
import { doctor, linkedDoctor, start, startWorld, tokens, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(() => emptyTables(world.db));

const admin = { token: tokens.admin };
const declare = (body: object, more: object = {}) =>
  world.ask('POST', '/practitioners', { ...admin, body, ...more });
const codesTo = (phone: string) =>
  world.db.prisma.outbox.count({ where: { phone, key: { startsWith: 'link:' } } });
const bySms = { actor: 'per_1', channel: 'sms', requestId: 'SM1' };

describe('practitioners', () => {
  it('are declared with a code to their phone, and one to each delegate’s', async () => {
    const secretary = { phone: '+33199000900', name: 'Léa Petit' };
    const made = await declare({ ...doctor(1), delegates: [secretary] });
    expect([made.status, made.headers.get('location')]).toEqual([
      201,
      `/api/v1/practitioners/${made.json.id}`,
    ]);
    expect(made.json).toMatchObject({
      ...doctor(1),
      channels: ['sms'],
      participates: true,
      via: 'individuel',
      linked: { sms: false, voice: false, teams: false },
      delegates: [{ ...secretary, role: 'delegataire' }],
    });
    expect([await codesTo(doctor(1).phone), await codesTo(secretary.phone)]).toEqual([1, 1]);
  });

  it('are declared once: a replay sends no second code, the same RPPS is refused', async () => {
    await declare(doctor(1), { key: 'p1' });
    const again = await declare(doctor(1), { key: 'p1' });
    expect([
      again.status,
      again.headers.get('idempotent-replayed'),
      await codesTo(doctor(1).phone),
    ]).toEqual([201, 'true', 1]);
    const twin = await declare({ ...doctor(2), rpps: doctor(1).rpps });
    expect([twin.status, twin.json.errors[0].pointer]).toEqual([422, '/rpps']);
    const samePhone = await declare({ ...doctor(2), phone: doctor(1).phone });
    expect([samePhone.status, samePhone.json.errors[0].pointer]).toEqual([422, '/phone']);
  });

  it('are declared once when sixteen requests race', async () => {
    const heard = await Promise.all(Array.from({ length: 16 }, () => declare(doctor(1))));
    expect(heard.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(heard.filter(({ status }) => status === 422)).toHaveLength(15);
  });

  it('are changed member by member; a new phone must be linked anew', async () => {
    const id = await linkedDoctor(world, 1);
    const path = `/practitioners/${id}`;
    const changed = await world.ask('PATCH', path, {
      ...admin,
      body: { participates: false, channels: ['voice', 'sms'] },
    });
    expect(changed.json).toMatchObject({
      participates: false,
      channels: ['voice', 'sms'],
      linked: { sms: true, voice: true },
    });
    const moved = await world.ask('PATCH', path, { ...admin, body: { phone: '+33199000777' } });
    expect(moved.json).toMatchObject({
      phone: '+33199000777',
      linked: { sms: false, voice: false },
    });
    expect(await codesTo('+33199000777')).toBe(1);
  });

  it('are sent a new code on demand', async () => {
    const id = await linkedDoctor(world, 1);
    const sent = await world.ask('POST', `/practitioners/${id}/enrolment`, {
      ...admin,
      body: { channel: 'teams' },
    });
    expect([sent.status, sent.json]).toEqual([
      202,
      { channel: 'teams', expires_at: '2026-11-24T09:10:00.000Z' },
    ]);
    expect(sent.text).not.toMatch(/\b\d{6}\b/);
    expect(await codesTo(doctor(1).phone)).toBe(2);
  });

  it('gain and lose delegates', async () => {
    const path = `/practitioners/${await linkedDoctor(world, 1)}/delegates`;
    const body = { phone: '+33199000900', name: 'Léa Petit', role: 'gestionnaire' };
    const added = await world.ask('POST', path, { ...admin, body });
    expect([added.status, added.json]).toMatchObject([201, body]);
    expect((await world.ask('DELETE', `${path}/${added.json.id}`, admin)).status).toBe(204);
    expect((await world.ask('DELETE', `${path}/${added.json.id}`, admin)).status).toBe(404);
    await world.ask('POST', path, { ...admin, body });
    expect(
      (await world.ask('DELETE', path, { ...admin, body: { phone: body.phone } })).status,
    ).toBe(204);
  });

  it('are listed in pages', async () => {
    for (const number of [1, 2, 3]) await declare(doctor(number));
    const first = await world.ask('GET', '/practitioners?limit=2', admin);
    const rest = await world.ask(
      'GET',
      `/practitioners?limit=2&cursor=${first.json.next_cursor}`,
      admin,
    );
    const ids = [...first.json.data, ...rest.json.data].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(rest.json.next_cursor).toBeNull();
  });
});

describe('the map', () => {
  const open = (effecteurId: string, hour: number) => {
    const from = new Date(start.getTime() + hour * 3600_000);
    const range = { from, to: new Date(from.getTime() + 3600_000) };
    return openSlots(world.db.prisma, { effecteurId, range, origin: 'sms' }, bySms, 'per_1', start);
  };

  it('shows effecteurs without a phone number', async () => {
    await linkedDoctor(world, 1);
    const shown = await world.ask('GET', '/effecteurs?territory=59');
    expect(shown.json.data).toMatchObject([
      { display_name: 'Dr Camille Durand1', linked: { sms: true } },
    ]);
    expect(shown.text).not.toContain('+33');
  });

  it('shows free places by time, fifteen minutes each, four in the hour', async () => {
    const id = await linkedDoctor(world, 1);
    await open(id, 2);
    const shown = await world.ask('GET', '/slots?mode=cabinet');
    expect(shown.json.data).toHaveLength(4);
    expect(shown.json.data[0]).toMatchObject({
      practitioner_id: id,
      site: { label: 'Cabinet 1' },
      from: '2026-11-24T11:00:00.000Z',
      to: '2026-11-24T11:15:00.000Z',
      state: 'free',
    });
    expect((await world.ask('GET', '/slots?mode=visite')).json.data).toEqual([]);
    expect(
      (await world.ask('GET', '/slots?from=2026-11-24T11:40:00Z&to=2026-11-24T12:00:00Z')).json
        .data,
    ).toHaveLength(1);
  });

  it('fills its pages though most places are too far', async () => {
    for (const number of [1, 40, 41, 42]) await open(await linkedDoctor(world, number), 2);
    const near = 'lat=50.63&lon=3.07&radius_km=2&limit=3';
    const first = await world.ask('GET', `/slots?${near}`);
    const rest = await world.ask('GET', `/slots?${near}&cursor=${first.json.next_cursor}`);
    expect([first.json.data.length, rest.json.data.length, rest.json.next_cursor]).toEqual([
      3,
      1,
      null,
    ]);
  });
});

describe('what was done', () => {
  it('has one row a change in the audit, and never a code or a phone', async () => {
    const { json } = await declare(doctor(1));
    await world.ask('PATCH', `/practitioners/${json.id}`, {
      ...admin,
      body: { participates: false },
    });
    const trail = await world.ask('GET', '/audit', admin);
    expect(trail.json.data.map((row: { action: string }) => row.action)).toEqual([
      'practitioner.create',
      'enrolment.start',
      'practitioner.change',
    ]);
    expect(trail.json.data[0]).toMatchObject({
      actor: 'chef',
      channel: 'api',
      object: json.id,
      on_behalf_of: null,
    });
    expect(trail.text).not.toContain('+33');
    const first = await world.ask('GET', '/audit?limit=2', admin);
    const rest = await world.ask('GET', `/audit?limit=2&cursor=${first.json.next_cursor}`, admin);
    expect(rest.json.data).toHaveLength(1);
  });

  it('shows the questions that had no answer', async () => {
    const question = {
      text: 'Où se garer ?',
      locale: 'fr',
      channel: 'sms',
      action: 'none',
      cards: [],
    };
    await keepUnanswered(world.db.prisma, question, start);
    const shown = await world.ask('GET', '/faq/unanswered', admin);
    expect(shown.json.data).toMatchObject([{ text: 'Où se garer ?', action: 'none', ranked: [] }]);
  });
});

describe('rights', () => {
  const lines: [method: string, path: string, allowed: string[]][] = [
    ['POST', '/orientations', ['osnp']],
    ['GET', '/orientations', ['osnp', 'read']],
    ['GET', '/slots', ['osnp', 'read', 'admin']],
    ['GET', '/effecteurs', ['osnp', 'read', 'admin']],
    ['GET', '/practitioners', ['admin']],
    ['POST', '/practitioners', ['admin']],
    ['GET', '/practitioners/prc_1', ['admin']],
    ['PATCH', '/practitioners/prc_1', ['admin']],
    ['POST', '/practitioners/prc_1/enrolment', ['admin']],
    ['POST', '/practitioners/prc_1/delegates', ['admin']],
    ['DELETE', '/practitioners/prc_1/delegates', ['admin']],
    ['GET', '/audit', ['admin']],
    ['GET', '/faq/unanswered', ['admin']],
  ];

  it.each(lines)(
    '%s %s belongs to its scopes, and to nobody without a token',
    async (method, path, allowed) => {
      const body = method === 'GET' ? {} : { body: {} };
      for (const scope of ['osnp', 'read', 'admin'] as const) {
        const { status } = await world.ask(method, path, { token: tokens[scope], ...body });
        expect([scope, status === 403]).toEqual([scope, !allowed.includes(scope)]);
      }
      for (const token of ['', 'wrong-token']) {
        const { status, headers } = await world.ask(method, path, { token, ...body });
        expect([status, headers.get('www-authenticate')]).toEqual([
          401,
          'Bearer realm="relais-sas"',
        ]);
      }
      const inQuery = await world.ask(method, `${path}?access_token=${tokens.admin}`, {
        token: '',
        ...body,
      });
      expect(inQuery.status).toBe(401);
    },
  );
});
