import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, inTransaction } from '../../data/database.ts';
import { later } from '../../data/paris-time.ts';
import { forgetSome, unchained } from '../../data/retention.ts';
import { kept } from '../../data/retention-table.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { dispatchOf, morning } from '../harness/dispatch.ts';
import { addDoctor, type FictionalDoctor } from '../harness/doctors.ts';

let database: Database;
let doctor: FictionalDoctor;
const day = 24 * 3_600_000;
const ago = (days: number) => later(morning, -days * day);

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  await emptyTables(database);
  doctor = await addDoctor(database.prisma, 1);
});
afterAll(() => database.close());

/** Steps until nothing is left; how many it took. */
async function forgetAll(at = morning): Promise<number> {
  let steps = 1;
  while (await forgetSome(database.prisma, at, 12)) steps += 1;
  return steps;
}

const heard = (id: string, at: Date) => ({
  id,
  channel: 'sms',
  sender: '+33639980001',
  reply: '',
  kind: 'turn',
  at,
});

/** One row of a kind, so many days old; the id tells which it is. */
const rows: Record<string, [days: number, add: (id: string, at: Date) => Promise<unknown>]> = {
  inbound: [30, (id, at) => database.prisma.inbound.create({ data: heard(id, at) })],
  outbox: [
    30,
    (key, at) => {
      const row = { kind: 'sms', key, payload: {}, status: 'done', dueAt: at, createdAt: at };
      return database.prisma.outbox.create({ data: row });
    },
  ],
  idempotencyKey: [
    2,
    (key, createdAt) => {
      const row = { token: 't', key, bodyHash: '', status: 201, body: '', createdAt };
      return database.prisma.idempotencyKey.create({ data: row });
    },
  ],
  event: [90, (id, at) => database.prisma.event.create({ data: { id, type: 'x', data: {}, at } })],
  change: [
    2,
    (id, at) => {
      const row = { id, personId: doctor.personId, effecteurId: doctor.id, kind: 'open' };
      return database.prisma.change.create({ data: { ...row, undo: {}, at } });
    },
  ],
  faqUnanswered: [
    90,
    (id, at) => {
      const row = { id, text: 'q', locale: 'fr', channel: 'sms', action: 'none', ranked: [], at };
      return database.prisma.faqUnanswered.create({ data: row });
    },
  ],
  numberChange: [
    30,
    (id, createdAt) => {
      const row = { id, newPhone: '+33639980009', newExpiresAt: createdAt, createdAt };
      return database.prisma.numberChange.create({ data: row });
    },
  ],
  dataLink: [
    2,
    (id, expiresAt) =>
      database.prisma.dataLink.create({ data: { id, personId: doctor.personId, expiresAt } }),
  ],
  enrolment: [
    2,
    (id, expiresAt) => {
      const row = { id, personId: doctor.personId, channel: 'sms', codeHash: '' };
      return database.prisma.enrolment.create({ data: { ...row, expiresAt } });
    },
  ],
  teamsGuess: [2, (userId, at) => database.prisma.teamsGuess.create({ data: { userId, at } })],
  newPlace: [
    2,
    (mode, at) => {
      const row = { effecteurId: doctor.id, mode, startAt: at, endAt: at, at };
      return database.prisma.newPlace.create({ data: row });
    },
  ],
  unheard: [
    30,
    (sid, firstAt) => {
      const row = { sid, sender: '+33639980001', tries: 1, lastError: '', firstAt };
      return database.prisma.unheard.create({ data: row });
    },
  ],
  absenceSeries: [
    90,
    (id, endedAt) => {
      const days = { weekdays: [3], fromDate: '2026-01-01', producedTo: '', toldTo: '' };
      const row = {
        id,
        effecteurId: doctor.id,
        origin: 'sms',
        startTime: '',
        endTime: '',
        ...days,
      };
      return database.prisma.absenceSeries.create({
        data: { ...row, endedAt, createdAt: endedAt },
      });
    },
  ],
  conversation: [
    30,
    (id, updatedAt) => database.prisma.conversation.create({ data: { id, updatedAt } }),
  ],
  unavailability: [
    90,
    (id, endAt) => {
      const row = { id, effecteurId: doctor.id, origin: 'sms', createdAt: later(endAt, -day) };
      return database.prisma.unavailability.create({
        data: { ...row, startAt: later(endAt, -3_600_000), endAt },
      });
    },
  ],
  audit: [
    366,
    (action, at) => {
      const row = { at, actor: 'a', channel: 'sms', object: 'o', requestId: 'r' };
      return database.prisma.audit.create({ data: { ...row, action } });
    },
  ],
};

/** Kept as long as something else: told below. */
const elsewhere = [
  ...['Slot', 'Opening', 'Series', 'Offer', 'Orientation', 'Person', 'Phone', 'TeamsLink'],
  ...['Effecteur', 'Site'],
];

describe('the table of what is kept', () => {
  it('has a line for every table, and a step for all that grows old', () => {
    const tables = Object.values(Prisma.ModelName);
    expect(Object.keys(kept).toSorted()).toEqual(tables.toSorted());
    expect(unchained()).toEqual([]);
    const tested = Object.keys(rows).map((name) => `${name[0]?.toUpperCase()}${name.slice(1)}`);
    const old = tables.filter((table) => kept[table].old);
    expect(old.toSorted()).toEqual([...tested, ...elsewhere].toSorted());
  });

  it('says for every table without a step what else ends it', () => {
    for (const { old, keep } of Object.values(kept)) {
      if (!old) expect(['person', 'rows', 'installation']).toContain(keep);
    }
  });

  it('is told in plain words, every table of it', () => {
    const told = readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8');
    expect(Object.keys(kept).filter((table) => !told.includes(`\`${table}\``))).toEqual([]);
  });
});

describe('people', () => {
  const person = (id: string, number: string, createdAt: Date) =>
    database.prisma.person.create({
      data: { id, displayName: id, phone: number, channels: ['sms'], createdAt },
    });

  it('for whom nobody is left go a month later with their number and Teams, those who act for somebody stay', async () => {
    const { prisma } = database;
    const linked = { linkedSmsAt: ago(60) };
    for (const [id, number] of [
      ['gone', '+33639980101'],
      ['acts', '+33639980102'],
    ] as const) {
      await person(id, number, ago(60));
      await prisma.phone.create({ data: { number, ...linked } });
      const teams = {
        userId: `t-${id}`,
        personId: id,
        serviceUrl: '',
        conversationId: '',
        botId: '',
      };
      await prisma.teamsLink.create({ data: { ...teams, linkedAt: ago(60) } });
    }
    await person('young', '+33639980103', ago(3));
    await prisma.phone.create({ data: { number: '+33639980104', optedOutAt: ago(400) } });
    await prisma.delegation.create({
      data: {
        id: 'd',
        effecteurId: doctor.id,
        personId: 'acts',
        role: 'delegataire',
        createdAt: ago(60),
      },
    });
    await forgetAll();
    const people = await prisma.person.findMany({ select: { id: true } });
    expect(people.map(({ id }) => id).toSorted()).toEqual(['acts', doctor.personId, 'young']);
    const phones = await prisma.phone.findMany({ select: { number: true } });
    expect(phones.map(({ number }) => number).toSorted()).toEqual([
      doctor.phone,
      '+33639980102',
      '+33639980104',
    ]);
    expect(await prisma.teamsLink.count()).toBe(1);
  });

  it('who were erased leave nothing once their requests and their audit are gone', async () => {
    const { prisma } = database;
    const { id, personId } = doctor;
    await prisma.effecteur.update({ where: { id }, data: { erasedAt: ago(100) } });
    await prisma.person.update({ where: { id: personId }, data: { phone: `erased:${personId}` } });
    const left = async () => [
      await prisma.effecteur.count(),
      await prisma.exercice.count(),
      await prisma.site.count(),
      await prisma.person.count(),
    ];
    await forgetAll();
    expect(await left()).toEqual([1, 1, 1, 1]);
    await prisma.effecteur.update({ where: { id }, data: { erasedAt: ago(370) } });
    await forgetAll();
    expect(await left()).toEqual([0, 0, 0, 0]);
  });
});

describe('what has served its time', () => {
  it.each(Object.entries(rows))('goes, and what has not stays: %s', async (table, [days, add]) => {
    await add('young', ago(days - 2));
    await add('old', later(ago(days), -60_000));
    await forgetAll();
    const { rows: left } = await database.pool.query(
      `SELECT * FROM "${table[0]?.toUpperCase()}${table.slice(1)}"`,
    );
    expect(left).toHaveLength(1);
    expect(JSON.stringify(left)).toContain('young');
  });

  it('never is a message that still waits, however old', async () => {
    const row = { kind: 'sms', key: 'k', payload: {}, dueAt: ago(60), createdAt: ago(60) };
    await database.prisma.outbox.create({ data: row });
    await forgetAll();
    expect(await database.prisma.outbox.count()).toBe(1);
  });

  it('takes openings, places, recurrences and a year later the patients’ places with their requests', async () => {
    const sas = dispatchOf(database);
    await sas.open(doctor, '16:00', '17:00');
    const days = { weekdays: [2], everyWeeks: 1, fromDate: '2026-11-24', untilDate: '2026-11-24' };
    const series = { id: 'ser', mode: 'visite', startTime: '12:00', endTime: '13:00', minutes: 15 };
    const { id: effecteurId, exerciceId } = doctor;
    await database.prisma.series.create({
      data: {
        ...days,
        ...series,
        effecteurId,
        exerciceId,
        producedTo: '2026-12-08',
        origin: 'sms',
        createdAt: morning,
      },
    });
    const { id } = await sas.ask();
    const [offer] = await sas.offersOf(id);
    await sas.accept(offer?.id ?? '');
    const { prisma } = database;
    const left = async () => [
      await prisma.slot.count(),
      await prisma.opening.count(),
      await prisma.series.count(),
      await prisma.orientation.count(),
      await prisma.engagement.count(),
    ];
    await forgetAll(later(morning, 80 * day));
    expect(await left()).toEqual([4, 1, 1, 1, 1]);
    await forgetAll(later(morning, 100 * day));
    expect(await left()).toEqual([1, 1, 0, 1, 1]);
    await forgetAll(later(morning, 370 * day));
    await forgetAll(later(morning, 370 * day));
    expect(await left()).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('forgetting', () => {
  const many = (count: number) =>
    database.pool.query(
      `INSERT INTO "Inbound" (id, channel, sender, reply, kind, at)
       SELECT 'SM' || n, 'sms', '+33639980001', '', 'turn', $1 FROM generate_series(1, $2::int) AS n`,
      [ago(40), count],
    );

  it('goes on in small steps until nothing is left', async () => {
    await many(3500);
    expect(await forgetSome(database.prisma, morning, 12)).toBe(true);
    expect(await database.prisma.inbound.count()).toBe(2500);
    expect(await forgetAll()).toBe(3);
    expect(await database.prisma.inbound.count()).toBe(0);
  });

  it('waits for nobody: a conversation in use is passed over, and goes the next time', async () => {
    await database.prisma.conversation.create({ data: { id: 'c', updatedAt: ago(40) } });
    await inTransaction(database.prisma, async (db) => {
      await db.$queryRaw`SELECT id FROM "Conversation" WHERE id = 'c' FOR UPDATE`;
      await forgetAll();
      expect(await db.conversation.count()).toBe(1);
    });
    await forgetAll();
    expect(await database.prisma.conversation.count()).toBe(0);
  });
});
