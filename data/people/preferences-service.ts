import { type Actor, audit } from '../audit/audit.ts';
import type { Db } from '../database.ts';

/** What a person may change of how he is reached; left out, it stays. */
export interface PreferenceChange {
  /** The channel to try first. */
  first?: 'sms' | 'voice' | 'teams';
  /** `Mo-Fr 08:00-19:00`, or null for the hours of the SAS. */
  hours?: string | null;
  calls?: boolean;
}

/** How a person is reached now. */
export interface Preferences {
  channels: string[];
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
  { first, hours, calls }: PreferenceChange,
  who: Actor,
  now: Date,
): Promise<Preferences> {
  const before = await db.person.findUniqueOrThrow({ where: { id: personId } });
  const wanted = [
    ...(first ? [first] : []),
    ...before.channels,
    ...(calls ? ['voice'] : []),
    'sms',
  ];
  const data = {
    channels: [...new Set(wanted)],
    ...(hours !== undefined && { hours }),
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
  await audit(db, who, 'person.preferences', personId, now);
  return after;
}
