import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accept } from '../../../data/orientations/accept.ts';
import { openSlots } from '../../../data/slots/slot-service.ts';
import { emptyTables } from '../../harness/database.ts';
import { carry, linkedDoctor, request, start, startWorld, tokens, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  await emptyTables(world.db);
  world.world.now = start;
});

const create = (more: object = {}, asked: object = {}) =>
  world.ask('POST', '/orientations', { body: request(more), ...asked });
const get = async (id: string) => (await world.ask('GET', `/orientations/${id}`)).json;
const bySms = { actor: 'per_1', channel: 'sms', requestId: 'SM1' };

async function acceptBySms(orientationId: string, practitioner: string) {
  const offer = await world.db.prisma.offer.findFirstOrThrow({
    where: { orientationId, effecteurId: practitioner },
  });
  await world.db.prisma.$transaction((tx) => accept(tx, offer.id, bySms, start, start));
}

describe('asking', () => {
  it('answers 201 with an id, and the doctors have been asked', async () => {
    const [one, two] = [await linkedDoctor(world, 1), await linkedDoctor(world, 2)];
    const made = await create();
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/orientations/${made.json.id}`);
    expect(made.json).toEqual({
      id: expect.stringMatching(/^ori_/),
      reference: 'DRM-2026.1',
      status: 'offered',
      reason: null,
      created_at: start.toISOString(),
      deadline: '2026-11-24T11:00:00.000Z',
    });
    const seen = await get(made.json.id);
    expect(
      seen.offers.map((offer: { practitioner_id: string }) => offer.practitioner_id).sort(),
    ).toEqual([one, two].sort());
    expect(seen.offers[0]).toMatchObject({
      status: 'queued',
      channel: 'sms',
      sent_at: null,
      expires_at: null,
    });
  });

  it('says at once that there is nobody to ask', async () => {
    const made = await create();
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ status: 'expired', reason: 'no_candidate' });
  });

  it('asks the same target once, however often it is named', async () => {
    const one = await linkedDoctor(world, 1);
    const made = await create({ targets: [one, one] });
    expect((await get(made.json.id)).offers).toHaveLength(1);
  });

  it('wakes the engine after the commit', async () => {
    await linkedDoctor(world, 1);
    const before = world.world.woken;
    await create();
    expect(world.world.woken).toBe(before + 1);
  });

  it('takes a window of 48 elapsed hours across the night that has 25', async () => {
    world.world.now = new Date('2026-10-24T10:00:00Z');
    const from = '2026-10-24T12:00:00+02:00';
    const enough = await create({ window: { from, to: '2026-10-26T11:00:00+01:00' } });
    const tooFar = await create({ window: { from, to: '2026-10-26T11:00:01+01:00' } });
    expect([enough.status, tooFar.status]).toEqual([201, 422]);
    expect(tooFar.json.errors).toMatchObject([{ pointer: '/window/to', code: 'too_far' }]);
  });
});

describe('following', () => {
  it('keeps an orientation from every other OSNP', async () => {
    const made = await create();
    const path = `/orientations/${made.json.id}`;
    const seen = await world.ask('GET', path, { token: tokens.other });
    const cancelled = await world.ask('POST', `${path}/cancel`, { token: tokens.other, body: {} });
    const listed = await world.ask('GET', '/orientations', { token: tokens.other });
    expect([seen.status, cancelled.status, listed.json.data]).toEqual([404, 404, []]);
  });

  it('lists newest first, and pages stay whole while others are created', async () => {
    for (const number of [1, 2, 3, 4, 5]) {
      world.world.now = new Date(start.getTime() + number * 1000);
      await create({ reference: `R${number}` });
    }
    const first = await world.ask('GET', '/orientations?limit=2');
    world.world.now = new Date(start.getTime() + 9000);
    await create({ reference: 'R9' });
    const second = await world.ask('GET', `/orientations?limit=2&cursor=${first.json.next_cursor}`);
    const third = await world.ask('GET', `/orientations?limit=2&cursor=${second.json.next_cursor}`);
    const references = [first, second, third].flatMap(({ json }) =>
      json.data.map((row: { reference: string }) => row.reference),
    );
    expect(references).toEqual(['R5', 'R4', 'R3', 'R2', 'R1']);
    expect(third.json.next_cursor).toBeNull();
  });

  it('lists by status and by date', async () => {
    await linkedDoctor(world, 1);
    await create();
    expect((await world.ask('GET', '/orientations?status=offered')).json.data).toHaveLength(1);
    expect((await world.ask('GET', '/orientations?status=accepted')).json.data).toHaveLength(0);
    expect(
      (await world.ask('GET', '/orientations?since=2026-11-24T09:00:01Z')).json.data,
    ).toHaveLength(0);
  });
});

describe('ending', () => {
  it('cancels once, and a second time changes nothing', async () => {
    await linkedDoctor(world, 1);
    const { json } = await create();
    await carry(world);
    const path = `/orientations/${json.id}/cancel`;
    const first = await world.ask('POST', path, { body: { reason_code: 'patient_refused' } });
    const second = await world.ask('POST', path, {});
    expect([first.status, first.json.status, first.json.reason]).toEqual([
      200,
      'cancelled',
      'patient_refused',
    ]);
    expect([second.status, second.json.version]).toEqual([200, first.json.version]);
    expect(await world.db.prisma.event.count({ where: { type: 'orientation.cancelled' } })).toBe(1);
    const told = await world.db.prisma.outbox.findMany({
      where: { key: { contains: ':cancelled' } },
    });
    expect(told).toHaveLength(1);
  });

  it('tells the holder when an accepted orientation is cancelled, and frees his place', async () => {
    const one = await linkedDoctor(world, 1);
    const range = { from: new Date('2026-11-24T14:00:00Z'), to: new Date('2026-11-24T14:15:00Z') };
    await openSlots(
      world.db.prisma,
      { effecteurId: one, range, origin: 'sms' },
      bySms,
      'per_1',
      start,
    );
    const { json } = await create();
    await carry(world);
    await acceptBySms(json.id, one);
    expect(await get(json.id)).toMatchObject({
      status: 'accepted',
      accepted_by: one,
      slot_id: expect.stringMatching(/^slt_/),
    });
    const cancelled = await world.ask('POST', `/orientations/${json.id}/cancel`, {});
    expect(cancelled.json.status).toBe('cancelled');
    expect((await world.ask('GET', '/slots')).json.data).toHaveLength(1);
    expect(await world.db.prisma.outbox.count({ where: { key: { contains: ':cancelled' } } })).toBe(
      1,
    );
  });

  it('cannot cancel what has expired', async () => {
    const { json } = await create();
    const cancelled = await world.ask('POST', `/orientations/${json.id}/cancel`, {});
    expect([cancelled.status, cancelled.json.code]).toEqual([409, 'already_terminal']);
  });

  it('records an answer given by phone, by somebody asked or not', async () => {
    const one = await linkedDoctor(world, 1);
    const two = await linkedDoctor(world, 2);
    const { json } = await create({ targets: [one] });
    await carry(world);
    const path = `/orientations/${json.id}/answers`;
    const yes = await world.ask('POST', path, {
      body: { practitioner_id: two, answer: 'accept', by: 'phone' },
    });
    expect([yes.status, yes.json.status, yes.json.accepted_by]).toEqual([200, 'accepted', two]);
    const late = await world.ask('POST', path, {
      body: { practitioner_id: one, answer: 'accept', by: 'phone' },
    });
    expect([late.status, late.json.code]).toEqual([409, 'already_terminal']);
    const nobody = await world.ask('POST', path, {
      body: { practitioner_id: 'prc_nobody', answer: 'accept', by: 'phone' },
    });
    expect([nobody.status, (await get(json.id)).accepted_by]).toEqual([409, two]);
  });

  it('puts it to the next one after a refusal by phone', async () => {
    const one = await linkedDoctor(world, 1);
    const two = await linkedDoctor(world, 2);
    const { json } = await create({ targets: [one, two], strategy: 'sequential' });
    await carry(world);
    const body = { practitioner_id: one, answer: 'refuse', by: 'phone' };
    const refused = await world.ask('POST', `/orientations/${json.id}/answers`, { body });
    expect(refused.json.offers.map((offer: { status: string }) => offer.status)).toEqual([
      'refused',
      'queued',
    ]);
  });
});
