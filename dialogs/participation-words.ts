import type { Details } from '../data/participation/participation.ts';

/** What the walk says around its questions. */
interface Words {
  hint: string;
  asOf: (day: string) => string;
  tooEarly: string;
  details: Record<keyof Details, string>;
  keep: (what: string) => string;
  choose: string;
  kept: (day: string) => string;
  notKept: string;
  informed: string;
  onlyDoctor: string;
  restarted: string;
}

const fr: Words = {
  hint: 'Répondez par le chiffre ou avec vos mots. RETOUR pour revenir, ANNULER pour arrêter ; vous pouvez reprendre plus tard.',
  asOf: (day) => `D’après les règles au ${day}.`,
  tooEarly: 'Nos documents ne disent rien avant le 01/04/2021 : je garde les règles d’aujourd’hui.',
  details: {
    structureName: 'Quel est le nom de votre structure, comme la plateforme la propose ?',
    sites: 'Quels lieux d’exercice y sont rattachés ?',
    software: 'Quel logiciel de rendez-vous utilisez-vous ?',
  },
  keep: (what) => `Je note, déclaré par vous : ${what}.`,
  choose: 'OUI pour garder, NON pour ne rien garder, RETOUR pour corriger.',
  kept: (day) =>
    `Gardé, déclaré par vous le ${day}. Je ne coche rien à votre place sur la plateforme ; voici quoi y faire.`,
  notKept: 'Rien n’est gardé. Pour mémoire, voici quoi faire :',
  informed: 'Ceci est une information, rien n’est gardé.',
  onlyDoctor: 'Seul le médecin déclare sa participation ; voici ce qu’il aurait à faire.',
  restarted: 'Reprenons au début.',
};

const en: Words = {
  hint: 'Answer with the number or in your own words. BACK to go back, UNDO to stop; you may resume later.',
  asOf: (day) => `Under the rules of ${day}.`,
  tooEarly: 'Our documents say nothing before 01/04/2021: I keep the rules of today.',
  details: {
    structureName: 'What is the name of your structure, as the platform offers it?',
    sites: 'Which of your places of practice belong to it?',
    software: 'Which appointment software do you use?',
  },
  keep: (what) => `I note, declared by you: ${what}.`,
  choose: 'YES to keep it, NO to keep nothing, BACK to correct.',
  kept: (day) =>
    `Kept, declared by you on ${day}. I tick nothing for you on the platform; here is what to do there.`,
  notKept: 'Nothing is kept. For the record, here is what to do:',
  informed: 'This is information; nothing is kept.',
  onlyDoctor: 'Only the doctor declares his participation; here is what he would have to do.',
  restarted: 'Let us start again.',
};

/** The walk's own sentences, by language. */
export const walkWords = { fr, en };
