import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type CarrierPatience, type InboundSms, twilioClient } from '../../bot/channels/twilio.ts';
import { type Carrier, startCarrier } from '../../bot/demo/carrier.ts';
import type { EngineDeps } from '../../bot/engine/duty.ts';
import { type Engine, startEngine } from '../../bot/engine/engine.ts';
import { noteArrival } from '../../data/conversations/conversation-repository.ts';
import { type Database, inTransaction } from '../../data/database.ts';
import { accept } from '../../data/orientations/accept.ts';
import { offerByCode } from '../../data/orientations/offer-service.ts';
import { Refusal } from '../../data/refusal.ts';
import { settings } from './doctors.ts';

const accountSid = `AC${'0'.repeat(32)}`;
const authToken = 'engine-test-token';

/** A clock that only tests move. */
export interface Clock {
  now: Date;
}

/** What was posted to a played server. */
export interface Posted {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A server that keeps what it is told, and answers as the test wants. */
export async function playServer() {
  const posted: Posted[] = [];
  const answer = {
    status: 204,
    body: '<Response/>',
    /** Another status for some of what is posted. */
    unless: undefined as ((body: string) => number | undefined) | undefined,
  };
  const server = createServer(async (req, res) => {
    const body = await text(req);
    posted.push({ path: req.url ?? '', headers: req.headers, body });
    const status = answer.unless?.(body) ?? answer.status;
    res.writeHead(status, { 'content-type': 'text/xml' });
    res.end(status === 200 ? answer.body : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, posted, answer, close };
}

/** The engine against a simulated carrier; texts « OUI CODE » that it finds there are answered as the product would. */
export async function playEngine(
  database: Database,
  clock: Clock,
  more: Partial<EngineDeps> = {},
  way: { patience?: CarrierPatience; apiUrl?: (url: string) => Promise<string> } = {},
) {
  const webhooks = await playServer();
  const now = () => clock.now;
  const carrier = await startCarrier({ accountSid, authToken, publicUrl: webhooks.url, now });
  const heard: InboundSms[] = [];
  const config = {
    accountSid,
    authTokens: [authToken],
    smsFrom: carrier.number,
    voiceFrom: carrier.number,
    apiUrl: (await way.apiUrl?.(carrier.url)) ?? carrier.url,
  };
  const deps: EngineDeps = {
    db: database,
    settings,
    clock: now,
    stopwatch: () => 0,
    render: (say) => say.map(({ key, params }) => `${key} ${params?.['code'] ?? ''}`).join('\n'),
    twilio: twilioClient(config, webhooks.url, way.patience),
    hear: (inbound) => hearYes(database, clock, inbound, heard),
    reconcileS: 30,
    auditMonths: 12,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    ...more,
  };
  const start = (timers = false): Engine => startEngine(deps, { timers });
  const close = async () => {
    await carrier.close();
    webhooks.close();
  };
  return { carrier, webhooks, heard, deps, start, close };
}

/** One of the two played sides, and what a test does with it. */
export type PlayedEngine = { carrier: Carrier } & Awaited<ReturnType<typeof playEngine>>;

async function hearYes(database: Database, clock: Clock, inbound: InboundSms, heard: InboundSms[]) {
  const { sid, from, body, at } = inbound;
  const code = /^OUI (\w{4})$/.exec(body)?.[1];
  try {
    await inTransaction(database.prisma, async (db) => {
      const arrival = { id: sid, channel: 'sms', sender: from };
      if ((await noteArrival(db, arrival, clock.now)) !== undefined) return;
      heard.push(inbound);
      const offer = code ? await offerByCode(db, from, code) : undefined;
      const who = { actor: from, channel: 'sms', requestId: sid };
      if (offer) await accept(db, offer.id, who, at, clock.now);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
