import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import type { Overrides } from '../../bot/app.ts';
import { buttonsOf } from './cards.ts';
import type { Town } from './town.ts';

const appId = '11111111-1111-1111-1111-111111111111';
const tenantId = '22222222-2222-2222-2222-222222222222';
const issuer = 'https://api.botframework.com';
const outgoing = 'Bearer token-of-the-bot';

// biome-ignore lint/suspicious/noExplicitAny: tests look into any member
export type Loose = any;

/** A message as Teams shows it: an update takes the place of what was there. */
export interface Shown {
  id: string;
  conversation: string;
  activity: Loose;
  updates: number;
}

/** What a forged token may have otherwise. */
export interface Forgery {
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  key?: KeyObject;
  spoil?: (token: string) => string;
}

/** The Bot Connector, and the issuer of its tokens, over HTTP. */
export interface Connector {
  url: string;
  env: Record<string, string>;
  credentials: NonNullable<Overrides['credentials']>;
  thread: Shown[];
  sent: string[];
  failNext: number[];
  token(forgery?: Forgery): string;
  otherKey: KeyObject;
  post(
    town: Pick<Town, 'app'>,
    activity: Loose,
    authorization?: string,
  ): Promise<{ status: number; body: Loose }>;
  user(town: Town, id: string): TeamsUser;
  close(): Promise<void>;
}

/** Somebody in Teams with the bot installed. */
export interface TeamsUser {
  id: string;
  conversation: string;
  /** Types a message a second later; gives back what came new into the conversation. */
  says(text: string, more?: Loose): Promise<Shown[]>;
  /** Presses a button of a card by its label; gives back the card that takes its place. */
  presses(card: Loose, label: string, inputs?: Record<string, string>): Promise<Loose>;
  sends(value: unknown): Promise<{ status: number; body: Loose }>;
  thread(): Shown[];
  activity(more: Loose): Loose;
}

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Starts both on loopback. */
export async function startConnector(): Promise<Connector> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = {
    ...publicKey.export({ format: 'jwk' }),
    kid: 'k1',
    use: 'sig',
    endorsements: ['msteams'],
  };
  const state = { thread: [] as Shown[], sent: [] as string[], failNext: [] as number[] };
  const server = createServer(async (req, res) => {
    const body = await readText(req);
    const { status, answer } = respond(
      state,
      { jwk, base: url() },
      req.method ?? '',
      req.url ?? '',
      {
        authorization: req.headers.authorization,
        body,
      },
    );
    res.writeHead(status, { 'content-type': 'application/json' });
    res.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const serviceUrl = `${url()}emea/`;

  const token = ({
    claims = {},
    header = {},
    key = privateKey,
    spoil = (one) => one,
  }: Forgery = {}) => {
    const now = Math.floor(Date.now() / 1000);
    const head = { alg: 'RS256', typ: 'JWT', kid: 'k1', ...header };
    const payload = {
      iss: issuer,
      aud: appId,
      serviceurl: serviceUrl,
      nbf: now - 5,
      exp: now + 600,
      ...claims,
    };
    const signed = `${encode(head)}.${encode(payload)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(key).toString('base64url');
    return spoil(`${signed}.${signature}`);
  };
  const post: Connector['post'] = async (
    { app },
    activity,
    authorization = `Bearer ${token()}`,
  ) => {
    const response = await fetch(`${app.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
    const answer = await response.text();
    return { status: response.status, body: answer ? JSON.parse(answer) : undefined };
  };
  return {
    url: serviceUrl,
    ...state,
    env: {
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_PASSWORD: 'secret-of-the-bot',
      MICROSOFT_APP_TENANT_ID: tenantId,
      BOT_OPENID_METADATA_URL: `${url()}openid`,
      BOT_SERVICE_URL_ALLOWLIST: serviceUrl,
    },
    credentials: credentialsOf(),
    otherKey: other.privateKey,
    token,
    post,
    user: (town, id) => userOf({ town, id, serviceUrl, state, post }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

type State = Pick<Connector, 'thread' | 'sent' | 'failNext'>;

function respond(
  { thread, sent, failNext }: State,
  { jwk, base }: { jwk: object; base: string },
  method: string,
  path: string,
  { authorization, body }: { authorization: string | undefined; body: string },
): { status: number; answer: object } {
  if (path === '/keys') return { status: 200, answer: { keys: [jwk] } };
  if (path === '/openid') return { status: 200, answer: { issuer, jwks_uri: `${base}keys` } };
  if (authorization !== outgoing) return { status: 401, answer: {} };
  const failure = failNext.shift();
  if (failure) return { status: failure, answer: { error: { code: 'Refused', message: 'no' } } };
  const [, conversation = '', id] =
    /^\/emea\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path) ?? [];
  const activity = JSON.parse(body);
  sent.push(activity.type);
  if (method === 'PUT') {
    const shown = thread.find((one) => one.id === id);
    if (!shown) return { status: 404, answer: {} };
    Object.assign(shown, { activity, updates: shown.updates + 1 });
    return { status: 200, answer: { id } };
  }
  const shown = {
    id: `m${thread.length + 1}`,
    conversation: decodeURIComponent(conversation),
    activity,
    updates: 0,
  };
  if (activity.type === 'message') thread.push(shown);
  return { status: 201, answer: { id: shown.id } };
}

function credentialsOf(): Connector['credentials'] {
  const signRequest = async (request: { headers: { set(name: string, value: string): void } }) => {
    request.headers.set('authorization', outgoing);
    return request;
  };
  return {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => ({ signRequest }) as never,
  };
}

interface UserSite {
  town: Town;
  id: string;
  serviceUrl: string;
  state: State;
  post: Connector['post'];
}

function userOf({ town, id, serviceUrl, state, post }: UserSite): TeamsUser {
  const conversation = `a:${id}`;
  const activity = (more: Loose) => ({
    type: 'message',
    id: randomUUID(),
    timestamp: town.clock.now().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: `29:${id}`, name: id },
    recipient: { id: `28:${appId}`, name: 'Relais SAS' },
    conversation: { id: conversation, conversationType: 'personal', tenantId },
    channelData: { tenant: { id: tenantId } },
    locale: 'fr-FR',
    ...more,
  });
  const thread = () => state.thread.filter((one) => one.conversation === conversation);
  const sends = (value: unknown, more: Loose = {}) =>
    post(town, activity({ type: 'invoke', name: 'adaptiveCard/action', value, ...more }));
  return {
    id: `29:${id}`,
    conversation,
    activity,
    thread,
    sends,
    says: async (text, more = {}) => {
      await town.clock.forward({ seconds: 1 });
      const before = thread().length;
      await post(town, activity({ text, ...more }));
      await town.settle();
      return thread().slice(before);
    },
    presses: async (card, label, inputs = {}) => {
      const button = buttonsOf(card).find(({ title }) => title === label);
      if (!button)
        throw new Error(
          `No button « ${label} », only ${buttonsOf(card).map(({ title }) => title)}`,
        );
      await town.clock.forward({ seconds: 1 });
      const { type, verb, data } = button;
      const { body } = await sends({ action: { type, verb, data: { ...data, ...inputs } } });
      await town.settle();
      return body?.value;
    },
  };
}
