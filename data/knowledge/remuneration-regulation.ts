import { isHoliday } from '../holidays.ts';
import { type Both, historyOf, inForce } from './regulation.ts';
import { euros, farDay, firstDay, outside, type Pay } from './remuneration.ts';

/** Hours of regulation; `hours` without more is taken as daytime unless the day is a Sunday or a holiday. */
export interface Hours {
  hours?: number | undefined;
  hoursDay?: number | undefined;
  hoursPdsa?: number | undefined;
  /** Retired, not yet settled, student, employee: paid by the FIR of the ARS, on the same basis. */
  nonConventionne?: boolean | undefined;
}

/** An amount, or null where the sources do not decide; `partEUR` is the part they do. */
export interface AmountPay extends Pay {
  amountEUR: number | null;
  partEUR?: number;
  payer?: string;
}

const say = (fr: string, en: string): Both => ({ fr, en });

const unknown = (...words: Both[]): AmountPay => ({
  amountEUR: null,
  determination: 'undetermined',
  say: words,
});

/** Pilot phase: the bracket of the number of acts in a quarter, looked up and never summed. */
export function payOfPilotQuarter(acts: number, asOf: string): AmountPay {
  if (asOf < firstDay) return unknown(...outside(asOf));
  if (!Number.isInteger(acts) || acts < 0) {
    return unknown(say('Combien d’actes dans le trimestre ?', 'How many acts in the quarter?'));
  }
  const brackets = historyOf('pilot.tranche');
  if (!inForce('pilot.tranche', asOf)) {
    const words = say(
      'La phase pilote est finie : ce forfait trimestriel n’existe plus, le forfait est annuel.',
      'The pilot phase is over: that quarterly payment no longer exists, the payment is annual.',
    );
    return { amountEUR: 0, determination: 'determined', say: [words, ...outside(asOf)] };
  }
  const found = brackets.find(
    ({ min = 0, max = Number.POSITIVE_INFINITY }) => acts >= min && acts <= max,
  );
  if (!found?.value) {
    const lowest = Math.min(...brackets.map(({ min = 0 }) => min));
    return unknown(
      say(
        `Le tableau ne prévoit aucune tranche sous ${lowest} actes.`,
        `The table has no bracket under ${lowest} acts.`,
      ),
    );
  }
  const { fr, en } = euros(found.value);
  const words = say(
    `${fr} pour le trimestre, versé par la CPAM ; vous n’avez rien à transmettre.`,
    `${en} for the quarter, paid by the CPAM; you have nothing to send.`,
  );
  return { amountEUR: found.value, determination: 'determined', say: [words] };
}

const fir = say(
  'Sans convention, c’est le FIR de l’ARS qui paie, sur la base du montant horaire ; retraités et remplaçants : attestation du CDOM.',
  'Without a contract the FIR of the ARS pays, on the basis of the hourly rate; retired and locum doctors need a certificate of the CDOM.',
);

const pdsaPay = say(
  'En horaires de PDSA, les montants sont inchangés mais pas donnés : voyez l’ARS ou la CPAM.',
  'In PDSA hours amounts are unchanged but not given: ask the ARS or the CPAM.',
);

const earlier = say(
  'Le tarif horaire d’avant le règlement arbitral (28/04/2023) n’est pas dans nos documents.',
  'The hourly rate before the règlement arbitral (28/04/2023) is not in our documents.',
);

function split({ hours = 0, hoursDay = 0, hoursPdsa = 0 }: Hours, asOf: string) {
  const noon = Temporal.PlainDate.from(asOf);
  const closed = noon.dayOfWeek === 7 || isHoliday(noon);
  return closed
    ? { day: hoursDay, pdsa: hoursPdsa + hours }
    : { day: hoursDay + hours, pdsa: hoursPdsa };
}

/** What hours of regulation are paid: daytime and Saturday morning are known, PDSA hours are not. */
export function payOfRegulation(worked: Hours, asOf: string): AmountPay {
  if (asOf < firstDay) return unknown(...outside(asOf));
  const rate = inForce('regulator', asOf)?.value;
  if (!rate) return unknown(earlier);
  const { day, pdsa } = split(worked, asOf);
  const who = worked.nonConventionne ? [fir] : [];
  const payer = worked.nonConventionne ? 'FIR (ARS)' : 'CPAM';
  if (day <= 0 && pdsa <= 0) {
    return unknown(say('Combien d’heures ?', 'How many hours?'), ...who);
  }
  if (day <= 0) return { ...unknown(pdsaPay, ...who, ...outside(asOf)), payer };
  const { fr, en } = euros(day * rate);
  const hourly = euros(rate);
  const paid = say(
    `${fr} : ${day} h à ${hourly.fr} (semaine 8h-20h, samedi 8h-12h).`,
    `${en}: ${day} h at ${hourly.en} (weekdays 8:00-20:00, Saturday 8:00-12:00).`,
  );
  if (pdsa > 0) {
    return {
      amountEUR: null,
      partEUR: day * rate,
      payer,
      determination: 'partial',
      say: [paid, pdsaPay, ...who, ...outside(asOf)],
    };
  }
  return {
    amountEUR: day * rate,
    payer,
    determination: asOf >= farDay ? 'determined-with-caveat' : 'determined',
    say: [paid, ...who, ...outside(asOf)],
  };
}
