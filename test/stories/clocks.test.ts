import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDoctors } from '../harness/doctors.ts';
import { breaches } from '../harness/invariants.ts';
import { openSite, type Running, request, type Site, until } from '../harness/process.ts';

const shifted = join(import.meta.dirname, '../harness/shifted-clock.ts');
const machine = (seconds: number) => ({
  NODE_OPTIONS: `--import ${shifted}`,
  SHIFT_S: String(seconds),
});

let site: Site;
let early: Running;
let late: Running;

beforeAll(async () => {
  site = await openSite();
  await addDoctors(site.database.prisma, 2);
  [early, late] = await Promise.all([
    site.start(machine(-300)),
    site.start({ ...machine(300), PORT: '0' }),
  ]);
});
afterAll(async () => {
  for (const running of [early, late]) await running?.kill();
  await site.close();
});

const toldOf = (type: string) =>
  site.told.map(({ body }) => JSON.parse(body)).filter((event) => event.type === type);
const offers = () => site.carrier.messages().filter(({ body }) => /pour accepter/.test(body));

describe('two processes whose machines stand ten minutes apart', () => {
  it('live at one hour: an offer has its whole time, and what they tell and keep is dated alike', async () => {
    const seconds = 2;
    const began = Date.now();
    const more = { offer_ttl_s: seconds, strategy: 'sequential' };
    for (const [n, url] of [early.url, late.url].entries()) {
      const asked = await site.post(
        '/orientations',
        request(`C-${n}`, more),
        `c-${n}`,
        n === 0 ? undefined : url,
      );
      expect(asked).toMatchObject({ status: 201, body: { status: 'offered' } });
      expect(Math.abs(Date.parse(String(asked?.body['created_at'])) - Date.now())).toBeLessThan(
        60_000,
      );
    }
    await until(
      () => toldOf('offer.expired').length,
      (count) => count >= 2,
    );
    expect(Date.now() - began).toBeGreaterThanOrEqual(seconds * 1000);
    expect(offers().length).toBeGreaterThanOrEqual(2);
    const kept = await site.database.prisma.offer.findMany({ where: { status: 'expired' } });
    for (const { sentAt, statusSince } of kept)
      expect(statusSince.getTime() - (sentAt?.getTime() ?? 0)).toBeGreaterThanOrEqual(
        seconds * 1000,
      );
    const all = await site.database.prisma.event.findMany({ select: { at: true } });
    for (const { at } of all) expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(60_000);
    expect(await breaches(site.database)).toEqual([]);
  });

  it('are told apart by an operator: each says once that its own clock is not the database’s', () => {
    for (const [running, ahead] of [
      [early, -300],
      [late, 300],
    ] as const) {
      const lines = running
        .output()
        .split('\n')
        .filter((line) => line.includes('aheadMs'));
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '{}').aheadMs / 1000).toBeCloseTo(ahead, -1);
    }
  });
});
