import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  town = await openTown({ env: { SAS_HOURS: 'always' } });
  claire = await town.doctor('Dr Claire Aubert', {
    delegates: [{ phone: '+33639980555', name: 'Lea Secretaire' }],
  });
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterAll(() => town.close());

/** Every word of the whole database, but for what is told to be kept. */
async function everything(): Promise<string> {
  const { pool } = town.database;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const all = rows.map(({ name }) => pool.query(`SELECT t::text AS row FROM ${name} t`));
  return (await Promise.all(all)).flatMap((table) => table.rows.map(({ row }) => row)).join('\n');
}

describe('a doctor who leaves', () => {
  it('is given all that is kept about him', async () => {
    await claire.says('ouvre 16h-18h');
    await claire.says('absent demain');
    const { status, body } = await town.admin.call('GET', `/practitioners/${claire.id}/export`);
    expect(status).toBe(200);
    expect(body.person).toMatchObject({ displayName: 'Dr Claire Aubert', phone: claire.number });
    expect([body.openings.length, body.absences.length]).toEqual([1, 1]);
    expect(body.audit.length).toBeGreaterThan(1);
    expect((await town.osnp.call('GET', `/practitioners/${claire.id}/export`)).status).toBe(403);
  });

  it('is not erased while a patient to come counts on him', async () => {
    const asked = await town.osnp.asks({ targets: [claire.id] });
    await claire.says(`OUI ${claire.code()}`);
    const waiting = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    const { status, body } = await town.admin.call('DELETE', `/practitioners/${claire.id}`);
    expect([status, body.errors]).toEqual([
      409,
      [{ pointer: `/orientations/${asked.id}`, code: 'held' }],
    ]);
    expect((await town.osnp.looksAt(waiting.id)).offers).toMatchObject([{ status: 'sent' }]);
    await town.osnp.call('POST', `/orientations/${asked.id}/cancel`, {});
    await town.osnp.call('POST', `/orientations/${waiting.id}/cancel`, {});
  });

  it('is erased at once: nothing names him, the next doctor is asked, and what stays is said', async () => {
    const waiting = await town.osnp.asks({ targets: [claire.id, hugo.id], strategy: 'sequential' });
    const { status, body } = await town.admin.call('DELETE', `/practitioners/${claire.id}`);
    await town.settle();
    expect(status).toBe(200);
    expect(body.kept.map(({ what }: { what: string }) => what)).toEqual([
      'requests_and_patients',
      'audit',
      'agenda',
      'events',
    ]);
    expect((await town.osnp.looksAt(waiting.id)).offers).toMatchObject([
      { practitioner_id: claire.id, status: 'refused' },
      { practitioner_id: hugo.id, status: 'sent' },
    ]);
    const rest = await everything();
    for (const name of ['Aubert', claire.number, '+33639980555', 'Secretaire'])
      expect(rest.split('\n').filter((row) => row.includes(name))).toEqual([]);
    expect(rest).toContain(hugo.number);
    expect(await breaches(town.database)).toEqual([]);
  });

  it('is nobody afterwards: not in a list, not asked, not heard, and free to come back', async () => {
    const paths = [`/practitioners/${claire.id}`, `/effecteurs/${claire.id}`];
    for (const path of paths) expect((await town.admin.call('GET', path)).status).toBe(404);
    expect((await town.admin.call('DELETE', `/practitioners/${claire.id}`)).status).toBe(404);
    const { body } = await town.admin.call('GET', '/effecteurs');
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual([hugo.id]);
    const { body: slots } = await town.admin.call('GET', '/slots');
    expect(slots.data).toEqual([]);
    expect(await claire.says('mes créneaux')).not.toMatch(/16h/);
    const again = await town.doctor('Dr Claire Aubert');
    expect(again.id).not.toBe(claire.id);
  });
});
