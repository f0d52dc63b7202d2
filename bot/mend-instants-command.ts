import process from 'node:process';
import { parseArgs } from 'node:util';
import { openDatabase } from '../data/database.ts';
import { mendInstants } from '../data/mend-instants.ts';
import { environment, readConfig } from './config.ts';

const usage = `Puts right the instants of a database that an earlier version wrote on a PostgreSQL that does not stand in UTC.

  npm run mend:instants                          says what it finds, and changes nothing
  npm run mend:instants -- --zone Europe/Paris   does it, once, in one transaction

  --zone  the zone in which they were written, as the refused start named it

Stop Relais SAS first, and keep a copy of the database. It is found as for npm start (DATABASE_URL, or DATA_DIR).
`;

const { values } = parseArgs({
  options: { zone: { type: 'string' }, help: { type: 'boolean', default: false } },
});

if (values.help) process.stdout.write(usage);
else await mend();

async function mend(): Promise<void> {
  const { databaseUrl: url, dataDir } = readConfig(environment());
  const database = await openDatabase({ url, dataDir });
  try {
    const mended = await mendInstants(database, values.zone);
    process.stdout.write(`${mended}\n`);
  } finally {
    await database.close();
  }
}
