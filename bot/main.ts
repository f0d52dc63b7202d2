import process from 'node:process';
import { CannotStart } from '../data/cannot-start.ts';
import { type App, startApp } from './app.ts';
import { BadConfig, environment, readConfig } from './config.ts';
import { type Logger, openLog } from './log.ts';

const usage = `Relais SAS

  npm start            start; with nothing configured, the demo on http://127.0.0.1:3978
  npm start -- --help  this text

Every setting is an environment variable, or a line of .env; .env.example lists them all.
`;

if (process.argv.includes('--help')) {
  process.stdout.write(usage);
} else {
  await start();
}

async function start(): Promise<void> {
  const log = openLog();
  const broken = Promise.withResolvers<never>();
  const interrupt = new AbortController();
  let starting: Promise<App> | undefined;
  let ready = false;
  // what breaks outside every promise ends a start, which else would serve nobody and never be over; once ready, a
  // patient may be waiting: what one request broke must not end all the others
  const broke = (err: unknown) => (ready ? log.error({ err }, 'uncaught') : broken.reject(err));
  process.on('uncaughtException', broke);
  process.on('unhandledRejection', broke);
  stopOnSignal(log, interrupt, async () => (await starting)?.stop());
  try {
    const config = readConfig(environment());
    starting = startApp(config, { log, signal: interrupt.signal });
    const { url } = await Promise.race([starting, broken.promise]);
    interrupt.signal.throwIfAborted();
    ready = true;
    log.info({ url, demo: config.demo }, config.demo ? `demo: open ${url}` : 'ready');
  } catch (error) {
    if (interrupt.signal.aborted) return; // ends by itself, in order
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
}

/** A signal ends it within ten seconds, in the middle of the start as well. */
function stopOnSignal(log: Logger, interrupt: AbortController, stop: () => Promise<unknown>) {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      interrupt.abort();
      setTimeout(() => process.exit(0), 9_500);
      stop().then(
        () => process.exit(0),
        () => process.exit(0),
      );
    });
  }
}

/** One clear line for what an operator can mend. */
function explain(error: unknown): string {
  if (error instanceof BadConfig || error instanceof CannotStart) return error.message;
  const { code, message, port }: { code?: string; message?: string; port?: number } =
    error instanceof Error ? error : {};
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what listens there, or set PORT (METRICS_PORT for the metrics).`;
  if (['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EROFS'].includes(code ?? '')) {
    return `${message}. Check DATA_DIR and PORT.`;
  }
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return `The disk is full (${message}). Make room, then start again.`;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `The database does not answer (${code}). Check DATABASE_URL.`;
  return `Relais SAS could not start: ${message ?? String(error)}`;
}
