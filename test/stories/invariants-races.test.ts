import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDoctors, type FictionalDoctor } from '../harness/doctors.ts';
import { busyMs } from '../harness/growth.ts';
import { breaches } from '../harness/invariants.ts';
import { openTown, type Town } from '../harness/town.ts';
import { postWebhook } from '../harness/webhook.ts';

const confirmed = /confirmée? pour vous/i;
const gone = /d[ée]j[àa] (pourvue|prise)|trop tard|expir|annul|complet/i;

let town: Town;
let doctors: FictionalDoctor[];

beforeAll(async () => {
  town = await openTown({ env: { SAS_WINDOW: '32', SAS_TEXTS_PER_MIN: '100' } });
  doctors = await addDoctors(town.database.prisma, 32);
});
afterAll(() => town.close());

/** The code of the newest offer on a phone. */
function codeOn(phone: string): string {
  const offers = town.carrier
    .phone(phone)
    .thread()
    .filter(({ body }) => /pour accepter/.test(body));
  return /OUI (\w{4})/.exec(offers.at(-1)?.body ?? '')?.[1] ?? '';
}

const sayAll = (word: string) =>
  Promise.all(
    doctors.map(({ phone }) => town.carrier.phone(phone).text(`${word} ${codeOn(phone)}`)),
  );

describe('thirty-two doctors say yes at the same instant', () => {
  it('gives the patient to one of them, and tells each of the others that it is taken (I01, I04, I24)', async () => {
    const asked = await town.osnp.asks();
    expect(asked.offers).toHaveLength(32);
    const began = busyMs();
    const heard = await sayAll('OUI');
    expect(busyMs() - began).toBeLessThan(5_000);
    expect(heard.map(({ status }) => status)).toEqual(Array(32).fill(200));
    const winners = heard.filter(({ reply }) => confirmed.test(reply ?? ''));
    expect(winners).toHaveLength(1);
    const others = heard.filter((one) => one !== winners[0]);
    expect(others.filter(({ reply }) => !gone.test(reply ?? ''))).toEqual([]);
    await town.settle();
    const seen = await town.osnp.looksAt(asked.id);
    const holder = doctors.find(({ id }) => id === seen.accepted_by);
    expect(winners[0]?.reply).toContain(codeOn(holder?.phone ?? ''));
    const told = town.osnp.told(asked.id).filter((type) => type === 'orientation.accepted');
    expect(told).toHaveLength(1);
    expect(await breaches(town.database)).toEqual([]);
  });

  it('names in each late answer the request it is about', async () => {
    const asked = await town.osnp.asks();
    const heard = await sayAll('OUI');
    expect(heard.filter(({ reply }) => !/\b[2-9][A-Z2-9]{3}\b/.test(reply ?? ''))).toEqual([]);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('accepted');
  });

  it('asks no one twice and waits for nobody when all of them refuse at once (I05, I06)', async () => {
    const asked = await town.osnp.asks();
    await sayAll('NON');
    await town.settle();
    const seen = await town.osnp.looksAt(asked.id);
    expect(seen).toMatchObject({ status: 'expired', reason: 'all_refused' });
    expect(
      new Set(seen.offers.map((offer: { practitioner_id: string }) => offer.practitioner_id)).size,
    ).toBe(32);
    expect(town.osnp.told(asked.id).filter((type) => type === 'orientation.expired')).toHaveLength(
      1,
    );
  });
});

describe('each webhook comes three times, half of them at once (I07)', () => {
  it('has one effect and the same bytes each time', async () => {
    const asked = await town.osnp.asks();
    const three = doctors.slice(0, 6);
    town.carrier.faults.inbound = 'twice';
    const texts = three.map(({ phone }, n) =>
      town.carrier.phone(phone).text(`${n % 2 ? 'NON' : 'OUI'} ${codeOn(phone)}`),
    );
    const heard = await Promise.all(texts);
    town.carrier.faults.inbound = undefined;
    for (const { sid, status, body } of heard) {
      const copies = await Promise.all([town.carrier.redeliver(sid), town.carrier.redeliver(sid)]);
      expect(copies).toEqual([
        { status, body },
        { status, body },
      ]);
    }
    expect(heard.filter(({ reply }) => confirmed.test(reply ?? ''))).toHaveLength(1);
    await town.settle();
    const seen = await town.osnp.looksAt(asked.id);
    const refused = seen.offers.filter((offer: { status: string }) => offer.status === 'refused');
    expect(refused.length).toBeLessThanOrEqual(3);
    const acts = await town.database.prisma.audit.count({
      where: {
        action: { in: ['offer.accept', 'offer.refuse'] },
        requestId: { in: heard.map(({ sid }) => sid) },
      },
    });
    expect(acts).toBe(refused.length + 1);
    expect(await breaches(town.database)).toEqual([]);
  });

  it('opens a range once when the text that opens it comes four times', async () => {
    const { phone, id } = doctors[7] as FictionalDoctor;
    town.carrier.faults.inbound = 'twice';
    const { sid } = await town.carrier.phone(phone).text('ouvre demain 14h-16h');
    town.carrier.faults.inbound = undefined;
    await Promise.all([town.carrier.redeliver(sid), town.carrier.redeliver(sid)]);
    expect(await town.database.prisma.slot.count({ where: { effecteurId: id } })).toBe(8);
  });

  it('takes every receipt in any order and any number of times', async () => {
    const asked = await town.osnp.asks();
    const before = (await town.osnp.looksAt(asked.id)).offers;
    const signer = { url: town.app.url, env: town.env };
    const receipts = town.carrier.messages().slice(-12);
    const statuses = ['delivered', 'sent', 'queued', 'delivered', 'nonsense'];
    const posts = receipts.flatMap(({ sid, statusCallback }) =>
      statuses.map((status) => {
        const path = (statusCallback ?? '/twilio/status').replace(town.app.url, '');
        const AccountSid = town.env['TWILIO_ACCOUNT_SID'] ?? '';
        const params = { AccountSid, MessageSid: sid, MessageStatus: status };
        return postWebhook(signer, path, { params });
      }),
    );
    const answers = await Promise.all(posts);
    expect(answers.filter(({ status }) => status !== 204)).toEqual([]);
    await town.settle();
    expect((await town.osnp.looksAt(asked.id)).offers).toEqual(before);
  });
});

describe('one key reaches the API sixteen times at once (I07)', () => {
  it('makes one orientation, and every 201 has the same bytes', async () => {
    const body = {
      reference: 'once',
      territory: '59',
      mode: 'cabinet',
      window: { from: '2026-11-25T09:00:00Z', to: '2026-11-25T17:00:00Z' },
    };
    const key = { 'idempotency-key': randomUUID() };
    const tries = Array.from({ length: 16 }, () =>
      town.osnp.call('POST', '/orientations', body, key),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => ![201, 409].includes(status))).toEqual([]);
    const made = answers.filter(({ status }) => status === 201);
    expect(new Set(made.map((one) => JSON.stringify(one.body))).size).toBe(1);
    expect(await town.database.prisma.orientation.count({ where: { reference: 'once' } })).toBe(1);
    const other = await town.osnp.call(
      'POST',
      '/orientations',
      { ...body, reference: 'twice' },
      key,
    );
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  });
});
