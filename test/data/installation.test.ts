import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CannotStart } from '../../data/cannot-start.ts';
import type { Database } from '../../data/database.ts';
import { type Kind, settleInstallation } from '../../data/installation.ts';
import { seedDemo } from '../../prisma/seed.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { addDoctors } from '../harness/doctors.ts';

let database: Database & { url: string };
const now = new Date('2026-11-28T09:00:00Z');

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(() => emptyTables(database));
afterAll(() => database.close());

const start = (kind: Kind) =>
  settleInstallation(database.prisma, kind, now).then(
    () => 'starts',
    (error) => (error instanceof CannotStart ? error.message : Promise.reject(error)),
  );

describe('a database', () => {
  it.each(['demo', 'production'] as const)('stays what it was begun as: %s', async (kind) => {
    const other = kind === 'demo' ? 'production' : 'demo';
    expect(await start(kind)).toBe('starts');
    expect(await start(other)).toMatch(kind === 'demo' ? /begun by the demo/ : /to a production/);
    expect(await start(kind)).toBe('starts');
  });

  it('from before there was a mark is a demo when the fictional doctors are in it', async () => {
    await database.prisma.$transaction((db) => seedDemo(db, now));
    expect(await start('production')).toMatch(/begun by the demo/);
    expect(await start('demo')).toBe('starts');
  });

  it('from before there was a mark is what starts on it when real people are in it', async () => {
    await addDoctors(database.prisma, 2);
    expect(await start('production')).toBe('starts');
    expect(await start('demo')).toMatch(/to a production/);
  });

  it('is one of both when both start at once', async () => {
    const outcomes = await Promise.all([start('demo'), start('production'), start('demo')]);
    const kinds = new Set(outcomes.map((said, n) => said === 'starts' && (n === 1 ? 'p' : 'd')));
    expect(kinds.size).toBe(2);
    expect(kinds.has(false)).toBe(true);
  });

  it('whose instants were written in another zone does not start before they are put right', async () => {
    await database.prisma.installation.create({ data: { formerZone: 'Europe/Paris' } });
    expect(await start('production')).toMatch(/mend:instants -- --zone Europe\/Paris/);
  });
});
