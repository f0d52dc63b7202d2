import type { Db } from '../database.ts';

/** The enrolment whose code a call tells, and whom it was placed to. */
export interface CalledEnrolment {
  id: string;
  name: string;
  locale: 'fr' | 'en';
}

/** The enrolment of a call's handle, for the very number that was called; undefined for anything else. */
export async function findCalledEnrolment(
  db: Db,
  token: string,
  { to }: { to: string },
): Promise<CalledEnrolment | undefined> {
  if (!/^[\w-]{22,64}$/.test(token)) return undefined; // an address may be anything
  const found = await db.enrolment.findUnique({
    where: { voiceToken: token },
    include: { person: { select: { phone: true, displayName: true, locale: true } } },
  });
  if (found?.person.phone !== to) return undefined;
  const { displayName: name, locale } = found.person;
  return { id: found.id, name, locale: locale === 'en' ? 'en' : 'fr' };
}
