import type { Series } from '../../prisma/generated/client.ts';
import type { Db } from '../database.ts';

const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Recurrences that end within a week and that nothing takes over; one that lasts less than a fortnight is none. */
export async function endingSeries(
  db: Db,
  effecteurId: string,
  today: Temporal.PlainDate,
): Promise<Series[]> {
  const all = await db.series.findMany({ where: { effecteurId, endedAt: null } });
  const soon = today.add({ days: 7 }).toString();
  return all.filter(
    (one) =>
      one.rootId === null &&
      one.untilDate >= today.toString() &&
      one.untilDate <= soon &&
      Temporal.PlainDate.from(one.fromDate).until(one.untilDate).days >= 14 &&
      !all.some((other) => other.id !== one.id && goesOn(one, other)),
  );
}

const goesOn = (one: Series, other: Series): boolean =>
  other.untilDate > one.untilDate &&
  other.mode === one.mode &&
  one.weekdays.some((day) => other.weekdays.includes(day)) &&
  other.startTime < one.endTime &&
  other.endTime > one.startTime;

/** A recurrence as the locales say it. */
export const wordsOf = ({ weekdays, everyWeeks, startTime, endTime }: Series) => ({
  days: weekdays.flatMap((day) => weekdayCodes[day - 1] ?? []),
  every: everyWeeks,
  from: `2026-01-05T${startTime}`,
  to: `2026-01-05T${endTime}`,
});
