import type { Range } from './frame.ts';

/** Minutes since 1970-01-01T00:00 on the wall in Paris: no offset, so a DST night is an ordinary day. */
export type Wall = number;

/** A span on the wall, end exclusive. */
export interface Span {
  start: Wall;
  end: Wall;
}

export const DAY = 1440;

/** The wall clock shown in Paris at that instant. */
export function wallOf(now: Temporal.ZonedDateTime): Wall {
  return dayOf(now.year, now.month, now.day) * DAY + now.hour * 60 + now.minute;
}

/** Day number of a date that exists. */
export function dayOf(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month - 1, day) / 86_400_000);
}

/** Year, month and day of a day number. */
export function dateOf(day: number): { year: number; month: number; date: number } {
  const utc = new Date(day * 86_400_000);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** True when the calendar has that date; the 30th of February has not. */
export function exists(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false;
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO weekday of a day number, Monday 1 to Sunday 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** R-CLIP: the start that « now » is written as, the next quarter of an hour. */
export function roundedUp(wall: Wall): Wall {
  return Math.ceil(wall / 15) * 15;
}

/** `YYYY-MM-DDTHH:MM`. */
export function written(wall: Wall): string {
  return new Date(wall * 60_000).toISOString().slice(0, 16);
}

/** Reads what `written` writes; NaN when it is not that. */
export function readWall(text: string): Wall {
  return Date.parse(`${text.slice(0, 16)}:00Z`) / 60_000;
}

/** Sorted, touching spans joined. */
export function union(spans: Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

/** R-EXCEPT: what is left of the spans once `holes` are cut out. */
export function without(spans: Span[], holes: Span[]): Span[] {
  let left = spans;
  for (const hole of holes) {
    left = left.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, hole.start) },
        { start: Math.max(start, hole.end), end },
      ].filter((span) => span.start < span.end),
    );
  }
  return left;
}

/** Spans as the frame carries them. */
export function asRanges(spans: Span[]): Range[] {
  return spans.map(({ start, end }) => ({ start: written(start), end: written(end) }));
}
