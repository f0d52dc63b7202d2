import { expect } from 'vitest';
import type { Heard, World } from './world.ts';

/** Everything that a request could have changed. */
export async function stateOf({ db: { prisma } }: World): Promise<string> {
  const rows = await Promise.all([
    prisma.orientation.count(),
    prisma.offer.count(),
    prisma.outbox.count(),
    prisma.audit.count(),
    prisma.event.count(),
    prisma.enrolment.count(),
    prisma.idempotencyKey.count(),
    prisma.effecteur.findMany(),
    prisma.person.findMany(),
    prisma.site.findMany(),
  ]);
  return JSON.stringify(rows);
}

export const secret = 'Jeanne Vasseur 2 75 03';

/** A problem as RFC 9457 wants it, with nothing of what was sent and nothing done. */
export async function expectNothingDone(
  world: World,
  before: string,
  heard: Heard,
  status: number,
  code: string,
) {
  expect([heard.status, heard.json?.code]).toEqual([status, code]);
  expect(heard.headers.get('content-type')).toBe('application/problem+json');
  expect(heard.json).toMatchObject({
    status,
    title: expect.any(String),
    detail: expect.any(String),
    type: expect.any(String),
  });
  expect(heard.text).not.toContain(secret);
  expect(heard.text).not.toMatch(/ at .*\.ts|prisma|postgres|zod/i);
  expect(await stateOf(world)).toBe(before);
}
