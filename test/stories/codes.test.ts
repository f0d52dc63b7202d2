import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wordsIn } from '../harness/cards.ts';
import { type Connector, startConnector } from '../harness/connector.ts';
import { type Doctor, openTown, type Town } from '../harness/town.ts';

let connector: Connector;
let town: Town;
let claire: Doctor;
let hugo: Doctor;

beforeAll(async () => {
  connector = await startConnector();
  town = await openTown({ env: connector.env, credentials: connector.credentials });
  claire = await town.doctor('Dr Claire Aubert');
  hugo = await town.doctor('Dr Hugo Marchetti');
});
afterAll(async () => {
  await town?.close();
  await connector?.close();
});

/** Asks for a code to be typed in Teams, and reads it on the doctor's phone. */
async function codeOf({ id, last }: Doctor): Promise<string> {
  await town.admin.call('POST', `/practitioners/${id}/enrolment`, { channel: 'teams' });
  await town.settle();
  return /LIER (\d{6})/.exec(last())?.[1] ?? '';
}

const wrong = (...codes: string[]) =>
  ['111111', '222222', '333333'].find((one) => !codes.includes(one)) ?? '';

/** Everything that the database holds, as text. */
async function everything(): Promise<string> {
  const { pool } = town.database;
  const { rows: tables } = await pool.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
  );
  const all = [];
  for (const { tablename } of tables) all.push(await pool.query(`SELECT * FROM "${tablename}"`));
  return JSON.stringify(
    all.flatMap(({ rows }) => rows),
    (_, value) => (typeof value === 'bigint' ? String(value) : value),
  );
}

describe('a code typed in Teams', () => {
  it('that is wrong spends a try of whoever typed it, and of nobody else', async () => {
    const [hers, his] = [await codeOf(claire), await codeOf(hugo)];
    expect(hers).not.toBe(his);
    const guesser = connector.user(town, 'guesser');
    for (let n = 0; n < 7; n += 1) await guesser.says(`LIER ${wrong(hers, his)}`);
    expect(wordsIn(await connector.user(town, 'claire').says(`LIER ${hers}`))).toMatch(
      /C'est fait, Dr Claire Aubert/,
    );
    expect(wordsIn(await connector.user(town, 'hugo').says(`LIER ${his}`))).toMatch(
      /C'est fait, Dr Hugo Marchetti/,
    );
  });

  it('links nobody who has guessed five times, and a new one links him ten minutes later', async () => {
    const first = await codeOf(claire);
    const guesser = connector.user(town, 'eager');
    for (let n = 0; n < 5; n += 1) await guesser.says(`LIER ${wrong(first)}`);
    expect(wordsIn(await guesser.says(`LIER ${first}`))).not.toMatch(/C'est fait/);
    await town.clock.forward({ minutes: 10 });
    expect(wordsIn(await guesser.says(`LIER ${await codeOf(claire)}`))).toMatch(/C'est fait/);
  });
});

describe('a code that links a phone', () => {
  it('lies nowhere in clear: not in the outbox before its text is sent, and nowhere afterwards (I19)', async () => {
    const path = `/practitioners/${claire.id}/enrolment`;
    await town.admin.call('POST', path, { channel: 'sms' });
    const waiting = await everything();
    expect(waiting).toContain('link.code');
    await town.settle();
    const code = /LIER (\d{6})/.exec(claire.last())?.[1] ?? '';
    expect(code).toMatch(/^\d{6}$/);
    const clear = new RegExp(`(?<![0-9a-zA-Z])${code}(?![0-9a-zA-Z])`);
    expect(waiting).not.toMatch(clear);
    expect(await everything()).not.toMatch(clear);
    expect((await claire.text(`LIER ${code}`)).reply).toMatch(/C'est fait/);
  });

  it('that a newer one replaced before it was sent is not sent', async () => {
    const path = `/practitioners/${hugo.id}/enrolment`;
    const before = hugo.thread().length;
    await town.admin.call('POST', path, { channel: 'sms' });
    await town.admin.call('POST', path, { channel: 'sms' });
    await town.settle();
    expect(hugo.thread()).toHaveLength(before + 1);
    const code = /LIER (\d{6})/.exec(hugo.last())?.[1];
    expect((await hugo.text(`LIER ${code}`)).reply).toMatch(/C'est fait/);
  });

  it('is good for ten minutes from when its text left, however long the carrier was away', async () => {
    town.carrier.faults.onCreateMessage = () => 429;
    await town.admin.call('POST', `/practitioners/${hugo.id}/enrolment`, { channel: 'sms' });
    await town.settle();
    await town.clock.forward({ minutes: 14 });
    town.carrier.faults.onCreateMessage = undefined;
    await town.clock.forward({ minutes: 1 });
    const code = /LIER (\d{6})/.exec(hugo.last())?.[1];
    expect((await hugo.text(`LIER ${code}`)).reply).toMatch(/C'est fait/);
  });

  it('comes once when the carrier took its text and its answer was lost (I33)', async () => {
    const before = hugo.thread().length;
    town.carrier.faults.onCreateMessage = () => 'reset-after';
    await town.admin.call('POST', `/practitioners/${hugo.id}/enrolment`, { channel: 'sms' });
    await town.app.engine.runUntilQuiet();
    town.carrier.faults.onCreateMessage = undefined;
    await town.clock.forward({ minutes: 2 });
    expect(hugo.thread()).toHaveLength(before + 1);
    const code = /LIER (\d{6})/.exec(hugo.last())?.[1];
    expect((await hugo.text(`LIER ${code}`)).reply).toMatch(/C'est fait/);
  });
});
