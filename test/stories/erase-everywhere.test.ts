import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breaches } from '../harness/invariants.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let town: Town;
let claire: Doctor;
let hugo: Doctor;
const lea = '+33639980555';

beforeAll(async () => {
  town = await openTown({ env: { SAS_HOURS: 'always' } });
});
afterAll(() => town.close());

/** Every row of the whole database as text, with its table. */
async function everything(): Promise<string[]> {
  const { pool } = town.database;
  const { rows } = await pool.query<{ name: string }>(
    `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rows: all } = await pool.query(`SELECT t::text AS row FROM ${name} t`);
    found.push(...all.map(({ row }) => `${name}: ${row}`));
  }
  return found;
}

/** A doctor who did all that leaves a trace, beside a colleague who stays and a secretary of both. */
async function live() {
  const shared = [{ phone: lea, name: 'Lea Secretaire' }];
  claire = await town.doctor('Dr Claire Aubertin', {
    delegates: shared,
    sites: [
      {
        label: 'Cabinet Aubertin',
        address: { line: '7 rue Perdue', postal_code: '59000', city: 'Lille' },
        lat: 50.63,
        lon: 3.06,
      },
    ],
  });
  hugo = await town.doctor('Dr Hugo Marchetti', { delegates: shared });
  const secretary = town.carrier.phone(lea);
  const code = /LIER (\d{6})/.exec(secretary.thread().at(-1)?.body ?? '')?.[1];
  await secretary.text(`LIER ${code}`);
  for (const words of [
    'ouvre demain 14h-16h pour Dr Aubertin',
    'créneaux de Dr Aubertin',
    'ferme demain matin pour Aubertin',
    'Aubertin est-elle interfacée avec son logiciel zorglub ?',
  ])
    await secretary.text(words);
  for (const words of [
    'ouvre 17h-18h',
    'absent vendredi',
    'pas d’appels',
    'le zorglub de Claire Aubertin au 06 39 98 01 01 marche ?',
    'mes créneaux',
  ])
    await claire.says(words);
  await town.admin.call('POST', `/practitioners/${claire.id}/enrolment`, { channel: 'sms' });
  const window = (from: string, to: string) => ({
    window: { from: `2026-11-25T${from}:00Z`, to: `2026-11-25T${to}:00Z` },
    targets: [claire.id],
  });
  const seen = await town.osnp.asks(window('10:00', '12:00'));
  await claire.says(`OUI ${claire.code()} 11h30`);
  await claire.says('je suis en retard de 20 min');
  const countered = await town.osnp.asks(window('13:00', '15:00'));
  await claire.says(`AUTRE ${claire.code()} 19h`);
  const refused = await town.osnp.asks(window('13:00', '15:00'));
  await claire.says(`NON ${claire.code()}`);
  await town.clock.forward({ hours: 3 });
  await claire.says('venu');
  expect((await town.osnp.looksAt(seen.id)).appointment.site.label).toBe('Cabinet Aubertin');
  return [seen, countered, refused];
}

/** Where the export has what a table holds of a doctor; a table that is none of his own words or doings says why. */
const exported: Record<string, string> = {
  AbsenceSeries: 'recurring_absences',
  Change: 'changes',
  Declaration: 'declared',
  Delegation: 'delegates',
  Effecteur: 'effecteur',
  Engagement: 'none: the hours of his slots and offers once more',
  Enrolment: 'none: a hashed code for ten minutes',
  Exercice: 'sites',
  DataLink: 'none: the hash of an address for a day',
  InName: 'done_in_name',
  Locum: 'locums',
  NumberChange: 'number_changes',
  NewPlace: 'none: his slots once more, for seconds',
  Offer: 'offers',
  Opening: 'openings',
  Participation: 'participation',
  Series: 'recurrences',
  Slot: 'slots',
  TeamsLink: 'teams',
  Unavailability: 'absences',
};

describe('a doctor who asks what is kept of him', () => {
  it('is given a part for every table that points at him', async () => {
    await live();
    const { rows } = await town.database.pool.query<{ name: string }>(
      `SELECT DISTINCT table_name::text AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name IN ('effecteurId', 'personId') ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(exported).toSorted());
    const { body } = await town.admin.call('GET', `/practitioners/${claire.id}/export`);
    const parts = Object.values(exported).filter((part) => !part.startsWith('none: '));
    for (const part of [
      ...parts,
      'person',
      'phone',
      'conversation',
      'answers_given',
      'messages_sent',
    ])
      expect(body, part).toHaveProperty(part);
    for (const part of ['openings', 'slots', 'absences', 'offers', 'changes', 'answers_given'])
      expect(body[part].length, part).toBeGreaterThan(0);
    expect(body.delegates).toMatchObject([{ displayName: 'Lea Secretaire' }]);
  });
});

describe('a doctor who is erased', () => {
  it('is named in no row of any table: his name, number, RPPS and place, also in what was said to others', async () => {
    const rpps = (await town.admin.call('GET', `/practitioners/${claire.id}`)).body.rpps;
    const traces = ['Aubertin', claire.number, claire.number.slice(3), rpps, 'rue Perdue'];
    const naming = (rows: string[]) =>
      rows.filter((row) => traces.some((one) => row.toLowerCase().includes(one.toLowerCase())));
    expect(naming(await everything()).length).toBeGreaterThan(20);
    const { status, body } = await town.admin.call('DELETE', `/practitioners/${claire.id}`);
    expect(status, JSON.stringify(body)).toBe(200);
    await town.settle();
    expect(naming(await everything())).toEqual([]);
    expect(await breaches(town.database)).toEqual([]);
  });

  it('takes nothing from those who stay: the secretary still acts for the colleague', async () => {
    const secretary = town.carrier.phone(lea);
    await secretary.text('ouvre demain 9h-10h pour Dr Marchetti');
    expect(secretary.thread().at(-1)?.body).toMatch(/Ouvert pour .*Marchetti/);
    expect(await hugo.says('mes créneaux')).toMatch(/9h-10h/);
  });

  it('who said ARRET leaves his number alone, so that nobody writes to it again, and that is listed', async () => {
    await hugo.says('ARRET');
    const { body } = await town.admin.call('DELETE', `/practitioners/${hugo.id}`);
    expect(body.kept.map(({ what }: { what: string }) => what)).toContain('stop');
    const rows = (await everything()).filter(
      (row) => /Marchetti/.test(row) || row.includes(hugo.number),
    );
    expect(rows).toEqual([expect.stringMatching(/^"Phone": /)]);
    // she acted for nobody else
    expect(
      (await everything()).filter((row) => /Secretaire/.test(row) || row.includes(lea)),
    ).toEqual([]);
  });
});
