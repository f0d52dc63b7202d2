import type { Entry } from './regulation.ts';

const faqPay = 'FAQ médecin effecteur, « Combien suis-je rémunéré »';
const fichePay = 'Fiche pratique, « Valorisation financière »';
const decree = 'Atelier, « Décret du 14 juin 2024 »';

/** Who is paid and who may regulate: eligibility of effecteurs, and the terms of regulators. */
export const people: Entry[] = [
  {
    id: 'G-20',
    subject: 'cpts-direct',
    value: 0,
    unit: 'EUR/act',
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: 'FAQ, « Quelle articulation entre le SAS et les CPTS »' }],
  },
  {
    id: 'G-21',
    subject: 'no-sas',
    value: 0,
    unit: 'EUR',
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: faqPay }],
  },
  {
    id: 'G-22',
    subject: 'cpts-doctor',
    value: null,
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: 'FAQ, « Quelle articulation entre le SAS et les CPTS »' }],
  },
  {
    id: 'G-23',
    subject: 'regulator',
    value: 100,
    unit: 'EUR/hour',
    from: '2023-04-28',
    source: [
      { doc: 'faq-occitanie', at: 'FAQ médecin régulateur, « Modalités de rémunération »' },
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Qui peut être régulateur ? »' },
    ],
    note: {
      fr: 'Le début est déduit : l’atelier attribue ce montant au règlement arbitral.',
      en: 'The start is inferred: the workshop ties this amount to the règlement arbitral.',
    },
  },
  {
    id: 'G-24',
    subject: 'regulator.pdsa',
    value: null,
    unit: 'EUR/hour',
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin régulateur, « Modalités de rémunération »' }],
    open: {
      fr: 'Les montants de la régulation en PDSA sont dits inchangés, sans être donnés.',
      en: 'Regulation pay in PDSA hours is said to be unchanged, without an amount.',
    },
  },
  {
    id: 'G-25',
    subject: 'regulator.fir',
    value: null,
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Qui peut être régulateur ? »' }],
  },
  {
    id: 'G-47',
    subject: 'billing',
    value: null,
    from: '2022-04-01',
    source: [
      { doc: 'faq-occitanie', at: `${faqPay}, niveau 2` },
      { doc: 'fiche-hdf', at: fichePay },
    ],
  },
  {
    id: 'G-49',
    subject: 'unregistered',
    value: null,
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: `${faqPay}, niveau 2` }],
    open: {
      fr: 'La majoration d’un médecin non inscrit n’est pas précisée.',
      en: 'The surcharge of a doctor who is not registered is not written.',
    },
  },
  {
    id: 'G-26',
    subject: 'regulator.who',
    value: null,
    until: '2024-06-14',
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin régulateur, spécialités' }],
  },
  {
    id: 'G-26',
    subject: 'regulator.who',
    value: null,
    from: '2024-06-14',
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Qui peut être régulateur ? »' }],
    note: {
      fr: 'La FAQ, plus ancienne, ne cite que les généralistes inscrits au tableau du département.',
      en: 'The older FAQ names only GPs on the roll of the department.',
    },
  },
  {
    id: 'G-27',
    subject: 'regulator.where',
    value: null,
    until: '2024-06-14',
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin régulateur, « Où vais-je travailler »' }],
  },
  {
    id: 'G-27',
    subject: 'regulator.where',
    value: null,
    from: '2024-06-14',
    source: [{ doc: 'atelier-cpts-2024', at: decree }],
    note: {
      fr: 'La FAQ, plus ancienne, dit : dans les locaux du SAMU.',
      en: 'The older FAQ says: on the premises of the SAMU.',
    },
  },
  {
    id: 'G-28',
    subject: 'regulator.locum',
    value: null,
    source: [{ doc: 'atelier-cpts-2024', at: 'Atelier, « Qui peut être régulateur ? »' }],
  },
  {
    id: 'G-48',
    subject: 'regulator.insurance',
    value: null,
    source: [{ doc: 'faq-occitanie', at: 'FAQ médecin régulateur, assurance' }],
  },
];
