import type { Server as HttpServer } from 'node:http';
import { createServer, type Request, type Response, type Server } from 'restify';
import type { Logger } from './log.ts';
import type { Route } from './route.ts';

/** Longer than a proxy keeps an idle connection: whoever closes first must not be us, in the middle of a request. */
const keepAliveMs = 75_000;

/** The HTTP server, listening; routes may be added while the rest of the system starts. */
export interface Listener {
  port: number;
  add(routes: Route[]): void;
  close(): Promise<void>;
}

/** Listens at once, so that a port already taken is known before anything else is started. */
export async function listen(host: string, port: number, log: Logger): Promise<Listener> {
  const server = createServer({ name: 'relais-sas', handleUncaughtExceptions: false });
  // restify's callback is never called: it would answer a second time, which throws and ends the process
  (server.server as HttpServer).keepAliveTimeout = keepAliveMs;
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number }) => {
    answerError(res, error.statusCode ?? 500);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  let closing: Promise<void> | undefined;
  return {
    port: (server.address() as { port: number }).port,
    add: (routes) => {
      for (const route of routes) addRoute(server, route, log);
    },
    close: () => {
      closing ??= close(server);
      return closing;
    },
  };
}

function addRoute(server: Server, { method, path, handle }: Route, log: Logger): void {
  server[method](path, async (req: Request, res: Response) => {
    try {
      await handle(req, res);
    } catch (error) {
      log.error({ err: error, path }, 'a request failed');
      // the carrier retries on 503; on 200 it would not
      answerError(res, path.startsWith('/twilio/') ? 503 : 500);
    }
  });
}

const titles: Record<number, [code: string, title: string]> = {
  400: ['invalid', 'Bad request'],
  404: ['not_found', 'Not found'],
  405: ['not_found', 'Method not allowed'],
  503: ['internal', 'Out of service, try again'],
};

/** An error outside every handler, as RFC 9457; never a library's own words. */
function answerError(res: Response, status: number): void {
  if (res.headersSent) return void res.end();
  const [code, title] = titles[status] ?? ['internal', 'Internal error'];
  res.writeHead(status, { 'content-type': 'application/problem+json' });
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
