import { type Hours, parseHours } from '../paris-time.ts';

/** From or up to when somebody wants to be left alone, `HH:MM` on Paris clocks. */
export interface Quiet {
  after?: string;
  before?: string;
}

const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

const toMinutes = (clock: string): number => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
};

const toClock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

const everyHour = [{ days: [1, 2, 3, 4, 5, 6, 7], from: 0, to: 1440 }];

/** Hours without those in which somebody wants to be left alone; undefined when nothing would be left. */
export function narrowHours(hours: string, { after, before }: Quiet): string | undefined {
  const parsed: Hours = parseHours(hours);
  const parts = (parsed === 'always' ? everyHour : parsed).map(({ days, from, to }) => ({
    days,
    from: Math.max(from, before ? toMinutes(before) : 0),
    to: Math.min(to, after ? toMinutes(after) : 1440),
  }));
  const left = parts.filter(({ from, to }) => from < to);
  if (left.length === 0) return undefined;
  return left
    .map(({ days, from, to }) => {
      const [first, last] = [days[0] ?? 1, days.at(-1) ?? 7].map((day) => dayNames[day - 1]);
      return `${first === last ? first : `${first}-${last}`} ${toClock(from)}-${toClock(to)}`;
    })
    .join('; ');
}
