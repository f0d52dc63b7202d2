import process from 'node:process';
import { type App, startApp } from './app.ts';
import { BadConfig, environment, readConfig } from './config.ts';
import { openLog } from './log.ts';

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
  // a patient may be waiting: what one request broke must not end all the others
  process.on('uncaughtException', (err) => log.error({ err }, 'uncaught'));
  process.on('unhandledRejection', (err) => log.error({ err }, 'unhandled'));
  let app: App;
  try {
    const config = readConfig(environment());
    app = await startApp(config, { log });
    log.info({ url: app.url, demo: config.demo }, config.demo ? `demo: open ${app.url}` : 'ready');
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(0), 9_500).unref();
      app.stop().then(
        () => process.exit(0),
        () => process.exit(0),
      );
    });
  }
}

/** One clear line for what an operator can mend. */
function explain(error: unknown): string {
  if (error instanceof BadConfig) return error.message;
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken: stop what listens there, or set PORT.`;
  if (['EACCES', 'EPERM', 'ENOENT', 'ENOTDIR', 'EROFS'].includes(code ?? '')) {
    return `${message}. Check DATA_DIR and PORT.`;
  }
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `The database does not answer (${code}). Check DATABASE_URL.`;
  return `Relais SAS could not start: ${message}`;
}
