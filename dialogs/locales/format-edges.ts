import { type Locale, type Medium, type Moment, sayDay, sayMode, sayTime } from './format.ts';

/** A day in one line: patients by hour and code, those who wait for an hour, what is free. */
export interface InShort {
  patients: { at: Moment; code: string; mode: string }[];
  toAgree: string[];
  free: { from: Moment; to: Moment; count: number }[];
}

/** With what stands around it, a text of this length still fits two segments. */
const longest = 190;

/** « 16h 4K7P, 16h30 7PQR téléconsultation ; 4 places libres 14h-15h »; what is too long is counted, and « mes patients » tells it. */
export function sayInShort(
  { patients, toAgree, free }: InShort,
  locale: Locale,
  medium: Medium,
): string {
  const french = locale === 'fr';
  const time = (at: Moment) => sayTime(at, locale, medium);
  const expected = [
    ...patients.map(({ at, code, mode }) =>
      [time(at), code, mode === 'cabinet' ? '' : sayMode(mode, locale)].filter(Boolean).join(' '),
    ),
    ...toAgree.map((code) => `${french ? 'heure à convenir' : 'hour to agree'} ${code}`),
  ];
  const places = free.map(({ from, to, count }) => {
    const some = french ? (count > 1 ? 'places libres' : 'place libre') : 'free';
    return `${count} ${some} ${time(from)}-${time(to)}`;
  });
  return [shortened(expected, french), shortened(places, french)].filter(Boolean).join(' ; ');
}

function shortened(parts: string[], french: boolean): string {
  let said = parts;
  while (said.length > 1 && said.join(', ').length > longest / 2) said = said.slice(0, -1);
  const left = parts.length - said.length;
  const more = left > 0 ? (french ? `, et ${left} de plus` : `, and ${left} more`) : '';
  return `${said.join(', ')}${more}`;
}

/** A week that is over. */
export interface SaidWeek {
  from: Moment;
  count: number;
  cap?: number | undefined;
  amount: number;
  open: number;
}

/** « semaine du lun. 16 nov. : 4/30 SNP, soit 60 € à coter (tarif du jour) et 1 acte en horaires PDSA »; never a promise. */
export function sayWeek(
  { from, count, cap, amount, open }: SaidWeek,
  locale: Locale,
  medium: Medium,
): string {
  const day = sayDay(from, locale, medium);
  const counted = `${count}${cap === undefined ? '' : `/${cap}`} SNP`;
  if (locale === 'en') {
    const pdsa = open > 0 ? `, ${open} in PDSA hours not counted` : '';
    return `week of ${day}: ${counted}, €${amount} of surcharges to bill at today's rates${pdsa}`;
  }
  const pdsa = open > 0 ? `, hors ${open} en horaires PDSA` : '';
  return `semaine du ${day} : ${counted}, soit ${amount} € à coter au tarif du jour${pdsa}`;
}

const names: Record<Locale, Record<string, string>> = {
  fr: {
    digest: 'le digest du matin',
    reminder: 'le rappel avant un patient',
    came: 'la question « venu ? »',
    week: 'le bilan de la semaine',
    series: "l'avis de fin de série",
    return: "l'avis de retour d'absence",
  },
  en: {
    digest: 'the morning digest',
    reminder: 'the reminder before a patient',
    came: 'the question “came?”',
    week: 'the weekly summary',
    series: 'the notice of a series that ends',
    return: 'the notice of an absence that ends',
  },
};

/** What is said unasked, by its name. */
export const sayEdges = (kinds: string[], locale: Locale): string =>
  kinds.map((kind) => names[locale][kind] ?? kind).join(', ');
