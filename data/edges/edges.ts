import { fromParis, type Hours, inParis, isWithin, nextWithin, toDate } from '../paris-time.ts';

/** What is said at the edges of a doctor's day unasked; each can be turned off, and on again, by one word. */
export const edgeKinds = ['digest', 'reminder', 'came', 'week', 'series', 'return'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

/** Which of them people get who said nothing of it, and when. */
export interface EdgeSettings {
  on: EdgeKind[];
  /** Paris clocks, `HH:MM`: of the digest, the week and a series that ends; of an absence that ends. */
  morning: string;
  evening: string;
  /** Minutes before a patient's hour. */
  reminderMin: number;
}

/** An engine that was away, or a carrier, may still say it so much later; then it is no morning's news, and is dropped. */
export const graceMs = 3_600_000;

/** A digest that somebody's hours put off to here is none. */
const lastMorning = '11:00';

const instant = (day: Temporal.PlainDate, clock: string): Date => fromParis(`${day}T${clock}`);

/** When somebody with these hours is told of his day: the hour that is set, or the first of his after it; undefined when that is no morning. */
export function morningOf(hours: Hours, clock: string, day: Temporal.PlainDate): Date | undefined {
  const wanted = instant(day, clock);
  const first = nextWithin(hours, wanted);
  const late = instant(day, lastMorning);
  return first > wanted && first >= late ? undefined : first;
}

/** True on the first day of a week on which he is told of his day: then he hears of the week before. */
export function opensWeek(hours: Hours, clock: string, day: Temporal.PlainDate): boolean {
  for (let n = 1; n < day.dayOfWeek; n += 1)
    if (morningOf(hours, clock, day.subtract({ days: n }))) return false;
  return morningOf(hours, clock, day) !== undefined;
}

const quarterMs = 15 * 60_000;

/** The hour of the evening that is set, or the last quarter of his hours before it; undefined on a day without hours. */
export function eveningOf(hours: Hours, clock: string, day: Temporal.PlainDate): Date | undefined {
  const dawn = toDate(day.toZonedDateTime('Europe/Paris'));
  for (let at = instant(day, clock).getTime(); at >= dawn.getTime(); at -= quarterMs)
    if (isWithin(hours, new Date(at))) return new Date(at);
  return undefined;
}

/** True from the moment on until it would come too late. */
export const isNow = (at: Date | undefined, now: Date): at is Date =>
  at !== undefined && at <= now && now.getTime() < at.getTime() + graceMs;

/** The last day of which somebody must hear this evening: tomorrow, or the days after it that have no evening. */
export function lastDayTold(hours: Hours, clock: string, today: Temporal.PlainDate) {
  let day = today.add({ days: 1 });
  for (let n = 0; n < 6 && !eveningOf(hours, clock, day); n += 1) day = day.add({ days: 1 });
  return day;
}

/** The Paris day of an instant. */
export const dayIn = (at: Date): Temporal.PlainDate => inParis(at).toPlainDate();

/** What holds where nothing is configured. */
export const usualEdges: EdgeSettings = {
  on: [...edgeKinds],
  morning: '08:00',
  evening: '18:00',
  reminderMin: 30,
};
