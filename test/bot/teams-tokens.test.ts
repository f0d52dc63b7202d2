import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../harness/cards.ts';
import {
  type Connector,
  type Forgery,
  type Loose,
  startConnector,
  type TeamsUser,
} from '../harness/connector.ts';
import { openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let user: TeamsUser;

beforeAll(async () => {
  connector = await startConnector();
  town = await openTown({ env: connector.env, credentials: connector.credentials });
  user = connector.user(town, 'claire');
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
    const aboutAddress = 'serviceurl' in (forgery().claims ?? {});
    if (!aboutAddress)
      // which nothing without one can be held against
      for (const nothing of ['{}', '[]', '{"type":'])
        expect(await connector.post(town, nothing, authorization)).toEqual({ status: 401 });
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
    expect((await connector.post(town, {})).status).toBe(400);
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
