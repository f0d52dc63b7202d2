import { setImmediate } from 'node:timers/promises';
import { onActs } from '../data/audit/acts.ts';
import { openDatabase } from '../data/database.ts';
import { settleInstallation } from '../data/installation.ts';
import { knowledge } from '../dialogs/faq.ts';
import { type SecondOpinion, startSecondOpinion } from '../dialogs/language/second-opinion.ts';
import { apiRoutes } from './api/routes.ts';
import { hearMissedSms, smsRoute } from './channels/sms.ts';
import { openTeams } from './channels/teams.ts';
import type { Credentials } from './channels/teams-adapter.ts';
import { twilioClient } from './channels/twilio.ts';
import { statusRoute } from './channels/twilio-status.ts';
import { voiceRoutes } from './channels/voice.ts';
import { type Config, loopbackUrl, type TwilioConfig } from './config.ts';
import { dataFileRoute } from './data-file.ts';
import { type Demo, openDemo } from './demo/demo.ts';
import type { EngineDeps } from './engine/duty.ts';
import { type Engine, startEngine } from './engine/engine.ts';
import { listenFhir, nationalConnections } from './fhir/server.ts';
import type { Ears } from './hear.ts';
import { openIntake } from './intake.ts';
import { keepTime } from './keep-time.ts';
import { type Logger, logActs, openLog } from './log.ts';
import { type ProbeDeps, probes, serveMetrics } from './probes.ts';
import { type Listener, listen } from './server.ts';
import { reader } from './understand.ts';
import { sentences } from './words.ts';

/** The running assistant. */
export interface App {
  url: string;
  engine: Engine;
  ears: Ears;
  /** Present in the demo only. */
  demo: Demo | undefined;
  /** Where the national platform would ask, when that is configured. */
  fhirUrl: string | undefined;
  stop(): Promise<void>;
}

/** What a test may put in another's place: the clock it moves (else the database's), and timers it drives by hand. */
export interface Overrides {
  clock?: () => Date;
  timers?: boolean;
  stopwatch?: () => number;
  log?: Logger;
  /** Makes the tokens sent to the connector. */
  credentials?: Credentials;
  /** The second reader of dates, whose own worker answers within a time that depends on the machine. */
  opinion?: SecondOpinion;
  /** Aborted when the start must not go on: what had started is ended, and the start rejects. */
  signal?: AbortSignal;
}

/** Builds everything from a configuration; tests start the same thing. Whatever had started is ended when a part fails. */
export async function startApp(config: Config, overrides: Overrides = {}): Promise<App> {
  const { timers = true, log = openLog() } = overrides;
  const ends: (() => unknown)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) await end();
  };
  try {
    const { host, port, demo: loopbackOnly } = config;
    const listener = await listen({ host, port, loopbackOnly }, log);
    ends.push(() => listener.close());
    return await build(config, { ...overrides, timers, log, listener, ends, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Site extends Overrides {
  timers: boolean;
  log: Logger;
  listener: Listener;
  ends: (() => unknown)[];
  stop: () => Promise<void>;
}

async function build(config: Config, site: Site): Promise<App> {
  const { log, listener, ends, stop } = site;
  const publicUrl = config.port === 0 ? loopbackUrl(config.host, listener.port) : config.publicUrl;
  const started: Started = {};
  await openProbes(config, site, started);
  const db = await openData(config);
  ends.push(() => db.close());
  site.signal?.throwIfAborted();
  const clock = site.clock ?? (await commonClock(db, site));
  await settleInstallation(db.prisma, config.demo ? 'demo' : 'production', clock());
  const opinion = site.opinion ?? startSecondOpinion();
  ends.push(() => opinion.close());
  const demo = config.demo
    ? await openDemo({ db, dataDir: config.dataDir, publicUrl, clock })
    : undefined;
  ends.push(() => demo?.close());
  const twilio = config.twilio ?? demo?.twilio;
  const settings = { ...config.settings, publicUrl };
  const wake = () => started.engine?.wake();
  const intake = openIntake(config.intake);
  const { turns } = intake;
  const understand = reader(opinion, settings.hours);
  const { stopwatch = () => performance.now() } = site;
  const ears: Ears = { db, settings, clock, stopwatch, understand, turns, log, wake };
  const { microsoft } = config;
  const { credentials } = site;
  const demoConnector = demo?.connectorUrl;
  const teams = await openTeams({ ...ears, log }, { microsoft, demoConnector, credentials });
  const engineDb = db.aside(engineConnections);
  for (const { prisma } of [db, engineDb]) onActs(prisma, logActs(log));
  ends.push(() => engineDb.close());
  const engine = openEngine(config, site, ears, { db: engineDb, twilio, teams: teams.sender });
  ends.push(() => engine.stop());
  const tokens = [...config.tokens, ...(demo?.tokens ?? [])];
  listener.add(apiRoutes({ db, settings, tokens, clock, intake, wake, log }));
  listener.add([teams.route, dataFileRoute(db, clock)]);
  if (twilio) listener.add(carrierRoutes(ears, twilio, publicUrl, log));
  if (demo) listener.add(demo.routes);
  const fhirUrl = await openFhir(config, { db, clock }, site);
  ends.push(() => listener.close()); // first to end: nothing more is taken in
  site.signal?.throwIfAborted();
  Object.assign(started, { engine, db, clock });
  listener.open();
  demo?.carrier.resume();
  return { url: publicUrl, engine, ears, demo, fhirUrl, stop };
}

async function openFhir(
  { fhir }: Config,
  { db, clock }: Pick<Ears, 'db' | 'clock'>,
  { log, ends }: Site,
): Promise<string | undefined> {
  if (!fhir) return undefined;
  const own = db.aside(nationalConnections);
  ends.push(() => own.close());
  const { url, close } = await listenFhir(fhir, { db: own, clock }, log);
  ends.push(close);
  return url;
}

/** The engine's own: what must go out and what must end waits for nobody who asks. */
const engineConnections = 6;

/** One for all processes on this database, whatever their machines show. */
async function commonClock(db: Ears['db'], { log, ends }: Site): Promise<() => Date> {
  const { now, stop } = await keepTime(db, log);
  ends.push(stop);
  return now;
}

/** What the probes may look at once it is there. */
interface Started {
  db?: Ears['db'];
  clock?: () => Date;
  engine?: Engine;
}

async function openProbes(config: Config, { listener, ends }: Site, started: Started) {
  const { readyMaxOutboxS, metricsPort } = config;
  const watched = { db: () => started.db, metrics: () => started.engine?.metrics };
  const clock = () => started.clock?.() ?? new Date();
  const probe: ProbeDeps = { ...watched, clock, readyMaxOutboxS, metricsPort };
  listener.add(probes(probe));
  const metrics = await serveMetrics(probe, config);
  ends.push(() => metrics?.close());
}

/** Opens the database and, while it starts, does the half second of work that the questions' index takes. */
async function openData({ databaseUrl, dataDir }: Config): Promise<Ears['db']> {
  const opening = openDatabase({ url: databaseUrl, dataDir });
  opening.catch(() => {}); // awaited below
  await setImmediate();
  knowledge();
  return opening;
}

function openEngine(
  { webhook, r03, hub, reconcileS, auditMonths }: Config,
  { timers, log }: Site,
  ears: Ears,
  {
    db,
    twilio,
    teams,
  }: { db: Ears['db']; twilio: TwilioConfig | undefined; teams: EngineDeps['teams'] },
): Engine {
  const { settings, clock, stopwatch } = ears;
  return startEngine(
    {
      db,
      settings,
      clock,
      stopwatch,
      log,
      webhook,
      r03,
      hub,
      reconcileS,
      auditMonths,
      render: (say, locale) => sentences(say, locale === 'en' ? 'en' : 'fr', 'sms'),
      twilio: twilio && twilioClient(twilio, settings.publicUrl),
      teams,
      hear: (inbound) => hearMissedSms(ears, inbound),
    },
    { timers },
  );
}

const carrierRoutes = (ears: Ears, twilio: TwilioConfig, publicUrl: string, log: Logger) => {
  const deps = { ...ears, twilio, publicUrl, log };
  return [smsRoute(deps), statusRoute(deps), ...voiceRoutes(deps)];
};
