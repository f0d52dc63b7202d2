import type { Card } from '../card.ts';

const faq = (at: string) => ({ source: 'faq-occitanie' as const, at: `« ${at} »` });
const workshop = (at: string) => ({ source: 'atelier-cpts-2024' as const, at: `« ${at} »` });
const hdf = { region: 'hauts-de-france' } as const;

/** Questions that no inventory entry holds and that the documents answer. */
export const furtherCards: Card[] = [
  {
    id: 'cpts-number',
    covers: [],
    title: { fr: 'Le numéro SNP de ma CPTS', en: 'The SNP number of my CPTS' },
    role: 'patient',
    related: ['cpts', 'when-to-call', 'evening-whom-to-call'],
    safety: true,
    facts: [
      {
        fr: 'Nos sources n’en citent que deux : Grand Douai {{fig:douai-number}}, Grand Valenciennes {{fig:valenciennes-number}}. Ailleurs, demandez à votre médecin ou à votre pharmacien.',
        en: 'Our sources name only two: Grand Douai {{fig:douai-number}}, Grand Valenciennes {{fig:valenciennes-number}}. Elsewhere ask your doctor or pharmacist.',
        ...hdf,
        ...workshop('Plaquettes des CPTS'),
      },
    ],
  },
  {
    id: 'cpts-software',
    covers: [],
    title: { fr: 'Interfaçage des logiciels de CPTS', en: 'Interfacing of CPTS software' },
    role: 'structure',
    related: ['software-2024', 'manager-enters-slots', 'cpts-manual'],
    facts: [
      {
        fr: 'Les travaux étaient en cours fin 2024, pour de premières mises en service prévues {{fig:software-cpts}}. Rien dans nos sources ne dit si c’est fait : voyez votre éditeur.',
        en: 'Work was under way at the end of 2024, with a first service planned for {{fig:software-cpts}}. Nothing in our sources says whether it happened: ask your vendor.',
        ...workshop('Affichage des créneaux sur la plateforme'),
      },
    ],
  },
  {
    id: 'snp-or-mrt',
    covers: [],
    title: { fr: 'SNP ou MRT ?', en: 'SNP or MRT?' },
    role: 'effecteur',
    related: ['pay', 'evening-bonus', 'unregulated-patient'],
    facts: [
      {
        fr: 'SNP quand la demande vient de la régulation du SAS, MRT quand elle vient de la régulation du 15. Les deux valent {{reg:snp}}. Nos sources ne décrivent pas les conditions de la MRT.',
        en: 'SNP when the request comes from the SAS regulation, MRT when it comes from the regulation of 15. Both are worth {{reg:snp}}. Our sources do not describe the conditions of MRT.',
        from: '2022-04-01',
        ...workshop('Clarifier les règles de facturation'),
      },
    ],
  },
  {
    id: 'hdf-rates',
    covers: [],
    title: { fr: 'Activité du SAS par département', en: 'Activity of the SAS by department' },
    role: 'pro',
    related: ['how-many-registered', 'since-when'],
    facts: [
      {
        fr: 'Rendez-vous et visites de janvier à septembre 2024 : {{fig:visits-by-department}}.',
        en: 'Appointments and visits from January to September 2024: {{fig:visits-by-department}}.',
        ...hdf,
        ...workshop('Comparaison régionale'),
      },
      {
        fr: 'Part des médecins inscrits : {{fig:rates-by-department}}.',
        en: 'Share of doctors registered: {{fig:rates-by-department}}.',
        ...hdf,
        ...workshop('Comparaison régionale'),
      },
    ],
  },
  {
    id: 'cpts-accounts',
    covers: [],
    title: { fr: 'Combien de CPTS sur la plateforme ?', en: 'How many CPTS on the platform?' },
    role: 'structure',
    related: ['how-many-registered', 'manager-account'],
    facts: [
      {
        fr: '{{fig:cpts-accounts}} CPTS avaient un compte au {{fig:counted}}.',
        en: '{{fig:cpts-accounts}} CPTS had an account on {{fig:counted}}.',
        ...hdf,
        ...workshop('Déploiement du SAS et inscriptions'),
      },
    ],
  },
  {
    id: 'urps',
    covers: [],
    title: { fr: 'Joindre l’URPS', en: 'Reach the URPS' },
    role: 'pro',
    related: ['technical-problem', 'cpts'],
    facts: [
      {
        fr: 'URPS : {{fig:urps-phone}}, contact@urps-hdf.fr. Ateliers et lettre des CPTS : intercpts-hdf@urps-hdf.fr.',
        en: 'URPS: {{fig:urps-phone}}, contact@urps-hdf.fr. Workshops and newsletter for CPTS: intercpts-hdf@urps-hdf.fr.',
        ...hdf,
        ...workshop('Dernière page'),
      },
    ],
  },
  {
    id: 'reserved-slots',
    covers: [],
    title: { fr: 'Les disponibilités réservées', en: 'Reserved availability' },
    role: 'effecteur',
    related: ['create-availability', 'which-slots-seen'],
    facts: [
      {
        fr: 'L’agenda SAS a un onglet « Disponibilités réservées » : un créneau pris quitte les créneaux libres. L’écran ne dit pas plus.',
        en: 'The SAS calendar has a tab “Disponibilités réservées”: a slot that is taken leaves the free ones. The screen says no more.',
        ...workshop('Création des disponibilités agenda SAS'),
      },
    ],
  },
  {
    id: 'no-slot',
    covers: [],
    title: { fr: 'Quand aucun créneau n’est libre', en: 'When no slot is free' },
    role: 'osnp',
    related: ['participation-box', 'call-the-doctor', 'search-order'],
    facts: [
      {
        fr: 'L’opérateur peut faire une « orientation hors disponibilité » : il appelle un médecin proche qui a coché « Je participe au SAS », pour un patient en plus. Le médecin est libre de refuser.',
        en: 'The operator may make an “orientation hors disponibilité”: a call to a nearby doctor who ticked “Je participe au SAS”, for one more patient. The doctor is free to refuse.',
        ...faq('À quoi je m’engage en cochant la case ?'),
      },
    ],
  },
  {
    id: 'search-order',
    covers: [],
    title: { fr: 'Dans quel ordre cherche l’OSNP ?', en: 'In which order does the OSNP search?' },
    role: 'osnp',
    related: ['regular-doctor', 'participants-first', 'call-the-doctor'],
    facts: [
      {
        fr: 'Le médecin traitant d’abord, toujours. Puis les créneaux libres au plus près du patient, participants en tête, avec un filtre par type de consultation et par urgence.',
        en: 'The regular doctor first, always. Then free slots nearest to the patient, participants first, with a filter by type of consultation and by urgency.',
        ...faq('Comment le SAS s’intègre dans le parcours de soin coordonné ?'),
      },
    ],
  },
  {
    id: 'bonus-video',
    covers: [],
    title: { fr: 'La majoration SNP en téléconsultation', en: 'The SNP bonus in teleconsultation' },
    role: 'effecteur',
    related: ['pay', 'teleconsultation', 'unregulated-patient'],
    facts: [
      {
        fr: 'Oui, à la lettre : la FAQ ouvre les {{reg:snp.teleconsultation}} à « tout acte effectué » à la demande du SAS. Aucune source ne traite la téléconsultation à part.',
        en: 'Yes, taken literally: the FAQ opens the {{reg:snp.teleconsultation}} to “any act done” at the request of the SAS. No source treats teleconsultation apart.',
        from: '2022-04-01',
        ...faq('Combien suis-je rémunéré ?'),
      },
    ],
  },
];
