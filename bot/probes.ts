import { createServer, type Server } from 'node:http';
import { countOutcomes } from '../data/appointments/outcome.ts';
import { carrierState } from '../data/carrier/carrier-health.ts';
import type { Database } from '../data/database.ts';
import { tryWriting } from '../data/installation.ts';
import { countDue, oldestDue } from '../data/outbox/backlog-repository.ts';
import { sqlStateOf } from './api/problem.ts';
import type { Metrics } from './engine/duty.ts';
import { progressLines, progressOf } from './engine/progress.ts';
import { isLoopbackRequest } from './loopback.ts';
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
export function probes(deps: ProbeDeps): Route[] {
  const look = shared(check);
  return [
    {
      method: 'get',
      path: '/healthz',
      probe: true,
      handle: async (_req, res) => {
        res.writeHead(200, { 'content-type': 'application/json' });
        res.end(JSON.stringify({ status: 'ok' }));
      },
    },
    {
      method: 'get',
      path: '/readyz',
      probe: true,
      handle: async (_req, res) => {
        const db = deps.db();
        const checks = db ? await look(deps, db) : starting;
        const ready = isReady(checks);
        const retry = ready ? {} : { 'retry-after': '2' };
        res.writeHead(ready ? 200 : 503, { 'content-type': 'application/json', ...retry });
        res.end(JSON.stringify({ status: ready ? 'ok' : 'unavailable', checks }));
      },
    },
    {
      method: 'get',
      path: '/metrics',
      probe: true,
      handle: async (req, res) => {
        const open = deps.metricsPort === undefined && isLoopbackRequest(req);
        res.writeHead(open ? 200 : 404, { 'content-type': 'text/plain; version=0.0.4' });
        res.end(open ? await metricsText(deps) : '');
      },
    },
  ];
}

/** What the REST API cannot do without; late messages are shown, but another's outage must not take us out of service. */
async function check(
  { clock, readyMaxOutboxS, metrics }: ProbeDeps,
  { prisma }: Database,
): Promise<Checks> {
  try {
    await within(probeMs, tryWriting(prisma));
    const oldest = await within(probeMs, oldestDue(prisma));
    const late = oldest ? (clock().getTime() - oldest.getTime()) / 1000 : 0;
    const outbox = late < readyMaxOutboxS ? 'ok' : `late by ${Math.round(late)} s`;
    return { database: 'ok', migrations: 'ok', engine: progressOf(metrics()), outbox };
  } catch (error) {
    const progress = progressOf(metrics());
    const engine = progress === 'ok' ? 'waits for the database' : progress;
    return { database: whyNot(error), migrations: 'unknown', engine, outbox: 'unknown' };
  }
}

type Checks = Record<'database' | 'migrations' | 'engine' | 'outbox', string>;

const starting: Checks = {
  database: 'starting',
  migrations: 'starting',
  engine: 'starting',
  outbox: 'starting',
};

const isReady = ({ database, migrations, engine }: Checks) =>
  database === 'ok' && migrations === 'ok' && engine === 'ok';

/** How long the database may think about it. */
const probeMs = 3_000;

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('no answer in time')), ms);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

/** A full disk and a read-only server are told from a database that is not there. */
function whyNot(error: unknown): string {
  const state = error instanceof Error ? sqlStateOf(error) : '';
  if (state === '53100') return 'disk full';
  return state === '25006' ? 'read-only' : 'no answer';
}

/** Several who ask at once, and within half a second, are answered by one look: it costs a write. */
function shared<Of extends unknown[], T>(look: (...of: Of) => Promise<T>): typeof look {
  let last: { at: number; seen: Promise<T> } | undefined;
  return (...of) => {
    const now = performance.now();
    if (!last || now - last.at > 500) last = { at: now, seen: look(...of) };
    return last.seen;
  };
}

async function metricsText(deps: ProbeDeps): Promise<string> {
  const { handedOut, retried, givenUp, expired, reconciled, failures } = deps.metrics() ?? {
    handedOut: {},
    failures: {},
  };
  const database = deps.db();
  const due = await (database && countDue(database.prisma).catch(() => -1));
  const oldest = await (database && oldestDue(database.prisma).catch(() => undefined));
  const carrier = await (database && carrierState(database.prisma).catch(() => undefined));
  const visits = await (database && countOutcomes(database.prisma).catch(() => undefined));
  const waited = oldest ? Math.max(0, (deps.clock().getTime() - oldest.getTime()) / 1000) : 0;
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
    ...(visits ?? []).map(({ outcome, count }) => `relais_visits{outcome="${outcome}"} ${count}`),
    ...(carrier ? [`relais_carrier_degraded ${carrier.state === 'ok' ? 0 : 1}`] : []),
    `relais_outbox_due ${due ?? -1}`,
    `relais_outbox_oldest_seconds ${waited.toFixed(0)}`,
    `process_resident_memory_bytes ${process.memoryUsage().rss}`,
    `process_uptime_seconds ${Math.round(process.uptime())}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Metrics on a port of their own, when one is set. */
export async function serveMetrics(
  deps: ProbeDeps,
  { host, demo }: { host: string; demo: boolean },
): Promise<Server | undefined> {
  if (deps.metricsPort === undefined) return undefined;
  const server = createServer(async (req, res) => {
    const refused = demo && !isLoopbackRequest(req);
    res.writeHead(refused ? 403 : 200, { 'content-type': 'text/plain; version=0.0.4' });
    res.end(refused ? '' : await metricsText(deps));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.metricsPort, host, resolve);
  });
  return server;
}
