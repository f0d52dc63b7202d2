import { inParis } from '../paris-time.ts';
import { inForce } from './regulation.ts';

/** Which rules pay an hour: the day of the SAS, or the PDSA and why. */
export type Period = 'day' | 'night' | 'saturday' | 'sunday' | 'holiday';

/** The Sunday of Easter, by the Gregorian computus; three movable holidays hang on it. */
function easter(year: number): Temporal.PlainDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = Math.floor((century - Math.floor((century - 17) / 25)) / 3);
  let epact = (century - Math.floor(century / 4) - skipped + 19 * golden + 15) % 30;
  const late = Math.floor(epact / 28);
  epact -= late * (1 - late * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const leap = year + Math.floor(year / 4) + epact + 2 - century + Math.floor(century / 4);
  const offset = epact - (leap % 7);
  const month = 3 + Math.floor((offset + 40) / 44);
  return new Temporal.PlainDate(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** True on the eleven public holidays of metropolitan France; Alsace-Moselle has two more, not counted. */
export function isHoliday(day: Temporal.PlainDate): boolean {
  const sunday = easter(day.year);
  const movable = [1, 39, 50].some((days) => sunday.add({ days }).equals(day));
  return movable || fixed.includes(day.toString().slice(5));
}

/** Which rules pay at a Paris instant; a bound belongs to the hour that it opens (G-29, G-30). */
export function periodOf(moment: Date, on: string): Period {
  const paris = inParis(moment);
  const hour = paris.hour + paris.minute / 60;
  if (isHoliday(paris.toPlainDate())) return 'holiday';
  if (paris.dayOfWeek === 7) return 'sunday';
  const week = inForce('hours.week', on) ?? { min: 8, max: 20 };
  const saturday = inForce('hours.saturday', on) ?? { min: 8, max: 12 };
  const { min = 0, max = 24 } = paris.dayOfWeek === 6 ? saturday : week;
  if (hour >= min && hour < max) return 'day';
  return paris.dayOfWeek === 6 && hour >= max ? 'saturday' : 'night';
}
