import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { openLog } from '../../bot/log.ts';
import { addDoctors, type FictionalDoctor } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';
import { openSite, type Reply, request, type Site } from '../harness/process.ts';

const rounds = 12;
const codeOf = (text: string) => /OUI (\w{4}) pour accepter/.exec(text)?.[1];

let site: Site;
let doctors: FictionalDoctor[];
/** What a round asked for: answered, or cut by the kill. */
const asked: { key: string; body: object; reply: Reply }[] = [];
/** Who was told, and of which code, that a patient is his. */
const confirmed: { phone: string; code: string }[] = [];

beforeAll(async () => {
  site = await openSite();
  doctors = await addDoctors(site.database.prisma, 20);
});
afterAll(() => site.close());

/** Newest offer of a phone that it has not answered yet. */
function unanswered(phone: string): string | undefined {
  const thread = site.carrier.phone(phone).thread();
  const said = new Set(thread.filter(({ from }) => from === phone).map(({ body }) => body));
  const codes = thread.filter(({ to }) => to === phone).map(({ body }) => codeOf(body));
  return codes.findLast((code) => code && !said.has(`OUI ${code}`) && !said.has(`NON ${code}`));
}

async function answer({ phone }: FictionalDoctor, word: 'OUI' | 'NON') {
  const code = unanswered(phone);
  if (!code) return;
  const { reply } = await site.carrier.phone(phone).text(`${word} ${code}`);
  if (reply && /confirmée? pour vous/i.test(reply)) confirmed.push({ phone, code });
}

async function ask(reference: string) {
  const entry = { key: reference, body: request(reference), reply: undefined as Reply };
  asked.push(entry);
  entry.reply = await site.post('/orientations', entry.body, entry.key);
}

/** Resolves in the middle of a dispatch: at its n-th text on even rounds, some milliseconds into it on odd ones. */
function middleOfDispatch(round: number): Promise<void> {
  const { faults } = site.carrier;
  return new Promise((resolve) => {
    let texts = 0;
    faults.onCreateMessage = () => {
      texts += 1;
      if (round % 2) setTimeout(resolve, (round * 13) % 90);
      else if (texts > round % 3) resolve();
      return 'ok';
    };
  });
}

/** Every « OUI » that a doctor said: a story in which nobody says it would prove nothing. */
const yeses = () =>
  site.carrier
    .messages()
    .filter(({ direction, body }) => direction === 'inbound' && body.startsWith('OUI '));

/** One life: what was waiting goes on, two operators ask, the doctors answer; then the power is cut. */
async function live(round: number) {
  const middle = middleOfDispatch(round);
  const product = await site.start();
  const answers = doctors.map((doctor, n) => answer(doctor, (n + round) % 3 === 0 ? 'NON' : 'OUI'));
  const requests = [ask(`R-${round}-a`), ask(`R-${round}-b`)];
  await Promise.race([middle, pause(4_000)]);
  await product.kill();
  await Promise.all([...answers, ...requests]);
}

describe('killed twelve times in the middle of its work', () => {
  it('keeps every answer it gave, and settles by itself when it is started again (I03, I05, I06, I09, I10)', async () => {
    for (let round = 0; round < rounds; round += 1) await live(round);
    site.carrier.faults.onCreateMessage = undefined;
    let skew = 0;
    const clock = () => new Date(Date.now() + skew);
    const config = readConfig(site.env);
    const app = await startApp(config, { clock, timers: false, log: openLog() });
    for (const { key, body, reply } of asked) {
      const again = await site.post('/orientations', body, key);
      expect(again?.status).toBe(201);
      if (reply) expect(again?.body).toEqual(reply.body);
    }
    for (const minutes of [0, 1, 6, 12, 18, 125]) {
      skew = minutes * 60_000;
      await app.engine.runUntilQuiet();
      await site.carrier.settled();
    }
    await app.stop();
    const { prisma } = site.database;
    expect(yeses().length).toBeGreaterThan(0);
    expect(await prisma.orientation.count({ where: { status: 'accepted' } })).toBeGreaterThan(0);
    const orientations = await prisma.orientation.findMany();
    expect(orientations).toHaveLength(2 * rounds);
    expect(orientations.filter(({ status }) => !['accepted', 'expired'].includes(status))).toEqual(
      [],
    );
    expect(await breaches(site.database)).toEqual([]);
    for (const { phone, code } of confirmed) {
      const held = await prisma.offer.findFirst({ where: { phone, code, status: 'accepted' } });
      expect(held, `${code} was confirmed to ${phone}`).not.toBeNull();
    }
  }, 600_000);

  it('sent each offer once, whatever was cut on the way', () => {
    const offers = site.carrier
      .messages()
      .filter(({ direction, body }) => direction === 'outbound-api' && codeOf(body))
      .map(({ to, body }) => `${to} ${codeOf(body)}`);
    expect(offers.length).toBeGreaterThan(rounds);
    expect(new Set(offers).size).toBe(offers.length);
  });

  it('heard each yes that the carrier took, even those whose webhook fell on a dead process (I11)', async () => {
    const said = yeses();
    expect(said.length).toBeGreaterThan(0);
    const heard = await site.database.prisma.inbound.findMany({ select: { id: true } });
    const ids = new Set(heard.map(({ id }) => id));
    expect(said.filter(({ sid }) => !ids.has(sid))).toEqual([]);
  });

  it('told the OSNP every event, each with one id', async () => {
    const events = await site.database.prisma.event.findMany({ select: { id: true } });
    const told = new Set(site.told.map(({ headers }) => headers['webhook-id']));
    expect(events.filter(({ id }) => !told.has(id))).toEqual([]);
  });
});
