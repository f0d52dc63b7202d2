import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { listenFhir, nationalConnections } from '../../bot/fhir/server.ts';
import { openLog } from '../../bot/log.ts';
import { openDatabase } from '../../data/database.ts';
import { ask, r01 } from '../harness/national.ts';

// Usage: node test/bench/national.ts [places…]. How long INT_R01 takes for 25 doctors and one day or three, with so many free
// places in the database; and how soon after its commit a new place is in an answer while fifty a second are asked for.
const sizes = process.argv.slice(2).map(Number);
const now = new Date('2026-11-25T09:00:00Z');
const perDoctor = 4000;
const asked = 25;

const rppsOf = (number: number) => String(10_000_000_000 + number);

async function fill(pool: Awaited<ReturnType<typeof openDatabase>>['pool'], places: number) {
  const doctors = Math.max(asked, Math.ceil(places / perDoctor));
  await pool.query(`
    INSERT INTO "Person" (id, "displayName", phone, "createdAt", channels)
      SELECT 'per_' || n, 'Dr N' || n, '+3363998' || n, now(), '{sms}' FROM generate_series(1, ${doctors}) n;
    INSERT INTO "Effecteur" (id, "personId", rpps, family, given, territory, "createdAt")
      SELECT 'prc_' || n, 'per_' || n, (10000000000 + n)::text, 'Nom' || n, 'Prénom', '59', now() FROM generate_series(1, ${doctors}) n;
    INSERT INTO "Site" (id, label, line, "postalCode", city, lat, lon)
      SELECT 'sit_' || n, 'Cabinet ' || n, n || ' rue du Test', '59000', 'Lille', 50.63, 3.06 FROM generate_series(1, ${doctors}) n;
    INSERT INTO "Exercice" (id, "scheduleId", "effecteurId", "siteId", phone)
      SELECT 'exe_' || n, 'sch_' || n, 'prc_' || n, 'sit_' || n, '+33199000042' FROM generate_series(1, ${doctors}) n;
    INSERT INTO "Opening" (id, "effecteurId", "exerciceId", mode, "startAt", "endAt", minutes, origin, "createdAt")
      SELECT 'opn_' || n, 'prc_' || n, 'exe_' || n, 'cabinet', '2026-11-25', '2027-11-25', 15, 'api', now() FROM generate_series(1, ${doctors}) n;
    `);
  for (let from = 0; from < places; from += 10_000)
    await pool.query(`SET session_replication_role = replica;
    INSERT INTO "Slot" (id, "openingId", "exerciceId", "effecteurId", mode, "startAt", "endAt", "updatedAt")
      SELECT 'slt_' || n, 'opn_' || 1 + n % ${doctors}, 'exe_' || 1 + n % ${doctors}, 'prc_' || 1 + n % ${doctors}, 'cabinet', at, at + interval '15 minutes', now()
      FROM (SELECT n, timestamptz '2026-11-25 08:00+01' + (n / ${doctors} / 40) * interval '1 day' + (n / ${doctors} % 40) * interval '15 minutes' AS at
        FROM generate_series(${from}, ${Math.min(places, from + 10_000) - 1}) n) t;
    SET session_replication_role = DEFAULT;`);
  await pool.query(`ANALYZE`);
}

const at = (values: number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  0;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  return [await work(), performance.now() - began];
}

async function bench(places: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'relais-national-'));
  const db = await openDatabase({ dataDir });
  const config = {
    host: '127.0.0.1',
    port: 0,
    url: undefined,
    tls: undefined,
    identifierSystem: undefined,
  };
  const own = db.aside(nationalConnections);
  const { url, close } = await listenFhir(config, { db: own, clock: () => now }, openLog());
  try {
    await fill(db.pool, places);
    const doctors = Math.max(asked, Math.ceil(places / perDoctor));
    const some = (round: number) =>
      Array.from({ length: asked }, (_, n) => rppsOf(1 + ((round * asked + n) % doctors)));
    const query = (round: number, to: string) =>
      r01(some(round), { from: '2026-11-25T10:00:00+01:00', to });
    for (const [name, to] of [
      ['an afternoon', '2026-11-25T18:00:00+01:00'],
      ['three days', '2026-11-28T10:00:00+01:00'],
    ] as const) {
      const times: number[] = [];
      let total = 0;
      let cpu = process.cpuUsage();
      for (let round = 0; round < 130; round += 1) {
        const [answer, ms] = await timed(() => ask(`${url}${query(round, to)}`));
        if (round >= 30) times.push(ms);
        else cpu = process.cpuUsage();
        total = answer.body.total;
      }
      const { user, system } = process.cpuUsage(cpu);
      const work = ((user + system) / 1000 / times.length).toFixed(0);
      const [p50, p99] = [at(times, 0.5), at(times, 0.99)].map((ms) => ms.toFixed(0));
      process.stdout.write(
        `${places} places, ${name}: ${total} in the answer, p50 ${p50} ms, p99 ${p99} ms, ${work} ms of work here and in asking\n`,
      );
    }
    await freshness(db.pool, url, (round) => query(round, '2026-11-25T12:00:00+01:00'));
  } finally {
    await close();
    await own.close();
    await db.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Opens forty places while fifty answers a second are asked for; each is looked for until it is seen. */
async function freshness(
  pool: Awaited<ReturnType<typeof openDatabase>>['pool'],
  url: string,
  query: (round: number) => string,
): Promise<void> {
  const reading = setInterval(() => void ask(`${url}${query(1)}`).catch(() => {}), 20);
  const seen: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    await pool.query(`INSERT INTO "Slot" (id, "openingId", "exerciceId", "effecteurId", mode, "startAt", "endAt", "updatedAt")
      VALUES ('slt_new${n}', 'opn_1', 'exe_1', 'prc_1', 'cabinet', '2026-11-25T10:00:00Z', '2026-11-25T10:05:00Z', now())`);
    const committed = performance.now();
    while (performance.now() - committed < 10_000) {
      const { body } = await ask(`${url}${query(0)}`);
      const ids = body.entry?.map(({ resource }: { resource: { id: string } }) => resource.id);
      if (ids?.includes(`slt-new${n}`)) break;
    }
    seen.push(performance.now() - committed);
    await pool.query(`DELETE FROM "Slot" WHERE id = 'slt_new${n}'`);
  }
  clearInterval(reading);
  process.stdout.write(
    `commit to visible at 50 reads/s: p50 ${at(seen, 0.5).toFixed(0)} ms, p99 ${at(seen, 0.99).toFixed(0)} ms\n`,
  );
}

for (const places of sizes.length > 0 ? sizes : [1000, 100_000, 1_000_000]) await bench(places);
