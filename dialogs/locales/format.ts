import { parseHours, zone } from '../../data/paris-time.ts';

/** How long a sentence may be and how it is taken in: a text is short, a voice spells hours out, a screen has room. */
export type Medium = 'sms' | 'voice' | 'teams';

/** The languages the bot speaks. */
export type Locale = 'fr' | 'en';

/** A moment as the dialogs hand it over: an instant, or a Paris wall clock `YYYY-MM-DDTHH:MM`. */
export type Moment = string | Date;

/** A stretch of time in words' params, end exclusive. */
export interface Stretch {
  from: Moment;
  to: Moment;
}

/** A wall clock is said as it was given, even one that the spring night skips. */
const inParis = (moment: Moment): Temporal.PlainDateTime => {
  const text = moment instanceof Date ? moment.toISOString() : moment;
  return /Z$|[+-]\d\d:\d\d$/.test(text)
    ? Temporal.Instant.from(text).toZonedDateTimeISO(zone).toPlainDateTime()
    : Temporal.PlainDateTime.from(text);
};

/** « jeu. 26 nov. » in a text, « jeudi 26 novembre » elsewhere; the year only when it is said to. */
export function sayDay(moment: Moment, locale: Locale, medium: Medium): string {
  const length = medium === 'sms' ? 'short' : 'long';
  return dayFormats[locale][length].format(inParis(moment).toPlainDate());
}

const dayFormat = (locale: string, length: 'short' | 'long') =>
  new Intl.DateTimeFormat(locale, { weekday: length, day: 'numeric', month: length });

/** Made once: making a format costs a thousand times its use. */
const dayFormats = {
  fr: { short: dayFormat('fr-FR', 'short'), long: dayFormat('fr-FR', 'long') },
  en: { short: dayFormat('en-GB', 'short'), long: dayFormat('en-GB', 'long') },
};

/** « 14h », « 14h30 »; « 14 heures 30 » by voice; « 14:30 » in English, where « 2:30 » would be a guess. */
export function sayTime(moment: Moment, locale: Locale, medium: Medium): string {
  const { hour, minute } = inParis(moment);
  const minutes = String(minute).padStart(2, '0');
  if (locale === 'en') return `${hour}:${minutes}`;
  if (medium === 'voice') return `${hour} heure${hour > 1 ? 's' : ''}${minute ? ` ${minute}` : ''}`;
  return `${hour}h${minute ? minutes : ''}`;
}

/** A stretch in full: its weekday, its date and its hours; whole days without hours. */
export function sayRange({ from, to }: Stretch, locale: Locale, medium: Medium): string {
  const start = inParis(from);
  const end = inParis(to);
  const midnight = (at: Temporal.PlainDateTime) => at.hour === 0 && at.minute === 0;
  const lastDay = midnight(end) ? end.subtract({ days: 1 }) : end;
  const sameDay = start.toPlainDate().equals(lastDay.toPlainDate());
  const day = (at: Temporal.PlainDateTime) => sayDay(at.toString(), locale, medium);
  const time = (at: Temporal.PlainDateTime) => sayTime(at.toString(), locale, medium);
  const words = locale === 'fr' ? french(medium) : english(medium);
  if (midnight(start) && midnight(end)) {
    return sameDay ? words.wholeDay(day(start)) : words.days(day(start), day(lastDay));
  }
  const close = midnight(end) ? words.midnight : time(end);
  if (sameDay) return words.hours(day(start), time(start), close);
  return words.across(day(start), time(start), day(lastDay), close);
}

const french = (medium: Medium) => ({
  midnight: 'minuit',
  wholeDay: (day: string) => `${day}, toute la journée`,
  days: (first: string, last: string) => `du ${first} au ${last} inclus`,
  hours: (day: string, from: string, to: string) =>
    medium === 'voice'
      ? `${day}, de ${from} à ${to}`
      : `${day} ${medium === 'sms' ? `${from}-${to}` : `de ${from} à ${to}`}`,
  across: (first: string, from: string, last: string, to: string) =>
    `du ${first} ${from} au ${last} ${to}`,
});

const english = (medium: Medium) => ({
  midnight: 'midnight',
  wholeDay: (day: string) => `${day}, all day`,
  days: (first: string, last: string) => `from ${first} to ${last} inclusive`,
  hours: (day: string, from: string, to: string) =>
    medium === 'sms' ? `${day} ${from}-${to}` : `${day} from ${from} to ${to}`,
  across: (first: string, from: string, last: string, to: string) =>
    `from ${first} ${from} to ${last} ${to}`,
});

/** Several stretches, one after the other. */
export const sayRanges = (ranges: Stretch[], locale: Locale, medium: Medium): string =>
  ranges.map((range) => sayRange(range, locale, medium)).join(locale === 'fr' ? ' et ' : ' and ');

/** How places are laid out, as they are read back. */
export interface Layout {
  mode?: string | undefined;
  minutes?: number | null | undefined;
  capacity?: number | null | undefined;
  site?: string | undefined;
}

const modes: Record<Locale, Record<string, string>> = {
  fr: { cabinet: 'cabinet', teleconsultation: 'téléconsultation', visite: 'visite à domicile' },
  en: { cabinet: 'at the practice', teleconsultation: 'teleconsultation', visite: 'home visit' },
};

/** A mode of consultation in the reader's language. */
export const sayMode = (mode: string, locale: Locale): string => modes[locale][mode] ?? mode;

/** Said to whoever was asked before, when the colleague who had the patient gave him back; or who of his structure asks him. */
export const sayAgain = (again: boolean | string, locale: Locale): string => {
  if (typeof again === 'string')
    return locale === 'fr' ? `, de la part de ${again}` : `, on behalf of ${again}`;
  return again ? (locale === 'fr' ? ", un confrère s'est désisté" : ', a colleague withdrew') : '';
};

/** « cabinet, 15 min », « téléconsultation, 6 patients, Roubaix ». */
export function sayLayout({ mode, minutes, capacity, site }: Layout, locale: Locale): string {
  const patients = capacity && capacity > 1 ? `${capacity} patients` : '';
  const each = minutes ? `${minutes} min` : '';
  return [sayMode(mode ?? 'cabinet', locale), each, patients, site ?? '']
    .filter(Boolean)
    .join(', ');
}

const byDay: Record<Locale, Record<string, string>> = {
  fr: {
    MO: 'lundi',
    TU: 'mardi',
    WE: 'mercredi',
    TH: 'jeudi',
    FR: 'vendredi',
    SA: 'samedi',
    SU: 'dimanche',
  },
  en: {
    MO: 'Monday',
    TU: 'Tuesday',
    WE: 'Wednesday',
    TH: 'Thursday',
    FR: 'Friday',
    SA: 'Saturday',
    SU: 'Sunday',
  },
};

/** A recurrence in words; an end that is not said is none, and a closing holds on public holidays too. */
export interface SaidSeries {
  days: string[];
  every: number;
  from: Moment;
  to: Moment;
  /** The first day, where it is said. */
  starts?: Moment | undefined;
  until?: string | undefined;
  except?: string[] | undefined;
  closing?: boolean | undefined;
}

/** « tous les mardis et jeudis de 12h à 13h hors jours fériés, jusqu'au 2 févr. »; weeks in between are said. */
export function saySeries(series: SaidSeries, locale: Locale, medium: Medium): string {
  const { days, every, from, to, starts, until, except = [], closing } = series;
  const french = locale === 'fr';
  const names = days.map((day) => `${byDay[locale][day]}${french ? 's' : ''}`).join(', ');
  const [start, end] = [from, to].map((at) => sayTime(at, locale, medium));
  const wholeDay = [from, to].every((at) => inParis(at).hour === 0 && inParis(at).minute === 0);
  const hours = french ? ` de ${start} à ${end}` : ` from ${start} to ${end}`;
  const holidays = french ? ' hors jours fériés' : ' except public holidays';
  const last = until && sayDay(`${until}T12:00`, locale, medium);
  const first = starts && sayDay(starts, locale, medium);
  const beginning = first ? (french ? `, à partir du ${first}` : `, from ${first} on`) : '';
  const but = except.map((day) => sayDay(`${day}T12:00`, locale, medium)).join(', ');
  const without = but ? (french ? `, sauf ${but}` : `, except ${but}`) : '';
  const ending = last ? (french ? `, jusqu'au ${last}` : `, until ${last}`) : '';
  const seldom = french ? `toutes les ${every} semaines, ` : `every ${every} weeks, `;
  const pace = every > 1 ? seldom : french ? 'tous les ' : 'every ';
  return `${pace}${names}${wholeDay ? '' : hours}${closing ? '' : holidays}${beginning}${ending}${without}`;
}

/** What a closing or a return is limited to. */
export interface Only {
  mode?: string | undefined;
  minutes?: number | undefined;
  site?: string | undefined;
}

/** « (téléconsultation, Lens seulement) » after what it limits; nothing where nothing limits it. */
export function sayOnly({ mode, minutes, site }: Only, locale: Locale): string {
  const parts = [mode && sayMode(mode, locale), minutes && `${minutes} min`, site].filter(Boolean);
  if (parts.length === 0) return '';
  return locale === 'fr' ? ` (${parts.join(', ')} seulement)` : ` (${parts.join(', ')} only)`;
}

/** Where a patient is, as far as a text may say: kilometres from the doctor's practice, else the department. */
export function sayWhere(
  { territory, distanceKm }: { territory: string; distanceKm: number | null },
  locale: Locale,
): string {
  if (distanceKm !== null) return locale === 'fr' ? `à ${distanceKm} km` : `${distanceKm} km away`;
  return locale === 'fr' ? `département ${territory}` : `department ${territory}`;
}

/** When a patient is to be seen: the place held, else the window asked for. */
export function sayWhen(
  { at, from, to }: { at: string | null; from: string; to: string },
  locale: Locale,
  medium: Medium,
): string {
  if (!at) return sayRange({ from, to }, locale, medium);
  return `${sayDay(at, locale, medium)} ${locale === 'fr' ? 'à' : 'at'} ${sayTime(at, locale, medium)}`;
}

const channelNames: Record<Locale, Record<string, string>> = {
  fr: { sms: 'SMS', voice: 'téléphone', teams: 'Teams' },
  en: { sms: 'text', voice: 'telephone', teams: 'Teams' },
};

/** Channels in the order they are tried. */
export const sayChannels = (channels: string[], locale: Locale): string =>
  channels
    .map((one) => channelNames[locale][one] ?? one)
    .join(locale === 'fr' ? ', puis ' : ', then ');

/** `Mo-Fr 08:00-19:00; Sa 08:00-12:00` as it is said: « du lundi au vendredi de 8h à 19h, le samedi de 8h à 12h ». */
export function sayHours(hours: string, locale: Locale): string {
  const parsed = parseHours(hours);
  if (parsed === 'always') return locale === 'fr' ? 'à toute heure' : 'at any hour';
  const days = Object.values(byDay[locale]);
  const clock = (minutes: number) => {
    const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
    if (locale === 'en') return `${hour}:${minute}`;
    return `${hour}h${minute === '00' ? '' : minute}`;
  };
  const parts = parsed.map((part) => {
    const [first, last] = [days[(part.days[0] ?? 1) - 1], days[(part.days.at(-1) ?? 1) - 1]];
    const [from, to] = [clock(part.from), clock(part.to)];
    if (locale === 'en')
      return `${first === last ? first : `${first} to ${last}`} from ${from} to ${to}`;
    return `${first === last ? `le ${first}` : `du ${first} au ${last}`} de ${from} à ${to}`;
  });
  return parts.join(', ');
}

/** Hours in a sentence as a voice says them: « 14h-16h30 » is read out badly, « de 14 heures à 16 heures 30 » is not. */
export function spoken(text: string, locale: Locale): string {
  if (locale !== 'fr') return text;
  return text
    .replace(/(\d{1,2}h(?:\d\d)?)-(\d{1,2}h(?:\d\d)?)/g, 'de $1 à $2')
    .replace(/(\d{1,2})\s?h(\d\d)?\b/g, (_, hour: string, minutes = '') =>
      `${hour} heure${Number(hour) > 1 ? 's' : ''} ${minutes}`.trim(),
    );
}
