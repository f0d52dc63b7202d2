import { type Both, inForce } from './regulation.ts';
import { type Determination, euros, farDay, firstDay, outside, type Pay } from './remuneration.ts';

/** What is known of a doctor in a year; what is left out is taken as fulfilled, and the answer says its conditions. */
export interface Year {
  year?: number | undefined;
  participates?: boolean | undefined;
  registered?: boolean | undefined;
  interfaced?: boolean | 'editor-in-development' | undefined;
  refuses?: boolean | undefined;
  /** Of the emptiest week: weeks never make up for each other. */
  minWeeklyMinutes?: number | undefined;
  org?: 'validated+interfaced' | 'validated-only' | undefined;
  sasOperational?: boolean | undefined;
  via?: string | undefined;
  salaried?: boolean | undefined;
}

/** The yearly payment; null where the sources do not decide. */
export interface YearPay extends Pay {
  forfaitEUR: number | null;
  majorationEUR?: number;
}

const say = (fr: string, en: string): Both => ({ fr, en });

const answer = (
  forfaitEUR: number | null,
  determination: Determination,
  ...words: Both[]
): YearPay => ({ forfaitEUR, determination, say: words });

const noSas = say(
  'Sans SAS opérationnel dans le département, pas de forfait : voyez votre ARS.',
  'Without a working SAS in the department there is no annual payment: ask your ARS.',
);

function yes(amount: number, why: Both): YearPay {
  const { fr, en } = euros(amount);
  return answer(amount, 'determined', say(`Forfait : ${fr} par an.`, `${en} a year.`), why);
}

/** Until the end of 2025: the box ticked and slots to be seen, automatically or by hand. */
function withTwoHours(facts: Year, amount: number, minimum: number): YearPay {
  const { participates = true, interfaced, refuses = false, minWeeklyMinutes } = facts;
  if (!participates) {
    return answer(
      0,
      'determined',
      say(
        'La case de participation n’est pas cochée : les deux conditions sont cumulatives, pas de forfait.',
        'The participation box is not ticked: both conditions are needed, no annual payment.',
      ),
    );
  }
  const unsaid = interfaced === undefined && minWeeklyMinutes === undefined && !refuses;
  const automatic = interfaced === true && !refuses;
  if (unsaid || automatic || (minWeeklyMinutes ?? 0) >= minimum) {
    const hours = minimum / 60;
    return yes(
      amount,
      say(
        `Conditions : la case de participation cochée, et des créneaux visibles (remontée automatique, ou ${hours} h par semaine saisies).`,
        `Conditions: the participation box ticked, and visible slots (automatic upload, or ${hours} h a week entered).`,
      ),
    );
  }
  return answer(
    0,
    'determined',
    say(
      `Pas assez de créneaux visibles : il faut la remontée automatique, ou ${minimum / 60} h chaque semaine, sans report d’une semaine à l’autre.`,
      `Not enough visible slots: automatic upload is needed, or ${minimum / 60} h every week, with no carrying over.`,
    ),
  );
}

/** The third condition fails, or hangs on an editor that is not ready: then nothing is promised. */
function withoutThird({ interfaced, refuses = false }: Year, amount: number): YearPay {
  if (interfaced === 'editor-in-development' && !refuses) {
    return answer(
      null,
      'undetermined',
      say(
        '« Accepter d’interfacer » avec un éditeur qui ne l’est pas encore : non précisé. Nous ne promettons rien.',
        '"Accepting to interface" with an editor that is not yet interfaced: not decided. We promise nothing.',
      ),
    );
  }
  const { fr, en } = euros(amount);
  return answer(
    0,
    'determined',
    say(
      `Pas de forfait de ${fr} ici : les 2 h supprimées en 2026, la saisie manuelle seule n’y donne plus droit ; il faut interfacer son logiciel, ou participer à une organisation territoriale validée et interfacée. Participation toujours possible, avec les majorations par acte.`,
      `No annual ${en} here: the 2-hour rule is gone since 2026 and manual entry is no longer enough; interface your software, or join a validated and interfaced territorial organisation. You may still take part, with the surcharges per act.`,
    ),
  );
}

/** Since 2026: a working SAS, registration, and interfacing or a validated and interfaced organisation. */
function withThreeConditions(facts: Year, amount: number): YearPay {
  const { participates = true, registered = true, interfaced, refuses = false, org } = facts;
  if (!registered) {
    return answer(
      0,
      'determined',
      say(
        'Il faut être inscrit sur la plateforme : condition non remplie.',
        'You must be registered on the platform: condition not met.',
      ),
    );
  }
  const unsaid = interfaced === undefined && org === undefined && !refuses;
  const third = unsaid || (interfaced === true && !refuses) || org === 'validated+interfaced';
  if (third && participates) {
    return yes(
      amount,
      say(
        'Trois conditions : un SAS opérationnel dans le département, être inscrit, et accepter d’interfacer son logiciel ou participer à une organisation territoriale validée et interfacée.',
        'Three conditions: a working SAS in the department, being registered, and accepting to interface your software or taking part in a validated and interfaced territorial organisation.',
      ),
    );
  }
  if (third) {
    return answer(
      null,
      'undetermined',
      say(
        'La liste 2026 ne mentionne pas la case de participation, exigée auparavant : à vérifier auprès de la CPAM.',
        'The 2026 list does not name the participation box, which was required before: ask your CPAM.',
      ),
    );
  }
  return withoutThird(facts, amount);
}

/** The day whose rules pay a year: the day of the question within that year, else its last day. */
const dayOf = (year: number, asOf: string) => (asOf.startsWith(`${year}`) ? asOf : `${year}-12-31`);

function decide(facts: Year, on: string): YearPay {
  if (on < firstDay) return answer(null, 'undetermined');
  if (facts.salaried || facts.via === 'CDS') {
    return answer(
      null,
      'undetermined',
      say(
        'Le forfait est décrit pour le médecin effecteur ; la part d’un salarié de CDS est un point non précisé : voyez votre CDS.',
        'The annual payment is described for the effecteur; the share of an employee of a CDS is not decided: ask your CDS.',
      ),
    );
  }
  const amount = inForce('forfait', on)?.value;
  if (!amount) {
    return answer(
      0,
      'determined',
      say(
        'En phase pilote il n’y a pas de forfait annuel, mais un forfait trimestriel par tranche.',
        'In the pilot phase there is no annual payment, but a quarterly one by bracket.',
      ),
    );
  }
  if (facts.sasOperational === false) return answer(0, 'determined', noSas);
  const minimum = inForce('weekly-minimum', on)?.value;
  return minimum ? withTwoHours(facts, amount, minimum) : withThreeConditions(facts, amount);
}

/** The yearly payment under the rules of its year; a past year keeps its own, whenever it is paid. */
export function payOfYear(facts: Year, asOf: string): YearPay {
  const year = facts.year ?? Number(asOf.slice(0, 4));
  const on = dayOf(year, asOf);
  const pay = decide(facts, on);
  const past = facts.year !== undefined && facts.year < Number(asOf.slice(0, 4));
  const late = past && pay.forfaitEUR && pay.determination === 'determined';
  const snp = inForce('snp', on)?.value;
  const unsure = late || (on >= farDay && pay.determination === 'determined');
  return {
    ...pay,
    ...(facts.via === 'CPTS' && snp && { majorationEUR: snp }),
    determination: unsure ? 'determined-with-caveat' : pay.determination,
    say: [
      ...pay.say,
      ...(late
        ? [
            say(
              `C’est l’année ${year} qui compte ; date de versement non précisée.`,
              `Year ${year} is what counts; the date of payment is not written.`,
            ),
          ]
        : []),
      ...outside(on),
    ],
  };
}
