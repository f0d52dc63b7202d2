import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import twilio from 'twilio';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Connector, startConnector, type TeamsUser } from '../harness/connector.ts';
import { playServer } from '../harness/engine.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { postWebhook, type Signer, textParams } from '../harness/webhook.ts';

let connector: Connector;
let town: Town;
let signer: Signer;
let claire: Doctor;
let anna: Doctor;
let hugo: Doctor;
let claireInTeams: TeamsUser;

beforeAll(async () => {
  connector = await startConnector();
  const env = { ...connector.env, SAS_TEXTS_PER_MIN: '500', SAS_TEXTS_PER_HOUR: '5000' };
  town = await openTown({ env, credentials: connector.credentials });
  signer = { url: town.app.url, env: town.env };
  claire = await town.doctor('Dr Claire Aubert', { channels: ['teams', 'sms'] });
  anna = await town.doctor('Dr Anna Lefort', { channels: ['voice', 'sms'] });
  hugo = await town.doctor('Dr Hugo Marchetti');
  claireInTeams = connector.user(town, 'claire');
  await town.admin.call('POST', `/practitioners/${claire.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await claireInTeams.says(`LIER ${/LIER (\d{6})/.exec(claire.last())?.[1]}`);
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const heard = () => town.database.prisma.inbound.count();
const token = () => town.env['TWILIO_AUTH_TOKEN'] ?? '';

/** Posts a form with a Host header of the sender's choice, signed for whatever address he likes. */
function postTo(host: string, signedUrl: string, params: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(town.app.url);
  const headers = {
    host,
    'content-type': 'application/x-www-form-urlencoded',
    'x-twilio-signature': twilio.getExpectedTwilioSignature(token(), signedUrl, params),
  };
  return new Promise((resolve, reject) => {
    const to = { hostname, port, path: '/twilio/sms', method: 'POST', headers };
    const sent = httpRequest(to, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(new URLSearchParams(params).toString());
  });
}

describe('a webhook’s signature', () => {
  it('is checked over PUBLIC_URL, whatever host the request names (I16)', async () => {
    const before = await heard();
    const params = textParams(signer, claire.number, 'aide');
    expect(await postTo('evil.invalid', 'http://evil.invalid/twilio/sms', params)).toBe(403);
    expect(await heard()).toBe(before);
    expect(await postTo('evil.invalid', `${town.app.url}/twilio/sms`, params)).toBe(200);
  });

  /** Posts a form in which names come several times; `signed` holds all their values, as the carrier signs them. */
  function postRepeated(base: Record<string, string>, more: [string, string][]) {
    const pairs = [...Object.entries(base), ...more];
    const signed: Record<string, string[]> = {};
    for (const [name, value] of pairs) signed[name] = [...(signed[name] ?? []), value];
    const signature = twilio.getExpectedTwilioSignature(
      token(),
      `${town.app.url}/twilio/sms`,
      signed,
    );
    return postWebhook(signer, '/twilio/sms', {
      params: base,
      body: new URLSearchParams(pairs).toString(),
      headers: { 'x-twilio-signature': signature },
    });
  }

  it('is computed over every value of a parameter that is there more than once', async () => {
    const params = textParams(signer, claire.number, 'aide');
    const tags: [string, string][] = [
      ['Tag', 'b'],
      ['Tag', 'a'],
      ['Tag', 'b'],
    ];
    const { status, body } = await postRepeated(params, tags);
    expect(status).toBe(200);
    expect(body).toMatch(/<Message>/);
    const unsigned = await postWebhook(signer, '/twilio/sms', {
      params: { ...textParams(signer, claire.number, 'aide'), Tag: 'a' },
      body: new URLSearchParams([...Object.entries(params), ['Tag', 'a'], ['Tag', 'c']]).toString(),
    });
    expect(unsigned.status).toBe(403);
  });

  it('does not make two texts in one of use: it is refused, and neither is heard', async () => {
    const before = await heard();
    const params = textParams(signer, claire.number, 'aide');
    expect((await postRepeated(params, [['Body', 'ouvre 14h-16h']])).status).toBe(400);
    expect((await postRepeated(params, [['From', hugo.number]])).status).toBe(400);
    expect(await heard()).toBe(before);
  });
});

describe('a sender that is no number', () => {
  it.each(['SAS-INFO', '38080', `whatsapp:+33639980199`, '+33', ''])(
    '« %s », found in the carrier’s list, is never answered and never linked',
    async (from) => {
      const before = await heard();
      const sent = town.carrier.messages().length;
      town.carrier.faults.inbound = 'lost';
      await town.carrier.phone(from).text('mes créneaux');
      town.carrier.faults.inbound = undefined;
      await town.clock.forward({ minutes: 2 });
      expect(town.carrier.messages().length).toBe(sent + 1);
      expect(await heard()).toBe(before);
      expect(await town.database.prisma.phone.count({ where: { number: from } })).toBe(0);
    },
  );
});

describe('a service address that is not on the list (I22)', () => {
  it('is turned away though the token vouches for it, and nothing is sent there', async () => {
    const evil = await playServer();
    const serviceUrl = `${evil.url}/`;
    const authorization = `Bearer ${connector.token({ claims: { serviceurl: serviceUrl } })}`;
    const activity = claireInTeams.activity({ text: 'aide', serviceUrl });
    const { status } = await connector.post(town, activity, authorization);
    expect(status).toBe(401);
    expect(evil.posted).toEqual([]);
    evil.close();
  });

  it('is not written to though it was stored once: the doctor is asked on his next channel', async () => {
    const evil = await playServer();
    const { prisma } = town.database;
    const where = { userId: claireInTeams.id };
    const { serviceUrl } = await prisma.teamsLink.findUniqueOrThrow({ where });
    await prisma.teamsLink.update({ where, data: { serviceUrl: `${evil.url}/` } });
    const asked = await town.osnp.asks({ targets: [claire.id] });
    expect(evil.posted).toEqual([]);
    expect(asked.offers[0]).toMatchObject({ channel: 'sms', status: 'sent' });
    await claire.says(`NON ${claire.code()}`);
    await prisma.teamsLink.update({ where, data: { serviceUrl } });
    evil.close();
  });
});

describe('an answer on a call that we placed', () => {
  /** A request that rings at Anna's, and how its webhooks name the call; each round has its own row. */
  async function ringing() {
    const asked = await town.osnp.asks({ targets: [anna.id] });
    const offer = await town.database.prisma.offer.findFirstOrThrow({
      where: { orientationId: asked.id },
    });
    const form = {
      AccountSid: town.env['TWILIO_ACCOUNT_SID'] ?? '',
      CallSid: anna.lastCall()?.sid ?? '',
      From: town.carrier.number,
      To: anna.number,
    };
    const post = (path: string, round: number, more: Record<string, string>) =>
      postWebhook(signer, `/twilio/voice${path}?o=${offer.voiceToken}.${round}`, {
        params: { ...form, ...more },
      });
    const state = async () => (await town.osnp.looksAt(asked.id)).status;
    return { post, state, code: offer.code };
  }

  it('counts only from the number that was called', async () => {
    const { post, state, code } = await ringing();
    const put = await post('', 2, { To: hugo.number });
    const taken = await post('/answer', 3, { To: hugo.number, Digits: '1' });
    const refused = await post('/answer', 4, { To: hugo.number, Digits: '2' });
    for (const { status, body } of [put, taken, refused]) {
      expect(status).toBe(200);
      expect(body).not.toMatch(/Gather/);
      expect(body).not.toContain(code);
    }
    expect(await state()).toBe('offered');
    expect((await post('/answer', 5, { Digits: '1' })).body).toMatch(/confirmé pour vous/);
    expect(await state()).toBe('accepted');
  });

  it.each(['machine_start', 'machine_end_beep', 'fax'])(
    'is never a %s’s, whatever key or words come with it',
    async (AnsweredBy) => {
      const { post, state } = await ringing();
      const words = { SpeechResult: 'oui je prends', Confidence: '0.99' };
      expect((await post('', 2, { AnsweredBy })).body).not.toMatch(/Gather/);
      expect((await post('/answer', 3, { AnsweredBy, Digits: '1' })).status).toBe(200);
      expect((await post('/answer', 4, { AnsweredBy, ...words })).status).toBe(200);
      expect((await post('/answer', 5, { AnsweredBy, Digits: '2' })).status).toBe(200);
      expect(await state()).toBe('offered');
      await post('/answer', 6, { Digits: '2' });
      expect(await state()).toBe('expired');
    },
  );
});

describe('the same Idempotency-Key while its first request is under way', () => {
  it('hears so at once, and does not stand behind it', async () => {
    const client = await town.database.pool.connect();
    await client.query('BEGIN; LOCK TABLE "Orientation" IN EXCLUSIVE MODE');
    const window = { from: '2026-11-25T10:00:00Z', to: '2026-11-25T18:00:00Z' };
    const body = { reference: 'KEY-1', territory: '59', mode: 'cabinet', window };
    const key = { 'idempotency-key': randomUUID() };
    const stuck = async () => {
      const { rows } = await town.database.pool.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity
         WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      return rows[0]?.n ?? 0;
    };
    const first = town.osnp.call('POST', '/orientations', body, key);
    await vi.waitFor(async () => expect(await stuck()).toBe(1), { timeout: 10_000 });
    const second = town.osnp.call('POST', '/orientations', body, key);
    const behind = vi.waitFor(async () => expect(await stuck()).toBe(2), { timeout: 10_000 });
    const came = await Promise.race([second, behind.then(() => 'stands behind it')]);
    behind.catch(() => {});
    await client.query('ROLLBACK');
    client.release();
    expect(came).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress' } });
    expect((await first).status).toBe(201);
    await town.settle();
  });
});
