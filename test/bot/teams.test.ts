import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  type Connector,
  cardIn,
  type Forgery,
  type Loose,
  startConnector,
  type TeamsUser,
  wordsIn,
} from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let claire: Doctor;
let hugo: Doctor;
let user: TeamsUser;
let colleague: TeamsUser;

async function link(doctor: Doctor, as: TeamsUser) {
  await town.admin.call('POST', `/practitioners/${doctor.id}/enrolment`, { channel: 'teams' });
  await town.settle();
  await as.says(`LIER ${/LIER (\d{6})/.exec(doctor.last())?.[1]}`);
}

beforeAll(async () => {
  connector = await startConnector();
  const env = { ...connector.env, SAS_TEXTS_PER_MIN: '500', SAS_TEXTS_PER_HOUR: '5000' };
  town = await openTown({ env, credentials: connector.credentials });
  claire = await town.doctor('Dr Claire Aubert', { channels: ['teams', 'sms'] });
  hugo = await town.doctor('Dr Hugo Marchetti', { channels: ['teams', 'sms'] });
  user = connector.user(town, 'claire');
  colleague = connector.user(town, 'hugo');
  await link(claire, user);
  await link(hugo, colleague);
});
afterEach(() => {
  connector.failNext.length = 0;
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

const heardCount = () => town.database.prisma.inbound.count({ where: { channel: 'teams' } });

describe('a forged token', () => {
  const past = { nbf: 1_600_000_000, exp: 1_600_000_600 };
  const future = { nbf: 4_000_000_000, exp: 4_000_000_600 };
  const unsigned = (token: string) => `${token.split('.').slice(0, 2).join('.')}.`;
  it.each<[string, () => Forgery]>([
    ['of another issuer', () => ({ claims: { iss: 'https://evil.example' } })],
    ['without an issuer', () => ({ claims: { iss: undefined } })],
    [
      'of an emulator',
      () => ({ claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' } }),
    ],
    ['for another bot', () => ({ claims: { aud: '99999999-9999-9999-9999-999999999999' } })],
    ['without an audience', () => ({ claims: { aud: undefined } })],
    ['that is over', () => ({ claims: past })],
    ['that is not yet good', () => ({ claims: future })],
    ['signed by another key', () => ({ key: connector.otherKey })],
    ['of an unknown key', () => ({ header: { kid: 'k2' } })],
    ['without a key id', () => ({ header: { kid: undefined } })],
    ['for another service address', () => ({ claims: { serviceurl: 'https://evil.example/' } })],
    ['without a service address', () => ({ claims: { serviceurl: undefined } })],
    ['without a signature', () => ({ header: { alg: 'none' }, spoil: unsigned })],
    ['that says HS256', () => ({ header: { alg: 'HS256' } })],
    ['whose signature was changed', () => ({ spoil: (token) => `${token.slice(0, -8)}AAAAAAAA` })],
    ['whose claims were changed', () => ({ spoil: (token) => token.replace(/\.(.)/, '.f') })],
    ['cut short', () => ({ spoil: (token) => token.slice(0, 40) })],
  ])('%s is refused with 401 and no word on why', async (_, forgery) => {
    const before = await heardCount();
    const authorization = `Bearer ${connector.token(forgery())}`;
    const { status, body } = await connector.post(
      town,
      user.activity({ text: 'mes créneaux' }),
      authorization,
    );
    expect({ status, body }).toEqual({ status: 401, body: undefined });
    expect(await heardCount()).toBe(before);
  });

  it.each([
    ['no header', ''],
    ['no scheme', 'abc'],
    ['another scheme', 'Basic YTpi'],
    ['an empty token', 'Bearer '],
    ['rubbish', 'Bearer a.b.c'],
  ])('a request with %s is refused with 401', async (_, authorization) => {
    const { status, body } = await connector.post(
      town,
      user.activity({ text: 'AIDE' }),
      authorization,
    );
    expect({ status, body }).toEqual({ status: 401, body: undefined });
  });

  it('a good token is taken', async () => {
    const { status } = await connector.post(town, user.activity({ text: 'AIDE' }));
    expect(status).toBe(200);
  });
});

describe('an activity that is not as it should be', () => {
  it.each<[string, Loose, number]>([
    ['without a service address', { serviceUrl: undefined }, 401],
    [
      'with a service address that is not on the list',
      { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' },
      401,
    ],
    ['without a channel', { channelId: undefined }, 401],
    ['of another channel', { channelId: 'directline' }, 401],
    ['of the channel that the SDK trusts on its own', { channelId: 'AseChannel' }, 401],
    ['without a conversation', { conversation: undefined }, 400],
    ['without a sender', { from: undefined }, 400],
    ['without a type', { type: undefined }, 400],
    ['whose text is no text', { text: { a: 1 } }, 400],
    ['without an id', { id: undefined }, 400],
  ])('%s is refused', async (_, wrong, expected) => {
    const { status, body } = await connector.post(town, user.activity({ text: 'AIDE', ...wrong }));
    expect({ status, body }).toEqual({ status: expected, body: undefined });
  });

  it('is refused when it is no JSON, or larger than 256 KiB', async () => {
    expect((await connector.post(town, '{"type":')).status).toBe(400);
    expect((await connector.post(town, '[]')).status).toBe(400);
    expect((await connector.post(town, user.activity({ text: 'a'.repeat(262_144) }))).status).toBe(
      413,
    );
  });

  it.each([
    'messageUpdate',
    'messageDelete',
    'messageReaction',
    'typing',
    'endOfConversation',
    'event',
    'inventedLater',
  ])('of type %s does nothing', async (type) => {
    const before = [user.thread().length, await heardCount()];
    const { status } = await connector.post(town, user.activity({ type, text: 'ouvre 14h-16h' }));
    expect(status).toBe(200);
    expect([user.thread().length, await heardCount()]).toEqual(before);
  });

  it('is told so when there is no text, or when a code would be read by a group', async () => {
    expect(wordsIn(await user.says(''))).toMatch(/que du texte/);
    const group = { id: '19:group', conversationType: 'channel' };
    await user.says('<at>Relais SAS</at> LIER 123456', { conversation: group });
    expect(
      wordsIn(connector.thread.filter(({ conversation }) => conversation === '19:group')),
    ).toMatch(/en privé/);
  });
});

describe('an activity that comes again', () => {
  it('is heard once and answered once', async () => {
    const activity = user.activity({ text: 'ouvre 14h-15h' });
    const before = user.thread().length;
    await Promise.all([1, 2, 3].map(() => connector.post(town, activity)));
    await connector.post(town, activity);
    expect(user.thread()).toHaveLength(before + 1);
    const openings = await town.database.prisma.opening.count({
      where: { effecteurId: claire.id },
    });
    expect(openings).toBe(1);
  });

  it('gets the very same answer when it waits for it in the body', async () => {
    const activity = user.activity({ text: 'mes créneaux', deliveryMode: 'expectReplies' });
    const first = await connector.post(town, activity);
    const second = await connector.post(town, activity);
    expect(first.body.activities[0].text).toMatch(/Vos 14 prochains jours/);
    expect(second.body).toEqual(first.body);
  });

  it('gets the very same card when a press comes again', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    const { data } = buttonsOf(cardIn(user.thread().at(-1)))[1];
    const value = { action: { type: 'Action.Execute', verb: 'refuse', data } };
    const activity = user.activity({ type: 'invoke', name: 'adaptiveCard/action', value });
    const first = await connector.post(town, activity);
    const second = await connector.post(town, activity);
    expect(wordsIn(first.body)).toMatch(/refus de la demande/);
    expect(second.body).toEqual(first.body);
  });
});

describe('a connector that is ill', () => {
  it.each([502, 429, 503])('answering %i gets the answer later, once', async (status) => {
    const before = user.thread().length;
    connector.failNext.push(status);
    await connector.post(town, user.activity({ text: 'AIDE' }));
    expect(user.thread()).toHaveLength(before);
    await town.clock.forward({ minutes: 2 });
    expect(user.thread()).toHaveLength(before + 1);
    expect(wordsIn(user.thread().at(-1))).toMatch(/Je comprends/);
  });

  it.each([502, 429])(
    'answering %i to an offer gets it again, and its time starts then',
    async (status) => {
      const before = user.thread().length;
      connector.failNext.push(status, status);
      const asked = await town.osnp.asks({ targets: [claire.id] });
      expect(asked.offers[0].status).toBe('queued');
      await town.clock.forward({ minutes: 2 });
      await town.clock.forward({ minutes: 2 });
      expect(user.thread()).toHaveLength(before + 1);
      expect((await town.osnp.looksAt(asked.id)).offers[0]).toMatchObject({
        status: 'sent',
        channel: 'teams',
      });
      await user.presses(cardIn(user.thread().at(-1)), 'Refuser');
    },
  );

  it('answering that the bot was removed sends the offer by text', async () => {
    connector.failNext.push(403);
    const asked = await town.osnp.asks({ targets: [claire.id] });
    expect(asked.offers[0]).toMatchObject({ status: 'sent', channel: 'sms' });
    expect(claire.last()).toMatch(/pour accepter/);
    await claire.says(`NON ${claire.code()}`);
  });

  it('failing while a card is put right gets it later', async () => {
    await town.osnp.asks({ targets: [claire.id] });
    const offer = user.thread().at(-1);
    connector.failNext.push(502, 502);
    await claire.says(`NON ${buttonsOf(cardIn(offer))[0].data.code}`);
    await town.clock.forward({ minutes: 2 });
    await town.clock.forward({ minutes: 2 });
    expect(wordsIn(cardIn(user.thread().find(({ id }) => id === offer?.id)))).toMatch(
      /refus de la demande/,
    );
  });
});

describe('a button', () => {
  const answers = async (value: unknown, as = user) => {
    const { status, body } = await as.sends(value);
    expect(status).toBe(200);
    return wordsIn(body);
  };
  const execute = (data: unknown, verb = 'accept') => ({
    action: { type: 'Action.Execute', verb, data },
  });

  it.each<[string, unknown]>([
    ['of an unknown verb', execute({ do: 'deleteEverything' }, 'deleteEverything')],
    ['without data', execute(undefined)],
    ['whose data is a text', execute('OUI')],
    ['whose words are no text', execute({ do: 'say', say: { $ne: '' } })],
    ['without words', execute({ do: 'say' })],
    ['whose code is no code', execute({ do: 'accept', offer: 'ofr_1', code: "A' OR 1" })],
    ['without a value', undefined],
    ['whose value is a list', []],
  ])('%s is answered and does nothing', async (_, value) => {
    const before = await heardCount();
    expect(await answers(value)).toMatch(/Je ne reconnais pas ce bouton/);
    expect(await heardCount()).toBe(before);
  });

  it('of another person’s card, or with a code put in by hand, changes nothing', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    const { data } = buttonsOf(cardIn(user.thread().at(-1)))[0];
    expect(await answers(execute(data), colleague)).toMatch(/n'est pas la vôtre/);
    expect(await answers(execute({ ...data, code: 'ZZZ9' }))).toMatch(/n'est pas la vôtre/);
    expect(await answers(execute({ ...data, offer: 'ofr_unknown' }))).toMatch(/n'est pas la vôtre/);
    expect((await town.osnp.looksAt(asked.id)).status).toBe('offered');
    expect(await answers(execute({ ...data, do: 'refuse' }))).toMatch(/refus de la demande/);
  });

  it('of a question that is no longer asked changes nothing, pressed twice or late', async () => {
    const [asked] = await user.says('je ferme demain et après-demain');
    const [question] = await user.says('je veux participer au SAS');
    const first = buttonsOf(cardIn(question))[0];
    expect(asked).toBeDefined();
    const value = { action: { type: first.type, verb: first.verb, data: first.data } };
    await town.clock.forward({ seconds: 1 });
    const both = await Promise.all([user.sends(value), user.sends(value)]);
    const told = both.map(({ body }) => /plus à jour/.test(wordsIn(body)));
    expect(told.toSorted()).toEqual([false, true]);
    await user.says('ANNULER');
  });

  it('pressed while the offer closes gets a clear answer, never an error', async () => {
    await town.osnp.asks({ targets: [claire.id, hugo.id] });
    const mine = buttonsOf(cardIn(user.thread().at(-1)))[0].data;
    const his = buttonsOf(cardIn(colleague.thread().at(-1)))[0].data;
    const both = await Promise.all([user.sends(execute(mine)), colleague.sends(execute(his))]);
    const all = both.map(({ body }) => wordsIn(body));
    expect(all.filter((one) => /confirmé pour vous/.test(one))).toHaveLength(1);
    expect(all.filter((one) => /déjà pourvue/.test(one))).toHaveLength(1);
  });

  it('of an invoke that we do not know is refused without an error', async () => {
    const { status } = await connector.post(
      town,
      user.activity({ type: 'invoke', name: 'task/fetch', value: {} }),
    );
    expect(status).toBe(400);
  });
});

describe('Teams where it is not configured', () => {
  it('is not there', async () => {
    const bare = await openTown();
    try {
      expect((await connector.post(bare, user.activity({ text: 'AIDE' }))).status).toBe(404);
    } finally {
      await bare.close();
    }
  });
});
