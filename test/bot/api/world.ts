import { pino } from 'pino';
import { parseTokens } from '../../../bot/api/auth.ts';
import { apiRoutes } from '../../../bot/api/routes.ts';
import { type IntakeLimits, openIntake } from '../../../bot/intake.ts';
import { listen } from '../../../bot/server.ts';
import type { Database } from '../../../data/database.ts';
import { markSent } from '../../../data/orientations/delivery.ts';
import type { Settings } from '../../../data/settings.ts';
import { freshDatabase } from '../../harness/database.ts';

/** A Tuesday, ten in the morning in Paris. */
export const start = new Date('2026-11-24T09:00:00Z');

const settings: Settings = {
  offerTtlS: 300,
  nextChannelPart: 1,
  window: 3,
  deadlineS: 7200,
  hours: 'Mo-Fr 08:00-20:00; Sa 08:00-12:00',
  webhook: true,
  textsPerMin: 10,
  textsPerHour: 60,
  outboxRetryMaxS: 60,
  publicUrl: 'http://127.0.0.1',
};

export const tokens = {
  osnp: 'osnp-token-1',
  other: 'osnp-token-2',
  admin: 'admin-token',
  read: 'read-token',
};

const tokenText = `nord:${tokens.osnp}:osnp,aisne:${tokens.other}:osnp,chef:${tokens.admin}:admin,carte:${tokens.read}:read`;

/** An answer as a client sees it. */
export interface Heard {
  status: number;
  headers: Headers;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  json: any;
}

/** What a request may carry beside its path. */
export interface Asked {
  body?: unknown;
  /** Sent as it is, in place of `body`. */
  raw?: string | Uint8Array<ArrayBuffer> | ReadableStream;
  headers?: Record<string, string>;
  token?: string | undefined;
  key?: string;
}

let keys = 0;

/** The API on a port of its own over a database of its own. */
export async function startWorld(database?: Database, limits?: IntakeLimits) {
  const db = database ?? (await freshDatabase());
  const world = { now: start, woken: 0 };
  const place = { host: '127.0.0.1', port: 0, loopbackOnly: false };
  const listener = await listen(place, pino({ enabled: false }));
  const clock = () => world.now;
  const wake = () => {
    world.woken += 1;
  };
  const intake = openIntake(limits);
  listener.add(apiRoutes({ db, settings, tokens: parseTokens(tokenText), clock, intake, wake }));
  listener.open();
  const base = `http://127.0.0.1:${listener.port}/api/v1`;

  async function ask(method: string, path: string, asked: Asked = {}): Promise<Heard> {
    const { body, raw, headers = {}, token = tokens.osnp, key } = asked;
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    keys += 1;
    const response = await fetch(base + path, {
      method,
      ...(sent !== undefined && { body: sent, duplex: 'half' }),
      headers: {
        ...(token !== '' && { Authorization: `Bearer ${token}` }),
        ...(sent !== undefined && { 'Content-Type': 'application/json' }),
        ...(method === 'POST' && { 'Idempotency-Key': key ?? `k${keys}` }),
        ...headers,
      },
    } as RequestInit);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: isJson ? JSON.parse(text) : undefined,
    };
  }

  const close = async () => {
    await listener.close();
    await db.close();
  };
  return { db, base, world, settings, ask, close };
}

/** What `startWorld` gives. */
export type World = Awaited<ReturnType<typeof startWorld>>;

/** A fictional doctor's declaration. */
export const doctor = (number: number) => ({
  rpps: String(10_000_000_000 + number),
  display_name: `Dr Camille Durand${number}`,
  phone: `+3319900${String(number).padStart(4, '0')}`,
  territory: '59',
  sites: [
    {
      label: `Cabinet ${number}`,
      address: { line: `${number} rue Haute`, postal_code: '59000', city: 'Lille' },
      lat: 50.63,
      lon: 3.06 + number / 100,
    },
  ],
});

/** A doctor who can be asked: declared, and his phone linked. */
export async function linkedDoctor({ db, ask }: World, number: number): Promise<string> {
  const made = await ask('POST', '/practitioners', { token: tokens.admin, body: doctor(number) });
  const linked = { linkedSmsAt: start };
  const { phone } = doctor(number);
  await db.prisma.phone.upsert({
    where: { number: phone },
    create: { number: phone, ...linked },
    update: linked,
  });
  return made.json.id;
}

/** What an OSNP usually asks. */
export const request = (more: object = {}) => ({
  reference: 'DRM-2026.1',
  territory: '59',
  mode: 'cabinet',
  window: { from: '2026-11-24T10:00:00+01:00', to: '2026-11-24T18:00:00+01:00' },
  ...more,
});

/** The carrier has taken every message of these offers. */
export async function carry({ db, world }: World): Promise<void> {
  const queued = await db.prisma.offer.findMany({ where: { status: 'queued' } });
  for (const { id } of queued) await markSent(db.prisma, id, world.now);
}
