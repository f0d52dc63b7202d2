import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTwiml } from '../../bot/demo/twiml.ts';
import { busyMs } from '../harness/growth.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';
import { postWebhook, type Signer, textParams, type Webhook } from '../harness/webhook.ts';

let town: Town;
let claire: Doctor;
let signer: Signer;

beforeAll(async () => {
  town = await openTown({ env: { SAS_TEXTS_PER_MIN: '1000', SAS_TEXTS_PER_HOUR: '1000' } });
  claire = await town.doctor('Dr Claire Aubert');
  signer = { url: town.app.url, env: town.env };
});
afterAll(() => town.close());

/** Every row of every table, counted: what must not change when a request is turned away. */
async function rows(): Promise<Record<string, number>> {
  const { pool } = town.database;
  const { rows: tables } = await pool.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const counts: Record<string, number> = {};
  for (const { tablename } of tables) {
    const { rows: counted } = await pool.query(`SELECT count(*)::int AS n FROM "${tablename}"`);
    counts[tablename] = counted[0].n;
  }
  return counts;
}

const opening = () => textParams(signer, claire.number, 'ouvre demain 14h-16h');
const other = `http://evil.invalid/twilio/sms`;

describe('a webhook that the carrier did not sign (I16)', () => {
  const forged: [how: string, webhook: () => Webhook][] = [
    ['has no signature', () => ({ params: opening(), headers: { 'x-twilio-signature': '' } })],
    ['has a signature of another account', () => ({ params: opening(), token: 'f'.repeat(32) })],
    [
      'has a signature that is not base64',
      () => ({ params: opening(), headers: { 'x-twilio-signature': '*-~' } }),
    ],
    ['was signed for another host', () => ({ params: opening(), signedUrl: other })],
    [
      'was signed for another host that its headers name',
      () => ({
        params: opening(),
        signedUrl: other,
        headers: { 'x-forwarded-host': 'evil.invalid', 'x-forwarded-proto': 'http' },
      }),
    ],
    [
      'was signed for another path',
      () => ({ params: opening(), signedUrl: `${town.app.url}/twilio/status` }),
    ],
    [
      'had a letter of its text changed',
      () => {
        const signedParams = opening();
        return { params: { ...signedParams, Body: 'ouvre demain 14h-17h' }, signedParams };
      },
    ],
    [
      'had its sender changed',
      () => {
        const signedParams = textParams(signer, '+33639989990', 'ouvre demain 14h-16h');
        return { params: { ...signedParams, From: claire.number }, signedParams };
      },
    ],
    [
      'had a parameter added',
      () => {
        const signedParams = opening();
        return { params: { ...signedParams, OptOutType: 'STOP' }, signedParams };
      },
    ],
  ];

  it.each(forged)('is turned away with 403 and leaves no trace when it %s', async (_, webhook) => {
    const before = await rows();
    for (const path of ['/twilio/sms', '/twilio/status']) {
      const given = webhook();
      const signedUrl = given.signedUrl ?? `${town.app.url}/twilio/sms`;
      const wrong = path === '/twilio/status' && given.signedUrl?.endsWith('/twilio/status');
      if (wrong) continue;
      const { status, body } = await postWebhook(signer, path, { ...given, signedUrl });
      expect(status).toBe(403);
      expect(body).not.toMatch(/ouvre|\+33/);
    }
    expect(await rows()).toEqual(before);
  });

  it('is taken when it was signed with the token that is being replaced', async () => {
    const params = textParams(signer, claire.number, 'aide');
    expect((await postWebhook(signer, '/twilio/sms', { params })).status).toBe(200);
  });
});

describe('a signed webhook that is not for us', () => {
  it.each([
    [
      'another account',
      () => ({ params: { ...opening(), AccountSid: `AC${'9'.repeat(32)}` } }),
      400,
    ],
    ['another number', () => ({ params: { ...opening(), To: '+33199000099' } }), 400],
    ['no sid', () => ({ params: { ...opening(), MessageSid: '' } }), 400],
    [
      'another content type',
      () => ({ params: opening(), headers: { 'content-type': 'text/plain' } }),
      415,
    ],
    ['ten megabytes', () => ({ params: opening(), body: `Body=${'a'.repeat(10_000_000)}` }), 413],
  ] as [string, () => Webhook, number][])(
    'of %s is refused and leaves no trace',
    async (_, webhook, expected) => {
      const before = await rows();
      expect((await postWebhook(signer, '/twilio/sms', webhook())).status).toBe(expected);
      expect(await rows()).toEqual(before);
    },
  );
});

describe('whatever is typed', () => {
  const control = String.fromCharCode(0, 1, 7, 8, 11, 27, 127, 0xfffe, 0xffff);
  const typed: [what: string, text: string][] = [
    ['nothing', ''],
    ['spaces', ' \u00a0\u2003\n\t '],
    ['control characters', `${control}bonjour${control}`],
    ['XML', '</Message></Response><!--&amp;<Redirect>http://x.invalid</Redirect>'],
    ['an entity bomb', '<!DOCTYPE a [<!ENTITY b "b">]>&b;&b;'],
    ['emoji', '👩‍⚕️🚑🕓👍🏽'],
    ['half an emoji', 'ouvre \ud83d demain'],
    ['right-to-left letters', '\u202eمرحبا ouvre\u202c 16h-18h'],
    ['letters with forty marks', `o${'\u0301'.repeat(40)}uvre 16h`],
    ['__proto__', '__proto__ constructor.prototype toString'],
    ['SQL', '\'; DROP TABLE "Slot"; --'],
    ['a format', '%s %n {{code}} $t(help) {{{x}}}'],
    ['a huge number', `ouvre ${'9'.repeat(400)}h-${'9'.repeat(400)}h`],
    ['1,600 brackets', '('.repeat(1600)],
    ['the same range to 1,600 letters', 'du 3 au 7 '.repeat(160)],
    ['one word of 1,600 letters', 'a'.repeat(1600)],
    ['an early year', 'ouvre le 01/01/0001 14h-16h'],
    ['a late year', 'ouvre le 31/12/9999 14h-16h'],
  ];

  it.each(typed)(
    '%s: the answer is well-formed TwiML within five seconds, and nothing is opened (I15, I24)',
    async (_, text) => {
      const before = await town.database.prisma.slot.count();
      const began = busyMs();
      const params = textParams(signer, claire.number, text);
      const answer = await postWebhook(signer, '/twilio/sms', { params });
      expect(busyMs() - began).toBeLessThan(5_000);
      expect(answer.status).toBe(200);
      expect(() => readTwiml(answer.body)).not.toThrow();
      expect(answer.body).not.toMatch(/undefined|\[object|NaN|\{\{/);
      expect(await town.database.prisma.slot.count()).toBe(before);
    },
  );

  it('invalid UTF-8 is refused or read, never an error of ours', async () => {
    const params = textParams(signer, claire.number, 'x');
    const body = new Uint8Array([
      ...new TextEncoder().encode(`${new URLSearchParams(params)}`),
      0xff,
      0xfe,
      0xc3,
      0x28,
    ]);
    expect((await postWebhook(signer, '/twilio/sms', { params, body })).status).toBeLessThan(500);
  });

  it('a message over 1,600 characters is asked to be shorter', async () => {
    const params = textParams(signer, claire.number, `ouvre demain 14h-16h ${'x'.repeat(1581)}`);
    const { status, body } = await postWebhook(signer, '/twilio/sms', { params });
    expect(status).toBe(200);

    expect(body).toMatch(/trop long/);
  });

  it.each([
    'ouvre 99h-120h',
    'ouvre demain 18h-16h',
    'ouvre 7h-8h',
    'ouvre demain 14h-16h créneaux de 3 minutes',
    'ouvre demain 14h-16h, créneaux de 90 minutes',
  ])('« %s » hears why not, and an example that works', async (text) => {
    const before = await town.database.prisma.slot.count();
    const answer = await claire.says(text);
    const example = /"([^"]+)"/.exec(answer)?.[1] ?? '';
    expect(example).toMatch(/\d{1,2}h/);
    expect(await town.database.prisma.slot.count()).toBe(before);
    expect(await claire.says('non')).not.toMatch(/Ouvert/);
  });

  it('the example that the assistant gives works', async () => {
    const example = /"([^"]+)"/.exec(await claire.says('ouvre demain 18h-16h'))?.[1] ?? '';
    await claire.says('non');
    const heard = await claire.says(example);
    expect(/OUI pour confirmer/.test(heard) ? await claire.says('oui') : heard).toMatch(/^Ouvert/);
    await claire.says('annuler');
  });
});

describe('a number that nobody linked (I17)', () => {
  it('hears three answers a day at most, learns nothing of anybody, and changes nothing', async () => {
    await claire.says('ouvre demain 14h-16h');
    const asked = await town.osnp.asks();
    const before = await rows();
    const stranger = town.carrier.phone('+33639989901');
    const heard: string[] = [];
    const texts = [
      `OUI ${claire.code()}`,
      'mes créneaux',
      'ferme demain',
      `NON ${claire.code()}`,
      'qui est Claire Aubert ?',
    ];
    for (const text of texts) heard.push((await stranger.text(text)).reply ?? '');
    expect(heard.filter(Boolean).length).toBeLessThanOrEqual(3);
    expect(heard.join(' ')).not.toMatch(/Aubert|14h|confirm|déjà|libre/i);
    const after = await rows();
    const same = ({
      Inbound: _,
      Conversation: __,
      FaqUnanswered: ___,
      ...others
    }: Record<string, number>) => others;
    expect(same(after)).toEqual(same(before));
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
  });
});
