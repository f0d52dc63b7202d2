import type { Card } from '../card.ts';

const faq = (at: string) => ({ source: 'faq-occitanie' as const, at: `OSNP, « ${at} »` });
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });
const fiche = (at: string) => ({ source: 'fiche-hdf' as const, at: `« ${at} »` });

/** For operators, and for those who run a structure. */
export const osnpCards: Card[] = [
  {
    id: 'osnp-access',
    covers: ['osnp-access'],
    title: { fr: 'Accès OSNP à la plateforme', en: 'OSNP access to the platform' },
    role: 'osnp',
    related: ['cpx-card', 'account-per-calendar', 'technical-problem'],
    facts: [
      {
        fr: 'Demandez d’abord un compte au gestionnaire de comptes de votre territoire (l’ARS vous dira qui). Puis connectez-vous par Pro Santé Connect, carte CPx nominative ou e-CPS. La première fois, un court formulaire relie les deux.',
        en: 'First ask the account manager of your territory for an account (the ARS will tell you who). Then log in with Pro Santé Connect, named CPx card or e-CPS. The first time, a short form links the two.',
        ...faq('Comment puis-je accéder à la plateforme SAS ?'),
      },
    ],
  },
  {
    id: 'cpx-card',
    covers: ['cpx-card'],
    title: { fr: 'Obtenir une carte CPx', en: 'Get a CPx card' },
    role: 'osnp',
    related: ['osnp-access', 'log-in', 'without-cps'],
    facts: [
      {
        fr: 'Par votre structure : elle passe contrat avec l’Agence du numérique en santé, puis commande une carte CPE à votre nom. Comptez {{reg:cpx-delay}}, à titre indicatif.',
        en: 'Through your structure: it signs a contract with the Agence du numérique en santé, then orders a CPE card in your name. Allow about {{reg:cpx-delay}}.',
        ...faq('Comment obtenir une carte CPx nominative ?'),
      },
    ],
  },
  {
    id: 'account-per-calendar',
    covers: ['account-per-calendar'],
    title: { fr: 'Un compte par agenda en ligne ?', en: 'An account on each calendar?' },
    role: 'osnp',
    related: ['osnp-access', 'call-the-doctor', 'software'],
    facts: [
      {
        fr: 'Non : le compte de la plateforme SAS suffit. Logiciel de bout en bout : elle vous y mène pour réserver. Sinon, vous finissez par téléphone.',
        en: 'No: the account of the SAS platform is enough. End-to-end software: it takes you there to book. Otherwise you finish by phone.',
        ...faq('Dois-je avoir un compte sur chaque solution d’agenda ?'),
      },
    ],
  },
  {
    id: 'call-the-doctor',
    covers: ['call-the-doctor'],
    title: { fr: 'Faut-il appeler le médecin ?', en: 'Must the doctor be called?' },
    role: 'osnp',
    related: ['how-contacted', 'account-per-calendar', 'search-order', 'no-slot'],
    facts: [
      {
        fr: 'Créneau saisi à la main : toujours. Remonté d’un logiciel qui n’est pas de bout en bout : oui, pour réserver. De bout en bout : non, sauf indication contraire.',
        en: 'Slot entered by hand: always. Uploaded from software that is not end to end: yes, to book. End to end: no, unless told otherwise.',
        ...faq('Dois-je systématiquement contacter le professionnel par téléphone ?'),
        disputed: {
          fr: 'selon l’atelier de 2024, on appelle souvent pour confirmer une plage grand public.',
          en: 'the 2024 workshop says that a call often confirms a public slot.',
          ...workshop('Visibilité des créneaux, en pratique'),
        },
      },
    ],
  },
  {
    id: 'dispatch-software',
    covers: ['dispatch-software'],
    title: { fr: 'Logiciels de régulation (LRM)', en: 'Dispatch software (LRM)' },
    role: 'osnp',
    related: ['regulator-tools', 'software'],
    facts: [
      {
        fr: 'Éditeurs cités pour l’interfaçage : Exos, Centaure 15, AppliGos, Scriptal, RRAMU, SI-SAMU, Bisom.',
        en: 'Vendors named for interfacing: Exos, Centaure 15, AppliGos, Scriptal, RRAMU, SI-SAMU, Bisom.',
        ...faq('Quelles sont les solutions de LRM ?'),
      },
    ],
  },
  {
    id: 'manager-account',
    covers: ['manager-account'],
    title: { fr: 'Compte gestionnaire de structure', en: 'Structure manager account' },
    role: 'structure',
    related: ['manager-enters-slots', 'secretary', 'register-centre'],
    facts: [
      {
        fr: 'Demandez-le au gestionnaire de comptes de votre territoire (l’ARS vous dira qui) ; en Hauts-de-France, à sas@esante-hdf.fr. Il permet de gérer les plages des médecins de la structure.',
        en: 'Ask the account manager of your territory (the ARS will tell you who); in Hauts-de-France, sas@esante-hdf.fr. It lets you manage the ranges of the doctors of the structure.',
        source: 'faq-occitanie',
        at: 'Médecin effecteur, « Comment s’inscrire sur la liste des effecteurs ? »',
      },
      {
        fr: 'Dans « Mon compte », vous pouvez ensuite demander des comptes pour vos délégués.',
        en: 'In “Mon compte” you can then ask for accounts for your delegates.',
        more: true,
        ...fiche('Création d’un compte gestionnaire de structure'),
      },
    ],
  },
  {
    id: 'cpts-in-ror',
    covers: ['cpts-in-ror'],
    title: { fr: 'La CPTS dans le ROR', en: 'The CPTS in the ROR' },
    role: 'structure',
    related: ['manager-enters-slots', 'manager-account', 'cpts-number'],
    facts: [
      {
        fr: 'Décrivez votre offre et un téléphone. Pour le cacher au public, choisissez la visibilité « établissement ». Numéro SNP dédié : dans l’unité « SNP ». Aide : ror@esante-hdf.fr.',
        en: 'Describe your offer and give a phone number. To hide it from the public choose visibility “établissement”. A dedicated SNP number goes in the unit “SNP”. Help: ror@esante-hdf.fr.',
        region: 'hauts-de-france',
        ...workshop('Prérequis : le ROR'),
      },
    ],
  },
  {
    id: 'manager-enters-slots',
    covers: ['manager-enters-slots'],
    title: {
      fr: 'Le gestionnaire saisit-il pour les médecins ?',
      en: 'May the manager enter slots for doctors?',
    },
    role: 'structure',
    related: ['manager-account', 'secretary', 'cpts-interfaced', 'cpts-manual'],
    facts: [
      {
        fr: 'Oui, dans l’agenda SAS, pour un médecin dont le logiciel n’est pas interfacé. Il doit s’être inscrit « via CPTS » avec le nom de la CPTS.',
        en: 'Yes, in the SAS calendar, for a doctor whose software is not interfaced. The doctor must have registered “via CPTS” with its name.',
        ...workshop('Affichage des créneaux sur la plateforme'),
      },
      {
        fr: 'Si le logiciel est interfacé, le gestionnaire voit les créneaux sans les modifier ; il peut ajouter des informations complémentaires.',
        en: 'If the software is interfaced, the manager sees the slots without changing them and may add further information.',
        more: true,
        ...workshop('Page de profil d’un effecteur SAS interfacé via CPTS'),
      },
    ],
  },
];
