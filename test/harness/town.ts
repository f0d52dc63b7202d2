import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { expect } from 'vitest';
import { type App, type Overrides, startApp } from '../../bot/app.ts';
import { readConfig } from '../../bot/config.ts';
import { type Carrier, type Phone, startCarrier } from '../../bot/demo/carrier.ts';
import type { CarrierFaults } from '../../bot/demo/carrier-network.ts';
import { freshDatabase, keepTables } from './database.ts';

/** Wednesday 25 November 2026, 10:00 in Paris: within SAS hours. */
const morning = '2026-11-25T09:00:00Z';

/** A second reader of dates that never says anything: whether the real one is warm, and in time, depends on the machine. */
export const silent = { ask: async () => undefined, close: async () => {} };

const accountSid = `AC${'1'.repeat(32)}`;
const authToken = '0123456789abcdef0123456789abcdef';
const webhookSecret = 'c2VjcmV0LW9mLTI0LWJ5dGVzLWF0LWxlYXN0LXllcw==';

/** Time as the test moves it: nothing waits for a real clock. */
export interface TownClock {
  now(): Date;
  /** Moves on, then lets everything that became due happen. */
  forward(by: { hours?: number; minutes?: number; seconds?: number }): Promise<void>;
}

/** An answer of the API. */
export interface ApiAnswer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any member
  body: any;
}

/** An operator's desk: the API with its token, and what its webhook was told. */
export interface Desk {
  call(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<ApiAnswer>;
  /** Asks for a patient within the day; what is not said has a usual value. */
  asks(wanted?: Record<string, unknown>): Promise<ApiAnswer['body']>;
  looksAt(id: string): Promise<ApiAnswer['body']>;
  /** Types of the events its webhook was told, in order. */
  told(orientation?: string): string[];
  webhookStatus: number;
}

/** The whole product over HTTP, with the carrier and the OSNP played. */
export interface Town {
  app: App;
  carrier: Carrier;
  clock: TownClock;
  osnp: Desk;
  admin: Desk;
  /** Registers a doctor by the API and links his phone as he would. */
  doctor(name: string, more?: Record<string, unknown>): Promise<Doctor>;
  /** Lets all that is due happen, and all receipts come in. */
  settle(): Promise<void>;
  database: Awaited<ReturnType<typeof freshDatabase>>;
  env: Record<string, string>;
  /** As it was when it opened, in a tenth of the time: nothing written, nobody known, the same morning. */
  renew(now?: string): Promise<void>;
  close(): Promise<void>;
}

/** A doctor and his phone. */
export interface Doctor extends Phone {
  id: string;
  /** Texts a second later, and gives back what the bot answered. */
  says(text: string): Promise<string>;
  /** The newest text on his screen. */
  last(): string;
  /** The reply code of the newest offer on his screen. */
  code(): string;
}

/** Starts the product as an operator would configure it, on a database of its own. */
export async function openTown(
  options: {
    now?: string;
    env?: Record<string, string>;
    poolSize?: number;
    credentials?: Overrides['credentials'];
    /** Silent unless said. */
    opinion?: Overrides['opinion'];
    /** Where the product's log goes; nowhere unless said. */
    log?: Overrides['log'];
  } = {},
): Promise<Town> {
  const opened = new Date(options.now ?? morning);
  let now = opened;
  const clockNow = () => now;
  const database = await freshDatabase(options.poolSize);
  const desk = await openDesk();
  let app: App | undefined;
  const carrier = await startCarrier({
    accountSid,
    authToken,
    publicUrl: () => app?.url ?? '',
    now: clockNow,
  });
  const env: Record<string, string> = {
    PORT: '0',
    PUBLIC_URL: 'http://127.0.0.1:1',
    DATABASE_URL: database.url,
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: authToken,
    TWILIO_SMS_FROM: carrier.number,
    TWILIO_API_URL: carrier.url,
    SAS_API_TOKENS:
      'desk:osnp-token-0123456789:osnp+read,other:other-token-0123456789:osnp+read,chief:admin-token-0123456789:admin',
    OSNP_WEBHOOK_URL: desk.url,
    OSNP_WEBHOOK_SECRET: webhookSecret,
    ...options.env,
  };
  const log = options.log ?? pino({ level: process.env['TOWN_LOG'] ?? 'silent' });
  app = await startApp(readConfig(env), {
    clock: clockNow,
    timers: false,
    stopwatch: () => 0, // an answer is in time, however slow the machine
    log,
    opinion: options.opinion ?? silent,
    ...(options.credentials && { credentials: options.credentials }),
  });
  const running = app;
  const restore = await keepTables(database);
  const tick = () => {
    now = new Date(now.getTime() + 1000);
  };
  const settle = async () => {
    const heard = () => JSON.stringify([carrier.messages(), carrier.calls()]);
    await carrier.settled();
    // whatever the carrier does comes of something that it was given: once a cycle gave it nothing, all is done
    for (let before = ''; before !== heard(); ) {
      before = heard();
      await running.engine.runUntilQuiet();
      await carrier.settled();
    }
  };
  const osnp = deskOf(() => running.url, 'osnp-token-0123456789', desk, settle, clockNow);
  const admin = deskOf(() => running.url, 'admin-token-0123456789', desk, settle, clockNow);
  let count = 0;
  return {
    app: running,
    carrier,
    database,
    osnp,
    admin,
    env,
    settle,
    clock: {
      now: clockNow,
      forward: async ({ hours = 0, minutes = 0, seconds = 0 }) => {
        now = new Date(now.getTime() + (hours * 3600 + minutes * 60 + seconds) * 1000);
        await settle();
      },
    },
    doctor: (name, more = {}) => {
      count += 1;
      return register(name, count, more, { admin, carrier, settle, tick });
    },
    renew: async (at) => {
      await settle();
      await restore();
      carrier.messages().length = 0;
      carrier.calls().length = 0;
      for (const fault of Object.keys(carrier.faults) as (keyof CarrierFaults)[])
        delete carrier.faults[fault];
      Object.assign(desk, { received: [], status: 204 });
      now = at ? new Date(at) : opened;
      count = 0;
    },
    close: async () => {
      await running.stop();
      await carrier.close();
      desk.server.closeAllConnections();
      desk.server.close();
      await database.close();
    },
  };
}

interface DeskServer {
  url: string;
  server: Server;
  received: { type: string; id: string; orientation?: string }[];
  status: number;
}

async function openDesk(): Promise<DeskServer> {
  const desk: DeskServer = { url: '', server: createServer(), received: [], status: 204 };
  desk.server.on('request', async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part as Buffer);
    if (desk.status < 300) {
      const { id, type, data } = JSON.parse(Buffer.concat(parts).toString('utf8'));
      const known = desk.received.some((one) => one.id === id);
      if (!known) desk.received.push({ id, type, orientation: data.orientation?.id });
    }
    res.writeHead(desk.status);
    res.end();
  });
  await new Promise<void>((resolve) => desk.server.listen(0, '127.0.0.1', resolve));
  desk.url = `http://127.0.0.1:${(desk.server.address() as AddressInfo).port}/`;
  return desk;
}

function deskOf(
  url: () => string,
  token: string,
  desk: DeskServer,
  settle: () => Promise<void>,
  now: () => Date,
): Desk {
  const call: Desk['call'] = async (method, path, body, headers = {}) => {
    const response = await fetch(`${url()}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: json ? JSON.parse(text) : text,
    };
  };
  const looksAt = async (id: string) => (await call('GET', `/orientations/${id}`)).body;
  return {
    call,
    looksAt,
    asks: async (wanted = {}) => {
      const window = {
        from: now().toISOString(),
        to: new Date(now().getTime() + 8 * 3_600_000).toISOString(),
      };
      const near = { lat: 50.63, lon: 3.06, radius_km: 30 };
      const usual = {
        reference: `R-${randomUUID().slice(0, 8)}`,
        territory: '59',
        mode: 'cabinet',
        window,
        near,
      };
      const answer = await call('POST', '/orientations', { ...usual, ...wanted });
      expect(answer.body).toMatchObject({ id: expect.stringMatching(/^ori_/) });
      await settle();
      return looksAt(answer.body.id);
    },
    told: (orientation) =>
      desk.received
        .filter((one) => !orientation || one.orientation === orientation)
        .map(({ type }) => type),
    get webhookStatus() {
      return desk.status;
    },
    set webhookStatus(status) {
      desk.status = status;
    },
  };
}

async function register(
  name: string,
  count: number,
  more: Record<string, unknown>,
  {
    admin,
    carrier,
    settle,
    tick,
  }: { admin: Desk; carrier: Carrier; settle: () => Promise<void>; tick: () => void },
): Promise<Doctor> {
  const number = `+336399801${String(count).padStart(2, '0')}`;
  const site = {
    label: `Cabinet ${count}`,
    address: { line: '1 rue du Test', postal_code: '59000', city: 'Lille' },
    lat: 50.63 + count / 1000,
    lon: 3.06,
  };
  const { status, body } = await admin.call('POST', '/practitioners', {
    rpps: `990000000${String(count).padStart(2, '0')}`,
    display_name: name,
    phone: number,
    territory: '59',
    sites: [site],
    ...more,
  });
  expect(body, JSON.stringify(body)).toMatchObject({ id: expect.stringMatching(/^prc_/) });
  expect(status).toBe(201);
  await settle();
  const phone = carrier.phone(number);
  const linked = /LIER (\d{6})/.exec(lastOf(phone))?.[1];
  await phone.text(`LIER ${linked}`);
  return doctorOf(phone, body.id, settle, tick);
}

const lastOf = (phone: Phone) => phone.thread().at(-1)?.body ?? '';

function doctorOf(phone: Phone, id: string, settle: () => Promise<void>, tick: () => void): Doctor {
  return Object.assign(Object.create(phone) as Phone, phone, {
    id,
    says: async (text: string) => {
      tick();
      const before = phone.thread().length;
      await phone.text(text);
      await settle();
      return phone
        .thread()
        .slice(before + 1)
        .map(({ body }) => body)
        .join('\n');
    },
    last: () => lastOf(phone),
    code: () => {
      const offer = phone.thread().findLast(({ body }) => /pour accepter/.test(body));
      return /OUI (\w{4}) pour accepter/.exec(offer?.body ?? '')?.[1] ?? '';
    },
  });
}
