import { inParis, zone } from '../../data/paris-time.ts';

const parts =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s*(Z|[+ -]?\d\d:\d\d)?)?)?)?$/;

/**
 * A date of a search as the stretch that it names: a day is a day of Paris, and a time without an offset is one of Paris
 * too, since the guide's own examples leave it out. An offset's `+` may have become a space on the way.
 */
export function searchDate(text: string): { from: Date; to: Date } | undefined {
  const found = parts.exec(text.trim());
  if (!found) return undefined;
  const [, year = '', month, day, hour, minute, second, fraction, offset] = found;
  try {
    const wall = Temporal.PlainDateTime.from(
      {
        year: Number(year),
        month: Number(month ?? 1),
        day: Number(day ?? 1),
        hour: Number(hour ?? 0),
        minute: Number(minute ?? 0),
        second: Number(second ?? 0),
        millisecond: Number((fraction ?? '').slice(0, 3).padEnd(3, '0')),
      },
      { overflow: 'reject' },
    );
    const from = offset
      ? Temporal.Instant.from(`${wall.toString()}${plus(offset)}`).toZonedDateTimeISO(zone)
      : wall.toZonedDateTime(zone);
    const unit = fraction
      ? { milliseconds: 1 }
      : second
        ? { seconds: 1 }
        : hour
          ? { minutes: 1 }
          : day
            ? { days: 1 }
            : month
              ? { months: 1 }
              : { years: 1 };
    return { from: asDate(from), to: asDate(from.add(unit)) };
  } catch {
    return undefined; // the 31st of June
  }
}

const asDate = (moment: Temporal.ZonedDateTime): Date => new Date(moment.epochMilliseconds);

const plus = (offset: string): string =>
  offset === 'Z' || /^[+-]/.test(offset) ? offset : `+${offset.trim()}`;

const hourMs = 3_600_000;
const offsets = new Map<number, { text: string; ms: number }>();

/** Offsets change on the hour: what one instant of an hour has, all of it has. */
function offsetAt(time: number): { text: string; ms: number } {
  const hour = Math.floor(time / hourMs);
  const kept = offsets.get(hour);
  if (kept) return kept;
  const { offset: text, offsetNanoseconds } = inParis(new Date(time));
  const found = { text, ms: offsetNanoseconds / 1_000_000 };
  if (offsets.size > 10_000) offsets.clear();
  offsets.set(hour, found);
  return found;
}

/** A FHIR instant on the clock of Paris, with the offset that it must have. */
export function instantOf(date: Date): string {
  const time = date.getTime();
  const { text, ms } = offsetAt(time);
  return `${new Date(time + ms).toISOString().slice(0, 23)}${text}`;
}

/** The same without fractions of a second, as the Hub wants it. */
export const secondOf = (date: Date): string => instantOf(date).replace(/\.\d{3}/, '');
