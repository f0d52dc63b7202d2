import { Refusal } from './refusal.ts';

/** The clock of the SAS, whatever the server's. */
export const zone = 'Europe/Paris';

/** The instant as a wall clock reads it in Paris. */
export const inParis = (date: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(zone);

/**
 * A Paris wall clock `YYYY-MM-DDTHH:MM` as an instant; an hour that the spring night skips moves on by one, so what
 * somebody said goes through `parisRange`, which refuses it.
 */
export const fromParis = (wallClock: string): Date =>
  new Date(Temporal.PlainDateTime.from(wallClock).toZonedDateTime(zone).epochMilliseconds);

/** True for an hour that does not exist: from 2 to 3 in the night of the last Sunday of March. */
export function isSkipped(wallClock: string): boolean {
  const said = Temporal.PlainDateTime.from(wallClock);
  return !said.toZonedDateTime(zone).toPlainDateTime().equals(said);
}

/**
 * Two Paris wall clocks as a stretch of time; an hour that the spring night skips is refused, never moved. Of the hour
 * that comes twice in autumn, « once » takes as long as was said: 2h-3h is one hour; « both » takes all that is called so.
 */
export function parisRange(
  { start, end }: { start: string; end: string },
  twice: 'once' | 'both',
): { from: Date; to: Date } {
  const skipped = [start, end].find(isSkipped);
  if (skipped) throw new Refusal('slot.skipped-hour', { day: skipped });
  const [first, last] = [start, end].map((clock) => Temporal.PlainDateTime.from(clock)) as [
    Temporal.PlainDateTime,
    Temporal.PlainDateTime,
  ];
  const at = (clock: Temporal.PlainDateTime, disambiguation: 'earlier' | 'later') =>
    clock.toZonedDateTime(zone, { disambiguation });
  const endsTwice = !at(last, 'earlier').equals(at(last, 'later'));
  const from = at(first, twice === 'both' || endsTwice ? 'earlier' : 'later');
  return { from: toDate(from), to: toDate(at(last, twice === 'both' ? 'later' : 'earlier')) };
}

/** A `Date` as Paris wall clock `YYYY-MM-DDTHH:MM`. */
export const wallClock = (date: Date): string =>
  inParis(date).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** The Paris day of an instant, from midnight to midnight: 23 or 25 hours long on two nights a year. */
export function dayOf(date: Date): { from: Date; to: Date } {
  const start = inParis(date).startOfDay();
  return { from: toDate(start), to: toDate(start.add({ days: 1 })) };
}

/** Monday 00:00 to Monday 00:00 in Paris: the ISO week of the SNP cap and of the two hours. */
export function weekOf(date: Date): { from: Date; to: Date } {
  const day = inParis(date).startOfDay();
  const monday = day.subtract({ days: day.dayOfWeek - 1 });
  return { from: toDate(monday), to: toDate(monday.add({ days: 7 })) };
}

/** A Temporal wall clock as the `Date` that Prisma wants. */
export const toDate = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);

/** Milliseconds added to an instant. */
export const later = (date: Date, milliseconds: number): Date =>
  new Date(date.getTime() + milliseconds);

/** The first of two instants. */
export const earliest = (a: Date, b: Date): Date => (b < a ? b : a);

/** The later of two moments. */
export const latest = (a: Date, b: Date): Date => (b > a ? b : a);

/** Hours in which somebody may be asked; minutes from Paris midnight, ISO weekdays. */
export type Hours = 'always' | { days: number[]; from: number; to: number }[];

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Reads `Mo-Fr 08:00-20:00; Sa 08:00-12:00` or `always`; throws a sentence that names the faulty part. */
export function parseHours(text: string): Hours {
  if (text.trim() === 'always') return 'always';
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const match = /^\s*(\w\w)(?:-(\w\w))?\s+(\d\d):(\d\d)-(\d\d):(\d\d)\s*$/.exec(part);
      const first = dayNames.indexOf(match?.[1] ?? '');
      const last = match?.[2] ? dayNames.indexOf(match[2]) : first;
      if (!match || first < 0 || last < first) {
        throw new Error(`"${part.trim()}" is not like "Mo-Fr 08:00-20:00"`);
      }
      const [from, to] = [3, 5].map((at) => Number(match[at]) * 60 + Number(match[at + 1]));
      const days = Array.from({ length: last - first + 1 }, (_, index) => first + index + 1);
      return { days, from: from ?? 0, to: to ?? 0 };
    });
}

/** True when the instant falls within the hours, read on Paris clocks. */
export function isWithin(hours: Hours, date: Date): boolean {
  if (hours === 'always') return true;
  const { dayOfWeek, hour, minute } = inParis(date);
  const minutes = hour * 60 + minute;
  return hours.some(
    ({ days, from, to }) => days.includes(dayOfWeek) && minutes >= from && minutes < to,
  );
}

/** The first quarter of an hour from an instant on that lies within the hours; eight days later when none does. */
export function nextWithin(hours: Hours, date: Date): Date {
  const quarter = 15 * 60_000;
  const first = Math.ceil(date.getTime() / quarter) * quarter;
  if (isWithin(hours, date)) return date;
  for (let at = first; at < first + 8 * 24 * 3_600_000; at += quarter)
    if (isWithin(hours, new Date(at))) return new Date(at);
  return new Date(first + 8 * 24 * 3_600_000);
}
