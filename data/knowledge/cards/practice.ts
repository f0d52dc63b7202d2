import type { Card } from '../card.ts';

const guide = (at: string) => ({ source: 'guide-reglement-arbitral' as const, at });
const fiche = (at: string) => ({ source: 'fiche-hdf' as const, at: `« ${at} »` });
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });
const faq = (at: string) => ({
  source: 'faq-occitanie' as const,
  at: `Médecin effecteur, « ${at} »`,
});
const hdf = { region: 'hauts-de-france' } as const;

const twoHours = {
  fr: 'Cochez aussi la déclaration de {{reg:weekly-minimum}} de disponibilités par semaine.',
  en: 'Also tick the declaration of {{reg:weekly-minimum}} of availability a week.',
  from: '2022-04-01',
  until: '2026-01-01',
} as const;

const sinceTwentySix = {
  fr: 'Depuis le {{from:G-08}}, plus de minimum d’heures ; mais le forfait demande l’interfaçage ou une organisation territoriale validée.',
  en: 'Since {{from:G-08}} there is no minimum of hours; but the lump sum requires interfacing or a validated territorial organisation.',
  from: '2026-01-01',
  more: true,
  ...workshop('Simplification de la rémunération'),
} as const;

/** Boxes to tick, accounts, the SAS agenda: what to do on the screen. */
export const practiceCards: Card[] = [
  {
    id: 'my-situation',
    covers: ['my-situation'],
    title: { fr: 'Quelle voie pour ma situation ?', en: 'Which way for my situation?' },
    role: 'effecteur',
    related: ['alone-interfaced', 'alone-manual', 'cpts-interfaced', 'msp', 'salaried'],
    facts: [
      {
        fr: 'Salarié d’un centre de santé : rien à faire. Libéral : à titre individuel, via votre MSP ou via votre CPTS ; puis, selon que votre logiciel est interfacé ou non. Écrivez « participer » : je vous pose les questions.',
        en: 'Salaried in a health centre: nothing to do. Self-employed: individually, through your MSP or your CPTS; then with interfaced software or without. Write “participer” and I will ask you the questions.',
        ...guide('Arbre de décision'),
      },
    ],
  },
  {
    id: 'alone-interfaced',
    covers: ['alone-interfaced'],
    title: { fr: 'Individuel, logiciel interfacé', en: 'Individual, interfaced software' },
    role: 'effecteur',
    related: ['alone-manual', 'software', 'stop-showing'],
    facts: [
      {
        fr: 'Cochez « J’accepte d’être directement contacté… » et « à titre individuel », cliquez « Oui, je déclare… » et nommez votre logiciel. Ne cochez pas « Je refuse d’afficher mes créneaux ».',
        en: 'Tick “J’accepte d’être directement contacté…” and “à titre individuel”, click “Oui, je déclare…” and name your software. Do not tick “Je refuse d’afficher mes créneaux”.',
        ...guide('Effecteur libéral à titre individuel'),
      },
    ],
  },
  {
    id: 'alone-manual',
    covers: ['alone-manual'],
    title: { fr: 'Individuel, saisie manuelle', en: 'Individual, manual entry' },
    role: 'effecteur',
    related: ['create-availability', 'without-software', 'lump-sum', 'alone-interfaced'],
    facts: [
      {
        fr: 'Cochez « J’accepte d’être directement contacté… » et « à titre individuel », cliquez « Non » pour le logiciel, puis remplissez l’agenda SAS.',
        en: 'Tick “J’accepte d’être directement contacté…” and “à titre individuel”, click “Non” for the software, then fill in the SAS calendar.',
        ...guide('À titre individuel (en mode manuel)'),
      },
      { ...twoHours, ...guide('À titre individuel (en mode manuel)') },
      sinceTwentySix,
    ],
  },
  {
    id: 'cpts-interfaced',
    covers: ['cpts-interfaced'],
    title: { fr: 'Via ma CPTS, logiciel interfacé', en: 'Through my CPTS, interfaced software' },
    role: 'effecteur',
    related: ['cpts-manual', 'manager-enters-slots', 'cpts', 'software'],
    facts: [
      {
        fr: 'Cochez la participation « via ma CPTS », choisissez son nom dans les suggestions et vos lieux d’activité, cliquez « Oui, je déclare… » et nommez le logiciel. Ne refusez pas l’affichage des créneaux.',
        en: 'Tick participation “via ma CPTS”, choose its name in the suggestions and your places of work, click “Oui, je déclare…” and name the software. Do not refuse to show your slots.',
        ...guide('Via sa CPTS'),
      },
    ],
  },
  {
    id: 'cpts-manual',
    covers: ['cpts-manual'],
    title: {
      fr: 'Via ma CPTS, sans logiciel interfacé',
      en: 'Through my CPTS, software not interfaced',
    },
    role: 'effecteur',
    related: ['cpts-interfaced', 'manager-enters-slots', 'create-availability', 'lump-sum'],
    facts: [
      {
        fr: 'Cochez la participation « via ma CPTS » avec son nom, répondez « Non » pour le logiciel, puis remplissez l’agenda SAS. Le gestionnaire de la CPTS peut le faire pour vous.',
        en: 'Tick participation “via ma CPTS” with its name, answer “Non” for the software, then fill in the SAS calendar. The CPTS manager may do so for you.',
        ...guide('Via sa CPTS (solution non interfacée)'),
      },
      { ...twoHours, ...guide('Via sa CPTS (solution non interfacée)') },
      sinceTwentySix,
    ],
  },
  {
    id: 'msp',
    covers: ['msp'],
    title: { fr: 'Via ma MSP', en: 'Through my MSP' },
    role: 'effecteur',
    related: ['alone-interfaced', 'alone-manual', 'manager-account', 'lump-sum'],
    facts: [
      {
        fr: 'Cochez la participation « via ma MSP » et son nom. Logiciel interfacé : déclarez-le et ne refusez pas l’affichage. Sinon : « Non », et remplissez l’agenda SAS.',
        en: 'Tick participation “via ma MSP” and its name. Interfaced software: declare it and do not refuse to show slots. Otherwise: “Non”, and fill in the SAS calendar.',
        ...guide('Via sa MSP'),
      },
      { ...twoHours, ...guide('MSP (solution non interfacée)') },
      sinceTwentySix,
    ],
  },
  {
    id: 'log-in',
    covers: ['log-in'],
    title: { fr: 'Se connecter à la plateforme', en: 'Log in to the platform' },
    role: 'effecteur',
    related: ['without-cps', 'technical-problem', 'osnp-access', 'secretary'],
    facts: [
      {
        fr: 'Sur sas.sante.fr, par Pro Santé Connect, avec votre carte CPS ou l’application e-CPS. L’effecteur n’a pas besoin de créer de compte avant.',
        en: 'On sas.sante.fr, with Pro Santé Connect, using your CPS card or the e-CPS app. An effecteur need not create an account first.',
        ...faq('Comment faire pour me connecter ?'),
        disputed: {
          fr: 'la fiche des Hauts-de-France, de la phase pilote, fait créer un compte.',
          en: 'the Hauts-de-France sheet of the pilot phase has you create an account.',
          ...fiche('Créer votre compte'),
        },
      },
    ],
  },
  {
    id: 'without-cps',
    covers: ['without-cps'],
    title: { fr: 'Un compte sans carte CPS', en: 'An account without a CPS card' },
    role: 'effecteur',
    related: ['log-in', 'technical-problem', 'cpx-card'],
    facts: [
      {
        fr: 'Écrivez à sas@esante-hdf.fr : un courriel vous permettra de choisir votre mot de passe. Cette fiche date de la phase pilote ; l’application e-CPS suffit aussi pour Pro Santé Connect.',
        en: 'Write to sas@esante-hdf.fr: an email will let you choose a password. This sheet dates from the pilot phase; the e-CPS app also works with Pro Santé Connect.',
        ...hdf,
        ...fiche('Créer votre compte'),
      },
    ],
  },
  {
    id: 'set-ranges',
    covers: ['set-ranges'],
    title: {
      fr: 'Régler mes plages (semaine type, durée)',
      en: 'Set my ranges (typical week, length)',
    },
    role: 'effecteur',
    related: ['create-availability', 'day-by-day', 'declare-absence'],
    facts: [
      {
        fr: 'Mon compte > Voir les lieux d’exercice > Editer les consultations SNP. Vous y réglez une semaine type qui se répète, et des créneaux de {{min:slot-length}} à {{max:slot-length}} minutes.',
        en: 'Mon compte > Voir les lieux d’exercice > Editer les consultations SNP. There you set a typical week that repeats, and slots of {{min:slot-length}} to {{max:slot-length}} minutes.',
        ...fiche('Saisir vos plages de disponibilités'),
      },
      {
        fr: 'Ce chemin vient de la fiche de la phase pilote : l’écran a pu changer.',
        en: 'This path comes from the pilot sheet: the screen may have changed.',
        more: true,
        ...fiche('Saisir vos plages de disponibilités'),
      },
    ],
  },
  {
    id: 'amelipro-slots',
    covers: ['amelipro-slots'],
    title: { fr: 'Mes créneaux Ameli Pro', en: 'My Ameli Pro slots' },
    role: 'effecteur',
    related: ['calendar-visible', 'stop-showing', 'set-ranges'],
    facts: [
      {
        fr: 'Oui, par défaut, avec ou sans rendez-vous. Vous pouvez couper cette remontée dans les paramètres de votre compte (fiche de la phase pilote).',
        en: 'Yes, by default, with or without appointment. You may turn this off in your account settings (pilot-phase sheet).',
        ...hdf,
        ...fiche('Saisir vos plages de disponibilités'),
      },
    ],
  },
  {
    id: 'technical-problem',
    covers: ['technical-problem'],
    title: {
      fr: 'Problème technique : qui contacter ?',
      en: 'Technical problem: whom to contact?',
    },
    role: 'effecteur',
    related: ['log-in', 'without-cps', 'wrong-phone'],
    facts: [
      {
        fr: 'Le bouton « ? » de chaque écran, ou le formulaire de contact national de sas.sante.fr. En Hauts-de-France : sas@esante-hdf.fr.',
        en: 'The “?” button on each screen, or the national contact form on sas.sante.fr. In Hauts-de-France: sas@esante-hdf.fr.',
        ...workshop('Espace de formation dédié'),
      },
      {
        fr: 'Tutoriels : sas.sante.fr/formation. Questions fréquentes : sas.sante.fr/sas/faq.',
        en: 'Tutorials: sas.sante.fr/formation. Frequent questions: sas.sante.fr/sas/faq.',
        more: true,
        ...workshop('Espace de formation dédié'),
      },
    ],
  },
  {
    id: 'secretary',
    covers: ['secretary'],
    title: {
      fr: 'Ma secrétaire peut-elle saisir mes créneaux ?',
      en: 'Can my secretary enter my slots?',
    },
    role: 'effecteur',
    related: ['manager-account', 'manager-enters-slots', 'create-availability'],
    facts: [
      {
        fr: 'Oui, avec un compte délégataire. Demandez-le dans l’onglet « Mon compte » ; en Hauts-de-France, aussi à sas@esante-hdf.fr.',
        en: 'Yes, with a delegate account. Ask for it in the tab “Mon compte”; in Hauts-de-France also at sas@esante-hdf.fr.',
        ...fiche('Création d’un compte délégataire'),
      },
    ],
  },
  {
    id: 'create-availability',
    covers: ['create-availability'],
    title: { fr: 'Créer des disponibilités', en: 'Create availability' },
    role: 'effecteur',
    related: ['day-by-day', 'set-ranges', 'declare-absence', 'one-mode-only'],
    facts: [
      {
        fr: 'Dans l’agenda SAS : « Créer des disponibilités », puis la date, les heures, un ou plusieurs patients, le type de consultation, la répétition chaque semaine si besoin, et « Enregistrer ».',
        en: 'In the SAS calendar: “Créer des disponibilités”, then the date, the hours, one or several patients, the type of consultation, weekly repetition if needed, and “Enregistrer”.',
        ...workshop('Création des disponibilités agenda SAS'),
      },
      {
        fr: 'Vous pouvez superposer des disponibilités de types différents. Ici, il suffit de m’écrire, par exemple : « ouvre mardi 14h-15h au cabinet ».',
        en: 'You may overlap availability of different types. Here you can simply write to me, for example: “ouvre mardi 14h-15h au cabinet”.',
        more: true,
        ...workshop('Création des disponibilités agenda SAS'),
      },
    ],
  },
  {
    id: 'declare-absence',
    covers: ['declare-absence'],
    title: { fr: 'Déclarer une absence', en: 'Declare an absence' },
    role: 'effecteur',
    related: ['create-availability', 'stop-taking-part', 'set-ranges'],
    facts: [
      {
        fr: 'Sur votre page de profil, ajoutez une période d’indisponibilité, à l’avance ou sur le moment. En congés, pensez à supprimer vos disponibilités.',
        en: 'On your profile page add a period of unavailability, in advance or on the spot. On leave, remember to delete your availability.',
        ...workshop('Périodes d’indisponibilité'),
      },
    ],
  },
];
