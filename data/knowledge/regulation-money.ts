import type { Entry } from './regulation.ts';

const faqPay = 'FAQ médecin effecteur, « Combien suis-je rémunéré »';
const fichePay = 'Fiche pratique, « Valorisation financière »';
const slidesBilling = 'Atelier, « Clarifier les règles de facturation »';
const slidesNews = 'Atelier, « Nouveautés conventionnelles »';

const pilot = {
  unit: 'EUR/quarter',
  from: '2021-04-01',
  until: '2022-04-01',
  source: [{ doc: 'fiche-hdf', at: fichePay }],
} satisfies Partial<Entry>;

const tranche = (
  id: `G-${number}`,
  min: number,
  max: number | undefined,
  value: number,
): Entry => ({
  ...pilot,
  id,
  subject: 'pilot.tranche',
  value,
  min,
  ...(max !== undefined && { max }),
});

/** What an effecteur or a regulator is paid: the only place where an amount is written. */
export const money: Entry[] = [
  tranche('G-01', 5, 10, 75),
  tranche('G-02', 11, 40, 200),
  tranche('G-03', 41, 70, 400),
  tranche('G-04', 71, 100, 650),
  tranche('G-05', 101, undefined, 800),
  {
    ...pilot,
    id: 'G-06',
    subject: 'pilot.below',
    value: null,
    max: 4,
    open: {
      fr: 'Le tableau du pilote commence plus haut : il ne dit rien en dessous.',
      en: 'The pilot table starts higher and says nothing below.',
    },
  },
  {
    id: 'G-07',
    subject: 'forfait',
    value: 1400,
    unit: 'EUR/year',
    from: '2022-04-01',
    until: '2026-01-01',
    source: [
      { doc: 'faq-occitanie', at: `${faqPay}, niveau 1` },
      { doc: 'atelier-cpts-2024', at: slidesNews },
    ],
    note: {
      fr: 'Le premier jour (avenant 9) vient de textes publics, pas de nos documents.',
      en: 'Its first day (avenant 9) comes from public texts, not from our documents.',
    },
  },
  {
    id: 'G-08',
    subject: 'forfait',
    value: 1000,
    unit: 'EUR/year',
    from: '2026-01-01',
    source: [
      { doc: 'atelier-cpts-2024', at: 'Atelier, « Simplification de la rémunération »' },
      { doc: 'atelier-cpts-2024', at: slidesNews },
    ],
    note: {
      fr: 'C’est l’année d’activité qui compte ; la date de versement n’est pas écrite.',
      en: 'The year of activity counts; the date of payment is not written.',
    },
  },
  {
    id: 'G-09',
    subject: 'snp',
    value: 15,
    unit: 'EUR/act',
    code: 'SNP',
    from: '2022-04-01',
    source: [
      { doc: 'faq-occitanie', at: `${faqPay}, niveau 2` },
      { doc: 'atelier-cpts-2024', at: slidesBilling },
    ],
    note: {
      fr: 'Nos documents ne datent pas le début du code SNP (d’autres textes : 14/05/2023).',
      en: 'Our documents do not date the start of code SNP (other texts: 14/05/2023).',
    },
  },
  {
    id: 'G-10',
    subject: 'snp.cap',
    value: 30,
    unit: 'acts/week',
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: `${faqPay}, niveau 2` }],
    note: {
      fr: 'D’autres textes publics donnent 20 : à vérifier auprès de votre CPAM.',
      en: 'Other public texts say 20: check with your CPAM.',
    },
  },
  {
    id: 'G-11',
    subject: 'snp.cap-week',
    value: null,
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: `${faqPay}, niveau 2` }],
    open: {
      fr: 'Quelle semaine compter n’est pas écrit : par convention, du lundi au dimanche.',
      en: 'Which week counts is not written: by convention, Monday to Sunday.',
    },
  },
  {
    id: 'G-12',
    subject: 'she',
    value: 5,
    unit: 'EUR/act',
    code: 'SHE',
    from: '2024-12-22',
    source: [
      { doc: 'atelier-cpts-2024', at: slidesNews },
      { doc: 'atelier-cpts-2024', at: slidesBilling },
    ],
  },
  {
    id: 'G-13',
    subject: 'she.window',
    value: null,
    unit: 'hours',
    min: 19,
    max: 21,
    from: '2024-12-22',
    source: [{ doc: 'atelier-cpts-2024', at: slidesNews }],
    open: {
      fr: 'Les bornes exactes ne sont pas écrites : par convention, la première heure est comprise et la dernière exclue.',
      en: 'The exact bounds are not written: by convention the first hour is in and the last is out.',
    },
  },
  {
    id: 'G-14',
    subject: 'mrt',
    value: 15,
    unit: 'EUR/act',
    code: 'MRT',
    source: [{ doc: 'atelier-cpts-2024', at: slidesBilling }],
    open: {
      fr: 'Les conditions de la MRT ne sont pas décrites dans nos documents.',
      en: 'The conditions of MRT are not described in our documents.',
    },
  },
  {
    id: 'G-15',
    subject: 'mvr',
    value: 10,
    unit: 'EUR/visit',
    code: 'MVR',
    from: '2024-12-22',
    until: '2026-01-01',
    source: [
      { doc: 'atelier-cpts-2024', at: slidesNews },
      { doc: 'atelier-cpts-2024', at: slidesBilling },
    ],
    disputed: {
      fr: 'L’atelier donne deux dates de début : 22 décembre 2024 (schéma) et janvier 2026 (texte).',
      en: 'The workshop gives two start dates: 22 December 2024 (diagram) and January 2026 (text).',
    },
  },
  {
    id: 'G-15',
    subject: 'mvr',
    value: 10,
    unit: 'EUR/visit',
    code: 'MVR',
    from: '2026-01-01',
    source: [{ doc: 'atelier-cpts-2024', at: slidesNews }],
  },
  {
    id: 'G-16',
    subject: 'mvr.with-snp',
    value: null,
    from: '2026-01-01',
    source: [{ doc: 'atelier-cpts-2024', at: slidesBilling }],
    open: {
      fr: 'Le cumul SNP et MVR n’est pas précisé.',
      en: 'Whether SNP and MVR add up is not written.',
    },
  },
  {
    id: 'G-17',
    subject: 'pdsa-visit',
    value: 6.5,
    unit: 'EUR/visit',
    from: '2026-01-01',
    source: [{ doc: 'atelier-cpts-2024', at: slidesBilling }],
  },
  {
    id: 'G-18',
    subject: 'non-regulated',
    value: 5,
    unit: 'EUR/act',
    source: [{ doc: 'atelier-cpts-2024', at: slidesBilling }],
    open: {
      fr: 'Sa date d’effet et son code ne sont pas précisés.',
      en: 'Its start date and its code are not written.',
    },
  },
  {
    id: 'G-19',
    subject: 'emergency-codes',
    value: null,
    source: [{ doc: 'atelier-cpts-2024', at: slidesBilling }],
    note: {
      fr: 'La date de début n’est pas dans nos documents (convention 2024).',
      en: 'The start date is not in our documents (convention 2024).',
    },
  },
  {
    id: 'G-50',
    subject: 'snp.teleconsultation',
    value: 15,
    unit: 'EUR/act',
    code: 'SNP',
    from: '2022-04-01',
    source: [{ doc: 'faq-occitanie', at: `${faqPay}, « tout acte effectué »` }],
  },
];
