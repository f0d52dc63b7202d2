import { type Locale, type Medium, type Moment, sayMode, sayTime } from './format.ts';

/** What one doctor has open on a day; `away`: he opened nothing because he is absent. */
export interface DoctorOpen {
  name: string;
  hours: { from: Moment; to: Moment; mode: string; free: number; booked: number }[];
  away: boolean;
}

/** One line a doctor, « Dr Petit : 14h-16h, 17h-18h visio ; 6 libres, 2 pris »; those who opened nothing are one line. */
export function sayDoctorsOpen(doctors: DoctorOpen[], locale: Locale, medium: Medium): string {
  const open = doctors.filter(({ hours, away }) => hours.length > 0 || away);
  const none = doctors.filter((one) => !open.includes(one)).map(({ name }) => name);
  const words = locale === 'fr' ? french : english;
  const lines = open.map(({ name, hours, away }) => {
    if (away) return `${name}${words.colon} ${words.away}`;
    const free = hours.reduce((sum, one) => sum + one.free, 0);
    const booked = hours.reduce((sum, one) => sum + one.booked, 0);
    const when = hours.map((one) => stretch(one, locale, medium)).join(', ');
    return `${name}${words.colon} ${when} (${words.free(free)}, ${words.booked(booked)})`;
  });
  if (none.length > 0) lines.push(`${words.none}${words.colon} ${none.join(', ')}`);
  return lines.join(medium === 'voice' ? '. ' : '\n');
}

function stretch({ from, to, mode }: DoctorOpen['hours'][number], locale: Locale, medium: Medium) {
  const [start, end] = [from, to].map((at) => sayTime(at, locale, medium));
  const spoken = medium === 'voice' && locale === 'fr';
  const hours = spoken ? `de ${start} à ${end}` : `${start}-${end}`;
  return mode === 'cabinet' ? hours : `${hours} ${sayMode(mode, locale)}`;
}

const french = {
  colon: ' :',
  away: 'absent',
  none: 'Rien ouvert',
  free: (count: number) => (count > 1 ? `${count} libres` : `${count} libre`),
  booked: (count: number) => `${count} pris`,
};

const english = {
  colon: ':',
  away: 'away',
  none: 'Nothing open',
  free: (count: number) => `${count} free`,
  booked: (count: number) => `${count} taken`,
};
