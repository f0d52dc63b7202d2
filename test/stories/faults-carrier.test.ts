import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

const confirmed = /confirmée? pour vous/i;

let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown({
    env: { SAS_OUTBOX_RETRY_MAX_S: '15', SAS_TEXTS_PER_MIN: '1000', SAS_HOURS: 'always' },
  });
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterEach(async () => {
  Object.assign(town.carrier.faults, {
    onCreateMessage: undefined,
    onAnswer: undefined,
    onList: undefined,
    deliver: undefined,
    inbound: undefined,
  });
  town.osnp.webhookStatus = 204;
  await town.clock.forward({ hours: 3 });
  expect(await breaches(town.database)).toEqual([]);
});
afterAll(() => town.close());

const offersTo = ({ number }: Doctor) =>
  town.carrier.messages().filter(({ to, body }) => to === number && /pour accepter/.test(body));

describe('the carrier fails for a while (I13, I25)', () => {
  it.each([429, 500, 'reset-before'] as const)(
    '%s for ten minutes: requests are still taken, and each offer goes out within half a minute of its end, exactly once',
    async (fault) => {
      const before = offersTo(claire).length;
      town.carrier.faults.onCreateMessage = () => fault;
      const asked = await town.osnp.asks({ targets: [claire.id] });
      expect(asked.status).toBe('offered');
      for (let n = 0; n < 10; n += 1) await town.clock.forward({ minutes: 1 });
      expect((await town.osnp.looksAt(asked.id)).offers).toHaveLength(1);
      expect((await fetch(`${town.app.url}/healthz`)).status).toBe(200);
      expect((await town.osnp.call('GET', '/slots')).status).toBe(200);
      town.carrier.faults.onCreateMessage = undefined;
      for (let n = 0; n < 2; n += 1) await town.clock.forward({ seconds: 15 });
      expect(offersTo(claire)).toHaveLength(before + 1);
      const seen = await town.osnp.looksAt(asked.id);
      expect(seen.status).toBe('offered');
      expect(seen.offers[0].status).toBe('sent');
      await claire.says(`NON ${claire.code()}`);
    },
  );

  it('a connection cut after the carrier took the text: the text is found there and not sent again', async () => {
    const before = offersTo(claire).length;
    town.carrier.faults.onCreateMessage = () => 'reset-after';
    const asked = await town.osnp.asks({ targets: [claire.id] });
    await town.clock.forward({ minutes: 2 });
    expect(offersTo(claire)).toHaveLength(before + 1);
    expect((await town.osnp.looksAt(asked.id)).offers[0].status).toBe('sent');
    await claire.says(`NON ${claire.code()}`);
  });

  it('sometimes one, sometimes another: every doctor gets each offer once, and the patient a doctor', async () => {
    const faults = ['ok', 'reset-after', 429, 'reset-before', 500, 'reset-after', 'ok'] as const;
    let n = 0;
    town.carrier.faults.onCreateMessage = () => faults[n++ % faults.length] ?? 'ok';
    const all = [];
    for (let one = 0; one < 3; one += 1) all.push(await town.osnp.asks());
    await town.clock.forward({ minutes: 2 });
    await town.clock.forward({ minutes: 1 });
    for (const doctor of [claire, hugo]) {
      const texts = offersTo(doctor).map(({ body }) => body);
      expect(new Set(texts).size).toBe(texts.length);
    }
    town.carrier.faults.onCreateMessage = undefined;
    for (let round = 0; round < 3; round += 1) await claire.says(`OUI ${oldestOpen(claire)}`);
    for (const { id } of all) {
      expect(await town.osnp.looksAt(id)).toMatchObject({
        status: 'accepted',
        accepted_by: claire.id,
      });
    }
  });

  it('never again: an offer that no carrier took is not called silence, and its request ends at its deadline', async () => {
    town.carrier.faults.onCreateMessage = () => 500;
    const asked = await town.osnp.asks({ targets: [claire.id] });
    for (let hour = 0; hour < 3; hour += 1) await town.clock.forward({ hours: 1 });
    const seen = await town.osnp.looksAt(asked.id);
    expect(seen).toMatchObject({ status: 'expired', reason: 'undeliverable' });
    expect(seen.offers[0].status).toBe('failed');
    expect(town.osnp.told(asked.id).at(-1)).toBe('orientation.expired');
  });

  it.each(['undelivered', 'failed'] as const)(
    'a text that is %s: the next doctor is asked at once',
    async (fate) => {
      town.carrier.faults.deliver = (to) => (to === claire.number ? fate : 'delivered');
      const asked = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
      expect(asked.offers.map(({ status }: { status: string }) => status)).toEqual([
        'failed',
        'sent',
      ]);
      await hugo.says(`NON ${hugo.code()}`);
    },
  );
});

/** The oldest code that this doctor has not used yet. */
function oldestOpen(doctor: Doctor): string {
  const said = new Set(doctor.thread().map(({ body }) => body));
  const codes = offersTo(doctor).map(({ body }) => /OUI (\w{4})/.exec(body)?.[1] ?? '');
  return codes.slice(-3).find((code) => !said.has(`OUI ${code}`)) ?? '';
}

describe('webhooks that never reach us (I11)', () => {
  it('a yes in time is found at the carrier before silence is believed, and is confirmed by text', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    town.carrier.faults.inbound = 'lost';
    await claire.text(`OUI ${claire.code()}`);
    town.carrier.faults.inbound = undefined;
    await town.clock.forward({ minutes: 6 });
    const seen = await town.osnp.looksAt(asked.id);
    expect(seen).toMatchObject({ status: 'accepted', accepted_by: claire.id });
    expect(claire.last()).toMatch(confirmed);
    expect(offersTo(hugo).some(({ createdAt }) => createdAt > seen.accepted_at)).toBe(false);
  });

  it('a yes is found when the carrier’s list is next read, long before its time runs out', async () => {
    const asked = await town.osnp.asks({ targets: [hugo.id] });
    town.carrier.faults.inbound = 'lost';
    await hugo.text(`OUI ${hugo.code()}`);
    await town.clock.forward({ seconds: 45 });
    expect(await town.osnp.looksAt(asked.id)).toMatchObject({
      status: 'accepted',
      accepted_by: hugo.id,
    });
  });

  it('a text heard twice, by webhook and by the list, is heard once', async () => {
    town.carrier.faults.inbound = 'lost';
    const { sid } = await claire.text('ouvre demain 14h-15h');
    const copies = [
      town.carrier.redeliver(sid),
      town.clock.forward({ seconds: 31 }),
      town.carrier.redeliver(sid),
    ];
    await Promise.all(copies);
    town.carrier.faults.inbound = undefined;
    expect(await town.database.prisma.slot.count({ where: { effecteurId: claire.id } })).toBe(4);
    const read = town.carrier
      .messages()
      .filter(({ to, body }) => to === claire.number && /^Ouvert/.test(body));
    expect(read.length).toBeLessThanOrEqual(1);
  });
});

describe('a copy of a text (I07)', () => {
  it('is not done again: ANNULER heard twice takes back one thing', async () => {
    await hugo.says('ouvre demain 10h-10h30');
    await hugo.says('ouvre demain 11h-11h30');
    const { sid, body } = await hugo.text('ANNULER');
    const copy = await town.carrier.redeliver(sid);
    expect(copy.body).toBe(body);
    const free = { effecteurId: hugo.id, state: 'free' };
    expect(await town.database.prisma.slot.count({ where: free })).toBe(2);
  });
});

describe('an OSNP that does not listen for a while (I06, I08)', () => {
  it('is told everything later, in order, each event with one id', async () => {
    town.osnp.webhookStatus = 500;
    const asked = await town.osnp.asks({ targets: [claire.id] });
    await claire.says(`NON ${claire.code()}`);
    await town.clock.forward({ minutes: 5 });
    expect(town.osnp.told(asked.id)).toEqual([]);
    town.osnp.webhookStatus = 204;
    for (let n = 0; n < 10; n += 1) await town.clock.forward({ minutes: 1 });
    const told = town.osnp.told(asked.id);
    expect(told[0]).toBe('orientation.created');
    expect(told.at(-1)).toBe('orientation.expired');
    expect(told).toContain('offer.refused');
    expect(new Set(told).size).toBe(told.length);
  });
});

describe('receipts ahead of the carrier’s answer', () => {
  it('« failed » before the answer to our create: the next doctor is asked, each is texted once', async () => {
    const answers = Promise.withResolvers<void>();
    Object.assign(town.carrier.faults, {
      onAnswer: () => answers.promise,
      deliver: (to: string) => (to === claire.number ? 'failed' : 'delivered'),
    });
    const before = [claire, hugo].map((doctor) => offersTo(doctor).length);
    const going = town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    const failed = () => town.database.prisma.offer.count({ where: { delivery: 'undelivered' } });
    const early = await failed();
    await expect.poll(failed, { timeout: 15_000 }).toBe(early + 1);
    answers.resolve();
    const { id } = await going;
    const { offers } = await town.osnp.looksAt(id);
    expect(offers.map(({ status }: { status: string }) => status)).toEqual(['failed', 'sent']);
    expect([claire, hugo].map((doctor) => offersTo(doctor).length)).toEqual(
      before.map((count) => count + 1),
    );
    expect(town.osnp.told(id).filter((type) => /^offer/.test(type))).toEqual([
      'offer.sent',
      'offer.failed',
      'offer.sent',
      'offer.delivered',
    ]);
    await hugo.says(`NON ${hugo.code()}`);
  });

  it('prove that it was taken when its answer never comes and its list cannot be read', async () => {
    const before = offersTo(claire).length;
    Object.assign(town.carrier.faults, {
      onCreateMessage: () => 'reset-after',
      onList: () => 'html',
    });
    const asked = await town.osnp.asks({ targets: [claire.id] });
    expect(asked.offers[0].status).toBe('sent');
    for (let minute = 0; minute < 4; minute += 1) await town.clock.forward({ minutes: 1 });
    expect(offersTo(claire)).toHaveLength(before + 1);
    await claire.says(`NON ${claire.code()}`);
  });
});
