import type { Both } from '../knowledge/regulation.ts';
import { inParis } from '../paris-time.ts';
import { titleOf } from './checklist.ts';
import type { Counters } from './participation-service.ts';

/** `90` as « 1 h 30 ». */
const hours = (minutes: number) => {
  const [whole, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  return rest === 0 ? `${whole} h` : `${whole} h ${String(rest).padStart(2, '0')}`;
};

/** A Paris day as people write it. */
export function dayInWords(date: Date): string {
  const { day, month, year } = inParis(date);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** The counters in sentences: what was counted, by whom, and what the annual payment lacks. */
export function sayCounters({ accepted, cap, minutes, forfait, declared }: Counters): Both[] {
  const of = cap === undefined ? '' : `/${cap}`;
  const kept = declared && {
    fr: `Participation déclarée par vous le ${dayInWords(declared.at)} : ${titleOf(declared.outcome, 'fr')}.`,
    en: `Participation declared by you on ${dayInWords(declared.at)}: ${titleOf(declared.outcome, 'en')}.`,
  };
  return [
    {
      fr: `Cette semaine (lundi à dimanche) : ${accepted}${of} patients du SAS confirmés ici.`,
      en: `This week (Monday to Sunday): ${accepted}${of} SAS patients confirmed here.`,
    },
    {
      fr: `Créneaux ouverts cette semaine : ${hours(minutes)}.`,
      en: `Slots open this week: ${hours(minutes)}.`,
    },
    ...forfait.say,
    ...(kept ? [kept] : []),
    {
      fr: 'Je ne compte que ce qui passe par moi ; le compte de la CPAM fait foi. Pensez à coter SNP.',
      en: 'I count only what passes through me; the CPAM’s count prevails. Remember to bill SNP.',
    },
  ];
}
