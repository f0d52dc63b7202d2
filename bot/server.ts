import type { Server as HttpServer } from 'node:http';
import { createServer, type Request, type Response, type Server } from 'restify';
import { Busy } from './line.ts';
import type { Logger } from './log.ts';
import { isLoopbackRequest } from './loopback.ts';
import type { Route } from './route.ts';

/** Longer than a proxy keeps an idle connection: whoever closes first must not be us, in the middle of a request. */
const keepAliveMs = 75_000;

/** The HTTP server, listening; until `open`, everything but the probes is answered « starting, try again ». */
export interface Listener {
  port: number;
  add(routes: Route[]): void;
  open(): void;
  close(): Promise<void>;
}

/** Where to listen; `loopbackOnly` for the demo, whose every answer may hold its token. */
interface Place {
  host: string;
  port: number;
  loopbackOnly: boolean;
}

/** Listens at once, so that a port already taken is known before anything else is started. */
export async function listen({ host, port, loopbackOnly }: Place, log: Logger): Promise<Listener> {
  const server = createServer({ name: 'relais-sas', handleUncaughtExceptions: false });
  // restify's callback is never called: it would answer a second time, which throws and ends the process
  (server.server as HttpServer).keepAliveTimeout = keepAliveMs;
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number }) => {
    answerError(res, error.statusCode ?? 500);
  });
  const gate: Gate = { probes: new Set(), isOpen: false, loopbackOnly };
  guard(server, gate);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as { port: number }).port,
    add: (routes) => {
      for (const route of routes) {
        addRoute(server, route, log);
        if (route.probe) gate.probes.add(route.path);
      }
    },
    open: () => {
      gate.isOpen = true;
    },
    close: () => {
      closing ??= close(server);
      return closing;
    },
  };
}

interface Gate {
  /** Paths that answer before the rest has started. */
  probes: Set<string>;
  isOpen: boolean;
  loopbackOnly: boolean;
}

/** Before any route: a client that comes too early is told to come again, and the demo answers this machine alone. */
function guard(server: Server, gate: Gate): void {
  server.pre((req: Request, res: Response, next: (go: false | undefined) => void) => {
    const refused = gate.loopbackOnly && !isLoopbackRequest(req);
    if (!refused && (gate.isOpen || gate.probes.has(req.path()))) return next(undefined);
    req.resume(); // what is sent with it is let go by, so that the client hears the answer
    answerError(res, refused ? 403 : 503);
    next(false);
  });
}

function addRoute(server: Server, { method, path, handle }: Route, log: Logger): void {
  server[method](path, async (req: Request, res: Response) => {
    try {
      await handle(req, res);
    } catch (error) {
      if (error instanceof Busy) return answerBusy(req, res, error);
      log.error({ err: error, path }, 'a request failed');
      // the carrier retries on 503; on 200 it would not
      answerError(res, path.startsWith('/twilio/') ? 503 : 500);
    }
  });
}

/** Sent away before anything was begun: the carrier uses its fallback, and its list is read later. */
function answerBusy(req: Request, res: Response, { retryAfterS }: Busy): void {
  req.resume();
  if (!res.headersSent) res.setHeader('retry-after', String(retryAfterS));
  answerError(res, 503);
}

const titles: Record<number, [code: string, title: string]> = {
  400: ['invalid', 'Bad request'],
  403: ['forbidden', 'The demo answers this machine only, without a proxy'],
  404: ['not_found', 'Not found'],
  405: ['invalid', 'Method not allowed'],
  503: ['internal', 'Out of service, try again'],
};

/** An error outside every handler, as RFC 9457; never a library's own words. */
function answerError(res: Response, status: number): void {
  if (res.headersSent) return void res.end();
  const [code, title] = titles[status] ?? ['internal', 'Internal error'];
  res.writeHead(status, {
    'content-type': 'application/problem+json',
    ...(status === 503 && { 'retry-after': '2' }),
  });
  res.end(JSON.stringify({ type: 'about:blank', title, status, detail: title, code }));
}

async function close(server: Server): Promise<void> {
  const http = server.server as HttpServer;
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  http.closeIdleConnections();
  const cut = setTimeout(() => http.closeAllConnections(), 3_000);
  await closed;
  clearTimeout(cut);
}
