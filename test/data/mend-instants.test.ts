import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../data/database.ts';
import { mendInstants } from '../../data/mend-instants.ts';
import { fromParis } from '../../data/paris-time.ts';
import { openSlots } from '../../data/slots/slot-service.ts';
import { PrismaClient } from '../../prisma/generated/client.ts';
import { freshDatabase } from '../harness/database.ts';
import { addDoctor } from '../harness/doctors.ts';

let database: Database & { url: string };
let before: pg.Pool;
let earlier: PrismaClient;

// as earlier versions connected: whatever zone the server stands in
beforeEach(async () => {
  database = await freshDatabase();
  const options = '-c TimeZone=Europe/Paris -c DateStyle=ISO,MDY -c search_path=public';
  before = new pg.Pool({ connectionString: database.url, options });
  earlier = new PrismaClient({ adapter: new PrismaPg(before) });
});
afterEach(async () => {
  await earlier.$disconnect();
  await before.end();
  await database.close();
});

const now = new Date('2026-10-24T08:00:00Z');

it('puts right what an earlier version wrote on a server in Paris, once, and nothing else', async () => {
  const doctor = await addDoctor(earlier, 1);
  // places next to one another, moved by one hour before the night of 25 October and by two after it
  for (const day of ['2026-10-24', '2026-10-26']) {
    const range = { from: fromParis(`${day}T14:00`), to: fromParis(`${day}T16:00`) };
    await earlier.$transaction((db) =>
      openSlots(
        db,
        { effecteurId: doctor.id, range, origin: 'sms' },
        doctor.who,
        doctor.personId,
        now,
      ),
    );
  }
  const meant = await earlier.slot.findMany({ orderBy: { startAt: 'asc' } });
  expect(meant.length).toBeGreaterThan(8);
  const seen = () => database.prisma.slot.findMany({ orderBy: { startAt: 'asc' } });
  expect(await seen()).not.toEqual(meant);
  await database.prisma.installation.upsert({
    where: { id: 1 },
    create: { formerZone: 'Europe/Paris' },
    update: { formerZone: 'Europe/Paris' },
  });

  expect(await mendInstants(database, undefined)).toMatch(/written in Europe\/Paris/);
  expect(await mendInstants(database, 'Europe/London')).toMatch(/Nothing was changed/);
  expect(await seen()).not.toEqual(meant);
  expect(await mendInstants(database, 'Europe/Paris')).toMatch(/^Done/);
  const again = await openDatabase({ url: database.url, dataDir: '' }); // plans of the old columns are gone
  expect(await again.prisma.slot.findMany({ orderBy: { startAt: 'asc' } })).toEqual(meant);
  expect(await mendInstants(again, 'Europe/Paris')).toMatch(/nothing to do/);
  expect(await again.prisma.slot.findMany({ orderBy: { startAt: 'asc' } })).toEqual(meant);
  await again.close();
});
