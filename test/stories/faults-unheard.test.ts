import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readOnly } from '../harness/database.ts';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const confirmed = /confirmée? pour vous/i;

let town: Town;
let claire: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_HOURS: 'always' } });
  claire = await town.doctor('Dr Claire Aubert');
});
afterEach(async () => {
  Object.assign(town.carrier.faults, { inbound: undefined, onList: undefined });
  await town.clock.forward({ hours: 3 });
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const alarms = () => [...town.app.engine.metrics.alarms];

describe('a database that can only be read for a while', () => {
  it('a yes in time, refused twice then, is heard before its offer expires (I11)', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const writable = await readOnly(town.database);
    const { status } = await claire.text(`OUI ${claire.code()}`);
    expect(status).toBe(503);
    for (let n = 0; n < 7; n += 1) await town.clock.forward({ seconds: 5 });
    await town.clock.forward({ minutes: 6 });
    expect((await town.osnp.looksAt(asked.id)).offers[0].status).toBe('sent');
    await writable();
    // what was just cut off with the rest is tried again a moment later
    for (let n = 0; n < 3; n += 1) await town.clock.forward({ seconds: 31 });
    expect(await town.osnp.looksAt(asked.id)).toMatchObject({
      status: 'accepted',
      accepted_by: claire.id,
    });
    expect(claire.last()).toMatch(confirmed);
    expect(alarms()).toEqual([]);
  });

  it('loses no text to it: what was said then is done once it can be written again', async () => {
    const writable = await readOnly(town.database);
    expect((await claire.text('ouvre demain 14h-15h')).status).toBe(503);
    for (let n = 0; n < 6; n += 1) await town.clock.forward({ seconds: 31 });
    await writable();
    await town.clock.forward({ seconds: 31 });
    expect(await town.database.prisma.slot.count({ where: { effecteurId: claire.id } })).toBe(4);
  });
});

describe('a clock that is set a day ahead, and back', () => {
  it('stops no duty: a lost yes is still found, a text that waited goes out, the list is read on', async () => {
    const { faults } = town.carrier;
    faults.inbound = 'lost';
    await town.clock.forward({ hours: 24 });
    await claire.text('english');
    faults.onCreateMessage = () => 429;
    const early = await town.osnp.asks({ targets: [claire.id] });
    await town.clock.forward({ hours: -24 });
    faults.onCreateMessage = undefined;
    await town.clock.forward({ minutes: 1 });
    await town.clock.forward({ minutes: 1 });
    expect((await town.osnp.looksAt(early.id)).offers[0].status).toBe('sent');
    await claire.text(`OUI ${claire.code()}`);
    await town.clock.forward({ seconds: 31 });
    expect(await town.osnp.looksAt(early.id)).toMatchObject({ status: 'accepted' });
    await claire.text('français');
    await town.clock.forward({ seconds: 31 });
    const heard = { channel: 'sms', sender: claire.number, kind: 'turn' };
    const last = await town.database.prisma.inbound.findFirst({
      where: heard,
      orderBy: { at: 'desc' },
    });
    expect(last?.at.getTime()).toBeLessThanOrEqual(town.clock.now().getTime() + 86_400_000);
  });
});

describe('the carrier’s words STOP and START', () => {
  it('an old STOP, in the list or heard again, does not undo the START that came after it (I23)', async () => {
    const { sid } = await claire.text('STOP');
    town.carrier.faults.inbound = 'lost';
    await claire.text('START');
    for (let n = 0; n < 3; n += 1) await town.clock.forward({ seconds: 31 });
    await town.carrier.redeliver(sid);
    const { number } = claire;
    const phone = await town.database.prisma.phone.findUnique({ where: { number } });
    expect(phone?.optedOutAt).toBeNull();
  });
});

describe('a crowd that takes every connection of the API', () => {
  it('keeps no text back and no request from its end: the engine has connections of its own', async () => {
    const asked = await town.osnp.call('POST', '/orientations', {
      reference: 'R-crowd',
      territory: '59',
      mode: 'cabinet',
      targets: [claire.id],
      window: {
        from: town.clock.now().toISOString(),
        to: new Date(town.clock.now().getTime() + 7_200_000).toISOString(),
      },
    });
    const { pool } = town.app.ears.db;
    const crowd = await Promise.all(
      Array.from({ length: pool.options.max ?? 0 }, () => pool.connect()),
    );
    await town.app.engine.runUntilQuiet();
    const offer = { orientationId: String(asked.body.id), status: 'sent' };
    expect(await town.database.prisma.offer.count({ where: offer })).toBe(1);
    for (const client of crowd) client.release();
    await town.settle();
  });
});
