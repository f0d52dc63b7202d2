import { type Both, inForce } from './regulation.ts';
import { euros, outside } from './remuneration.ts';
import type { AmountPay } from './remuneration-regulation.ts';

/** A question of money that is neither an act, a year, nor hours of regulation. */
export interface Question {
  refused?: boolean | undefined;
  codeOmitted?: boolean | undefined;
  registered?: boolean | undefined;
  role?: string | undefined;
  code?: string | undefined;
  mode?: string | undefined;
  urgent?: boolean | undefined;
}

const say = (fr: string, en: string): Both => ({ fr, en });

const open = (...words: Both[]): AmountPay => ({
  amountEUR: null,
  determination: 'undetermined',
  say: words,
});

const emergencyOnly = say(
  'MN, MM et F : uniquement en cas d’urgence au sens de la CCAM, et jamais en téléconsultation.',
  'MN, MM and F: only in an emergency as the CCAM defines it, and never by teleconsultation.',
);

function ofCode({ code, mode, urgent }: Question, on: string): AmountPay & { billable?: boolean } {
  if (code === 'MRT') {
    const base = inForce('mrt', on)?.value ?? 0;
    const more = inForce('she', on)?.value ?? 0;
    const [low, high] = [euros(base), euros(base + more)];
    const words = say(
      `MRT : ${low.fr}${more ? `, ${high.fr} entre 19h et 21h` : ''} ; conditions non décrites dans nos documents.`,
      `MRT: ${low.en}${more ? `, ${high.en} between 19:00 and 21:00` : ''}; its conditions are not in our documents.`,
    );
    return { amountEUR: base + more, determination: 'partial', say: [words] };
  }
  const known = ['MN', 'MM', 'F'].includes(code ?? '');
  if (!known) {
    return open(
      say(`Le code ${code} n’est pas dans nos documents.`, `Code ${code} is not in our documents.`),
    );
  }
  const billable = mode !== 'tlc' && urgent === true;
  return { billable, amountEUR: null, determination: 'determined', say: [emergencyOnly] };
}

function decide(question: Question, on: string): AmountPay & { billable?: boolean } {
  if (question.code !== undefined) return ofCode(question, on);
  if (question.role === 'patient') {
    const words = say(
      'Pour le patient : appel gratuit, puis même tarif et même remboursement que chez son médecin traitant.',
      'For the patient: the call is free, then the same fee and refund as at their own doctor.',
    );
    return { amountEUR: null, determination: 'determined', say: [words] };
  }
  if (question.refused) {
    const words = say(
      'Pas d’acte, donc pas de majoration ; refus toujours possible, aucune sanction n’est écrite.',
      'No act, so no surcharge; refusing is always possible, no sanction is written.',
    );
    return { amountEUR: 0, determination: 'determined', say: [words] };
  }
  if (question.codeOmitted) {
    return open(
      say(
        'Il faut coder SNP pour toucher la majoration ; comment rattraper un oubli n’est pas décrit : voyez votre CPAM.',
        'You must bill SNP to get the surcharge; how to repair an omission is not described: ask your CPAM.',
      ),
    );
  }
  return open(
    say(
      'La majoration d’un médecin non inscrit est un point non précisé ; aux médecins de CPTS, la FAQ demande l’inscription.',
      'The surcharge of a doctor who is not registered is not decided; of CPTS doctors the FAQ asks registration.',
    ),
  );
}

/** Refusals, forgotten codes, doctors not registered, emergency codes, patients. */
export function payOfQuestion(question: Question, on: string): AmountPay & { billable?: boolean } {
  const answer = decide(question, on);
  return { ...answer, say: [...answer.say, ...outside(on)] };
}
