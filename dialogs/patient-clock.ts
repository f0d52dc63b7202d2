import { inParis } from '../data/paris-time.ts';
import type { PickedHour } from './dialog.ts';

/** An hour as it was said; « 4h » may be the afternoon's. */
export interface SaidHour {
  hour: number;
  minute: number;
  twelve: boolean;
  /** Days from today, or an ISO weekday. */
  day?: { ahead: number } | { weekday: number };
}

/** What the named groups of a pattern caught. */
export type Found = Record<string, string | undefined>;

/** The words for a day, as an alternative of patterns over folded words. */
export const dayWords =
  'aujourd hui|ce matin|ce midi|cet aprem|cet apres midi|ce soir|demain|apres demain|today|tomorrow|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** « demain 16h30 », « 16:30 », « midi », « 4 pm »; named groups carry `name`. */
export const clock = (name: string) =>
  `(?:(?:le )?(?<${name}Day>${dayWords}) )?(?:(?:a|at|vers|pour) )?(?:(?<${name}H>\\d{1,2}) (?:(?:h|heures?|:)(?: (?<${name}M>\\d{2}))?|(?=am|pm))(?: ?(?<${name}Half>am|pm))?|(?<${name}Noon>midi|noon))(?: (?<${name}After>${dayWords}))?`;

const few = 'petite?s?|bonne?s?|grosse?s?|peu pres|good|little';
const number =
  '\\d{1,3}|cinq|dix|quinze|vingt|vingt cinq|trente|quarante|quarante cinq|five|ten|fifteen|twenty|thirty|forty';
const hourNumber = '\\d{1,2}|une|deux|trois|quatre|cinq|six|an|one|two|three|four|five|six';

/** « 20 min », « une petite demi-heure », « 1h30 », « 10 à 15 min », of which the longer is meant. */
export const length = `(?:(?:environ|about|de|d|a peu pres|au moins|at least) )?(?:(?:un|une|a) )?(?:(?:${few}) )?(?:(?:\\d{1,2} (?:(?:a|ou|to|or) )?)?(?<min>${number}) (?:min|mn|mins|minutes?)|(?<hours>${hourNumber}) (?:h|heures?|hours?)(?: (?<more>\\d{2}|(?:et )?(?:demie?|quart)))?(?: (?:min|mn|minutes?))?|(?<threeQuarters>(?:trois|3) quarts? d heure|3 4 (?:d )?h(?:eure)?|three quarters of an hour)|(?<half>demi heure|demie heure|1 2 (?:h|heure)|half an hour|half hour)|(?<quarter>quart d heure|1 4 d heure|quarter of an hour|quarter hour))`;

/** As a telephone hears them. */
const spoken: Record<string, number> = {
  cinq: 5,
  dix: 10,
  quinze: 15,
  vingt: 20,
  'vingt cinq': 25,
  trente: 30,
  quarante: 40,
  'quarante cinq': 45,
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
};

const spokenHours: Record<string, number> = {
  une: 1,
  an: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
};

/** How long, in minutes. */
export function minutesIn(found: Found): number | undefined {
  const { min, hours, more = '0', half, quarter, threeQuarters, bare } = found;
  if (min) return spoken[min] ?? Number(min);
  if (hours) return (spokenHours[hours] ?? Number(hours)) * 60 + minutesMore(more);
  if (bare) return Number(bare);
  return half ? 30 : quarter ? 15 : threeQuarters ? 45 : undefined;
}

const minutesMore = (more: string): number =>
  /demi/.test(more) ? 30 : /quart/.test(more) ? 15 : Number(more);

/** The hour that the groups of a name caught. */
export function hourIn(found: Found, name: string): SaidHour | undefined {
  const word = found[`${name}Day`] ?? found[`${name}After`];
  const day = word ? { day: dayOf(word) } : {};
  if (found[`${name}Noon`]) return { hour: 12, minute: 0, twelve: false, ...day };
  const hours = found[`${name}H`];
  if (hours === undefined) return undefined;
  const half = found[`${name}Half`];
  const hour = half ? (Number(hours) % 12) + (half === 'pm' ? 12 : 0) : Number(hours);
  const minute = Number(found[`${name}M`] ?? '0');
  if (hour > 23 || minute > 59) return undefined;
  return { hour, minute, twelve: !half && hour >= 1 && hour < 8, ...day };
}

const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The day of a word: today for « ce soir ». */
export function dayOf(word: string): NonNullable<SaidHour['day']> {
  if (/^(?:demain|tomorrow)$/.test(word)) return { ahead: 1 };
  if (word === 'apres demain') return { ahead: 2 };
  const at = [weekdays, englishDays].map((names) => names.indexOf(word)).find((one) => one >= 0);
  return at === undefined ? { ahead: 0 } : { weekday: at + 1 };
}

/** An hour that was picked from a clock, on its day when one was picked too. */
export function hourPicked({ hour: clock, day }: PickedHour, now: Date): SaidHour {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const ahead = day && inParis(now).toPlainDate().until(day).days;
  return { hour, minute, twelve: false, ...(typeof ahead === 'number' && { day: { ahead } }) };
}
