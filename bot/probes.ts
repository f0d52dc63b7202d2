import { createServer, type Server } from 'node:http';
import type { Request } from 'restify';
import type { Database } from '../data/database.ts';
import { oldestDue } from '../data/outbox/outbox-repository.ts';
import type { Metrics } from './engine/duty.ts';
import { progressLines, progressOf } from './engine/progress.ts';
import type { Route } from './route.ts';

/** What the probes look at. */
export interface ProbeDeps {
  db: () => Database | undefined;
  metrics: () => Metrics | undefined;
  clock: () => Date;
  readyMaxOutboxS: number;
  metricsPort: number | undefined;
}

/** `/healthz` for the process, `/readyz` for what it needs, `/metrics` for loopback only unless it has its own port. */
export const probes = (deps: ProbeDeps): Route[] => [
  {
    method: 'get',
    path: '/healthz',
    handle: async (_req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ status: 'ok' }));
    },
  },
  {
    method: 'get',
    path: '/readyz',
    handle: async (_req, res) => {
      const checks = await check(deps);
      const ready = Object.values(checks).every((one) => one === 'ok');
      res.writeHead(ready ? 200 : 503, { 'content-type': 'application/json' });
      res.end(JSON.stringify({ status: ready ? 'ok' : 'unavailable', checks }));
    },
  },
  {
    method: 'get',
    path: '/metrics',
    handle: async (req, res) => {
      const open = deps.metricsPort === undefined && isLocal(req);
      res.writeHead(open ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4' });
      res.end(open ? await metricsText(deps) : '');
    },
  },
];

const isLocal = (req: Request) =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(req.socket.remoteAddress ?? '') &&
  !req.headers['x-forwarded-for'];

async function check(deps: ProbeDeps): Promise<Record<string, string>> {
  const { db, clock, readyMaxOutboxS } = deps;
  const database = db();
  if (!database) return { database: 'starting', migrations: 'starting', outbox: 'starting' };
  try {
    const oldest = await oldestDue(database.prisma);
    const late = oldest ? (clock().getTime() - oldest.getTime()) / 1000 : 0;
    return {
      database: 'ok',
      migrations: 'ok',
      engine: progressOf(deps.metrics()),
      outbox: late < readyMaxOutboxS ? 'ok' : `late by ${Math.round(late)} s`,
    };
  } catch {
    return { database: 'no answer', migrations: 'unknown', outbox: 'unknown' };
  }
}

async function metricsText(deps: ProbeDeps): Promise<string> {
  const { handedOut, retried, givenUp, expired, reconciled, failures } = deps.metrics() ?? {
    handedOut: {},
    failures: {},
  };
  const database = deps.db();
  const due = database
    ? await database.prisma.outbox.count({ where: { status: 'due' } }).catch(() => -1)
    : -1;
  const lines = [
    ...Object.entries(handedOut).map(
      ([kind, count]) => `relais_handed_out_total{kind="${kind}"} ${count}`,
    ),
    `relais_retried_total ${retried ?? 0}`,
    `relais_given_up_total ${givenUp ?? 0}`,
    `relais_offers_expired_total ${expired ?? 0}`,
    `relais_reconciled_total ${reconciled ?? 0}`,
    ...Object.entries(failures).map(
      ([duty, count]) => `relais_duty_failures_total{duty="${duty}"} ${count}`,
    ),
    ...progressLines(deps.metrics()),
    `relais_outbox_due ${due}`,
    `process_resident_memory_bytes ${process.memoryUsage().rss}`,
    `process_uptime_seconds ${Math.round(process.uptime())}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Metrics on a port of their own, when one is set. */
export async function serveMetrics(deps: ProbeDeps, host: string): Promise<Server | undefined> {
  if (deps.metricsPort === undefined) return undefined;
  const server = createServer(async (_req, res) => {
    res.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    res.end(await metricsText(deps));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.metricsPort, host, resolve);
  });
  return server;
}
