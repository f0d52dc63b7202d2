import { isHoliday } from '../holidays.ts';
import { inParis } from '../paris-time.ts';
import { inForce } from './regulation.ts';

/** Which rules pay an hour: the day of the SAS, or the PDSA and why. */
export type Period = 'day' | 'night' | 'saturday' | 'sunday' | 'holiday';

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
