import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '10', SAS_TEXTS_PER_HOUR: '400' } });
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterAll(() => town.close());

const conversationOf = async ({ id }: Doctor) =>
  (await town.database.prisma.effecteur.findUniqueOrThrow({ where: { id } })).personId;

/** Holds a conversation as a slow turn in another process would, while `work` runs. */
async function whileHeld<T>(id: string, work: () => Promise<T>): Promise<T> {
  const client = await town.database.pool.connect();
  await client.query('BEGIN');
  await client.query(
    `INSERT INTO "Conversation" (id, "updatedAt") VALUES ($1, now()) ON CONFLICT DO NOTHING`,
    [id],
  );
  await client.query('SELECT id FROM "Conversation" WHERE id = $1 FOR UPDATE', [id]);
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** Connections of the product that wait for somebody else's lock. */
async function waiting(): Promise<number> {
  const { rows } = await town.database.pool.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rows[0]?.n ?? 0;
}

/** A hundred and twenty texts of one phone, sent at once; resolves when the last was answered. */
function flood(phone: { text(body: string): Promise<{ reply: string | undefined }> }) {
  const answered = { count: 0 };
  const texts = Array.from({ length: 120 }, async () => {
    const { reply } = await phone.text('mes créneaux');
    answered.count += 1;
    return reply ?? '';
  });
  return { answered, all: Promise.all(texts) };
}

describe('a hundred and twenty texts at once from one phone (I36)', () => {
  it('of a doctor whose turn is long: another doctor takes his patient while all of them wait, on one connection', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const held = await conversationOf(hugo);
    const { all } = await whileHeld(held, async () => {
      const texts = flood(hugo);
      const { reply } = await claire.text(`OUI ${claire.code()}`);
      expect(reply).toMatch(/confirmé pour vous/);
      expect(await waiting()).toBeLessThanOrEqual(1);
      expect(texts.answered.count).toBe(0);
      return texts;
    });
    expect((await town.osnp.looksAt(asked.id)).accepted_by).toBe(claire.id);
    const heard = (await all).filter(Boolean);
    expect(heard.filter((reply) => /créneau|ouvert/i.test(reply))).toHaveLength(9);
    expect(heard.filter((reply) => /trop|plus tard|minute/i.test(reply))).toHaveLength(1);
    expect(heard).toHaveLength(10);
  });

  it('of somebody unknown: three are answered, and another doctor takes his patient while the others wait', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const number = '+33639989955';
    const { all } = await whileHeld(`sms:${number}`, async () => {
      const texts = flood(town.carrier.phone(number));
      await claire.text(`OUI ${claire.code()}`);
      expect(await waiting()).toBeLessThanOrEqual(1);
      return texts;
    });
    expect((await town.osnp.looksAt(asked.id)).accepted_by).toBe(claire.id);
    expect((await all).filter(Boolean)).toHaveLength(3);
  });
});

describe('a number that is over its limit', () => {
  it('is not answered without waiting for its own conversation: nothing of it is read', async () => {
    await town.clock.forward({ hours: 2 });
    for (let n = 0; n < 11; n += 1) await hugo.text('aide');
    const { reply, status } = await whileHeld(await conversationOf(hugo), () => hugo.text('aide'));
    expect([status, reply]).toEqual([200, undefined]);
  });

  it('is told once that it writes too fast, then hears nothing for a while (limit of a linked number)', async () => {
    await town.clock.forward({ hours: 2 });
    const heard: string[] = [];
    for (let n = 0; n < 15; n += 1) heard.push((await claire.text('aide')).reply ?? '');
    expect(heard.slice(0, 10).every((reply) => /Je comprends/.test(reply))).toBe(true);
    expect(heard[10]).toMatch(/trop|vite|minute/i);
    expect(heard.slice(11)).toEqual(['', '', '', '']);
    await town.clock.forward({ minutes: 2 });
    expect((await claire.text('aide')).reply).toMatch(/Je comprends/);
  });

  it('is heard all the same when it says ARRET, and nothing more is sent to it', async () => {
    await town.clock.forward({ hours: 2 });
    for (let n = 0; n < 15; n += 1) await claire.text('aide');
    expect((await claire.text('ARRÊT')).reply).toMatch(/START|REPRISE/i);
    const asked = await town.osnp.asks({ targets: [claire.id] });
    expect(asked).toMatchObject({ status: 'expired', reason: 'no_candidate' });
  });

  it('is heard when it says ARRET though nobody knows it, however much it said that day', async () => {
    const stranger = town.carrier.phone('+33639989956');
    for (let n = 0; n < 5; n += 1) await stranger.text('bonjour');
    await stranger.text('arret');
    const phone = await town.database.prisma.phone.findUnique({
      where: { number: stranger.number },
    });
    expect(phone?.optedOutAt).not.toBeNull();
    expect(phone).not.toBeNull();
  });
});
