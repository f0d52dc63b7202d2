import {
  type Locale,
  type Medium,
  type Moment,
  sayDay,
  sayMode,
  sayRange,
  sayTime,
} from './format.ts';

/** One line of a doctor's day: a patient, a request that waits for his answer, free places, or an absence. */
export interface DayLine {
  kind: 'patient' | 'toAgree' | 'waiting' | 'free' | 'away';
  from: Moment;
  to: Moment;
  mode: string;
  site?: string | null | undefined;
  code?: string | undefined;
  free?: number | undefined;
  outcome?: string | null | undefined;
}

const longestSite = 22;

/** Lines under the day that they share; a voice says no code, since whoever calls may not be who he seems. */
export function sayDayLines(lines: DayLine[], locale: Locale, medium: Medium): string {
  const said: string[] = [];
  let last = '';
  for (const line of lines) {
    const words = sayLine(line, locale, medium);
    const day = line.kind === 'away' ? '' : sayDay(line.from, locale, medium);
    said.push(day === last || day === '' ? words : `${day} : ${words}`);
    last = day;
  }
  return said.join(medium === 'voice' ? '. ' : '\n');
}

function sayLine(line: DayLine, locale: Locale, medium: Medium): string {
  const { kind, from, to, mode, site, code, free = 0, outcome } = line;
  const [start, end] = [from, to].map((at) => sayTime(at, locale, medium));
  const hours = medium === 'voice' && locale === 'fr' ? `de ${start} à ${end}` : `${start}-${end}`;
  const words = locale === 'fr' ? french : english;
  const place = site && (medium === 'sms' ? shortened(site) : site);
  const named = medium === 'voice' ? undefined : code;
  const parts = {
    patient: [hours, sayMode(mode, locale), place, named, outcome && words.outcome[outcome]],
    toAgree: [`${words.toAgree} (${hours})`, sayMode(mode, locale), place, named],
    waiting: [`${words.waiting} ${hours}`, sayMode(mode, locale), named && `OUI ${named} ?`],
    free: [`${words.free(free)} ${hours}`, sayMode(mode, locale), place],
    away: [`${words.away} ${sayRange({ from, to }, locale, medium)}`, place],
  };
  return parts[kind].filter(Boolean).join(', ');
}

const shortened = (site: string) =>
  site.length > longestSite ? `${site.slice(0, longestSite - 1).trimEnd()}.` : site;

const french = {
  toAgree: 'heure à convenir',
  waiting: 'à répondre',
  away: 'Absence',
  free: (count: number) => (count > 1 ? `${count} places libres` : '1 place libre'),
  outcome: { fulfilled: 'venu', noshow: 'pas venu', other: 'réorienté' } as Record<string, string>,
};

const english = {
  toAgree: 'hour to agree',
  waiting: 'to answer',
  away: 'Away',
  free: (count: number) => (count > 1 ? `${count} free places` : '1 free place'),
  outcome: { fulfilled: 'came', noshow: 'no show', other: 'sent on' } as Record<string, string>,
};

/** « jeu. 26 nov. à 16h ou ven. 27 nov. à 16h ». */
export const sayInstants = (instants: Moment[], locale: Locale, medium: Medium): string =>
  instants
    .map((at) => {
      const time = sayTime(at, locale, medium);
      return `${sayDay(at, locale, medium)} ${locale === 'fr' ? 'à' : 'at'} ${time}`;
    })
    .join(locale === 'fr' ? ' ou ' : ' or ');
