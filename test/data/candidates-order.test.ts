import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../data/database.ts';
import { findCandidates } from '../../data/orientations/candidates.ts';
import { historyOf } from '../../data/orientations/history.ts';
import { later } from '../../data/paris-time.ts';
import type { Prisma } from '../../prisma/generated/client.ts';
import { whoShouldBeAsked } from '../harness/candidates-oracle.ts';
import { emptyTables, freshDatabase } from '../harness/database.ts';
import { morning } from '../harness/dispatch.ts';

let database: Database;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

/** Few places, so that doctors share a house and only the last rules of the order decide. */
const place = fc.record({
  lat: fc.option(fc.constantFrom(50.5, 50.63, 50.64, 50.7, 48.85), { freq: 9 }),
  lon: fc.constantFrom(2.9, 3.06, 3.07, 3.2),
});
const anyDoctor = fc.record({
  sites: fc.array(place, { minLength: 1, maxLength: 2 }),
  participates: fc.boolean(),
  enSusOptIn: fc.boolean(),
  linked: fc.nat({ max: 9 }).map((n) => n > 0),
  optedOut: fc.nat({ max: 9 }).map((n) => n === 0),
  territory: fc.constantFrom('59', '59', '59', '62'),
  away: fc.option(fc.constantFrom([-1, 1], [0, 30], [4, 5]), { freq: 1, nil: undefined }),
  asked: fc.nat({ max: 2 }),
  slots: fc.array(
    fc.record({
      hour: fc.integer({ min: -1, max: 9 }),
      site: fc.nat({ max: 1 }),
      mode: fc.constantFrom('cabinet', 'cabinet', 'visite'),
      free: fc.nat({ max: 4 }).map((n) => n > 0),
    }),
    { maxLength: 3 },
  ),
});
const anyRequest = fc.record({
  near: fc.option(place.filter(({ lat }) => lat !== null)),
  radiusKm: fc.option(fc.constantFrom(5, 20, 100)),
  hours: fc.integer({ min: 2, max: 8 }),
});

type Of<Some> = Some extends fc.Arbitrary<infer Value> ? Value : never;

const inHours = (hours: number) => later(morning, hours * 3_600_000);

/** Writes a whole town, table by table. */
async function settleTown(doctors: Of<typeof anyDoctor>[]): Promise<void> {
  const { prisma } = database;
  const createdAt = new Date('2026-01-01T08:00:00Z');
  const each = <Row>(make: (doctor: Of<typeof anyDoctor>, n: number) => Row[]) =>
    doctors.flatMap(make);
  const person = (n: number) => ({ id: `per_${n}`, phone: `+33639980${100 + n}` });
  await prisma.person.createMany({
    data: each((_, n) => [{ ...person(n), displayName: `Dr ${n}`, channels: ['sms'], createdAt }]),
  });
  await prisma.phone.createMany({
    data: each(({ linked, optedOut }, n) => [
      {
        number: person(n).phone,
        linkedSmsAt: linked ? createdAt : null,
        optedOutAt: optedOut ? createdAt : null,
      },
    ]),
  });
  await prisma.effecteur.createMany({
    data: each(({ participates, enSusOptIn, territory }, n) => [
      {
        ...{ id: `prc_${n}`, personId: `per_${n}`, rpps: String(81_000_000_000 + n) },
        ...{ family: `F${n}`, participates, enSusOptIn, territory, createdAt },
      },
    ]),
  });
  const address = { label: 'Cabinet', line: '1 rue', postalCode: '59000', city: 'Lille' };
  await prisma.site.createMany({
    data: each(({ sites }, n) =>
      sites.map((at, i) => ({ id: `sit_${n}_${i}`, ...address, ...at })),
    ),
  });
  await prisma.exercice.createMany({
    data: each(({ sites }, n) =>
      sites.map((_, i) => ({
        ...{ id: `exe_${n}_${i}`, scheduleId: `sch_${n}_${i}` },
        ...{ effecteurId: `prc_${n}`, siteId: `sit_${n}_${i}` },
      })),
    ),
  });
  const places = each(({ slots, sites }, n) =>
    slots.map(({ hour, site, mode, free }, i) => ({
      id: `${n}_${i}`,
      effecteurId: `prc_${n}`,
      exerciceId: `exe_${n}_${site % sites.length}`,
      mode,
      startAt: later(inHours(hour), i * 1_200_000),
      endAt: later(inHours(hour), i * 1_200_000 + 900_000),
      state: free ? 'free' : 'expired',
    })),
  );
  await prisma.opening.createMany({
    data: places.map(({ state: _, id, ...rest }) => ({
      ...rest,
      ...{ id: `opn_${id}`, minutes: 15, origin: 'sms', createdAt },
    })),
  });
  await prisma.slot.createMany({
    data: places.map(({ id, ...rest }) => ({
      ...rest,
      ...{ id: `slt_${id}`, openingId: `opn_${id}`, updatedAt: createdAt },
    })),
  });
  await prisma.unavailability.createMany({
    data: each(({ away }, n) =>
      away
        ? [
            {
              ...{ id: `una_${n}`, effecteurId: `prc_${n}`, origin: 'sms', createdAt },
              ...{ startAt: inHours(away[0] ?? 0), endAt: inHours(away[1] ?? 0) },
            },
          ]
        : [],
    ),
  });
  await askedBefore(doctors);
}

/** What each was asked earlier this week. */
async function askedBefore(doctors: Of<typeof anyDoctor>[]): Promise<void> {
  const old = { status: 'expired', reason: 'timeout', createdAt: inHours(-2) };
  await database.prisma.orientation.createMany({
    data: [0, 1].map((n) => ({ ...request({}), ...old, id: `ori_old_${n}` })),
  });
  await database.prisma.offer.createMany({
    data: doctors.flatMap(({ asked }, n) =>
      Array.from({ length: asked }, (_, i) => ({
        ...{ id: `ofr_${n}_${i}`, orientationId: `ori_old_${i}`, effecteurId: `prc_${n}` },
        ...{ phone: `+33639980${100 + n}`, code: '2ABC', status: 'expired', channel: 'sms' },
        ...{ statusSince: inHours(-1), rank: 0, why: 'slot', voiceToken: `v_${n}_${i}` },
        createdAt: inHours(i === 0 ? -2 : -24 * 9),
      })),
    ),
  });
}

const request = (
  more: Partial<Prisma.OrientationCreateManyInput>,
): Prisma.OrientationCreateManyInput => ({
  ...{ id: 'ori_1', osnp: 'osnp', reference: 'R', territory: '59', mode: 'cabinet' },
  ...{ windowFrom: morning, windowTo: inHours(8), offerTtlS: 300, deadline: inHours(2) },
  ...{ status: 'pending', createdAt: morning },
  ...more,
});

const lille = { lat: 50.5, lon: 2.9 } as const;
const inAnHour: Of<typeof anyDoctor>['slots'] = [{ hour: 0, site: 0, mode: 'cabinet', free: true }];
const placeUnknown: Of<typeof anyDoctor> = {
  ...{ sites: [{ ...lille, lat: null }], participates: true, enSusOptIn: false, linked: true },
  ...{ optedOut: false, territory: '59', away: undefined, asked: 0, slots: inAnHour },
};
/** His place is at the house that nobody has put on a map: the other one tells how near he is. */
const twoHouses = { ...placeUnknown, sites: [...placeUnknown.sites, lille] };

it('asks whom the whole town, read and sorted in plain sight, would have asked, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyDoctor, { minLength: 1, maxLength: 40 }),
      anyRequest,
      async (doctors, { near, radiusKm, hours }) => {
        await emptyTables(database);
        await settleTown(doctors);
        const wanted = await database.prisma.orientation.create({
          data: request({
            lat: near?.lat ?? null,
            lon: near?.lon ?? null,
            radiusKm: near ? radiusKm : null,
            windowTo: inHours(hours),
          }),
        });
        const expected = await whoShouldBeAsked(database.prisma, wanted, morning);
        for (const room of [1, 3, 20]) {
          const { ready } = await findCandidates(database.prisma, {
            orientation: wanted,
            past: historyOf([]),
            hours: 'always',
            room,
            traitantFirst: true,
            now: morning,
          });
          const short = ready.slice(0, room).map(({ effecteurId, slotId, why }) => ({
            ...{ effecteurId, slotId, why },
          }));
          expect(short).toEqual(
            expected
              .slice(0, room)
              .map(({ effecteurId, slotId, why }) => ({ effecteurId, slotId, why })),
          );
        }
      },
    ),
    {
      numRuns: 40,
      examples: [[[placeUnknown, twoHouses], { near: lille, radiusKm: null, hours: 2 }]],
    },
  );
}, 300_000);
