import {
  createServer as createHttp,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { TLSSocket } from 'node:tls';
import type { FhirServerConfig } from '../config-fhir.ts';
import { Busy, openLine } from '../line.ts';
import type { Logger } from '../log.ts';
import { readFhirBody } from './body.ts';
import { type Client, isKnown } from './clients.ts';
import { wantsJson } from './media.ts';
import { FhirFault, outcomeOf } from './outcome.ts';
import { answer, type FhirAnswer, type FhirCall, type FhirDeps } from './routes.ts';

/** The national base, listening. */
export interface FhirListener {
  url: string;
  close(): Promise<void>;
}

/** Connections of the database that the national platform has to itself: its peaks hold up nobody who speaks. */
export const nationalConnections = 4;

/** More would be answered after the platform has given up (7 s); they are told at once to come again. */
const patience = 5_000;
const held = 200;

/** Listens on a port of its own, with client certificates; in clear on loopback alone, which the configuration sees to. */
export async function listenFhir(
  config: FhirServerConfig,
  given: Omit<FhirDeps, 'here'>,
  log: Logger,
): Promise<FhirListener> {
  const { host, port, tls, identifierSystem } = config;
  const server: Server = tls
    ? createHttps({
        ...tls.material,
        requestCert: true,
        rejectUnauthorized: true,
        minVersion: 'TLSv1.2',
      })
    : createHttp();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const at = (server.address() as AddressInfo).port;
  const url =
    config.url ?? `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${at}`;
  const deps = { ...given, here: { base: url, identifierSystem: identifierSystem ?? url } };
  const line = openLine({
    running: nationalConnections,
    runningEach: nationalConnections,
    held,
    heldEach: held,
    patience,
  });
  server.on('request', async (req: IncomingMessage, res: ServerResponse) => {
    try {
      known(req, tls?.clients);
      wantsJson(req);
      const place = line.take('national');
      try {
        send(req, res, await place.run(() => answer(callOf(req, url), deps)));
      } finally {
        place.leave();
      }
    } catch (error) {
      req.resume();
      send(req, res, refused(error, log));
    }
  });
  const close = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const cut = setTimeout(() => server.closeAllConnections(), 3_000);
    await closed;
    clearTimeout(cut);
  };
  return { url, close };
}

/** Its authority was checked when the connection began; whose it is, is checked here. */
function known({ socket }: IncomingMessage, clients: Client[] | undefined): void {
  if (!clients) return;
  const certificate = socket instanceof TLSSocket ? socket.getPeerCertificate() : undefined;
  if (!certificate || !isKnown(certificate, clients))
    throw new FhirFault(403, 'forbidden', 'The certificate is not one of a client known here.');
}

function callOf(req: IncomingMessage, base: string): FhirCall {
  const [path = '', ...search] = (req.url ?? '').split('?');
  const prefix = new URL(base).pathname.replace(/\/$/, '');
  if (!path.startsWith(`${prefix}/`))
    throw new FhirFault(404, 'not-found', 'There is nothing of that name here.');
  return {
    method: req.method ?? '',
    path: path.slice(prefix.length + 1).replace(/\/$/, ''),
    search: search.join('?'),
    strict: /handling\s*=\s*strict/i.test(String(req.headers['prefer'] ?? '')),
    body: () => readFhirBody(req),
  };
}

/** A fault in words; anything else is ours, said in the log without what was sent. */
function refused(error: unknown, log: Logger): FhirAnswer {
  if (error instanceof FhirFault)
    return { status: error.status, body: outcomeOf(error), headers: error.headers };
  if (error instanceof Busy) {
    const headers = { 'Retry-After': String(error.retryAfterS) };
    const fault = new FhirFault(503, 'throttled', 'Too many requests at once: try again.');
    return { status: 503, body: outcomeOf(fault), headers };
  }
  log.error({ err: error }, 'a national request failed');
  const fault = new FhirFault(500, 'exception', 'Something failed here; nothing was changed.');
  return { status: 500, body: outcomeOf(fault) };
}

function send(req: IncomingMessage, res: ServerResponse, { status, body, headers }: FhirAnswer) {
  if (res.headersSent || res.destroyed) return void res.destroy();
  const text = Buffer.from(JSON.stringify(body));
  res.writeHead(status, {
    'Content-Type': 'application/fhir+json; charset=utf-8',
    'Content-Length': text.length,
    'Cache-Control': 'no-store',
    ...headers,
  });
  res.end(req.method === 'HEAD' ? undefined : text);
}
