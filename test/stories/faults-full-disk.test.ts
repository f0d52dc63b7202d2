import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { request, until } from '../harness/process.ts';
import { openTown, type Town } from '../harness/town.ts';

let town: Town;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town?.close());

/** PostgreSQL refuses every write with a state of its own, as it does where the disk is full, until it is let go. */
async function refuseWrites(state: string) {
  const { pool } = town.database;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  await pool.query(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '${state}'; END $$`);
  for (const { name } of rows)
    await pool.query(`CREATE TRIGGER refuse BEFORE INSERT OR UPDATE OR DELETE ON ${name}
      FOR EACH STATEMENT EXECUTE FUNCTION refuse()`);
  return () => pool.query('DROP FUNCTION refuse CASCADE');
}

const readiness = async () => {
  const answer = await fetch(`${town.app.url}/readyz`);
  const { checks } = (await answer.json()) as { checks: Record<string, string> };
  return { status: answer.status, checks };
};

it.each([
  ['whose disk is full', '53100', 'disk full'],
  ['that only reads', '25006', 'read-only'],
])(
  'a database %s is 503 and not ready, and the same requests are taken once it is over',
  async (_, state, named) => {
    const doctor = await town.doctor(`Docteur ${state}`);
    expect((await readiness()).status).toBe(200);
    const letGo = await refuseWrites(state);
    const key = { 'idempotency-key': randomUUID() };
    const now = town.clock.now().getTime();
    const window = { from: new Date(now + 1000), to: new Date(now + 3_600_000) };
    const body = { ...request(`R-${state}`), window, targets: [doctor.id] };
    const refused = await town.osnp.call('POST', '/orientations', body, key);
    expect(refused).toMatchObject({ status: 503, body: { code: 'internal' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.stringify(refused.body)).not.toMatch(/No space|file/);
    expect((await doctor.text('aide')).status).toBe(503);
    const seen = await until(readiness, ({ status }) => status === 503);
    expect(seen.checks).toMatchObject({ database: named, engine: 'waits for the database' });
    expect((await town.osnp.call('GET', '/orientations')).status).toBe(200);
    expect((await fetch(`${town.app.url}/healthz`)).status).toBe(200);

    await letGo();
    expect((await town.osnp.call('POST', '/orientations', body, key)).status).toBe(201);
    await until(readiness, ({ status }) => status === 200);
  },
);

it('stays ready while messages wait: a carrier that is down takes nobody’s REST API away', async () => {
  const doctor = await town.doctor('Docteur Patiente');
  town.carrier.faults.onCreateMessage = () => 500;
  await town.osnp.asks({ targets: [doctor.id] });
  await town.clock.forward({ minutes: 10 });
  const { status, checks } = await until(readiness, (seen) => seen.checks['outbox'] !== 'ok');
  expect([status, checks['database']]).toEqual([200, 'ok']);
  const metrics = await (await fetch(`${town.app.url}/metrics`)).text();
  expect(Number(/relais_outbox_oldest_seconds (\d+)/.exec(metrics)?.[1])).toBeGreaterThan(500);
  town.carrier.faults.onCreateMessage = undefined;
});
