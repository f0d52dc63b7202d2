import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { postWebhook, textParams } from '../harness/webhook.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_MAX_ASKS: '8', SAS_MAX_CHANGES: '4', SAS_MAX_TURNS: '8' } });
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterAll(() => town.close());

/** Runs `work` while the database lets nothing be written to one table: whatever needs it stays under way. */
async function whileStuck<T>(table: string, work: () => Promise<T>): Promise<T> {
  const client = await town.database.pool.connect();
  await client.query(`BEGIN; LOCK TABLE "${table}" IN EXCLUSIVE MODE`);
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const other = { authorization: 'Bearer other-token-0123456789' };

function ask(headers: Record<string, string> = {}) {
  const window = { from: '2026-11-25T10:00:00Z', to: '2026-11-25T18:00:00Z' };
  const body = {
    reference: `R-${randomUUID().slice(0, 8)}`,
    territory: '59',
    mode: 'cabinet',
    window,
    targets: [claire.id],
  };
  return town.osnp.call('POST', '/orientations', body, headers);
}

describe('more new requests than can be served', () => {
  it('are told 503 and when to come again, at once; a doctor’s OUI, the engine and the other OSNP go on', async () => {
    const offered = await town.osnp.asks({ targets: [claire.id] });
    const held = await whileStuck('IdempotencyKey', async () => {
      const flood = Array.from({ length: 20 }, () => ask());
      // one OSNP may fill three quarters of the line: six of eight
      const shed = await firstOf(flood, 14);
      for (const { status, headers, body } of shed) {
        expect([status, body.code]).toEqual([503, 'rate_limited']);
        expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
        expect(headers.get('content-type')).toMatch(/problem\+json/);
      }
      expect((await town.osnp.call('GET', '/slots')).status).toBe(503);
      expect((await town.osnp.call('GET', '/slots', undefined, other)).status).toBe(200);
      expect((await claire.text(`OUI ${claire.code()}`)).reply).toMatch(/confirmé pour vous/);
      await town.app.engine.runUntilQuiet();
      expect(town.osnp.told(offered.id)).toContain('orientation.accepted');
      const change = { display_name: 'Dr Hugo Marchetti' };
      const changed = await town.admin.call('PATCH', `/practitioners/${hugo.id}`, change);
      expect(changed.status).toBe(200);
      return flood;
    });
    const statuses = (await Promise.all(held)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(6);
    expect(statuses.filter((status) => status === 503)).toHaveLength(14);
    expect((await ask()).status).toBe(201);
    await town.settle();
  });

  it('who has no token is told so, however full it is', async () => {
    await whileStuck('IdempotencyKey', async () => {
      const flood = Array.from({ length: 12 }, () => ask());
      await firstOf(flood, 6);
      expect((await ask({ authorization: 'Bearer wrong-token' })).status).toBe(401);
      return flood;
    }).then((flood) => Promise.all(flood));
    await town.settle();
  });
});

describe('more signed webhooks than can wait', () => {
  it('are told 503, so that the carrier uses its fallback, and are heard once they come again', async () => {
    const signer = { url: town.app.url, env: town.env };
    const post = (params: Record<string, string>) => postWebhook(signer, '/twilio/sms', { params });
    const texts = Array.from({ length: 12 }, (_, n) =>
      textParams(signer, `+336399899${String(n).padStart(2, '0')}`, 'bonjour'),
    );
    const answered = await whileStuck('Inbound', async () => {
      const all = texts.map(async (params) => ({ params, ...(await post(params)) }));
      const shed = await firstOf(all, 4);
      expect(shed.map(({ status }) => status)).toEqual([503, 503, 503, 503]);
      return all;
    });
    const statuses = (await Promise.all(answered)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    const shed = (await Promise.all(answered)).filter(({ status }) => status === 503);
    for (const { params } of shed) {
      expect(await post(params)).toMatchObject({
        status: 200,
        body: expect.stringMatching(/<Message>/),
      });
    }
  });
});

/** The first `count` to be answered, whichever they are. */
function firstOf<T>(all: Promise<T>[], count: number): Promise<T[]> {
  const first: T[] = [];
  return new Promise((resolve, reject) => {
    for (const one of all) {
      one.then((value) => {
        first.push(value);
        if (first.length === count) resolve(first);
      }, reject);
    }
  });
}
