import { type Actor, audit } from '../audit/audit.ts';
import { recordChange } from '../changes/changes.ts';
import type { Db } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { narrowHours, type Quiet } from './preferences.ts';

/** What a person may change of how he is reached; left out, it stays. */
export interface PreferenceChange {
  /** The channel to try first. */
  first?: 'sms' | 'voice' | 'teams';
  /** Hours to be left alone in, on top of those he said before; null for the hours of the SAS again. */
  quiet?: Quiet | null;
  calls?: boolean;
}

/** How a person is reached now. */
export interface Preferences {
  channels: string[];
  /** As `Mo-Fr 08:00-19:00`; null = the hours of the SAS. */
  hours: string | null;
  noCalls: boolean;
}

const columns = { channels: true, hours: true, noCalls: true } as const;

/** How a person wants to be reached. */
export const preferencesOf = (db: Db, personId: string): Promise<Preferences> =>
  db.person.findUniqueOrThrow({ where: { id: personId }, select: columns });

/**
 * Changes how a person is reached. Texts always stay among the channels, so that nobody shuts himself out; a number
 * that a code came back from by text is proved for calls too (contract §7).
 */
export async function setPreferences(
  db: Db,
  personId: string,
  { first, quiet, calls }: PreferenceChange,
  usualHours: string,
  who: Actor,
  now: Date,
): Promise<Preferences> {
  const before = await db.person.findUniqueOrThrow({
    where: { id: personId },
    include: { teams: { select: { userId: true } } },
  });
  if (first === 'teams' && before.teams.length === 0) throw new Refusal('preferences.no-teams', {});
  const wanted = [first, ...before.channels, calls && 'voice', 'sms'].filter((one) => !!one);
  const data = {
    channels: [...new Set(wanted as string[])],
    ...(quiet !== undefined && { hours: quiet && hoursLeft(before.hours, quiet, usualHours) }),
    ...(first === 'voice' && { noCalls: false }),
    ...(calls !== undefined && { noCalls: !calls }),
  };
  if (data.channels.includes('voice')) {
    await db.phone.updateMany({
      where: { number: before.phone, linkedSmsAt: { not: null }, linkedVoiceAt: null },
      data: { linkedVoiceAt: now },
    });
  }
  const after = await db.person.update({ where: { id: personId }, data, select: columns });
  const { channels, hours, noCalls } = before;
  const undo = { preferences: { personId, before: { channels, hours, noCalls }, after } };
  const change = { personId, effecteurId: personId, kind: 'preferences' as const, undo };
  await recordChange(db, change, who, now);
  await audit(db, who, 'person.preferences', personId, now);
  return after;
}

/** Null when that is what is usual. */
function hoursLeft(hours: string | null, quiet: Quiet, usual: string): string | null {
  const left = narrowHours(hours ?? usual, quiet, usual);
  if (!left) throw new Refusal('preferences.no-hours', {});
  return left === usual ? null : left;
}
