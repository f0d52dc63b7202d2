import { parseHours } from '../../data/paris-time.ts';
import type { Part } from './times.ts';

/** The SAS day on each weekday, in minutes: nothing on a day that has none. Comes from `SAS_HOURS`. */
export interface SasHours {
  /** By ISO weekday, 1 to 7. */
  days: Partial<Record<number, { from: number; to: number }>>;
}

/** Monday to Friday 8–20, Saturday 8–12 (R-SAS). */
export const usualHours: SasHours = {
  days: Object.fromEntries([
    ...[1, 2, 3, 4, 5].map((day) => [day, { from: 480, to: 1200 }]),
    [6, { from: 480, to: 720 }],
  ]),
};

/** The hours of the settings; `always`, which only says when doctors may be asked, leaves the usual ones. */
export function sasHoursOf(text: string): SasHours {
  const hours = parseHours(text);
  if (hours === 'always') return usualHours;
  return {
    days: Object.fromEntries(
      hours.flatMap(({ days, from, to }) => days.map((day) => [day, { from, to }])),
    ),
  };
}

/** Where an opening ends that has no end, and starts that has no start; a day outside the SAS week is taken as a weekday. */
export const dayBounds = ({ days }: SasHours, weekday: number): { from: number; to: number } =>
  days[weekday] ?? days[1] ?? { from: 480, to: 1200 };

const noon = 720;

/** The parts of the day tile the SAS day (R-SAS): morning to noon, midday two hours, afternoon to six, evening to its end. */
export function partBounds({ days }: SasHours, part: Part): { from: number; to: number } {
  const { from, to } = days[1] ?? { from: 480, to: 1200 };
  switch (part) {
    case 'morning':
      return { from, to: noon };
    case 'midday':
      return { from: noon, to: noon + 120 };
    case 'afternoon':
      return { from: noon + 120, to: noon + 360 };
    default:
      return { from: noon + 360, to };
  }
}
