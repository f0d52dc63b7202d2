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

/** How the visits of the week ended, as far as it was said. */
function endsOf({ fulfilled, noshow, other }: Counters): Both[] {
  const parts = [
    [fulfilled, `${fulfilled} ${fulfilled > 1 ? 'venus' : 'venu'}`, `${fulfilled} came`],
    [noshow, `${noshow} pas ${noshow > 1 ? 'venus' : 'venu'}`, `${noshow} did not come`],
    [other, `${other} ${other > 1 ? 'réorientés' : 'réorienté'}`, `${other} sent on`],
  ] as const;
  const known = parts.filter(([count]) => count > 0);
  if (known.length === 0) return [];
  return [
    {
      fr: `Parmi eux : ${known.map(([, fr]) => fr).join(', ')}.`,
      en: `Of them: ${known.map(([, , en]) => en).join(', ')}.`,
    },
  ];
}

/** The counters in sentences: what was counted, by whom, and what the annual payment lacks. */
export function sayCounters(counters: Counters): Both[] {
  const { accepted, cap, minutes, forfait, declared } = counters;
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
    ...endsOf(counters),
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
