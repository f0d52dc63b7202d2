import type { Both } from './regulation.ts';
import { euros } from './remuneration.ts';

const say = (fr: string, en: string): Both => ({ fr, en });

/** A surcharge that is due, with its code. */
export function due(code: string, amount: number): Both {
  const { fr, en } = euros(amount);
  return say(`${code} ${fr}.`, `${code} ${en}.`);
}

/** The surcharge of a visit in PDSA hours, which has no code in the documents. */
export function pdsaVisitDue(amount: number): Both {
  const { fr, en } = euros(amount);
  return say(`Visite en horaires de PDSA : ${fr}.`, `Visit in PDSA hours: ${en}.`);
}

/** What is said of an act, by reason. */
export const actWords = {
  pilot: say(
    'Pendant la phase pilote, pas de majoration à l’acte : un forfait trimestriel par tranche, versé par la CPAM.',
    'In the pilot phase there was no surcharge per act: a quarterly payment by bracket, paid by the CPAM.',
  ),
  noSas: say(
    'Sans SAS dans le département, ni forfait ni majoration du SAS : voyez votre ARS.',
    'Without a SAS in the department there is neither annual payment nor SAS surcharge: ask your ARS.',
  ),
  mine: say(
    'La SNP est réservée aux patients hors patientèle. MRT : conditions non décrites dans les documents.',
    'SNP is for patients who are not yours. MRT: its conditions are not in our documents.',
  ),
  notAsked: say(
    'Sans demande de la régulation du SAS : pas de SNP, pas de SHE, pas de MVR.',
    'Without a request of the SAS regulation: no SNP, no SHE, no MVR.',
  ),
  regulation15: say(
    'La SNP suit une demande du SAS : pas de SNP ici. MRT : conditions non décrites dans les documents.',
    'SNP follows a request of the SAS: no SNP here. MRT: its conditions are not in our documents.',
  ),
  viaCpts: say(
    'Contact direct avec la CPTS, en amont du SAS : pas de majoration, donc pas de SNP.',
    'Direct contact with the CPTS, before the SAS: no surcharge, so no SNP.',
  ),
  backwards: say(
    'L’acte ne peut pas précéder la demande : vérifiez les deux heures.',
    'The act cannot come before the request: check both times.',
  ),
  pdsa: say(
    'À cette heure ce sont les majorations PDSA actuelles, dont nos documents ne donnent pas les montants ; pas de SHE.',
    'At that hour the current PDSA surcharges apply; our documents give no amounts; no SHE.',
  ),
  holiday: say(
    'Un jour férié compte comme PDSA selon l’atelier de 2024 ; la FAQ ne le cite pas.',
    'A public holiday counts as PDSA according to the 2024 workshop; the FAQ does not name it.',
  ),
  overlap: say(
    'Entre 20h et 21h : cumul avec la PDSA non précisé, à vérifier auprès de la CPAM.',
    'Between 20:00 and 21:00, adding PDSA surcharges is not decided by our documents: ask your CPAM.',
  ),
  windowStart: say(
    '19h00 pile compte dans la plage de la SHE : c’est notre convention.',
    '19:00 sharp falls in the SHE window: it is our convention.',
  ),
  mvrDisputed: say(
    'MVR : deux dates de début dans l’atelier, 22 décembre 2024 et janvier 2026 ; à vérifier auprès de la CPAM.',
    'MVR: two start dates in the workshop, 22 December 2024 and January 2026; ask your CPAM.',
  ),
  billSnp: say('Pensez à coter SNP.', 'Remember to bill SNP.'),
};

/** The weekly cap is reached; SHE falls with SNP (G-10, G-12). */
export const capReached = (cap: number): Both =>
  say(
    `Cette semaine (lundi à dimanche, par convention), plafond de ${cap} atteint : ni SNP ni SHE.`,
    `This week (Monday to Sunday, by convention) the cap of ${cap} is reached: neither SNP nor SHE.`,
  );

/** Seen too late, or on the very last minute. */
export const delayed = (hours: number, exactly: boolean): Both =>
  exactly
    ? say(
        `Pile ${hours} h compte encore : c’est notre convention, les documents ne le disent pas.`,
        `Exactly ${hours} h still counts: it is our convention, the documents do not say.`,
      )
    : say(
        `Vu plus de ${hours} h après la demande : pas de SNP.`,
        `Seen more than ${hours} h after the request: no SNP.`,
      );

/** Two or more surcharges whose sum nobody has written. */
export function perhapsTogether(total: number): Both {
  const { fr, en } = euros(total);
  return say(
    `SNP et MVR : cumul non précisé (${fr} si elles se cumulent).`,
    `SNP and MVR: adding them up is not decided (${en} if they add up).`,
  );
}

/** The surcharge outside any regulation, whose start nobody has dated (G-18). */
export function undatedSurcharge(amount: number): Both {
  const { fr, en } = euros(amount);
  return say(
    `Hors urgence et à tarif opposable, une majoration existe : ${fr} : date d’effet non précisée, code non plus.`,
    `Outside emergencies, at the regulated fee, a surcharge exists: ${en}; neither its start nor its code is known.`,
  );
}
