import type { Entry } from './regulation.ts';

const decree = 'Atelier, « Décret du 14 juin 2024 »';
const editors = 'FAQ, « Quels sont les éditeurs interfacés »';

/** Hours, delays, thresholds and dates that are not money, with what the documents leave open. */
export const rules: Entry[] = [
  {
    id: 'G-29',
    subject: 'hours.week',
    value: null,
    unit: 'hours',
    min: 8,
    max: 20,
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin régulateur, horaires' }],
  },
  {
    id: 'G-29',
    subject: 'hours.saturday',
    value: null,
    unit: 'hours',
    min: 8,
    max: 12,
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin régulateur, horaires' }],
  },
  {
    id: 'G-30',
    subject: 'hours.pdsa',
    value: null,
    unit: 'hours',
    source: [
      { doc: 'faq-occitanie', at: 'FAQ, « De quoi se compose le SAS »' },
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Clarifier les règles de facturation »' },
    ],
    disputed: {
      fr: 'La FAQ ne cite pas les jours fériés ; l’atelier les ajoute.',
      en: 'The FAQ does not name public holidays; the workshop adds them.',
    },
  },
  {
    id: 'G-31',
    subject: 'hours.reachable',
    value: 24,
    unit: 'hours/day',
    source: [{ doc: 'faq-occitanie', at: 'FAQ, « Le SAS est-il joignable »' }],
  },
  {
    id: 'G-32',
    subject: 'number',
    value: 15,
    unit: 'phone',
    until: '2024-06-14',
    source: [{ doc: 'faq-occitanie', at: 'FAQ, « Quel numéro faut-il composer »' }],
  },
  {
    id: 'G-32',
    subject: 'number',
    value: 15,
    unit: 'phone',
    from: '2024-06-14',
    source: [{ doc: 'atelier-cpts-2024', at: decree }],
    note: {
      fr: 'Aussi par le 116-117 ou un autre numéro, là où il fonctionne déjà.',
      en: 'Also through 116-117 or another number where one already works.',
    },
  },
  {
    id: 'G-33',
    subject: 'delay',
    value: 48,
    unit: 'hours',
    source: [
      { doc: 'faq-occitanie', at: 'FAQ patient, délai du rendez-vous' },
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Rappel »' },
    ],
  },
  {
    id: 'G-34',
    subject: 'delay.start',
    value: null,
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin effecteur, « Combien suis-je rémunéré »' }],
    open: {
      fr: 'Le départ du délai n’est pas écrit : par convention, la demande de la régulation.',
      en: 'When the delay starts is not written: by convention, at the request of the regulation.',
    },
  },
  {
    id: 'G-15',
    subject: 'mvr.delay',
    value: 24,
    unit: 'hours',
    from: '2024-12-22',
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Nouveautés conventionnelles »' }],
  },
  {
    id: 'G-35',
    subject: 'horizon',
    value: 48,
    unit: 'hours',
    until: '2024-12-05',
    source: [{ doc: 'faq-occitanie', at: 'FAQ, « tout mon agenda est-il interfacé »' }],
  },
  {
    id: 'G-35',
    subject: 'horizon',
    value: 72,
    unit: 'hours',
    from: '2024-12-05',
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Visibilité des créneaux »' }],
    disputed: {
      fr: 'La FAQ, plus ancienne et non datée, donne une durée plus courte.',
      en: 'The older, undated FAQ gives a shorter time.',
    },
  },
  {
    id: 'G-36',
    subject: 'weekly-minimum',
    value: 120,
    unit: 'minutes/week',
    from: '2022-04-01',
    until: '2026-01-01',
    source: [
      { doc: 'faq-occitanie', at: 'FAQ, « les deux heures peuvent-elles être lissées »' },
      { doc: 'guide-avenant-9', at: 'Guide, mode manuel' },
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Nouveautés conventionnelles »' },
    ],
  },
  {
    id: 'G-37',
    subject: 'slot-length',
    value: null,
    unit: 'minutes',
    min: 5,
    max: 60,
    source: [{ doc: 'fiche-hdf', at: 'Fiche pratique, « Saisir vos plages »' }],
  },
  {
    id: 'G-38',
    subject: 'fru-box',
    value: null,
    until: '2024-12-05',
    source: [
      { doc: 'faq-occitanie', at: 'FAQ, « forfait de réorientation des urgences »' },
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Modalités d’inscription »' },
    ],
    note: {
      fr: 'Le jour exact du retrait n’est pas connu : l’annonce est du 05/12/2024.',
      en: 'The exact day of removal is unknown: it was announced on 05/12/2024.',
    },
  },
  {
    id: 'G-39',
    subject: 'decree',
    value: null,
    from: '2024-06-14',
    source: [{ doc: 'atelier-cpts-2024', at: decree }],
  },
  {
    id: 'G-40',
    subject: 'upload-decree',
    value: null,
    from: '2022-03-21',
    source: [{ doc: 'faq-occitanie', at: 'FAQ, « tout mon agenda est-il interfacé »' }],
    note: {
      fr: 'La FAQ se trompe de jour de la semaine : seule la date est à retenir.',
      en: 'The FAQ has the wrong day of the week: keep the date alone.',
    },
  },
  {
    id: 'G-41',
    subject: 'launch',
    value: null,
    source: [
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Comparaison régionale »' },
      { doc: 'faq-occitanie', at: 'FAQ, « Le SAS existe-t-il dans toute la France »' },
    ],
    disputed: {
      fr: 'Pour l’Aisne, l’atelier écrit un lancement en 12/2023 et une inauguration un an plus tard.',
      en: 'For the Aisne, the workshop writes a launch in 12/2023 and an inauguration a year later.',
    },
  },
  {
    id: 'G-42',
    subject: 'registered-hdf',
    value: 1074,
    unit: 'doctors',
    from: '2024-09-30',
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Inscriptions »' }],
    disputed: {
      fr: 'La somme des départements ne donne pas le total publié.',
      en: 'The departments do not add up to the published total.',
    },
  },
  {
    id: 'G-43',
    subject: 'patient.price',
    value: null,
    source: [{ doc: 'faq-occitanie', at: 'FAQ patient, « est-il payant »' }],
  },
  {
    id: 'G-44',
    subject: 'cpx-delay',
    value: 10,
    unit: 'days',
    source: [{ doc: 'faq-occitanie', at: 'FAQ OSNP, « carte CPx nominative »' }],
  },
  {
    id: 'G-45',
    subject: 'software',
    value: null,
    source: [
      { doc: 'faq-occitanie', at: editors },
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Interfaçage des logiciels »' },
      { doc: 'fiche-hdf', at: 'Fiche pratique, « Les évolutions à venir »' },
    ],
    disputed: {
      fr: 'Les trois listes diffèrent et le tableau de l’atelier se lit mal.',
      en: 'The three lists differ, and the table of the workshop is hard to read.',
    },
  },
  {
    id: 'G-46',
    subject: 'software.cpts',
    value: null,
    from: '2025-01-01',
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Affichage des créneaux »' }],
    open: {
      fr: 'Une mise en service était prévue au premier trimestre 2025 : rien ne dit qu’elle a eu lieu.',
      en: 'A first service was planned for early 2025: nothing says that it happened.',
    },
  },
];
