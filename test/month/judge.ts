import { breaches } from '../harness/invariants.ts';
import { firstDay, type Month } from './cast.ts';

/** What a month came to; `faults` must be empty. */
export interface Figures {
  faults: string[];
  requests: number;
  accepted: number;
  withOutcome: number;
  askedOnly: number;
  /** Texts a doctor and weekday, all and unasked. */
  texts: { median: number; p95: number; most: number };
  unasked: { median: number; p95: number; most: number };
  byKind: Record<string, number>;
  longest: number;
}

/** Looks at the whole month once it is over, two mornings after its last patient. */
export async function judge({ town, watch, people, requests, days }: Month): Promise<Figures> {
  const { pool } = town.database;
  const faults = [...watch.faults, ...(await breaches(town.database))];
  const { rows: patients } = await pool.query<{
    code: string;
    outcome: string | null;
    asked: boolean;
  }>(
    `SELECT f.code, f.outcome, f."cameAskedAt" IS NOT NULL AS asked FROM "Offer" f JOIN "Orientation" o ON o.id = f."orientationId"
     LEFT JOIN "Slot" s ON s.id = f."slotId" WHERE f.status = 'accepted' AND COALESCE(s."endAt", o."windowTo") < $1`,
    [new Date(town.clock.now().getTime() - 3_600_000)],
  );
  for (const { code, outcome, asked } of patients)
    if (!outcome && !asked) faults.push(`nobody was asked whether ${code} came`);
  const { rows: twice } = await pool.query<{ id: string }>(
    `SELECT a.id FROM "Slot" a JOIN "Slot" b ON a."effecteurId" = b."effecteurId" AND a.id < b.id AND b.state = 'booked'
       AND a."openingId" <> b."openingId" AND a."startAt" = b."startAt" AND a."endAt" = b."endAt"
     JOIN "Opening" o ON o.id = a."openingId" AND o.capacity IS NULL WHERE a.state = 'booked'`,
  );
  faults.push(...twice.map(({ id }) => `an hour was given twice: ${id}`));
  for (const [code, times] of watch.asked)
    if (times > 1) faults.push(`asked ${times} times whether ${code} came`);
  const { all, unasked } = textsADay({ watch, people }, days);
  return {
    faults,
    requests: requests.length,
    accepted: patients.length,
    withOutcome: patients.filter(({ outcome }) => outcome).length,
    askedOnly: patients.filter(({ outcome, asked }) => !outcome && asked).length,
    texts: all,
    unasked,
    byKind: Object.fromEntries(watch.byKind),
    longest: watch.longest,
  };
}

/** Texts a doctor and weekday of the first days, those without any included. */
export function textsADay({ watch, people }: Pick<Month, 'watch' | 'people'>, days: number) {
  const counts = daysOf(days).flatMap((day) =>
    people.map(({ phone }) => watch.counted.get(`${phone.number} ${day}`)),
  );
  const all = spread(counts.map((count) => count?.all ?? 0));
  return { all, unasked: spread(counts.map((count) => count?.unasked ?? 0)) };
}

const daysOf = (days: number): string[] =>
  Array.from({ length: days }, (_, n) => firstDay.add({ days: n }))
    .filter(({ dayOfWeek }) => dayOfWeek < 6)
    .map(String);

function spread(values: number[]): { median: number; p95: number; most: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
}
